import { denseSolve } from './dense-solve.ts';
import type { GasCase } from './gas-case.ts';
import type { NetworkScale } from './network-scale.ts';

/** A state of a network, in the units of its scale: squared pressures, and flows of what is built. */
export interface NetworkState {
  /** by junction */
  readonly square: Float64Array;
  /** by pipe and by compressor; 0 where not built */
  readonly pipeFlow: Float64Array;
  readonly compressorFlow: Float64Array;
  /** what flows in at each junction */
  readonly inflow: Float64Array;
}

/** Rows and columns beyond which the exact state is not reckoned: the matrix is dense. */
export const MOST_UNKNOWNS = 1500;

/**
 * The exact steady state of a network as built, from a point near it: Newton's method on the balances
 * of junctions, π₁ − π₂ = k·f·|f| of pipes and π₂ = r²·π₁ of compressors, whose ratios are those of the
 * given point. Pressure is held where the case holds it, else at one junction of each connected part;
 * there the inflow follows, everywhere else it is given.
 *
 * @returns undefined where there is no such state, or the network is too large
 */
export function exactState(
  network: GasCase,
  scale: NetworkScale,
  isBuilt: readonly boolean[],
  near: NetworkState,
): NetworkState | undefined {
  const { junctions, pipes, compressors } = network;
  const edges = [
    ...pipes.map(({ from, to }, at) => ({ from, to, pipe: at, ratio: 0 })),
    ...compressors.map(({ from, to }) => {
      const ratio = (near.square[to] ?? 0) / (near.square[from] ?? 1);
      return { from, to, pipe: -1, ratio };
    }),
  ];
  const standing = edges.flatMap((edge, at) => (isBuilt[at] === true ? [{ ...edge, at }] : []));
  const fixed = heldJunctions(network, standing);
  const free = junctions.flatMap((_, at) => (fixed[at] === true ? [] : [at]));
  const rowOf = new Map(free.map((junction, row) => [junction, row]));
  const n = free.length + standing.length;
  if (n > MOST_UNKNOWNS) return undefined;
  const square = Float64Array.from(near.square);
  for (const [at, { held }] of junctions.entries()) {
    if (held !== undefined) square[at] = (held * held) / scale.pressure;
  }
  const flow = Float64Array.from(standing, ({ at }) =>
    at < pipes.length ? (near.pipeFlow[at] ?? 0) : (near.compressorFlow[at - pipes.length] ?? 0),
  );

  const residual = (): Float64Array => {
    const rest = new Float64Array(n);
    for (const [junction, row] of rowOf) rest[row] = near.inflow[junction] ?? 0;
    for (const [index, { from, to, pipe, ratio }] of standing.entries()) {
      const f = flow[index] ?? 0;
      const [a, b] = [rowOf.get(from), rowOf.get(to)];
      if (a !== undefined) rest[a] = (rest[a] ?? 0) - f;
      if (b !== undefined) rest[b] = (rest[b] ?? 0) + f;
      const [start, end] = [square[from] ?? 0, square[to] ?? 0];
      rest[free.length + index] =
        pipe < 0
          ? ratio * start - end
          : start - end - (scale.resistance[pipe] ?? 0) * f * Math.abs(f);
    }
    return rest;
  };
  const jacobian = (): Float64Array => {
    const matrix = new Float64Array(n * n);
    const add = (row: number | undefined, column: number | undefined, value: number): void => {
      if (row === undefined || column === undefined) return;
      matrix[row * n + column] = (matrix[row * n + column] ?? 0) + value;
    };
    for (const [index, { from, to, pipe, ratio }] of standing.entries()) {
      const own = free.length + index;
      add(rowOf.get(from), own, -1);
      add(rowOf.get(to), own, 1);
      add(own, rowOf.get(from), pipe < 0 ? ratio : 1);
      add(own, rowOf.get(to), -1);
      // the slope of f|f| is 0 at rest, where a little of it keeps the matrix regular
      const slope = 2 * Math.max(Math.abs(flow[index] ?? 0), 1e-7);
      if (pipe >= 0) add(own, own, -(scale.resistance[pipe] ?? 0) * slope);
    }
    return matrix;
  };

  let rest = residual();
  for (let round = 0; round < 100 && norm(rest) > 1e-13; round++) {
    const step = rest.map((value) => -value);
    if (!denseSolve(jacobian(), step)) return undefined;
    const [beforeSquare, beforeFlow] = [square.slice(), flow.slice()];
    const before = norm(rest);
    let share = 1;
    for (; share > 1e-6; share /= 2) {
      for (const [row, junction] of free.entries()) {
        square[junction] = (beforeSquare[junction] ?? 0) + share * (step[row] ?? 0);
      }
      for (let index = 0; index < flow.length; index++) {
        flow[index] = (beforeFlow[index] ?? 0) + share * (step[free.length + index] ?? 0);
      }
      rest = residual();
      if (norm(rest) < before) break;
    }
    if (share <= 1e-6) break;
  }
  if (!(norm(rest) < 1e-9)) return undefined;
  const pipeFlow = new Float64Array(pipes.length);
  const compressorFlow = new Float64Array(compressors.length);
  const inflow = Float64Array.from(near.inflow);
  for (const [at, isFixed] of fixed.entries()) if (isFixed) inflow[at] = 0;
  for (const [index, { at, from, to }] of standing.entries()) {
    const f = flow[index] ?? 0;
    if (at < pipes.length) pipeFlow[at] = f;
    else compressorFlow[at - pipes.length] = f;
    if (fixed[from] === true) inflow[from] = (inflow[from] ?? 0) + f;
    if (fixed[to] === true) inflow[to] = (inflow[to] ?? 0) - f;
  }
  return { square, pipeFlow, compressorFlow, inflow };
}

function norm(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** Junctions whose pressure is given: those held, and one of each part that has none. */
function heldJunctions(
  { junctions }: GasCase,
  edges: readonly { readonly from: number; readonly to: number }[],
): boolean[] {
  const part = junctions.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while ((part[root] ?? root) !== root) root = part[root] ?? root;
    part[at] = root;
    return root;
  };
  for (const { from, to } of edges) part[rootOf(from)] = rootOf(to);
  const fixed = junctions.map(({ held }) => held !== undefined);
  const withHeld = new Set(fixed.flatMap((isFixed, at) => (isFixed ? [rootOf(at)] : [])));
  for (let at = 0; at < junctions.length; at++) {
    if (withHeld.has(rootOf(at))) continue;
    withHeld.add(rootOf(at));
    fixed[at] = true;
  }
  return fixed;
}
