import type { BarrierModel } from './barrier-model.ts';
import type { Iterate } from './interior-point.ts';
import { kktSystem } from './kkt-system.ts';

/** Where an unknown stands: at its lower or upper bound, or free between them. */
type Stand = 'low' | 'high' | 'free';

const MOST_ROUNDS = 6;

/** Less than this is rounding: prices are near 1 in the units chosen before. */
const SLACK = 1e-10;

/**
 * The same optimum to the last digits: what stands at a bound is put there, and what is free solves
 * the equations that are left (Stellato et al., Mathematical Programming Computation 12 (2020)
 * 637–672, section 5.2). A guess that proves wrong, because something free leaves its bounds or a
 * bound has a price of the wrong sign, is mended and tried again. Not checked here: it may not end
 * at an optimum.
 */
export function polish(model: BarrierModel, at: Iterate): Iterate {
  const { lower, upper } = model;
  let stands = Array.from(at.w, (value, j): Stand => {
    if ((at.low[j] ?? 0) > value - (lower[j] ?? 0)) return 'low';
    return (at.high[j] ?? 0) > (upper[j] ?? 0) - value ? 'high' : 'free';
  });
  for (let round = 0; ; round++) {
    const point = pointOf(model, stands);
    const mended = stands.map((stand, j): Stand => {
      const value = point.w[j] ?? 0;
      const [from, to] = [lower[j] ?? 0, upper[j] ?? 0];
      if (stand === 'low') return (point.low[j] ?? 0) < -SLACK ? 'free' : stand;
      if (stand === 'high') return (point.high[j] ?? 0) < -SLACK ? 'free' : stand;
      if (value < from - SLACK * Math.max(1, Math.abs(from))) return 'low';
      return value > to + SLACK * Math.max(1, Math.abs(to)) ? 'high' : stand;
    });
    if (round === MOST_ROUNDS || mended.every((stand, j) => stand === stands[j])) return point;
    stands = mended;
  }
}

/** The point that stands so, and its prices. */
function pointOf(model: BarrierModel, stands: readonly Stand[]): Iterate {
  const { cost, lower, upper, right } = model;
  const w = Float64Array.from(stands, (stand, j) => {
    if (stand === 'free') return 0;
    return (stand === 'low' ? lower[j] : upper[j]) ?? 0;
  });
  const free = Array.from(stands.keys()).filter((j) => stands[j] === 'free');
  const place = new Int32Array(w.length).fill(-1);
  for (const [each, j] of free.entries()) place[j] = each;
  const inside = (j: number): boolean => (place[j] ?? -1) >= 0;
  const aim = new Float64Array(free.length + right.length);
  for (const [each, j] of free.entries()) aim[each] = -(cost[j] ?? 0);
  aim.set(right, free.length);
  const take = (equation: number, amount: number): void => {
    aim[equation] = (aim[equation] ?? 0) - amount;
  };
  for (const [i, j, q] of model.hessian) {
    if (inside(i) && !inside(j)) take(place[i] ?? 0, q * (w[j] ?? 0));
    if (inside(j) && !inside(i)) take(place[j] ?? 0, q * (w[i] ?? 0));
  }
  for (const [row, j, a] of model.matrix) {
    if (!inside(j)) take(free.length + row, a * (w[j] ?? 0));
  }
  const system = kktSystem(
    free.length,
    right.length,
    model.hessian
      .filter(([i, j]) => inside(i) && inside(j))
      .map(([i, j, q]) => [place[i] ?? 0, place[j] ?? 0, q] as const),
    model.matrix
      .filter(([, j]) => inside(j))
      .map(([row, j, a]) => [row, place[j] ?? 0, a] as const),
  );
  system.factor(new Float64Array(free.length));
  const found = system.solve(aim);
  for (const [each, j] of free.entries()) w[j] = found[each] ?? 0;
  const y = found.slice(free.length).map((value) => -value);
  const left = gradientAt(model, w, y);
  return {
    w,
    y,
    low: left.map((value, j) => (stands[j] === 'low' ? value : 0)),
    high: left.map((value, j) => (stands[j] === 'high' ? -value : 0)),
  };
}

/** What a unit more of each unknown costs at these prices of equations. */
function gradientAt({ cost, hessian, matrix }: BarrierModel, w: Float64Array, y: Float64Array) {
  const gradient = cost.slice();
  for (const [i, j, q] of hessian) {
    gradient[i] = (gradient[i] ?? 0) + q * (w[j] ?? 0);
    if (i !== j) gradient[j] = (gradient[j] ?? 0) + q * (w[i] ?? 0);
  }
  for (const [row, j, a] of matrix) gradient[j] = (gradient[j] ?? 0) - a * (y[row] ?? 0);
  return gradient;
}
