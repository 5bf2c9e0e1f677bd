import { makeProblem } from '../../quantity/index.ts';
import type { Problem, ProblemFields, Result } from '../../quantity/index.ts';
import { interchangeWordsEn } from './words-en.ts';

/** Of each kind so many are kept: a table of a million wrong cells is one mistake, not a million. */
const MOST = 100;

/** A cell shown in a problem is cut here. */
const LONGEST_VALUE = 60;

/**
 * A problem, or how to state it: a place takes the reading of a whole text and is only worth it for
 * a problem that is kept.
 */
export type Stated = ProblemFields | (() => ProblemFields);

const stated = (fields: Stated): ProblemFields =>
  typeof fields === 'function' ? fields() : fields;

/** What is wrong with files while they are read: all of it, not only the first. */
export class Findings {
  readonly #errors: Problem[] = [];
  readonly #warnings: Problem[] = [];
  #left = 0;

  error(fields: Stated): void {
    if (this.#errors.length < MOST) this.#errors.push(worded(stated(fields)));
    else this.#left += 1;
  }

  warn(fields: Stated): void {
    if (this.#warnings.length < MOST) {
      this.#warnings.push(worded({ ...stated(fields), severity: 'warning' }));
    }
  }

  get hasErrors(): boolean {
    return this.#errors.length > 0;
  }

  /** Whether no more errors are kept: reading on would find nothing a user could use. */
  get isFull(): boolean {
    return this.#errors.length >= MOST;
  }

  get warnings(): readonly Problem[] {
    return this.#warnings;
  }

  /** The value, or what was found against it. */
  result<T>(value: () => T): Result<T> {
    return this.hasErrors ? this.failure() : { ok: true, value: value() };
  }

  /** What was found, as a result without a value. */
  failure(): Result<never> {
    const more =
      this.#left === 0 ? [] : [worded({ code: 'interchange/more', params: { count: this.#left } })];
    return { ok: false, problems: [...this.#errors, ...more] };
  }
}

function worded(fields: ProblemFields): Problem {
  const { value } = fields;
  const isLong = value !== undefined && value.length > LONGEST_VALUE;
  const shown = isLong ? { ...fields, value: `${value.slice(0, LONGEST_VALUE)}…` } : fields;
  return makeProblem(shown, interchangeWordsEn);
}
