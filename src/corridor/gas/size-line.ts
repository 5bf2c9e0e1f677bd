import { succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { compress } from './compressor.ts';
import type { CompressorKind } from './compressor.ts';
import { outletPressure } from './flow-equation.ts';
import type { Hydraulics } from './flow-equation.ts';
import { failGas, gasProblem, notPositive } from './gas-problem.ts';

/** What a line must do. */
export interface LineTask {
  /** metres */
  readonly length: number;
  /** m3/s at the base state */
  readonly flow: number;
  /** Pa absolute: what the line is handed, may be driven to, and must deliver at its end */
  readonly supplyPressure: number;
  readonly topPressure: number;
  readonly deliveryPressure: number;
  /** most that one station may raise the pressure by, p₂/p₁ */
  readonly topRatio: number;
  /** most stations along the way; 200 when left out */
  readonly mostStations?: number;
}

/** The pipe a line is built of. */
export interface LinePipe {
  readonly diameter: number;
  readonly roughness?: number;
  readonly efficiency?: number;
}

/** One compressor station along a line. */
export interface LineStation {
  /** metres from the beginning */
  readonly at: number;
  readonly suction: number;
  readonly discharge: number;
  readonly power: number;
}

/** A line that does its task. */
export interface LineDesign {
  readonly stations: readonly LineStation[];
  /** W, of all stations */
  readonly power: number;
  /** of the flow handed in, burnt by all stations */
  readonly fuelShare: number;
  /** Pa at the end */
  readonly delivery: number;
}

/**
 * Compressor stations of a line: the fewest, evenly spaced, that keep every ratio and the pressure of
 * delivery. Each raises the gas to the top pressure; the first stands at the beginning where the gas
 * is handed over below it. The flow is the same in all sections: gas burnt on the way is counted as
 * `fuelShare` and not taken off. Heights are ignored.
 *
 * Fails with `gas/too-many-stations`, or as `outletPressure` and `compress` do.
 *
 * @example
 * const gas = { gravity: 0.6, temperature: 288.15, base: { temperature: 288.15, pressure: 101_325 } };
 * const how = { gas, model: { name: 'panhandle-b' as const }, compressibility: 'papay' as const };
 * const kind = { heatRatio: 1.3, efficiency: 0.8, driverEfficiency: 0.35, heatingValue: 35e6 };
 * const task = {
 *   length: 1_000_000, flow: 320, supplyPressure: 1e7, topPressure: 1e7, deliveryPressure: 5e6,
 *   topRatio: 1.5,
 * };
 * const design = unwrap(sizeLine(task, { diameter: 1, efficiency: 0.92 }, how, kind));
 * design.stations.map(({ at }) => Math.round(at / 1000)); // [500]
 */
export function sizeLine(
  task: LineTask,
  pipe: LinePipe,
  how: Hydraulics,
  kind: CompressorKind,
): Result<LineDesign> {
  const problem = check(task);
  if (problem !== undefined) return { ok: false, problems: [problem] };
  const { length, flow, supplyPressure, topPressure, deliveryPressure, topRatio } = task;
  const most = task.mostStations ?? 200;
  const lowest = topPressure / topRatio;
  for (let sections = 1; sections <= most + 1; sections++) {
    const outlet = outletPressure({ ...pipe, length: length / sections }, topPressure, flow, how);
    if (!outlet.ok) {
      if (outlet.problems.some(({ code }) => code !== 'gas/too-much-flow')) return outlet;
      continue;
    }
    // the last section ends at the delivery, all others at the suction of a station
    if (outlet.value < deliveryPressure || (sections > 1 && outlet.value < lowest)) continue;
    const inlets: { at: number; suction: number }[] = [];
    if (supplyPressure < topPressure) inlets.push({ at: 0, suction: supplyPressure });
    for (let section = 1; section < sections; section++) {
      inlets.push({ at: (length * section) / sections, suction: outlet.value });
    }
    return withPower(inlets, outlet.value, task, how, kind);
  }
  return failGas({ code: 'gas/too-many-stations', value: String(most) });
}

function withPower(
  inlets: readonly { at: number; suction: number }[],
  delivery: number,
  { flow, topPressure }: LineTask,
  how: Hydraulics,
  kind: CompressorKind,
): Result<LineDesign> {
  const stations: LineStation[] = [];
  let power = 0;
  let fuelShare = 0;
  for (const { at, suction } of inlets) {
    const work = compress(flow, suction, topPressure, how.gas, how.compressibility, kind);
    if (!work.ok) return work;
    stations.push({ at, suction, discharge: topPressure, power: work.value.power });
    power += work.value.power;
    fuelShare += work.value.fuelShare;
  }
  return succeed({ stations, power, fuelShare, delivery });
}

function check(task: LineTask): Problem | undefined {
  const { length, flow, supplyPressure, topPressure, deliveryPressure, topRatio } = task;
  const wrong = notPositive({
    length,
    flow,
    supplyPressure,
    topPressure,
    deliveryPressure,
    topRatio,
  });
  if (wrong !== undefined) return wrong;
  if (topRatio <= 1) {
    return gasProblem({ code: 'gas/positive', path: 'topRatio', value: String(topRatio - 1) });
  }
  for (const path of ['supplyPressure', 'deliveryPressure'] as const) {
    if (task[path] > topPressure) {
      const params = { from: topPressure, to: task[path] };
      return gasProblem({ code: 'gas/pressures', path, params });
    }
  }
  // a station at the beginning may raise the pressure no further than any other
  if (supplyPressure < topPressure / topRatio) {
    const params = { from: topPressure / topRatio, to: supplyPressure };
    return gasProblem({ code: 'gas/pressures', path: 'supplyPressure', params });
  }
  return undefined;
}
