import { describe, expect, test } from 'vitest';
import { emissionStandards } from '../../../test/fixtures/emission-standards.ts';
import { describeProblem, render, unwrap } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { bargainTable } from '../table/bargain-table.ts';
import { onIssue } from '../table/on-issue.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { SCHOLZ_ACTORS, scholzModel } from './scholz-model.ts';
import type { ScholzOptions } from './scholz-options.ts';
import { SCHOLZ_PRESETS } from './scholz-rules.ts';
import { scholzView } from './scholz-view.ts';
import { whyScholz, whyScholzRound } from './why-scholz.ts';

type Row = readonly [id: string, capability: number, position: number, salience: number];

const columnsOf = (...rows: readonly Row[]): IssueColumns =>
  onIssue(
    unwrap(
      bargainTable({
        issues: [{ id: 'fee', low: 0, high: 100 }],
        actors: rows.map(([id, capability]) => ({ id, capability })),
        stands: rows.map(([, , position, salience]) => [{ position, salience }]),
      }),
    ),
    0,
  );
const said = (texts: ReturnType<typeof whyScholz>): string[] =>
  texts.map((text) => render(text, bargainingWordsEn));
const problemOf = (result: Result<unknown>): string =>
  result.ok ? 'none' : result.problems.map(describeProblem).join('\n');

/** West goes back and forth between the two others, who never move again. */
const swing = columnsOf(['north', 2, 100, 0.7], ['south', 1, 50, 0.9], ['west', 1, 25, 0.6]);

describe('talks that come to rest', () => {
  const pair = columnsOf(['north', 1, 80, 0.5], ['south', 3, 20, 0.5]);

  test('say after which round, and every later round is told', () => {
    const { outcome, rounds } = unwrap(scholzModel(pair, { rounds: 4 }));
    expect(outcome).toEqual({ settles: true, after: 1, median: 20, mean: 20 });
    expect(rounds.map(({ round }) => round)).toEqual([0, 1, 2, 3, 4]);
    expect(rounds.map(({ position }) => position[0])).toEqual([80, 20, 20, 20, 20]);
    expect(rounds.map(({ step }) => step?.moves.length)).toEqual([undefined, 1, 0, 0, 0]);
  });

  // by hand: chances 3/4 and 1/4, distance the whole range. South is the more secure, r = 2 against 0.5.
  test('two actors at the two ends, by hand', () => {
    const run = unwrap(scholzModel(pair));
    const step = run.rounds[1]?.step;
    expect(step?.riskLevel).toEqual([1, -1]);
    expect(step?.riskExponent.map((r) => Number(r.toFixed(12)))).toEqual([0.5, 2]);
    const { chance, ofBeingChallenged, ofChallenging } = unwrap(scholzView(pair, run, 1));
    // the votes of the pair are those of its two actors alone, whatever their exponents
    expect(chance).toEqual([
      [0, expect.closeTo(0.25, 12)],
      [expect.closeTo(0.75, 12), 0],
    ]);
    // north: success 2, failure -2, status quo 2 - 4·√½; south: success 2, failure -2, status quo 1
    const stays = 2 - 4 * Math.sqrt(0.5);
    expect(ofChallenging[0]?.[1]).toBeCloseTo(0.5 * -1 + 0.5 * 2 - stays, 12);
    expect(ofBeingChallenged[0]?.[1]).toBeCloseTo(0.5 * 1 + 0.5 * 2 - stays, 12);
    expect(ofChallenging[1]?.[0]).toBeCloseTo(0.5 * 1 + 0.5 * 2 - 1, 12);
    expect(ofBeingChallenged[1]?.[0]).toBeCloseTo(0.5 * -1 + 0.5 * 2 - 1, 12);
  });

  test('tell who moved, why, and who pressed', () => {
    const run = unwrap(scholzModel(pair));
    const [north, south] = unwrap(whyScholzRound(pair, run, 1));
    expect(north).toMatchObject({ actor: 'north', pressedBy: ['south'] });
    expect(north?.accepted).toMatchObject({ kind: 'confrontation', from: 80, to: 20 });
    expect(said([...(north?.texts ?? [])])).toEqual([
      'north gives in to south and moves from 80 to 20: both could gain by a conflict, south more (2.328 against 1.328)',
      'offers seen by north: 1, from south',
    ]);
    expect(south?.accepted).toBeUndefined();
    expect(said([...(south?.texts ?? [])])).toEqual(['nobody presses south, which stays at 20']);
    expect(said(whyScholz(run))).toEqual([
      'nobody moves after round 1: median 20, mean 20',
      'on the median: north, south',
    ]);
  });
});

