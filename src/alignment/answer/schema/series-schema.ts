import { z } from 'zod';
import { day, ends, event, number, range, share, why } from './schema-parts.ts';

export const positions = z.object({
  actor: z.string(),
  points: z.array(
    z.object({
      day,
      byVotes: range.nullable().describe('0 with the first pole, 100 with the second'),
      votesAt: z.string().nullable(),
      byTies: range,
    }),
  ),
  why,
});

export const temperatures = z.object({
  a: z.string(),
  b: z.string(),
  points: z.array(z.object({ day, ...ends, events: z.array(event) })),
  why,
});

export const wedge = z.object({
  a: z.string(),
  b: z.string(),
  points: z.array(
    z.object({
      day,
      wedge: range.nullable().describe('0 nothing to 100 all; null where nothing can be compared'),
      distance: range.nullable().describe('of positions'),
      speed: number.describe('widest gap of tracks with one third party'),
      tracks: z.array(
        z.object({
          third: z.string(),
          one: z.string(),
          other: z.string(),
          states: z.tuple([z.string(), z.string()]),
          gap: share,
        }),
      ),
      events: z.array(event),
    }),
  ),
  issues: z.array(
    z.object({
      issue: z.string(),
      salience: number,
      distance: number.describe('points of the line'),
      ideals: z.tuple([number, number]),
    }),
  ),
  why,
});
