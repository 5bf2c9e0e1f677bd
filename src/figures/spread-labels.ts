/** A label that would like to stand at a height; px. */
export interface WantedLabel {
  /** of its middle */
  readonly wanted: number;
  readonly height: number;
}

const NOWHERE = { top: -Infinity, bottom: Infinity } as const;

/**
 * Heights at which labels beside one another's points do not overlap, each as near to where it would
 * like to be as the others let it, in their order from top to bottom: least squares by pooling
 * neighbours that would overlap (Barlow et al. 1972, the pool-adjacent-violators algorithm). The
 * labels keep the order of what they want; those that want the same keep the order given. What would
 * leave a frame is pushed back into it, from the bottom first: too many for it hang out over its top.
 *
 * @returns the middle of each label, in the order given
 *
 * @example
 * spreadLabels([{ wanted: 10, height: 16 }, { wanted: 10, height: 16 }]); // [2, 18]
 */
export function spreadLabels(
  labels: readonly WantedLabel[],
  frame: { readonly top: number; readonly bottom: number } = NOWHERE,
): number[] {
  const order = labels.map((_, at) => at).toSorted((a, b) => wantedOf(a) - wantedOf(b));
  // without its offset from the first, a label that touches the one above wants the same as it
  let offset = 0;
  const offsets: number[] = [];
  const pools: { sum: number; count: number }[] = [];
  for (const [rank, at] of order.entries()) {
    const above = order[rank - 1];
    if (above !== undefined) offset += (heightOf(above) + heightOf(at)) / 2;
    offsets.push(offset);
    pools.push({ sum: wantedOf(at) - offset, count: 1 });
    for (let last = pools.at(-1), before = pools.at(-2); last && before;) {
      if (before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
      [last, before] = [pools.at(-1), pools.at(-2)];
    }
  }
  const free = pools.flatMap(({ count, sum }) => Array.from({ length: count }, () => sum / count));
  const middles = order.map((_, at) => (free[at] ?? 0) + (offsets[at] ?? 0));
  let edge = frame.top;
  for (const [at, label] of order.entries()) {
    const half = heightOf(label) / 2;
    middles[at] = Math.max(middles[at] ?? 0, edge + half);
    edge = middles[at] + half;
  }
  edge = frame.bottom;
  for (const [at, label] of [...order.entries()].toReversed()) {
    const half = heightOf(label) / 2;
    middles[at] = Math.min(middles[at] ?? 0, edge - half);
    edge = middles[at] - half;
  }
  const placed = labels.map(() => 0);
  for (const [at, label] of order.entries()) placed[label] = middles[at] ?? 0;
  return placed;

  function wantedOf(at: number): number {
    return labels[at]?.wanted ?? 0;
  }
  function heightOf(at: number): number {
    return labels[at]?.height ?? 0;
  }
}
