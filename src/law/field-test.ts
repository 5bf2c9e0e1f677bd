import { compareAmounts, parseAmount, parseDate } from '../quantity/index.ts';
import { NO, UNKNOWN, YES, triOf } from './tri.ts';
import type { Tri } from './tri.ts';

/** How one stated value is asked; what is missing is told apart from what is `unknown`. */
export type FieldTest = (value: unknown) => Tri;

/** What it means when a field is not stated: not so, or nobody knows. */
export type WhenMissing = typeof NO | typeof UNKNOWN;

/** Any of these texts. */
export function oneOf(wanted: readonly string[], missing: WhenMissing): FieldTest {
  const set = new Set(wanted);
  return (value) => {
    if (value === undefined) return missing;
    if (value === 'unknown') return UNKNOWN;
    if (Array.isArray(value)) return triOf(value.some((item) => isIn(set, item)));
    return triOf(isIn(set, value));
  };
}

const isIn = (set: ReadonlySet<string>, value: unknown): boolean =>
  typeof value === 'string' && set.has(value);

/** None of these texts. */
export function noneOf(wanted: readonly string[], missing: Tri): FieldTest {
  const set = new Set(wanted);
  return (value) => {
    if (value === undefined) return missing;
    return value === 'unknown' ? UNKNOWN : triOf(!isIn(set, value));
  };
}

/** Exactly this yes or no. */
export function isYes(wanted: boolean, missing: WhenMissing): FieldTest {
  return (value) => {
    // not stated as so: then it is not so, and wanting a no is met
    if (value === undefined) return missing === UNKNOWN ? UNKNOWN : triOf(!wanted);
    return value === 'unknown' ? UNKNOWN : triOf(value === wanted);
  };
}

/** A date by which something was agreed lies on or before the wanted one. */
export function agreedBefore(wanted: string): FieldTest {
  const limit = parseDate(wanted);
  return (value) => {
    if (typeof value !== 'string' || value === 'unknown' || !limit.ok) return UNKNOWN;
    const given = parseDate(value);
    if (!given.ok) return UNKNOWN;
    if (given.value.latest <= limit.value.earliest) return YES;
    return given.value.earliest > limit.value.latest ? NO : UNKNOWN;
  };
}

/** An amount is at least, or above, the wanted one. */
export function amountFrom(wanted: string, kind: 'at-least' | 'above'): FieldTest {
  const limit = parseAmount(wanted);
  return (value) => {
    if (typeof value !== 'string' || value === 'unknown' || !limit.ok) return UNKNOWN;
    if (value === 'none') return NO;
    const given = parseAmount(value);
    if (!given.ok) return UNKNOWN;
    const order = compareAmounts(given.value, limit.value);
    if (!order.ok) return UNKNOWN;
    return triOf(kind === 'above' ? order.value > 0 : order.value >= 0);
  };
}

/** A text holds one of these words, whatever its case. */
export function holdsWord(words: readonly string[], missing: WhenMissing): FieldTest {
  const wanted = words.map((word) => word.toLowerCase());
  return (value) => {
    if (value === undefined) return missing;
    if (typeof value !== 'string' || value === 'unknown') return UNKNOWN;
    const text = value.toLowerCase();
    return triOf(wanted.some((word) => text.includes(word)));
  };
}
