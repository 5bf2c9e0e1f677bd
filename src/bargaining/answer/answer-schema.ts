import { z } from 'zod';
import { textSchema } from '../../scenario/index.ts';

/** The shape of what `bargain … --json` prints, for programs: `schemas/result-bargain.json`. */

const why = z.string().describe('id of the reason this rests on');
const share = z.number().min(0).max(1);
const pair = z.tuple([z.number(), z.number()]);

const range = z.strictObject({
  low: z.number(),
  base: z.number(),
  high: z.number(),
  isUnknown: z.boolean().describe('nobody has said: drawn evenly over all it can be'),
  why,
});

const actorOnIssue = z.strictObject({
  actor: z.string(),
  name: z.string().nullable(),
  position: range.describe('in the unit of the line'),
  salience: range.describe('0 to 1'),
  capability: range,
  weight: z.strictObject({ share: share.describe('of capability × salience of all'), why }),
  pivotal: share.describe('of draws in which the weighted median is its position'),
});

/** What one model says, as one point. */
const modelPoint = z.strictObject({
  model: z.enum([
    'weighted-mean',
    'weighted-median',
    'unweighted-mean',
    'capability-mean',
    'condorcet',
    'scholz-plotted',
    'scholz-printed',
    'spatial',
    'exchange',
  ]),
  point: z.number().nullable().describe('null where the model gives none: the note says why'),
  inputs: pair.nullable().describe('5 and 95 % of draws; null where it was run at the base alone'),
  note: textSchema.nullable(),
  why,
});

const flip = z.strictObject({ actor: z.string(), from: z.number(), to: z.number() });

export const issueAnswer = z.strictObject({
  issue: z.strictObject({
    id: z.string(),
    title: z.string().nullable(),
    low: z.number(),
    high: z.number(),
    unit: z.string().nullable(),
    statusQuo: z.number().nullable(),
  }),
  actors: z.array(actorOnIssue),
  left: z.array(
    z.strictObject({
      actor: z.string(),
      code: z.enum(['no-capability', 'part-of', 'no-stance']),
      params: z.record(z.string(), z.string()),
    }),
  ),
  forecast: z
    .strictObject({
      median: z.number(),
      mean: z.number(),
      mostLikely: z.number().describe('the position most likely to win outright'),
      interval: pair.describe('5 and 95 % of the forecast'),
      atBase: z.strictObject({ median: z.number(), mean: z.number() }),
      inputs: pair.describe('5 and 95 % of the medians of the draws'),
      distribution: z.strictObject({ at: z.array(z.number()), share: z.array(share) }),
      why,
    })
    .describe('the default forecast, over the ranges of the table'),
  models: z.array(modelPoint),
  flips: z
    .strictObject({
      level: z.number(),
      parts: z
        .int()
        .describe('parts of the line searched; 0 where there are too many actors to try'),
      of: z.array(flip),
    })
    .describe('whose change alone would carry the median of the default forecast across the level'),
});

export type IssueAnswer = z.output<typeof issueAnswer>;
export type ActorOnIssue = z.output<typeof actorOnIssue>;
export type ModelPoint = z.output<typeof modelPoint>;
