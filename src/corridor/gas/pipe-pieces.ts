/** f·|f| over [from, most] cut into straight pieces of one width; 0 is a point between two. */
export interface PipePieces {
  readonly from: number;
  readonly width: number;
  /** rise of each piece over its width */
  readonly slopes: readonly number[];
  /** f·|f| at `from` */
  readonly start: number;
  /** the piece that begins at 0 */
  readonly zero: number;
  /** how far f·|f| may lie from the pieces, towards 0: a quarter of the width squared */
  readonly error: number;
}

/**
 * Cuts f·|f| into pieces. Above 0 the curve lies below its chords by at most width²/4, below 0 above
 * them by as much; a band of that height therefore holds the whole curve.
 *
 * @param count pieces on either side of 0
 */
export function pipePieces(bound: number, count: number, oneWay: boolean): PipePieces {
  const width = bound / count;
  const first = oneWay ? 0 : -count;
  const square = (step: number): number => step * width * Math.abs(step * width);
  const slopes: number[] = [];
  for (let step = first; step < count; step++) {
    slopes.push(width === 0 ? 0 : (square(step + 1) - square(step)) / width);
  }
  return {
    from: first * width || 0,
    width,
    slopes,
    start: square(first) || 0,
    zero: -first || 0,
    error: (width * width) / 4,
  };
}
