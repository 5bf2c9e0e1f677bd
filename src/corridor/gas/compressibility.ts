import { exp, ln, pow } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import { gasProblem, notPositive } from './gas-problem.ts';

/** The gas in a line, and the state its volumes are measured at. */
export interface Gas {
  /** density relative to air at the same state, about 0.55 to 0.8 */
  readonly gravity: number;
  /** mean temperature in the line, K; the flow is taken as isothermal */
  readonly temperature: number;
  /** dynamic viscosity, Pa·s; only some friction models need it */
  readonly viscosity?: number;
  /** the state a cubic metre is measured at, K and Pa: contracts differ, so it is stated */
  readonly base: { readonly temperature: number; readonly pressure: number };
}

/** How compressibility is reckoned: a correlation by name, or a factor that is handed in. */
export type Compressibility = 'cnga' | 'papay' | { readonly factor: number };

const PASCAL_PER_PSI = 6894.757293168;
const ATMOSPHERE = 101_325;

/**
 * The compressibility factor Z of a gas at a mean pressure.
 *
 * `cnga`: California Natural Gas Association, Z = 1/(1 + p·344,400·10^(1.785 G)/T^3.825) with p in
 * psi above atmosphere and T in °R (Menon, *Gas Pipeline Hydraulics*, 2005, ch. 1; stated there for
 * mean gauge pressures above 100 psi, and Z = 1 below, as here).
 *
 * `papay`: Papay 1968, Z = 1 − 3.52 pr·e^(−2.26 Tr) + 0.274 pr²·e^(−1.878 Tr), with pseudo-critical
 * values from the gravity after Menon 2005, ch. 1: Tc = 170.491 + 307.344 G °R and
 * pc = 709.604 − 58.718 G psi.
 *
 * @param pressure mean pressure in the line, Pa absolute; see {@link meanPressure}
 *
 * @example
 * const base = { temperature: 288.15, pressure: 101_325 };
 * const gas = { gravity: 0.6, temperature: 300, base };
 * compressibility('cnga', gas, 6.996e6); // ≈ 0.87456
 */
export function compressibility(model: Compressibility, gas: Gas, pressure: number): number {
  if (typeof model !== 'string') return model.factor;
  const rankine = 1.8 * gas.temperature;
  const psi = pressure / PASCAL_PER_PSI;
  if (model === 'cnga') {
    const gauge = (pressure - ATMOSPHERE) / PASCAL_PER_PSI;
    if (gauge <= 100) return 1;
    const gravity = exp(1.785 * gas.gravity * ln(10));
    return 1 / (1 + (gauge * 344_400 * gravity) / pow(rankine, 3.825));
  }
  const reducedTemperature = rankine / criticalTemperature(gas);
  const reducedPressure = psi / (709.604 - 58.718 * gas.gravity);
  return (
    1 -
    3.52 * reducedPressure * exp(-2.26 * reducedTemperature) +
    0.274 * reducedPressure * reducedPressure * exp(-1.878 * reducedTemperature)
  );
}

/**
 * The mean pressure of a line, Pa: ⅔·(p₁ + p₂ − p₁p₂/(p₁+p₂)), absolute (Menon 2005, ch. 2), the mean
 * over the length of a pressure whose square falls evenly.
 *
 * @example
 * meanPressure(7e6, 5e6); // ≈ 6055556
 */
export function meanPressure(inlet: number, outlet: number): number {
  return (2 / 3) * (inlet + outlet - (inlet * outlet) / (inlet + outlet));
}

/** Pseudo-critical temperature by gravity, °R. */
function criticalTemperature({ gravity }: Gas): number {
  return 170.491 + 307.344 * gravity;
}

/** What is wrong with a gas and the way its compressibility is to be reckoned. */
export function gasStateProblem(gas: Gas, model: Compressibility): Problem | undefined {
  const wrong = notPositive({
    gravity: gas.gravity,
    temperature: gas.temperature,
    'base.temperature': gas.base.temperature,
    'base.pressure': gas.base.pressure,
    ...(typeof model === 'string' ? {} : { compressibility: model.factor }),
  });
  if (wrong !== undefined) return wrong;
  // below it the correlation falls to 0 and under
  if (model === 'papay' && 1.8 * gas.temperature < criticalTemperature(gas)) {
    return gasProblem({
      code: 'gas/too-cold',
      path: 'temperature',
      value: String(gas.temperature),
    });
  }
  return undefined;
}
