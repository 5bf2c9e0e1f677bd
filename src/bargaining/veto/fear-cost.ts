import { fail, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';

/** What an actor stands to lose at home when others punish it for an agreement. */
export interface Fear {
  readonly actor: string;
  /** what is at stake, from 0, in a unit it is stated in: trade a year, jobs, deposits */
  readonly exposure: number;
  readonly unit: string;
  /** how likely it is held to be lost, 0 to 1 */
  readonly chance: number;
  /** points of the line for one unit lost, from 0: an assumption to be stated */
  readonly pointsPerUnit: number;
}

/** The fear as an allowance of a player of vetoes: 0 or below. */
export interface FearCost {
  readonly allowance: number;
  readonly why: Text;
}

/**
 * The political cost of an exposure: exposure × chance × points per unit, with its sign turned, to be used as
 * the `allowance` of a state or of one of its ratifiers. Fails on an exposure or rate below 0 or a chance
 * outside 0 to 1.
 *
 * @example
 * const fear = { actor: 'banks', exposure: 40, unit: 'bn USD', chance: 0.25, pointsPerUnit: 0.5 };
 * unwrap(fearCost(fear)).allowance; // -5
 */
export function fearCost({ actor, chance, exposure, pointsPerUnit, unit }: Fear): Result<FearCost> {
  const amounts: [string, number, string][] = [
    ['exposure', exposure, 'bargaining/bad-exposure'],
    ['pointsPerUnit', pointsPerUnit, 'bargaining/bad-rate'],
  ];
  for (const [name, value, code] of amounts) {
    if (value >= 0 && value < Infinity) continue;
    return fail({ code, path: `${actor}.${name}`, value: String(value) }, bargainingWordsEn);
  }
  if (!(chance >= 0 && chance <= 1)) {
    const fields = { code: 'bargaining/bad-chance', path: `${actor}.chance` };
    return fail({ ...fields, value: String(chance) }, bargainingWordsEn);
  }
  const cost = exposure * chance * pointsPerUnit;
  const params = { actor, exposure, unit, chance, rate: pointsPerUnit, cost };
  // 0 - cost and not -cost: nothing at stake is 0, not -0
  return succeed({ allowance: 0 - cost, why: { code: 'bargaining/why-fear', params } });
}
