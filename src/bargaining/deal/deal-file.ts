import { z } from 'zod';

const name = z.string().regex(/^[^.]+$/, 'a name without a full stop');
const text = z.string().min(1);
const number = z.number();

const issue = z.strictObject({
  title: text.optional(),
  line: z.tuple([number, number]).optional().describe('default: that of the pack, else 0 to 100'),
  'status-quo': number
    .optional()
    .describe('where things stand without a deal; default: that of the pack'),
  source: text.optional(),
});

const precedent = z.strictObject({
  effect: number.describe(
    'points by which it would move the reservation if it were just this case',
  ),
  weight: number.describe('how much it counts here, 0 to 1'),
  source: text.optional(),
});

const limit = z.strictObject({
  least: number.optional(),
  most: number.optional(),
  unless: z
    .strictObject({ issue: name, at: number })
    .optional()
    .describe('a level of another issue from which on the limit no longer holds'),
});

const instrument = z.strictObject({
  'given-up-at': number.describe('level of this issue at which the pressure is gone'),
  goal: name.describe('the issue for whose sake the pressure is kept'),
  expected: number.describe('hundredths of the way to the goal it is expected to bring'),
});

const party = z.strictObject({
  name: text.optional(),
  weights: z
    .record(name, number)
    .optional()
    .describe('by issue, sum 1; default: saliences in the pack'),
  ideals: z.record(name, number).optional().describe('by issue; default: positions in the pack'),
  horizon: number.optional().describe('years it looks ahead; left out: without end'),
  discount: number.optional().describe('what a year later counts against now; default 1'),
  reservation: number.optional().describe('points a deal must bring; default 0'),
  precedents: z.record(name, precedent).optional().describe('what it has seen become of others'),
  'points-per-unit': number.optional().describe('points for one unit of money paid now'),
  limits: z.record(name, limit).optional().describe('by issue: where it never goes'),
  instruments: z.record(name, instrument).optional().describe('by issue: pressures it keeps'),
  breach: number.optional().describe('points it loses by breaking off; default 0'),
  dares: number.optional().describe('points it dares to be behind; left out: no limit'),
  source: text.optional(),
});

const term = z.strictObject({
  title: text.optional(),
  by: name.optional().describe('who carries it out; of a payment: who pays'),
  issue: name.optional().describe('an issue brought to a level'),
  to: z.union([number, name]).optional().describe('that level; or who is paid'),
  pays: number.optional().describe('money, in the unit of the file'),
  'in-kind': z.record(name, number).optional().describe('a thing: what it is worth to whom'),
  from: number.optional().describe('years from now; default 0'),
  until: number.optional().describe('years from now; left out: for good'),
  takes: number.optional().describe('days it takes; default 0'),
  verification: number.optional().describe('days until it is trusted to be done; default 0'),
  reversible: z.boolean().optional().describe('taken back when the exchange breaks off'),
  source: text.optional(),
});

const rule = z.strictObject({
  party: name,
  relief: z.array(name).min(1),
  after: z.array(name).optional(),
  level: z.strictObject({ issue: name, at: number }).optional(),
  until: z.enum(['done', 'verified']).optional().describe('default verified'),
});

const favour = z.strictObject({
  favour: number.describe('what the patron will do in all'),
  asks: z.record(
    name,
    z.strictObject({
      worth: number,
      chance: number.describe('of a yes, 0 to 1'),
      cost: number.describe('favour a yes uses up'),
      'refusal-cost': number.optional().describe('favour used up by asking in vain; default 0'),
    }),
  ),
});

/** A deal as a person writes it: what `bargain --deal FILE` reads. */
export const dealFile = z.strictObject({
  title: text.optional(),
  source: text.optional().describe('where the deal was proposed'),
  money: text.optional().describe('the unit of payments'),
  issues: z.record(name, issue),
  parties: z.record(name, party),
  terms: z.record(name, term),
  consent: z.array(name).optional().describe('whose yes is needed; default: all parties'),
  packages: z
    .record(name, z.array(name).min(1))
    .optional()
    .describe('terms accepted together or not at all, and carried out on one day'),
  conditions: z
    .array(z.strictObject({ party: name, term: name, on: z.array(name).min(1) }))
    .optional()
    .describe('what a party agrees to once others are agreed'),
  offers: z
    .record(name, z.array(name).min(1))
    .optional()
    .describe('deals on the table; default: every package that can be made'),
  rules: z.array(rule).optional().describe('relief only after progress'),
  order: z.array(name).optional().describe('a proposed order of the terms, to be judged'),
  spoilers: z
    .record(name, z.strictObject({ chance: number, cost: number }))
    .optional()
    .describe('who is left out and might bring it down'),
  favours: z.record(name, favour).optional().describe('by patron: what could be asked of it'),
});

export type DealFile = z.output<typeof dealFile>;
