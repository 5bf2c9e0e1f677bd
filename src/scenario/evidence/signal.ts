import { dayNumber, pow } from '../../quantity/index.ts';
import type { IsoDate, Reliability } from '../../quantity/index.ts';
import type { PositionRecord, Through } from './position.ts';

/** What the estimate rests on beside the records; all of it comes from the pack's parameters. */
export interface EstimateSettings {
  readonly asOf: IsoDate;
  /** days in which the weight of a record halves, > 0 */
  readonly halfLife: number;
  /** chance, 0–1, that a source of each grade reports what was really said or done */
  readonly reliability: Readonly<Record<Reliability, number>>;
  /** weight of a word, a vote, an act on the day itself */
  readonly weight: Readonly<Record<Through, number>>;
  /** smallest standard deviation, points */
  readonly floor: number;
  /** persons who hold the actor's offices on the as-of day; records of other leaders are dropped */
  readonly leaders: readonly string[];
}

/** A record with its direction and weight worked out. */
export interface Signal {
  readonly record: PositionRecord;
  readonly sign: 1 | -1;
  readonly threshold: number;
  readonly chance: number;
  readonly weight: number;
  readonly age: number;
}

/** Works out the direction, chance and weight of a record, as `estimateStance` states them. */
export function signalOf(record: PositionRecord, settings: EstimateSettings): Signal {
  const wantsLevel = record.polarity === 'supports';
  const trust = settings.reliability[record.reliability] * record.confidence;
  const age = ageOf(record, settings.asOf);
  return {
    record,
    sign: wantsLevel === record.level > record.statusQuo ? 1 : -1,
    threshold: (record.statusQuo + record.level) / 2,
    chance: Math.min(0.5 + 0.5 * trust, NEARLY_CERTAIN),
    weight: settings.weight[record.through] * pow(0.5, age / settings.halfLife),
    age,
  };
}

// Keeps logarithms finite; the effect on a mean is far below a thousandth of a point.
const NEARLY_CERTAIN = 1 - 1e-9;

/** Days from the middle of the record's date, as far as it is known, to the as-of day; never < 0. */
function ageOf(record: PositionRecord, asOf: IsoDate): number {
  const middle = (dayNumber(record.date.earliest) + dayNumber(record.date.latest)) / 2;
  return Math.max(0, dayNumber(asOf) - middle);
}
