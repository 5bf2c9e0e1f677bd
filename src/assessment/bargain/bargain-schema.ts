import { z } from 'zod';
import { issueAnswer, roundsAnswer } from '../../bargaining/index.ts';
import { LADDER, problemSchema, reasonSchema } from '../../scenario/index.ts';

/** The shape of what `bargain … --json` prints, for programs: `schemas/result-bargain.json`. */

const share = z.number().min(0).max(1);
const why = z.string().describe('id of the reasonSchema this rests on');

const veto = z.strictObject({
  actor: z.string(),
  through: z.array(z.string()).describe('authorities through which it speaks'),
  chance: share.describe('of its yes, if asked on the as-of day'),
  why,
});

const consents = z.strictObject({
  project: z.string(),
  step: z.enum(LADDER),
  title: z.string(),
  level: z.number().describe('the highest asked of anybody on this issue'),
  together: share.describe('chance that all whose consent it needs say yes if asked today'),
  vetoes: z.array(veto).describe('by chance, the least first'),
});

const bargainIssueAnswer = issueAnswer.extend({
  resolved: z
    .enum(['consent', 'bargain'])
    .nullable()
    .describe('how the issue is decided; null where no pack says'),
  labels: z.array(z.strictObject({ at: z.number(), label: z.string() })),
  consents: z.array(consents),
});

const baseline = z.strictObject({
  issue: z.string(),
  median: z.number().describe('of the default forecast'),
  interval: z.tuple([z.number(), z.number()]),
  steps: z.array(z.strictObject({ project: z.string(), step: z.enum(LADDER), together: share })),
});

const bargainAnswer = z.strictObject({
  issues: z.array(bargainIssueAnswer),
  baseline: z
    .array(baseline)
    .nullable()
    .describe('the same without what was supposed, on the same draws; null where nothing was'),
  rounds: roundsAnswer.nullable().describe('null where no model was asked to be played'),
});

export const bargainResult = z.strictObject({
  schema: z.literal('bargain@1'),
  version: z.string(),
  view: z.string().nullable().describe('digest of the view; null of a table from a file'),
  asOf: z.string().nullable(),
  seed: z.int(),
  request: z.strictObject({
    issues: z.array(z.string()),
    draws: z.int(),
    supposed: z.array(z.string()).describe('what-ifs, as they were written'),
  }),
  answer: bargainAnswer,
  reasons: z.array(reasonSchema),
  warnings: z.array(problemSchema),
});

export type BargainBaseline = z.output<typeof baseline>;
export type BargainIssueAnswer = z.output<typeof bargainIssueAnswer>;
export type BargainAnswer = z.output<typeof bargainAnswer>;
