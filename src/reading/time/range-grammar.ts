import { daysBetween, isoWeekday, yearOf } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { dayOfMonthAt, yearAt } from './calendar-numbers.ts';
import { yearBehindClock } from './day-grammar.ts';
import type { FigureOrder } from './day-grammar.ts';
import { oneDay, shiftDays } from './calendar-days.ts';
import { skipClock, skipClockAndZone } from './clock-grammar.ts';
import { pointAt } from './relative-grammar.ts';
import { resolvePoint } from './resolve-point.ts';
import type { Anchor, ResolvedPoint } from './resolve-point.ts';
import type { TimePoint } from './time-point.ts';
import { skipWord, wordAt } from './time-token.ts';
import type { Parsed, TimeToken } from './time-token.ts';

type Tokens = readonly TimeToken[];

/** Two points of time with all days between them. */
interface TimeRange {
  from: TimePoint;
  to: TimePoint;
}

const DASHES = ['-', '–', '—'];

/** "from A to B", "between A and B", "A to B", "A – B", "10 to 22 August", "August 10 - 22". */
export function rangeAt(
  tokens: Tokens,
  at: number,
  order: FigureOrder | undefined,
): Parsed<TimeRange> | undefined {
  const lead = wordAt(tokens, at);
  const led = lead === 'from' || lead === 'between';
  const start = skipWord(tokens, led ? at + 1 : at, led ? ['the'] : []);
  const days = daysOfOneMonth(tokens, start, order);
  if (days !== undefined) return days;
  const from = pointAt(tokens, start, order, true);
  if (from === undefined) return undefined;
  const gap = skipClock(tokens, from.next);
  const mark = wordAt(tokens, gap);
  const between = lead === 'between' && mark === 'and';
  const worded = ['to', 'through', 'until', 'till'].includes(mark) && lead !== 'between';
  if (!between && !worded && !DASHES.includes(mark)) return undefined;
  // "rose from 2000 to 2010" is a range of years; a bare "2000 to 2010" may count anything
  if (from.value.type === 'year' && !led && !DASHES.includes(mark)) return undefined;
  if (from.value.type === 'year' && !led && tokens[at]?.glued === true) return undefined;
  const behind = skipWord(tokens, skipClockAndZone(tokens, gap + 1), ['the']);
  const sameMonth =
    from.value.type === 'day' ? dayInSameMonth(tokens, behind, from.value) : undefined;
  const to = sameMonth ?? pointAt(tokens, behind, order, true);
  if (to === undefined || isYear(from.value) !== isYear(to.value)) return undefined;
  return { value: { from: from.value, to: to.value }, next: to.next };
}

function isYear(point: TimePoint): boolean {
  return point.type === 'year';
}

// "10 - 22 August 2012", "eighth to eleventh May"
function daysOfOneMonth(
  tokens: Tokens,
  at: number,
  order: FigureOrder | undefined,
): Parsed<TimeRange> | undefined {
  const first = dayOfMonthAt(tokens, at);
  if (first === undefined) return undefined;
  const mark = wordAt(tokens, first.next);
  if (!['to', 'and', 'through', ...DASHES].includes(mark)) return undefined;
  const last = pointAt(tokens, first.next + 1, order);
  if (last?.value.type !== 'day' || last.value.weekday !== undefined) return undefined;
  if (first.value >= last.value.day || monthNotNamed(tokens, first.next + 1)) return undefined;
  return {
    value: { from: { ...last.value, day: first.value }, to: last.value },
    next: last.next,
  };
}

function monthNotNamed(tokens: Tokens, at: number): boolean {
  return ['.', '/'].includes(wordAt(tokens, at + 1));
}

// the "22, 2012" of "August 10 - 22, 2012"
function dayInSameMonth(
  tokens: Tokens,
  at: number,
  from: Extract<TimePoint, { type: 'day' }>,
): Parsed<TimePoint> | undefined {
  const day = dayOfMonthAt(tokens, at);
  if (day === undefined || day.value <= from.day || from.year !== undefined) return undefined;
  if (pointAt(tokens, at, undefined) !== undefined || wordAt(tokens, day.next) === ':') {
    return undefined;
  }
  const year =
    yearAt(tokens, skipWord(tokens, day.next, [','])) ?? yearBehindClock(tokens, day.next);
  const { weekday: _, ...named } = from;
  return year === undefined
    ? { value: { ...named, day: day.value }, next: day.next }
    : { value: { ...named, day: day.value, year: year.value }, next: year.next };
}

/**
 * The days of a range. A year named at one end holds for the other as well, so that "December to
 * May 2025" begins in 2024; a weekday at the end is the first one after the beginning.
 */
export function resolveRange({ from, to }: TimeRange, anchor: Anchor): ResolvedPoint {
  const first = resolvePoint(withYear(from, to, -1) ?? from, anchor);
  const last = resolvePoint(withYear(to, from, 1) ?? to, anchor);
  const start = first.days?.from;
  const end =
    start === undefined ? undefined : (endAfter(to, from, start, anchor) ?? last.days?.to);
  const ordered = start !== undefined && end !== undefined && daysBetween(start, end) >= 0;
  return {
    days: ordered ? { from: start, to: end } : undefined,
    relative: first.relative || last.relative,
    precision: first.precision,
    approximate: first.approximate || last.approximate,
    rule: `range+${first.rule}..${last.rule}`,
  };
}

// The point with the year of the other end; the year next to it when the months would run backward.
function withYear(point: TimePoint, other: TimePoint, step: 1 | -1): TimePoint | undefined {
  if (!isYearly(point) || point.year !== undefined || hasTurn(point)) return undefined;
  if (!isYearly(other) || other.year === undefined) return undefined;
  const year = other.year;
  const backward = step === -1 ? placeIn(point) > placeIn(other) : placeIn(point) < placeIn(other);
  return { ...point, year: backward ? year + step : year };
}

// When neither end names a year, the end is the first such place after the beginning.
function endAfter(
  to: TimePoint,
  from: TimePoint,
  start: IsoDate,
  anchor: Anchor,
): IsoDate | undefined {
  if (to.type === 'weekday' && from.type === 'weekday' && to.turn === undefined) {
    const ahead = (to.weekday - isoWeekday(start) + 7) % 7;
    return oneDay(shiftDays(start, ahead))?.to;
  }
  if (!isYearly(to) || to.year !== undefined || hasTurn(to)) return undefined;
  if (isYearly(from) && from.year !== undefined) return undefined;
  const same = resolvePoint({ ...to, year: yearOf(start) }, anchor).days;
  if (same !== undefined && daysBetween(start, same.to) >= 0) return same.to;
  return resolvePoint({ ...to, year: yearOf(start) + 1 }, anchor).days?.to;
}

type Yearly = Extract<TimePoint, { type: 'day' | 'month' | 'quarter' | 'half' | 'season' }>;

function isYearly(point: TimePoint): point is Yearly {
  return ['day', 'month', 'quarter', 'half', 'season'].includes(point.type);
}

function hasTurn(point: Yearly): boolean {
  return point.type !== 'day' && point.turn !== undefined;
}

// Place in the year, in hundredths of a month: enough to order two of them.
function placeIn(point: Yearly): number {
  if (point.type === 'quarter') return point.quarter * 300;
  if (point.type === 'half') return point.half * 600;
  return point.month * 100 + (point.type === 'day' ? point.day : 0);
}
