import { didYouMean, succeed } from '../../quantity/index.ts';
import type { ProblemFields, Result } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import type { ColumnName } from './cargo.ts';
import { LAND_MODES } from './column-rules.ts';
import type { LandMode } from './column-rules.ts';
import { MOST_DRAWS } from './draw-routes.ts';
import { LINE_DEFAULTS } from './line-capacity.ts';
import type { LineParameters } from './line-capacity.ts';
import { failRoute } from './route-problem.ts';
import type { GraphOptions } from './route-graph.ts';

/** A pair of places. */
export interface RoutePair {
  readonly from: string;
  readonly to: string;
}

/** What is asked of the network of a view; the day is that of the view. */
export interface RouteRequest extends GraphOptions, RoutePair {
  /** `both`: by cost plus time at its value; the Pareto set is given in any case. Default `both` */
  readonly by?: 'time' | 'cost' | 'both';
  /**
   * states: a further column for each, over their land, which the other columns then keep off;
   * default: those the pack names
   */
  readonly via?: readonly string[];
  /** states whose territory and waters no column but their own may use */
  readonly avoid?: readonly string[];
  /** what may carry over land; default: rail and road */
  readonly byLand?: readonly LandMode[];
  /** states whose territory is flagged */
  readonly sanctioned?: readonly string[];
  /** default 0: no draws */
  readonly draws?: number;
  readonly seed?: number;
  /** kilometres over land that still are a last mile of a voyage; default 1200 */
  readonly lastMile?: number;
  /** routes of a Pareto set that are told; default 8 */
  readonly alternatives?: number;
  /** the route type taken away to see who carries its goods; default `through` */
  readonly without?: ColumnName;
  readonly line?: Partial<LineParameters>;
  /** `shipments`: all pairs of the pack's shipments; or pairs */
  readonly matrix?: 'shipments' | readonly RoutePair[];
}

/** A request with every default filled in. */
export interface FullRouteRequest extends GraphOptions, RoutePair {
  readonly by: 'time' | 'cost' | 'both';
  readonly via: readonly string[];
  readonly avoid: readonly string[];
  readonly byLand: readonly LandMode[];
  readonly sanctioned: readonly string[];
  readonly draws: number;
  readonly seed: number;
  readonly lastMile: number;
  readonly alternatives: number;
  readonly without: ColumnName;
  readonly line: LineParameters;
  readonly matrix: readonly RoutePair[];
}

const LAST_MILE_KM = 1200;
const ALTERNATIVES = 8;
const MOST_PAIRS = 400;

/**
 * Fills in the defaults of a request and refuses what cannot be answered: an unknown place, a journey
 * that ends where it begins, numbers out of range.
 *
 * @example
 * fullRouteRequest(view, { from: 'north', to: 'north' }).problems[0].code; // 'route/unknown-place'
 */
export function fullRouteRequest({ pack }: View, request: RouteRequest): Result<FullRouteRequest> {
  const matrix = pairsOf(pack, request.matrix);
  for (const [path, id] of [
    ['from', request.from],
    ['to', request.to],
    ...matrix.flatMap(
      ({ from, to }) =>
        [
          ['matrix', from],
          ['matrix', to],
        ] as const,
    ),
  ] as const) {
    if (Object.hasOwn(pack.places, id)) continue;
    const near = didYouMean(id, Object.keys(pack.places));
    const hint = near === undefined ? {} : { hint: `did you mean ${near}?` };
    return failRoute({ code: 'route/unknown-place', path, value: id, ...hint });
  }
  if (request.from === request.to) {
    return failRoute({ code: 'route/same-place', path: 'to', value: request.to });
  }
  const { draws = 0, lastMile = LAST_MILE_KM, seed = 1 } = request;
  const { alternatives = ALTERNATIVES } = request;
  const wrong: ProblemFields | undefined =
    !Number.isInteger(draws) || draws < 0 || draws > MOST_DRAWS
      ? { code: 'route/draws', path: 'draws', value: String(draws), params: { most: MOST_DRAWS } }
      : !(lastMile >= 0 && Number.isFinite(lastMile))
        ? { code: 'route/last-mile', path: 'lastMile', value: String(lastMile) }
        : !Number.isSafeInteger(seed) || seed < 0
          ? { code: 'route/seed', path: 'seed', value: String(seed) }
          : !Number.isInteger(alternatives) || alternatives < 1 || alternatives > 100
            ? { code: 'route/alternatives', path: 'alternatives', value: String(alternatives) }
            : matrix.length > MOST_PAIRS
              ? {
                  code: 'route/pairs',
                  path: 'matrix',
                  value: String(matrix.length),
                  params: { most: MOST_PAIRS },
                }
              : lineProblem(request.line ?? {});
  if (wrong !== undefined) return failRoute(wrong);
  const { assume, cargo, currency, from, to, variant } = request;
  return succeed({
    from,
    to,
    by: request.by ?? 'both',
    via: request.via ?? pack.scenario.routes?.via ?? [],
    avoid: request.avoid ?? [],
    byLand: request.byLand ?? LAND_MODES,
    sanctioned: request.sanctioned ?? [],
    draws,
    seed,
    lastMile,
    alternatives,
    without: request.without ?? 'through',
    line: { ...LINE_DEFAULTS, ...request.line },
    matrix,
    ...(assume === undefined ? {} : { assume }),
    ...(cargo === undefined ? {} : { cargo }),
    ...(currency === undefined ? {} : { currency }),
    ...(variant === undefined ? {} : { variant }),
  });
}

function lineProblem(line: Partial<LineParameters>): ProblemFields | undefined {
  for (const [name, range] of Object.entries(line)) {
    const { base, high, low } = range;
    const isRange = low > 0 && low <= base && base <= high && Number.isFinite(high);
    if (isRange && !(name === 'efficiency' && high > 1)) continue;
    return { code: 'route/line', path: `line.${name}`, value: `${low}, ${base}, ${high}` };
  }
  return undefined;
}

function pairsOf(
  { shipments }: View['pack'],
  matrix: RouteRequest['matrix'],
): readonly RoutePair[] {
  if (matrix === undefined) return [];
  if (matrix !== 'shipments') return matrix;
  const pairs = Object.values(shipments).map(({ destination, origin }) => ({
    from: origin,
    to: destination,
  }));
  return [...new Map(pairs.map((pair) => [`${pair.from} ${pair.to}`, pair])).values()];
}
