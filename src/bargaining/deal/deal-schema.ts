import { z } from 'zod';
import { problemSchema, reasonSchema, textSchema } from '../../scenario/index.ts';

/** The shape of what `bargain --deal FILE --json` prints, for programs: `schemas/result-deal.json`. */

const id = z.string();
const ids = z.array(id);
const points = z.number().describe('hundredths of a line, by the weight of the issue');
const chance = z.number().min(0).max(1);
const because = ids.describe('ids of the reasons this rests on');

const worth = z.strictObject({
  party: id,
  total: points.nullable().describe('against no deal; null where a part is not known'),
  reservation: points,
  accepts: z.boolean().nullable(),
  barredBy: ids.describe('issues on which it goes where the party never goes'),
  parts: z.array(
    z.strictObject({
      kind: z.enum(['issue', 'instrument', 'payment', 'in-kind']),
      of: id,
      points: points.nullable(),
    }),
  ),
  why: z.string().describe('id of the reasonSchema this rests on'),
});

const party = z.strictObject({
  party: id,
  name: z.string().nullable(),
  reservation: points.describe('after precedents'),
  precedents: z.array(z.strictObject({ precedent: id, points })),
  why: z.string(),
});

const termDecision = z.strictObject({
  term: id,
  outcome: z.enum(['accepted', 'refused', 'open']),
  refusedBy: ids,
  unknownTo: ids,
  isDeadlocked: z.boolean(),
});

const issueAlone = z.strictObject({
  issue: id,
  players: ids.describe('whose yes counts there'),
  pieces: z
    .array(z.strictObject({ low: z.number(), high: z.number(), lowBy: ids, highBy: ids }))
    .describe('stretches of the line that all accept, and who ends them'),
  isStuck: z.boolean().describe('nothing but the status quo'),
  absorbed: ids.describe('parties whose consent adds nothing to that of the others'),
  why: because,
});

const acceptSet = z.strictObject({
  party: id,
  accepts: ids.describe('offers'),
  unknown: ids,
  reservation: points,
  best: z
    .strictObject({ offer: id, points })
    .nullable()
    .describe('the offer that brings it most without going where it never goes'),
});

const payment = z.strictObject({
  party: id,
  missing: points.nullable(),
  amount: z.number().nullable().describe('money after which it is indifferent'),
  because: z.enum(['limit', 'no-rate', 'unknown']).nullable().describe('why no payment does'),
  payers: z.array(z.strictObject({ party: id, most: z.number() })),
  isAffordable: z.boolean().nullable(),
  why: because,
});

const spoiler = z.strictObject({
  party: id,
  worth: points.nullable(),
  gain: points.nullable().describe('expected of trying to bring the deal down'),
  spoils: z.boolean().nullable(),
  holds: chance.nullable().describe('chance that the deal holds against it'),
  appease: points.nullable().describe('points that would keep it quiet'),
  payment: z.number().nullable(),
  why: because,
});

const plannedStep = z.strictObject({
  step: id,
  by: id,
  together: id.nullable().describe('the package it is carried out with'),
  starts: z.number().describe('day'),
  done: z.number(),
  verified: z.number(),
  left: z
    .array(z.strictObject({ party: id, points }))
    .describe('to each party if the exchange breaks off after this'),
});

const plan = z.strictObject({
  moves: z.array(plannedStep),
  days: z.number(),
  exposure: points.describe('the most that any party is ever behind'),
  isTimed: z.boolean().describe('whether each step counts from its day'),
  worth: z.array(worth),
});

const objection = z.strictObject({
  step: id,
  party: id.nullable(),
  kind: z.enum(['relief-first', 'slices', 'breaks-off', 'too-exposed']),
  text: textSchema,
});

const judged = z.strictObject({
  order: ids,
  isAccepted: z.boolean(),
  objections: z.array(objection),
  plan,
  why: because,
});

const planned = z.strictObject({
  plan: plan.nullable().describe('null where no order gets through'),
  isPossible: z.boolean(),
  stuck: z.strictObject({ after: ids, objections: z.array(objection) }).nullable(),
  why: because,
});

const favour = z.strictObject({
  of: id.describe('the patron'),
  favour: z.number(),
  order: z.array(
    z.strictObject({
      ask: id,
      favour: z.number().describe('left when it is asked'),
      expected: points,
      otherwise: points.describe('when another is asked instead'),
      afterRefusal: id.nullable(),
    }),
  ),
  leftOut: ids,
  expected: points,
  why: because,
});

export const dealAnswer = z.strictObject({
  title: z.string().nullable(),
  money: z.string().nullable(),
  parties: z.array(party),
  alone: z.array(issueAlone).describe('each issue if nothing else were on the table'),
  oneByOne: z.strictObject({
    terms: z.array(termDecision),
    deadlocks: z.array(ids),
    why: because,
  }),
  feasible: z.strictObject({
    offers: z.int(),
    sets: z.array(acceptSet),
    acceptable: ids,
    blockers: ids.describe('parties that accept none of the offers'),
    best: z.strictObject({ offer: id, worth: z.array(worth) }).nullable(),
    why: because,
  }),
  whole: z.strictObject({ worth: z.array(worth), payments: z.array(payment) }),
  spoilers: z.array(spoiler),
  proposed: judged.nullable().describe('the order in the file; null where it has none'),
  sequence: planned.nullable().describe('null where nobody is said to carry out anything'),
  favours: z.array(favour),
});

export type DealAnswer = z.output<typeof dealAnswer>;

export const dealResultSchema = z.strictObject({
  schema: z.literal('deal@1'),
  version: z.string(),
  view: z.string().nullable().describe('digest of the view; null without a pack'),
  asOf: z.string().nullable(),
  request: z.strictObject({ file: z.string() }),
  answer: dealAnswer,
  reasons: z.array(reasonSchema),
  warnings: z.array(problemSchema),
});
