// Math.exp, log and pow differ in their last bits between engines; these do not.
import stdExp from '@stdlib/math-base-special-exp';
import stdLn from '@stdlib/math-base-special-ln';
import stdPow from '@stdlib/math-base-special-pow';
import stdNormalCdf from '@stdlib/stats-base-dists-normal-cdf';
import stdNormalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * eˣ, the same bits in every JavaScript engine. Infinity above about 709.78.
 *
 * @example
 * exp(1); // ≈ 2.718281828
 */
export function exp(x: number): number {
  return stdExp(x);
}

/**
 * Natural logarithm, the same bits in every engine; NaN below 0, -Infinity at 0.
 *
 * @example
 * ln(2); // 0.6931471805599453
 */
export function ln(x: number): number {
  return stdLn(x);
}

/**
 * xʸ, the same bits in every engine. NaN for a finite negative x and a y that is not whole.
 *
 * @example
 * pow(2, 0.5); // 1.4142135623730951
 */
export function pow(x: number, y: number): number {
  return stdPow(x, y);
}

/**
 * 1 / (1 + e⁻ˣ), from 0 to 1, without overflow at either end.
 *
 * @example
 * logistic(0); // 0.5
 */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + stdExp(-x));
  const e = stdExp(x);
  return e / (1 + e);
}

/**
 * ln(p / (1 - p)) for p in [0, 1]; the inverse of {@link logistic}. ∓Infinity at 0 and 1, NaN
 * outside.
 *
 * @example
 * logit(0.9); // ≈ 2.1972
 */
export function logit(p: number): number {
  return stdLn(p) - stdLn(1 - p);
}

/**
 * Φ(z): probability that a standard normal variable is ≤ z. From 0 to 1.
 *
 * @example
 * normalCdf(1.96); // ≈ 0.9750
 */
export function normalCdf(z: number): number {
  return stdNormalCdf(z, 0, 1);
}

/**
 * Φ⁻¹(p) of the standard normal distribution; ∓Infinity at 0 and 1, NaN outside.
 *
 * @example
 * normalQuantile(0.975); // ≈ 1.9600
 */
export function normalQuantile(p: number): number {
  return stdNormalQuantile(p, 0, 1);
}

/**
 * x held within [low, high]. `low` must not be above `high`; NaN stays NaN.
 *
 * @example
 * clamp(1.2, 0, 1); // 1
 */
export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/**
 * The sum in the order given, left to right: the same bits on every machine. Never sum what comes
 * out of threads in the order of arrival.
 *
 * @example
 * sumInOrder([0.1, 0.2, 0.3]); // 0.6000000000000001
 */
export function sumInOrder(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
