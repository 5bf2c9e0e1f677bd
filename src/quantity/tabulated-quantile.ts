/** Equally spaced probabilities at which a distribution is tabulated; linear between them. */
const INTERVALS = 256;
/** the ends of an unbounded distribution are read here instead of at 0 and 1 */
const TAIL = 1e-4;

/**
 * An inverse distribution function as a table, to be read with {@link quantileAt}: for numbers that are
 * drawn again and again. A single knot where all are alike.
 *
 * @param quantile - defined on the open interval (0, 1)
 *
 * @example
 * tabulateQuantile((u) => 10 * u).length; // 257
 * tabulateQuantile(() => 3); // [3]
 */
export function tabulateQuantile(quantile: (u: number) => number): number[] {
  const knots: number[] = [];
  for (let i = 0; i <= INTERVALS; i++) {
    const u = i / INTERVALS;
    knots.push(quantile(u < TAIL ? TAIL : u > 1 - TAIL ? 1 - TAIL : u));
  }
  const first = knots[0];
  return first !== undefined && knots.every((knot) => knot === first) ? [first] : knots;
}

/**
 * Reads an inverse distribution function given at equally spaced probabilities, linearly between.
 *
 * @param u - 0 to 1
 *
 * @example
 * quantileAt([0, 10, 40], 0.75); // 25
 */
export function quantileAt(knots: readonly number[], u: number): number {
  const last = knots.length - 1;
  if (last <= 0) return knots[0] ?? Number.NaN;
  const at = u * last;
  const index = Math.min(Math.floor(at), last - 1);
  const low = knots[index] ?? Number.NaN;
  const high = knots[index + 1] ?? Number.NaN;
  return low + (high - low) * (at - index);
}
