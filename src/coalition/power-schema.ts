import { z } from 'zod';
import { problemSchema, reasonSchema } from '../scenario/index.ts';

/** The shape of what `power … --json` prints, for programs: `schemas/result-power.json`. */

const why = z.string().describe('id of the reason this rests on');

const index = z.strictObject({
  value: z.number(),
  fraction: z.string().describe('the same exactly, as in 7/30'),
});

const voter = z.strictObject({
  voter: z.string(),
  weights: z.array(z.number()).describe('as stated, by rule'),
  swings: z.number().describe('coalitions that pass with the voter and not without it'),
  shapleyShubik: index.describe('part of the orders of joining in which it is the one that passes'),
  banzhaf: index.describe('chance that it decides when the others vote by the toss of a coin'),
  banzhafShare: index.describe('part of all swings'),
  isVeto: z.boolean().describe('nothing passes without it'),
  isDummy: z.boolean().describe('it never decides'),
  why,
});

export const powerAnswerSchema = z.strictObject({
  title: z.string(),
  rules: z.array(
    z.strictObject({
      name: z.string().optional(),
      quota: z.number(),
      total: z.number().describe('all weights together'),
      isHeads: z.boolean().describe('every voter has the same weight'),
    }),
  ),
  vetoes: z.array(z.string()).describe('those with a veto by rule'),
  winning: z.number().describe('coalitions that pass a proposal'),
  coalitions: z.number().describe('all coalitions, that of nobody included'),
  ability: z.number().describe("winning ÷ coalitions: Coleman's power of the body to act"),
  voters: z.array(voter),
  why,
});

/** What `landbridge power` prints as JSON. */
export const powerResultSchema = z.strictObject({
  schema: z.literal('power@1'),
  version: z.string(),
  view: z.string().nullable().describe('digest of the view; null where there is no pack'),
  asOf: z.string().nullable().describe('YYYY-MM-DD; null where there is no pack'),
  request: z.strictObject({
    file: z.string().nullable(),
    institution: z.string().nullable(),
  }),
  answer: powerAnswerSchema,
  reasons: z.array(reasonSchema),
  warnings: z.array(problemSchema),
});
