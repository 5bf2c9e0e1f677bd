import { fail, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { checkAmounts } from './amounts.ts';

/** What a deal and having none are worth to a party, in one unit; undefined where it is not known. */
export interface ParetoParty {
  readonly id: string;
  readonly deal: number | undefined;
  readonly disagreement: number | undefined;
}

export interface ParetoTest {
  /** nobody loses and somebody gains; undefined where somebody's gain is not known and nobody is known to lose */
  readonly isImprovement: boolean | undefined;
  readonly gainers: readonly { readonly party: string; readonly gain: number }[];
  /** who loses and how much, from the largest loss on */
  readonly losers: readonly { readonly party: string; readonly loss: number }[];
  readonly indifferent: readonly string[];
  readonly unknown: readonly string[];
  /**
   * those who gain could pay those who lose and still gain (Kaldor and Hicks); asks that worths be in money or
   * another thing that can change hands. Undefined where a gain is not known
   */
  readonly canCompensate: boolean | undefined;
  readonly why: readonly Text[];
}

/**
 * Whether everybody is at least as well off by a deal as without one, and who is not. A worth that is not
 * known makes the answer unknown, never a gain of 0. Fails on nobody and on numbers that are none.
 *
 * @param same - gains up to this count as none; from 0, default 0
 *
 * @example
 * const parties = [
 *   { id: 'north', deal: 12, disagreement: 4 },
 *   { id: 'west', deal: 1, disagreement: 3 },
 * ];
 * const { isImprovement, losers, canCompensate } = unwrap(paretoTest(parties));
 * [isImprovement, losers, canCompensate]; // [false, [{ party: 'west', loss: 2 }], true]
 */
export function paretoTest(parties: readonly ParetoParty[], same = 0): Result<ParetoTest> {
  if (parties.length === 0) {
    return fail({ code: 'bargaining/no-party', path: 'parties' }, bargainingWordsEn);
  }
  const checked = checkAmounts([
    ['same', same, 'from-0'],
    ...parties.flatMap(({ deal = 0, disagreement = 0, id }) => [
      [`${id}.deal`, deal, 'any'] as const,
      [`${id}.disagreement`, disagreement, 'any'] as const,
    ]),
  ]);
  if (!checked.ok) return checked;
  const gains = parties.map(({ deal, disagreement, id }) => ({
    party: id,
    gain: deal === undefined || disagreement === undefined ? undefined : deal - disagreement,
  }));
  const known = gains.flatMap(({ gain, party }) => (gain === undefined ? [] : [{ party, gain }]));
  const gainers = known.filter(({ gain }) => gain > same);
  const losers = known
    .filter(({ gain }) => gain < -same)
    .map(({ gain, party }) => ({ party, loss: -gain }))
    .toSorted((a, b) => b.loss - a.loss);
  const indifferent = known.filter(({ gain }) => Math.abs(gain) <= same).map((each) => each.party);
  const unknown = gains.filter(({ gain }) => gain === undefined).map(({ party }) => party);
  const isSure = unknown.length === 0;
  const isImprovement = losers.length > 0 ? false : isSure ? gainers.length > 0 : undefined;
  const won = sumInOrder(gainers.map(({ gain }) => gain));
  const lost = sumInOrder(losers.map(({ loss }) => loss));
  const canCompensate = isSure ? won > lost : undefined;
  const why: Text[] = [
    ...losers.map((each) => ({ code: 'bargaining/why-loses', params: { ...each } })),
    ...gainers.map((each) => ({ code: 'bargaining/why-gains', params: { ...each } })),
    ...indifferent.map((party) => ({ code: 'bargaining/why-indifferent', params: { party } })),
    ...unknown.map((party) => ({ code: 'bargaining/why-party-unknown', params: { party } })),
  ];
  if (isImprovement === true) why.push({ code: 'bargaining/why-pareto', params: {} });
  if (losers.length > 0 && canCompensate !== undefined) {
    const code = canCompensate ? 'bargaining/why-compensable' : 'bargaining/why-not-compensable';
    why.push({ code, params: { gains: won, losses: lost } });
  }
  return succeed({
    isImprovement,
    gainers,
    losers,
    indifferent,
    unknown,
    canCompensate,
    why,
  });
}
