import type { z } from 'zod';

import type { Problem } from '../../quantity/index.ts';
import { walkObjects } from '../walk.ts';
import type { ObjectVisit, PathPart, Visit } from '../walk.ts';
import { checkDates } from './date-check.ts';
import type { MergedPack } from './merge-files.ts';
import { dotted, packProblem, shown } from './pack-problem.ts';
import { singular } from './references.ts';
import type { References } from './references.ts';
import { SECTIONS } from './pack-file.ts';

/** What is known of the object being walked and of those around it. */
interface Frame {
  /** it or one around it states a source or an assumption */
  readonly covered: boolean;
  /** it or one around it says when it was known, or that it is hindsight */
  readonly dated: boolean;
  /** it can carry a provenance itself */
  readonly bearing: boolean;
  parts: number;
  uncovered: number;
}

/** About the pack itself, or in itself a provenance. */
const EXEMPT: ReadonlySet<PathPart> = new Set(['scenario', 'sources']);

/**
 * Where records come from and since when they are known: a record with neither source nor
 * assumption, one nobody can date, a bare number, a date out of order; and sources and values
 * nothing refers to.
 */
export function checkProvenance(
  schema: z.core.$ZodType,
  merged: MergedPack,
  references: References,
): Problem[] {
  const problems: Problem[] = [];
  const undatedSources = sourcesWithoutDate(merged.value['sources']);
  const stack: Frame[] = [];
  const around = (): Frame | undefined => stack.at(-1);
  const tellPart = (covered: boolean): void => {
    const bearer = stack.findLast(({ bearing }) => bearing);
    if (bearer === undefined) return;
    bearer.parts += 1;
    if (!covered) bearer.uncovered += 1;
  };
  const enter = (object: ObjectVisit): void => {
    problems.push(...checkDates(object, merged));
    const { path, value, fields } = object;
    const bearing = fields.has('source') && fields.has('assumption') && !EXEMPT.has(path[0] ?? '');
    const stated = bearing && (value['source'] !== undefined || value['assumption'] !== undefined);
    const ownDate = bearing && (value['known'] !== undefined || value['hindsight'] === true);
    const dated = ownDate || around()?.dated === true;
    if (bearing && !dated) problems.push(...undated(object, undatedSources, merged));
    const covered = stated || around()?.covered === true;
    stack.push({ covered, dated, bearing, parts: 0, uncovered: 0 });
  };
  const leave = ({ path, value }: ObjectVisit): void => {
    const frame = stack.pop();
    if (frame?.bearing !== true) return;
    const isUnknown = value['unknown'] !== undefined;
    const covered = frame.covered || isUnknown || (frame.parts > 0 && frame.uncovered === 0);
    tellPart(covered);
    if (!covered && isRecord(path)) problems.push(unsourced(path, merged));
  };
  const visit = ({ path, value, meta, isKey }: Visit): void => {
    if (meta.quantity !== true || isKey || EXEMPT.has(path[0] ?? '')) return;
    if (typeof value === 'number' || Array.isArray(value)) {
      const covered = around()?.covered === true;
      tellPart(covered);
      if (!covered) problems.push(bareNumber(path, value, merged));
    } else if (typeof value === 'string') {
      tellPart(true);
    } else if (typeof value === 'object' && value !== null && 'use' in value) {
      tellPart(true);
    }
  };
  walkObjects(schema, merged.value, { enter, leave, visit });
  return [...problems, ...unused(references, merged)];
}

function sourcesWithoutDate(sources: unknown): ReadonlySet<string> {
  const records = typeof sources === 'object' && sources !== null ? Object.entries(sources) : [];
  const undatedIds = records.flatMap(([id, source]: [string, unknown]) => {
    if (typeof source !== 'object' || source === null || !('published' in source)) return [];
    return source.published === 'unknown' ? [id] : [];
  });
  return new Set(undatedIds);
}

/** A record that nobody could place in time would be seen from the beginning of the world. */
function undated(
  { path, value }: ObjectVisit,
  undatedSources: ReadonlySet<string>,
  merged: MergedPack,
): Problem[] {
  const source: unknown = value['source'];
  const cited = Array.isArray(source)
    ? source.map(String)
    : typeof source === 'string'
      ? [source]
      : [];
  if (cited.some((id) => !undatedSources.has(id))) return [];
  const wrong = (code: string, field: string): Problem => {
    const place = merged.locateKey([...path, field]).place;
    return packProblem({
      code,
      severity: 'warning',
      value: nameOf(path),
      path: dotted(path),
      place,
    });
  };
  if (cited.length > 0) return [wrong('unknown-known', 'source')];
  return value['assumption'] === undefined ? [] : [wrong('undated-assumption', 'assumption')];
}

/** A record of a collection, or a parameter. */
const isRecord = (path: readonly PathPart[]): boolean =>
  path.length === 2 || path[0] === 'parameters';

function unsourced(path: readonly PathPart[], merged: MergedPack): Problem {
  const section = SECTIONS.find((name) => name === path[0]);
  const target = section === undefined || section === 'scenario' ? 'record' : singular(section);
  const { place } = merged.locateKey(path);
  const value = nameOf(path);
  return packProblem({
    code: 'unsourced',
    severity: 'warning',
    value,
    path: dotted(path),
    params: { target },
    place,
  });
}

function bareNumber(path: readonly PathPart[], value: unknown, merged: MergedPack): Problem {
  const { place } = merged.locate(path);
  const text = Array.isArray(value) ? `[${value.join(', ')}]` : shown(value);
  return packProblem({
    code: 'bare-number',
    severity: 'notice',
    value: text,
    path: dotted(path),
    place,
  });
}

function unused({ definitions, references }: References, merged: MergedPack): Problem[] {
  const kinds = [
    { target: 'sources', code: 'unused-source' },
    { target: 'values', code: 'unused-value' },
  ] as const;
  return kinds.flatMap(({ target, code }) => {
    const used = new Set(references.filter((found) => found.target === target).map(({ id }) => id));
    const all = [...(definitions.get(target) ?? [])];
    return all
      .filter((id) => !used.has(id))
      .map((id) => {
        const { place } = merged.locateKey([target, id]);
        return packProblem({ code, severity: 'notice', value: id, path: `${target}.${id}`, place });
      });
  });
}

/** The id of a record, or its number in a list. */
function nameOf(path: readonly PathPart[]): string {
  const last = path.at(-1);
  return typeof last === 'number' ? `number ${last + 1}` : (last ?? '');
}
