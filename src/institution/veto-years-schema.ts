import { z } from 'zod';
import { reasonSchema } from '../scenario/index.ts';

/** The shape of what `power PACK --body ID --years …--json` prints: `schemas/result-veto-years.json`. */

const share = z.number().min(0).max(1);

const row = z.strictObject({
  year: z.int(),
  byRule: z
    .enum(['yes', 'maybe', 'no', 'unknown'])
    .describe(
      'whether by the rule nothing passes against it; unknown where seats are missing on record',
    ),
  byPower: share.nullable().describe('what its power alone can stop; null where one is not known'),
  strength: z
    .strictObject({ low: share, high: share })
    .nullable()
    .describe('chance that its no holds, by rule and by power'),
  why: z.string().describe('id of the reason this rests on'),
});

export const vetoYearsAnswerSchema = z.strictObject({
  institution: z.string(),
  wanting: z.array(z.string()).describe('those who want what is before the body'),
  compliance: share.describe('chance that what the body refuses is left undone'),
  actors: z.array(z.strictObject({ actor: z.string(), years: z.array(row) })),
  left: z.array(z.string()).describe('members of these years without any power on record'),
});

/** What `landbridge power PACK --body ID --years A-B --json` prints. */
export const vetoYearsResultSchema = z.strictObject({
  schema: z.literal('veto-years@1'),
  version: z.string(),
  view: z.string().describe('digest of the view'),
  asOf: z.string().describe('YYYY-MM-DD'),
  answer: vetoYearsAnswerSchema,
  reasons: z.array(reasonSchema),
});
