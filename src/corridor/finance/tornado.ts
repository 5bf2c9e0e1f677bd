/** One uncertain input: what it is at its base and at either end of its range. */
export interface Factor {
  readonly id: string;
  readonly base: number;
  /** left out: nobody has stated a range, and it is listed as not varied */
  readonly low?: number;
  readonly high?: number;
}

/** What moving one input alone, from end to end, does to a result. */
export interface TornadoBar {
  readonly id: string;
  readonly atLow: number;
  readonly atHigh: number;
  readonly swing: number;
  /** whether the result has one sign at one end and the other at the other */
  readonly changesSign: boolean;
}

export interface Tornado {
  readonly base: number;
  /** widest first, of equals the earlier */
  readonly bars: readonly TornadoBar[];
  /** inputs without a range: their effect is not known, not small */
  readonly notVaried: readonly string[];
}

/**
 * One-at-a-time sensitivity: every input is moved to its low and its high end while all others stay
 * at their base.
 *
 * @param evaluate the result at given values by id, e.g. the net present value
 *
 * @example
 * const factors = [{ id: 'cost', base: 10, low: 8, high: 15 }, { id: 'price', base: 3 }];
 * const { bars, notVaried } = tornado(factors, (at) => 20 * (at.price ?? 0) - (at.cost ?? 0));
 * [bars.map(({ id, swing }) => [id, swing]), notVaried]; // [[['cost', 7]], ['price']]
 */
export function tornado(
  factors: readonly Factor[],
  evaluate: (values: Readonly<Record<string, number>>) => number,
): Tornado {
  const centre = Object.fromEntries(factors.map(({ id, base }) => [id, base]));
  const bars: TornadoBar[] = [];
  const notVaried: string[] = [];
  for (const { id, low, high } of factors) {
    if (low === undefined || high === undefined) {
      notVaried.push(id);
      continue;
    }
    const atLow = evaluate({ ...centre, [id]: low });
    const atHigh = evaluate({ ...centre, [id]: high });
    const changesSign = atLow < 0 !== atHigh < 0;
    bars.push({ id, atLow, atHigh, swing: Math.abs(atHigh - atLow), changesSign });
  }
  return { base: evaluate(centre), bars: bars.toSorted((a, b) => b.swing - a.swing), notVaried };
}
