import { clamp } from '../../quantity/index.ts';
import type { PhaseTally } from '../chunk-result.ts';
import type { Compiled } from '../compiled.ts';

/** The numbers of a probability, before its reason. */
export interface Estimate {
  readonly value: number;
  readonly simulation: number;
  readonly inputs: readonly [number, number];
}

/** Posterior mean of a chance under Jeffreys' prior Beta(½, ½): never quite 0 or 1. */
export function jeffreys(count: number, of: number): number {
  return (count + 0.5) / (of + 1);
}

/**
 * Chance, simulation error and input uncertainty from a nested simulation.
 *
 * With p the reached share of each input sample, the variance of p is that of the inputs plus the
 * noise of finitely many draws within a sample, E[p(1−p)]/(inner−1); the quantiles of p are drawn
 * towards the mean by what is left after the noise is taken out. The standard error of the mean is
 * that of the samples (Cochran 1977, cluster sampling, eq. 9.30 without the finite correction).
 */
export function estimateAt(compiled: Compiled, phase: PhaseTally, at: number): Estimate {
  const { outer, inner } = compiled;
  const reached = phase.reached[at] ?? 0;
  const draws = outer * inner;
  const mean = reached / draws;
  const meanSquare = (phase.squares[at] ?? 0) / (outer * inner * inner);
  const variance = Math.max(0, meanSquare - mean * mean);
  const noise = inner > 1 ? Math.max(0, mean - meanSquare) / (inner - 1) : 0;
  const between = Math.max(0, variance - noise);
  const kept = variance > 0 ? Math.sqrt(between / variance) : 0;
  const value = jeffreys(reached, draws);
  const shrunk = (quantile: number): number => clamp(mean + kept * (quantile - mean), 0, 1);
  const floor = Math.sqrt((value * (1 - value)) / draws);
  return {
    value,
    simulation: Math.max(Math.sqrt(variance / outer), Math.min(floor, value)),
    inputs: [
      Math.min(value, shrunk(quantileOfCounts(phase.byCount, outer, inner, 0.05))),
      Math.max(value, shrunk(quantileOfCounts(phase.byCount, outer, inner, 0.95))),
    ],
  };
}

/** Quantile of the reached share over input samples, from their counts. */
function quantileOfCounts(
  byCount: readonly number[],
  outer: number,
  inner: number,
  u: number,
): number {
  let seen = 0;
  for (const [count, samples] of byCount.entries()) {
    seen += samples;
    if (seen >= u * outer) return count / inner;
  }
  return 1;
}
