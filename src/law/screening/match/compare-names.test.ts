import { describe, expect, test } from 'vitest';
import { prepareName } from '../name/prepared-name.ts';
import type { NameKind } from '../name/prepared-name.ts';
import { DEFAULT_THRESHOLD } from '../screen-party.ts';
import { compareNames } from './compare-names.ts';

const compare = (kind: NameKind, a: string, b: string) =>
  compareNames(prepareName(a, kind), prepareName(b, kind));

describe('names that may be one', () => {
  test.each<[string, NameKind, string, string]>([
    ['order', 'person', 'Quay, Annabel', 'Annabel Quay'],
    ['a title', 'person', 'Prof. Annabel Quay', 'Annabel Quay'],
    ['a name more', 'person', 'Annabel Quay', 'Annabel Marina Josefin Quay'],
    ['an initial', 'person', 'A. Quayside', 'Annabel Quayside'],
    ['a letter too few', 'person', 'Anabel Quaysde', 'Annabel Quayside'],
    ['letters swapped', 'person', 'Annaebl Quayside', 'Annabel Quayside'],
    ['joined', 'person', 'AnnabelQuayside', 'Annabel Quayside'],
    ['parted', 'person', 'Annabel Quay side', 'Annabel Quayside'],
    ['another script', 'person', 'Марина Береговая', 'Marina Beregovaya'],
    ['without vowels', 'person', 'مروان سالم', 'Marwan Salem'],
    ['a short name', 'person', 'Ted Quayside', 'Theodore Quayside'],
    ['the same legal form', 'body', 'Quayside Limited', 'Quayside Ltd.'],
    ['a legal form of another country', 'body', 'OAO Quayside', 'Quayside JSC'],
    ['a form left out', 'body', 'Quayside', 'Quayside GmbH'],
    ['an article', 'body', 'The Quayside Lines', 'Quayside Lines'],
    ['numbers as words', 'body', 'Brigade Forty-One', 'Brigade 41'],
    ['an acronym', 'body', 'QNL', 'Quayside Northern Lines'],
    ['an acronym in a name', 'body', 'QN Shipping', 'Quayside Northern Shipping'],
    ['the prefix of a ship', 'vessel', 'Quay Star', 'M/V Quay Star'],
  ])('%s', (_, kind, a, b) => {
    expect(compare(kind, a, b).score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
    expect(compare(kind, b, a).score).toBeCloseTo(compare(kind, a, b).score, 10);
  });
});

describe('names that are not one', () => {
  test.each<[string, NameKind, string, string]>([
    ['another given name', 'person', 'Annabel Quayside', 'Bertram Quayside'],
    ['another family name', 'person', 'Annabel Quayside', 'Annabel Hinterland'],
    ['another father', 'person', 'Salem bin Marwan al-Bahri', 'Salem bin Tarek al-Bahri'],
    ['one name only', 'person', 'Annabel', 'Annabel Marina Josefin Quay'],
    ['another trade', 'body', 'Quayside Dredging Company', 'Quayside Bakery Company'],
    ['a common word only', 'body', 'Transport Company', 'Quayside Transport Company'],
    ['another number', 'vessel', 'Quay Star 5', 'Quay Star 6'],
    ['another sign', 'person', '山水明', '山水光'],
  ])('%s', (_, kind, a, b) => {
    expect(compare(kind, a, b).score).toBeLessThan(DEFAULT_THRESHOLD);
  });
});

describe('what a comparison finds', () => {
  test.each<[string, NameKind, string, string]>([
    ['forms-differ', 'body', 'Quayside AG', 'Quayside GmbH'],
    ['numbers-differ', 'vessel', 'Quay Star 5', 'Quay Star 6'],
    ['number-missing', 'vessel', 'Quay Star 5', 'Quay Star'],
    ['one-word-only', 'person', 'Annabel', 'Annabel Quayside'],
    ['father-and-son-swapped', 'person', 'Salem bin Tarek', 'Tarek bin Salem'],
  ])('%s', (finding, kind, a, b) => {
    expect(compare(kind, a, b).findings).toContain(finding);
  });

  test('which words were matched how', () => {
    const { pairs } = compare('person', 'Annabel Quaysyde', 'Quayside, Annabel');
    expect(pairs.map(({ how, left, right }) => [how, left, right])).toEqual([
      ['same', 1, 2],
      ['sounds-alike', 2, 1],
    ]);
  });

  test('names without a word are no match', () => {
    expect(compare('person', '—', '…').score).toBe(0);
  });
});
