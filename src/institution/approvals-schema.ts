import { z } from 'zod';
import { reasonSchema } from '../scenario/index.ts';

/** The shape of what `power PACK --behind ID --json` prints: `schemas/result-approvals.json`. */

const why = z.string().describe('id of the reason this rests on');

const edge = {
  id: z.string().describe('an actor, a body, or an institution, a rule by which a body decides'),
  kind: z
    .enum(['by-rule', 'alone', 'veto', 'hangs-on', 'in-practice'])
    .describe('how the one before waits for it'),
  waits: z.string().describe('the one right before it'),
  certainty: z.enum(['yes', 'maybe']),
  why,
};

const behind = z.strictObject({
  ...edge,
  steps: z.int().describe('approvals from the one asked about to this one'),
  isLast: z.boolean().describe('it waits for nobody else: an actor whose mind it is'),
  about: z.string().nullable(),
});

const condition = z.strictObject({
  issue: z.string(),
  at: z.number().nullable().describe('the level asked for; null where nobody has said'),
  now: z.number().nullable(),
  status: z.enum(['met', 'unmet', 'unknown', 'impossible', 'open', 'deadlock', 'undecided']),
});

const consent = z.strictObject({
  actor: z.string(),
  issue: z.string().describe('what it is asked about'),
  answer: z.enum(['yes', 'yes-if', 'no', 'undecided']),
  conditions: z.array(condition).describe('what it asks for first'),
  why,
});

export const approvalsAnswerSchema = z.strictObject({
  of: z.string(),
  behind: z.array(behind).describe('nearest first'),
  again: z
    .array(z.strictObject(edge))
    .describe('waits for one that is behind by a shorter way too'),
  circles: z.array(z.array(z.string())).describe('those who wait for one another, it among them'),
  consents: z.array(consent),
});

/** What `landbridge power PACK --behind ID --json` prints. */
export const approvalsResultSchema = z.strictObject({
  schema: z.literal('approvals@1'),
  version: z.string(),
  view: z.string().describe('digest of the view'),
  asOf: z.string().describe('YYYY-MM-DD'),
  answer: approvalsAnswerSchema,
  reasons: z.array(reasonSchema),
});
