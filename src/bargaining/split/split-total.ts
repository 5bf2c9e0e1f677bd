import { fail, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { checkAmounts } from './amounts.ts';

/** Somebody that shares in a total. */
export interface SplitParty {
  readonly id: string;
  /** what it has without a split, in the unit of the total */
  readonly option: number;
  /** bargaining weight, 0 or more; default 1 */
  readonly weight?: number;
  /** the most it may take; default all */
  readonly most?: number;
}

/** A total that is shared, such as transit fees or saved costs. */
export interface SplitFields {
  readonly total: number;
  readonly parties: readonly SplitParty[];
}

export interface SplitShare {
  readonly party: string;
  /** what it gets, its option with it */
  readonly share: number;
  /** what that is above its option */
  readonly gain: number;
}

export interface Split {
  readonly shares: readonly SplitShare[];
  /** what there is above all options */
  readonly surplus: number;
  /** what nobody may take */
  readonly left: number;
  readonly why: readonly Text[];
}

/**
 * The split that makes the product of gains, each to the power of its weight, largest: everybody gets its
 * option and a part of the surplus by weight, xᵢ = dᵢ + wᵢ/Σw (T - Σd) (Nash, "The bargaining problem",
 * Econometrica 18 (1950) 155; with weights Kalai, "Nonsymmetric Nash solutions", Int. J. of Game Theory 6
 * (1977) 129). What is beyond the most that a party may take goes to the others. Fails where the options
 * pass the total, and on numbers that are none.
 *
 * @example
 * const parties = [{ id: 'north', option: 0.2 }, { id: 'south', option: 0.1 }];
 * unwrap(nashSplit({ total: 1, parties })).shares.map(({ share }) => share); // [≈ 0.55, ≈ 0.45]
 */
export function nashSplit(fields: SplitFields): Result<Split> {
  const surplus = surplusOf(fields);
  if (!surplus.ok) return surplus;
  const { parties } = fields;
  const room = parties.map(({ most = Infinity, option }) => most - option);
  const gains = filled(
    surplus.value,
    parties.map(({ weight = 1 }) => weight),
    room,
  );
  const split = splitOf(fields, surplus.value, gains);
  const why = parties.flatMap(({ id, most, option }, at): Text[] => {
    const gain = gains[at] ?? 0;
    const params = { party: id, option, gain, surplus: surplus.value };
    const own: Text = { code: 'bargaining/why-nash', params };
    if (most === undefined || gain < (room[at] ?? 0)) return [own];
    return [own, { code: 'bargaining/why-capped', params: { party: id, most } }];
  });
  return succeed({ ...split, why });
}

/**
 * The split in which all get the same share of the most they could have above their option: what may be
 * taken when all others are left with theirs (Kalai and Smorodinsky, "Other solutions to Nash's bargaining
 * problem", Econometrica 43 (1975) 513). Differs from Nash's equal weights only where somebody may not take
 * all; weights do not count. Fails as {@link nashSplit}.
 *
 * @example
 * const parties = [{ id: 'north', option: 0, most: 5 }, { id: 'south', option: 0 }];
 * unwrap(kalaiSmorodinskySplit({ total: 10, parties })).shares.map(({ share }) => share);
 * // [≈ 3.333, ≈ 6.667]
 */
export function kalaiSmorodinskySplit(fields: SplitFields): Result<Split> {
  const surplus = surplusOf(fields);
  if (!surplus.ok) return surplus;
  const { parties } = fields;
  const best = parties.map(({ most = Infinity, option }) => Math.min(surplus.value, most - option));
  const all = sumInOrder(best);
  const share = all > 0 ? Math.min(1, surplus.value / all) : 0;
  const gains = best.map((each) => share * each);
  const why = parties.map(({ id, option }, at): Text => {
    const params = { party: id, share, ideal: option + (best[at] ?? 0) };
    return { code: 'bargaining/why-kalai-smorodinsky', params };
  });
  return succeed({ ...splitOf(fields, surplus.value, gains), why });
}

function splitOf({ parties }: SplitFields, surplus: number, gains: readonly number[]) {
  return {
    shares: parties.map(({ id, option }, at) => {
      const gain = gains[at] ?? 0;
      return { party: id, share: option + gain, gain };
    }),
    surplus,
    left: Math.max(0, surplus - sumInOrder(gains)),
  };
}

function surplusOf({ parties, total }: SplitFields): Result<number> {
  if (parties.length === 0) {
    return fail({ code: 'bargaining/no-party', path: 'parties' }, bargainingWordsEn);
  }
  const checked = checkAmounts([
    ['total', total, 'any'],
    ...parties.flatMap(({ id, most = 0, option, weight = 1 }) => [
      [`${id}.option`, option, 'any'] as const,
      [`${id}.weight`, weight, 'from-0'] as const,
      [`${id}.most`, most, 'any'] as const,
    ]),
  ]);
  if (!checked.ok) return checked;
  const tight = parties.find(({ most = Infinity, option }) => most < option);
  if (tight !== undefined) {
    const { id, most = 0, option } = tight;
    const fields = { code: 'bargaining/cap-below-option', path: `${id}.most`, value: id };
    return fail({ ...fields, params: { most, option } }, bargainingWordsEn);
  }
  const needed = sumInOrder(parties.map(({ option }) => option));
  // sums of decimals miss a total they make up by rounding alone
  if (needed > total + 1e-12 * Math.abs(total)) {
    const params = { needed, total };
    return fail({ code: 'bargaining/no-surplus', path: 'total', params }, bargainingWordsEn);
  }
  return succeed(Math.max(0, total - needed));
}

/** An amount by weight, nobody above its room; what one cannot take goes to the others. */
function filled(amount: number, weights: readonly number[], room: readonly number[]): number[] {
  const gains = weights.map(() => 0);
  let rest = amount;
  let open = [...weights.keys()].filter((at) => (weights[at] ?? 0) > 0);
  while (open.length > 0 && rest > 0) {
    const all = sumInOrder(open.map((at) => weights[at] ?? 0));
    const part = (at: number): number => (rest * (weights[at] ?? 0)) / all;
    const full = open.filter((at) => (room[at] ?? 0) <= part(at));
    if (full.length === 0) {
      for (const at of open) gains[at] = part(at);
      break;
    }
    for (const at of full) gains[at] = room[at] ?? 0;
    rest -= sumInOrder(full.map((at) => room[at] ?? 0));
    open = open.filter((at) => !full.includes(at));
  }
  return gains;
}
