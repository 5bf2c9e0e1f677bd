import { clamp, compareDates, daysBetween } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { spanOf } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import type { AlignParameters } from '../parameters/align-parameters.ts';
import { rangeAround, spreadOf } from '../range.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from './align-context.ts';
import { unknown } from './component.ts';
import type { Component, ComponentItem } from './component.ts';

/** The unit in which a series of a pack holds ideal points estimated from votes. */
const IDEAL_POINT = 'ideal-point';

const YEAR = 365.25;

/** Where a state stood in votes on a day, by the last estimate there was. */
export interface IdealPoint extends Range {
  readonly at: string;
  readonly series: string;
  readonly title: string;
  /** years between the estimate and the day */
  readonly age: number;
  readonly source: readonly string[];
}

/**
 * The ideal point of a state on a day: the last estimate whose time was over by then, widened by age.
 * One stated without an interval has that of a year's drift. Undefined where there is none.
 *
 * @example
 * const parameters = unwrap(alignParameters(view));
 * idealPointOn(pack, parameters, 'XA', day); // undefined
 */
export function idealPointOn(
  pack: Pick<Pack, 'series'>,
  parameters: AlignParameters,
  actor: string,
  day: IsoDate,
): IdealPoint | undefined {
  const found = Object.entries(pack.series).find(
    ([, { of, unit }]) => of === actor && unit === IDEAL_POINT,
  );
  if (found === undefined) return undefined;
  const [series, record] = found;
  const past = record.points
    .map((point) => ({ point, end: spanOf(point.at).latest }))
    .filter(({ end }) => compareDates(end, day) <= 0)
    .toSorted((a, b) => compareDates(a.end, b.end))
    .at(-1);
  if (past === undefined) return undefined;
  const { base, high, low } = past.point;
  const drift = parameters.get('ideal-drift').base;
  const own = low === undefined || high === undefined ? drift : spreadOf({ low, base, high });
  const age = daysBetween(past.end, day) / YEAR;
  const spread = Math.sqrt(own * own + drift * drift * age);
  return {
    ...rangeAround(base, spread, -Infinity, Infinity),
    at: past.point.at,
    series,
    title: record.title,
    age,
    source: past.point.source ?? record.source ?? [],
  };
}

/**
 * How near two states vote: 1 alike, 0 as far apart as two states drawn at random, -1 twice as far. The
 * estimates (Bailey, Strezhnev and Voeten, "Estimating Dynamic State Preferences", Journal of Conflict Resolution 61 (2017) 430) have unit standard deviation, and two draws
 * from a normal distribution differ by 2/√π = 1.13 of it on average.
 */
export function votesComponent(
  { pack, parameters }: AlignContext,
  a: string,
  b: string,
  day: IsoDate,
): Component {
  const weight = parameters.get('weight-votes');
  const one = idealPointOn(pack, parameters, a, day);
  const two = idealPointOn(pack, parameters, b, day);
  if (one === undefined || two === undefined) return unknown('votes', weight, [-1, 1]);
  const neutral = parameters.get('ideal-neutral');
  const distance = Math.abs(one.base - two.base);
  const spread = Math.sqrt(spreadOf(one) * spreadOf(one) + spreadOf(two) * spreadOf(two));
  const apart = rangeAround(distance, spread, 0, Infinity);
  return {
    name: 'votes',
    status: 'known',
    value: {
      low: near(apart.high, neutral.low),
      base: near(distance, neutral.base),
      high: near(apart.low, neutral.high),
    },
    possible: [-1, 1],
    weight,
    items: [one, two].map((point, at): ComponentItem => ({
      text: {
        code: 'align/ideal-point',
        params: { actor: at === 0 ? a : b, value: point.base, at: point.at },
      },
      value: point,
      source: point.source,
      assumption: undefined,
      date: point.at,
    })),
    parameters: ['ideal-neutral', 'ideal-drift'],
  };
}

/** 1 in one place, 0 as far apart as the scale, -1 twice as far or more. */
const near = (far: number, scale: number): number => clamp(1 - far / scale, -1, 1);
