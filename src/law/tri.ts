/** Truth in three values (Kleene's strong logic): a number, so that and is min, or is max. */
export type Tri = 0 | 1 | 2;

export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;

/**
 * True if both are, false if one is not, else unknown.
 *
 * @example
 * [both(YES, UNKNOWN), both(NO, UNKNOWN)]; // [UNKNOWN, NO]
 */
export const both = (a: Tri, b: Tri): Tri => (a < b ? a : b);

/** True if one is, false if neither is, else unknown. */
export const either = (a: Tri, b: Tri): Tri => (a > b ? a : b);

/** Unknown stays unknown. */
export const inverse = (a: Tri): Tri => (a === YES ? NO : a === NO ? YES : UNKNOWN);

export const triOf = (holds: boolean): Tri => (holds ? YES : NO);
