import type { Catalogue } from '../../quantity/index.ts';
import { scenarioWordsEn } from '../../scenario/index.ts';
import { financeWordsEn } from '../finance/words-en.ts';

/** English words of what a project is worth to whom. */
export const valueWordsEn: Catalogue = {
  ...scenarioWordsEn,
  ...financeWordsEn,
  'value/no-project': 'the pack has no project "{value}"',
  'value/no-project.hint': 'its projects are: {known}',
  'value/no-variant': 'the project has no variant "{value}"',
  'value/no-variant.hint': 'its variants are: {known}',
  'value/no-valuation': 'the pack has no valuation "{value}"',
  'value/no-valuation.hint': 'its valuations are: {known}',
  'value/no-valuations': 'the pack has no valuation: in which money, at which rates?',
  'value/no-valuations.hint': 'write valuations.yaml with currency, price-year, service and rates',
  'value/no-money': 'nobody has stated what {value} costs or brings',
  'value/no-money.hint': 'write `cash-flows` in the project',
  'value/no-variant-chosen':
    'the project has {count} variants, which are different projects: none is chosen, so its cost is unknown',
  'value/no-variant-chosen.hint': 'choose one: {known}',
  'value/not-an-amount': '{value} cannot be read as money {wanted}',
  'value/not-an-amount.hint':
    'state `once` in money, `yearly` in money per year, `price` times `volume` likewise',
  'value/no-duration':
    'nobody has stated how long {value} takes: its money falls into its first year',
  'value/no-rate': 'nothing says at which rate {value} discounts',
  'reason/cash-flow': '{what}',
  'reason/party-value': 'present value for {party}, at {rate} a year',
  'reason/share-value': 'present value for {party} at the rate of the whole, {rate} a year',
  'reason/whole-value': 'present value of the project as one, at {rate} a year',
  'reason/part-gain': 'what {party} gains less what it has if it stays out',
};
