import type { Catalogue } from './words.ts';

/** Of texts that should be CSV; every reader of tables has them among its own words. */
export const csvWordsEn: Catalogue = {
  'csv/empty': 'the file is empty',
  'csv/no-text': 'what stands here is no text (control characters, or not UTF-8)',
  'csv/no-text.hint': 'give CSV as plain text in UTF-8, not a spreadsheet or an archive',
  'csv/open-quote': 'a quote opens here and is not closed',
  'csv/stray-quote': 'a quote stands inside a cell, or text behind a closing one',
  'csv/stray-quote.hint': 'put the whole cell in quotes and double those inside',
  'csv/long-cell': 'a cell of more than 100,000 characters begins here',
  'csv/too-many-cells': 'a row of more than 100,000 cells',
  'csv/delimiter': 'the cells seem to be parted by {value}, not by commas',
  'csv/delimiter.hint': 'save it with commas between the cells and points in numbers',
  'csv/column-twice': 'two columns are named "{value}"',
  'csv/cells': 'a row of {found} cells under a header of {wanted}',
  'csv/cells.hint': 'a number with a decimal comma looks like this too',
  'csv/too-many-rows': 'the table has more than {limit} rows',
  'csv/no-column': 'there is no column {value}',
  'csv/no-column.hint': 'the first row names the columns: {known}',
};

/**
 * English words of floor 0. Other folders keep their own table and join it with `extendCatalogue`.
 * An entry `CODE.hint` says what would be right.
 */
