import type { z } from 'zod';

import { didYouMean, parseAmount, parseUnit } from '../../quantity/index.ts';
import type { Problem, ProblemFields } from '../../quantity/index.ts';
import { fieldsAt, marksAt } from '../walk.ts';
import type { PathPart } from '../walk.ts';
import type { MergedPack } from './merge-files.ts';
import { dotted, packProblem, shown } from './pack-problem.ts';

type Issue = z.core.$ZodIssue;

/** So many slips of form are put into words; a pack with more has one cause, or is no pack. */
const WORDED = 2_000;
/** Beyond this many problems of one kind nobody reads suggestions, and each costs a search. */
const SUGGESTIONS = 200;

/**
 * The issues of a failed parse as located problems in words a pack writer knows. Of a union the
 * branch that was most likely meant speaks alone.
 */
export function issueProblems(
  schema: z.core.$ZodType,
  issues: readonly Issue[],
  merged: MergedPack,
): Problem[] {
  const context: Context = { schema, merged, suggested: 0 };
  const problems = issues.slice(0, WORDED).flatMap((issue) => translate(issue, [], context));
  const next = issues[WORDED];
  if (next !== undefined) {
    const params = { count: issues.length - WORDED };
    problems.push(at(next.path.map(asPart), context, { code: 'many-more', params }));
  }
  return problems;
}

interface Context {
  readonly schema: z.core.$ZodType;
  readonly merged: MergedPack;
  suggested: number;
}

function translate(issue: Issue, above: readonly PathPart[], context: Context): Problem[] {
  const path = [...above, ...issue.path.map(asPart)];
  switch (issue.code) {
    case 'invalid_union':
      return translateUnion(issue, path, context);
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, path, context));
    case 'invalid_key':
      return [badKey(path, context)];
    case 'invalid_type':
      return [wrongType(path, [expectedText(issue.expected)], context)];
    case 'invalid_value':
      return [notAChoice(path, issue.values.map(String), context)];
    case 'too_small':
    case 'too_big':
      return [outOfRange(issue, path, context)];
    case 'custom':
      return [custom(issue, path, context)];
    default:
      return [
        at(path, context, {
          code: 'bad-format',
          value: shownAt(path, context),
          hint: issue.message,
        }),
      ];
  }
}

type Union = Extract<Issue, { code: 'invalid_union' }>;

function translateUnion(issue: Union, path: readonly PathPart[], context: Context): Problem[] {
  if ('options' in issue && Array.isArray(issue.options)) {
    return [notAChoice(path, issue.options.map(String), context)];
  }
  const branches = issue.errors;
  const best = branches
    .filter((branch) => !branch.some(isMismatch))
    .toSorted((a, b) => weight(a) - weight(b))[0];
  if (best !== undefined) return best.flatMap((inner) => translate(inner, path, context));
  const outer = branches.flat().filter(isMismatch);
  const choices = outer.flatMap((inner) =>
    inner.code === 'invalid_value' ? inner.values.map(String) : [],
  );
  const types = outer.flatMap((inner) =>
    inner.code === 'invalid_type' ? [expectedText(inner.expected)] : [],
  );
  const refined = branches.flat().find((inner) => inner.code === 'custom');
  if (refined !== undefined) return translate(refined, path, context);
  // a word where one of a few, or a list of them, is wanted: it is misspelt
  const isWord = typeof valueAt(path, context).value === 'string';
  const isOneOfFew = choices.some((choice) => choice !== 'unknown');
  const isChoice = isWord && isOneOfFew && types.every((type) => type === LIST);
  if (types.length === 0 || isChoice) return [notAChoice(path, choices, context)];
  return [wrongType(path, [...new Set([...choices.map(quoted), ...types])], context)];
}

/** The value is not even of the type a branch wants. */
const isMismatch = (issue: Issue): boolean =>
  issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');

const weight = (issues: readonly Issue[]): number =>
  issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
    0,
  );

