import { valueAt } from './monomial.ts';
import type { RouteGraph } from './route-graph.ts';

/** What is made small: hours, money, or money with time at its value. */
export type Criterion = 'time' | 'cost' | 'generalised';

/** Numbers by move for a search. */
export interface Weights {
  readonly hours: Float64Array;
  readonly cost: Float64Array;
  /** cost plus the value of time; cost alone where the value of time is unknown */
  readonly generalised: Float64Array;
  /** how many times, and how many costs, nobody has stated */
  readonly unknownHours: Int32Array;
  readonly unknownCost: Int32Array;
  /** kilometres over land: 0 at sea and in transfers, infinite where unknown */
  readonly landKm: Float64Array;
  /** money per unit of cargo and hour; NaN where unknown */
  readonly hour: number;
}

/** The base value of every input. */
export function baseValues({ inputs }: Pick<RouteGraph, 'inputs'>): Float64Array {
  return Float64Array.from(inputs, ({ base }) => base);
}

/** Times and costs of every move where the inputs have these values. */
export function weigh(graph: RouteGraph, values: Float64Array): Weights {
  const { cargo, moves } = graph;
  const size = moves.length;
  const hour = cargo.hour === undefined ? Number.NaN : valueAt(cargo.hour, values);
  const weights: Weights = {
    hours: new Float64Array(size),
    cost: new Float64Array(size),
    generalised: new Float64Array(size),
    unknownHours: new Int32Array(size),
    unknownCost: new Int32Array(size),
    landKm: new Float64Array(size),
    hour,
  };
  const rate = Number.isNaN(hour) ? 0 : hour;
  for (const [at, move] of moves.entries()) {
    let hours = 0;
    for (const { of } of move.hours) hours += valueAt(of, values);
    let cost = 0;
    for (const { of } of move.cost) cost += valueAt(of, values);
    weights.hours[at] = hours;
    weights.cost[at] = cost;
    weights.generalised[at] = cost + rate * hours;
    weights.unknownHours[at] = move.unknownHours.length;
    weights.unknownCost[at] = move.unknownCost.length;
    if (move.kind === 'link' && move.standing.mode !== 'sea') {
      weights.landKm[at] = move.length === undefined ? Infinity : valueAt(move.length, values);
    }
  }
  return weights;
}

/** What a criterion adds up, and what it counts as unknown. */
export function weightsOf(
  weights: Weights,
  by: Criterion,
): { readonly value: Float64Array; readonly unknown: Int32Array } {
  if (by === 'time') return { value: weights.hours, unknown: weights.unknownHours };
  if (by === 'cost') return { value: weights.cost, unknown: weights.unknownCost };
  const unknown = weights.unknownHours.map((count, at) => count + (weights.unknownCost[at] ?? 0));
  return { value: weights.generalised, unknown };
}
