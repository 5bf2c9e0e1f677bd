import { describe, expect, test } from 'vitest';
import { eightActors } from '../../../test/fixtures/eight-actors.ts';
import { plainMinima } from '../../../test/fixtures/plain-camps.ts';
import { unwrap } from '../../quantity/index.ts';
import { campsOf, membersOfCamps } from './camps.ts';
import { campMap } from './camp-map.ts';
import { descend, reachFrom } from './descend.ts';
import { energyOf, frustrationOf, holdOf } from './energy.ts';
import { landscape } from './landscape.ts';
import type { LandscapeFields } from './landscape.ts';
import { tippingOf } from './tipping.ts';

const map = unwrap(landscape(eightActors));
const camps = (together: string): number => unwrap(campsOf(map, together.split('')));
const at = (id: string): number => map.actors.findIndex((actor) => actor.id === id);

describe('eight actors, by hand', () => {
  test.each([
    ['ABCDEFGH', 0, 'nobody opposite anybody'],
    ['ABCDH', -48, '2·(AE -16, BF -9, CG 2, DE 1, GH -2)'],
    ['ABCH', -46, '2·(AE -16, BF -9, CG 2, AD 2, GH -2)'],
    ['ABDH', -36, '2·(AE -16, BF -9, AC 8, DE 1, GH -2)'],
    ['ABCD', -38, '2·(AE -16, BF -9, CG 2, DE 1, BH 3)'],
    ['ABCDEFG', 2, '2·(BH 3, GH -2)'],
    ['A', 12, '2·(AB 12, AC 8, AD 2, AE -16)'],
  ])('%s against the rest has energy %d: %s', (together, energy) => {
    expect(energyOf(map, camps(together))).toBe(energy);
  });

  test('energy is the sum of size times frustration', () => {
    const where = camps('ABDH');
    const sum = map.actors.reduce(
      (all, { size }, i) => all + size * frustrationOf(map, where, i),
      0,
    );
    expect(sum).toBe(energyOf(map, where));
  });

  test('D is held by A (4·½) and drawn by E (4·¼): its hold is 1, its move costs 2', () => {
    const where = camps('ABCDH');
    expect(holdOf(map, where, at('D'))).toBe(1);
    expect(energyOf(map, camps('ABCH')) - energyOf(map, where)).toBe(2);
  });

  test('the lowest arrangement is A, B, C, D, H against E, F, G', () => {
    const [lowest] = campMap(map).minima;
    expect(membersOfCamps(map, lowest?.camps ?? 0)).toEqual([
      ['A', 'B', 'C', 'D', 'H'],
      ['E', 'F', 'G'],
    ]);
    expect(lowest?.energy).toBe(-48);
  });

  test('minima and basins are those of looking at every arrangement by itself', () => {
    const plain = plainMinima(eightActors);
    const found = campMap(map).minima.map(({ basin, camps: of, energy }) => ({
      sides: map.actors.map((_, i) => (of >> i) & 1),
      energy,
      basin,
    }));
    expect(found).toEqual(plain);
    expect(found.reduce((sum, { basin }) => sum + basin, 0)).toBe(128);
  });

  test('descent goes to the nearest minimum by the steepest moves', () => {
    // with C opposite its friend A only C gains: 2·2·(4·1 - 2·½) = 12
    expect(descend(map, camps('ABDH'))).toEqual({
      from: camps('ABDH'),
      to: camps('ABCDH'),
      moves: ['C'],
    });
    expect(reachFrom(map, camps('ABDH'))).toEqual({ minima: [camps('ABCDH')], complete: true });
  });
});

