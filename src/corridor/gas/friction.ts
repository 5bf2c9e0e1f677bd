import { ln } from '../../quantity/index.ts';
import type { Gas } from './compressibility.ts';

/** π */
// oxlint-disable-next-line oxc/approx-constant -- of Math only exact functions may be used here
export const PI = 3.141592653589793;

/** Density of air at the base state over its pressure and temperature: molar mass, kg/mol. */
export const AIR_MOLAR_MASS = 0.0289647;

/** Molar gas constant, J/(mol·K), exact since 2019. */
export const GAS_CONSTANT = 8.31446261815324;

/** Mass of one cubic metre of a gas at its base state, kg. */
export function baseDensity({ gravity, base }: Gas): number {
  return (base.pressure * gravity * AIR_MOLAR_MASS) / (GAS_CONSTANT * base.temperature);
}

/**
 * The Reynolds number of a flow in a round pipe: 4·ṁ/(π·D·μ).
 *
 * @param flow m3/s at the base state of the gas
 * @param viscosity Pa·s
 *
 * @example
 * const base = { temperature: 288.15, pressure: 101_325 };
 * reynolds({ gravity: 0.6, temperature: 288.15, base }, 34.7, 0.5, 1.2e-5); // ≈ 5.41e6
 */
export function reynolds(gas: Gas, flow: number, diameter: number, viscosity: number): number {
  return (4 * flow * baseDensity(gas)) / (PI * diameter * viscosity);
}

/**
 * Darcy friction factor by Colebrook and White: 1/√f = −2·log₁₀(e/(3.7 D) + 2.51/(Re·√f)); laminar
 * flow below Re = 2000 has 64/Re (Menon, *Gas Pipeline Hydraulics*, 2005, ch. 2).
 *
 * @param roughness relative, e/D; 0 for a smooth pipe
 *
 * @example
 * colebrook(1e7, 0.00002 / 0.5); // ≈ 0.010509
 */
export function colebrook(number: number, roughness: number): number {
  if (number < 2000) return 64 / number;
  // Newton on x = 1/√f; the equation is monotone and nearly straight, so a few rounds settle it
  let x = 8;
  for (let round = 0; round < 40; round++) {
    const inner = roughness / 3.7 + (2.51 * x) / number;
    const slope = 1 + (2 / LN10) * (2.51 / number / inner);
    const next = x - (x + 2 * log10(inner)) / slope;
    if (next === x) break;
    x = next;
  }
  return 1 / (x * x);
}

/**
 * Darcy friction factor by the American Gas Association: the transmission factor F = 2/√f is the
 * smaller of the rough one, 4·log₁₀(3.7 D/e), and the smooth one, 4·Df·log₁₀(Re/(1.4125 Ft)) with
 * Ft = 4·log₁₀(Re/Ft) − 0.6 (Menon 2005, ch. 2).
 *
 * @param drag the factor Df of bends and welds, 0.90 to 0.99
 *
 * @example
 * agaFriction(1e7, 0.00002 / 0.5, 0.96); // ≈ 0.010137
 */
export function agaFriction(number: number, roughness: number, drag: number): number {
  if (number < 2000) return 64 / number;
  const rough = roughness === 0 ? Infinity : 4 * log10(3.7 / roughness);
  let smooth = 16;
  for (let round = 0; round < 60; round++) {
    const next = smooth - (smooth - 4 * log10(number / smooth) + 0.6) / (1 + 4 / (LN10 * smooth));
    if (next === smooth) break;
    smooth = next;
  }
  const transmission = Math.min(rough, 4 * drag * log10(number / (1.4125 * smooth)));
  return 4 / (transmission * transmission);
}

const LN10 = ln(10);

function log10(x: number): number {
  return ln(x) / LN10;
}
