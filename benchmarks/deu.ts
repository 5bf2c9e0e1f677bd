/**
 * Every forecast of the package on the issues of the DEU III data with a known outcome:
 * `npm run bench -- deu`. The file is looked for beside the checkout, or where LANDBRIDGE_DEU says.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  baselineForecasters,
  exchangeForecasters,
  fixedForecast,
  learnedForecast,
  meanWithResiduals,
  pastForecasters,
  pitOf,
  scoreForecasts,
  tunedForecast,
} from '../src/bargaining/index.ts';
import type { CaseForecast, Forecaster, ForecastScore } from '../src/bargaining/index.ts';
import { calibrationTable, scoreTable } from './deu-page.ts';
import { readDeuTable } from './deu-table.ts';
import type { DeuIssue } from './deu-table.ts';
import { PROCEDURAL, blurredForecaster } from './deu-tries.ts';
import type { Figure } from './measure.ts';

export const about =
  'forecasts of bargaining held against 353 decided issues of the European Union';

const BASELINE = 'weighted-mean-residuals';

/** Proposals of the three rounds in which the data were gathered. */
const PERIODS = [
  { title: 'proposals of 1995–2000', from: 1995, to: 2000 },
  { title: 'proposals of 2003–2008', from: 2003, to: 2008 },
  { title: 'proposals of 2012–2018', from: 2012, to: 2018 },
];

/** Tables of other conflicts are mostly small. */
const SIZES = [
  { title: 'Issues with 2 to 10 actors', least: 2, most: 10 },
  { title: 'Issues with 11 to 17 actors', least: 11, most: 17 },
  { title: 'Issues with 18 to 30 actors', least: 18, most: 30 },
];

const SHOWN = ['weighted-mean', BASELINE, 'default', 'default-tuned', 'default-learned-powers'];

export async function run(): Promise<Figure[]> {
  const file = fileOfIssues();
  if (!existsSync(file)) {
    say([
      `there is no file of issues at ${file}: get the DEU III data (doi:10.34810/data53), tab separated,`,
      'and name its place in LANDBRIDGE_DEU',
    ]);
    return [];
  }
  const text = readFileSync(file, 'utf8');
  const started = performance.now();
  const issues = readDeuTable(text);
  const forecasters = pastForecasters(issues, { learnPowers: true });
  const scores = scoreForecasts(issues, forecasters, { baseline: BASELINE });
  sayTable('All issues; powers by the root of population', issues, scores);
  const salience = scoreForecasts(issues, forecasters, { baseline: 'salience-mean-residuals' });
  const told = ['default', 'default-tuned', 'default-learned-powers', 'salience-mean-residuals'];
  sayTable('… against the mean by salience', issues, only(salience, told));

  const equal = readDeuTable(text, 'equal');
  const equalScores = scoreForecasts(equal, pastForecasters(equal, { learnPowers: true }), {
    baseline: BASELINE,
  });
  sayTable('All issues; all powers alike', equal, equalScores);
  const product = readDeuTable(text, 'product');
  sayTable(
    'All issues; powers by gross domestic product, Commission and Parliament as the file has them',
    product,
    scoreForecasts(product, [...baselineForecasters(), fixed()], { baseline: 'weighted-mean' }),
  );
  sayPeriods(issues, forecasters);
  saySizes(issues, forecasters);
  sayTries(issues, forecasters);
  say(['', 'Where outcomes lie in their forecasts', '']);
  say(calibrationTable(scores, tenthsOf(issues, forecasters)));
  say(['']);
  return figuresOf(scores, equalScores, (performance.now() - started) / 1000);
}

function fileOfIssues(): string {
  const named = process.env['LANDBRIDGE_DEU'];
  return named === undefined
    ? join(import.meta.dirname, '../../shared/cases/deu/deu3.csv')
    : resolve(named);
}

/** Of each period: what was learned from all other proposals, and what from earlier periods alone. */
function sayPeriods(
  issues: readonly DeuIssue[],
  forecasters: readonly Forecaster<DeuIssue>[],
): void {
  for (const { from, title, to } of PERIODS) {
    const within = issues.filter(({ year = 0 }) => year >= from && year <= to);
    const before = issues.filter(({ year = 0 }) => year < from);
    const later: readonly (readonly [string, CaseForecast])[] =
      before.length === 0
        ? []
        : [
            ['mean-residuals-before', meanWithResiduals().fit(before)],
            ['tuned-before', tunedForecast().fit(before)],
            ['learned-before', learnedForecast().fit(before)],
          ];
    sayTable(
      title,
      within,
      scoreForecasts(
        within,
        [
          ...only(forecasters, SHOWN),
          ...later.map(([id, forecast]): Forecaster<DeuIssue> => ({ id, forecast })),
        ],
        { baseline: BASELINE },
      ),
    );
  }
}

