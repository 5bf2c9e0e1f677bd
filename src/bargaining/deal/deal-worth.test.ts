import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainTable, bargainingWordsEn, dealTable, dealTableOf, dealWorth } from '../index.ts';
import type { DealFields, DealParty, DealTerm } from '../index.ts';

const issues = [
  { id: 'weapons', low: 0, high: 100, statusQuo: 0 },
  { id: 'trade', low: 0, high: 10, statusQuo: 2 },
] as const;
const north: DealParty = {
  id: 'north',
  weights: { weapons: 0.5, trade: 0.5 },
  ideals: { weapons: 0, trade: 10 },
};
const west: DealParty = {
  id: 'west',
  weights: { weapons: 0.8, trade: 0.2 },
  ideals: { weapons: 100, trade: 2 },
};
const table = (...parties: readonly DealParty[]) => unwrap(dealTable({ issues, parties }));
const freeze = { kind: 'level', id: 'freeze', issue: 'weapons', to: 40 } as const;
const opening = { kind: 'level', id: 'opening', issue: 'trade', to: 10 } as const;
const worth = (terms: readonly DealTerm[], ...parties: readonly DealParty[]) =>
  unwrap(dealWorth(table(...parties), terms));

describe('what a deal is worth', () => {
  test('B02: is told issue by issue, in hundredths of each line by its weight', () => {
    const four: DealFields = {
      issues: ['trade', 'politics', 'culture', 'defence'].map((id) => ({
        id,
        low: 0,
        high: 100,
        statusQuo: 0,
      })),
      parties: [
        {
          id: 'south',
          weights: { trade: 0.4, politics: 0.3, culture: 0.1, defence: 0.2 },
          ideals: { trade: 80, politics: 50, culture: 100, defence: 0 },
        },
      ],
    };
    const terms: DealTerm[] = four.issues.map(({ id }) => ({
      kind: 'level',
      id: `${id}-term`,
      issue: id,
      to: 50,
    }));
    const [south] = unwrap(dealWorth(unwrap(dealTable(four)), terms));
    expect(south?.parts.map(({ of, points }) => [of, points])).toEqual([
      ['trade', 20],
      ['politics', 15],
      ['culture', 5],
      ['defence', -10],
    ]);
    expect(south?.total).toBe(30);
  });

  test('a line of any unit counts alike: the whole of trade is 80 hundredths of its line', () => {
    expect(worth([opening], north, west).map(({ total }) => total)).toEqual([40, -16]);
    expect(worth([freeze], north, west).map(({ total }) => total)).toEqual([-20, 32]);
  });

  test('an actor with one goal sees nothing in any relief: B01', () => {
    const single = { ...west, weights: { weapons: 1 }, reservation: 1 };
    const [only] = worth([opening], single);
    expect(only).toMatchObject({ total: 0, accepts: false });
    expect(worth([freeze, opening], single)[0]).toMatchObject({ total: 40, accepts: true });
  });

  test('of two levels on one side that begin together the farther one counts, in any order', () => {
    const half = { ...freeze, id: 'half', to: 20 };
    for (const terms of [
      [freeze, half],
      [half, freeze],
    ]) {
      expect(worth(terms, west)[0]?.total).toBe(32);
    }
  });

  test('B06: giving up a pressure before its goal costs the progress expected of it', () => {
    const instrument = { issue: 'trade', givenUpAt: 10, goal: 'weapons', expected: 50 };
    const pressing = { ...west, instruments: [instrument] };
    const parts = (terms: readonly DealTerm[]) => worth(terms, pressing)[0]?.parts.at(-1);
    // all of it given up, none of the goal reached: 0.8 × 50
    expect(parts([opening])).toEqual({ kind: 'instrument', of: 'trade', points: -40 });
    // all of it given up, 40 of 100 reached: 0.8 × 50 × 0.6
    expect(parts([opening, freeze])).toMatchObject({ kind: 'instrument', points: -24 });
    // without the instrument nothing is lost with it
    expect(worth([opening], west)[0]?.parts.every(({ kind }) => kind === 'issue')).toBe(true);
  });

  test('B03: who looks less far ahead accepts less of what comes late', () => {
    const later = { ...opening, from: 3 };
    const accepts = (horizon: number) =>
      worth([{ ...freeze, until: 3 }, later], { ...north, horizon })[0]?.accepts;
    expect(accepts(4)).toBe(false);
    expect(accepts(20)).toBe(true);
  });

  test('a limit is broken whatever is paid, and the sentence says where', () => {
    const never = { ...north, limits: [{ issue: 'weapons', most: 30 }], pointsPerUnit: 1 };
    const paid: DealTerm = { kind: 'payment', id: 'aid', by: 'west', to: 'north', amount: 1e6 };
    const [found] = worth([freeze, paid], never, west);
    expect(found).toMatchObject({ accepts: false, barredBy: ['weapons'] });
    const words = found?.why.map((text) => render(text, bargainingWordsEn));
    expect(words?.at(-1)).toBe('north never goes that far on weapons');
  });

  test('B01, D13: a limit may hold only until something else has come so far', () => {
    const unless = { issue: 'weapons', at: 40 };
    const bound = {
      ...west,
      weights: { weapons: 1 },
      limits: [{ issue: 'trade', most: 5, unless }],
    };
    const [alone] = worth([opening], bound);
    expect(alone).toMatchObject({ total: 0, accepts: false, barredBy: ['trade'] });
    expect(render(alone?.why.at(-1) ?? { code: '', params: {} }, bargainingWordsEn)).toBe(
      'west goes that far on trade only once weapons has come to 40',
    );
    expect(worth([opening, freeze], bound)[0]).toMatchObject({ accepts: true, barredBy: [] });
    expect(worth([opening, { ...freeze, to: 39 }], bound)[0]?.accepts).toBe(false);
    // 40 by a year later is too late for what is opened now
    const timed = { ...bound, horizon: 5 };
    expect(worth([opening, { ...freeze, from: 1 }], timed)[0]?.accepts).toBe(false);
  });

  test('what is beyond a limit without the deal is not the fault of the deal', () => {
    const strict = { ...west, limits: [{ issue: 'trade', most: 1 }] };
    expect(worth([freeze], strict)[0]?.barredBy).toEqual([]);
    expect(worth([{ ...opening, to: 1.5 }], strict)[0]?.barredBy).toEqual([]);
    expect(worth([{ ...opening, to: 3 }], strict)[0]?.barredBy).toEqual(['trade']);
  });

  test('money without a rate is worth nobody knows what, never nothing', () => {
    const paid: DealTerm = { kind: 'payment', id: 'aid', by: 'west', to: 'north', amount: 5 };
    const [first, second] = worth([paid], { ...north, pointsPerUnit: 2 }, west);
    expect(first).toMatchObject({ total: 10, accepts: true });
    expect(second?.total).toBeUndefined();
    expect(second?.accepts).toBeUndefined();
  });

  test('F07: a thing given in kind counts for those it touches, for as long as it runs', () => {
    const reactor: DealTerm = {
      kind: 'in-kind',
      id: 'reactor',
      worth: { north: 30, west: -4 },
      from: 5,
    };
    const found = worth([reactor], { ...north, horizon: 10 }, { ...west, horizon: 10 });
    expect(found.map(({ total }) => total)).toEqual([15, -2]);
  });
});

