import type { z } from 'zod';
import { hasErrors } from '../../quantity/index.ts';
import type { Place, Problem } from '../../quantity/index.ts';
import type { PathPart } from '../walk.ts';
import { issueProblems } from './issue-problems.ts';
import { locate, locateKey } from './locate.ts';
import type { MergedPack } from './merge-files.ts';
import type { PackFile } from './pack-file.ts';
import { packProblem } from './pack-problem.ts';
import { inPlaceOrder } from './place-order.ts';
import { isEmpty, readYaml } from './yaml-text.ts';

/** What reading a file of one shape gives: all of it, or nothing and what is wrong. */
export interface ParsedBySchema<T> {
  readonly value?: T;
  readonly problems: Problem[];
  /** where a field stands; for one that is missing, where it is missing from */
  readonly placeOf: (path: readonly PathPart[]) => Place;
}

/**
 * Reads one YAML or JSON document that is no part of a pack, with the limits and in the words of a
 * pack's files. Nothing is half read: with an error there is no value.
 *
 * @param schema the shape of the whole document
 *
 * @example
 * const file = { path: 'a.yaml', text: '- { act: suply }' };
 * const { problems } = parseBySchema(file, activityFile.shape.activities);
 * problems[0]?.place; // { file: 'a.yaml', line: 1, column: 10 }
 */
export function parseBySchema<T>(file: PackFile, schema: z.ZodType<T>): ParsedBySchema<T> {
  const start = { file: file.path, line: 1, column: 1 };
  const { problems, text } = readYaml(file);
  if (text === undefined || hasErrors(problems)) return { problems, placeOf: () => start };
  const placeOf = (path: readonly PathPart[]): Place => locate(text, path).place;
  if (isEmpty(text)) {
    return { problems: [packProblem({ code: 'empty-file', place: text.placeAt(0) })], placeOf };
  }
  const { value } = text;
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, problems, placeOf };
  const merged: MergedPack = {
    value: typeof value === 'object' && value !== null ? { ...value } : {},
    incomplete: new Set(),
    locate: (path) => locate(text, path),
    locateKey: (path) => locateKey(text, path),
  };
  problems.push(...issueProblems(schema, parsed.error.issues, merged));
  return { problems: inPlaceOrder(problems), placeOf };
}
