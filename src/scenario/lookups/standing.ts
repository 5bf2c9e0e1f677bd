import { compareDates, holdsOn, parseDate, unwrap } from '../../quantity/index.ts';
import type { DatedSpan, Holds, Interval, IsoDate } from '../../quantity/index.ts';

/** What every dated record of a pack carries: `from` ≤ day < `to`, as texts of any precision. */
export interface Spanned {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A record that holds on the day asked; `maybe` when an imprecise date or a rival record decides. */
export interface Standing<T> {
  readonly entry: T;
  readonly certainty: 'yes' | 'maybe';
}

/**
 * The span of a date text of a validated pack; throws LandbridgeError when it is no date.
 *
 * @example
 * spanOf('2020-02'); // { earliest: '2020-02-01', latest: '2020-02-29', precision: 'month' }
 */
export function spanOf(date: string): DatedSpan {
  return unwrap(parseDate(date));
}

/**
 * The half-open interval in which a record holds.
 *
 * Throws LandbridgeError when a bound is no date.
 *
 * @example
 * const { from, to } = intervalOf({ from: '2019', to: '2020-06-10' });
 * [from?.latest, to?.earliest]; // ['2019-12-31', '2020-06-10']
 */
export function intervalOf(record: Spanned): Interval {
  const interval: Interval = {};
  if (record.from !== undefined) interval.from = spanOf(record.from);
  if (record.to !== undefined) interval.to = spanOf(record.to);
  return interval;
}

/**
 * Whether a dated record holds on a day.
 *
 * `maybe` when the day lies inside an imprecise bound. Throws LandbridgeError when one is no date.
 *
 * @example
 * standsOn({ from: '2019-05-31' }, day); // 'yes'
 * standsOn({ from: '2019-06' }, day); // 'maybe'
 */
export function standsOn(record: Spanned, day: IsoDate): Holds {
  return holdsOn(intervalOf(record), day);
}

/**
 * The records that hold on a day, in the order of the pack: for things that may hold together.
 *
 * @example
 * const visas = [{ for: 'crews', from: '2018' }, { for: 'guests', from: '2019-06' }];
 * allStanding(visas, day).map(({ certainty }) => certainty); // ['yes', 'maybe']
 */
export function allStanding<T extends Spanned>(entries: readonly T[], day: IsoDate): Standing<T>[] {
  return entries.flatMap((entry) => {
    const certainty = standsOn(entry, day);
    return certainty === 'no' ? [] : [{ entry, certainty }];
  });
}

/**
 * The record in force on a day, for things of which one holds at a time (the state of a link or a
 * track, a status quo). A record that surely began later takes the place of an earlier one without
 * an end. Where dates are too coarse to tell, or two records contradict one another, all of them
 * are returned, each `maybe` and the latest begun last: rival claims stand side by side.
 *
 * @example
 * const states = [{ state: 'open', from: '1998' }, { state: 'broken', from: '2003-02-28' }];
 * currentOf(states, day); // [{ entry: { state: 'broken', from: '2003-02-28' }, certainty: 'yes' }]
 */
export function currentOf<T extends Spanned>(entries: readonly T[], day: IsoDate): Standing<T>[] {
  const standing = allStanding(entries, day).toSorted((a, b) => compareBegin(a.entry, b.entry));
  const last = standing.filter(
    (one) =>
      !standing.some(
        (other) =>
          other !== one && other.certainty === 'yes' && beganSurelyBefore(one.entry, other.entry),
      ),
  );
  return last.length === 1 ? last : last.map(({ entry }) => ({ entry, certainty: 'maybe' }));
}

/** Whether `a` surely began before `b`; a record without `from` began before all that have one. */
export function beganSurelyBefore(a: Spanned, b: Spanned): boolean {
  if (b.from === undefined) return false;
  return a.from === undefined || compareDates(spanOf(a.from).latest, spanOf(b.from).earliest) < 0;
}

function compareBegin(a: Spanned, b: Spanned): number {
  if (a.from === undefined || b.from === undefined) {
    return Number(a.from !== undefined) - Number(b.from !== undefined);
  }
  return compareDates(spanOf(a.from).earliest, spanOf(b.from).earliest);
}
