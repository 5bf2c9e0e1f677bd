import { z } from 'zod';

/** The shape of what `bargain --score … --json` prints, for programs: `schemas/result-bargain-score.json`. */

const error = z
  .number()
  .nullable()
  .describe('points of a line from 0 to 100; null where it spoke of none');
const share = z.number().min(0).max(1).nullable();

const interval = z.strictObject({
  mean: z.number(),
  low: z.number(),
  high: z.number(),
});

const score = z.strictObject({
  id: z.string(),
  cases: z.int().describe('those it spoke of'),
  groups: z.int(),
  isPoint: z.boolean().describe('it gives points alone: its CRPS is its mean absolute error'),
  mae: error,
  rmse: error,
  medianAe: error,
  within5: share,
  within10: share,
  crps: error,
  against: z
    .strictObject({
      baseline: z.string(),
      cases: z.int().describe('those both spoke of'),
      groups: z.int(),
      mae: interval,
      crps: interval,
    })
    .optional()
    .describe(
      'its scores less those of the baseline, 95 % over whole groups: below 0 it does better',
    ),
  coverage: z
    .array(z.strictObject({ level: z.number(), share }))
    .optional()
    .describe('shares of outcomes within the central 50, 80 and 90 % of its distributions'),
});

const pastScoresSchema = z.strictObject({
  cases: z.int(),
  groups: z.int(),
  seed: z.int(),
  baseline: z.string().describe('id of the forecaster the others are held against'),
  scores: z.array(score),
  notes: z.array(
    z.strictObject({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});

/** What `landbridge bargain --score FILE --json` prints. */
export const bargainScoreResultSchema = z.strictObject({
  schema: z.literal('bargain-score@1'),
  version: z.string(),
  answer: pastScoresSchema,
});
