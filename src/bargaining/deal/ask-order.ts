import { fail, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { checkAmounts } from '../split/amounts.ts';

/** Something to be asked of a patron. */
export interface Ask {
  readonly id: string;
  /** what a yes is worth to the one who asks, in points */
  readonly worth: number;
  /** chance of a yes, 0 to 1 */
  readonly chance: number;
  /** favour a yes uses up, from 0 */
  readonly cost: number;
  /** favour used up by asking in vain, from 0; default 0 */
  readonly refusalCost?: number;
}

/** An ask in the order that is recommended. */
export interface OrderedAsk {
  readonly ask: string;
  /** favour there is when it is asked, all before it having been granted */
  readonly favour: number;
  /** points expected from here on when it is asked now, and the most when another is asked now */
  readonly expected: number;
  readonly otherwise: number;
  /** what is best asked next after a no; undefined where nothing is */
  readonly afterRefusal?: string;
}

export interface AskOrder {
  /** what to ask, one after another, as long as the answer is yes */
  readonly order: readonly OrderedAsk[];
  /** asks not in it: the favour left does not pay for them, or they bring nothing */
  readonly leftOut: readonly string[];
  /** points expected of asking in the best way, whatever the answers */
  readonly expected: number;
  readonly why: readonly Text[];
}

/** Most asks of which all orders are weighed. */
const ASKS = 12;

/**
 * In which order to ask one patron for several things when its favour is limited. An ask can be made while the
 * favour left covers what a yes or a no would use up. All orders are weighed exactly, the next ask always chosen
 * in the light of the answers so far: V(asked, favour) = max over asks of p (w + V(granted)) + (1 - p)
 * V(refused), or stop. Of asks that are as good the first of the list is made first. Fails on no names or one
 * name twice, numbers out of range, and more than 12 asks.
 *
 * @param favour - what the patron will do for the one who asks, from 0, in the unit of the costs
 *
 * @example
 * const asks = [
 *   { id: 'oil', worth: 10, chance: 0.8, cost: 3 },
 *   { id: 'rail', worth: 30, chance: 0.4, cost: 3 },
 * ];
 * const { order, expected } = unwrap(askOrder(3, asks));
 * order.map(({ ask, afterRefusal }) => [ask, afterRefusal]); // [['rail', 'oil']]
 * expected; // ≈ 16.8
 */
export function askOrder(favour: number, asks: readonly Ask[]): Result<AskOrder> {
  const checked = checkAsks(favour, asks);
  if (!checked.ok) return checked;
  const known = new Map<string, number>();
  const best = (asked: number, left: number): number => {
    const key = `${asked} ${left}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let most = 0;
    for (const at of asks.keys()) most = Math.max(most, worthOf(at, asked, left));
    known.set(key, most);
    return most;
  };
  const worthOf = (at: number, asked: number, left: number): number => {
    const ask = asks[at];
    if (ask === undefined || !canAsk(ask, at, asked, left)) return 0;
    const { chance, cost, refusalCost = 0, worth } = ask;
    const next = asked | (1 << at);
    return (
      chance * (worth + best(next, left - cost)) + (1 - chance) * best(next, left - refusalCost)
    );
  };
  const firstBest = (asked: number, left: number): number | undefined => {
    const most = best(asked, left);
    const found = [...asks.keys()].find((at) => most > 0 && worthOf(at, asked, left) === most);
    return found;
  };
  const order: OrderedAsk[] = [];
  let asked = 0;
  let left = favour;
  for (let at = firstBest(asked, left); at !== undefined; at = firstBest(asked, left)) {
    const ask = asks[at];
    if (ask === undefined) break;
    const others = [...asks.keys()].filter((other) => other !== at);
    const next = asked | (1 << at);
    const instead = firstBest(next, left - (ask.refusalCost ?? 0));
    const afterRefusal = instead === undefined ? undefined : asks[instead]?.id;
    const isSure = ask.chance === 1;
    order.push({
      ask: ask.id,
      favour: left,
      expected: worthOf(at, asked, left),
      otherwise: Math.max(0, ...others.map((other) => worthOf(other, asked, left))),
      ...(afterRefusal === undefined || isSure ? {} : { afterRefusal }),
    });
    asked = next;
    left -= ask.cost;
  }
  const leftOut = asks.filter((_, at) => ((asked >>> at) & 1) === 0).map(({ id }) => id);
  return succeed({
    order,
    leftOut,
    expected: best(0, favour),
    why: [...order.map(whyAsk), ...asks.flatMap((ask) => whyLeftOut(ask, leftOut, left))],
  });
}

function canAsk({ cost, refusalCost = 0 }: Ask, at: number, asked: number, left: number): boolean {
  return ((asked >>> at) & 1) === 0 && Math.max(cost, refusalCost) <= left;
}

function whyAsk({ afterRefusal, ask, expected, favour, otherwise }: OrderedAsk): Text {
  const params = { ask, favour, expected, otherwise };
  if (afterRefusal === undefined) return { code: 'bargaining/why-ask', params };
  return { code: 'bargaining/why-ask-then', params: { ...params, afterRefusal } };
}

function whyLeftOut(ask: Ask, leftOut: readonly string[], left: number): Text[] {
  if (!leftOut.includes(ask.id)) return [];
  const cost = Math.max(ask.cost, ask.refusalCost ?? 0);
  if (cost > left) {
    return [{ code: 'bargaining/why-ask-too-dear', params: { ask: ask.id, cost, left } }];
  }
  return [{ code: 'bargaining/why-ask-nothing', params: { ask: ask.id } }];
}

function checkAsks(favour: number, asks: readonly Ask[]): Result<true> {
  if (asks.length > ASKS) {
    const params = { found: asks.length, limit: ASKS };
    return fail({ code: 'bargaining/too-many-asks', path: 'asks', params }, bargainingWordsEn);
  }
  const seen = new Set<string>();
  for (const [at, { id }] of asks.entries()) {
    if (id === '') {
      return fail({ code: 'bargaining/name-missing', path: `asks.${at}` }, bargainingWordsEn);
    }
    if (seen.has(id)) {
      const fields = { code: 'bargaining/name-twice', path: `asks.${id}`, value: id };
      return fail(fields, bargainingWordsEn);
    }
    seen.add(id);
  }
  return checkAmounts([
    ['favour', favour, 'from-0'],
    ...asks.flatMap(({ chance, cost, id, refusalCost = 0, worth }) => [
      [`${id}.worth`, worth, 'any'] as const,
      [`${id}.chance`, chance, 'share'] as const,
      [`${id}.cost`, cost, 'from-0'] as const,
      [`${id}.refusalCost`, refusalCost, 'from-0'] as const,
    ]),
  ]);
}
