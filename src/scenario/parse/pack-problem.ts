import { makeProblem } from '../../quantity/index.ts';
import type { Problem, ProblemFields } from '../../quantity/index.ts';
import type { PathPart } from '../walk.ts';
import { packWordsEn } from './words-en.ts';

/** A problem of a pack in the words of this folder. */
export function packProblem(fields: ProblemFields): Problem {
  return makeProblem(fields, packWordsEn);
}

/** A path as people read it: `projects.north-line.phases.survey`. */
export function dotted(path: readonly PathPart[]): string {
  return path.join('.');
}

/** A value as the user would recognise it, cut to one short line. */
export function shown(value: unknown): string {
  const text =
    typeof value === 'string' ? value : typeof value === 'number' ? String(value) : json(value);
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

function json(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    return `a map (${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ', …' : ''})`;
  }
  return typeof value === 'boolean' ? String(value) : 'null';
}
