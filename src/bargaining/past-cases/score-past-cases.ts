import { fail, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { scoreForecasts } from '../score/score-forecasts.ts';
import type { ForecastScore } from '../score/score-forecasts.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { canLearnPowers } from './learned-powers.ts';
import { pastForecasters } from './past-forecasters.ts';
import type { PastForecasterOptions } from './past-forecasters.ts';
import type { PastCase } from './past-case.ts';
import { notesOn } from './score-notes.ts';
import { casesProblem, optionProblem } from './score-options.ts';

/** How to score forecasts on decided cases. */
export interface PastScoreOptions extends PastForecasterOptions {
  /**
   * id of the forecaster the others are held against; left out: `weighted-mean-residuals`, or where there
   * is one group alone `weighted-mean`
   */
  readonly baseline?: string;
  /** samples of groups behind an interval: 100 to 100,000; 2,000 when left out */
  readonly draws?: number;
}

/** How each forecast did on decided cases. */
export interface PastScores {
  readonly cases: number;
  readonly groups: number;
  readonly seed: number;
  /** id of the forecaster the others are held against */
  readonly baseline: string;
  readonly scores: readonly ForecastScore[];
  /** what to keep in mind when reading them */
  readonly notes: readonly Text[];
}

/** Σ of actors³ over cases, up to which the models take half a minute or less. */
const MOST_WORK = 3e7;

/**
 * Holds every forecast of this package against decided cases of yours: always 50, means, the median, the
 * status quo, the election, climatology, means with residuals, the default forecast with its constants
 * fixed and tuned, and the models that are played. What learns is cross-validated by group, so that no
 * case is forecast from itself or its kin. With the notes that a reader needs: on fewer than 20 groups
 * the intervals say little. The same cases, in whatever order, options and seed give the same
 * numbers.
 *
 * Fails on no cases, two cases of one name, a number of folds, draws or a seed out of range, and on a
 * baseline that is not there.
 *
 * @example
 * const cases = unwrap(
 *   readPastCases({
 *     path: 'past.csv',
 *     text: 'case,actor,position,salience,outcome\nfee,north,80,90,65\nfee,south,20,50,65\n',
 *   }),
 * );
 * const { notes, scores } = unwrap(scorePastCases(cases));
 * scores[0].mae; // 15
 * render(forecasterTitle(scores[0].id), bargainingWordsEn); // 'always 50'
 * notes[0].code; // 'bargaining/score-one-group'
 */
export function scorePastCases(
  cases: readonly PastCase[],
  options: PastScoreOptions = {},
): Result<PastScores> {
  const { draws = 2000, folds = 10, seed = 1 } = options;
  const problem = casesProblem(cases) ?? optionProblem(draws, folds, seed);
  if (problem !== undefined) return problem;
  // sums depend on their order in the last bits: by name, they do not depend on that of the file
  const sorted = cases.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const groups = new Set(sorted.map(({ group }) => group)).size;
  const models = options.models ?? workOf(sorted) <= MOST_WORK;
  const learnPowers = options.learnPowers === true && canLearnPowers(sorted);
  const forecasters = pastForecasters(sorted, { ...options, folds, learnPowers, models, seed });
  const known = forecasters.map(({ id }) => id);
  const { baseline = groups > 1 ? 'weighted-mean-residuals' : 'weighted-mean' } = options;
  if (!known.includes(baseline)) {
    const params = { known: known.join(', ') };
    const fields = { path: 'baseline', value: baseline, params };
    return fail({ code: 'bargaining/score-baseline', ...fields }, bargainingWordsEn);
  }
  const scores = scoreForecasts(sorted, forecasters, { baseline, draws, seed });
  const withPowers = options.learnPowers !== true || learnPowers;
  const notes = notesOn({
    baseline,
    cases: sorted,
    groups,
    scores,
    withModels: models,
    withPowers,
  });
  return succeed({ cases: cases.length, groups, seed, baseline, scores, notes });
}

function workOf(cases: readonly PastCase[]): number {
  let work = 0;
  for (const { columns } of cases) {
    const count = columns.ids.length;
    work += count * count * count;
  }
  return work;
}