function wrongType(
  path: readonly PathPart[],
  expected: readonly string[],
  context: Context,
): Problem {
  const { value, isThere } = valueAt(path, context);
  const wanted = orList(expected);
  if (!isThere) return missingField(path, context);
  if (value === null) {
    const hint = `write ${wanted}, or delete the line`;
    return at(path, context, { code: 'empty-value', hint });
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value))
      return at(path, context, { code: 'not-finite', value: shownAt(path, context) });
    const written = context.merged.locate(path).written ?? String(value);
    if (marksAt(context.schema, path).quantity === true) {
      return at(path, context, { code: 'needs-unit', value: written });
    }
    if (expected.includes(TEXT)) return at(path, context, { code: 'not-quoted', value: written });
  }
  if (marksAt(context.schema, path).quantity === true) {
    const hint = 'write a number, [low, base, high], unknown, { use: ID } or { base: …, unit: … }';
    return at(path, context, { code: 'bad-quantity', value: shownAt(path, context), hint });
  }
  const params = { expected: wanted };
  return at(path, context, { code: 'wrong-type', value: shownAt(path, context), params });
}

function missingField(path: readonly PathPart[], context: Context): Problem {
  const field = dotted(path.slice(-1));
  const { place } = context.merged.locateKey(path.slice(0, -1));
  const hint = hintForMissing(path, context);
  return packProblem({
    code: 'missing-field',
    path: dotted(path),
    params: { field: `\`${field}\`` },
    place,
    ...(hint === undefined ? {} : { hint }),
  });
}

function hintForMissing(path: readonly PathPart[], context: Context): string | undefined {
  const field = String(path.at(-1));
  const { value } = valueAt(path.slice(0, -1), context);
  const known = new Set(fieldsAt(context.schema, path.slice(0, -1)));
  const strangers = Object.keys(isPlain(value) ? value : {}).filter((key) => !known.has(key));
  const near = didYouMean(field, strangers);
  if (near !== undefined) return `"${near}" is written: did you mean "${field}"?`;
  const marks = marksAt(context.schema, path);
  if (marks.quantity === true) return `add \`${field}: unknown\` when you do not know it`;
  return `add \`${field}:\``;
}

function unknownField(key: string, path: readonly PathPart[], context: Context): Problem {
  const fields = fieldsAt(context.schema, path) ?? [];
  const near = suggest(key, fields, context);
  const list = fields.length > 14 ? undefined : `the fields here are ${fields.join(', ')}`;
  const hint = near === undefined ? list : `did you mean "${near}"?`;
  return packProblem({
    code: 'unknown-field',
    path: dotted([...path, key]),
    value: key,
    place: context.merged.locateKey([...path, key]).place,
    ...(hint === undefined ? {} : { hint }),
  });
}

function badKey(path: readonly PathPart[], context: Context): Problem {
  const key = String(path.at(-1));
  const isRecordId = marksAt(context.schema, path.slice(0, -1)).key !== undefined;
  const { place } = context.merged.locateKey(path);
  const fields = { path: dotted(path), value: key, place };
  return packProblem({ ...fields, code: isRecordId ? 'bad-id' : 'bad-format' });
}

function notAChoice(
  path: readonly PathPart[],
  choices: readonly string[],
  context: Context,
): Problem {
  const { value, isThere } = valueAt(path, context);
  if (!isThere) return missingField(path, context);
  const near = typeof value === 'string' ? suggest(value, choices, context) : undefined;
  const hint = near === undefined ? `choose ${orList(choices)}` : `did you mean "${near}"?`;
  return at(path, context, { code: 'not-a-choice', value: shownAt(path, context), hint });
}

type Size = Extract<Issue, { code: 'too_small' | 'too_big' }>;

