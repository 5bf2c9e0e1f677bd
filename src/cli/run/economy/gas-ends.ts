import type { GasRange } from '../../../corridor/index.ts';

/** What came of all ends: the range, and whether there was nothing at some of them. */
export interface Ends {
  readonly base: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** somewhere within the ranges there is no such number */
  readonly open: boolean;
}

/** Inputs by name. */
export type Ranges = Readonly<Record<string, GasRange>>;

/** Numbers made of the inputs at one place in their ranges. */
export type Reckon<M extends string> = (
  at: (name: string) => number,
) => Readonly<Record<M, number | undefined>>;

/** More ranges than are taken through all combinations of their ends: beyond, it would take seconds. */
const MOST_RANGES = 16;

/**
 * Numbers at the base of all inputs, and the lowest and highest over all combinations of their ends:
 * exact where a number rises or falls with each input throughout.
 */
export function overEnds<M extends string>(
  inputs: Ranges,
  metrics: readonly M[],
  reckon: Reckon<M>,
): (metric: M) => Ends {
  const base = reckon((name) => inputs[name]?.base ?? NaN);
  const ranged = Object.keys(inputs).filter((name) => isRange(inputs[name]));
  if (ranged.length > MOST_RANGES) throw new RangeError(`${ranged.length} ranges at once`);
  const bits = new Map(ranged.map((name, bit) => [name, bit]));
  const found = new Map(
    metrics.map((each) => [each, { low: Infinity, high: -Infinity, open: false }]),
  );
  for (let corner = 0; corner < 2 ** ranged.length; corner++) {
    const numbers = reckon((name) => {
      const [bit, input] = [bits.get(name), inputs[name]];
      if (bit === undefined) return input?.base ?? NaN;
      return ((corner >> bit) & 1 ? input?.high : input?.low) ?? NaN;
    });
    for (const [metric, ends] of found) {
      const value = numbers[metric];
      if (value === undefined) ends.open = true;
      else [ends.low, ends.high] = [Math.min(ends.low, value), Math.max(ends.high, value)];
    }
  }
  return (metric) => {
    const { high, low, open } = found.get(metric) ?? { low: Infinity, high: 0, open: true };
    const isNowhere = low === Infinity;
    const number = base[metric];
    return {
      base: number ?? null,
      // the base may lie beyond the ends where a number turns between them
      low: isNowhere ? null : Math.min(low, number ?? low),
      high: isNowhere ? null : Math.max(high, number ?? high),
      open,
    };
  };
}

/** How far each input alone moves a number from one of its ends to the other, the furthest first. */
export function swings(
  inputs: Ranges,
  reckon: (at: (name: string) => number) => number | undefined,
): { name: string; swing: number }[] {
  return Object.keys(inputs)
    .filter((name) => isRange(inputs[name]))
    .flatMap((name) => {
      const [low, high] = (['low', 'high'] as const).map((end) =>
        reckon((each) => inputs[each]?.[each === name ? end : 'base'] ?? NaN),
      );
      return low === undefined || high === undefined ? [] : [{ name, swing: Math.abs(high - low) }];
    })
    .toSorted((a, b) => b.swing - a.swing);
}

const isRange = (range: GasRange | undefined): boolean =>
  range !== undefined && range.low < range.high;
