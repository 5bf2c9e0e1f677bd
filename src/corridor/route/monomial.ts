import type { Range } from './range.ts';

/** An input by its number, multiplied (1) or divided by (-1). */
export type Power = readonly [input: number, power: 1 | -1];

/**
 * A product of inputs: a length over a speed, a rate times a length times a weight. Every time and
 * cost of the network is a sum of these, so that a draw changes inputs and nothing else.
 */
export interface Monomial {
  readonly factor: number;
  readonly of: readonly Power[];
}

/** The product of monomials. */
export function times(...parts: readonly Monomial[]): Monomial {
  return {
    factor: parts.reduce((product, { factor }) => product * factor, 1),
    of: parts.flatMap(({ of }) => of),
  };
}

/** One over a monomial. */
export function over({ factor, of }: Monomial): Monomial {
  return {
    factor: 1 / factor,
    of: of.map(([input, power]): Power => [input, power === 1 ? -1 : 1]),
  };
}

/** Its value where inputs have these values. */
export function valueAt({ factor, of }: Monomial, values: Float64Array): number {
  let product = factor;
  for (const [input, power] of of) {
    const value = values[input] ?? Number.NaN;
    product = power === 1 ? product * value : product / value;
  }
  return product;
}

/** The ends it can come to: every corner of the ranges it is a product of. What divides is above 0. */
export function rangeAt({ factor, of }: Monomial, inputs: readonly Range[]): Range {
  let [low, base, high] = [factor, factor, factor];
  for (const [input, power] of of) {
    const range = inputs[input];
    if (range === undefined) continue;
    const [least, most] = power === 1 ? [range.low, range.high] : [1 / range.high, 1 / range.low];
    const corners = [low * least, low * most, high * least, high * most];
    base = power === 1 ? base * range.base : base / range.base;
    low = Math.min(...corners);
    high = Math.max(...corners);
  }
  return { low, base, high };
}
