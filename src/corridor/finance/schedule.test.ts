import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { scheduleLines } from './schedule.ts';
import type { ProjectLine } from './schedule.ts';
import type { PriceBasis } from './stated-money.ts';

const basis: PriceBasis = { currency: 'KRW', year: 2018, rates: [], indices: [] };
const horizon = { first: 2018, years: 4 };
const amount = (won: number) => ({ amount: won, currency: 'KRW', priceYear: 2018 }) as const;
const track: ProjectLine = {
  id: 'track',
  party: 'north',
  kind: 'capex',
  amount: amount(100),
  when: { from: 2018, shares: [0.25, 0.75] },
};

describe('a schedule of money by year', () => {
  // MOLIT 2018 as reported: 50 bn won for each km of new high-speed line
  test.each([
    [420, 21e12],
    [690, 34.5e12],
  ])('%d km at 50 bn won are %d', (km, won) => {
    const built = unwrap(scheduleLines([{ ...track, amount: amount(km * 50e9) }], basis, horizon));
    expect(built.lines[0]?.flow.reduce((sum, part) => sum + part, 0)).toBe(-won);
  });

  test('spreads a whole by shares, and repeats what is yearly', () => {
    const service: ProjectLine = {
      id: 'freight',
      party: 'north',
      kind: 'revenue',
      amount: amount(10),
      when: { from: 2020, to: 2021, growth: 0.1 },
    };
    const { lines } = unwrap(scheduleLines([track, service], basis, horizon));
    expect(lines.map(({ flow }) => [...flow])).toEqual([
      [-25, -75, 0, 0],
      [0, 0, 10, 11],
    ]);
  });

  test('a sum fixed in money of the day shrinks with inflation', () => {
    const rent: ProjectLine = {
      ...track,
      id: 'rent',
      kind: 'opex',
      terms: 'nominal',
      when: { from: 2018, to: 2020 },
    };
    const { lines } = unwrap(scheduleLines([rent], basis, { ...horizon, inflation: 0.25 }));
    expect([...(lines[0]?.flow ?? [])]).toEqual([-100, -80, -64, 0]);
    const without = scheduleLines([rent], basis, horizon);
    expect(without).toMatchObject({ problems: [{ code: 'finance/no-inflation' }] });
  });

  test('a line nobody has costed is missing, not free', () => {
    const grid: ProjectLine = { ...track, id: 'grid', amount: { unknown: 'never surveyed' } };
    const { lines, missing } = unwrap(scheduleLines([track, grid], basis, horizon));
    expect(lines).toHaveLength(1);
    expect(missing).toEqual([{ id: 'grid', party: 'north', kind: 'capex', why: 'never surveyed' }]);
  });

  test.each([
    [{ when: { from: 2018, shares: [0.5, 0.4] } }, 'finance/shares', 'track.when.shares'],
    [{ when: { from: 2017, shares: [1] } }, 'finance/outside-horizon', 'track.when'],
    [{ when: { from: 2020, to: 2025 } }, 'finance/outside-horizon', 'track.when'],
    [{ when: { from: 2020, to: 2019 } }, 'finance/reversed', 'track.when'],
    [{ amount: amount(-1) }, 'finance/negative', 'track.amount'],
    [
      { amount: { amount: 1, currency: 'USD', priceYear: 2018 } },
      'finance/no-rate',
      'track.amount.currency',
    ],
  ] as [Partial<ProjectLine>, string, string][])(
    '%j is a problem with its place',
    (change, code, path) => {
      const result = scheduleLines([{ ...track, ...change }], basis, horizon);
      expect(result).toMatchObject({ problems: [{ code, path }] });
    },
  );

  test('every problem of every line is reported', () => {
    const result = scheduleLines(
      [track, track, { ...track, id: 'other', amount: amount(NaN) }],
      basis,
      horizon,
    );
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      'finance/twice',
      'finance/not-finite',
    ]);
  });
});