function saySizes(issues: readonly DeuIssue[], forecasters: readonly Forecaster<DeuIssue>[]): void {
  for (const { least, most, title } of SIZES) {
    const within = issues.filter(
      ({ columns }) => columns.ids.length >= least && columns.ids.length <= most,
    );
    const scores = scoreForecasts(within, only(forecasters, SHOWN), { baseline: BASELINE });
    sayTable(title, within, scores);
  }
}

/** What the literature leaves open, held against what it is a variant of. */
function sayTries(issues: readonly DeuIssue[], forecasters: readonly Forecaster<DeuIssue>[]): void {
  const counts = Map.groupBy(issues, ({ group }) => group);
  const together = issues.filter(({ group }) => (counts.get(group)?.length ?? 0) > 1);
  const traded = exchangeForecasters(issues);
  const mean = only(forecasters, ['weighted-mean']);
  const title = 'Exchange across the issues of one proposal, where it has two or more';
  sayTable(
    `${title}: the mean`,
    together,
    scoreForecasts(together, [...mean, ...only(traded, ['exchange'])]),
  );
  sayTable(
    `${title}: the default forecast`,
    together,
    scoreForecasts(together, [fixed(), ...only(traded, ['exchange-default'])]),
  );
  sayTable(
    'Positions that are not surely known; an agenda setter',
    issues,
    scoreForecasts(issues, [fixed(), blurredForecaster(5), blurredForecaster(10), PROCEDURAL]),
  );
}

function fixed(): Forecaster<DeuIssue> {
  const { fit, id } = fixedForecast();
  return { id, forecast: fit([]) };
}

function tenthsOf(
  issues: readonly DeuIssue[],
  forecasters: readonly Forecaster<DeuIssue>[],
): Map<string, readonly number[]> {
  const told = [
    'climatology',
    'election',
    'spatial',
    BASELINE,
    'default',
    'default-tuned',
    'default-learned-powers',
  ];
  return new Map(
    only(forecasters, told).map(({ forecast, id }) => {
      const tenths = Array.from({ length: 10 }, () => 0);
      for (const issue of issues) {
        const said = forecast(issue);
        if (said === undefined) continue;
        const pit = pitOf(said.distribution, issue.outcome, issue.id, 1);
        const tenth = Math.min(9, Math.floor(10 * pit));
        tenths[tenth] = (tenths[tenth] ?? 0) + 1 / issues.length;
      }
      return [id, tenths];
    }),
  );
}

function only<T extends { readonly id: string }>(all: readonly T[], ids: readonly string[]): T[] {
  return all.filter(({ id }) => ids.includes(id));
}

function figuresOf(
  scores: readonly ForecastScore[],
  equal: readonly ForecastScore[],
  seconds: number,
): Figure[] {
  return [
    { what: 'always 50, MAE', value: scoreOf(scores, 'always-50').mae, unit: 'points' },
    {
      what: 'mean, all powers alike, MAE',
      value: scoreOf(equal, 'weighted-mean').mae,
      unit: 'points',
    },
    {
      what: 'default forecast, MAE',
      value: scoreOf(scores, 'default').mae,
      unit: 'points',
      goal: 22,
    },
    {
      what: 'default forecast, CRPS',
      value: scoreOf(scores, 'default').crps,
      unit: 'points',
      goal: 15.4,
    },
    {
      what: '… tuned within folds, MAE',
      value: scoreOf(scores, 'default-tuned').mae,
      unit: 'points',
    },
    {
      what: '… tuned within folds, CRPS',
      value: scoreOf(scores, 'default-tuned').crps,
      unit: 'points',
    },
    { what: 'all of it', value: seconds, unit: 's' },
  ];
}

function scoreOf(all: readonly ForecastScore[], id: string): ForecastScore {
  const found = all.find((score) => score.id === id);
  if (found === undefined) throw new Error(`nothing scored as ${id}`);
  return found;
}

function sayTable(
  title: string,
  cases: readonly DeuIssue[],
  scores: readonly ForecastScore[],
): void {
  const proposals = new Set(cases.map(({ group }) => group)).size;
  say(['', `${title}: ${cases.length} issues of ${proposals} proposals`, '']);
  say(scoreTable(scores, cases.length));
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
