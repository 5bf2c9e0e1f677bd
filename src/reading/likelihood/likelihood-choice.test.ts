import { expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import {
  LIKELIHOOD_STANDARDS,
  STANDARD_ROWS,
  chooseLikelihood,
  likelihoodTerms,
  likelihoodWarnings,
  likelihoodWordsEn,
} from '../index.ts';

const term = (text: string) => likelihoodTerms(text)[0]!;

test('K01: the user picks whose reading of a word counts', () => {
  const unlikely = term('That is unlikely.');
  expect(unwrap(chooseLikelihood(unlikely))).toEqual({
    low: 0.2,
    high: 0.45,
    median: null,
    from: 'icd-203',
  });
  expect(unwrap(chooseLikelihood(unlikely, { order: ['kent-1964', 'survey'] }))).toEqual({
    low: 0.1,
    high: 0.288,
    median: 0.2,
    from: 'survey',
  });
  const own = { unlikely: [0.01, 0.02] } as const;
  expect(unwrap(chooseLikelihood(unlikely, { order: ['icd-203'], own }))?.from).toBe('own');
});

test('K01: a number in the text goes first, and a hedge has no range at all', () => {
  expect(unwrap(chooseLikelihood(term('A 70% chance.')))).toMatchObject({ low: 0.7, high: 0.7 });
  expect(unwrap(chooseLikelihood(term('It may be.')))).toBeNull();
  expect(unwrap(chooseLikelihood(term('A fair chance.'), { order: ['survey'] }))).toBeNull();
});

test.each([
  [0.4, 0.2],
  [-0.1, 0.2],
  [0.5, 1.1],
  [Number.NaN, 1],
])('an own range from %d to %d is refused with its wording', (low, high) => {
  const chosen = chooseLikelihood(term('A fair chance.'), {
    order: [],
    own: { 'fair chance': [low, high] },
  });
  expect(chosen).toMatchObject({
    ok: false,
    problems: [{ code: 'reading/bad-likelihood', path: 'fair chance' }],
  });
});

test('K01: readers of "fair chance" range from 15 to 75 %, and that is told', () => {
  const told = likelihoodWarnings(term('There is a fair chance.'));
  expect(told.map((each) => render(each, likelihoodWordsEn))).toEqual([
    'readers take "fair chance" to mean anything from 15 to 75 % (Good Judgment, poll of forecasters)',
  ]);
});

test('K01: readers and the directive differ on "unlikely", and that is told', () => {
  const told = likelihoodWarnings(term('That is unlikely.'));
  expect(told.map((each) => render(each, likelihoodWordsEn))).toContainEqual(
    'half of the readers take "unlikely" to mean 10 to 28.8 % ' +
      '(zonination, Perceptions of Probability and Numbers (2015), MIT licence), ICD 203 means 20 to 45 %',
  );
  expect(likelihoodWarnings(term('That is likely.'))).toEqual([]);
});

test('the rows that were not checked are marked', () => {
  const unchecked = STANDARD_ROWS.filter(
    ({ standard }) => !LIKELIHOOD_STANDARDS[standard].verified,
  );
  expect([...new Set(unchecked.map(({ standard }) => standard))]).toEqual(['phia']);
});
