import { didYouMean, fail } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { exchangeRounds } from './exchange-rounds.ts';
import type { RoundsAnswer } from './rounds-schema.ts';
import { scholzRounds } from './scholz-rounds.ts';
import { spatialRounds } from './spatial-rounds.ts';

/** Which model to play, and for how long. */
export interface RoundsRequest {
  readonly model: string;
  /** of `scholz`: `printed` or `plotted` */
  readonly preset?: string;
  /** 10 when left out; of `spatial`, until it ends */
  readonly rounds?: number;
}

const MODELS = {
  scholz: scholzRounds,
  spatial: spatialRounds,
  exchange: exchangeRounds,
} as const;

/** Names of the models that are played in rounds. */
export const ROUND_MODELS = Object.keys(MODELS);

/**
 * Plays a model on a table, round by round: who moves whom, and whether it comes to rest. Fails on a model
 * that does not exist, and as the model itself.
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 3 }],
 *     stands: [[{ position: 80, salience: 0.5 }], [{ position: 20, salience: 0.5 }]],
 *   }),
 * );
 * const played = unwrap(playRounds(table, { model: 'scholz', preset: 'printed' }));
 * [played.settles, played.turns[1].positions]; // ['yes', [[20, 20]]]
 */
export function playRounds(table: BargainTable, request: RoundsRequest): Result<RoundsAnswer> {
  const { model } = request;
  if (isModel(model)) return MODELS[model](table, request);
  const near = didYouMean(model, ROUND_MODELS);
  const params = { known: ROUND_MODELS.join(', ') };
  const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
  return fail(
    { code: 'bargaining/no-model', path: 'model', value: model, params, ...hint },
    bargainingWordsEn,
  );
}

function isModel(text: string): text is keyof typeof MODELS {
  return Object.hasOwn(MODELS, text);
}
