import type { Catalogue } from '../../quantity/index.ts';

/** English words of the finance of a corridor. */
export const financeWordsEn: Catalogue = {
  'finance/no-rate':
    'no exchange rate leads from {from} to {to} in {base} or in {year}, the year of the price',
  'finance/no-rate.hint': 'state one: { from: {from}, to: {to}, rate: …, year: {base} }',
  'finance/no-index': 'no price index leads prices of {year} in {from} to prices of {base} in {to}',
  'finance/no-index.hint':
    'state an index of {from} with {year} and {base}, or one of {to} and a rate of {year}',
  'finance/not-finite': '{value} is not a finite number',
  'finance/negative': '{value} is below 0',
  'finance/negative.hint':
    'state amounts as positive numbers: the kind of the line says which way they go',
  'finance/not-a-year': '{value} is not a year between 1 and 9999',
  'finance/not-a-day': '{value} is not a day of the calendar',
  'finance/shares': 'the shares sum to {value}, not to 1',
  'finance/shares.hint': 'state what part of the whole falls on each year, e.g. [0.3, 0.4, 0.3]',
  'finance/outside-horizon': 'the line reaches {year}, outside the years {first} to {last}',
  'finance/outside-horizon.hint': 'lengthen the horizon or end the line earlier',
  'finance/reversed': 'it ends in {to}, before it begins in {from}',
  'finance/twice': 'two lines are called {value}',
  'finance/no-discount': 'no discount rate is stated for {value}',
  'finance/no-discount.hint': 'state one for each party, or `other`',
  'finance/bad-rate': 'a yearly rate of {value} is not above -1 and finite',
  'finance/bad-share': '{value} is no share between 0 and 1',
  'finance/volumes': 'there are {value} volumes for {years} years',
  'finance/no-inflation': 'the line is stated in money of the day, and no inflation is stated',
  'finance/no-inflation.hint': 'give inflation: the yearly rise of prices over the horizon',
  'finance/horizon': 'a horizon of {value} years is not a whole number from 1 to 1000',
  'finance/loan-term': '{value} is no whole number of payments',
  'finance/loan-term.hint': 'maturity and grace must be multiples of the time between payments',
  'finance/grace': 'a grace of {value} years leaves no time to repay within {maturity}',
  'finance/per-year': '{value} payments a year: only 1, 2, 4 or 12 divide a year in whole months',
  'finance/positive': '{value} is not above 0',
};
