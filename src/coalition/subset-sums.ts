/**
 * x(S) = Σ_{i∈S} xᵢ for every coalition S, in the order of their numbers. Each sum is built from the
 * same smaller one, so that a coalition's sum does not depend on which others are asked.
 *
 * @example
 * [...subsetSums([1, 2, 4])]; // [0, 1, 2, 3, 4, 5, 6, 7]
 */
export function subsetSums(amounts: readonly number[]): Float64Array {
  const sums = new Float64Array(1 << amounts.length);
  for (const [player, amount] of amounts.entries()) {
    const bit = 1 << player;
    for (let mask = 0; mask < bit; mask++) sums[bit | mask] = (sums[mask] ?? 0) + amount;
  }
  return sums;
}

/** The number of players of every coalition of `players`, in the order of their numbers. */
export function coalitionSizes(players: number): Uint8Array {
  const sizes = new Uint8Array(1 << players);
  for (let player = 0; player < players; player++) {
    const bit = 1 << player;
    for (let mask = 0; mask < bit; mask++) sizes[bit | mask] = (sizes[mask] ?? 0) + 1;
  }
  return sizes;
}

/** Players of one coalition. */
export function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}
