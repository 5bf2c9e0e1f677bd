import type { BarrierModel } from './barrier-model.ts';
import { kktSystem, largest } from './kkt-system.ts';
import type { KktSystem } from './kkt-system.ts';

/** A point with its prices: Qw + c = Aᵀy + low − high, low and high at least 0. */
export interface Iterate {
  readonly w: Float64Array;
  readonly y: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Where the method came to. */
export interface InteriorPoint extends Iterate {
  readonly converged: boolean;
  /** how many steps it took */
  readonly steps: number;
}

const TOLERANCE = 1e-10;
const MOST_STEPS = 150;

/** Of the way to the nearest bound. */
const STEP_SHARE = 0.995;

/**
 * Least of a convex quadratic model by the predictor–corrector method (Mehrotra, SIAM Journal on
 * Optimization 2 (1992) 575–601; for quadratic objectives with one length of step for all unknowns:
 * Gertz & Wright, ACM Transactions on Mathematical Software 29 (2003) 58–81). The same steps on
 * every machine: nothing but sums, products, quotients and roots in a fixed order.
 */
export function interiorPoint(model: BarrierModel, mostSteps: number = MOST_STEPS): InteriorPoint {
  const { cost, lower, upper, right } = model;
  const system = kktSystem(cost.length, right.length, model.hessian, model.matrix);
  let at = startOf(model);
  let best = at;
  let bestError = Infinity;
  let stalled = 0;
  let steps = 0;
  for (; steps < mostSteps; steps++) {
    const left = residuals(model, at);
    const error = errorOf(model, at, left);
    if (error < bestError) {
      [best, bestError, stalled] = [at, error, 0];
    } else stalled += 1;
    if (bestError <= TOLERANCE || stalled > 15 || !Number.isFinite(error)) break;
    const gap = gapOf(model, at);
    system.factor(
      at.w.map(
        (value, j) =>
          quotient(at.low, value - (lower[j] ?? 0), j) +
          quotient(at.high, (upper[j] ?? 0) - value, j),
      ),
    );
    const direct = (target: number, bend?: Iterate): Iterate =>
      direction(model, at, left, system, target, bend);
    const ahead = direct(0);
    const reach = stepOf(model, at, ahead, 1);
    const share = gapOf(model, moved(at, ahead, reach)) / gap;
    const centred = gap === 0 ? 0 : gap * share * share * share;
    const way = direct(centred, ahead);
    at = moved(at, way, stepOf(model, at, way, STEP_SHARE));
  }
  return { ...best, converged: bestError <= 1e-7, steps };
}

/** In the middle of two bounds, one off a single one. */
function startOf({ lower, upper, right }: BarrierModel): Iterate {
  const w = lower.map((low, j) => {
    const high = upper[j] ?? 0;
    if (low === -Infinity && high === Infinity) return 0;
    if (low === -Infinity) return Math.min(high - 1, 0);
    if (high === Infinity) return Math.max(low + 1, 0);
    return low + Math.min((high - low) / 2, Math.max(0 - low, Math.min(1, (high - low) / 2)));
  });
  return {
    w: w.map((value, j) => inside(value, lower[j] ?? 0, upper[j] ?? 0)),
    y: new Float64Array(right.length),
    low: lower.map((bound) => (bound === -Infinity ? 0 : 1)),
    high: upper.map((bound) => (bound === Infinity ? 0 : 1)),
  };
}

/** Well away from bounds, whatever rounding did. */
function inside(value: number, lower: number, upper: number): number {
  if (lower === -Infinity || upper === Infinity) return value;
  const margin = (upper - lower) / 10;
  return Math.min(Math.max(value, lower + margin), upper - margin);
}

interface Residuals {
  readonly dual: Float64Array;
  readonly primal: Float64Array;
}

function residuals(
  { cost, hessian, matrix, right }: BarrierModel,
  { w, y, low, high }: Iterate,
): Residuals {
  const dual = cost.map((value, j) => value - (low[j] ?? 0) + (high[j] ?? 0));
  const primal = right.slice();
  for (const [i, j, q] of hessian) {
    dual[i] = (dual[i] ?? 0) + q * (w[j] ?? 0);
    if (i !== j) dual[j] = (dual[j] ?? 0) + q * (w[i] ?? 0);
  }
  for (const [row, j, a] of matrix) {
    dual[j] = (dual[j] ?? 0) - a * (y[row] ?? 0);
    primal[row] = (primal[row] ?? 0) - a * (w[j] ?? 0);
  }
  return { dual, primal };
}

/** How far from an optimum, in parts of the numbers that make it up. */
function errorOf(model: BarrierModel, at: Iterate, { dual, primal }: Residuals): number {
  const { lower, upper } = model;
  const size = 1 + largest(at.w);
  const gap = at.w.reduce(
    (most, value, j) =>
      Math.max(
        most,
        lower[j] === -Infinity ? 0 : (value - (lower[j] ?? 0)) * (at.low[j] ?? 0),
        upper[j] === Infinity ? 0 : ((upper[j] ?? 0) - value) * (at.high[j] ?? 0),
      ),
    0,
  );
  const price = 1 + largest(model.cost) + largest(at.y);
  return Math.max(largest(primal) / size, largest(dual) / price, gap / (price * size));
}

/** Mean product of the distance to a bound and its price. */
function gapOf({ lower, upper }: BarrierModel, { w, low, high }: Iterate): number {
  let [sum, count] = [0, 0];
  for (const [j, value] of w.entries()) {
    if (lower[j] !== -Infinity) {
      sum += (value - (lower[j] ?? 0)) * (low[j] ?? 0);
      count += 1;
    }
    if (upper[j] !== Infinity) {
      sum += ((upper[j] ?? 0) - value) * (high[j] ?? 0);
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

const quotient = (prices: Float64Array, distance: number, j: number): number =>
  distance === Infinity ? 0 : (prices[j] ?? 0) / distance;

/** One step of Newton towards products of `target`; `bend`: the step before, for its second order. */
function direction(
  { lower, upper }: BarrierModel,
  at: Iterate,
  left: Residuals,
  system: KktSystem,
  target: number,
  bend?: Iterate,
): Iterate {
  const { w, low, high } = at;
  const width = w.length;
  // what the price of each bound changes by, but for the part that the step itself adds
  const lowBy = w.map((value, j) => {
    if (lower[j] === -Infinity) return 0;
    const product = bend === undefined ? 0 : (bend.w[j] ?? 0) * (bend.low[j] ?? 0);
    return (target - product) / (value - (lower[j] ?? 0)) - (low[j] ?? 0);
  });
  const highBy = w.map((value, j) => {
    if (upper[j] === Infinity) return 0;
    const product = bend === undefined ? 0 : -(bend.w[j] ?? 0) * (bend.high[j] ?? 0);
    return (target - product) / ((upper[j] ?? 0) - value) - (high[j] ?? 0);
  });
  const right = new Float64Array(width + left.primal.length);
  for (let j = 0; j < width; j++)
    right[j] = (lowBy[j] ?? 0) - (highBy[j] ?? 0) - (left.dual[j] ?? 0);
  right.set(left.primal, width);
  const found = system.solve(right);
  const by = found.slice(0, width);
  return {
    w: by,
    y: found.slice(width).map((value) => -value),
    low: lowBy.map(
      (value, j) => value - quotient(low, (w[j] ?? 0) - (lower[j] ?? 0), j) * (by[j] ?? 0),
    ),
    high: highBy.map(
      (value, j) => value + quotient(high, (upper[j] ?? 0) - (w[j] ?? 0), j) * (by[j] ?? 0),
    ),
  };
}

/** The longest step, at most 1, that keeps distances and prices above 0. */
function stepOf({ lower, upper }: BarrierModel, at: Iterate, way: Iterate, share: number): number {
  let longest = Infinity;
  const stop = (value: number, by: number): void => {
    if (by < 0) longest = Math.min(longest, -value / by);
  };
  for (const [j, value] of at.w.entries()) {
    if (lower[j] !== -Infinity) {
      stop(value - (lower[j] ?? 0), way.w[j] ?? 0);
      stop(at.low[j] ?? 0, way.low[j] ?? 0);
    }
    if (upper[j] !== Infinity) {
      stop((upper[j] ?? 0) - value, -(way.w[j] ?? 0));
      stop(at.high[j] ?? 0, way.high[j] ?? 0);
    }
  }
  return Math.min(1, share * longest);
}

function moved(at: Iterate, way: Iterate, length: number): Iterate {
  const along = (from: Float64Array, by: Float64Array): Float64Array =>
    from.map((value, j) => value + length * (by[j] ?? 0));
  return {
    w: along(at.w, way.w),
    y: along(at.y, way.y),
    low: along(at.low, way.low),
    high: along(at.high, way.high),
  };
}
