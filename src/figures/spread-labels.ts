/** A label that would like to stand at a height; px. */
export interface WantedLabel {
  /** of its middle */
  readonly wanted: number;
  readonly height: number;
}

/**
 * Heights at which labels beside one another's points do not overlap, each as near to where it would
 * like to be as the others let it, in their order from top to bottom: least squares by pooling
 * neighbours that would overlap (Barlow et al. 1972, the pool-adjacent-violators algorithm). The
 * labels keep the order of what they want; those that want the same keep the order given.
 *
 * @returns the middle of each label, in the order given
 *
 * @example
 * spreadLabels([{ wanted: 10, height: 16 }, { wanted: 10, height: 16 }]); // [2, 18]
 */
export function spreadLabels(labels: readonly WantedLabel[]): number[] {
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
  const placed = labels.map(() => 0);
  let rank = 0;
  for (const { count, sum } of pools) {
    for (let each = 0; each < count; each++, rank++) {
      const at = order[rank];
      if (at !== undefined) placed[at] = sum / count + (offsets[rank] ?? 0);
    }
  }
  return placed;

  function wantedOf(at: number): number {
    return labels[at]?.wanted ?? 0;
  }
  function heightOf(at: number): number {
    return labels[at]?.height ?? 0;
  }
}
