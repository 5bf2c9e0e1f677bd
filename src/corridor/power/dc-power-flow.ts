import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { sparseSystem } from '../flow/sparse-system.ts';
import type { FlowNetwork } from '../network/flow-network.ts';
import { lineGraph } from './islands.ts';
import { powerWordsEn } from './words-en.ts';

/** The part of a network that power flow is about. */
export type PowerGrid = Pick<FlowNetwork, 'buses' | 'lines' | 'units'>;

/** Flows that follow from what is put in and taken out. */
export interface DcPowerFlow {
  /** by line, from → to, in units of flow */
  readonly lineFlow: Float64Array;
  /** by bus, degrees; 0 at the slack of each island */
  readonly angle: Float64Array;
  /** by island: the bus that makes up what injections do not sum to, and how much it puts in */
  readonly slack: readonly { readonly bus: string; readonly adds: number }[];
}

/** Radians to degrees. */
const DEGREE = 57.29577951308232;

/**
 * Direct-current power flow: lossless, voltages at their rated value, angles small, so that the flow
 * of a line is base·(θ_from − θ_to − shift) / x (Wood, Wollenberg and Sheblé, Power Generation,
 * Operation, and Control, 3rd ed. 2014, §6.5; MATPOWER manual, §3.7 "DC modeling"). Each island is
 * solved on its own; one bus in it, its slack, takes up what injections lack.
 *
 * @param injections by bus, what is put in less what is taken out, in units of flow
 * @param slack ids of buses to be slack; an island without one takes its first bus
 *
 * @example
 * const ring = {
 *   units: { flow: 'MW', money: 'USD', price: 'USD/MWh' },
 *   buses: ['a', 'b', 'c'].map((id) => ({ id, carrier: 'AC' })),
 *   lines: ['ab', 'bc', 'ac'].map((id) => {
 *     return { id, from: id[0], to: id[1], capacity: Infinity, impedance: 0.1 };
 *   }),
 * };
 * [...unwrap(dcPowerFlow(ring, [30, 0, -30])).lineFlow]; // [≈ 10, ≈ 10, ≈ 20]
 */
export function dcPowerFlow(
  grid: PowerGrid,
  injections: ArrayLike<number>,
  slack: readonly string[] = [],
): Result<DcPowerFlow> {
  const { buses, lines } = grid;
  if (injections.length !== buses.length) {
    const params = { entries: injections.length, wanted: buses.length };
    return fail({ code: 'power/injections', params }, powerWordsEn);
  }
  const { from, island, to } = lineGraph(grid);
  const chosen = slackBuses(grid, island, slack);
  if (!chosen.ok) return chosen;
  const slackOf = chosen.value;
  const base = grid.units.base ?? 1;
  const turn = lines.map(({ shift = 0 }) => shift / DEGREE);
  const wanted = Float64Array.from(buses, (_, bus) => injections[bus] ?? 0);
  const rows = buses.map((): [number, number][] => []);
  for (const [at, { impedance }] of lines.entries()) {
    const [a, b] = [from[at] ?? 0, to[at] ?? 0];
    const susceptance = base / impedance;
    rows[a]?.push([a, susceptance], [b, -susceptance]);
    rows[b]?.push([b, susceptance], [a, -susceptance]);
    wanted[a] = (wanted[a] ?? 0) + susceptance * (turn[at] ?? 0);
    wanted[b] = (wanted[b] ?? 0) - susceptance * (turn[at] ?? 0);
  }
  const system = sparseSystem(buses.length);
  for (const [bus, row] of rows.entries()) {
    if (slackOf.has(bus)) system.add([[bus, 1]], 0);
    else system.add(row, wanted[bus] ?? 0);
  }
  const { isFixed, values: theta } = system.solve();
  const open = isFixed.indexOf(0);
  if (open !== -1) {
    return fail(
      { code: 'power/singular', path: 'lines', value: buses[open]?.id ?? '' },
      powerWordsEn,
    );
  }
  const lineFlow = Float64Array.from(lines, ({ impedance }, at) => {
    const across = (theta[from[at] ?? 0] ?? 0) - (theta[to[at] ?? 0] ?? 0);
    return (base * (across - (turn[at] ?? 0))) / impedance;
  });
  const adds = Float64Array.from(buses, (_, bus) => -(injections[bus] ?? 0));
  for (const [at, flow] of lineFlow.entries()) {
    adds[from[at] ?? 0] = (adds[from[at] ?? 0] ?? 0) + flow;
    adds[to[at] ?? 0] = (adds[to[at] ?? 0] ?? 0) - flow;
  }
  return succeed({
    lineFlow,
    angle: theta.map((radians) => radians * DEGREE),
    slack: [...slackOf].map((bus) => ({ bus: buses[bus]?.id ?? '', adds: adds[bus] ?? 0 })),
  });
}

/** One slack bus for each island: the one named, or its first. */
export function slackBuses(
  { buses }: PowerGrid,
  island: Int32Array,
  named: readonly string[],
): Result<ReadonlySet<number>> {
  const byIsland = new Map<number, number>();
  for (const id of named) {
    const bus = buses.findIndex((one) => one.id === id);
    if (bus === -1) return fail({ code: 'power/no-such-bus', value: id }, powerWordsEn);
    const root = island[bus] ?? bus;
    if (byIsland.has(root)) return fail({ code: 'power/two-slacks', value: id }, powerWordsEn);
    byIsland.set(root, bus);
  }
  for (const root of island) if (!byIsland.has(root)) byIsland.set(root, root);
  return succeed(new Set([...byIsland.values()].toSorted((a, b) => a - b)));
}
