/**
 * Years from the beginning until what was paid has come back for good: after that moment the sum of
 * flows is never below 0 again. Year 0 is now; the flow of a later year comes in evenly over the year
 * that ends then. `undefined`: never; 0: nothing was ever owed.
 *
 * @param flow by year; discounted flows give the discounted payback
 *
 * @example
 * payback([-100, 40, 40, 40]); // 2.5
 * payback([-100, 40]); // undefined
 */
export function payback(flow: ArrayLike<number>): number | undefined {
  let sum = 0;
  let back: number | undefined = 0;
  for (let year = 0; year < flow.length; year++) {
    const part = flow[year] ?? 0;
    const after = sum + part;
    if (after < 0) back = undefined;
    else if (sum < 0) back = year - 1 - sum / part;
    sum = after;
  }
  return back;
}
