import { z } from 'zod';
import { reasonSchema } from '../scenario/index.ts';

/** The shape of what `power PACK --votes --json` prints: `schemas/result-votes.json`. */

const ids = z.array(z.string());
const count = z.int().min(0);
const outcome = z.enum(['adopted', 'failed', 'undetermined']);

const vote = z.strictObject({
  id: z.string(),
  date: z.string(),
  subject: z.string(),
  institution: z.string(),
  outcome: outcome.describe('by the rule of the institution and the members of that day'),
  onRecord: outcome,
  tally: z.strictObject({ for: count, against: count, abstain: count, absent: count }),
  vetoes: ids.describe('whose no stopped what had the votes'),
  lists: z.strictObject({ for: ids, against: ids, abstain: ids, absent: ids }),
  blocs: z.array(
    z.strictObject({
      bloc: z.string(),
      claimed: z.boolean().describe('some are only said to belong to it'),
      split: z.boolean(),
      cohesion: z.number().min(0).max(1).describe('share of pairs that voted alike'),
      groups: z.array(z.strictObject({ ballot: z.string(), members: ids })),
    }),
  ),
  problems: z.array(z.string()),
  why: z.string().describe('id of the reason this rests on'),
});

export const votesReplayedSchema = z.strictObject({ votes: z.array(vote) });

export const votesResultSchema = z.strictObject({
  schema: z.literal('votes@1'),
  version: z.string(),
  view: z.string().describe('digest of the view'),
  asOf: z.string(),
  answer: votesReplayedSchema,
  reasons: z.array(reasonSchema),
});