export const wordsEn: Catalogue = {
  ...csvWordsEn,
  'words/code-twice': 'the words for {path} are defined twice',
  'json/not-plain': '{value} is not plain data and cannot be written as JSON',

  'date/not-a-date': '{value} is not a day of the calendar',
  'date/not-a-date.hint': 'write 2031-05-14, 2031-W20, 2031-05, 2031-Q2, 2031 or 2030s',
  'date/out-of-range': '{value} leads out of the calendar (years 0000 to 9999)',
  'interval/empty': 'the interval from {from} to {to} holds on no day',
  'interval/empty.hint': '`to` is the first day on which it no longer holds: after `from`',

  'unit/missing': '{value} lacks a unit',
  'unit/unknown': '{unit} in {value} is no unit we know',
  'unit/ambiguous': '{unit} in {value} can mean two things',
  'unit/scale-inside': '{unit} in {value} may stand only at the very start of a unit',
  'unit/scale-inside.hint':
    'write the number: USD/1000m3; three units in one text are three quantities',
  'unit/other-dimension': '{from} ({fromDimension}) cannot become {to} ({toDimension})',
  'unit/other-dimension.hint': 'check the unit: the two measure different things',
  'unit/other-things': '{from} and {to} count different things',
  'unit/other-things.hint': 'multiply by a quantity such as persons/train first',
  'unit/other-money': '{from} and {to} hold different currencies in a way no single rate converts',
  'unit/no-product': '{from} becomes {to} only for a named petroleum product',
  'unit/no-product.hint': 'give the product, e.g. gas-oil',
  'money/no-rate': '{from} becomes {to} only by a stated exchange rate',
  'money/no-rate.hint': 'give rate: { from: {from}, to: {to}, rate: … }',
  'money/bad-rate': 'an exchange rate of {value} is not above 0',
  'money/wrong-rate': 'the rate {value} does not link {from} and {to}',
  'money/no-index': 'prices of {from} become prices of {to} only by a stated price index',
  'money/no-index.hint': 'give prices: { currency, name, values: { {from}: …, {to}: … } }',
  'money/year-not-in-index': 'the price index {index} has no value for {year}',
  'money/bad-index': 'price levels must be above 0, not {value}',
  'money/wrong-index': 'the price index {index} is in {currency}, which is neither {from} nor {to}',
  'money/no-year': 'a price in {value} without a year cannot become one of {to}',
  'money/no-year.hint': 'state the base year of the price',
  'petroleum/unknown-product': '{value} is no petroleum product of the table',
  'petroleum/bad-factor': '{value} barrels per tonne is no decimal number above 0',
  'quantity/other-dimension': '{value} is of dimension {found}, not {wanted}',

  'quantity/unknown': 'the quantity is unknown: {value}',
  'quantity/empty': 'the quantity states no number',
  'quantity/empty.hint': 'give base, a range or a distribution, or say `unknown` and why',
  'quantity/not-finite': '{value} is not a finite number',
  'quantity/not-a-year': '{value} is not a year',
  'quantity/unknown-with-numbers':
    'a quantity that is unknown ({value}) cannot also state a number',
  'quantity/unknown-with-numbers.hint': 'keep one of the two',
  'quantity/two-ranges': 'low or high stand beside a distribution: two answers to one question',
  'quantity/two-ranges.hint':
    'keep the distribution, with base as the value to quote, or the range',
  'quantity/one-end': 'only {end} is stated, which is no distribution',
  'quantity/one-end.hint':
    'add base or the other end, or say `unknown` with the limit as the reason',
  'quantity/reversed': 'low {value} is above high {high}',
  'quantity/reversed.hint': 'swap them',
  'quantity/base-outside': 'base {value} lies outside low {low} to high {high}',
  'quantity/bounds-reversed': 'min {min} is above max {max}',
  'quantity/beyond-bounds': '{value} lies outside what is possible, {min} to {max}',
  'quantity/beyond-bounds.hint':
    'mend the number, or state `min` and `max` if such values can occur',
  'quantity/interval-without-range': 'interval says what low and high are, but neither is stated',
  'distribution/negative-sd': 'a standard deviation of {value} is below 0',
  'distribution/not-above-0': '{value} must be above 0',
  'distribution/not-ascending': '{value} must be in ascending order',
  'distribution/no-points': 'a distribution by points needs at least one',
  'distribution/nothing-left': 'the bounds {min} to {max} leave nothing of the distribution',
  'histogram/broken': 'the counts do not fit their grid',
  'amount/not-an-amount': '{value} is no exact amount',
  'amount/not-an-amount.hint': 'write a decimal number, a space and a unit: 55000 l',
  'amount/other-unit': 'an amount in {value} cannot be added to one in {unit}',
  'amount/other-unit.hint': 'convert one of them first, with a stated rounding',
  'amount/no-factor': 'no exact factor leads from {value} to {unit}',
  'amount/no-factor.hint': 'give the factor as a fraction',
  'amount/bad-scale': '{value} is no number of decimal places',
  'amount/inexact': '{value} has no exact form in {unit} with {scale} decimal places',
  'amount/inexact.hint': 'state a rounding',

  'distribution/point': '{base} {unit}, no range stated',
  'distribution/fixed': '{base} {unit}, all values stated are the same',
  'distribution/range': 'uniform from {low} to {high} {unit}: no most likely value stated',
  'distribution/range+min':
    'uniform from {low} to {high} {unit}: no most likely value stated, never below {min}',
  'distribution/range+max':
    'uniform from {low} to {high} {unit}: no most likely value stated, never above {max}',
  'distribution/range+min+max':
    'uniform from {low} to {high} {unit}: no most likely value stated, within {min} to {max}',
  'distribution/pert': 'PERT from {low} to {high} {unit}, most likely {base}',
  'distribution/pert+min':
    'PERT from {low} to {high} {unit}, most likely {base}, never below {min}',
  'distribution/pert+max':
    'PERT from {low} to {high} {unit}, most likely {base}, never above {max}',
  'distribution/pert+min+max':
    'PERT from {low} to {high} {unit}, most likely {base}, within {min} to {max}',
  'distribution/pert-upward':
    'PERT from {base} to {high} {unit}, most likely {base}: only the upper side stated',
  'distribution/pert-upward+min':
    'PERT from {base} to {high} {unit}, most likely {base}: only the upper side stated, never below {min}',
  'distribution/pert-upward+max':
    'PERT from {base} to {high} {unit}, most likely {base}: only the upper side stated, never above {max}',
  'distribution/pert-upward+min+max':
    'PERT from {base} to {high} {unit}, most likely {base}: only the upper side stated, within {min} to {max}',
  'distribution/pert-downward':
    'PERT from {low} to {base} {unit}, most likely {base}: only the lower side stated',
  'distribution/pert-downward+min':
    'PERT from {low} to {base} {unit}, most likely {base}: only the lower side stated, never below {min}',
  'distribution/pert-downward+max':
    'PERT from {low} to {base} {unit}, most likely {base}: only the lower side stated, never above {max}',
  'distribution/pert-downward+min+max':
    'PERT from {low} to {base} {unit}, most likely {base}: only the lower side stated, within {min} to {max}',
  'distribution/quantiles': '5 % below {low}, half below {base}, 5 % above {high} {unit}',
  'distribution/quantiles+min':
    '5 % below {low}, half below {base}, 5 % above {high} {unit}, never below {min}',
  'distribution/quantiles+max':
    '5 % below {low}, half below {base}, 5 % above {high} {unit}, never above {max}',
  'distribution/quantiles+min+max':
    '5 % below {low}, half below {base}, 5 % above {high} {unit}, within {min} to {max}',
  'distribution/stated-normal': 'normal as stated, mean {mean}, standard deviation {sd} {unit}',
  'distribution/stated-normal+min':
    'normal as stated, mean {mean}, standard deviation {sd} {unit}, never below {min}',
  'distribution/stated-normal+max':
    'normal as stated, mean {mean}, standard deviation {sd} {unit}, never above {max}',
  'distribution/stated-normal+min+max':
    'normal as stated, mean {mean}, standard deviation {sd} {unit}, within {min} to {max}',
  'distribution/stated-lognormal': 'lognormal as stated, median {median}, 95 % below {p95} {unit}',
  'distribution/stated-lognormal+min':
    'lognormal as stated, median {median}, 95 % below {p95} {unit}, never below {min}',
  'distribution/stated-lognormal+max':
    'lognormal as stated, median {median}, 95 % below {p95} {unit}, never above {max}',
  'distribution/stated-lognormal+min+max':
    'lognormal as stated, median {median}, 95 % below {p95} {unit}, within {min} to {max}',
  'distribution/stated-uniform': 'uniform as stated, {low} to {high} {unit}',
  'distribution/stated-uniform+min': 'uniform as stated, {low} to {high} {unit}, never below {min}',
  'distribution/stated-uniform+max': 'uniform as stated, {low} to {high} {unit}, never above {max}',
  'distribution/stated-uniform+min+max':
    'uniform as stated, {low} to {high} {unit}, within {min} to {max}',
  'distribution/stated-triangular':
    'triangular as stated, {low} to {high}, most likely {base} {unit}',
  'distribution/stated-triangular+min':
    'triangular as stated, {low} to {high}, most likely {base} {unit}, never below {min}',
  'distribution/stated-triangular+max':
    'triangular as stated, {low} to {high}, most likely {base} {unit}, never above {max}',
  'distribution/stated-triangular+min+max':
    'triangular as stated, {low} to {high}, most likely {base} {unit}, within {min} to {max}',
  'distribution/stated-pert': 'PERT as stated, {low} to {high}, most likely {base} {unit}',
  'distribution/stated-pert+min':
    'PERT as stated, {low} to {high}, most likely {base} {unit}, never below {min}',
  'distribution/stated-pert+max':
    'PERT as stated, {low} to {high}, most likely {base} {unit}, never above {max}',
  'distribution/stated-pert+min+max':
    'PERT as stated, {low} to {high}, most likely {base} {unit}, within {min} to {max}',
  'distribution/stated-beta': 'beta as stated, alpha {alpha}, beta {beta}, {low} to {high} {unit}',
  'distribution/stated-beta+min':
    'beta as stated, alpha {alpha}, beta {beta}, {low} to {high} {unit}, never below {min}',
  'distribution/stated-beta+max':
    'beta as stated, alpha {alpha}, beta {beta}, {low} to {high} {unit}, never above {max}',
  'distribution/stated-beta+min+max':
    'beta as stated, alpha {alpha}, beta {beta}, {low} to {high} {unit}, within {min} to {max}',
  'distribution/stated-points': '{count} stated values with weights, {unit}',
  'distribution/stated-points+min': '{count} stated values with weights, {unit}, never below {min}',
  'distribution/stated-points+max': '{count} stated values with weights, {unit}, never above {max}',
  'distribution/stated-points+min+max':
    '{count} stated values with weights, {unit}, within {min} to {max}',

  'reason/id-twice': 'the reason {value} is given twice',
  'reason/dangling': 'the reason {value} does not exist',
  'reason/cycle': 'the reason {value} rests on itself',
  'reason/baseless': 'the reason {value} follows from nothing',
};
