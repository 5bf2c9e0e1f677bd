import { z } from 'zod';
import { text } from './field.ts';
import { quantity } from './measure.ts';
import { provenance } from './provenance.ts';

/** A line that is bargained over; without ends it runs from 0 to 100. */
const issue = z.strictObject({
  title: text.optional(),
  line: z.tuple([z.number(), z.number()]).default([0, 100]),
  unit: text.optional(),
  'status-quo': z.number().optional(),
  ...provenance,
});

/** What an actor asks for, in the unit of the issue's line, and how much it cares, from 0 to 100. */
const stand = z.strictObject({
  position: quantity('1'),
  salience: quantity('point', { min: 0, max: 100 }),
  ...provenance,
});

const actor = z.strictObject({
  name: text.optional(),
  /** what it can bring to bear, in a unit all actors share */
  capability: quantity('1', { min: 0, max: 1e12 }),
  on: z.record(z.string().min(1), stand),
  ...provenance,
});

/** A table of actors and issues by itself: what `bargain --actors FILE` reads. */
export const bargainFile = z.strictObject({
  title: text.optional(),
  issues: z.record(z.string().min(1), issue),
  actors: z.record(z.string().min(1), actor),
  ...provenance,
});

export type BargainFile = z.output<typeof bargainFile>;
