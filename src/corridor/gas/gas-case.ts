import { pow } from '../../quantity/index.ts';
import { PI } from './friction.ts';

/**
 * A gas network in steady state, as a case states it: SI units, pressures in Pa absolute, flows as
 * mass in kg/s. Only what is in service is in it.
 */
export interface GasCase {
  readonly title: string;
  /** isothermal speed of sound a = √(Z·R·T/M), m/s */
  readonly soundSpeed: number;
  /** for the power of compressors */
  readonly gravity: number;
  readonly heatRatio: number;
  readonly temperature: number;
  readonly junctions: readonly GasJunction[];
  readonly pipes: readonly GasPipe[];
  readonly compressors: readonly GasCompressor[];
  /** what flows into (above 0) and out of (below 0) the network; a fixed one has equal bounds */
  readonly exchanges: readonly GasExchange[];
}

export interface GasJunction {
  readonly id: string;
  readonly lowest: number;
  readonly highest: number;
  /** where the pressure is held at this value */
  readonly held?: number;
}

/** A pipe between two junctions, numbered by their places in the list. */
export interface GasPipe {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** w of f·|f| = w·(p₁² − p₂²), in (kg/s)²/Pa² */
  readonly conductance: number;
  /** flows from `from` to `to` only */
  readonly oneWay: boolean;
  /** left out: it stands; else what building it costs */
  readonly cost?: number;
}

/** A compressor between two junctions. */
export interface GasCompressor {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly leastRatio: number;
  readonly mostRatio: number;
  readonly leastFlow: number;
  readonly mostFlow: number;
  /** W */
  readonly mostPower: number;
  /** `both`: compresses either way; `forward`: no flow back; `bypass`: flow back without compression */
  readonly ways: 'both' | 'forward' | 'bypass';
  readonly cost?: number;
}

/** A receipt, delivery or transfer at a junction. */
export interface GasExchange {
  readonly id: string;
  readonly junction: number;
  readonly least: number;
  readonly most: number;
}

/**
 * The conductance w of a pipe in f·|f| = w·(p₁² − p₂²): D·A²/(λ·L·a²), isothermal and level (Thorley &
 * Tiley, *Int. J. Heat and Fluid Flow* 8 (1987) 3).
 *
 * @param friction Darcy friction factor λ
 * @param soundSpeed m/s
 *
 * @example
 * pipeConductance(0.6, 50_000, 0.01, 371.6643); // ≈ 6.945e-10
 */
export function pipeConductance(
  diameter: number,
  length: number,
  friction: number,
  soundSpeed: number,
): number {
  const area = (PI * diameter * diameter) / 4;
  return (diameter * area * area) / (friction * length * soundSpeed * soundSpeed);
}

/**
 * The power a compressor needs, W, isentropic: f·(R/(M·G))·T·γ/(γ−1)·(r^((γ−1)/γ) − 1), with
 * 286.76 J/(kg·K) for air.
 *
 * @param ratio p₂/p₁
 *
 * @example
 * const gas = { gravity: 0.6, heatRatio: 1.4, temperature: 288.706 };
 * ratioPower(gas, 7.5, 1.4); // ≈ 365491
 */
export function ratioPower(
  gas: { readonly gravity: number; readonly heatRatio: number; readonly temperature: number },
  flow: number,
  ratio: number,
): number {
  const exponent = (gas.heatRatio - 1) / gas.heatRatio;
  const work = ((286.76 / gas.gravity) * gas.temperature) / exponent;
  return Math.abs(flow) * work * (pow(ratio, exponent) - 1);
}
