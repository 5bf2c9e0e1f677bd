import { z } from 'zod';
import { isIsoDate } from '../../quantity/index.ts';

/** What `landbridge bargain --coerce FILE` reads: questions of pressure and promise, each by a name. */

const name = z.string().min(1);
const share = z.number().min(0).max(1);
/** So large that nobody needs more, so small that no sum of products overflows. */
const MOST = 1e12;
const number = z.number().min(-MOST).max(MOST);
const fromZero = z.number().min(0).max(MOST);
const aboveZero = z
  .number()
  .min(1 / MOST)
  .max(MOST);
const day = z.string().refine(isIsoDate, {
  error: 'a day is written 2031-05-14',
  params: { code: 'bad-date' },
});
const source = name.optional().describe('who says so; left out it is an assumption');
const noise = aboveZero.describe('standard deviation of the errors with which worths are seen');

const threat = z
  .strictObject({
    challenger: z.strictObject({
      id: name,
      'status-quo': number,
      yield: number.describe('what it has when the other gives way'),
      war: number.describe('what it has when the other resists'),
    }),
    defender: z.strictObject({ id: name, yield: number, war: number }),
    noise,
    errors: z
      .enum(['actions', 'outcomes'])
      .optional()
      .describe('each errs about what it can do, or guesses at what the other has'),
    source,
  })
  .describe('one may challenge, the other give way or resist');

const curve = z.union([
  z.strictObject({ most: fromZero, half: aboveZero, backlash: fromZero.default(0) }),
  z.strictObject({ points: z.array(z.tuple([number, number])).min(1) }),
]);

const instrument = z.strictObject({
  holder: name,
  goal: name.optional().describe('left out: the goal asked about'),
  level: share.describe('how hard it is pulled'),
  curve: curve.describe('points by level: most × level / (level + half) − backlash × level²'),
  weakest: curve.optional(),
  strongest: curve.optional(),
  source,
});

const leverage = z
  .strictObject({
    target: name,
    goal: name,
    instruments: z.record(name, instrument),
    needed: z
      .union([number, z.strictObject({ 'base-rate': name }), z.literal('unknown')])
      .describe('points the target must be moved, or the base rate these levels are held to bring'),
    noise,
  })
  .describe('what instruments get from a target, and what giving up each would cost');

const baseRate = z.strictObject({
  of: name,
  successes: z.int().min(0),
  episodes: z.int().min(0),
  stage: z.enum(['threatened', 'imposed', 'both']),
  source: name,
});

const record = z
  .strictObject({
    'as-of': day,
    patience: fromZero.describe('days after which silence is the answer'),
    reactions: z.array(name).min(1),
    prior: aboveZero.optional().describe('cases each answer is supposed to have had; default ½'),
    within: z.array(fromZero).default([]).describe('days within which an answer is asked about'),
    rows: z
      .array(
        z.strictObject({
          act: name,
          on: day,
          what: name.optional(),
          reaction: z.strictObject({ id: name, on: day, what: name.optional() }).optional(),
          source,
        }),
      )
      .min(1)
      .max(2000),
  })
  .describe('acts, what followed them, and how long it took');

const worth = z.strictObject({ provoker: number, reactor: number });

const provocation = z
  .strictObject({
    provoker: name,
    reactor: name,
    quiet: worth,
    acts: z.record(name, z.record(name, worth)).describe('by act, by answer; silence is one'),
    expects: z
      .union([
        z.strictObject({ noise: aboveZero }),
        z.strictObject({ record: name }),
        z.strictObject({ shares: z.record(name, z.record(name, share)) }),
      ])
      .describe('errors of a best answer, a record above, or shares by act and answer'),
    source,
  })
  .describe('acts that count on the reaction');

const signal = z
  .strictObject({
    sincere: name.describe('the type it shall speak for'),
    noise,
    types: z.record(
      name,
      z.strictObject({
        share,
        worth: number,
        sunk: fromZero,
        audience: fromZero.optional(),
        'backs-down': share.optional(),
      }),
    ),
    source,
  })
  .describe('what a signal tells of the one who sends it');

const disarmament = z
  .strictObject({
    holder: name,
    loss: fromZero,
    'armed-danger': share,
    belief: z.strictObject({ attacked: aboveZero, spared: aboveZero }),
    other: fromZero.optional(),
    precedents: z.record(name, z.strictObject({ attacked: z.boolean(), weight: share, source })),
    offers: z.record(
      name,
      z.strictObject({ worth: number, kept: share, guarantee: share.optional() }),
    ),
    source,
  })
  .describe('what a capability is worth to its holder, against what is offered');

const strategy = z
  .strictObject({
    actor: name,
    noise,
    ways: z.record(
      name,
      z.strictObject({
        success: number,
        failure: number,
        belief: z.strictObject({ succeeded: aboveZero, failed: aboveZero }),
      }),
    ),
    outcomes: z.array(
      z.strictObject({
        way: name,
        succeeded: z.boolean(),
        weight: share.optional(),
        event: name.optional(),
      }),
    ),
    source,
  })
  .describe('which way an actor goes after some outcomes');

const invitation = z
  .strictObject({
    actor: name,
    ideal: number,
    'status-quo': number,
    proposal: number,
    worth: fromZero,
    share,
    exchange: fromZero.describe('points it would go for one unit of the worth'),
    say: share.optional(),
    burden: fromZero.optional(),
    noise,
    source,
  })
  .describe('one who could stop a project, asked to join it');

/** Questions of coercion and inducement by themselves. */
export const coercionFile = z.strictObject({
  title: name.optional(),
  'base-rates': z.record(name, baseRate).optional(),
  threats: z.record(name, threat).optional(),
  leverage: z.record(name, leverage).optional(),
  records: z.record(name, record).optional(),
  provocations: z.record(name, provocation).optional(),
  signals: z.record(name, signal).optional(),
  disarmament: z.record(name, disarmament).optional(),
  strategies: z.record(name, strategy).optional(),
  invitations: z.record(name, invitation).optional(),
});

export type CoercionFile = z.output<typeof coercionFile>;
export type CurveOfFile = z.output<typeof curve>;
