import { z } from 'zod';
import { problemSchema, textSchema } from '../../scenario/index.ts';

/** The shape of what `bargain --coerce … --json` prints: `schemas/result-coerce.json`. */

const share = z.number().min(0).max(1);
const ends = z.strictObject({ low: z.number(), base: z.number(), high: z.number() });
const told = {
  id: z.string().describe('its name in the file'),
  source: z.string().nullable().describe('null: an assumption'),
  why: z.array(textSchema),
};

const baseRate = z.strictObject({
  ...told,
  mean: share,
  low: share.describe('5 %'),
  high: share.describe('95 %'),
});

const threat = z.strictObject({
  ...told,
  resist: share.describe('chance that the defender resists once challenged'),
  attack: share,
  outcomes: z.strictObject({ statusQuo: share, yield: share, war: share }),
  expected: z.number().describe('what the challenger expects of challenging'),
  neededResolve: share
    .nullable()
    .describe('resistance at which it would be indifferent; null where none is'),
});

const leverage = z.strictObject({
  ...told,
  effect: ends.describe('points by which the target is moved'),
  needed: z.number().nullable(),
  chance: ends.nullable().describe('that it gives way; null where nobody says what is needed'),
  losses: z.array(
    z.strictObject({
      instrument: z.string(),
      holder: z.string(),
      without: share.nullable(),
      loss: z.number().nullable().describe('of that chance; below 0 it stood in the way'),
    }),
  ),
});

const record = z.strictObject({
  ...told,
  acts: z.array(
    z.strictObject({
      act: z.string(),
      cases: z.int(),
      open: z.int(),
      shares: z.array(z.strictObject({ reaction: z.string(), count: z.int(), share })),
    }),
  ),
  lag: z.strictObject({
    count: z.int(),
    answered: z.int(),
    median: z.number().nullable().describe('days'),
    beyond: share.describe('never answered within the record'),
    within: z.array(z.strictObject({ days: z.number(), chance: share.nullable() })),
    steps: z.array(z.strictObject({ days: z.number(), within: share })),
  }),
  replay: z.strictObject({
    rows: z.array(
      z.strictObject({
        act: z.string(),
        on: z.string(),
        followed: z.string().nullable().describe('null: still open'),
        expected: z.array(z.strictObject({ reaction: z.string(), share })),
        mostLikely: z.string(),
      }),
    ),
    logScore: z.number().nullable(),
    uniformScore: z.number(),
  }),
});

const provocation = z.strictObject({
  ...told,
  best: z.string().nullable().describe('null: keeping quiet pays best'),
  acts: z.array(
    z.strictObject({
      act: z.string(),
      expected: z.array(z.strictObject({ reaction: z.string(), share })),
      worth: z.number(),
      gain: z.number(),
      unanswered: z.number(),
      soughtReaction: z.boolean(),
      bestReply: z.string(),
      deterring: z.array(z.string()),
    }),
  ),
});

const signal = z.strictObject({
  ...told,
  types: z.array(z.strictObject({ type: z.string(), sends: share, before: share, after: share })),
  strength: z.number().nullable().describe('ln of the odds gained; null where it is without end'),
});

const disarmament = z.strictObject({
  ...told,
  disarmedDanger: share,
  price: z.number(),
  lessons: z.array(z.strictObject({ precedent: z.string(), shift: z.number() })),
  offers: z.array(
    z.strictObject({
      offer: z.string(),
      worth: z.number(),
      price: z.number(),
      isAccepted: z.boolean(),
    }),
  ),
  feasible: z.array(z.string()).describe('best first; empty: no deal in the feasible set'),
  gap: z.number().nullable(),
});

const way = z.strictObject({ strategy: z.string(), chance: share, value: z.number(), share });

const strategy = z.strictObject({ ...told, before: z.array(way), after: z.array(way) });

const consent = z.strictObject({ gain: z.number(), chance: share });

const invitation = z.strictObject({
  ...told,
  outside: consent,
  inside: consent,
  proposal: z.number(),
  asIf: z.number(),
  shift: z.number(),
});

export const coercionAnswer = z.strictObject({
  title: z.string().nullable(),
  baseRates: z.array(baseRate),
  threats: z.array(threat),
  leverage: z.array(leverage),
  records: z.array(record),
  provocations: z.array(provocation),
  signals: z.array(signal),
  disarmament: z.array(disarmament),
  strategies: z.array(strategy),
  invitations: z.array(invitation),
});

/** What `landbridge bargain --coerce FILE --json` prints. */
export const coerceResultSchema = z.strictObject({
  schema: z.literal('coerce@1'),
  version: z.string(),
  request: z.strictObject({ file: z.string() }),
  answer: coercionAnswer,
  warnings: z.array(problemSchema),
});

export type CoercionAnswer = z.output<typeof coercionAnswer>;
