import { describe, expect, test } from 'vitest';
import { compareNames } from '../match/compare-names.ts';
import { koreanSyllables } from './korean-syllables.ts';
import { prepareName } from './prepared-name.ts';

const compare = (a: string, b: string) =>
  compareNames(prepareName(a, 'person'), prepareName(b, 'person'));

describe('Korean names in Latin letters', () => {
  test.each([
    ['Ri Jong Chol', 'Lee Jung-chul'],
    ['Ri Jong Chol', 'Yi Chong-ch’ol'],
    ['Pak Kyong Su', 'Park Kyung-soo'],
    ['Choe Ryong Gil', 'Choi Yong-kil'],
    ['Kang Tok Hun', 'Gang Deok-hun'],
    ['Jon Un Hui', 'Chon Eun Hui'],
    ['Han Myong-sik', 'Myongsik Han'],
    ['U Tae Gon', 'Woo Dae-gon'],
  ])('%s may be %s', (north, south) => {
    const { findings, score } = compare(north, south);
    expect(findings).toContain('korean-same');
    expect(score).toBeGreaterThan(0.9);
  });

  test.each([
    ['Ri Jong Chol', 'Ri Jong Su'],
    ['Pak Song Il', 'Pak Chang Il'],
    ['Han Myong-sik', 'Han Myong-guk'],
  ])('%s is not %s: another syllable is another name', (one, other) => {
    const { findings, score } = compare(one, other);
    expect(findings).toContain('korean-different');
    expect(score).toBeLessThan(0.6);
  });

  test('names in Korean signs are compared sign by sign', () => {
    expect(compare('박송일', '박상일').score).toBeLessThan(0.6);
    expect(compare('박송일', '박송일').score).toBe(1);
  });

  test('signs and letters meet', () => {
    expect(compare('박송일', 'Pak Song Il').findings).toContain('korean-same');
  });

  test('what cannot be Korean has no syllables', () => {
    expect(koreanSyllables('trench')).toBeUndefined();
    expect(koreanSyllables('abcdefghijklmnopqrst')).toBeUndefined();
  });
});
