import { z } from 'zod';
import { PETROLEUM_PRODUCTS } from '../../quantity/index.ts';
import { amount } from './activity-words.ts';
import { condition } from './condition.ts';
import { date, looseRef, ref, text } from './field.ts';
import { dated, provenance } from './provenance.ts';

/** A quota over time: how much, of what, in which years, and at which shares notice is given. */
export const ledger = z.strictObject({
  title: text,
  /** of these provisions it is the quota */
  unit: z.enum(['bbl', 't', 'USD', 'persons']),
  /** one limit for each time it was set anew; the last one that has begun holds */
  limits: z
    .array(
      z.strictObject({
        amount,
        /** or this much, whichever is reached first */
        or: amount.optional(),
        from: date,
        to: date.optional(),
        ...provenance,
      }),
    )
    .min(1),
  /** the year of the quota begins on this day: `01-01`, or `12-22` */
  'year-begins': z.string().regex(/^\d{2}-\d{2}$/),
  /** whole percents of the limit at which the keeper gives notice */
  thresholds: z.array(z.int().min(1).max(100)).default([]),
  /** at this percent deliveries must stop */
  stop: z.int().min(1).max(100).optional(),
  /** which entries make the quota count as used up, by the reading chosen */
  'reached-by': z
    .strictObject({
      switch: ref('switches'),
      options: z.record(z.string(), z.enum(['determined', 'reported', 'estimated'])),
    })
    .optional(),
  keeper: ref('authorities'),
  'reports-every': amount.optional(),
  /** states that report; a month without a report shows as missing */
  reporters: z.array(looseRef('actors')).default([]),
  /** which goods count */
  counts: condition,
  /** barrels in a tonne by product, as the keeper converts */
  conversion: z
    .strictObject({
      factors: z.partialRecord(z.enum(PETROLEUM_PRODUCTS), z.string()),
      'without-product': z.string(),
      ...provenance,
    })
    .optional(),
  ...dated,
});

/** One entry of a ledger. Reported, estimated and determined are never added to one another. */
export const entry = z.strictObject({
  ledger: ref('ledgers'),
  status: z.enum(['reported', 'estimated', 'determined', 'unreported', 'contested']),
  /** first and last day it covers */
  first: date,
  last: date,
  suppliers: z.array(looseRef('actors')).optional(),
  product: z.enum(PETROLEUM_PRODUCTS).optional(),
  amount: amount.optional(),
  low: amount.optional(),
  high: amount.optional(),
  /** at least this much; the real figure may be above */
  'at-least': z.boolean().optional(),
  method: text.optional(),
  /** the same months told anew: the entry it revises */
  revises: ref('entries').optional(),
  /** its months and amount are part of these entries, which may be told later */
  within: z.array(looseRef('entries')).optional(),
  says: text.optional(),
  ...dated,
});

/** A duty with a day: who must do what until when, and what is on record of it. */
export const obligation = z.strictObject({
  under: ref('provisions'),
  says: text,
  obligors: text,
  due: date,
  /** days before the due day on which a reminder is shown */
  reminders: z.array(z.int().min(0)).default([]),
  penalty: text.optional(),
  compliance: z
    .array(
      z.strictObject({
        by: z.array(looseRef('actors')).optional(),
        status: z.enum(['met', 'partly', 'not-met', 'reported', 'disputed']),
        says: text,
        count: amount.optional(),
        of: amount.optional(),
        ...dated,
      }),
    )
    .default([]),
  ...dated,
});

/** Who watches over the law, since when, with what effect: apart from the law itself. */
export const enforcement = z.strictObject({
  title: text,
  by: z.array(looseRef('actors')).default([]),
  regime: ref('regimes'),
  kind: z.enum(['panel', 'monitoring', 'interdiction', 'warning', 'evasion', 'implementation']),
  effect: text,
  /** on what the sanctioned state earns by evasion, where the record tells it */
  ledger: ref('ledgers').optional(),
  /** a threat, a mark on a list, a designation: how far exposure has become real */
  grade: z.enum(['threat', 'tag', 'designation']).optional(),
  on: z.array(text).optional(),
  /** share of evasion it is thought to stop */
  stops: amount.optional(),
  ...dated,
});
