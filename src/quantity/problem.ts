import { wordsEn } from './words-en.ts';
import { render } from './words.ts';
import type { Catalogue } from './words.ts';

/** How much a problem matters: an `error` stops, a `warning` and a `notice` are shown. */
export type Severity = 'error' | 'warning' | 'notice';

/** A spot in a file the user can edit; `line` and `column` count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** An error as data: what is wrong (`code`, `params`), where, and what would be right (`hint`). */
export interface Problem {
  code: string;
  severity: Severity;
  /** Field path inside the record, dotted, e.g. `links.river-line.length.low`; `''` is the whole. */
  path: string;
  /** The offending value as the user wrote it. */
  value?: string;
  params?: Record<string, string | number>;
  hint?: string;
  /** The sentence of the default catalogue (English). */
  message: string;
  place?: Place;
  /** A second place that belongs to it, e.g. the first use of a duplicate. */
  other?: Place;
}

/** Either a value, or at least one problem of severity `error`. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: readonly Problem[] };

/** What a caller states of a problem; severity defaults to `error`, the message to the catalogue's. */
export type ProblemFields = Omit<Problem, 'severity' | 'path' | 'message'> &
  Partial<Pick<Problem, 'severity' | 'path' | 'message'>>;

/**
 * Builds a problem and words it from a catalogue (default: English). The words see `params`, and
 * `{value}` and `{path}`. A catalogue entry `CODE.hint` is used when no hint is given.
 *
 * @example
 * makeProblem({ code: 'unit/missing', value: '3' }).message; // '3 lacks a unit'
 */
export function makeProblem(fields: ProblemFields, words: Catalogue = wordsEn): Problem {
  const path = fields.path ?? '';
  const params: Record<string, string | number> = { path };
  if (fields.value !== undefined) params['value'] = fields.value;
  Object.assign(params, fields.params);
  const { severity = 'error', message = render({ code: fields.code, params }, words) } = fields;
  const problem: Problem = { ...fields, severity, path, message };
  const hintCode = `${fields.code}.hint`;
  if (problem.hint === undefined && Object.hasOwn(words, hintCode)) {
    problem.hint = render({ code: hintCode, params }, words);
  }
  return problem;
}

/**
 * A result that holds a value.
 *
 * @example
 * succeed(3); // { ok: true, value: 3 }
 */
export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

/**
 * A result that holds one problem; see {@link makeProblem}.
 *
 * @example
 * const result = fail({ code: 'unit/missing', value: '3' });
 * result.ok ? [] : result.problems.map(({ message }) => message); // ['3 lacks a unit']
 */
export function fail(fields: ProblemFields, words: Catalogue = wordsEn): Result<never> {
  return { ok: false, problems: [makeProblem(fields, words)] };
}

/**
 * The same problem, seen from further out: `prefix` is put before its path.
 *
 * @example
 * const problem = makeProblem({ code: 'unit/missing', value: '3', path: 'length' });
 * under('links.river-line', problem).path; // 'links.river-line.length'
 */
export function under(prefix: string, problem: Problem): Problem {
  const path =
    prefix === '' || problem.path === '' ? prefix + problem.path : `${prefix}.${problem.path}`;
  return { ...problem, path };
}

/** Who is at fault: `input` is for the user to mend (exit code 2), `failure` is ours (exit code 1). */
export type ErrorKind = 'input' | 'failure';

/**
 * The one error class, thrown only at the edges; inside, problems travel in a {@link Result}. Its
 * message is one line a problem, as {@link describeProblem} words it.
 *
 * @example
 * const problem = makeProblem({ code: 'unit/missing', value: '3', path: 'length' });
 * new LandbridgeError([problem]).message; // 'length: 3 lacks a unit'
 * new LandbridgeError([problem], 'failure').exitCode; // 1
 */
export class LandbridgeError extends Error {
  readonly problems: readonly Problem[];
  readonly kind: ErrorKind;

  constructor(problems: readonly Problem[], kind: ErrorKind = 'input') {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'LandbridgeError';
    this.problems = problems;
    this.kind = kind;
  }

  /** What a command line exits with: 2 input to mend, 1 failed. */
  get exitCode(): 1 | 2 {
    return this.kind === 'input' ? 2 : 1;
  }
}

/**
 * The value of a result, or a thrown {@link LandbridgeError}: for edges, tests and literals.
 *
 * @example
 * unwrap(parseUnit('km/h')).dimension; // { length: 1, time: -1 }
 */
export function unwrap<T>(result: Result<T>, kind: ErrorKind = 'input'): T {
  if (result.ok) return result.value;
  throw new LandbridgeError(result.problems, kind);
}

/**
 * One line: place, path, message, hint; what is not stated is left out.
 *
 * @example
 * const place = { file: 'links.yaml', line: 4, column: 7 };
 * const problem = makeProblem({ code: 'unit/missing', value: '3', path: 'length', place });
 * describeProblem(problem); // 'links.yaml:4:7 length: 3 lacks a unit'
 */
export function describeProblem(problem: Problem): string {
  const { place, path, message, hint } = problem;
  const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column} `;
  const field = path === '' ? '' : `${path}: `;
  return `${where}${field}${message}${hint === undefined ? '' : ` (${hint})`}`;
}

/**
 * Whether at least one problem is an error; warnings and notices are none.
 *
 * @example
 * hasErrors([makeProblem({ code: 'unit/missing', value: '3' })]); // true
 * hasErrors([makeProblem({ code: 'unit/missing', value: '3', severity: 'warning' })]); // false
 */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
