import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SURVEY_ROWS, likelihoodTerms } from '../../src/reading/index.ts';
import { caseFile } from './folder.ts';

const lines = (path: string): unknown[] =>
  readFileSync(caseFile(path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

const quantiles = z
  .array(
    z.object({
      survey: z.string(),
      phrase: z.string(),
      n: z.number(),
      p10: z.number(),
      p25: z.number(),
      median: z.number(),
      p75: z.number(),
      p90: z.number(),
    }),
  )
  .parse(lines('probability-words/phrase-quantiles.jsonl'));

const records = z
  .array(
    z.object({
      id: z.string(),
      text: z.string(),
      prob_term: z.string().optional(),
      prob: z.tuple([z.number(), z.number()]).nullish(),
    }),
  )
  .parse(lines('articles-gold.jsonl'));

/** "zonination 2015 (n=46)" is told by the first word and the number of readers. */
function known(survey: string, phrase: string, readers: number): unknown {
  const name = survey.split(' ')[0] ?? survey;
  return SURVEY_ROWS.find(
    (row) => row.survey.startsWith(name) && row.wording === phrase && row.readers === readers,
  );
}

describe('K01: the table of the surveys', () => {
  test.each(quantiles)('$phrase ($survey)', ({ survey, phrase, n, p10, p25, median, p75, p90 }) => {
    expect(known(survey, phrase, n)).toMatchObject({
      median,
      middleHalf: [p25, p75],
      spread: [p10, p90],
    });
  });

  test('has no row that was not published', () => {
    expect(SURVEY_ROWS.filter(({ readers }) => readers !== null)).toHaveLength(quantiles.length);
  });
});

describe('K01: the medians of 2015 follow from the answers of each reader', () => {
  const [head = '', ...rows] = readFileSync(
    caseFile('probability-words/zonination-probly.csv'),
    'utf8',
  )
    .trim()
    .split(/\r?\n/);
  const phrases = head.split(',').map((each) => each.replaceAll('"', '').trim().toLowerCase());
  const answers = rows.map((row) => row.split(',').map(Number));

  test.each(phrases.map((phrase, column) => ({ phrase, column })))(
    '$phrase',
    ({ phrase, column }) => {
      const sorted = answers.map((row) => row[column]!).toSorted((a, b) => a - b);
      const at = (sorted.length - 1) / 2;
      const median = (sorted[Math.floor(at)]! + sorted[Math.ceil(at)]!) / 2;
      const row = SURVEY_ROWS.find(
        ({ survey, wording }) => survey.startsWith('zonination') && phrase === wording,
      );
      expect(row?.median).toBe(median);
      expect(row?.readers).toBe(sorted.length);
    },
  );
});

test('K01: every wording of the surveys but "never" is found in a sentence', () => {
  const missed = quantiles
    .filter(({ phrase }) => phrase !== 'never')
    .filter(
      ({ phrase }) => !likelihoodTerms(`Well: ${phrase} that.`).some((t) => t.wording === phrase),
    );
  expect(missed.map(({ phrase }) => phrase)).toEqual([]);
});

describe('K01: annotated forecasts', () => {
  const worded = records.filter(({ prob_term }) => prob_term !== undefined);

  test('are there', () => {
    expect(worded.length).toBeGreaterThan(0);
  });

  test.each(worded)('$id: $prob_term', ({ text, prob_term, prob }) => {
    const term = likelihoodTerms(text).find(({ wording }) => wording === prob_term);
    const range = term?.standards.find(({ standard }) => standard === 'icd-203');
    expect(term).toBeDefined();
    expect(range === undefined ? null : [range.low, range.high]).toEqual(prob ?? null);
  });
});
