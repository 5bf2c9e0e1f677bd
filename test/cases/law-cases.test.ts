import { describe, expect, test } from 'vitest';

import { loadLawbook } from '../../src/store/index.ts';
import { caseFile } from './folder.ts';
import { chapterLookup, engine, everythingBarred, readCases, scoreCases } from './law-score.ts';

const { lawbook } = await loadLawbook();
if (lawbook === undefined) throw new Error('the shipped law has errors');

const cases = readCases(caseFile('../facts/law/cases.json'));
const score = scoreCases(cases, engine(lawbook));
const share = ({ right, of }: { right: number; of: number }): number => right / of;

describe('the scored cases of law', () => {
  test('barred or open is right in at least 95 percent of the checks', () => {
    expect(share(score.barred)).toBeGreaterThanOrEqual(0.95);
  });

  test('the paragraph is right in at least 85 percent', () => {
    expect(share(score.paragraph)).toBeGreaterThanOrEqual(0.85);
  });

  test('the authority is right in at least 85 percent', () => {
    expect(share(score.authority)).toBeGreaterThanOrEqual(0.85);
  });

  test.each([
    ['everything with the North is barred', everythingBarred],
    ['a look-up of HS chapters', chapterLookup],
    ['the UN layer alone', engine(lawbook, ['UN'])],
  ])('better than: %s', (_, baseline) => {
    const plain = scoreCases(cases, baseline);
    expect(share(plain.barred)).toBeLessThan(share(score.barred));
  });
});
