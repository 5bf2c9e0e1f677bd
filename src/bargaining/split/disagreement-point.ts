import { fail, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { checkAmounts } from './amounts.ts';

/** One thing that may happen without an agreement: a stand-off, a war. */
export interface Breakdown {
  readonly id: string;
  /** 0 to 1; those of all sum to 1 */
  readonly chance: number;
  /** by party, in their order */
  readonly worth: readonly number[];
}

/** What a party has without an agreement, and what it is made of. */
export interface DisagreementWorth {
  readonly party: string;
  readonly worth: number;
  readonly parts: readonly {
    readonly breakdown: string;
    readonly chance: number;
    readonly worth: number;
  }[];
}

export interface DisagreementPoint {
  readonly parties: readonly DisagreementWorth[];
  readonly why: readonly Text[];
}

/** Chances written as decimals sum to 1 within this. */
const WHOLE = 1e-9;

/**
 * What each party has without an agreement: Σ chance × worth over all that may then happen, the risk of a war
 * among them, shown part by part. All that is compared with a deal is compared with this. Fails on
 * nothing that may happen, chances that do not sum to 1, worths that are no numbers or of another count
 * than the parties.
 *
 * @example
 * const point = unwrap(
 *   disagreementPoint(['north', 'south'], [
 *     { id: 'stand-off', chance: 0.95, worth: [10, 20] },
 *     { id: 'war', chance: 0.05, worth: [-400, -1000] },
 *   ]),
 * );
 * point.parties.map(({ worth }) => worth); // [≈ -10.5, ≈ -31]
 */
export function disagreementPoint(
  parties: readonly string[],
  breakdowns: readonly Breakdown[],
): Result<DisagreementPoint> {
  if (parties.length === 0) {
    return fail({ code: 'bargaining/no-party', path: 'parties' }, bargainingWordsEn);
  }
  if (breakdowns.length === 0) {
    return fail({ code: 'bargaining/no-breakdown', path: 'breakdowns' }, bargainingWordsEn);
  }
  for (const { chance, id, worth } of breakdowns) {
    if (worth.length !== parties.length) {
      const params = { found: worth.length, expected: parties.length };
      return fail({ code: 'bargaining/breakdown-worths', path: id, params }, bargainingWordsEn);
    }
    const checked = checkAmounts([
      [`${id}.chance`, chance, 'share'],
      ...worth.map((each, at) => [`${id}.${parties[at] ?? at}`, each, 'any'] as const),
    ]);
    if (!checked.ok) return checked;
  }
  const sum = sumInOrder(breakdowns.map(({ chance }) => chance));
  if (Math.abs(sum - 1) > WHOLE) {
    const fields = { code: 'bargaining/breakdown-chances', path: 'breakdowns', params: { sum } };
    return fail(fields, bargainingWordsEn);
  }
  const found = parties.map((party, at): DisagreementWorth => {
    const parts = breakdowns.map(({ chance, id, worth }) => ({
      breakdown: id,
      chance,
      worth: worth[at] ?? 0,
    }));
    return { party, worth: sumInOrder(parts.map((each) => each.chance * each.worth)), parts };
  });
  return succeed({
    parties: found,
    why: found.flatMap(({ parts, party, worth }): Text[] => [
      { code: 'bargaining/why-disagreement', params: { party, worth } },
      ...parts.map((part) => ({ code: 'bargaining/why-breakdown', params: { ...part } })),
    ]),
  });
}
