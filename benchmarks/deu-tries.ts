/**
 * Forecasts tried on the DEU III issues that the package does not give as forecasts: positions that are
 * not surely known, and an agenda setter before voters who can veto.
 */
import {
  agendaSetter,
  certainTable,
  drawIssue,
  pointForecast,
  voteWinset,
} from '../src/bargaining/index.ts';
import type { Forecaster, IssueForecast, LinePlayer } from '../src/bargaining/index.ts';
import { createReasons, normalQuantile } from '../src/quantity/index.ts';
import type { DeuIssue } from './deu-table.ts';

const BLUR_DRAWS = 40;

/**
 * The default forecast over draws in which each position is off by a normal error, kept on the line.
 *
 * @param sd - of the error, in points of the line
 */
export function blurredForecaster(sd: number): Forecaster<DeuIssue> {
  return {
    id: `default-blurred-${sd}`,
    forecast: (issue) => {
      const table = certainTable(issue.table, 'deu', createReasons());
      const stands = table.stands.map((row) =>
        row.map((stand) => {
          if (stand === undefined) return undefined;
          const { base } = stand.position;
          const parts = [(u: number) => base + sd * normalQuantile(u)];
          return { ...stand, position: { ...stand.position, parts } };
        }),
      );
      const drawn = drawIssue({ ...table, stands }, 0, { draws: BLUR_DRAWS, seed: 1 });
      return drawn.ok ? { distribution: drawn.value.distribution } : undefined;
    },
  };
}

/** Of the states' votes, about what treaties asked for from Nice on. */
const QUALIFIED = 0.72;

/**
 * The Commission proposes what it likes best of what passes: all states where the Council must be unanimous,
 * else 72 % of their votes by the root of population; Parliament too in codecision. Nothing without a
 * status quo.
 */
export const PROCEDURAL: Forecaster<DeuIssue> = { id: 'procedural', forecast: procedural };

function procedural(issue: DeuIssue): IssueForecast | undefined {
  const { columns, isCodecision, isUnanimous, statusQuo } = issue;
  const ideals = columns.ids.map((id, row): LinePlayer => ({
    id,
    ideal: columns.position[row] ?? 0,
  }));
  const setter = ideals.find(({ id }) => id === 'com');
  if (setter === undefined || statusQuo === undefined) return undefined;
  const voters = ideals.filter(({ id }) => id !== 'com' && (id !== 'ep' || isCodecision));
  const weights = voters.map(({ id }) =>
    id === 'ep' ? 0 : (columns.capability[columns.ids.indexOf(id)] ?? 0),
  );
  const quota = QUALIFIED * weights.reduce((sum, each) => sum + each, 0);
  const question = { low: 0, high: 100, statusQuo };
  const vetoes = voters.filter(({ id }) => isUnanimous || id === 'ep').map(({ id }) => id);
  const winset = voteWinset(question, voters, {
    rules: isUnanimous ? [] : [{ weights, quota }],
    vetoes,
  });
  if (!winset.ok) return undefined;
  const outcome = agendaSetter(question, winset.value.pieces, setter);
  return outcome.ok ? pointForecast(outcome.value.at) : undefined;
}
