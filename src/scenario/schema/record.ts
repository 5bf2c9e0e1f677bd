import { z } from 'zod';
import { date, ref, refs, text } from './field.ts';
import { points, quantity, share } from './measure.ts';
import { dated, provenance } from './provenance.ts';

/** Something that happened, or is scheduled. */
export const event = z.strictObject({
  date,
  until: date.optional(),
  title: text,
  kind: z.enum([
    'summit',
    'talks',
    'visit',
    'forum',
    'statement',
    'declaration',
    'test',
    'sanctions',
    'designation',
    'exemption',
    'refusal',
    'resolution',
    'veto',
    'election',
    'treaty',
    'works',
    'severance',
    'protest',
    'dispute',
    'suspension',
    'agreement',
    'deadline',
    'trade',
    'report',
    'exercise',
  ]),
  actors: refs('actors'),
  projects: refs('projects').optional(),
  venue: text.optional(),
  tier: z.enum(['working', 'high-level', 'summit']).optional(),
  present: refs('actors').optional(),
  absent: refs('actors').optional(),
  host: ref('actors').optional(),
  grades: z
    .array(
      z.strictObject({
        observer: refs('actors').optional(),
        grade: z.enum(['none', 'statement', 'agreement', 'implemented']),
        ...provenance,
      }),
    )
    .optional(),
  effects: z
    .array(
      z.strictObject({
        issue: ref('issues').optional(),
        actor: ref('actors').optional(),
        track: ref('tracks').optional(),
        text,
        ...provenance,
      }),
    )
    .optional(),
  retracts: ref('events').optional(),
  'caused-by': refs('events').optional(),
  confidence: z.enum(['high', 'medium', 'low']),
  ...provenance,
});

/**
 * Proposal, invitation, ask, promise or agreement: who to whom, which items, under which
 * conditions, at which tier and venue, how each party answered, what each says it means, and
 * with which office it lapses.
 */
export const commitment = z.strictObject({
  kind: z.enum(['proposal', 'invitation', 'ask', 'promise', 'agreement', 'freeze-ask', 'exchange']),
  title: text,
  by: refs('actors'),
  to: refs('actors'),
  date,
  tier: z.enum(['public', 'working', 'high-level', 'summit', 'envoy']),
  venue: text.optional(),
  event: ref('events').optional(),
  items: z.array(
    z.strictObject({
      text,
      issue: ref('issues').optional(),
      at: points.optional(),
      project: ref('projects').optional(),
      joint: z.boolean().optional(),
    }),
  ),
  conditions: z
    .array(
      z.strictObject({
        text,
        issue: ref('issues').optional(),
        at: points.optional(),
        status: z.array(z.strictObject({ status: z.enum(['met', 'unmet', 'unknown']), ...dated })),
      }),
    )
    .optional(),
  responses: z.array(
    z.strictObject({
      actor: ref('actors'),
      response: z.enum([
        'accepted',
        'positive',
        'conditional',
        'no-reply',
        'ignored',
        'rejected',
        'withdrawn',
      ]),
      date: date.optional(),
      ...provenance,
    }),
  ),
  readings: z
    .array(
      z.strictObject({
        holder: ref('actors'),
        reading: text,
        date: date.optional(),
        ...provenance,
      }),
    )
    .optional(),
  accounts: z
    .array(z.strictObject({ holder: text, account: text, date: date.optional(), ...provenance }))
    .optional(),
  'lapses-with': ref('offices').optional(),
  states: z
    .array(
      z.strictObject({
        state: z.enum([
          'open',
          'accepted',
          'kept',
          'broken',
          'retracted',
          'clarified',
          'disputed',
          'lapsed',
          'changed',
        ]),
        by: refs('actors').optional(),
        ...dated,
      }),
    )
    .default([]),
  ...provenance,
});

/** A line of talks: its state over time, and who is in the room. */
export const track = z.strictObject({
  title: text,
  parties: refs('actors'),
  brokers: refs('actors').optional(),
  excluded: refs('actors').optional(),
  tier: z.enum(['working', 'high-level', 'summit']).optional(),
  states: z.array(
    z.strictObject({ state: z.enum(['none', 'open', 'stalled', 'broken']), ...dated }),
  ),
  meetings: z
    .array(
      z.strictObject({
        event: ref('events'),
        present: refs('actors'),
        absent: refs('actors').optional(),
        ...provenance,
      }),
    )
    .optional(),
  ...provenance,
});

