import { cargoAmount, DAYS_A_YEAR } from './cargo-amount.ts';
import type { CargoTerms } from './cargo.ts';
import { lineCapacity } from './line-capacity.ts';
import type { LineParameters } from './line-capacity.ts';
import { lengthOf, linkField, plainField } from './link-toll.ts';
import type { LinkStanding } from './link-standing.ts';
import { over, rangeAt, times } from './monomial.ts';
import type { Monomial } from './monomial.ts';
import { multiplyRanges } from './range.ts';
import type { Range } from './range.ts';
import type { RouteReasons } from './reason-book.ts';
import type { RouteGraph } from './route-graph.ts';
import type { RangeWithWhy } from './route-schema.ts';

/** What a link can carry one way, and how that is known. */
export interface LinkCapacity {
  readonly basis: 'paths' | 'single-track' | 'double-track' | 'one-or-two-tracks' | 'capacity';
  /** `null` where it is no matter of trains */
  readonly trainsADay: RangeWithWhy | null;
  /** units of cargo; `null` where unknown */
  readonly aYear: RangeWithWhy | null;
  readonly binding: 'trains' | 'capacity' | null;
  /** units of cargo in one train */
  readonly load: RangeWithWhy | null;
}

/** What reading capacities needs. */
export interface CapacityContext {
  readonly graph: RouteGraph;
  readonly cargo: CargoTerms;
  readonly reasons: RouteReasons;
  readonly parameters: LineParameters;
}

/**
 * What a link can carry one way: train paths as stated, else by the formula for its tracks and speed
 * ({@link lineCapacity}), times what a train carries; and no more than a capacity it states itself.
 * `null` where nothing of it is known.
 */
export function linkCapacity(
  context: CapacityContext,
  standing: LinkStanding,
): LinkCapacity | null {
  const { cargo, graph, reasons } = context;
  const { id } = standing;
  const prefix = `capacity/${cargo.id}/${id}`;
  const stated = cargoAmount(graph.book, cargo, linkField(graph, standing, 'capacity'));
  const trains = standing.mode === 'rail' ? trainsOf(context, standing, stated) : null;
  const load = trains === null ? null : loadOf(context, standing);
  const byTrains =
    trains === null || load === null
      ? null
      : yearly(multiplyRanges(trains.range, load.range), trains.from, load.from);
  const bySize =
    stated?.is === 'a-year'
      ? { range: rangeAt(stated.of, graph.inputs), from: reasons.inputsOf([stated.of]) }
      : null;
  if (trains === null && bySize === null) return null;
  const isSize = bySize !== null && (byTrains === null || bySize.range.base < byTrains.range.base);
  const bound = isSize ? bySize : byTrains;
  const params = { link: id };
  const basis = trains?.basis ?? 'capacity';
  return {
    basis,
    trainsADay:
      trains === null
        ? null
        : reasons.range(
            `${prefix}/trains`,
            { code: `route/trains-${basis}`, params },
            trains.range,
            trains.from,
          ),
    load:
      load === null
        ? null
        : reasons.range(
            `${prefix}/load`,
            { code: 'route/train-load', params },
            load.range,
            load.from,
          ),
    aYear:
      bound === null
        ? null
        : reasons.range(
            `${prefix}/year`,
            { code: 'route/capacity-year', params },
            bound.range,
            bound.from,
          ),
    binding: bound === null ? null : isSize ? 'capacity' : 'trains',
  };
}

interface Known {
  readonly range: Range;
  readonly from: readonly string[];
}

function yearly(perDay: Range, ...from: (readonly string[])[]): Known {
  const { base, high, low } = perDay;
  return {
    range: { low: low * DAYS_A_YEAR, base: base * DAYS_A_YEAR, high: high * DAYS_A_YEAR },
    from: from.flat(),
  };
}

function trainsOf(
  context: CapacityContext,
  standing: LinkStanding,
  stated: ReturnType<typeof cargoAmount>,
): (Known & { readonly basis: LinkCapacity['basis'] }) | null {
  const { cargo, graph, parameters, reasons } = context;
  const paths = cargoAmount(graph.book, cargo, linkField(graph, standing, 'paths'));
  const known =
    paths?.is === 'trains-a-day' ? paths : stated?.is === 'trains-a-day' ? stated : undefined;
  if (known !== undefined) {
    return {
      range: rangeAt(known.of, graph.inputs),
      from: reasons.inputsOf([known.of]),
      basis: 'paths',
    };
  }
  const speed = speedOf(context, standing);
  if (speed === undefined) return null;
  const { tracks } = standing.link;
  const range = rangeAt(speed, graph.inputs);
  const one = lineCapacity(tracks ?? 1, range, parameters);
  const two = tracks === undefined ? lineCapacity(2, range, parameters) : one;
  const base = tracks === undefined ? (one.base + two.base) / 2 : one.base;
  const assumed = (['blockKm', 'blockMinutes', 'efficiency'] as const).map((name) =>
    reasons.assumption(
      { code: `route/assumed-${name}`, params: { ...parameters[name] } },
      parameters[name].base,
    ),
  );
  const said =
    tracks === undefined
      ? reasons.unknown({ code: 'route/unknown-tracks', params: { link: standing.id } })
      : reasons.computed(
          `tracks/${standing.id}`,
          { code: 'route/tracks', params: { link: standing.id, tracks } },
          reasons.provenance(standing.link),
          tracks,
        );
  return {
    range: { low: one.low, base, high: two.high },
    from: [...reasons.inputsOf([speed]), ...assumed, said],
    basis: tracks === 1 ? 'single-track' : tracks === 2 ? 'double-track' : 'one-or-two-tracks',
  };
}

/** As stated, else length over travel time. */
function speedOf({ graph }: CapacityContext, standing: LinkStanding): Monomial | undefined {
  const given = { ...linkField(graph, standing, 'speed'), aboveZero: true };
  const speed = graph.book.inUnit(given, 'km/h');
  if (speed !== undefined) return speed;
  const { link } = standing;
  const length = lengthOf(graph, standing);
  const field = { ...plainField(standing, 'travel-time', link['travel-time']), aboveZero: true };
  const time = graph.book.inUnit(field, 'h');
  return length === undefined || time === undefined ? undefined : times(length, over(time));
}

/** What one train carries: as stated of the link, else the assumption of tonnes. */
function loadOf(context: CapacityContext, standing: LinkStanding): Known | null {
  const { cargo, graph, parameters, reasons } = context;
  const field = plainField(standing, 'train-load', standing.link['train-load']);
  const load = cargoAmount(graph.book, cargo, field);
  if (load?.is === 'per-train' || load?.is === 'plain') {
    return { range: rangeAt(load.of, graph.inputs), from: reasons.inputsOf([load.of]) };
  }
  if (cargo.tonnes === undefined) return null;
  const { trainTonnes } = parameters;
  const assumed = reasons.assumption(
    { code: 'route/assumed-trainTonnes', params: { ...trainTonnes } },
    trainTonnes.base,
  );
  const weight = rangeAt(cargo.tonnes, graph.inputs);
  return {
    range: {
      low: trainTonnes.low / weight.high,
      base: trainTonnes.base / weight.base,
      high: trainTonnes.high / weight.low,
    },
    from: [assumed, ...reasons.inputsOf([cargo.tonnes])],
  };
}