test('a table of positions is a table of a deal: saliences are weights', () => {
  const positions = unwrap(
    bargainTable({
      issues: [{ id: 'fee', low: 0, high: 100, statusQuo: 20 }],
      actors: [{ id: 'north', capability: 1 }],
      stands: [[{ position: 80, salience: 0 }]],
    }),
  );
  const found = dealTableOf(positions);
  expect(found.ok ? [] : found.problems.map(({ code }) => code)).toEqual([
    'bargaining/cares-for-nothing',
  ]);
});

describe('what is wrong is told with its place', () => {
  const codeOf = (fields: DealFields) => {
    const found = dealTable(fields);
    return found.ok ? [] : found.problems.map(({ code, path }) => [code, path]);
  };
  test.each<[Partial<DealParty>, string, string]>([
    [{ weights: { weapons: 0.5 } }, 'bargaining/weights-sum', 'north.weights'],
    [{ weights: { weapon: 1 } }, 'bargaining/unknown-issue', 'north.weights'],
    [{ weights: { weapons: Number.NaN } }, 'bargaining/bad-share', 'north.weights.weapons'],
    [{ ideals: { weapons: 0 } }, 'bargaining/no-ideal', 'north.ideals'],
    [{ ideals: { weapons: 0, trade: 11 } }, 'bargaining/off-line', 'north.ideals.trade'],
    [{ horizon: 0 }, 'bargaining/bad-amount-above-0', 'north.horizon'],
    [{ discount: 2 }, 'bargaining/bad-discount-year', 'north.discount'],
    [{ reservation: Infinity }, 'bargaining/bad-amount', 'north.reservation'],
    [{ limits: [{ issue: 'trade', most: 12 }] }, 'bargaining/off-line', 'north.limits.trade'],
    [
      { limits: [{ issue: 'trade', most: 5, unless: { issue: 'peace', at: 1 } }] },
      'bargaining/unknown-issue',
      'north.limits.trade',
    ],
    [
      { limits: [{ issue: 'trade', most: 5, unless: { issue: 'weapons', at: 101 } }] },
      'bargaining/off-line',
      'north.limits.trade.unless',
    ],
    [
      { instruments: [{ issue: 'trade', givenUpAt: 2, goal: 'weapons', expected: 5 }] },
      'bargaining/given-up-already',
      'north.instruments.trade',
    ],
    [
      { instruments: [{ issue: 'trade', givenUpAt: 10, goal: 'weapons', expected: 101 }] },
      'bargaining/bad-expected',
      'north.instruments.trade.expected',
    ],
  ])('%j', (wrong, code, path) => {
    expect(codeOf({ issues, parties: [{ ...north, ...wrong }] })).toEqual([[code, path]]);
  });

  test('no issue, nobody, a name twice, a line out of order', () => {
    expect(codeOf({ issues: [], parties: [north] })).toEqual([['bargaining/no-issue', 'issues']]);
    expect(codeOf({ issues, parties: [] })).toEqual([['bargaining/no-party', 'parties']]);
    expect(codeOf({ issues, parties: [north, north] })).toEqual([
      ['bargaining/name-twice', 'parties.north'],
    ]);
    const crowd = Array.from({ length: 1000 }, (_, at) => ({ ...north, id: `p${at}` }));
    expect(codeOf({ issues, parties: crowd })).toEqual([
      ['bargaining/too-many-parties', 'parties'],
    ]);
    const backwards = [{ id: 'weapons', low: 1, high: 0, statusQuo: 0 }];
    expect(codeOf({ issues: backwards, parties: [north] })).toEqual([
      ['bargaining/bad-line', 'issues.weapons'],
    ]);
  });

  test.each<[DealTerm, string]>([
    [{ ...freeze, to: 101 }, 'bargaining/off-line'],
    [{ ...freeze, issue: 'peace' }, 'bargaining/unknown-issue'],
    [{ ...freeze, from: 2, until: 1 }, 'bargaining/bad-times'],
    [{ kind: 'payment', id: 'p', by: 'east', to: 'north', amount: 1 }, 'bargaining/unknown-party'],
    [
      { kind: 'payment', id: 'p', by: 'west', to: 'north', amount: -1 },
      'bargaining/bad-amount-from-0',
    ],
    [{ kind: 'in-kind', id: 'k', worth: { north: Number.NaN } }, 'bargaining/bad-amount'],
    [{ ...freeze, from: 1 }, 'bargaining/no-horizon'],
  ])('%j', (term, code) => {
    const found = dealWorth(table(north, west), [term]);
    expect(found.ok ? [] : found.problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('terms that pull one issue to both sides', () => {
    const terms: DealTerm[] = [
      { kind: 'level', id: 'less', issue: 'trade', to: 1 },
      { kind: 'level', id: 'more', issue: 'trade', to: 9 },
    ];
    const found = dealWorth(table(north, west), terms);
    expect(found.ok ? [] : found.problems.map(({ code, path }) => [code, path])).toEqual([
      ['bargaining/two-levels', 'more'],
    ]);
  });
});
