import type { Catalogue } from '../../quantity/index.ts';

/** English words of what can be wrong when a pack is made into a network to solve. */
export const networkWordsEn: Catalogue = {
  'network/no-currency': '{value} is no unit of money',
  'network/no-currency.hint': 'write a currency with or without a scale: USD, million USD',
  'network/unit': '{value} cannot be brought to {wanted}',
  'network/unit.hint':
    'state it in a unit of the same kind, or leave the carrier out of the network',
  'network/heating-value': '{value} and {wanted} meet only through a heating value',
  'network/heating-value.hint': 'give the network `heating-value` or `heating-value-lng`',
  'network/no-length': '{value} is per length, and the length is not known',
  'network/no-length.hint': 'state the length of the link, or the cost of the whole way',
  'network/no-capacity': '{value} is per capacity, and nothing says how much is added',
  'network/no-capacity.hint': 'state `adds`',
  'network/no-rates': '{value} is other money than {currency}, and no rates are at hand',
  'network/no-rates.hint': 'add a valuation with exchange rates, or state the amount in {currency}',
  'network/slope-unit': '{value} is no slope of a price over {flow}',
  'network/slope-unit.hint': 'write money * yr over the amount twice: USD*yr/1000m3/bcm',
  'network/no-network': 'the pack has no network "{value}"',
  'network/no-network.hint': 'its networks are: {known}',
  'network/limit-unknown':
    'nobody has stated how much the limit "{value}" allows: it does not bind here',
  'network/limit-unknown.hint': 'state `at-most`, or take the limit out',
  'network/no-rate': 'the network has options to build and no discount rate',
  'network/no-rate.hint': 'state `discount-rate` in the network',
};
