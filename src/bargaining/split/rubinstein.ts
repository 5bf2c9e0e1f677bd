import { fail, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { checkAmounts } from './amounts.ts';

/** Shares of 1 between the one who offers first and the other. */
export interface FirstOffer {
  readonly first: number;
  readonly second: number;
  /** the second must be given what it has elsewhere */
  readonly isOutsideBinding: boolean;
  readonly why: readonly Text[];
}

/**
 * Two that offer in turn, each round worth only a part of the one before: agreed at once, with
 * (1 - δ₂)/(1 - δ₁δ₂) for the one who offers first (Rubinstein, "Perfect equilibrium in a bargaining model",
 * Econometrica 50 (1982) 97). The other is offered what waiting a round is worth to it, or what it has
 * elsewhere where that is more (the outside option principle: Binmore, Shaked and Sutton, Quarterly J. of
 * Economics 104 (1989) 753). Fails on factors outside 0 to 1, where both are 1, and on an option outside 0 to 1.
 *
 * @param discounts - what a share a round later is worth today, to the first and to the second; 0 to 1
 * @param outside - what the second can have elsewhere when it says no; 0 to 1, default none
 *
 * @example
 * unwrap(rubinsteinSplit([0.9, 0.9])).first; // ≈ 0.526316
 * unwrap(rubinsteinSplit([0.9, 0.9], 0.6)).first; // 0.4
 */
export function rubinsteinSplit(
  [first, second]: readonly [number, number],
  outside?: number,
): Result<FirstOffer> {
  for (const [name, value] of [['first', first] as const, ['second', second] as const]) {
    if (value >= 0 && value <= 1) continue;
    const fields = { code: 'bargaining/bad-discount', path: `discounts.${name}` };
    return fail({ ...fields, value: String(value) }, bargainingWordsEn);
  }
  if (first * second === 1) {
    return fail({ code: 'bargaining/no-impatience', path: 'discounts' }, bargainingWordsEn);
  }
  const checked = checkAmounts([['outside', outside ?? 0, 'share']]);
  if (!checked.ok) return checked;
  const proposer = (1 - second) / (1 - first * second);
  const offered = 1 - proposer;
  const isOutsideBinding = (outside ?? 0) > offered;
  const own = isOutsideBinding ? 1 - (outside ?? 0) : proposer;
  const why: Text[] = [
    { code: 'bargaining/why-first-offer', params: { first: own, cost: 1 - second } },
  ];
  if (outside !== undefined) {
    const code = isOutsideBinding ? 'bargaining/why-outside-binds' : 'bargaining/why-outside-idle';
    why.push({ code, params: { option: outside } });
  }
  return succeed({ first: own, second: 1 - own, isOutsideBinding, why });
}
