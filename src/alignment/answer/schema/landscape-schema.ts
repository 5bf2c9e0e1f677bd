import { z } from 'zod';
import { camps, component, day, ids, number, range, share, why } from './schema-parts.ts';

const tieChange = z.object({ with: z.string(), from: number, to: number });

const tipping = z.object({
  actor: z.string(),
  with: z.string().describe('the pole it stands with'),
  frustration: number,
  hold: number.describe(
    'what keeps it there, in shares of world capability; below 0 it would gain',
  ),
  holdRange: range.describe('the same, by what is not known of its ties'),
  energyChange: number.describe('of its move alone; below 0 it would move'),
  wouldMove: z.boolean(),
  smallest: tieChange
    .nullable()
    .describe('the smallest change of one tie that makes it as well off on the other side'),
  strongest: z
    .object({ ...tieChange.shape, hold: number })
    .nullable()
    .describe('the tie that can lower its hold most'),
  after: camps.describe('once it has moved and all others have found their place'),
  stays: z.boolean().describe('whether it is then still apart from those it was with'),
  why,
});

export const landscape = z.object({
  arrangements: z.int(),
  sizesAlike: z.boolean().describe('no size is known: all count alike'),
  now: z.object({
    camps,
    energy: number,
    isMinimum: z.boolean().describe('nobody would gain by moving alone'),
    placed: z.array(
      z.object({
        actor: z.string(),
        by: z.enum(['pole', 'stated', 'treaty', 'pull']),
        with: z.string(),
      }),
    ),
  }),
  count: z.int().describe('minima in all'),
  minima: z
    .array(
      z.object({
        camps,
        energy: number,
        basin: z.int().describe('arrangements from which steepest descent ends here'),
        strict: z.boolean(),
        isNow: z.boolean(),
      }),
    )
    .describe('deepest first, 40 at most'),
  settles: z.object({ camps, moves: ids }).describe('where steepest descent from now ends'),
  reach: z
    .object({ minima: z.array(camps), complete: z.boolean() })
    .describe('minima that can be reached from now, whoever moves first'),
  tipping: z.array(tipping),
  alone: z
    .array(
      z.object({
        component,
        minima: z.int(),
        camps,
        energy: number,
        leave: ids.describe('who would then move from where it stands'),
      }),
    )
    .describe(
      'the lowest arrangement if one part of all ties alone counted; none for more than 16',
    ),
  why,
});

const chance = z.object({
  value: share.describe('posterior mean under the prior of Jeffreys: never 0 or 1'),
  simulation: number.min(0),
  inputs: z.tuple([share, share]),
});

export const question = z
  .object({
    actor: z.string(),
    from: z.string(),
    to: z.string(),
    by: day,
    ever: chance,
    atEnd: chance,
    draws: z.int(),
    seed: z.int(),
    kept: share.describe('share of the draws that do not contradict where it stands'),
    drivers: z.array(
      z.object({
        a: z.string(),
        b: z.string(),
        cold: share.describe('chance where the tie ends among the coldest fifth'),
        warm: share.describe('chance where it ends among the warmest fifth'),
      }),
    ),
    whatIf: z.array(
      z.object({
        change: z.enum(['treaty-ends', 'promise-to-consult']),
        with: z.string(),
        value: share,
      }),
    ),
    record: z
      .object({
        alliances: z.int(),
        years: number,
        ended: z.int(),
        chance: share.describe('that an alliance ends in this time, by its record alone'),
        why,
      })
      .nullable(),
    why,
  })
  .describe('will it stand in the other camp by a day?');