describe('why an actor moves', () => {
  test('part of the way, as Belgium in the published case', () => {
    const run = unwrap(scholzModel(emissionStandards, { preset: 'plotted' }));
    const belgium = unwrap(whyScholzRound(emissionStandards, run, 1))[1];
    expect(belgium?.accepted).toMatchObject({ proposer: 'France', kind: 'compromise' });
    expect(said([...(belgium?.texts ?? [])])).toEqual([
      'Belgium goes part of the way to France, from 7 to 8.416: it would lose by a conflict (-0.1148), France would gain more (0.2433)',
      'offers seen by Belgium: 6, from Netherlands, Germany, France, Italy, UK, Denmark',
    ]);
  });

  test('all the way, where it would lose more than the other would gain', () => {
    const three = columnsOf(['north', 1, 100, 0.5], ['south', 1, 0, 0.9], ['west', 1, 50, 0.9]);
    const run = unwrap(scholzModel(three));
    const south = unwrap(whyScholzRound(three, run, 1))[1];
    expect(south?.accepted?.to).toBe(50);
    expect(said([...(south?.texts ?? [])])[0]).toBe(
      'south is compelled by west and moves from 0 to 50: it would lose more by a conflict (-0.1166) than west would gain (0.04441)',
    );
    const without = unwrap(scholzModel(three, { capitulation: false }));
    expect(without.rounds[1]?.position[1]).toBe(0);
  });
});

describe('talks that do not', () => {
  test('come back every second round: the answer is that they do not settle, with its range', () => {
    const { outcome, rounds } = unwrap(scholzModel(swing));
    expect(rounds.slice(1, 5).map(({ position }) => position)).toEqual([
      [100, 50, 100],
      [100, 50, 50],
      [100, 50, 100],
      [100, 50, 50],
    ]);
    expect(outcome).toEqual({
      settles: false,
      from: 1,
      period: 2,
      median: { low: 50, high: 100 },
      mean: { low: expect.closeTo(215 / 2.9, 9), high: expect.closeTo(245 / 2.9, 9) },
    });
  });

  test('say so, with all that are pivotal by turns', () => {
    const run = unwrap(scholzModel(swing));
    expect(said(whyScholz(run))).toEqual([
      'does not settle: from round 1 on the positions come back every 2 rounds, the median between 50 and 100, the mean between 74.14 and 84.48',
      'on the median by turns: north, west, south',
    ]);
  });

  test('whatever the number of rounds asked for, once two more than the first are told', () => {
    const outcomes = [3, 4, 10, 25].map((rounds) => unwrap(scholzModel(swing, { rounds })).outcome);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(unwrap(scholzModel(swing, { rounds: 2 })).outcome).toMatchObject({
      settles: 'unknown',
      after: 2,
    });
  });

  test('still move after all rounds, or so it is told', () => {
    const run = unwrap(scholzModel(emissionStandards, { preset: 'plotted' }));
    expect(run.outcome).toMatchObject({ settles: 'unknown', after: 10, median: { low: 7 } });
    const [moving, pivotal] = said(whyScholz(run));
    expect(moving).toBe(
      'still moving after 10 rounds, the median between 7 and 9.962 so far, the mean between 7.242 and 7.59',
    );
    expect(pivotal).toBe('on the median by turns: Belgium, Luxembourg, Ireland, Greece');
  });
});

