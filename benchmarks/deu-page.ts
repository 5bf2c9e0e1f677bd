/** Scores as tables in Markdown, as docs/accuracy-bargaining.md has them. */
import { bargainingWordsEn, forecasterTitle } from '../src/bargaining/index.ts';
import type { BootstrapInterval, ForecastScore } from '../src/bargaining/index.ts';
import { render } from '../src/quantity/index.ts';

/** Names of forecasters that are tried here alone. */
const OWN: Readonly<Record<string, string>> = {
  'default-blurred-5': 'default, positions ± 5',
  'default-blurred-10': 'default, positions ± 10',
  procedural: 'agenda setter and vetoes',
  'mean-residuals-before': 'weighted mean, errors of before',
  'tuned-before': 'default, tuned before',
  'learned-before': 'default, powers learned before',
};

const titleOf = (id: string): string => OWN[id] ?? render(forecasterTitle(id), bargainingWordsEn);

/** A table of scores; those of few cases say so in their title. */
export function scoreTable(scores: readonly ForecastScore[], all: number): string[] {
  const head = [
    'forecast',
    'MAE',
    'RMSE',
    'median',
    '% ≤5',
    '% ≤10',
    'CRPS',
    'MAE less *',
    'CRPS less *',
  ];
  const rows = scores.map((score) => [
    `${titleOf(score.id)}${score.cases < all ? ` (${score.cases})` : ''}${score.against === undefined ? ' *' : ''}`,
    score.mae.toFixed(2),
    score.rmse.toFixed(2),
    score.medianAe.toFixed(1),
    (100 * score.within5).toFixed(1),
    (100 * score.within10).toFixed(1),
    score.crps.toFixed(2),
    intervalOf(score.against?.mae),
    intervalOf(score.against?.crps),
  ]);
  return markdown(head, rows);
}

/** How many outcomes lie within central intervals, and how many in each tenth of their forecasts. */
export function calibrationTable(
  scores: readonly ForecastScore[],
  tenths: ReadonlyMap<string, readonly number[]>,
): string[] {
  const told = scores.filter(({ id }) => tenths.has(id));
  const head = ['forecast', '50 %', '80 %', '90 %', 'outcomes in each tenth of the forecast, %'];
  const rows = told.map(({ coverage = [], id }) => [
    titleOf(id),
    ...coverage.map(({ share }) => (100 * share).toFixed(0)),
    (tenths.get(id) ?? []).map((share) => (100 * share).toFixed(0)).join(' '),
  ]);
  return markdown(head, rows);
}

function intervalOf(interval: BootstrapInterval | undefined): string {
  if (interval === undefined) return '';
  const { high, low, mean } = interval;
  return `${signed(mean)} [${signed(low)}, ${signed(high)}]`;
}

const signed = (x: number): string => `${x > 0 ? '+' : x < 0 ? '−' : ''}${Math.abs(x).toFixed(2)}`;

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) =>
    Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? '').length), title.length),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join(' | ')} |`;
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)];
}