function outOfRange(issue: Size, path: readonly PathPart[], context: Context): Problem {
  const tooSmall = issue.code === 'too_small';
  const limit = String(tooSmall ? issue.minimum : issue.maximum);
  const value = shownAt(path, context);
  if (issue.origin === 'string' || issue.origin === 'array') {
    const unit = issue.origin === 'string' ? 'characters' : 'entries';
    const code = tooSmall ? 'too-short' : 'too-long';
    return at(path, context, {
      code,
      value: value === '' ? 'the text' : value,
      params: { limit: `${limit} ${unit}` },
    });
  }
  const side = tooSmall ? 'below' : 'above';
  return at(path, context, { code: 'out-of-range', value, params: { side, limit } });
}

type Custom = Extract<Issue, { code: 'custom' }>;

function custom(issue: Custom, path: readonly PathPart[], context: Context): Problem {
  const code = textParam(issue, 'code') ?? 'bad-value';
  const value = shownAt(path, context);
  if (code === 'unknown-unit' || code === 'bad-amount') {
    const parsed = code === 'bad-amount' ? parseAmount(value) : parseUnit(value);
    const problem = parsed.ok ? undefined : parsed.problems[0];
    const hint = problem?.hint === undefined ? {} : { hint: problem.hint };
    const message = problem?.message === undefined ? {} : { message: problem.message };
    return at(path, context, { code, value, ...message, ...hint });
  }
  if (code.startsWith('bad-') || code.startsWith('no-'))
    return at(path, context, { code, value, params: { detail: issue.message } });
  const hint = textParam(issue, 'hint');
  const given = textParam(issue, 'value') ?? value;
  // The list [low, base, high] has no such fields: point into it.
  const place = context.merged.locate(intoList(path, context)).place;
  const fields = { code, value: given, message: issue.message, path: dotted(path), place };
  return packProblem({ ...fields, ...(hint === undefined ? {} : { hint }) });
}

const RANGE_FIELDS = ['low', 'base', 'high'];

function intoList(path: readonly PathPart[], context: Context): PathPart[] {
  const index = RANGE_FIELDS.indexOf(String(path.at(-1)));
  const above = path.slice(0, -1);
  return index >= 0 && Array.isArray(valueAt(above, context).value) ? [...above, index] : [...path];
}

function textParam(issue: Custom, name: string): string | undefined {
  const value: unknown = issue.params?.[name];
  return typeof value === 'string' ? value : undefined;
}

function at(path: readonly PathPart[], context: Context, fields: ProblemFields): Problem {
  return packProblem({ path: dotted(path), place: context.merged.locate(path).place, ...fields });
}

function shownAt(path: readonly PathPart[], context: Context): string {
  const { written } = context.merged.locate(path);
  return written === undefined ? shown(valueAt(path, context).value) : shown(written);
}

function valueAt(
  path: readonly PathPart[],
  context: Context,
): { value: unknown; isThere: boolean } {
  let value: unknown = context.merged.value;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) {
      return { value: undefined, isThere: false };
    }
    value = Array.isArray(value)
      ? value[Number(part)]
      : isPlain(value)
        ? value[String(part)]
        : undefined;
  }
  return { value, isThere: true };
}

function suggest(
  word: string,
  candidates: readonly string[],
  context: Context,
): string | undefined {
  context.suggested += 1;
  return context.suggested > SUGGESTIONS ? undefined : didYouMean(word, candidates);
}

const TEXT = 'text';
const LIST = 'a list';

function expectedText(expected: string): string {
  switch (expected) {
    case 'string':
      return TEXT;
    case 'number':
    case 'int':
      return expected === 'int' ? 'a whole number' : 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
    case 'tuple':
      return LIST;
    case 'object':
    case 'record':
      return 'a map of fields';
    default:
      return expected;
  }
}

const quoted = (text: string): string => `"${text}"`;

function orList(items: readonly string[]): string {
  const unique = [...new Set(items)];
  const last = unique.at(-1) ?? 'something else';
  return unique.length < 2 ? last : `${unique.slice(0, -1).join(', ')} or ${last}`;
}

const asPart = (part: PropertyKey): PathPart => (typeof part === 'symbol' ? String(part) : part);

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
