/** The distinct numbers of a list, in rising order. */
export function distinct(numbers: ArrayLike<number> & Iterable<number>): Float64Array {
  const sorted = Float64Array.from(numbers).toSorted();
  let kept = 0;
  for (const each of sorted) {
    if (kept > 0 && sorted[kept - 1] === each) continue;
    sorted[kept] = each;
    kept += 1;
  }
  return sorted.subarray(0, kept);
}
