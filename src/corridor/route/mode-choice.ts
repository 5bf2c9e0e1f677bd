import { exp, ln, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { failRoute } from './route-problem.ts';

/**
 * Shares of alternatives by the multinomial logit (McFadden, "Conditional logit analysis of
 * qualitative choice behavior", in Frontiers in Econometrics, 1974):
 * Pᵢ = exp(−θ·cᵢ) / Σ exp(−θ·cⱼ).
 *
 * @param scale θ, above 0, per unit of cost
 * @param costs generalised costs with their constants; of an infinite one nobody makes use
 * @returns shares that sum to 1
 *
 * @example
 * logitShares(0.01, [100, 100]); // [0.5, 0.5]
 */
export function logitShares(scale: number, costs: readonly number[]): number[] {
  const least = Math.min(...costs);
  const weights = costs.map((cost) => (cost === Infinity ? 0 : exp(-scale * (cost - least))));
  const sum = sumInOrder(weights);
  return weights.map((weight) => weight / sum);
}

/** Alternatives that are closer to one another than to the rest. */
export interface Nest {
  readonly members: readonly number[];
  /** dissimilarity λ in (0, 1]: 1 is the plain logit, near 0 the members are one and the same */
  readonly dissimilarity: number;
}

/**
 * Shares by the nested logit of two levels (McFadden 1978; Train, Discrete Choice Methods with
 * Simulation, 2nd ed. 2009, eqs. 4.2 to 4.5): within nest k, exp(V/λₖ) / Σ exp(V/λₖ); of the nest,
 * exp(λₖ·Iₖ) / Σ exp(λₗ·Iₗ) with the inclusive value Iₖ = ln Σ exp(V/λₖ) and V = −θ·c.
 *
 * @param nests every alternative in exactly one; fails with `route/nests` or `route/dissimilarity`
 *
 * @example
 * const nests = [{ members: [0], dissimilarity: 1 }, { members: [1, 2], dissimilarity: 0.5 }];
 * unwrap(nestedLogitShares(0.01, [100, 100, 100], nests)).map((share) => Math.round(share * 1000));
 * // [414, 293, 293]
 */
export function nestedLogitShares(
  scale: number,
  costs: readonly number[],
  nests: readonly Nest[],
): Result<number[]> {
  const members = nests.flatMap((nest) => nest.members).toSorted((a, b) => a - b);
  if (members.length !== costs.length || members.some((member, at) => member !== at)) {
    return failRoute({ code: 'route/nests', path: 'nests', value: members.join(', ') });
  }
  for (const [at, { dissimilarity }] of nests.entries()) {
    if (dissimilarity > 0 && dissimilarity <= 1) continue;
    const path = `nests.${at}.dissimilarity`;
    return failRoute({ code: 'route/dissimilarity', path, value: String(dissimilarity) });
  }
  const best = Math.min(...costs);
  const inclusive = nests.map(({ dissimilarity, members: inside }) => {
    // relative to the best of the nest, so that a small λ does not underflow
    const least = Math.min(...inside.map((at) => costs[at] ?? Infinity));
    const sum = sumInOrder(
      inside.map((at) => exp((-scale * ((costs[at] ?? Infinity) - least)) / dissimilarity)),
    );
    return dissimilarity * ln(sum) - scale * (least - best);
  });
  const nestShares = logitShares(
    1,
    inclusive.map((value) => -value),
  );
  const shares = costs.map(() => 0);
  for (const [at, { dissimilarity, members: inside }] of nests.entries()) {
    const within = logitShares(
      scale / dissimilarity,
      inside.map((one) => costs[one] ?? Infinity),
    );
    for (const [index, one] of inside.entries()) {
      shares[one] = (nestShares[at] ?? 0) * (within[index] ?? 0);
    }
  }
  return succeed(shares);
}

/**
 * The constants with which a logit reproduces observed shares, exactly: the inversion of Berry
 * (RAND Journal of Economics 25 (1994) 242, eq. 12), kᵢ = −(ln sᵢ − ln s₀)/θ − (cᵢ − c₀), the first
 * alternative's being 0.
 *
 * @param shares above 0, summing to 1 within 10⁻⁶; else `route/shares`
 * @returns constants in the unit of cost, to be added to it
 *
 * @example
 * const constants = unwrap(calibrateConstants(0.01, [100, 200], [0.25, 0.75]));
 * logitShares(0.01, [100, 200 + constants[1]])[1]; // ≈ 0.75
 */
export function calibrateConstants(
  scale: number,
  costs: readonly number[],
  shares: readonly number[],
): Result<number[]> {
  const sum = sumInOrder(shares);
  const fits = shares.length === costs.length && shares.every((share) => share > 0);
  if (!fits || Math.abs(sum - 1) > 1e-6 || !(scale > 0)) {
    return failRoute({ code: 'route/shares', path: 'shares', value: shares.join(', ') });
  }
  const [first = 1] = shares;
  const [reference = 0] = costs;
  return succeed(
    shares.map((share, at) => (ln(first) - ln(share)) / scale - ((costs[at] ?? 0) - reference)),
  );
}

/**
 * Elasticity of the share of an alternative by a part of its own cost, −θ·x·(1 − P), or of another's,
 * θ·x·P (Train 2009, eqs. 3.9 and 3.10 for a linear utility).
 *
 * @param part the part of the cost that changes, in the unit of cost
 * @param share of the alternative whose cost changes
 *
 * @example
 * logitElasticity(0.01, 100, 0.4, 'own'); // -0.6
 * logitElasticity(0.01, 100, 0.4, 'other'); // 0.4
 */
export function logitElasticity(
  scale: number,
  part: number,
  share: number,
  whose: 'own' | 'other',
): number {
  return whose === 'own' ? -scale * part * (1 - share) : scale * part * share;
}
