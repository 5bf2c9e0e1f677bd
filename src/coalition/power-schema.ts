import { z } from 'zod';

/** The shape of what `power … --json` prints, for programs: `schemas/result-power.json`. */

const why = z.string().describe('id of the reason this rests on');

const text = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

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

const problem = z.looseObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  path: z.string(),
  message: z.string(),
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
  reasons: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum([
        'source',
        'provision',
        'decision',
        'assumption',
        'unknown',
        'rule',
        'computed',
      ]),
      text,
      value: z.union([z.number(), z.string()]).optional(),
      cite: z.string().optional(),
      from: z.array(z.string()),
    }),
  ),
  warnings: z.array(problem),
});
