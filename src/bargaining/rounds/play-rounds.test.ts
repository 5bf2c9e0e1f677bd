import { expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { emissionStandards } from '../../../test/fixtures/emission-standards.ts';
import { bargainTable, playRounds } from '../index.ts';
import type { BargainTable } from '../index.ts';

/** The published table of 1994, as a table of one issue. */
const ten: BargainTable = unwrap(
  bargainTable({
    issues: [{ id: 'introduction', low: 4, high: 10 }],
    actors: emissionStandards.ids.map((id, row) => ({
      id,
      capability: emissionStandards.capability[row] ?? 0,
    })),
    stands: emissionStandards.ids.map((_, row) => [
      {
        position: emissionStandards.position[row] ?? 0,
        salience: emissionStandards.salience[row] ?? 0,
      },
    ]),
  }),
);

/** Two issues on which each cares for the other one's first. */
const trade: BargainTable = unwrap(
  bargainTable({
    issues: [
      { id: 'fee', low: 0, high: 100 },
      { id: 'date', low: 0, high: 100 },
    ],
    actors: [
      { id: 'north', capability: 1 },
      { id: 'south', capability: 1 },
    ],
    stands: [
      [
        { position: 100, salience: 0.9 },
        { position: 100, salience: 0.1 },
      ],
      [
        { position: 0, salience: 0.1 },
        { position: 0, salience: 0.9 },
      ],
    ],
  }),
);

test('round 0 is the table, with the weighted mean of Bueno de Mesquita (1994): 7.39', () => {
  const { turns } = unwrap(playRounds(ten, { model: 'scholz' }));
  expect(turns[0]?.mean[0]).toBeCloseTo(7.39, 2);
  expect(turns[0]?.median[0]).toBe(7);
  expect(turns).toHaveLength(11);
});

test('who moved is told with the one who pressed, and in a sentence', () => {
  const { moves, turns } = unwrap(playRounds(ten, { model: 'scholz', rounds: 1 }));
  expect(moves.length).toBeGreaterThan(0);
  const ids = emissionStandards.ids;
  for (const { actor, from, to, turn, why, with: other } of moves) {
    const row = ids.indexOf(actor);
    expect(turns[turn - 1]?.positions[0]?.[row]).toBe(from);
    expect(turns[turn]?.positions[0]?.[row]).toBe(to);
    expect(ids).toContain(other);
    expect(why.code).toMatch(/^bargaining\//);
  }
});

test('what does not settle has no single answer: its outcome is the range it goes through', () => {
  const { after, outcome, period, settles } = unwrap(
    playRounds(ten, { model: 'scholz', preset: 'plotted', rounds: 1000 }),
  );
  expect([settles, after, period]).toEqual(['no', 411, 18]);
  const [low = 0, high = 0] = outcome[0]?.median ?? [];
  expect(high).toBeGreaterThan(low);
});

test('too few rounds to know: still moving', () => {
  const { settles } = unwrap(playRounds(ten, { model: 'scholz', preset: 'plotted', rounds: 3 }));
  expect(settles).toBe('unknown');
});

test('exchange: each gives on what it cares less about, and both gain', () => {
  const { moves, outcome, settles } = unwrap(playRounds(trade, { model: 'exchange' }));
  expect(settles).toBe('yes');
  expect(moves.map(({ actor, issue, with: other }) => [actor, issue, other])).toEqual(
    expect.arrayContaining([
      ['north', 'date', 'south'],
      ['south', 'fee', 'north'],
    ]),
  );
  expect(outcome[0]?.mean[0]).toBeGreaterThan(90);
  expect(outcome[1]?.mean[0]).toBeLessThan(10);
});

test('the spatial model plays all issues at once', () => {
  const { issues, turns } = unwrap(playRounds(trade, { model: 'spatial', rounds: 2 }));
  expect(issues).toEqual(['fee', 'date']);
  expect(turns[0]?.positions).toEqual([
    [100, 0],
    [100, 0],
  ]);
});

test.each([
  ['a model nobody knows', { model: 'sholz' }, 'bargaining/no-model', 'did you mean "scholz"?'],
  ['a preset nobody knows', { model: 'scholz', preset: 'drawn' }, 'bargaining/no-preset', ''],
])('%s is told', (_, request, code, hint) => {
  const found = playRounds(ten, request);
  expect(found.ok).toBe(false);
  const [first] = found.ok ? [] : found.problems;
  expect([first?.code, first?.hint ?? '']).toEqual([code, expect.stringContaining(hint)]);
});

test('the expected-utility model knows one issue at a time, and says so', () => {
  const found = playRounds(trade, { model: 'scholz' });
  expect(!found.ok && found.problems[0]?.code).toBe('bargaining/one-issue');
});
