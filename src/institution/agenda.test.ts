import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../quantity/index.ts';
import type { Member } from '../scenario/index.ts';
import { reachableOutcomes, runAgenda } from './agenda.ts';
import type { Agenda } from './agenda.ts';

const seats = (...ids: string[]): Member[] =>
  ids.map((id) => ({ id, as: 'member', certainty: 'yes' }));
const majority = {
  kind: 'weighted-majority' as const,
  weights: { a: 1, b: 1, c: 1 },
  quota: 2,
};
const rank = (text: string) => text.split('').map((motion) => [motion]);
const body: Agenda = {
  rule: majority,
  members: seats('a', 'b', 'c'),
  statusQuo: 'q',
  preferences: new Map([
    ['a', rank('xyzq')],
    ['b', rank('yzxq')],
    ['c', rank('zxyq')],
  ]),
};

describe('motions one after another', () => {
  test('where tastes go in a circle, the order of the motions chooses among all of them', () => {
    // Condorcet's circle: x beats y, y beats z, z beats x, each two to one.
    expect(unwrap(runAgenda(body, ['x', 'y', 'z'])).outcome).toBe('z');
    expect(unwrap(runAgenda(body, ['y', 'x', 'z'])).outcome).toBe('z');
    expect(unwrap(runAgenda(body, ['z', 'y', 'x'])).outcome).toBe('x');
    const reached = unwrap(reachableOutcomes(body, ['x', 'y', 'z']));
    expect(reached.map(({ outcome }) => outcome).toSorted()).toEqual(['x', 'y', 'z']);
    for (const { order, outcome } of reached) {
      expect(unwrap(runAgenda(body, order)).outcome).toBe(outcome);
    }
  });

  test('where each member must agree, only what all like better than what stands replaces it', () => {
    const all: Agenda = { ...body, rule: { kind: 'all' } };
    const { outcome, steps } = unwrap(runAgenda(all, ['x', 'y']));
    expect(outcome).toBe('x');
    expect(steps[1]?.verdict.decisive).toEqual(['a', 'c']);
  });

  test('who likes both alike abstains', () => {
    const alike: Agenda = { ...body, preferences: new Map([['a', [['x', 'q']]]]) };
    expect(unwrap(runAgenda(alike, ['x'])).outcome).toBe('q');
  });

  test.each([
    [['x', 'x'], 'institution/motion-twice'],
    [['q'], 'institution/bad-motion'],
    [[''], 'institution/bad-motion'],
    ['stuvwxyz'.split(''), 'institution/too-many-motions'],
  ])('is refused: %j', (motions, code) => {
    const found = reachableOutcomes(body, motions);
    expect(found.ok ? [] : found.problems.map((problem) => problem.code)).toEqual([code]);
  });
});

test('a motion that beats all others in pairs wins in every order', () => {
  const permutation = fc.shuffledSubarray('wxyzq'.split(''), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(permutation, permutation, permutation, (a, b, c) => {
      const preferences = new Map(
        [a, b, c].map((list, at) => ['abc'.charAt(at), list.map((motion) => [motion])]),
      );
      const beats = (one: string, other: string) =>
        [a, b, c].filter((list) => list.indexOf(one) < list.indexOf(other)).length >= 2;
      const winner = 'wxyz'
        .split('')
        .find((one) => 'wxyzq'.split('').every((other) => one === other || beats(one, other)));
      fc.pre(winner !== undefined);
      const reached = unwrap(reachableOutcomes({ ...body, preferences }, 'wxyz'.split('')));
      expect(reached.map(({ outcome }) => outcome)).toEqual([winner]);
    }),
    { numRuns: 50 },
  );
});