describe('nothing to settle', () => {
  test('one actor has its way', () => {
    const run = unwrap(scholzModel(columnsOf(['north', 1, 80, 0.5])));
    expect(run.outcome).toEqual({ settles: true, after: 0, median: 80, mean: 80 });
    expect(run.rounds[1]?.step).toEqual({
      security: [0],
      riskLevel: [0],
      riskExponent: [1],
      moves: [],
    });
    expect(said(whyScholz(run))[0]).toBe('nobody moves at all: median 80, mean 80');
  });

  test('all at one position stay there', () => {
    const here = columnsOf(['north', 1, 30, 0.5], ['south', 2, 30, 0.9], ['west', 0, 30, 0]);
    for (const preset of ['printed', 'plotted'] as const) {
      const run = unwrap(scholzModel(here, { preset, q: 0.5 }));
      expect(run.outcome).toEqual({ settles: true, after: 0, median: 30, mean: 30 });
      expect(unwrap(scholzView(here, run, 1)).octant.flat()).toEqual(
        Array.from({ length: 9 }, () => 'none'),
      );
    }
  });

  test('equally secure actors have no appetite for risk: R is 0, not 0 / 0', () => {
    const equal = columnsOf(['north', 1, 100, 0.5], ['south', 1, 0, 0.5]);
    const run = unwrap(scholzModel(equal));
    expect(run.rounds[1]?.step?.riskLevel).toEqual([0, 0]);
    expect(run.rounds[1]?.step?.riskExponent).toEqual([1, 1]);
    expect(run.outcome).toEqual({ settles: true, after: 0, median: 50, mean: 50 });
  });

  test('where nobody with weight takes sides, the chances are even', () => {
    const judge = columnsOf(['north', 0, 100, 0.5], ['south', 0, 0, 0.5], ['west', 1, 50, 0.5]);
    const { chance } = unwrap(scholzView(judge, unwrap(scholzModel(judge)), 1));
    expect([chance[0]?.[1], chance[1]?.[0]]).toEqual([0.5, 0.5]);
  });

  test('nobody with weight is an error, as is nobody at all', () => {
    const idle = columnsOf(['north', 1, 80, 0], ['south', 0, 20, 1]);
    expect(problemOf(scholzModel(idle))).toMatch(/^issues.fee: nobody .* has any weight/);
    const table = unwrap(
      bargainTable({
        issues: [{ id: 'fee', low: 0, high: 100 }],
        actors: [{ id: 'north', capability: 1 }],
        stands: [[undefined]],
      }),
    );
    expect(problemOf(scholzModel(onIssue(table, 0)))).toMatch(
      /^issues.fee: nobody takes a position/,
    );
  });
});

describe('equal offers to different places', () => {
  // west lies in the middle and is pressed alike from both ends
  const middle = columnsOf(['north', 2, 100, 0.4], ['south', 2, 0, 0.4], ['west', 1, 50, 0.1]);

  test('the first listed decides, or nobody does', () => {
    const first = unwrap(scholzModel(middle, { rounds: 1 }));
    expect(first.rounds[1]?.position).toEqual([100, 0, 100]);
    const stronger = unwrap(scholzModel(middle, { rounds: 1, equalOffers: 'stronger' }));
    expect(stronger.rounds[1]?.position[2]).toBe(50);
    const view = unwrap(scholzView(middle, stronger, 1));
    expect(view.torn).toEqual(['west']);
    const told = unwrap(whyScholzRound(middle, stronger, 1))[2]?.texts ?? [];
    expect(said([...told])).toEqual([
      'west stays at 50: its two best offers are equally good and lead to different places',
      'offers seen by west: 2, from north, south',
    ]);
  });
});

