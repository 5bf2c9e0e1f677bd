import {
  addMonths,
  compareDates,
  didYouMean,
  fail,
  parseIsoDate,
  succeed,
} from '../quantity/index.ts';
import type { IsoDate, ProblemFields, Result } from '../quantity/index.ts';
import { LADDER } from '../scenario/index.ts';
import type { Step, View } from '../scenario/index.ts';
import { wordsEn } from './words-en.ts';

/** What is asked of a view. Everything but the as-of date (that of the view) has a default. */
export interface AssessRequest {
  /** ids of projects; default all of the pack */
  readonly projects?: readonly string[];
  /** the step the headline is about; default: works, or the next one that is open */
  readonly phase?: Step;
  /** default: 24 calendar months after the as-of date */
  readonly horizon?: string;
  /** default 10,000; rounded up to whole input samples */
  readonly draws?: number;
  readonly seed?: number;
  /** draws of chance within each input sample; default 50 */
  readonly inner?: number;
}

/** A request with every default filled in, as it stands in the result. */
export interface FullRequest {
  readonly projects: readonly string[];
  readonly phase: Step | null;
  readonly asOf: IsoDate;
  readonly horizon: IsoDate;
  readonly draws: number;
  readonly outer: number;
  readonly inner: number;
  readonly seed: number;
  readonly strict: boolean;
}

const DEFAULT_DRAWS = 10_000;
const DEFAULT_INNER = 50;
/** Shapley shares are counted in 1/12!, exact in a double up to some 18 million failed draws */
const MOST_DRAWS = 10_000_000;
const DEFAULT_MONTHS = 24;

const problem = (fields: ProblemFields): Result<never> => fail(fields, wordsEn);

/**
 * Fills in the defaults of a request and refuses what cannot be answered: an unknown project or
 * phase, a horizon that is not after the as-of date, a number of draws out of range.
 *
 * @example
 * const { horizon, draws, outer, inner } = unwrap(fullRequest(view, { draws: 1010 }));
 * [horizon, draws, outer, inner]; // ['2021-06-01', 1050, 21, 50]
 * fullRequest(view, { projects: ['river-lime'] }).problems[0].hint; // 'river-line'
 */
export function fullRequest(view: View, request: AssessRequest): Result<FullRequest> {
  const known = Object.keys(view.pack.projects);
  const projects = request.projects ?? known;
  for (const project of projects) {
    if (known.includes(project)) continue;
    const near = didYouMean(project, known);
    const hint = near === undefined ? known.join(', ') : near;
    return problem({ code: 'assess/unknown-project', path: 'project', value: project, hint });
  }
  if (projects.length === 0) return problem({ code: 'assess/no-project', path: 'project' });
  const phase = request.phase ?? null;
  if (phase !== null && !LADDER.includes(phase)) {
    return problem({
      code: 'assess/unknown-phase',
      path: 'phase',
      value: phase,
      hint: LADDER.join(', '),
    });
  }
  const horizon =
    request.horizon === undefined
      ? succeed(addMonths(view.asOf, DEFAULT_MONTHS))
      : parseIsoDate(request.horizon);
  if (!horizon.ok) return horizon;
  if (compareDates(horizon.value, view.asOf) <= 0) {
    const params = { asOf: view.asOf };
    return problem({ code: 'assess/horizon', path: 'horizon', value: horizon.value, params });
  }
  const counts = drawCounts(request);
  if (!counts.ok) return counts;
  const strict = view.strict;
  return succeed({
    projects,
    phase,
    asOf: view.asOf,
    horizon: horizon.value,
    strict,
    ...counts.value,
  });
}

type Counts = Pick<FullRequest, 'draws' | 'outer' | 'inner' | 'seed'>;

function drawCounts(request: AssessRequest): Result<Counts> {
  const { draws = DEFAULT_DRAWS, inner = DEFAULT_INNER, seed = 1 } = request;
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS) {
    return problem({
      code: 'assess/draws',
      path: 'draws',
      value: String(draws),
      params: { most: MOST_DRAWS },
    });
  }
  if (!Number.isInteger(inner) || inner < 1 || inner > draws) {
    return problem({
      code: 'assess/inner',
      path: 'inner',
      value: String(inner),
      params: { draws },
    });
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    return problem({ code: 'assess/seed', path: 'seed', value: String(seed) });
  }
  const outer = Math.ceil(draws / inner);
  return succeed({ draws: outer * inner, outer, inner, seed });
}
