import {
  addMonths,
  compareDates,
  didYouMean,
  fail,
  isIsoDate,
  succeed,
} from '../../quantity/index.ts';
import type { IsoDate, ProblemFields, Result } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import { LANDSCAPE_ACTORS } from '../landscape/landscape.ts';
import type { Range } from '../range.ts';
import { alignmentWordsEn } from '../words-en.ts';

/** What is asked of the alignments of a view; the day is that of the view. */
export interface AlignRequest {
  /** the state the question is about; default: none, and all are told */
  readonly actor?: string;
  /** by when it may have changed camps; default: two years after the day of the view */
  readonly by?: string;
  /** the two camps' poles; default: the pair whose tie pulls furthest apart */
  readonly poles?: readonly [string, string];
  /** those who stand with the first pole; default: by treaties, then by pull */
  readonly with?: readonly string[];
  /** who takes a side; default: every state whose size is known */
  readonly actors?: readonly string[];
  /** further pairs to tell a wedge of, beside the allies */
  readonly pairs?: readonly (readonly [string, string])[];
  /** since when series are told; default: three years before the day of the view */
  readonly from?: string;
  /** months between two points of a series; default 3 */
  readonly every?: number;
  /** strength of outside drivers by id; 1 is as on record */
  readonly drivers?: Readonly<Record<string, number>>;
  /** constants that differ from those of the pack and the engine */
  readonly parameters?: Readonly<Record<string, Range>>;
  /** runs of the question, 2,000 at least; default 4,000 */
  readonly draws?: number;
  readonly seed?: number;
}

/** A request with every default filled in. */
export interface FullAlignRequest {
  readonly actor: string | null;
  readonly by: IsoDate;
  readonly poles: readonly [string, string] | null;
  readonly with: readonly string[] | null;
  readonly actors: readonly string[] | null;
  readonly pairs: readonly (readonly [string, string])[];
  readonly from: IsoDate;
  readonly every: number;
  readonly drivers: Readonly<Record<string, number>>;
  readonly parameters: Readonly<Record<string, Range>>;
  readonly draws: number;
  readonly seed: number;
}

const DRAWS = 4000;
const MOST_DRAWS = 200_000;
const MOST_POINTS = 400;
const HORIZON_MONTHS = 24;
const LOOK_BACK_MONTHS = 36;
const STEP_MONTHS = 3;
/** Nothing is ten times as strong as it is. */
const MOST_LEVEL = 10;

/**
 * Fills in the defaults of a request and refuses what cannot be answered: an actor or pole that is none,
 * dates out of order, numbers out of range.
 *
 * @example
 * const asked = fullAlignRequest(view, { actor: 'XZ' });
 * asked.ok ? '' : asked.problems[0].message; // 'there is no actor XZ here'
 */
export function fullAlignRequest(view: View, request: AlignRequest): Result<FullAlignRequest> {
  const { asOf } = view;
  const by = request.by ?? addMonths(asOf, HORIZON_MONTHS);
  const from = request.from ?? addMonths(asOf, -LOOK_BACK_MONTHS);
  const { draws = DRAWS, every = STEP_MONTHS, seed = 1 } = request;
  if (!isIsoDate(by)) return refused({ code: 'align/not-a-date', path: 'by', value: by });
  if (!isIsoDate(from)) return refused({ code: 'align/not-a-date', path: 'from', value: from });
  const wrong =
    nameProblem(view, request) ?? numberProblem(draws, every, seed, request.drivers ?? {});
  if (wrong !== undefined) return refused(wrong);
  if (compareDates(by, asOf) <= 0) {
    return refused({ code: 'align/by', path: 'by', value: by, params: { asOf } });
  }
  if (compareDates(from, asOf) > 0) {
    return refused({ code: 'align/from', path: 'from', value: from, params: { asOf } });
  }
  const full: FullAlignRequest = {
    actor: request.actor ?? null,
    by,
    poles: request.poles ?? null,
    with: request.with ?? null,
    actors: request.actors ?? null,
    pairs: request.pairs ?? [],
    from,
    every,
    drivers: request.drivers ?? {},
    parameters: request.parameters ?? {},
    draws,
    seed,
  };
  const points = seriesDays(full, asOf).length;
  if (points > MOST_POINTS) {
    const params = { points, most: MOST_POINTS };
    return refused({ code: 'align/too-many-points', path: 'every', value: String(every), params });
  }
  return succeed(full);
}

/** The days of a series: from the first on, every so many months, and the day of the view last. */
export function seriesDays(
  { every, from }: Pick<FullAlignRequest, 'every' | 'from'>,
  asOf: IsoDate,
): IsoDate[] {
  const days: IsoDate[] = [];
  for (let step = 0; days.length <= MOST_POINTS; step++) {
    const day = addMonths(from, step * every);
    if (compareDates(day, asOf) >= 0) break;
    days.push(day);
  }
  return [...days, asOf];
}

function refused(fields: ProblemFields): Result<never> {
  return fail(fields, alignmentWordsEn);
}

function nameProblem({ pack }: View, request: AlignRequest): ProblemFields | undefined {
  const { actor, actors = [], pairs = [], poles = [], with: together = [] } = request;
  const named: (readonly [string, string])[] = [
    ...(actor === undefined ? [] : [['actor', actor] as const]),
    ...poles.map((id) => ['poles', id] as const),
    ...together.map((id) => ['with', id] as const),
    ...actors.map((id) => ['actors', id] as const),
    ...pairs.flat().map((id) => ['pairs', id] as const),
  ];
  const states = Object.keys(pack.actors).filter((id) => pack.actors[id]?.kind === 'state');
  for (const [path, value] of named) {
    if (states.includes(value)) continue;
    const near = didYouMean(value, states);
    const hint = near === undefined ? {} : { hint: `did you mean ${near}?` };
    return { code: 'align/unknown-actor', path, value, ...hint };
  }
  if (poles.length === 2 && poles[0] === poles[1]) {
    return { code: 'align/one-pole', path: 'poles', value: poles[0] };
  }
  const one = pairs.find(([a, b]) => a === b);
  if (one !== undefined) return { code: 'align/pair-of-one', path: 'pairs', value: one[0] };
  if (actors.length > LANDSCAPE_ACTORS) {
    const params = { count: actors.length, limit: LANDSCAPE_ACTORS };
    return { code: 'align/too-many-actors', path: 'actors', params };
  }
  return undefined;
}

function numberProblem(
  draws: number,
  every: number,
  seed: number,
  drivers: Readonly<Record<string, number>>,
): ProblemFields | undefined {
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS) {
    const params = { most: MOST_DRAWS };
    return { code: 'align/draws', path: 'draws', value: String(draws), params };
  }
  if (!Number.isInteger(every) || every < 1 || every > 120) {
    return { code: 'align/every', path: 'every', value: String(every) };
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    return { code: 'align/seed', path: 'seed', value: String(seed) };
  }
  for (const [id, level] of Object.entries(drivers)) {
    if (level >= 0 && level <= MOST_LEVEL) continue;
    const params = { most: MOST_LEVEL };
    return { code: 'align/driver-level', path: `drivers.${id}`, value: String(level), params };
  }
  return undefined;
}
