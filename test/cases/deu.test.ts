/**
 * Forecasts held against the 353 decided issues of the DEU III data (Arregui and Perarnaud,
 * doi:10.34810/data53), in the folder of known answers as deu/deu3.csv.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDeuTable } from '../../benchmarks/deu-table.ts';
import {
  baselineForecasters,
  exchangeForecasters,
  fixedForecast,
  pastForecasters,
  scholzForecasters,
  scoreForecasts,
} from '../../src/bargaining/index.ts';
import type { Forecaster, ForecastScore, PastCase } from '../../src/bargaining/index.ts';
import { caseFile } from './folder.ts';

const text = readFileSync(caseFile('deu/deu3.csv'), 'utf8');
const issues = readDeuTable(text);
const equal = readDeuTable(text, 'equal');
const product = readDeuTable(text, 'product');

const baseline = 'salience-mean-residuals';
const forecasters = pastForecasters(issues, { models: false, learnPowers: true });
const scores = scoreForecasts(issues, forecasters, { baseline });
const equalScores = scoreForecasts(equal, baselineForecasters());

function scoreOf(id: string, among: readonly ForecastScore[] = scores): ForecastScore {
  const found = among.find((score) => score.id === id);
  if (found === undefined) throw new Error(`nothing scored as ${id}`);
  return found;
}

const between = (from: number, to: number): PastCase[] =>
  issues.filter(({ year = 0 }) => year >= from && year <= to);

const fixed = fixedForecast();
const defaultForecaster: Forecaster<PastCase> = { id: fixed.id, forecast: fixed.fit([]) };

test('353 issues of 137 proposals have an outcome, 253 of them a status quo', () => {
  expect(issues).toHaveLength(353);
  expect(new Set(issues.map(({ group }) => group)).size).toBe(137);
  expect(issues.filter(({ statusQuo }) => statusQuo !== undefined)).toHaveLength(253);
});

describe('plain baselines are as published and as computed elsewhere', () => {
  test.each([
    ['always-50', 28.02, 33.48],
    ['unweighted-mean', 23.71, 30.85],
    ['weighted-mean', 23.68, 30.31],
    ['weighted-median', 28.36, 40.4],
    ['status-quo', 51.11, 61.83],
    ['election-mean', 23.89, 30.7],
    ['election-most-likely', 27.94, 40.4],
  ])('%s, all powers alike', (id, mae, rmse) => {
    expect(scoreOf(id, equalScores).mae).toBeCloseTo(mae, 2);
    expect(Math.abs(scoreOf(id, equalScores).rmse - rmse)).toBeLessThan(0.05);
  });

  test('by gross domestic product the mean comes to 23.22, the election to a CRPS of 17.48', () => {
    const found = scoreForecasts(product, baselineForecasters());
    expect(scoreOf('weighted-mean', found).mae).toBeCloseTo(23.22, 2);
    expect(scoreOf('election-mean', found).mae).toBeCloseTo(23.51, 2);
    expect(scoreOf('election', found).crps).toBeCloseTo(17.48, 2);
    expect(scoreOf('election', equalScores).crps).toBeCloseTo(17.78, 2);
  });

  test('the expected-utility model, all powers alike, round 1, 3 and 10', () => {
    const found = scoreForecasts(equal, scholzForecasters('printed', [1, 3, 10]));
    const maes = found.map(({ mae }) => mae);
    // elsewhere, with the lower of two medians where weights tie; here the middle between them
    const expected = [28.25, 25.55, 27.92, 27.12, 27.15, 27.05];
    for (const [at, mae] of maes.entries()) {
      expect(Math.abs(mae - (expected[at] ?? Number.NaN))).toBeLessThan(0.2);
    }
  });
});

describe('the default forecast', () => {
  test('has a CRPS of 15.4 or less and a mean absolute error of 22.0 or less', () => {
    const found = scoreOf('default');
    expect(found.cases).toBe(353);
    expect(found.crps).toBeLessThanOrEqual(15.4);
    expect(found.mae).toBeLessThanOrEqual(22);
    // as written twice elsewhere
    expect(found.crps).toBeCloseTo(15.35, 2);
    expect(found.mae).toBeCloseTo(21.92, 2);
    expect(found.rmse).toBeCloseTo(29.12, 2);
    expect(found.within5).toBeCloseTo(0.297, 3);
    expect(found.within10).toBeCloseTo(0.414, 3);
  });

  test('does as well with constants chosen on other proposals: 21.98 and 15.37 elsewhere', () => {
    const found = scoreOf('default-tuned');
    expect(found.crps).toBeLessThanOrEqual(15.4);
    expect(found.mae).toBeLessThanOrEqual(22);
  });

  test('does better than the mean by salience with its errors, sure beyond proposals', () => {
    for (const id of ['default', 'default-tuned', 'default-learned-powers']) {
      const { against } = scoreOf(id);
      expect(against).toMatchObject({ baseline, cases: 353, groups: 137 });
      expect(against?.crps.high).toBeLessThan(0);
      expect(against?.mae.high).toBeLessThan(0);
    }
    // −1.33 [−2.09, −0.56] elsewhere, other folds
    expect(scoreOf('default').against?.crps.mean).toBeCloseTo(-1.33, 1);
  });

  test('with learned powers, on proposals not learned from, is better again', () => {
    expect(scoreOf('default-learned-powers').crps).toBeLessThan(scoreOf('default-tuned').crps);
  });

  test('gains nothing in error on the oldest proposals, and something on later ones', () => {
    const learned = forecasters.filter(({ id }) =>
      ['weighted-mean-residuals', 'default-tuned'].includes(id),
    );
    const of = (from: number, to: number) =>
      scoreOf(
        'default-tuned',
        scoreForecasts(between(from, to), learned, { baseline: 'weighted-mean-residuals' }),
      ).against;
    expect(Math.abs(of(1995, 2000)?.mae.mean ?? Number.NaN)).toBeLessThan(0.5);
    expect(of(2003, 2008)?.mae.high).toBeLessThan(0);
  });

  test('has intervals a little too wide: 56, 83 and 91 % elsewhere', () => {
    const shares = scoreOf('default').coverage?.map(({ share }) => share) ?? [];
    for (const [at, level] of [0.56, 0.83, 0.91].entries()) {
      expect(Math.abs((shares[at] ?? Number.NaN) - level)).toBeLessThan(0.03);
    }
  });
});

test('exchange across the issues of a proposal does worse than no exchange', () => {
  const traded = exchangeForecasters(issues);
  const [, exchanged] = scoreForecasts(issues, [defaultForecaster, ...traded.slice(1)]);
  expect(exchanged?.cases).toBe(353);
  expect(exchanged?.against?.crps.low).toBeGreaterThan(0);
});
