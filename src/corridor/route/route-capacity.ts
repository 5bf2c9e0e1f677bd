import { linkCapacity } from './link-capacity.ts';
import type { CapacityContext, LinkCapacity } from './link-capacity.ts';
import type { LinkStanding } from './link-standing.ts';
import { rangeAt } from './monomial.ts';
import { multiplyRanges } from './range.ts';
import type { RangeWithWhy, RouteCapacity } from './route-schema.ts';

interface Known {
  readonly id: string;
  readonly capacity: LinkCapacity;
}

/**
 * What a route can carry one way: that of its narrowest link. Where the capacity of some link is
 * unknown it is an upper bound, and those links are named.
 */
export function routeCapacity(
  context: CapacityContext,
  links: readonly LinkStanding[],
): RouteCapacity {
  const known: Known[] = [];
  const unknown: string[] = [];
  let unknownRails = 0;
  for (const standing of links) {
    const capacity = linkCapacity(context, standing);
    if (capacity !== null) known.push({ id: standing.id, capacity });
    if (capacity?.aYear === undefined || capacity.aYear === null) unknown.push(standing.id);
    if (standing.mode === 'rail' && (capacity?.trainsADay ?? null) === null) unknownRails += 1;
  }
  const trains = narrowest(known, ({ trainsADay }) => trainsADay);
  const year = narrowest(known, ({ aYear }) => aYear);
  return {
    legs: known.map(({ capacity, id }) => ({
      link: id,
      basis: capacity.basis,
      trainsADay: capacity.trainsADay,
      aYear: capacity.aYear,
      binding: capacity.binding,
    })),
    unknown,
    trainsADay: trains === undefined ? null : { ...trains, atMost: unknownRails > 0 },
    aYear:
      year === undefined
        ? null
        : { ...year, atMost: unknown.length > 0, tonnes: tonnesOf(context, year) },
  };
}

type Found = RangeWithWhy & { readonly link: string };

function narrowest(
  known: readonly Known[],
  pick: (capacity: LinkCapacity) => RangeWithWhy | null,
): Found | undefined {
  let least: Found | undefined;
  for (const { capacity, id } of known) {
    const range = pick(capacity);
    if (range !== null && (least === undefined || range.base < least.base)) {
      least = { link: id, ...range };
    }
  }
  return least;
}

function tonnesOf({ cargo, graph, reasons }: CapacityContext, year: Found): RangeWithWhy | null {
  if (cargo.tonnes === undefined) return null;
  const range = multiplyRanges(year, rangeAt(cargo.tonnes, graph.inputs));
  const text = { code: 'route/capacity-tonnes', params: { link: year.link } };
  const from = [year.why, ...reasons.inputsOf([cargo.tonnes])];
  return reasons.range(`capacity/${cargo.id}/${year.link}/tonnes`, text, range, from);
}
