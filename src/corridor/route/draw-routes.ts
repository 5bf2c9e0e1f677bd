import {
  compileDistribution,
  randomStream,
  streamName,
  succeed,
  uniform,
} from '../../quantity/index.ts';
import type { RandomStream, Result, Sampler, StreamName } from '../../quantity/index.ts';
import { COLUMN_NAMES } from './cargo.ts';
import type { Column } from './column-rules.ts';
import { bestPath } from './find-routes.ts';
import { logitShares } from './mode-choice.ts';
import { valueAt } from './monomial.ts';
import { failRoute } from './route-problem.ts';
import type { RouteGraph } from './route-graph.ts';
import { baseValues, weigh } from './weights.ts';
import type { Criterion, Weights } from './weights.ts';

export interface DrawRequest {
  /** from 1 to 100,000 */
  readonly draws: number;
  readonly seed: number;
  readonly by: Criterion;
  readonly from: number;
  readonly to: number;
}

/** 5, 50 and 95 % points over the draws. */
export interface Quantiles {
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** One column over all draws: its best route is sought anew in each. */
export interface DrawnColumn {
  readonly hours: Quantiles;
  readonly cost: Quantiles;
  readonly generalised: Quantiles | null;
  /** of the choice between the columns fully known */
  readonly share: Quantiles | null;
  /** whether time and cost of its route are fully known */
  readonly complete: boolean;
  /** share of draws in which it is the best of those that are fully known by the criterion */
  readonly wins: number;
  /** share of draws in which its best route is that of the base values */
  readonly sameRoute: number;
}

export const MOST_DRAWS = 100_000;

/** What was kept of each draw, by column. */
interface Kept {
  readonly hours: Float64Array;
  readonly cost: Float64Array;
  readonly generalised: Float64Array;
  readonly share: Float64Array;
  readonly route: string;
  readonly isComplete: boolean;
  readonly isKnown: boolean;
  wins: number;
  same: number;
}

/**
 * Draws every input of the network from its range and seeks the best route of each column anew.
 * Numbers are addressed by the input's place in the pack, so that one more link at the end of a file
 * moves no other, and two variants are compared draw by draw.
 *
 * @returns by column, in their order; `null` where a column has no route. Fails with `route/draws` or
 *   `route/seed`
 *
 * @example
 * const { problems } = drawRoutes(undefined, [], { draws: 0, seed: 1, by: 'time', from: 0, to: 1 });
 * problems[0].code; // 'route/draws'
 */
export function drawRoutes(
  graph: RouteGraph,
  columns: readonly Column[],
  request: DrawRequest,
): Result<(DrawnColumn | null)[]> {
  const { by, draws, seed } = request;
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS) {
    const params = { most: MOST_DRAWS };
    return failRoute({ code: 'route/draws', path: 'draws', value: String(draws), params });
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    return failRoute({ code: 'route/seed', path: 'seed', value: String(seed) });
  }
  const sampler = new Inputs(graph, randomStream(seed));
  const base = weigh(graph, baseValues(graph));
  const kept = columns.map((column): Kept | null => {
    const path = bestPath(graph, base, column, by, request);
    if (path === undefined) return null;
    const { cost, hours } = unknownOn(base, path.moves);
    const isKnown = (by === 'cost' || hours === 0) && (by === 'time' || cost === 0);
    const isComplete = hours === 0 && cost === 0;
    return {
      hours: new Float64Array(draws),
      cost: new Float64Array(draws),
      generalised: new Float64Array(draws),
      share: new Float64Array(draws),
      route: path.moves.join(' '),
      isComplete,
      isKnown,
      wins: 0,
      same: 0,
    };
  });
  for (let draw = 0; draw < draws; draw++) {
    const values = sampler.sample(draw);
    const weights = weigh(graph, values);
    for (const [at, column] of columns.entries()) {
      const one = kept[at];
      if (one === null || one === undefined) continue;
      const path = bestPath(graph, weights, column, by, request);
      if (path !== undefined) record(one, draw, weights, path.moves);
    }
    crown(kept, draw, by);
    share(graph, columns, kept, draw, values);
  }
  const isChosen = graph.cargo.scale !== undefined && !Number.isNaN(base.hour);
  return succeed(
    kept.map((one, at) => {
      if (one === null) return null;
      const inChoice = isChosen && one.isComplete && isType(columns[at]);
      return {
        hours: quantilesOf(one.hours),
        cost: quantilesOf(one.cost),
        generalised: Number.isNaN(base.hour) ? null : quantilesOf(one.generalised),
        share: inChoice ? quantilesOf(one.share) : null,
        complete: one.isComplete,
        wins: one.wins / draws,
        sameRoute: one.same / draws,
      };
    }),
  );
}

