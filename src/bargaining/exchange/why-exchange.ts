import type { Text } from '../../quantity/index.ts';
import type { PositionExchange, Trade } from './position-exchange.ts';

/**
 * What was traded and who paid for it without being asked, in words; or why nobody traded. Numbers are
 * rounded to hundredths.
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }, { id: 'route', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 1 }],
 *     stands: [
 *       [{ position: 0, salience: 0.1 }, { position: 0, salience: 0.9 }],
 *       [{ position: 100, salience: 0.6 }, { position: 100, salience: 0.5 }],
 *     ],
 *   }),
 * );
 * const exchange = unwrap(positionExchange(table));
 * whyExchange(exchange).map((text) => render(text, bargainingWordsEn));
 * // ['north moves from 0 to 100 on fee, and south from 100 to 80 on route: each gains 5 points']
 */
export function whyExchange({ isSettled, trades }: PositionExchange): Text[] {
  const told = trades.flatMap(whyTrade);
  if (!isSettled) {
    told.push({ code: 'bargaining/why-cut-off', params: { trades: trades.length } });
  } else if (trades.length === 0) told.push({ code: 'bargaining/why-no-trade', params: {} });
  return told;
}

/** One trade in words, and who paid for it without being asked. */
export function whyTrade({ gain, gives: [first, second], others }: Trade): Text[] {
  const params = {
    giver: first.actor,
    from: rounded(first.from),
    to: rounded(first.to),
    issue: first.issue,
    taker: second.actor,
    takerFrom: rounded(second.from),
    takerTo: rounded(second.to),
    takerIssue: second.issue,
    gain: rounded(gain),
  };
  const losers = others.filter((other) => rounded(other.gain) < 0);
  return [
    { code: 'bargaining/why-trade', params },
    ...losers.map((loser): Text => {
      const loss = rounded(-loser.gain);
      return { code: 'bargaining/why-trade-cost', params: { actor: loser.actor, loss } };
    }),
  ];
}

function rounded(value: number): number {
  // the sum turns -0 into 0
  return Math.round(100 * value) / 100 + 0;
}
