import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { didYouMean, editDistance } from './did-you-mean.ts';

describe('did you mean', () => {
  test.each([
    ['brige', 'bridge'],
    ['birdge', 'bridge'],
    ['Tunnel', 'tunnel'],
    ['km', undefined],
    ['bridge', undefined],
    ['harbourfront', undefined],
  ])('%s → %s', (word, wanted) => {
    expect(didYouMean(word, ['bridge', 'tunnel'])).toBe(wanted);
  });

  test('of equally near words the first wins', () => {
    expect(didYouMean('cat', ['bat', 'hat'])).toBe('bat');
  });

  test('a swap of neighbours is one edit', () => {
    expect(editDistance('ab', 'ba')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });

  test('distance is symmetric, 0 only for equal words, and at most the longer length', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
