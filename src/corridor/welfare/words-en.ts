import type { Catalogue } from '../../quantity/index.ts';

/** English words of the accounts by country. */
export const welfareWordsEn: Catalogue = {
  'welfare/not-solved': 'a network that is {value} has nothing to account for',
  'welfare/not-solved.hint': 'explainInfeasible says what contradicts what',
  'welfare/other-network': 'the solution is of another network: {entries} entries, not {wanted}',
  'welfare/lacks-owners': '"{value}" crosses a border and names no owners: it is booked to nobody',
  'welfare/lacks-owners.hint': 'name its owners by shares, or account by halves or territory',
  'welfare/lacks-territory':
    '"{value}" crosses a border and does not say what lies where: it is booked to nobody',
  'welfare/lacks-territory.hint': 'name the share of its length in each country',
  'welfare/lacks-country': '"{value}" stands at a bus without a country: it is booked to nobody',
  'welfare/lacks-country.hint': 'say in which country the bus lies, or who owns the asset',
  'welfare/unvalued':
    'nobody states what the demand "{value}" is worth: only its payment is booked',
  'welfare/unvalued.hint': 'state a value of lost load, or a reference price',
  'welfare/settlement-left': 'the shares to be settled leave {value} of what there is to nobody',
  'welfare/settlement-left.hint': 'they sum to another amount than the accounts',
};
