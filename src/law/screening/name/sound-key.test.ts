import { describe, expect, test } from 'vitest';
import { consonantKey, soundKey } from './sound-key.ts';

describe('the sound of a word', () => {
  test.each([
    ['vowels', 'marusin', 'morosen'],
    ['doubled letters', 'hassan', 'hasan'],
    ['romanisations of one letter', 'wastok', 'vostock'],
    ['k, q and g', 'qadim', 'gadim'],
    ['j as a half-vowel', 'andrej', 'andrey'],
    ['x at the start', 'xing', 'sing'],
  ])('leaves out %s', (_, one, other) => {
    expect(soundKey(one)).toBe(soundKey(other));
  });

  test('keeps consonants apart', () => {
    expect(soundKey('marin')).not.toBe(soundKey('malin'));
  });

  test('of writings without vowels is that of the consonants', () => {
    expect(consonantKey('mhsn')).toBe(consonantKey('mohsen'));
    expect(consonantKey('mhsn')).not.toBe(consonantKey('mosen'));
  });
});