/** Which journey a published figure is about: an answer is then held against it. */
const ofRoute = z.strictObject({
  from: ref('places'),
  to: ref('places'),
  column: z.enum(['all-sea', 'sea-land', 'through', 'via']),
  /** of `via`, the state */
  via: ref('actors').optional(),
  /** left out: any cargo */
  cargo: ref('cargoes').optional(),
  measures: z.enum(['time', 'cost', 'distance']),
  /** links it is said to go over */
  over: refs('links').optional(),
});

/** A named value others use by `{ use: ID }`; several different things in one source stand as parts. */
export const value = z.strictObject({
  title: text,
  about: refs('projects').optional(),
  is: z.enum(['measured', 'plan', 'estimate', 'forecast', 'claim', 'price', 'contract']),
  confidence: z.enum(['high', 'medium', 'low']),
  quantity: quantity().optional(),
  parts: z
    .array(z.strictObject({ name: text, quantity: quantity(), route: ofRoute.optional() }))
    .optional(),
  route: ofRoute.optional(),
  /** worked out from other values, in this unit; then it has no quantity of its own */
  formula: z
    .strictObject({
      op: z.enum(['product', 'ratio', 'sum', 'difference']),
      of: z.array(z.strictObject({ use: ref('values'), part: text.optional() })).min(2),
      unit: text,
    })
    .optional(),
  /** which of low, base, high the cited page does not state */
  'not-from-source': z.array(z.enum(['low', 'base', 'high'])).optional(),
  ...provenance,
});

/** Claims that contradict one another stand side by side, each with its holder. */
export const claim = z.strictObject({
  topic: text,
  positions: z
    .array(
      z.strictObject({
        holder: text,
        actor: ref('actors').optional(),
        says: text,
        value: quantity().optional(),
        where: text.optional(),
        verdict: z
          .enum(['supported', 'contradicted', 'contested', 'unverified', 'primary'])
          .optional(),
        alleged: z.boolean().optional(),
        /** of what is said beside an alleged motive: whether it speaks for it or against it */
        speaks: z.enum(['for', 'against']).optional(),
        /** of an alleged motive: where the actor would stand if it were so; counted when switched on */
        'would-mean': z
          .array(
            z.strictObject({
              issue: ref('issues'),
              ideal: points.optional(),
              salience: points.optional(),
            }),
          )
          .min(1)
          .optional(),
        ...provenance,
      }),
    )
    .min(1),
  ...provenance,
});

/** A dated, resolvable forecast with its resolution. */
export const question = z.strictObject({
  statement: text,
  kind: z.enum([
    'deadline',
    'event',
    'count',
    'conditional',
    'trend',
    'fact',
    'claim',
    'presumption',
    'history',
    'motive',
    'soft',
    'plan',
    'question',
    'none',
    'quote',
    'order',
    'superlative',
    'goal',
  ]),
  made: z.strictObject({
    from: date,
    to: date.optional(),
    in: ref('sources').optional(),
    at: text.optional(),
    by: refs('actors').optional(),
  }),
  projects: refs('projects').optional(),
  propositions: z
    .array(
      z.strictObject({
        text,
        by: date,
        phrase: text.optional(),
        probability: share.optional(),
        resolved: z
          .array(z.strictObject({ outcome: z.union([z.literal(0), z.literal(1)]), ...provenance }))
          .default([]),
      }),
    )
    .default([]),
  resolution: z
    .array(
      z.strictObject({
        verdict: z.enum([
          'true',
          'partly',
          'false',
          'not-met',
          'contested',
          'unsupported',
          'unverified',
          'untestable',
          'open',
          'not-scored',
        ]),
        because: text,
        events: refs('events').optional(),
        ...provenance,
      }),
    )
    .default([]),
  ...provenance,
});

/** Something that may happen at random and what it changes. */
export const hazard = z.strictObject({
  title: text,
  rate: z.union([
    z.strictObject({ series: ref('series'), ...provenance }),
    z.strictObject({ 'per-year': quantity('1/yr', { min: 0, max: 1000 }), ...provenance }),
  ]),
  while: z
    .strictObject({
      track: ref('tracks'),
      state: z.array(z.enum(['none', 'open', 'stalled', 'broken'])),
    })
    .optional(),
  effects: z.array(
    z.union([
      z.strictObject({
        shift: z.strictObject({
          actor: ref('actors'),
          issue: ref('issues'),
          by: quantity('point', { min: -100, max: 100 }),
          lasts: quantity(),
        }),
      }),
      z.strictObject({ sever: refs('projects') }),
    ]),
  ),
  ...provenance,
});
