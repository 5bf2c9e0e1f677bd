import type { BarrierModel } from './barrier-model.ts';
import type { Iterate } from './interior-point.ts';
import { kktSystem } from './kkt-system.ts';

/**
 * The same optimum to the last digits: what stands at a bound is put there, and what is free solves
 * the equations that are left (Stellato et al., Mathematical Programming Computation 12 (2020)
 * 637–672, section 5.2). Not checked here: bounds guessed wrongly give no optimum.
 */
export function polish(model: BarrierModel, at: Iterate): Iterate {
  const { cost, lower, upper, right } = model;
  const w = at.w.map((value, j) => {
    if ((at.low[j] ?? 0) > value - (lower[j] ?? 0)) return lower[j] ?? 0;
    return (at.high[j] ?? 0) > (upper[j] ?? 0) - value ? (upper[j] ?? 0) : value;
  });
  const free = Array.from(w.keys()).filter((j) => w[j] !== lower[j] && w[j] !== upper[j]);
  const place = new Int32Array(w.length).fill(-1);
  for (const [each, j] of free.entries()) place[j] = each;
  const aim = new Float64Array(free.length + right.length);
  for (const [each, j] of free.entries()) aim[each] = -(cost[j] ?? 0);
  aim.set(right, free.length);
  const take = (equation: number, amount: number): void => {
    aim[equation] = (aim[equation] ?? 0) - amount;
  };
  for (const [i, j, q] of model.hessian) {
    const [a, b] = [place[i] ?? -1, place[j] ?? -1];
    if (a >= 0 && b < 0) take(a, q * (w[j] ?? 0));
    if (b >= 0 && a < 0) take(b, q * (w[i] ?? 0));
  }
  for (const [row, j, a] of model.matrix) {
    if ((place[j] ?? -1) < 0) take(free.length + row, a * (w[j] ?? 0));
  }
  const inside = (j: number): boolean => (place[j] ?? -1) >= 0;
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
  return { w, y, ...pricesOf(model, w, y, inside) };
}

/** What is left of the gradient, where a bound holds. */
function pricesOf(
  { cost, hessian, matrix, lower }: BarrierModel,
  w: Float64Array,
  y: Float64Array,
  inside: (j: number) => boolean,
): Pick<Iterate, 'low' | 'high'> {
  const gradient = cost.slice();
  for (const [i, j, q] of hessian) {
    gradient[i] = (gradient[i] ?? 0) + q * (w[j] ?? 0);
    if (i !== j) gradient[j] = (gradient[j] ?? 0) + q * (w[i] ?? 0);
  }
  for (const [row, j, a] of matrix) gradient[j] = (gradient[j] ?? 0) - a * (y[row] ?? 0);
  const at = (j: number, bound: 'low' | 'high'): boolean =>
    !inside(j) && (w[j] === lower[j]) === (bound === 'low');
  return {
    low: gradient.map((value, j) => (at(j, 'low') ? value : 0)),
    high: gradient.map((value, j) => (at(j, 'high') ? -value : 0)),
  };
}
