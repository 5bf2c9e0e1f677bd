import { clamp, sumInOrder } from '../../quantity/index.ts';

/** A chance with its two uncertainties told apart. */
export interface Chance {
  /** posterior mean under the prior of Jeffreys: never 0 or 1 */
  readonly value: number;
  /** standard error from the finite number of draws */
  readonly simulation: number;
  /** 5 % and 95 % points over what is not known of the ties today */
  readonly inputs: readonly [number, number];
}

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;

/** Posterior mean of a chance under Jeffreys' prior Beta(½, ½): never quite 0 or 1. */
export const jeffreys = (hits: number, of: number): number => (hits + 0.5) / (of + 1);

/**
 * A chance from a nested simulation: the spread of the shares of single draws is that of the inputs plus
 * the noise of few runs, which is taken out of the ends (as in the joint model).
 */
export function chanceOf(outcomes: readonly (readonly boolean[])[], inner: number): Chance {
  const hits = outcomes.map(count);
  const runs = outcomes.length * inner;
  const total = sumInOrder(hits);
  const mean = total / runs;
  const shares = hits.map((each) => each / inner).toSorted((a, b) => a - b);
  const variance = sumInOrder(shares.map((each) => (each - mean) * (each - mean))) / shares.length;
  const noise = sumInOrder(shares.map((each) => each * (1 - each))) / shares.length / (inner - 1);
  const kept = variance > 0 ? Math.sqrt(Math.max(0, variance - noise) / variance) : 0;
  const value = jeffreys(total, runs);
  const end = (share: number): number => {
    const found = shares[Math.min(shares.length - 1, Math.floor(share * shares.length))] ?? mean;
    return clamp(mean + kept * (found - mean), 0, 1);
  };
  return {
    value,
    simulation: Math.max(
      Math.sqrt(variance / shares.length),
      Math.min(value, Math.sqrt((value * (1 - value)) / runs)),
    ),
    inputs: [Math.min(value, end(0.05)), Math.max(value, end(0.95))],
  };
}
