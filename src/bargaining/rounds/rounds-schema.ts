import { z } from 'zod';
import { textSchema } from '../../scenario/index.ts';

/** A model played in rounds, as `bargain … --model NAME --json` prints it. */

const pair = z.tuple([z.number(), z.number()]);

const turn = z.strictObject({
  turn: z.int().min(0).describe('0: before anybody has moved'),
  positions: z
    .array(z.array(z.number().nullable()))
    .describe('by issue, then by actor; null where it takes no position'),
  median: z.array(z.number()).describe('by issue, weighted by capability × salience'),
  mean: z.array(z.number()).describe('by issue, weighted likewise'),
});

const move = z.strictObject({
  turn: z.int().min(1),
  actor: z.string(),
  with: z.string().nullable().describe('who made the offer, or pressed'),
  issue: z.string(),
  from: z.number(),
  to: z.number(),
  why: textSchema.describe('why it moved, as a sentence'),
});

export const roundsAnswer = z.strictObject({
  model: z.enum(['scholz', 'spatial', 'exchange']),
  preset: z.string().nullable(),
  actors: z.array(z.strictObject({ actor: z.string(), capability: z.number() })),
  issues: z.array(z.string()),
  turns: z.array(turn),
  settles: z
    .enum(['yes', 'no', 'unknown'])
    .describe('no: positions come back, and no round is the answer; unknown: still moving'),
  after: z.int().describe('rounds after which nobody moves, or the first state that comes back'),
  period: z.int().nullable().describe('rounds between a state and its return'),
  outcome: z
    .array(z.strictObject({ issue: z.string(), median: pair, mean: pair }))
    .describe(
      'where it ends, low and high alike; of what does not settle, over the rounds it goes through',
    ),
  moves: z.array(move),
});

export type RoundsAnswer = z.output<typeof roundsAnswer>;
