import { fail, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { FORECAST_CONSTANTS } from '../condorcet/forecast-constants.ts';
import { clusterBootstrap } from '../score/cluster-bootstrap.ts';
import type { BootstrapInterval } from '../score/cluster-bootstrap.ts';
import { crps } from '../score/crps.ts';
import { bargainingWordsEn } from '../words-en.ts';
import type { FoldOptions } from './folds.ts';
import { crossValidated } from './forecast-method.ts';
import type { CaseForecast, ForecastMethod } from './forecast-method.ts';
import { freedomOfPowers } from './learned-forecast.ts';
import { canLearnPowers, learnPowers, withPowers } from './learned-powers.ts';
import type { PowerFactors } from './learned-powers.ts';
import type { PastCase } from './past-case.ts';
import { FEW_GROUPS } from './score-notes.ts';
import { casesProblem, optionProblem } from './score-options.ts';
import { forecastWith } from './tuned-forecast.ts';

/** What to multiply the capability of an actor with. */
export interface CalibratedActor {
  readonly actor: string;
  readonly factor: number;
  /** decided cases in which it took a position */
  readonly cases: number;
}

/** Powers of actors learned from decided cases, and whether that helped on cases not learned from. */
export interface PowerCalibration {
  readonly cases: number;
  readonly groups: number;
  readonly seed: number;
  /** how far ln of a factor is let lie from 0: chosen by cross-validation; 0 keeps all as stated */
  readonly freedom: number;
  /** in the order they first appear, cases by name */
  readonly actors: readonly CalibratedActor[];
  /** mean CRPS of the default forecast, with capabilities as stated and, on cases kept apart, as learned */
  readonly stated: number;
  readonly learned: number;
  /** learned less stated, 95 % over groups: below 0 learning helped */
  readonly difference: BootstrapInterval;
  readonly notes: readonly Text[];
}

/** How a calibration is made; see `FoldOptions`. */
export interface CalibrationOptions extends FoldOptions {
  /** samples of groups behind the interval: 100 to 100,000; 2,000 when left out */
  readonly draws?: number;
}

/**
 * Learns from decided cases of yours by how much each actor pulls more or less than its stated capability
 * ({@link learnPowers}), and holds the default forecast with such powers against the one without, on cases
 * not learned from: parted by group, how far powers may move chosen again within each part. Constants of
 * the forecast stay as shipped. It is a choice, never a default: give the result to `calibratedTable` where
 * the difference convinces you. Fails on no cases, two of one name, cases of one group alone, more than 200 actors or a million pairs of actors, and a number
 * of folds, draws or a seed out of range. The order of cases does not matter.
 *
 * @example
 * const past = [10, 20, 15, 25].map((outcome, at) => {
 *   const actors = ['north', 'south'].map((id) => ({
 *     id, position: id === 'north' ? 0 : 100, salience: 1, capability: 1,
 *   }));
 *   return unwrap(pastCase({ id: `${at}`, group: `${at}`, actors, outcome }));
 * });
 * const { actors, learned, stated } = unwrap(calibratePowers(past));
 * actors[0].factor > actors[1].factor; // true
 * learned < stated; // true
 */
export function calibratePowers(
  cases: readonly PastCase[],
  { draws = 2000, folds = 10, seed = 1 }: CalibrationOptions = {},
): Result<PowerCalibration> {
  const problem = casesProblem(cases) ?? optionProblem(draws, folds, seed);
  if (problem !== undefined) return problem;
  const sorted = cases.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const groups = new Set(sorted.map(({ group }) => group)).size;
  if (!canLearnPowers(sorted))
    return fail({ code: 'bargaining/calibrate-size' }, bargainingWordsEn);
  if (groups < 2) return fail({ code: 'bargaining/calibrate-one-group' }, bargainingWordsEn);
  const usual = forecastWith(FORECAST_CONSTANTS);
  const learned = lossesOf(sorted, crossValidated(sorted, powersLearned(usual), { folds, seed }));
  const stated = lossesOf(sorted, { forecast: usual });
  const differences = learned.map((loss, at) => loss - (stated[at] ?? Number.NaN));
  const names = sorted.map(({ group }) => group);
  const [difference = NOTHING] = clusterBootstrap([differences], names, { draws, seed });
  const freedom = freedomOfPowers(sorted, usual);
  return succeed({
    cases: sorted.length,
    groups,
    seed,
    freedom,
    actors: actorsOf(sorted, learnPowers(sorted, freedom)),
    stated: sumInOrder(stated) / sorted.length,
    learned: sumInOrder(learned) / sorted.length,
    difference,
    notes: notesOf(sorted.length, groups, freedom, difference),
  });
}

const NOTHING = { mean: Number.NaN, low: Number.NaN, high: Number.NaN };

function powersLearned(usual: CaseForecast): ForecastMethod {
  return {
    id: 'default-calibrated',
    fit: (past) => {
      const factors = learnPowers(past, freedomOfPowers(past, usual));
      return (each) => usual(withPowers(each, factors));
    },
  };
}

function lossesOf(
  cases: readonly PastCase[],
  { forecast }: { readonly forecast: CaseForecast },
): number[] {
  return cases.map((each) => {
    const said = forecast(each);
    return said === undefined ? Number.NaN : crps(said.distribution, each.outcome);
  });
}

function actorsOf(cases: readonly PastCase[], factors: PowerFactors): CalibratedActor[] {
  const seen = new Map<string, number>();
  for (const { columns } of cases) {
    for (const id of columns.ids) seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  return [...seen].map(([actor, count]) => ({
    actor,
    factor: factors.get(actor) ?? 1,
    cases: count,
  }));
}

function notesOf(
  cases: number,
  groups: number,
  freedom: number,
  { high, low, mean }: BootstrapInterval,
): Text[] {
  const verdict = high < 0 ? 'helps' : low > 0 ? 'hurts' : 'unclear';
  const params = { difference: near(mean), low: near(low), high: near(high) };
  return [
    ...(groups < FEW_GROUPS
      ? [{ code: 'bargaining/score-few', params: { cases, groups, few: FEW_GROUPS } }]
      : []),
    ...(freedom === 0 ? [{ code: 'bargaining/calibrate-as-stated', params: {} }] : []),
    { code: `bargaining/calibrate-${verdict}`, params },
    { code: 'bargaining/calibrate-fades', params: {} },
  ];
}

const near = (x: number): number => Math.round(100 * x) / 100;
