import { describe, expect, test } from 'vitest';
import { describeProblem, unwrap } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { bargainTable } from '../table/bargain-table.ts';
import { SPATIAL_ACTORS, openSpatial } from './open-spatial.ts';

const told = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(describeProblem);

describe('a session takes', () => {
  const sound = { position: [0, 1], salience: [0.5, 0.5], capability: [1, 2] };
  test.each([
    [{ position: [Number.NaN, 1] }, '0.0.position is NaN, and must be from 0 to 1'],
    [{ position: [0, 1.5] }, '1.0.position is 1.5, and must be from 0 to 1'],
    [{ position: [0] }, '1.0.position is NaN, and must be from 0 to 1'],
    [{ salience: [0.5, -0.1] }, '1.0.salience is -0.1, and must be from 0 to 1'],
    [{ salience: [0.5, Number.NaN] }, '1.0.salience is NaN, and must be from 0 to 1'],
    [{ capability: [1, -2] }, '1.capability is -2, and must be a number from 0 up'],
    [{ capability: [Number.NaN, 2] }, '0.capability is NaN, and must be a number from 0 up'],
    [{ capability: [1, Infinity] }, '1.capability is Infinity, and must be a number from 0 up'],
    [{ salience: [0, 0] }, 'no actor has both capability and salience'],
  ])('no %j', (wrong, message) => {
    const session = unwrap(openSpatial(2, 1));
    expect(told(session.start({ ...sound, ...wrong }))).toEqual([expect.stringContaining(message)]);
    // and a sound table afterwards as if nothing had been
    const fresh = unwrap(openSpatial(2, 1));
    unwrap(fresh.start(sound)).turn();
    unwrap(session.start(sound)).turn();
    expect([...session.position]).toEqual([...fresh.position]);
  });

  test.each([
    [0, 1],
    [SPATIAL_ACTORS + 1, 1],
    [2.5, 1],
    [Number.NaN, 1],
    [2, 0],
    [2, 1001],
  ])('no %d actors on %d issues', (actors, issues) => {
    expect(openSpatial(actors, issues).ok).toBe(false);
  });

  test('no options that do not exist', () => {
    expect(told(openSpatial(2, 1, { riskRange: 'wide' as never }))).toEqual([
      expect.stringContaining('it can be: min, mid, max'),
    ]);
  });
});

test('what a table cannot hold never comes to the model: two of one name, less than nothing', () => {
  const issues = [{ id: 'fee', low: 0, high: 100 }];
  const stands = [[{ position: 1, salience: 0.5 }], [{ position: 2, salience: 0.5 }]];
  const tableOf = (...actors: readonly { id: string; capability: number }[]) =>
    bargainTable({ issues, actors, stands });
  const south = { id: 'south', capability: 1 };
  expect(told(tableOf(south, south))).toEqual([expect.stringContaining('actors.south')]);
  expect(told(tableOf({ id: 'north', capability: -1 }, south))).toEqual([
    expect.stringContaining('actors.north'),
  ]);
});
