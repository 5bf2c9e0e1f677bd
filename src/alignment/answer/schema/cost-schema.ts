import { z } from 'zod';
import { textSchema } from '../../../scenario/index.ts';
import { event, ids, number, range, why } from './schema-parts.ts';

export const spill = z.object({
  a: z.string(),
  b: z.string(),
  shock: number.describe('change of the propensity'),
  trade: range.nullable().describe('billion USD a year, both ways'),
  tradeShare: range,
  tradeChange: range.nullable().describe('billion USD a year; null where the trade is unknown'),
  financeChange: range.describe('basis points: above 0 dearer'),
  why,
});

export const exit = z.object({
  actor: z.string(),
  patron: z.string(),
  others: ids,
  lines: z.array(
    z.object({
      what: z.enum(['security', 'trade', 'finance']),
      unit: z.string(),
      lost: range.nullable(),
      replaced: range.nullable(),
      net: range.nullable().describe('above 0 leaving costs'),
      unknown: textSchema.nullable(),
      why,
    }),
  ),
  exposed: z.array(z.object({ about: z.string(), unknown: z.string().nullable() })),
  energyChange: number.describe('what its move alone costs in the landscape'),
  why,
});

export const push = z.object({
  question: z.string(),
  statement: z.string(),
  project: z.string(),
  by: z.string(),
  on: z.string(),
  towards: z.string(),
  act: event,
  state: z.enum(['standing', 'falsified']),
  lapsed: event.nullable(),
  effect: range.describe('change of the propensity if the condition comes true'),
  why,
});