function record(one: Kept, draw: number, weights: Weights, moves: readonly number[]): void {
  let [hours, cost] = [0, 0];
  for (const move of moves) {
    hours += weights.hours[move] ?? 0;
    cost += weights.cost[move] ?? 0;
  }
  one.hours[draw] = hours;
  one.cost[draw] = cost;
  one.generalised[draw] = cost + (Number.isNaN(weights.hour) ? 0 : weights.hour) * hours;
  if (moves.join(' ') === one.route) one.same += 1;
}

function unknownOn(weights: Weights, moves: readonly number[]): { hours: number; cost: number } {
  let [hours, cost] = [0, 0];
  for (const move of moves) {
    hours += weights.unknownHours[move] ?? 0;
    cost += weights.unknownCost[move] ?? 0;
  }
  return { hours, cost };
}

/** Of equals the first column wins. */
function crown(kept: readonly (Kept | null)[], draw: number, by: Criterion): void {
  let best: Kept | undefined;
  let least = Infinity;
  for (const one of kept) {
    if (one === null || !one.isKnown) continue;
    const of = by === 'time' ? one.hours : by === 'cost' ? one.cost : one.generalised;
    const value = of[draw] ?? Infinity;
    if (value < least) [best, least] = [one, value];
  }
  if (best !== undefined) best.wins += 1;
}

const isType = (column: Column | undefined): boolean =>
  COLUMN_NAMES.some((name) => name === column?.name);

function share(
  { cargo }: RouteGraph,
  columns: readonly Column[],
  kept: readonly (Kept | null)[],
  draw: number,
  values: Float64Array,
): void {
  if (cargo.scale === undefined) return;
  const inChoice = kept.flatMap((one, at) => {
    const column = columns[at];
    return one?.isComplete === true && isType(column) ? [{ one, name: column?.name }] : [];
  });
  const costs = inChoice.map(({ name, one }) => {
    const constant = COLUMN_NAMES.find((known) => known === name);
    const of = constant === undefined ? undefined : cargo.constants[constant];
    return (one.generalised[draw] ?? 0) + (of === undefined ? 0 : valueAt(of, values));
  });
  const shares = logitShares(valueAt(cargo.scale, values), costs);
  for (const [at, { one }] of inChoice.entries()) one.share[draw] = shares[at] ?? 0;
}

/** Samples every input at its address. */
class Inputs {
  readonly #stream: RandomStream;
  readonly #values: Float64Array;
  readonly #drawn: readonly { at: number; name: StreamName; sampler: Sampler; least: number }[];

  constructor(graph: RouteGraph, stream: RandomStream) {
    this.#stream = stream;
    this.#values = baseValues(graph);
    this.#drawn = graph.inputs.flatMap(({ base, high, low, quantity, stream: address }, at) => {
      if (low === high) return [];
      const sampler = compileDistribution(quantity);
      // a range is never drawn at or below 0 where all that is stated of it lies above
      const least = low > 0 ? Math.min(low, base) * 1e-3 : -Infinity;
      return sampler.ok ? [{ at, name: streamName(address), sampler: sampler.value, least }] : [];
    });
  }

  sample(draw: number): Float64Array {
    for (const { at, least, name, sampler } of this.#drawn) {
      const value = sampler.quantile(uniform(this.#stream, draw, name, 0));
      this.#values[at] = Math.max(least, value);
    }
    return this.#values;
  }
}

/** The smallest number that at least the share does not pass: exact, no bins. */
function quantilesOf(values: Float64Array): Quantiles {
  const sorted = values.toSorted();
  const at = (p: number): number =>
    sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
  return { p05: at(0.05), p50: at(0.5), p95: at(0.95) };
}
