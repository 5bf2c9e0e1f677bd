import type { Text } from '../../quantity/index.ts';
import { distributionMode } from '../distribution/line-distribution.ts';
import type { LineDistribution } from '../distribution/line-distribution.ts';
import { FORECAST_CONSTANTS } from './forecast-constants.ts';
import type { ForecastConstants } from './forecast-constants.ts';

/** What a default forecast rests on: its two parts, and where its constants come from. */
export function whyForecast(
  constants: ForecastConstants,
  election: LineDistribution,
  compromise: number,
): Text[] {
  const { exponent, sd, splitting } = constants;
  const isUsual =
    splitting === FORECAST_CONSTANTS.splitting &&
    sd === FORECAST_CONSTANTS.sd &&
    exponent === FORECAST_CONSTANTS.exponent;
  const won = {
    share: percent(1 - splitting),
    positions: election.at.length,
    at: near(distributionMode(election)),
    chance: percent(Math.max(...election.share)),
  };
  const split = { share: percent(splitting), at: near(compromise), sd };
  return [
    { code: 'bargaining/why-won', params: won },
    { code: 'bargaining/why-split', params: split },
    isUsual
      ? { code: 'bargaining/why-usual-constants', params: {} }
      : { code: 'bargaining/why-own-constants', params: { exponent, sd, splitting } },
  ];
}

const percent = (share: number): number => Math.round(1000 * share) / 10;
const near = (at: number): number => Math.round(100 * at) / 100;
