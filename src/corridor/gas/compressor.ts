import { pow, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { compressibility, gasStateProblem } from './compressibility.ts';
import type { Compressibility, Gas } from './compressibility.ts';
import { gasProblem, failGas, notPositive } from './gas-problem.ts';

/** Machines of a compressor station. */
export interface CompressorKind {
  /** ratio of specific heats of the gas, about 1.2 to 1.4 */
  readonly heatRatio: number;
  /** adiabatic efficiency of the compressor, 0.75 to 0.85 as a rule */
  readonly efficiency: number;
  /** what the driver turns of the fuel's heat into work; for the fuel it burns */
  readonly driverEfficiency: number;
  /** lower heating value of the gas, J for one m3 at the base state */
  readonly heatingValue: number;
}

/** What compressing a flow takes. */
export interface Compression {
  /** shaft power, W */
  readonly power: number;
  /** gas burnt, as a share of the flow */
  readonly fuelShare: number;
  /** K; cooling before the next section is not reckoned */
  readonly outletTemperature: number;
}

/**
 * Power of a station that compresses adiabatically:
 * Q·(pb/Tb)·T₁·Z·γ/(γ−1)·((p₂/p₁)^((γ−1)/γ) − 1)/η, with Z the mean of suction and discharge
 * (Menon, *Gas Pipeline Hydraulics*, 2005, ch. 4; his 4.0639 for kW and million m3 a day is pb/Tb).
 *
 * @param flow m3/s at the base state
 * @param suction Pa absolute
 * @param discharge Pa absolute
 *
 * @example
 * const gas = { gravity: 0.6, temperature: 288.15, base: { temperature: 288.15, pressure: 101_325 } };
 * const kind = { heatRatio: 1.3, efficiency: 0.8, driverEfficiency: 0.35, heatingValue: 35e6 };
 * unwrap(compress(100, 5e6, 7e6, gas, { factor: 0.9 }, kind)).power; // ≈ 3.988e6
 */
export function compress(
  flow: number,
  suction: number,
  discharge: number,
  gas: Gas,
  z: Compressibility,
  kind: CompressorKind,
): Result<Compression> {
  const { heatRatio, efficiency, driverEfficiency, heatingValue } = kind;
  const problem =
    notPositive({
      flow,
      suction,
      discharge,
      efficiency,
      driverEfficiency,
      heatingValue,
    }) ?? gasStateProblem(gas, z);
  if (problem !== undefined) return { ok: false, problems: [problem] };
  if (!(heatRatio > 1) || !Number.isFinite(heatRatio)) {
    const wrong = gasProblem({ code: 'gas/positive', path: 'heatRatio', value: String(heatRatio) });
    return { ok: false, problems: [wrong] };
  }
  if (discharge < suction) {
    const params = { from: discharge, to: suction };
    return failGas({ code: 'gas/pressures', path: 'discharge', params });
  }
  const mean = (compressibility(z, gas, suction) + compressibility(z, gas, discharge)) / 2;
  const exponent = (heatRatio - 1) / heatRatio;
  const rise = pow(discharge / suction, exponent) - 1;
  const heat = (flow * gas.base.pressure * gas.temperature) / gas.base.temperature;
  const power = ((heat * mean) / exponent) * (rise / efficiency);
  return succeed({
    power,
    fuelShare: power / driverEfficiency / (heatingValue * flow),
    outletTemperature: gas.temperature * (1 + rise / efficiency),
  });
}
