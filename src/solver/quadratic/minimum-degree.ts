/**
 * An order in which to eliminate the unknowns of a symmetric system so that few entries come new:
 * always the one next that hangs together with the fewest others (Tinney & Walker, Proceedings of
 * the IEEE 55 (1967) 1801–1809). Ties go to the lowest number.
 *
 * @param pairs unknowns that stand in one equation, off the diagonal
 * @returns for each place in the order the number of its unknown
 */
export function minimumDegree(
  count: number,
  pairs: Iterable<readonly [number, number]>,
): Int32Array {
  const near = Array.from({ length: count }, () => new Set<number>());
  for (const [i, j] of pairs) {
    if (i === j) continue;
    near[i]?.add(j);
    near[j]?.add(i);
  }
  const buckets = Array.from({ length: count }, () => new Set<number>());
  for (const [unknown, others] of near.entries()) buckets[others.size]?.add(unknown);
  const order = new Int32Array(count);
  let least = 0;
  for (let place = 0; place < count; place++) {
    while ((buckets[least]?.size ?? 1) === 0) least += 1;
    const next = lowest(buckets[least] ?? new Set());
    order[place] = next;
    const others = near[next] ?? new Set();
    buckets[others.size]?.delete(next);
    for (const other of others) {
      const around = near[other];
      if (around === undefined) continue;
      buckets[around.size]?.delete(other);
      around.delete(next);
      for (const more of others) if (more !== other) around.add(more);
      buckets[around.size]?.add(other);
      least = Math.min(least, around.size);
    }
    near[next] = new Set();
  }
  return order;
}

function lowest(numbers: ReadonlySet<number>): number {
  let least = Infinity;
  for (const each of numbers) least = Math.min(least, each);
  return least;
}
