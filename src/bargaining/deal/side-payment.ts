import { succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import type { DealTable } from './deal-table.ts';
import { failStranger } from './deal-term.ts';
import type { DealTerm } from './deal-term.ts';
import { dealWorth } from './deal-worth.ts';
import type { DealWorth } from './deal-worth.ts';

/** What would turn the no of one party into a yes. */
export interface SidePayment {
  readonly party: string;
  /** points missing to its reservation; 0 where it says yes anyhow, undefined where its worth is not known */
  readonly missing: number | undefined;
  /** the smallest payment after which it is indifferent, in the money of the table; undefined where there is none */
  readonly amount: number | undefined;
  /** why no payment turns it */
  readonly because?: 'limit' | 'no-rate' | 'unknown';
  /** what each other party could pay at most and still say yes; a party without a rate is left out */
  readonly payers: readonly { readonly party: string; readonly most: number }[];
  /** the payers together could pay it; undefined where there is no amount */
  readonly isAffordable: boolean | undefined;
  readonly why: readonly Text[];
}

/**
 * The smallest payment that turns a veto: points missing to the reservation, over the party's points for a unit
 * of money, so that it is just as well off with the deal as it asks to be. A limit, which no price moves, and a
 * party whose rate is not known have none. Beside it what the others could pay, each down to its own
 * reservation at its own rate. Fails as {@link dealWorth} and on a party that is not there.
 *
 * @param payers - who might pay; default: all others
 *
 * @example
 * const table = unwrap(
 *   dealTable({
 *     issues: [{ id: 'route', low: 0, high: 100, statusQuo: 0 }],
 *     parties: [
 *       { id: 'transit', weights: { route: 1 }, ideals: { route: 0 }, pointsPerUnit: 0.5 },
 *       { id: 'buyer', weights: { route: 1 }, ideals: { route: 100 }, pointsPerUnit: 0.2 },
 *     ],
 *     money: 'm USD',
 *   }),
 * );
 * const terms = [{ kind: 'level', id: 'line', issue: 'route', to: 30 }];
 * const { amount, payers, isAffordable } = unwrap(sidePayment(table, terms, 'transit'));
 * [amount, payers, isAffordable]; // [60, [{ party: 'buyer', most: 150 }], true]
 */
export function sidePayment(
  table: DealTable,
  terms: readonly DealTerm[],
  to: string,
  payers: readonly string[] = table.parties.map(({ id }) => id).filter((id) => id !== to),
): Result<SidePayment> {
  const stranger = [to, ...payers].find((id) => !table.parties.some((party) => party.id === id));
  if (stranger !== undefined) return failStranger('parties', stranger, table);
  const worth = dealWorth(table, terms);
  if (!worth.ok) return worth;
  const own = worth.value.find(({ party }) => party === to);
  if (own === undefined) return failStranger('parties', to, table);
  const rate = rateOf(table, to);
  const missing = own.total === undefined ? undefined : Math.max(0, own.reservation - own.total);
  const paying = payers.flatMap((id) => {
    const found = worth.value.find(({ party }) => party === id);
    const most = found === undefined ? undefined : mostOf(found, rateOf(table, id));
    return most === undefined || id === to ? [] : [{ party: id, most }];
  });
  const because = reasonAgainst(own, missing, rate);
  const amount =
    because !== undefined || missing === undefined
      ? undefined
      : missing === 0
        ? 0
        : missing / (rate ?? 1);
  const room = sumInOrder(paying.map(({ most }) => most));
  const isAffordable = amount === undefined ? undefined : amount <= room * (1 + 1e-12);
  const money = table.money ?? '';
  const why: Text[] = [];
  if (because !== undefined) {
    why.push({
      code: `bargaining/why-no-price-${because}`,
      params: { party: to, ...(missing === undefined ? {} : { missing }) },
    });
  } else if (missing === 0) {
    why.push({ code: 'bargaining/why-no-payment', params: { party: to } });
  } else if (amount !== undefined && rate !== undefined && missing !== undefined) {
    const params = { party: to, missing, rate, amount, money };
    why.push({ code: 'bargaining/why-payment', params });
    const code =
      isAffordable === true ? 'bargaining/why-affordable' : 'bargaining/why-not-affordable';
    why.push({ code, params: { room, amount, money } });
  }
  return succeed({
    party: to,
    missing,
    amount,
    ...(because === undefined ? {} : { because }),
    payers: paying,
    isAffordable,
    why,
  });
}

function rateOf(table: DealTable, party: string): number | undefined {
  return table.parties.find(({ id }) => id === party)?.pointsPerUnit;
}

function mostOf({ barredBy, reservation, total }: DealWorth, rate?: number): number | undefined {
  if (rate === undefined || total === undefined || barredBy.length > 0) return undefined;
  return Math.max(0, total - reservation) / rate;
}

function reasonAgainst(
  { barredBy }: DealWorth,
  missing: number | undefined,
  rate: number | undefined,
): SidePayment['because'] {
  if (barredBy.length > 0) return 'limit';
  if (missing === undefined) return 'unknown';
  return missing > 0 && rate === undefined ? 'no-rate' : undefined;
}
