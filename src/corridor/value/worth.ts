import type { PreparedProject, Side } from './prepared-project.ts';
import type { Spread, Worth } from './value-answer.ts';

/** The product of a side's numbers in one set of them. */
export function productOf(side: Side, numbers: ReadonlyMap<string, number>): number {
  return (side.keys ?? []).reduce((product, key) => product * (numbers.get(key) ?? 0), 1);
}

/** Present value of some sides at one set of numbers; unknown lines count for nothing and are told apart. */
export function worthAt(
  sides: readonly Side[],
  at: 'own' | 'shared',
  numbers: ReadonlyMap<string, number>,
): number {
  let sum = 0;
  for (const side of sides) if (side.keys !== undefined) sum += productOf(side, numbers) * side[at];
  return sum;
}

/** Present value of some sides over all draws: its spread, or what is missing from it. */
export function worthOf(
  sides: readonly Side[],
  at: 'own' | 'shared',
  prepared: PreparedProject,
  draws: readonly ReadonlyMap<string, number>[],
  why: string,
  /** taken off: what it would have otherwise */
  less = 0,
): Worth {
  const base = worthAt(sides, at, prepared.amounts.bases()) - less;
  const drawn = Float64Array.from(
    draws,
    (numbers) => worthAt(sides, at, numbers) - less,
  ).toSorted();
  const spread: Spread = {
    low: quantileOf(drawn, 0.05) ?? base,
    base,
    high: quantileOf(drawn, 0.95) ?? base,
    above:
      drawn.length === 0
        ? Number(base > 0)
        : drawn.filter((each) => each > 0).length / drawn.length,
    why,
  };
  const unknown = sides.filter(({ keys }) => keys === undefined);
  // what one of them pays another is worth nothing to all of them, known or not, at one rate
  const cancels = (side: Side): boolean =>
    at === 'shared' && unknown.some((other) => other !== side && other.line === side.line);
  const missing = [
    ...new Set(
      unknown
        .filter((side) => !cancels(side))
        .map(({ line }) => prepared.lines[line]?.what ?? String(line)),
    ),
  ];
  if (missing.length === 0) return { status: 'known', ...spread };
  const part = sides.some(({ keys }) => keys !== undefined) ? spread : null;
  return { status: 'unknown', missing, part };
}

/** The number of which a share of the sorted draws lie below or at it. */
function quantileOf(sorted: Float64Array, share: number): number | undefined {
  if (sorted.length === 0) return undefined;
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** The number of a worth that is whole. */
export const knownBase = (worth: Worth): number | undefined =>
  worth.status === 'known' ? worth.base : undefined;

/** What is known of it at base values, whole or not. */
export const partBase = (worth: Worth): number | undefined =>
  worth.status === 'known' ? worth.base : worth.part?.base;
