import { pow, succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { compressibility, gasStateProblem, meanPressure } from './compressibility.ts';
import type { Compressibility, Gas } from './compressibility.ts';
import {
  AIR_MOLAR_MASS,
  GAS_CONSTANT,
  PI,
  agaFriction,
  baseDensity,
  colebrook,
  reynolds,
} from './friction.ts';
import { failGas, gasProblem, notPositive } from './gas-problem.ts';

/** A round pipe; heights along it are ignored. */
export interface Pipe {
  /** metres */
  readonly length: number;
  /** inner, metres */
  readonly diameter: number;
  /** absolute roughness of the wall, metres; for `colebrook` and `aga` */
  readonly roughness?: number;
  /** what the line carries of the equation's flow, above 0 to 1; 1 when left out */
  readonly efficiency?: number;
}

/** A flow equation by name. `aga` takes the drag factor of its smooth law; 0.96 when left out. */
export type FlowModel =
  | { readonly name: 'weymouth' | 'panhandle-a' | 'panhandle-b' | 'igt' }
  | { readonly name: 'colebrook' }
  | { readonly name: 'aga'; readonly drag?: number };

/** How flow in a pipe is reckoned. */
export interface Hydraulics {
  readonly gas: Gas;
  readonly model: FlowModel;
  readonly compressibility: Compressibility;
}

/**
 * Equations of the kind Q = c·E·(Tb/pb)^a·((p₁² − p₂²)/(G^g·T·L·Z))^b·D^d in SI units, after Menon,
 * *Gas Pipeline Hydraulics* (CRC Press 2005), ch. 2: his constants for m3/day, kPa, km and mm
 * (Weymouth 3.7435e-3, Panhandle A 4.5965e-3, Panhandle B 1.002e-2) brought to m3/s, Pa and m. That
 * of the Institute of Gas Technology is his equation in inches, psi, miles and lb/(ft·s), 136.9.
 */
const EXPLICIT = {
  weymouth: { c: 137.32958, base: 1, gravity: 1, power: 0.5, diameter: 2.667 },
  'panhandle-a': { c: 158.02053, base: 1.0788, gravity: 0.8539, power: 0.5394, diameter: 2.6182 },
  'panhandle-b': { c: 152.88116, base: 1.02, gravity: 0.961, power: 0.51, diameter: 2.53 },
} as const;

/**
 * The flow a pipe carries between two pressures, m3/s at the base state: the general equation
 * Q = (π/4)·√(R/(G·M))·(Tb/pb)·√((p₁² − p₂²)/(f·L·Z·T))·D^2.5 with the friction factor of the model,
 * or an explicit equation by name. Isothermal, steady, level.
 *
 * Fails with `gas/positive`, `gas/efficiency`, `gas/pressures` (the outlet is not below the inlet),
 * `gas/roughness` or `gas/viscosity` (the model needs it).
 *
 * @param inlet Pa absolute
 * @param outlet Pa absolute
 *
 * @example
 * const gas = { gravity: 0.693, temperature: 277.15, base: { temperature: 288.7, pressure: 101_325 } };
 * const how = { gas, model: { name: 'weymouth' as const }, compressibility: { factor: 1 } };
 * const pipe = { length: 160_000, diameter: 0.34, efficiency: 0.92 };
 * pipeFlow(pipe, 9e6, 2e6, how); // { ok: true, value: ≈ 32.0773 }
 */
export function pipeFlow(
  pipe: Pipe,
  inlet: number,
  outlet: number,
  how: Hydraulics,
): Result<number> {
  const problem = check(pipe, how) ?? notPositive({ inlet });
  if (problem !== undefined) return { ok: false, problems: [problem] };
  if (!(outlet >= 0 && outlet <= inlet)) {
    return failGas({ code: 'gas/pressures', path: 'outlet', params: { from: inlet, to: outlet } });
  }
  return succeed(flowBetween(pipe, inlet, outlet, how));
}

/**
 * The pressure at the end of a pipe that carries a flow, Pa absolute. Fails as {@link pipeFlow} does,
 * and with `gas/too-much-flow` where even a vacuum at the end would not draw it through.
 *
 * @param flow m3/s at the base state
 *
 * @example
 * const gas = { gravity: 0.693, temperature: 277.15, base: { temperature: 288.7, pressure: 101_325 } };
 * const how = { gas, model: { name: 'weymouth' as const }, compressibility: { factor: 1 } };
 * const pipe = { length: 160_000, diameter: 0.34, efficiency: 0.92 };
 * outletPressure(pipe, 9e6, 32.07729, how); // { ok: true, value: ≈ 2000000 }
 */
export function outletPressure(
  pipe: Pipe,
  inlet: number,
  flow: number,
  how: Hydraulics,
): Result<number> {
  const problem = check(pipe, how) ?? notPositive({ inlet, flow });
  if (problem !== undefined) return { ok: false, problems: [problem] };
  if (flowBetween(pipe, inlet, 0, how) < flow) {
    return failGas({ code: 'gas/too-much-flow', path: 'flow', value: String(flow) });
  }
  // flow falls as the outlet rises, so halving the bracket finds the one pressure
  let [low, high] = [0, inlet];
  for (let round = 0; round < 200; round++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (flowBetween(pipe, inlet, middle, how) > flow) low = middle;
    else high = middle;
  }
  return succeed(low + (high - low) / 2);
}

/** The flow between two pressures, everything having been checked. */
function flowBetween(pipe: Pipe, inlet: number, outlet: number, how: Hydraulics): number {
  if (inlet === outlet) return 0;
  const { gas, model } = how;
  const { base, gravity, temperature, viscosity = 0 } = gas;
  const { length, diameter, efficiency = 1 } = pipe;
  const squares = inlet * inlet - outlet * outlet;
  const z = compressibility(how.compressibility, gas, meanPressure(inlet, outlet));
  if (model.name === 'igt') return efficiency * igtFlow(pipe, squares, gas, viscosity);
  if (model.name === 'colebrook' || model.name === 'aga') {
    const common =
      ((PI / 4) *
        Math.sqrt(GAS_CONSTANT / (gravity * AIR_MOLAR_MASS)) *
        base.temperature *
        Math.sqrt((squares * diameter) / (length * z * temperature)) *
        (diameter * diameter)) /
      base.pressure;
    return efficiency * frictionFlow(pipe, common, how, viscosity);
  }
  const { c, ...powers } = EXPLICIT[model.name];
  const driven = squares / (pow(gravity, powers.gravity) * temperature * length * z);
  return (
    c *
    efficiency *
    pow(base.temperature / base.pressure, powers.base) *
    pow(driven, powers.power) *
    pow(diameter, powers.diameter)
  );
}

/** Q = common/√f(Q): the friction factor hardly moves with the flow, so that repeating settles it. */
function frictionFlow(pipe: Pipe, common: number, how: Hydraulics, viscosity: number): number {
  const relative = (pipe.roughness ?? 0) / pipe.diameter;
  let flow = common / Math.sqrt(0.012);
  for (let round = 0; round < 60; round++) {
    const number = reynolds(how.gas, flow, pipe.diameter, viscosity);
    const factor =
      how.model.name === 'aga'
        ? agaFriction(number, relative, how.model.drag ?? 0.96)
        : colebrook(number, relative);
    const next = common / Math.sqrt(factor);
    if (Math.abs(next - flow) <= 1e-14 * next) return next;
    flow = next;
  }
  return flow;
}

/** Institute of Gas Technology, in its own units: cubic feet a day, psi, miles, inches, lb/(ft·s). */
function igtFlow({ length, diameter }: Pipe, squares: number, gas: Gas, viscosity: number): number {
  const psi = 6894.757293168;
  const driven =
    squares /
    (psi * psi) /
    (pow(gas.gravity, 0.8) *
      (1.8 * gas.temperature) *
      (length / 1609.344) *
      pow(viscosity / 1.4881639435695, 0.2));
  const perDay =
    136.9 *
    ((1.8 * gas.base.temperature) / (gas.base.pressure / psi)) *
    pow(driven, 0.555) *
    pow(diameter / 0.0254, 2.667);
  return (perDay * 0.028316846592) / 86_400;
}

function check(pipe: Pipe, { gas, model, compressibility: z }: Hydraulics): Problem | undefined {
  const { length, diameter, efficiency = 1, roughness } = pipe;
  const wrong = notPositive({ length, diameter }) ?? gasStateProblem(gas, z);
  if (wrong !== undefined) return wrong;
  if (!(efficiency > 0 && efficiency <= 1)) {
    return gasProblem({ code: 'gas/efficiency', path: 'efficiency', value: String(efficiency) });
  }
  const { name } = model;
  const params = { model: name };
  if ((name === 'colebrook' || name === 'aga') && !(roughness !== undefined && roughness >= 0)) {
    return gasProblem({ code: 'gas/roughness', path: 'roughness', params });
  }
  const rubs = name === 'colebrook' || name === 'aga' || name === 'igt';
  if (rubs && !(gas.viscosity !== undefined && gas.viscosity > 0)) {
    return gasProblem({ code: 'gas/viscosity', path: 'viscosity', params });
  }
  return undefined;
}

/**
 * The mass of a flow, kg/s.
 *
 * @param flow m3/s at the base state
 *
 * @example
 * const base = { temperature: 288.15, pressure: 101_325 };
 * massFlow({ gravity: 0.6, temperature: 288.15, base }, 100); // ≈ 73.5
 */
export function massFlow(gas: Gas, flow: number): number {
  return flow * baseDensity(gas);
}
