import { z } from 'zod';
import { problemSchema } from '../../scenario/index.ts';

/** The shape of what `flows … --json` prints, for programs: `schemas/result-flows.json`. */

const day = z.string().describe('YYYY-MM-DD');

export const leftOutSchema = z.strictObject({
  id: z.string(),
  option: z.string().optional(),
  why: z.enum(['not-standing', 'option-cost-unknown', 'option-capacity-unknown', 'demand-unknown']),
  states: z.array(z.string()).optional(),
});

export const networkUnitsSchema = z.strictObject({
  flow: z.string(),
  money: z.string(),
  price: z.string(),
  base: z.number().optional().describe('flow that is 1 per unit in the impedance of lines'),
});

const kind = z.enum([
  'consumer-surplus',
  'consumer-payment',
  'producer-surplus',
  'storage-margin',
  'congestion-rent',
  'losses',
  'fees-received',
  'fees-paid',
  'taxes-received',
  'taxes-paid',
  'operating-cost',
  'capital-cost',
  'lost-load',
  'limit-paid',
  'limit-rent',
  'settlement',
]);

export const ledgerSchema = z.strictObject({
  lines: z.array(
    z.strictObject({
      country: z.string().describe('a state, or `unassigned`'),
      kind,
      asset: z.string(),
      amount: z.number(),
    }),
  ),
  totals: z.array(
    z.strictObject({
      country: z.string(),
      known: z.number().describe('sum of what can be said'),
      total: z.number().optional().describe('the same; left out while something of it is unknown'),
      missing: z.array(z.strictObject({ asset: z.string(), what: z.string() })),
      byKind: z.partialRecord(kind, z.number()),
    }),
  ),
  identity: z.strictObject({
    welfare: z.number().describe('of the whole, from the objective'),
    sum: z.number().describe('of all lines'),
    difference: z.number(),
    gross: z.number(),
    tolerance: z.number().describe('a millionth of the gross'),
    holds: z.boolean(),
  }),
  notes: z.array(problemSchema),
});

const stake = z.strictObject({ country: z.string(), asset: z.string(), change: z.number() });

const flowChange = z.strictObject({
  asset: z.string(),
  kind: z.enum(['supply', 'link', 'line']),
  before: z.number().optional(),
  after: z.number().optional(),
  change: z.number(),
});

const compared = z.strictObject({
  countries: z.array(
    z.strictObject({
      country: z.string(),
      before: z.number().optional(),
      after: z.number().optional(),
      change: z.number().optional().describe('left out while one of the two is unknown'),
      knownChange: z.number(),
      verdict: z.enum(['gains', 'loses', 'same', 'unknown']),
    }),
  ),
  losers: z.array(stake),
  winners: z.array(stake),
  anyLoser: z.enum(['yes', 'none', 'unknown']),
  diverted: z.array(flowChange),
  drawn: z.array(flowChange),
});

/** What `landbridge flows` prints as JSON. */
export const flowsResultSchema = z.strictObject({
  schema: z.literal('flows@1'),
  version: z.string(),
  view: z.string().nullable().describe('digest of the view; null where there is no pack'),
  asOf: day,
  request: z.strictObject({
    project: z.string().nullable(),
    rule: z.enum(['owners', 'half', 'territory']),
  }),
  answer: z.strictObject({
    title: z.string(),
    units: networkUnitsSchema,
    solver: z.string(),
    objective: z.number(),
    error: z.number().describe('how far the objective may lie from the exact one'),
    pypsaObjective: z
      .number()
      .nullable()
      .describe('as PyPSA counts it; null where it is none of its'),
    assets: z.array(
      z.strictObject({
        kind: z.enum(['supply', 'link', 'line', 'store', 'demand']),
        asset: z.string(),
        snapshot: z.string(),
        capacity: z.number().nullable().describe('null: without limit, or a demand'),
        built: z.number().nullable(),
        flow: z.number(),
      }),
    ),
    prices: z.array(
      z.strictObject({
        bus: z.string(),
        snapshot: z.string(),
        price: z.number().nullable(),
        undetermined: z.boolean().describe('nothing bounds it'),
      }),
    ),
    limits: z.array(z.strictObject({ id: z.string(), price: z.array(z.number()) })),
    ledger: ledgerSchema,
    without: compared.nullable().describe('with the links of the project against without'),
    left: z.array(leftOutSchema).describe('what stands in no sum, and why'),
  }),
  warnings: z.array(problemSchema),
});
