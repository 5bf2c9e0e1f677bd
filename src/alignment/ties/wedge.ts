import { compareDates } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { rangeAround, spreadOf } from '../range.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from './align-context.ts';
import { eventsBetween } from './event-component.ts';
import type { CodedEvent } from './event-code.ts';
import { stanceOnDay } from './stance-on-day.ts';
import type { StanceOnDay } from './stance-on-day.ts';
import { trackMismatches } from './track-speed.ts';
import type { TrackMismatch } from './track-speed.ts';

/** How far two allies want different things on one issue. */
export interface WedgeIssue {
  readonly issue: string;
  readonly one: StanceOnDay;
  readonly other: StanceOnDay;
  /** mean of what both care, 0 to 1 */
  readonly salience: number;
  /** shares of the line */
  readonly distance: number;
}

/** What stands between two states on a day, 0 nothing to 100 all. */
export interface Wedge {
  readonly day: IsoDate;
  readonly a: string;
  readonly b: string;
  /** distance of positions and friction of tracks together; null where no issue can be compared */
  readonly wedge: Range | null;
  /** salience-weighted distance of positions, 0–100; null as above */
  readonly distance: Range | null;
  /** the widest gap of tracks with one third party, 0–100 */
  readonly speed: number;
  /** widest first, by salience times distance */
  readonly issues: readonly WedgeIssue[];
  readonly tracks: readonly TrackMismatch[];
}

/**
 * The wedge between two states: Σ s_k |x_k - y_k| / Σ s_k over the issues on which both take a position,
 * s_k the mean of what both care, in per cent of the line; and, as a part `wedge-speed` of the whole, the
 * widest gap between their tracks with one third party, since an ally that goes ahead rubs with one that
 * waits. Unknown where no issue can be compared.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * const { distance, issues } = wedgeOn(context, 'XA', 'XC', day);
 * [distance.base, issues.map(({ issue }) => issue)]; // [70, ['river-link']]
 */
export function wedgeOn(context: AlignContext, a: string, b: string, day: IsoDate): Wedge {
  const issues = Object.keys(context.pack.issues).flatMap((issue): WedgeIssue[] => {
    const one = stanceOnDay(context, a, issue, day);
    const other = stanceOnDay(context, b, issue, day);
    if (one === undefined || other === undefined) return [];
    const salience = (one.salience.base + other.salience.base) / 2;
    const distance = Math.abs(one.ideal.base - other.ideal.base) / 100;
    return [{ issue, one, other, salience, distance }];
  });
  const tracks = trackMismatches(context, a, b, day);
  const speed = 100 * Math.max(0, ...tracks.map(({ gap }) => gap));
  const distance = distanceOf(issues);
  const part = context.parameters.get('wedge-speed').base;
  return {
    day,
    a,
    b,
    distance,
    speed,
    wedge: distance === null ? null : mixed(distance, speed, part),
    issues: issues.toSorted((x, y) => y.salience * y.distance - x.salience * x.distance),
    tracks,
  };
}

function distanceOf(issues: readonly WedgeIssue[]): Range | null {
  const care = issues.reduce((sum, { salience }) => sum + salience, 0);
  if (care === 0) return null;
  let base = 0;
  let variance = 0;
  for (const { distance, one, other, salience } of issues) {
    const share = salience / care;
    base += share * distance;
    const [first, second] = [spreadOf(one.ideal) / 100, spreadOf(other.ideal) / 100];
    variance += share * share * (first * first + second * second);
  }
  return rangeAround(100 * base, 100 * Math.sqrt(variance), 0, 100);
}

const mixed = ({ base, high, low }: Range, speed: number, part: number): Range => ({
  low: (1 - part) * low + part * speed,
  base: (1 - part) * base + part * speed,
  high: (1 - part) * high + part * speed,
});

/** A wedge with the events between the two since the one before. */
export interface WedgePoint extends Wedge {
  readonly events: readonly CodedEvent[];
}

/**
 * How the wedge between two states went over days in rising order, with the events between them.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * const days = ['2019-04-01', '2019-05-01'].map(isoDate);
 * wedgeSeries(context, 'XA', 'XB', days).map(({ distance }) => distance.base); // [40, 40]
 */
export function wedgeSeries(
  context: AlignContext,
  a: string,
  b: string,
  days: readonly IsoDate[],
): WedgePoint[] {
  return days.map((day, at) => {
    const before = days[at - 1];
    const events = eventsBetween(context, a, b, day).filter(
      (coded) => before !== undefined && compareDates(coded.day, before) > 0,
    );
    return { ...wedgeOn(context, a, b, day), events };
  });
}