describe('tipping distance', () => {
  const lowest = camps('ABCDH');

  test('D tips when its tie to A cools by ¼, to ¼', () => {
    const told = tippingOf(map, lowest, at('D'));
    expect(told.hold).toBe(1);
    expect(told.energyChange).toBe(2);
    expect(told.smallest).toEqual({ with: 'A', from: 0.5, to: 0.25 });
  });

  test('A tie turned into its contrary moves most', () => {
    // A from ½ to -1 takes 4·1½ = 6 off the hold of 1
    expect(tippingOf(map, lowest, at('D')).strongest).toEqual({
      with: 'A',
      from: 0.5,
      to: -1,
      hold: -5,
    });
  });

  test('no single tie within the bounds can tip the heart of a camp', () => {
    // A: 3 + 2 + ½ at home and 4 opposite hold it by 9½; E from -1 to 1 gives 8, B from 1 to -1 gives 6
    const told = tippingOf(map, lowest, at('A'));
    expect(told.hold).toBe(9.5);
    expect(told.smallest).toBeNull();
    expect(told.strongest).toEqual({ with: 'E', from: -1, to: 1, hold: 1.5 });
  });

  test('who is moved against its wish comes back', () => {
    const told = tippingOf(map, lowest, at('A'));
    expect(told.after).toBe(lowest);
    expect(told.stays).toBe(false);
  });

  test('who would gain by moving has no smallest change to make', () => {
    const told = tippingOf(map, camps('ABDH'), at('C'));
    expect(told.hold).toBe(-3);
    expect(told.energyChange).toBe(-12);
    expect(told.smallest).toBeNull();
  });
});

describe('what a landscape cannot be made of', () => {
  const two: LandscapeFields = {
    actors: [
      { id: 'a', size: 1 },
      { id: 'b', size: 1 },
    ],
    propensity: [
      [0, 1],
      [1, 0],
    ],
  };
  const codeOf = (fields: Partial<LandscapeFields>): string | undefined => {
    const made = landscape({ ...two, ...fields });
    return made.ok ? undefined : `${made.problems[0]?.code} at ${made.problems[0]?.path}`;
  };

  test.each<[string, Partial<LandscapeFields>, string]>([
    ['one actor', { actors: [{ id: 'a', size: 1 }] }, 'align/too-few-actors at actors'],
    ['nobody', { actors: [] }, 'align/too-few-actors at actors'],
    [
      '25 actors',
      { actors: Array.from({ length: 25 }, (_, i) => ({ id: `n${i}`, size: 1 })) },
      'align/too-many-actors at actors',
    ],
    [
      'a name twice',
      {
        actors: [
          { id: 'a', size: 1 },
          { id: 'a', size: 2 },
        ],
      },
      'align/name-twice at actors.a',
    ],
    [
      'no name',
      {
        actors: [
          { id: '', size: 1 },
          { id: 'b', size: 1 },
        ],
      },
      'align/name-missing at actors.0',
    ],
    [
      'a size that is no number',
      {
        actors: [
          { id: 'a', size: NaN },
          { id: 'b', size: 1 },
        ],
      },
      'align/bad-size at actors.a.size',
    ],
    [
      'a size of nothing',
      {
        actors: [
          { id: 'a', size: 1 },
          { id: 'b', size: 0 },
        ],
      },
      'align/bad-size at actors.b.size',
    ],
    ['a short table', { propensity: [[0, 1]] }, 'align/not-square at propensity'],
    [
      'a propensity that is no number',
      {
        propensity: [
          [0, NaN],
          [NaN, 0],
        ],
      },
      'align/bad-propensity at propensity.a.b',
    ],
    [
      'a one-sided propensity',
      {
        propensity: [
          [0, 1],
          [0.5, 0],
        ],
      },
      'align/not-symmetric at propensity.a.b',
    ],
  ])('%s', (_, fields, code) => {
    expect(codeOf(fields)).toBe(code);
  });

  test('camps of somebody who is not there', () => {
    const found = campsOf(map, ['A', 'Q']);
    expect(found.ok ? '' : found.problems[0]?.message).toBe('there is no actor Q here');
  });

  test('no ties at all: every arrangement is as good, and none is strict', () => {
    const idle = unwrap(
      landscape({
        ...eightActors,
        propensity: eightActors.propensity.map((row) => row.map(() => 0)),
      }),
    );
    const { minima } = campMap(idle);
    expect(minima).toHaveLength(128);
    expect(minima.every(({ energy, strict }) => energy === 0 && !strict)).toBe(true);
  });
});
