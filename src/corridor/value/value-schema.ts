import { z } from 'zod';
import { problemSchema, reasonSchema } from '../../scenario/index.ts';

/** The shape of what `value … --json` prints, for programs: `schemas/result-value.json`. */

const why = z.string().describe('id of the reasonSchema this rests on');
const step = z.enum(['survey', 'ceremony', 'works', 'trial', 'service']);

const range = z.strictObject({ low: z.number(), base: z.number(), high: z.number() });

const spread = {
  low: z.number().describe('5 % of draws lie below'),
  base: z.number().describe('with every input at its base'),
  high: z.number().describe('5 % of draws lie above'),
  above: z.number().describe('share of draws in which it is above 0'),
  why,
};

const worth = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('known'), ...spread }),
  z.strictObject({
    status: z.literal('unknown'),
    missing: z.array(z.string()),
    part: z
      .strictObject(spread)
      .nullable()
      .describe('what is known of it: no estimate of the whole'),
  }),
]);

const part = z.strictObject({
  actor: z.string(),
  as: z.string(),
  for: z.array(step),
  outside: z.number().describe('present value of what it has if it stays out'),
  gain: worth,
  verdict: z.enum(['gains', 'loses', 'unknown']),
  needs: z.number().nullable(),
});

const trade = z.strictObject({
  parties: z.array(
    z.strictObject({
      party: z.string(),
      gain: range,
      share: range.describe('of what it spends in all'),
      sales: range,
      revenue: range,
      why,
    }),
  ),
  displaced: range.describe('what the same buyers buy less of everybody else'),
  elasticity: range,
});

/** What `landbridge value` prints as JSON. */
export const valueResultSchema = z.strictObject({
  schema: z.literal('value@1'),
  version: z.string(),
  view: z.string().describe('digest of the view'),
  asOf: z.string().describe('YYYY-MM-DD'),
  answer: z.strictObject({
    project: z.string(),
    variant: z.string().nullable(),
    variants: z.array(
      z.strictObject({
        name: z.string(),
        scope: z.string(),
        cost: range.nullable().describe('null: unknown'),
        whole: worth.nullable().describe('null: another variant was chosen'),
        why,
      }),
    ),
    valuation: z.string(),
    currency: z.string(),
    priceYear: z.int(),
    first: z.int(),
    building: z.number(),
    service: z.number(),
    whole: worth,
    rate: z.number(),
    irr: z
      .strictObject({ count: z.enum(['none', 'one', 'several']), rates: z.array(z.number()) })
      .nullable(),
    payback: z.number().nullable().describe('years; null: never, or unknown'),
    parties: z.array(
      z.strictObject({
        party: z.string(),
        country: z.string().nullable(),
        rate: z.number(),
        npv: worth.describe('at its own rate'),
        share: worth.describe('at the rate of the whole: these add up to it'),
      }),
    ),
    countries: z.array(
      z.strictObject({
        country: z.string().nullable().describe('null: of no state'),
        share: worth,
      }),
    ),
    losers: z.array(z.string()).describe('empty: none, said outright'),
    lines: z.array(
      z.strictObject({
        what: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        when: z.enum(['once', 'yearly']),
        during: step.nullable(),
        amount: range.nullable().describe('null: unknown'),
        unknown: z.string().nullable(),
        why,
      }),
    ),
    gates: z.array(
      z.strictObject({
        phase: step,
        status: z.enum(['open', 'transfers', 'shut', 'unknown', 'not-assessed']),
        transfers: z.array(
          z.strictObject({ from: z.string(), to: z.string(), amount: z.number() }),
        ),
        parts: z.array(part),
      }),
    ),
    tornado: z.strictObject({
      bars: z.array(
        z.strictObject({
          id: z.string(),
          atLow: z.number(),
          atHigh: z.number(),
          swing: z.number(),
          changesSign: z.boolean(),
        }),
      ),
      notVaried: z.array(z.string()),
    }),
    delay: z.number().nullable(),
    stranded: z.number().nullable(),
    credit: z.array(
      z.strictObject({
        title: z.string(),
        lender: z.string(),
        borrower: z.string(),
        principal: z.number().nullable(),
        overdue: z.number().nullable(),
        unit: z.string(),
        since: z.string().nullable(),
        grant: z.number().nullable(),
      }),
    ),
    trade: trade.nullable(),
    missing: z.array(z.string()),
    draws: z.int(),
    seed: z.int(),
    identity: z.number().describe('|Σ shares − whole| at base values'),
  }),
  reasons: z.array(reasonSchema),
  warnings: z.array(problemSchema),
});
