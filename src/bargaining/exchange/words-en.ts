import type { Catalogue } from '../../quantity/index.ts';

/** English words of the exchange of positions. */
export const exchangeWordsEn: Catalogue = {
  'bargaining/bad-least-gain': 'the least gain {value} is no number above 0',
  'bargaining/bad-most-trades': '{value} is no number of trades: a whole number from 0 up',
  'bargaining/why-trade':
    '{giver} moves from {from} to {to} on {issue}, and {taker} from {takerFrom} to {takerTo} on {takerIssue}: each gains {gain} points',
  'bargaining/why-trade-cost': 'the trade costs {actor} {loss} points, who was not asked',
  'bargaining/why-no-trade':
    'no two actors on opposite sides of two issues weigh them differently enough to trade',
  'bargaining/why-cut-off': 'cut off after {trades} trades; more would have gained',
};