describe('options', () => {
  test('the presets are data, and single rules replace theirs', () => {
    const run = unwrap(scholzModel(swing, { preset: 'plotted', capitulation: false, rounds: 1 }));
    expect(run.settings.rules).toEqual({ ...SCHOLZ_PRESETS.plotted, capitulation: false });
    expect(unwrap(scholzModel(swing)).settings.rules).toEqual(SCHOLZ_PRESETS.printed);
  });

  test.each<[ScholzOptions, ScholzOptions?]>([
    [{ preset: 'plotted' }],
    [{ denominator: 'all-pairs' }],
    [{ votes: 'linear' }],
    [{ choice: 'strongest-proposer' }],
    [{ choice: 'least-movement' }, { preset: 'plotted' }],
    [{ equalOffers: 'stronger' }],
    [{ confrontation: 'nobody-moves' }],
    [{ compromise: 'text' }],
    [{ opponent: 'their-exponent' }],
    [{ resistance: 'printed' }],
    [{ security: 'own' }],
    [{ q: 0.5 }],
    [{ t: 1 }, { q: 0.5 }],
    [{ range: 'each-round' }, { votes: 'linear', equalOffers: 'stronger' }],
  ])('%j leads elsewhere in the published case', (change, base = {}) => {
    const means = (options: ScholzOptions): number[] =>
      unwrap(scholzModel(emissionStandards, options)).rounds.map(({ mean }) => mean);
    expect(means({ ...base, ...change })).not.toEqual(means(base));
  });

  test('the median of a tie', () => {
    const even = columnsOf(['north', 1, 100, 0.5], ['south', 1, 0, 0.5]);
    const medians = (['lower', 'middle', 'upper'] as const).map(
      (medianTie) => unwrap(scholzModel(even, { medianTie })).rounds[0]?.median,
    );
    expect(medians).toEqual([0, 50, 100]);
  });

  test.each<[string, unknown, string]>([
    ['preset', 'exact', 'options.preset: exact is no preset (one of printed, plotted)'],
    [
      'choice',
      'nearest',
      'options.choice: nearest is no choice (one of least-movement, strongest-proposer, smallest-weighted-value)',
    ],
    ['capitulation', 1, 'options.capitulation: 1 is no capitulation (one of true, false)'],
    ['q', 1.5, 'options.q: 1.5 is no q from 0 to 1'],
    ['t', Number.NaN, 'options.t: NaN is no t from 0 to 1'],
    ['rounds', 0, 'options.rounds: 0 is no rounds from 1 to 1000'],
    ['rounds', 2.5, 'options.rounds: 2.5 is no rounds from 1 to 1000'],
    ['tolerance', -1, 'options.tolerance: -1 is no tolerance from 0 to 1'],
    [
      'capitulate',
      true,
      'options.capitulate: the expected-utility model has no option capitulate (did you mean capitulation?)',
    ],
  ])('%s cannot be %s', (name, value, message) => {
    expect(problemOf(scholzModel(swing, { [name]: value }))).toBe(message);
  });

  test('a run tells rounds it has, of its own columns', () => {
    const run = unwrap(scholzModel(swing, { rounds: 3 }));
    expect(problemOf(scholzView(swing, run, 4))).toBe(
      'round: there is no round 4 to look into (a whole number from 1 to 3)',
    );
    expect(problemOf(scholzView(swing, run, 0))).toMatch(/^round: there is no round 0/);
    expect(problemOf(whyScholzRound(emissionStandards, run, 1))).toMatch(/^issues/);
  });
});

describe('limits', () => {
  const many = (count: number): IssueColumns =>
    columnsOf(
      ...Array.from({ length: count }, (_, i): Row => [`actor-${i}`, 1, (i * 37) % 101, 0.5]),
    );

  test('a thousand actors play a round', () => {
    const run = unwrap(scholzModel(many(SCHOLZ_ACTORS), { rounds: 1 }));
    const all = [...(run.rounds[1]?.position ?? []), run.rounds[1]?.median, run.rounds[1]?.mean];
    expect(all).toHaveLength(SCHOLZ_ACTORS + 2);
    expect(all.every((at) => at !== undefined && at >= 0 && at <= 100)).toBe(true);
  });

  test('one more is too many, and so are too many rounds', () => {
    expect(problemOf(scholzModel(many(SCHOLZ_ACTORS + 1)))).toMatch(
      /^issues.fee: 1001 actors are more than the 1000 that the expected-utility model can take/,
    );
    expect(problemOf(scholzModel(many(SCHOLZ_ACTORS), { rounds: 21 }))).toBe(
      'options.rounds: 21 rounds of 1000 actors would take too long (ask for 20 rounds at most)',
    );
  });

  test('positions too far out to be summed are an error', () => {
    const table = unwrap(
      bargainTable({
        issues: [{ id: 'fee', low: -1.7e308, high: 1.7e308 }],
        actors: [
          { id: 'north', capability: 1e308 },
          { id: 'south', capability: 1e308 },
        ],
        stands: [[{ position: 1.7e308, salience: 1 }], [{ position: -1.7e308, salience: 1 }]],
      }),
    );
    expect(problemOf(scholzModel(onIssue(table, 0)))).toMatch(/^issues.fee: the line/);
  });
});
