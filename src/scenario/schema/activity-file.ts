import { z } from 'zod';
import { activity } from './activity.ts';
import { condition } from './condition.ts';
import { date, id, looseRef, text } from './field.ts';

/** A decision given with the activities: who opens what, from when, until when. */
const given = z.strictObject({
  says: text.optional(),
  by: looseRef('authorities'),
  under: looseRef('provisions').optional(),
  from: date,
  /** the first day on which it no longer holds */
  to: date.optional(),
  /** ids of activities, a condition, or all */
  covers: z.union([z.literal('all'), z.array(id).min(1), condition]).default('all'),
});

const fields = {
  title: text.optional(),
  'as-of': date.optional(),
  'known-at': date.optional(),
  switches: z.record(z.string(), z.string()).optional(),
  given: z.array(given).default([]),
  note: text.optional(),
};

/** Activities outside any pack, with the day they are asked about and the decisions on record. */
export const activityFile = z.strictObject({
  ...fields,
  activities: z.array(activity).min(1),
});

export type ActivityFile = z.output<typeof activityFile>;
