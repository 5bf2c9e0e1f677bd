import { ln, sumInOrder } from '../../quantity/index.ts';

/**
 * The Brier score: the mean squared difference between the chance given and what happened. 0 at best, 1 at
 * worst, 0.25 for always saying one half (Brier, "Verification of forecasts expressed in terms of
 * probability", Monthly Weather Review 78 (1950) 1). NaN without forecasts.
 *
 * @param chances - 0 to 1
 * @param happened - as many
 *
 * @example
 * brierScore([0.9, 0.9, 0.8, 0.7, 0.3, 0.1], [true, true, false, true, false, false]); // ≈ 0.1416666667
 */
export function brierScore(chances: readonly number[], happened: readonly boolean[]): number {
  const errors = chances.map((chance, at) => chance - (happened[at] === true ? 1 : 0));
  return sumInOrder(errors.map((error) => error * error)) / chances.length;
}

/**
 * The logarithmic score: the mean of −ln of the chance given to what happened. 0 at best, without bound:
 * a chance of 0 for what happened scores Infinity (Good, "Rational decisions", Journal of the Royal
 * Statistical Society B 14 (1952) 107). NaN without forecasts.
 *
 * @param chances - 0 to 1
 * @param happened - as many
 *
 * @example
 * logScore([0.9, 0.9, 0.8, 0.7, 0.3, 0.1], [true, true, false, true, false, false]); // ≈ 0.4398115579
 */
export function logScore(chances: readonly number[], happened: readonly boolean[]): number {
  const losses = chances.map((chance, at) => -ln(happened[at] === true ? chance : 1 - chance));
  return sumInOrder(losses) / chances.length;
}
