import { compareDates } from './date.ts';
import type { DatedSpan, IsoDate } from './date.ts';
import { daySpan, formatSpan } from './dated-span.ts';
import { makeProblem } from './problem.ts';
import type { Problem } from './problem.ts';

/** When something holds: half-open, `from` ≤ day < `to`. A missing end is open. */
export interface Interval {
  from?: DatedSpan;
  to?: DatedSpan;
}

/** `maybe`: the day lies inside a boundary that is not known to the day. */
export type Holds = 'yes' | 'no' | 'maybe';

/**
 * Whether an interval holds on a day.
 *
 * @example
 * holdsOn({ from: unwrap(parseDate('2031-05')) }, isoDate('2031-05-14')); // 'maybe'
 */
export function holdsOn(interval: Interval, day: IsoDate): Holds {
  const { from, to } = interval;
  if (from !== undefined && compareDates(day, from.earliest) < 0) return 'no';
  if (to !== undefined && compareDates(day, to.latest) >= 0) return 'no';
  const begun = from === undefined || compareDates(day, from.latest) >= 0;
  const lasting = to === undefined || compareDates(day, to.earliest) < 0;
  return begun && lasting ? 'yes' : 'maybe';
}

/**
 * An interval between two days; either may be left open.
 *
 * @example
 * formatInterval(dayInterval(isoDate('2031-05-14'), undefined)); // 'since 2031-05-14'
 */
export function dayInterval(from: IsoDate | undefined, to: IsoDate | undefined): Interval {
  const interval: Interval = {};
  if (from !== undefined) interval.from = daySpan(from);
  if (to !== undefined) interval.to = daySpan(to);
  return interval;
}

/**
 * Whether two intervals share a day: `maybe` when only an imprecise boundary decides it.
 *
 * @example
 * const may = { from: unwrap(parseDate('2031-05')), to: unwrap(parseDate('2031-06')) };
 * overlaps(may, { to: unwrap(parseDate('2031-05-14')) }); // 'maybe'
 * overlaps(may, { to: unwrap(parseDate('2031-04-30')) }); // 'no'
 */
export function overlaps(a: Interval, b: Interval): Holds {
  const orders = [before(a.from, b.to), before(b.from, a.to)];
  if (orders.includes('no')) return 'no';
  return orders.includes('maybe') ? 'maybe' : 'yes';
}

/**
 * An interval that can hold on no day is an error: `to` must be able to lie after `from`. The
 * problem is `interval/empty`, at `path`.
 *
 * @example
 * const problems = checkInterval({ from: unwrap(parseDate('2032')), to: unwrap(parseDate('2031')) });
 * problems.map(({ code }) => code); // ['interval/empty']
 */
export function checkInterval(interval: Interval, path = ''): Problem[] {
  const { from, to } = interval;
  if (from === undefined || to === undefined || before(from, to) !== 'no') return [];
  const params = { from: formatSpan(from), to: formatSpan(to) };
  return [makeProblem({ code: 'interval/empty', path, params })];
}

/**
 * Text such as `2031-05 to 2032-Q1`, `since 2031`, `until 2032-03-01`, `always`.
 *
 * @example
 * formatInterval({ from: unwrap(parseDate('2031-05')), to: unwrap(parseDate('2032-Q1')) });
 * // '2031-05 to 2032-Q1'
 */
export function formatInterval(interval: Interval): string {
  const { from, to } = interval;
  if (from !== undefined && to !== undefined) return `${formatSpan(from)} to ${formatSpan(to)}`;
  if (from !== undefined) return `since ${formatSpan(from)}`;
  return to === undefined ? 'always' : `until ${formatSpan(to)}`;
}

function before(start: DatedSpan | undefined, end: DatedSpan | undefined): Holds {
  if (start === undefined || end === undefined) return 'yes';
  if (compareDates(start.latest, end.earliest) < 0) return 'yes';
  return compareDates(start.earliest, end.latest) < 0 ? 'maybe' : 'no';
}
