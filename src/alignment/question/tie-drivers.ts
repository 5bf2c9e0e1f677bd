import type { Dyad } from '../ties/dyad.ts';
import type { Sampled } from './camp-runs.ts';
import { jeffreys } from './chance.ts';

/** What one tie does to the chance. */
export interface TieDriver {
  readonly a: string;
  readonly b: string;
  /** chance in the runs in which the tie ends up in the coldest fifth, and in the warmest */
  readonly cold: number;
  readonly warm: number;
}

/** Ties told as drivers. */
const DRIVERS = 6;

/** How the chance differs between runs in which a tie ended cold and those in which it ended warm. */
export function driversOf(
  { outer }: Sampled,
  ever: readonly (readonly boolean[])[],
  dyads: readonly Dyad[],
): TieDriver[] {
  const all = dyads.map(({ a, b }, pair): TieDriver => {
    const runs = outer.flatMap(({ sums, walks }, draw) =>
      walks.map((walk, inner) => ({
        end: endOf(sums, walk, pair, dyads.length),
        ever: ever[draw]?.[inner] === true,
      })),
    );
    const sorted = runs.toSorted((one, other) => one.end - other.end);
    const fifth = Math.max(1, Math.floor(sorted.length / 5));
    const share = (some: typeof sorted): number =>
      jeffreys(some.filter((each) => each.ever).length, some.length);
    return { a, b, cold: share(sorted.slice(0, fifth)), warm: share(sorted.slice(-fifth)) };
  });
  return all
    .toSorted((x, y) => Math.abs(y.warm - y.cold) - Math.abs(x.warm - x.cold))
    .slice(0, DRIVERS);
}

function endOf(sums: Float64Array, walk: Float64Array, pair: number, pairs: number): number {
  let end = sums[pair] ?? 0;
  for (let at = pair; at < walk.length; at += pairs) end += walk[at] ?? 0;
  return end;
}
