import { expect, test } from 'vitest';
import { riverLawbook } from '../../test/fixtures/law-fixture.ts';
import { unknownCrossings } from './unknown-crossings.ts';

const lawbook = riverLawbook(({ provisions }) => {
  const [rule] = Object.values(provisions);
  if (rule !== undefined) rule.catches = { any: [{ crosses: ['the-river'] }, { to: ['XN'] }] };
});

test('a line no row speaks of is told with the nearest that one does', () => {
  const found = unknownCrossings(lawbook, [
    { act: 'cross', crosses: ['the-rivr'] },
    { act: 'cross', crosses: ['the-river', 'the-rivr', 'zzz'] },
    { act: 'cross', crosses: 'unknown' },
    { act: 'visit' },
  ]);
  expect(found).toEqual([
    { name: 'the-rivr', activities: [0, 1], near: 'the-river', known: ['the-river'] },
    { name: 'zzz', activities: [1], near: undefined, known: ['the-river'] },
  ]);
});
