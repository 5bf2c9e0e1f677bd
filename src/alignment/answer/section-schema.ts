import { z } from 'zod';
import { COMPONENTS } from '../ties/component.ts';

const why = z.string().describe('id of the reason this rests on');
const number = z.number();
const ids = z.array(z.string());
const day = z.string().describe('YYYY-MM-DD');
const share = z.number().min(0).max(1);
const ends = { low: number, base: number, high: number };
const range = z.object(ends);
const rangeWithWhy = z.object({ ...ends, why });
const component = z.enum(COMPONENTS);
const camps = z
  .tuple([ids, ids])
  .describe('who stands with the first pole, and who with the second');
const text = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), number])),
});

const event = z.object({
  id: z.string(),
  date: z.string(),
  kind: z.string(),
  title: z.string(),
  weight: range.describe('-10 the most hostile, 10 the most friendly'),
});

const actor = z.object({
  id: z.string(),
  name: z.string(),
  size: z
    .object({ ...ends, year: z.string(), why })
    .nullable()
    .describe('share of world capability; null where nobody has stated it'),
});

const tie = z
  .object({
    a: z.string(),
    b: z.string(),
    temperature: rangeWithWhy.describe('50 neither warm nor cold; 0 and 100 are never reached'),
    propensity: range.describe('-1 to 1'),
    components: z.array(
      z.object({
        name: component,
        status: z.enum(['known', 'absent', 'unknown']),
        value: range.nullable().describe('-1 to 1; null where nobody says'),
        weight: range,
        pull: number.nullable().describe('weight times value, best guess'),
        why,
      }),
    ),
    unknown: z.array(component).describe('parts nobody says anything of: they widen the range'),
    contradictions: z.array(
      z.object({ together: component, apart: component, pulls: z.tuple([number, number]) }),
    ),
    implied: z
      .object({
        byTreaties: number,
        sharedAlly: z.string().nullable(),
        gap: number.describe('below 0: colder than treaties let one expect'),
        byGrievance: number,
      })
      .describe('propensity by treaties alone, beside what it is'),
    why,
  })
  .describe('what draws two states together or apart on the day');

const leverage = z.object({
  holder: z.string(),
  over: z.string(),
  kind: z.string(),
  about: z.string(),
  share: range.nullable(),
  unknown: z.string().nullable(),
  why,
});

const tieChange = z.object({ with: z.string(), from: number, to: number });

const tipping = z.object({
  actor: z.string(),
  with: z.string().describe('the pole it stands with'),
  frustration: number,
  hold: number.describe('what keeps it there, in shares of world capability; below 0 it would gain'),
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

const landscape = z.object({
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
  minima: z.array(
    z.object({
      camps,
      energy: number,
      basin: z.int().describe('arrangements from which steepest descent ends here'),
      strict: z.boolean(),
      isNow: z.boolean(),
    }),
  ),
  settles: z.object({ camps, moves: ids }).describe('where steepest descent from now ends'),
  reach: z
    .object({ minima: z.array(camps), complete: z.boolean() })
    .describe('minima that can be reached from now, whoever moves first'),
  tipping: z.array(tipping),
  alone: z
    .array(z.object({ component, minima: z.int(), camps, energy: number }))
    .describe('the lowest arrangement if one part of all ties alone counted'),
  why,
});

const chance = z.object({
  value: share.describe('posterior mean under the prior of Jeffreys: never 0 or 1'),
  simulation: number.min(0),
  inputs: z.tuple([share, share]),
});

const question = z
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

const positions = z.object({
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

const temperatures = z.object({
  a: z.string(),
  b: z.string(),
  points: z.array(z.object({ day, ...ends, events: z.array(event) })),
  why,
});

const wedge = z.object({
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

const sidelining = z.object({
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

const coordination = z.object({
  bloc: z.string().nullable(),
  members: ids,
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

const bloc = z.object({
  bloc: z.string(),
  members: ids,
  claimed: ids,
  outside: z.array(z.object({ actor: z.string(), holds: z.string() })),
  status: ids,
  depth: z.enum(['none', 'consultation', 'alliance']),
  why,
});

const consistency = z.object({
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

const spill = z.object({
  a: z.string(),
  b: z.string(),
  shock: number.describe('change of the propensity'),
  trade: range.nullable().describe('billion USD a year, both ways'),
  tradeShare: range,
  tradeChange: range.nullable().describe('billion USD a year; null where the trade is unknown'),
  financeChange: range.describe('basis points: above 0 dearer'),
  why,
});

const exit = z.object({
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
      unknown: text.nullable(),
      why,
    }),
  ),
  exposed: z.array(z.object({ about: z.string(), unknown: z.string().nullable() })),
  energyChange: number.describe('what its move alone costs in the landscape'),
  why,
});

const push = z.object({
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

const excluded = z.object({
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

const body = z.object({
  body: z.string(),
  members: ids,
  level: range,
  expected: range.describe('after tests by a member'),
  tests: z.array(z.object({ event: z.string(), leaves: share })),
  why,
});

const driver = z.object({
  id: z.string().describe('the same in every pack that has both states'),
  rivals: z.tuple([z.string(), z.string()]),
  since: z.string().nullable(),
  about: z.string(),
  level: number.describe('1 as on record'),
  why,
});

/** The parts of an answer. */
export const answerSections = {
  asOf: day,
  actor: z.string().nullable(),
  poles: z.tuple([z.string(), z.string()]),
  actors: z.array(actor),
  ties: z.array(tie),
  leverage: z.array(leverage),
  landscape,
  question: question.nullable(),
  positions: z.array(positions),
  temperatures: z.array(temperatures),
  wedges: z.array(wedge),
  sidelining: z.array(sidelining),
  coordination: z.array(coordination),
  blocs: z.array(bloc),
  consistency: z.array(consistency),
  spillOvers: z.array(spill),
  exit: exit.nullable(),
  pushes: z.array(push),
  excluded: z.array(excluded),
  bodies: z.array(body),
  drivers: z.array(driver),
} as const;
