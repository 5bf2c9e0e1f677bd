import { z } from 'zod';
import { day, ids, number, range, share, why } from './schema-parts.ts';

export const sidelining = z.object({
  actor: z.string(),
  from: day,
  to: day,
  share: share.nullable().describe('of the key meetings that concern it'),
  shareOfAll: share.nullable(),
  all: z.int(),
  meetings: z.array(
    z.object({
      id: z.string(),
      date: z.string(),
      title: z.string(),
      inRoom: z.boolean(),
      host: z.boolean(),
    }),
  ),
  hostOutside: ids.describe('meetings it hosted without being in the room'),
  why,
});

export const coordination = z.object({
  bloc: z.string().nullable(),
  members: ids.describe('with those who are only said to be in it'),
  points: z.array(z.object({ day, score: range.nullable(), cohesion: share.nullable() })),
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['joint-act', 'vote']),
      day,
      title: z.string(),
      value: number,
    }),
  ),
  why,
});

export const bloc = z.object({
  bloc: z.string(),
  members: ids,
  claimed: ids,
  outside: z.array(z.object({ actor: z.string(), holds: z.string() })),
  status: ids,
  depth: z.enum(['none', 'consultation', 'alliance']),
  why,
});

export const consistency = z.object({
  actor: z.string(),
  score: share.nullable(),
  byGoals: z.boolean(),
  issues: z.array(
    z.object({
      issue: z.string(),
      words: range,
      deeds: range,
      gap: number,
      above: share,
      mismatch: z.boolean(),
      said: ids,
      done: ids,
      ballots: z.array(
        z.object({ vote: z.string(), subject: z.string(), day, ballot: z.string() }),
      ),
      goal: share.nullable(),
    }),
  ),
  why,
});

export const excluded = z.object({
  track: z.string(),
  title: z.string(),
  state: z.string().nullable(),
  brokers: ids,
  excluded: z.string(),
  means: z.array(
    z.object({
      kind: z.enum(['treaty', 'leverage', 'veto']),
      over: z.string(),
      about: z.string(),
      why,
    }),
  ),
});

export const body = z.object({
  body: z.string(),
  members: ids,
  level: range,
  expected: range.describe('after tests by a member'),
  tests: z.array(z.object({ event: z.string(), leaves: share })),
  why,
});
