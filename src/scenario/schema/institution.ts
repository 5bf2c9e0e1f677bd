import { z } from 'zod';
import { date, ref, refs, text } from './field.ts';
import { quantity, share } from './measure.ts';
import { provenance } from './provenance.ts';

/**
 * How a body decides. `no-objection`: silence is consent and one objection blocks; `council`: a
 * number of votes and no veto of a permanent member.
 */
const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one'), who: ref('actors') }),
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('no-objection') }),
  z.strictObject({
    kind: z.literal('weighted-majority'),
    weights: z.record(z.string(), z.number().positive()).meta({ key: 'actors' }),
    quota: z.number().positive(),
  }),
  z.strictObject({ kind: z.literal('council'), votes: z.int().positive() }),
  z.strictObject({ kind: z.literal('dependent'), who: ref('actors'), on: refs('institutions') }),
]);

export const institution = z.strictObject({
  name: text,
  body: ref('actors'),
  rule,
  /** members whose own stance counts; the others share one low chance of objecting */
  active: refs('actors').optional(),
  others: z.strictObject({ objection: share, ...provenance }).optional(),
  review: quantity().optional(),
  'hold-release': quantity().optional(),
  procedure: text.optional(),
  ...provenance,
});

/** A recorded vote; the outcome is recomputed from the rule and must agree. */
export const vote = z.strictObject({
  institution: ref('institutions'),
  subject: text,
  issue: ref('issues').optional(),
  date,
  for: refs('actors'),
  against: refs('actors').default([]),
  abstain: refs('actors').default([]),
  absent: refs('actors').default([]),
  'the-rest': z.enum(['for', 'against', 'abstain']).optional(),
  outcome: z.enum(['adopted', 'failed']),
  ...provenance,
});
