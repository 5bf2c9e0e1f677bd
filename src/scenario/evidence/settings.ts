import { makeProblem, succeed } from '../../quantity/index.ts';
import type { IsoDate, Problem, Result } from '../../quantity/index.ts';
import { centralValue } from '../lookups/central-value.ts';
import { holdersOf } from '../lookups/office-holders.ts';
import type { PackQuantity } from '../schema/measure.ts';
import type { Pack } from '../schema/pack.ts';
import { estimateStance } from './estimate.ts';
import type { StanceEstimate } from './estimate.ts';
import { positionRecords } from './records.ts';
import type { EstimateSettings } from './signal.ts';

/** Turns a parameter of the pack into the number to reckon with, in a unit; a draw passes its own. */
export type ReadParameter = (
  quantity: PackQuantity,
  unit: 'day' | 'share' | 'point',
) => number | undefined;

/**
 * The settings of the estimator from the pack's parameters and the office holders of the day. By
 * default each parameter stands at its central value.
 *
 * @returns one problem for each parameter that is unknown or out of range
 *
 * @example
 * const { halfLife, floor, leaders } = unwrap(estimateSettings(pack, 'XA', day));
 * [halfLife, floor, leaders]; // [365, 5, ['ada-first']]
 */
export function estimateSettings(
  pack: Pick<Pack, 'parameters' | 'values' | 'actors'>,
  actor: string,
  asOf: IsoDate,
  read: ReadParameter = (quantity, unit) => centralValue(quantity, pack.values, unit),
): Result<EstimateSettings> {
  const problems: Problem[] = [];
  const { parameters } = pack;
  const grades = parameters['evidence-reliability'];
  const weights = parameters['evidence-weight'];
  const number = (path: string, quantity: PackQuantity, measure: Measure): number => {
    const value = read(quantity, measure.unit);
    if (value !== undefined && value >= measure.least && value <= measure.most) return value;
    problems.push(
      makeProblem({
        code: 'estimate/parameter',
        path: `parameters.${path}`,
        value: value === undefined ? 'unknown' : String(value),
        message: `the estimate of stances needs a usable ${path}`,
        hint: 'state a number with its source, or an assumption',
      }),
    );
    return Number.NaN;
  };
  const reliability = (grade: keyof typeof grades) =>
    number(`evidence-reliability.${grade}`, grades[grade], SHARE);
  const weight = (through: keyof typeof weights) =>
    number(`evidence-weight.${through}`, weights[through], SHARE);
  const settings: EstimateSettings = {
    asOf,
    halfLife: number('evidence-half-life', parameters['evidence-half-life'], DAYS),
    reliability: {
      A: reliability('A'),
      B: reliability('B'),
      C: reliability('C'),
      D: reliability('D'),
      E: reliability('E'),
      F: reliability('F'),
    },
    weight: { word: weight('word'), vote: weight('vote'), act: weight('act') },
    floor: number('evidence-floor', parameters['evidence-floor'], POINTS),
    leaders: holdersOf(pack, actor, asOf).map(({ holder }) => holder),
  };
  return problems.length > 0 ? { ok: false, problems } : succeed(settings);
}

interface Measure {
  readonly unit: 'day' | 'share' | 'point';
  readonly least: number;
  readonly most: number;
}

const SHARE: Measure = { unit: 'share', least: 0, most: 1 };
const POINTS: Measure = { unit: 'point', least: 0, most: 100 };
// Evidence that halves within a day is not meant: most likely the unit is wrong.
const DAYS: Measure = { unit: 'day', least: 1, most: Number.MAX_VALUE };

/**
 * The stance of an actor on an issue as the evidence of a pack has it on a day: records gathered,
 * settings read, estimate made. Use it on a viewed pack.
 *
 * @returns the estimate on 0–100 points, or the problems of `estimateSettings`
 *
 * @example
 * const { mean, lines } = unwrap(stanceFromEvidence(view.pack, 'XB', 'river-link', view.asOf));
 * [Math.round(mean), lines]; // [50, []]
 */
export function stanceFromEvidence(
  pack: Pick<Pack, 'actors' | 'evidence' | 'issues' | 'parameters' | 'sources' | 'values'>,
  actor: string,
  issue: string,
  asOf: IsoDate,
): Result<StanceEstimate> {
  const settings = estimateSettings(pack, actor, asOf);
  if (!settings.ok) return settings;
  const gathered = positionRecords(pack, actor, issue, asOf);
  const estimate = estimateStance(gathered.records, settings.value);
  return succeed({ ...estimate, dropped: [...gathered.dropped, ...estimate.dropped] });
}
