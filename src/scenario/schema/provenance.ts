import { z } from 'zod';
import { date, refs, text } from './field.ts';

/**
 * Where a record comes from and when it could be known. Spread into every dated record.
 *
 * - `source` one or more sources; or `assumption` the reason why we assume it.
 * - `known` when it was public; default: the earliest publication among its sources.
 * - `hindsight` marks what was learned or written later: admitted by default, excluded under
 *   `--strict`, counted in every answer.
 * - `credibility` of this claim, 1 confirmed … 6 cannot be judged (Admiralty code).
 */
export const provenance = {
  source: refs('sources').optional(),
  assumption: text.optional(),
  known: date.optional(),
  hindsight: z.boolean().optional(),
  credibility: z.int().min(1).max(6).optional(),
  note: text.optional(),
};

/** `from` ≤ day < `to`; a `to` in the future is seen only from the day `scheduled` on. */
export const span = {
  from: date.optional(),
  to: date.optional(),
  scheduled: date.optional(),
};

/** A record that holds for a time and has a provenance. */
export const dated = { ...span, ...provenance };
