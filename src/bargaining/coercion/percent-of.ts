/** A share in per cent with one decimal, for words. */
export function percentOf(share: number): number {
  return Math.round(share * 1000) / 10;
}
