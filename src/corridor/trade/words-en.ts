import type { Catalogue } from '../../quantity/index.ts';
import { scenarioWordsEn } from '../../scenario/index.ts';

/** English words of the trade engine. */
export const tradeWordsEn: Catalogue = {
  ...scenarioWordsEn,
  'trade/unknown': '{value} is unknown, and with it what the change is worth',
  'trade/unknown.hint': 'state it with a range, or take the change out',
  'reason/trade-effect':
    'gains of cheaper trade over {flows} flows, from their values, tariffs and elasticity',
  'trade/elasticity': '{value} is no trade elasticity',
  'trade/elasticity.hint': 'a number above 0, most often 3 to 8',
  'trade/tariff': 'a tariff, cost or value of this flow cannot be',
  'trade/tariff.hint': 'values from 0 up, tariffs and changes of cost above −100 %',
  'trade/share': '{value} would buy more than it spends',
  'trade/share.hint': 'state what it spends in all: output less exports plus imports, or its GDP',
  'trade/spending': 'nothing says what {value} spends in all',
  'trade/spending.hint': 'state it under `spending`',
};
