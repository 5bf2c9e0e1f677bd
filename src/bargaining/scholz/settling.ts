/** A state that came back: that after `round` is like that after `from`. */
export interface Recurrence {
  readonly from: number;
  readonly period: number;
}

/**
 * The nearest earlier state like the last one, where each position differs by at most `slack`; `undefined`
 * where there is none. Period 1: nobody moved in the last round.
 *
 * @param states - positions by actor, after each round
 */
export function recurrenceOf(
  states: readonly (readonly number[])[],
  slack: number,
): Recurrence | undefined {
  const last = states.length - 1;
  const now = states[last] ?? [];
  for (let from = last - 1; from >= 0; from--) {
    const before = states[from] ?? [];
    const isLike = now.every((at, actor) => Math.abs(at - (before[actor] ?? 0)) <= slack);
    if (isLike) return { from, period: last - from };
  }
  return undefined;
}

/** From the least to the greatest. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** The span of some numbers, at least one. */
export function spanOf(values: Iterable<number>): Span {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return { low, high };
}
