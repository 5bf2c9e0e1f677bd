import {
  dayNumber,
  daysBetween,
  fromDayNumber,
  isoWeekday,
  monthOf,
  yearOf,
} from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { dayOfYear, monthsOf, moveBy, oneDay, shiftDays, unitAround } from './calendar-days.ts';
import type { Days } from './calendar-days.ts';
import type { NarrativeTense } from './narrative-tense.ts';
import type { TimePrecision } from './time-expression.ts';
import type { TimeLength, TimePart, TimePoint, Turn } from './time-point.ts';

/** The days a point of time means. */
export interface ResolvedPoint {
  /** Undefined when there is no anchor, or no such day. */
  days: Days | undefined;
  /** Whether the document's date is needed to know the days. */
  relative: boolean;
  precision: TimePrecision;
  approximate: boolean;
  rule: string;
  /** Where a deadline falls if not on the last day: the middle of "mid-…", the first of a beginning. */
  due?: IsoDate;
}

/** What a point is resolved against. */
export interface Anchor {
  /** The document's day; undefined when it is not known. */
  day: IsoDate | undefined;
  tense: NarrativeTense;
  /** The day last named before in the text, from which "two days later" counts. */
  previous?: { day: IsoDate; relative: boolean };
}

const DIRECTION = { past: 'backward', future: 'forward', unsaid: 'nearest' } as const;
const SHIFT: Readonly<Record<Turn, number>> = { last: -1, this: 0, next: 1 };

/** The days a point means, seen from the document's day. */
export function resolvePoint(point: TimePoint, anchor: Anchor): ResolvedPoint {
  switch (point.type) {
    case 'unclear-day':
      return { ...plain('day', undefined, 'day-or-month-first-unclear'), relative: false };
    case 'day':
      return resolveDay(point, anchor);
    case 'weekday':
      return resolveWeekday(point, anchor);
    case 'month':
      return inYear(point, anchor, 'month', (year) => monthsOf(year, point.month, point.month));
    case 'season':
      return inYear(point, anchor, 'season', (year) =>
        monthsOf(year, point.month, point.month + 2),
      );
    case 'quarter':
      return inYear(point, anchor, 'quarter', (year) =>
        monthsOf(year, point.quarter * 3 - 2, point.quarter * 3),
      );
    case 'half':
      return inYear(point, anchor, 'half', (year) =>
        monthsOf(year, point.half * 6 - 5, point.half * 6),
      );
    case 'year':
      return plain('year', monthsOf(point.year, 1, 12), 'year');
    case 'decade':
      return plain('decade', monthsOf(point.year, 1, 120), 'decade');
    case 'century':
      return plain('century', monthsOf(point.year, 1, 1200), 'century');
    case 'near-day':
      return relative('day', anchor, 'near-day', (day) => oneDay(shiftDays(day, point.days)));
    case 'unit': {
      const grain = point.unit === 'weekend' ? 'week' : point.unit === 'hour' ? 'day' : point.unit;
      return relative(grain, anchor, `${point.turn}-${point.unit}`, (day) =>
        unitAround(day, point.unit, SHIFT[point.turn]),
      );
    }
    case 'rest':
      return relative(
        'day',
        anchor,
        `${point.later ? 'later' : 'earlier'}-this-${point.unit}`,
        (day) => {
          const unit = unitAround(day, point.unit, 0);
          if (unit === undefined) return undefined;
          return point.later ? { from: day, to: unit.to } : { from: unit.from, to: day };
        },
      );
    case 'offset':
      return resolveOffset(point, anchor);
    case 'stretch':
      return {
        ...relative(
          grainOf(point.length),
          anchor,
          point.sign === 1 ? 'next-units' : 'last-units',
          (day) => {
            const moved = moveBy(day, point.length, point.sign);
            if (moved === undefined) return undefined;
            return point.sign === 1 ? { from: day, to: moved.to } : { from: moved.from, to: day };
          },
        ),
        approximate: point.length.approximate,
      };
    case 'part':
      break;
  }
  return partOf(point.part, resolvePoint(point.of, anchor));
}

function plain(precision: TimePrecision, days: Days | undefined, rule: string): ResolvedPoint {
  return { days, relative: false, precision, approximate: false, rule };
}

function relative(
  precision: TimePrecision,
  anchor: Anchor,
  rule: string,
  days: (day: IsoDate) => Days | undefined,
): ResolvedPoint {
  const found = anchor.day === undefined ? undefined : days(anchor.day);
  return { days: found, relative: true, precision, approximate: false, rule };
}

function grainOf(length: TimeLength): TimePrecision {
  const units = length.amounts.map(({ unit }) => unit);
  const last = units.at(-1);
  if (last === undefined || last === 'hour') return 'day';
  return last === 'weekend' ? 'week' : last;
}

function resolveDay(point: Extract<TimePoint, { type: 'day' }>, anchor: Anchor): ResolvedPoint {
  const { year, month, day, weekday } = point;
  if (year !== undefined) return plain('day', dayOfYear(year, month, day), 'day');
  if (weekday === undefined) return inYear(point, anchor, 'day', (y) => dayOfYear(y, month, day));
  return relative('day', anchor, 'day+year-from-weekday', (today) =>
    nearest(today, anchor.tense, 12, (y) => {
      const days = dayOfYear(y, month, day);
      return days !== undefined && isoWeekday(days.from) === weekday ? days : undefined;
    }),
  );
}

type Yearly = Extract<TimePoint, { type: 'day' | 'month' | 'quarter' | 'half' | 'season' }>;

// A place that comes once a year: its year is said, turned to ("next spring"), or inferred.
function inYear(
  point: Yearly,
  anchor: Anchor,
  precision: TimePrecision,
  days: (year: number) => Days | undefined,
): ResolvedPoint {
  if (point.year !== undefined) return plain(precision, days(point.year), precision);
  const turn = point.type === 'day' ? undefined : point.turn;
  const told = turn === undefined ? besideNamedDay(anchor, days) : undefined;
  if (told !== undefined && anchor.previous !== undefined) {
    const rule = `${precision}+year-of-day-named-before`;
    return { ...plain(precision, told, rule), relative: anchor.previous.relative };
  }
  if (turn === undefined) {
    const rule = `${precision}+year-${DIRECTION[anchor.tense]}`;
    return relative(precision, anchor, rule, (day) => nearest(day, anchor.tense, 2, days));
  }
  return relative(precision, anchor, `${turn}-${precision}`, (day) => {
    const year = yearOf(day);
    if (point.type === 'quarter' || point.type === 'half') return days(year + SHIFT[turn]);
    const current = days(year);
    if (turn === 'this' || current === undefined) return current;
    if (turn === 'next') return current.from > day ? current : days(year + 1);
    return current.to < day ? current : days(year - 1);
  });
}

/** How near a day named before must lie to lend its year, in days. */
const BESIDE = 31;

// "On 3 May 2031 they signed. On 6 May …": a near day named before lends its year, unless the verb says no.
function besideNamedDay(
  { day, tense, previous }: Anchor,
  days: (year: number) => Days | undefined,
): Days | undefined {
  if (previous === undefined) return undefined;
  const found = nearest(previous.day, 'unsaid', 1, days);
  if (found === undefined || Math.abs(daysBetween(previous.day, found.from)) > BESIDE) {
    return undefined;
  }
  if (day === undefined || tense === 'unsaid') return found;
  return (tense === 'past' ? found.from <= day : found.to >= day) ? found : undefined;
}

// Of the candidates of the years around, the one that the tense asks for and that lies nearest.
function nearest(
  day: IsoDate,
  tense: NarrativeTense,
  reach: number,
  days: (year: number) => Days | undefined,
): Days | undefined {
  let best: Days | undefined;
  let distance = Infinity;
  for (let shift = -reach; shift <= reach; shift += 1) {
    const found = days(yearOf(day) + shift);
    if (found === undefined) continue;
    if (tense === 'past' && found.from > day) continue;
    if (tense === 'future' && found.to < day) continue;
    const away = Math.abs(daysBetween(day, found.from));
    if (away < distance) [best, distance] = [found, away];
  }
  return best;
}

function resolveWeekday(
  point: Extract<TimePoint, { type: 'weekday' }>,
  anchor: Anchor,
): ResolvedPoint {
  const { weekday, turn, week } = point;
  if (week !== undefined) {
    return relative('day', anchor, `weekday-of-${week}-week`, (day) => inWeek(day, weekday, week));
  }
  if (turn === 'next') {
    return relative('day', anchor, 'next-weekday', (day) => inWeek(day, weekday, 'next'));
  }
  if (turn === 'last') {
    return relative('day', anchor, 'last-weekday', (day) => oneDay(weekdayFrom(day, weekday, -1)));
  }
  if (turn === 'this') {
    const past = anchor.tense === 'past';
    return relative('day', anchor, past ? 'this-weekday-backward' : 'this-weekday', (day) =>
      oneDay(weekdayFrom(day, weekday, past ? 0 : 6)),
    );
  }
  // three days at most to the nearest one, so "nearest" is never a tie
  const reach = { past: 0, future: 6, unsaid: 3 }[anchor.tense];
  const rule = `weekday-${DIRECTION[anchor.tense]}`;
  return relative('day', anchor, rule, (day) => oneDay(weekdayFrom(day, weekday, reach)));
}

// The last such weekday that lies at most `ahead` days after the day.
function weekdayFrom(day: IsoDate, weekday: number, ahead: number): IsoDate | undefined {
  const end = shiftDays(day, ahead);
  return end && shiftDays(end, -((isoWeekday(end) - weekday + 7) % 7));
}

function inWeek(day: IsoDate, weekday: number, week: Turn): Days | undefined {
  const found = unitAround(day, 'week', SHIFT[week]);
  return found && oneDay(shiftDays(found.from, weekday - 1));
}

function resolveOffset(
  point: Extract<TimePoint, { type: 'offset' }>,
  anchor: Anchor,
): ResolvedPoint {
  const rule = point.sign === 1 ? 'length-after' : 'length-before';
  const narrated = point.narrated === true ? anchor.previous : undefined;
  if (narrated !== undefined) {
    return {
      days: moveBy(narrated.day, point.length, point.sign),
      relative: narrated.relative,
      precision: grainOf(point.length),
      approximate: point.length.approximate,
      rule: `${rule}+day-named-before`,
    };
  }
  const from = point.from === undefined ? undefined : resolvePoint(point.from, anchor);
  const base = from === undefined ? anchor.day : point.sign === 1 ? from.days?.to : from.days?.from;
  const precision = grainOf(point.length);
  const wide = ['year', 'decade', 'century'].includes(precision) ? from?.days : undefined;
  return {
    days: wide ? moveBoth(wide, point) : base && moveBy(base, point.length, point.sign),
    relative: from?.relative ?? true,
    precision,
    approximate: point.length.approximate || (from?.approximate ?? false),
    rule: from === undefined ? rule : `${rule}+${from.rule}`,
  };
}

// "two years after 2031" is a year, not a day
function moveBoth(
  days: Days,
  { length, sign }: Extract<TimePoint, { type: 'offset' }>,
): Days | undefined {
  const from = moveBy(days.from, length, sign)?.from;
  const to = moveBy(days.to, length, sign)?.to;
  return from && to && { from, to };
}

/**
 * A part of a stretch: thirds for early, mid and late; halves of a decade or century for early and
 * late. `beginning` and `end` are the outer ones too, but a deadline there falls on the edge.
 */
function partOf(part: TimePart, whole: ResolvedPoint): ResolvedPoint {
  const { due: _, ...shared } = {
    ...whole,
    approximate: true,
    rule: `${part}-of+${whole.rule}`,
  };
  if (whole.days === undefined) return shared;
  const share = shareOfDays(part, whole.days);
  if (share === undefined) return { ...shared, days: undefined };
  if (part === 'beginning') return { ...shared, days: share.days, due: share.days.from };
  return part === 'mid' ? { ...shared, ...share } : { ...shared, days: share.days };
}

function shareOfDays(part: TimePart, { from, to }: Days): { days: Days; due: IsoDate } | undefined {
  const years = yearOf(to) - yearOf(from) + 1;
  const wholeYears = monthOf(from) === 1 && monthOf(to) === 12;
  if (wholeYears) {
    const cuts = years === 1 ? [0, 4, 8, 12] : [0, 6 * years, 6 * years, 12 * years];
    const [start = 0, mid = 0, late = 0, end = 0] = cuts;
    const spans = {
      early: [start, mid],
      beginning: [start, mid],
      mid: years === 1 ? [mid, late] : [3.6 * years, 8.4 * years],
      late: [late, end],
      end: [late, end],
    };
    const [first = 0, last = 0] = spans[part];
    const days = monthsOf(yearOf(from), first + 1, last);
    const half = monthsOf(yearOf(from), 1, 6 * years);
    return days && half && { days, due: half.to };
  }
  const length = daysBetween(from, to) + 1;
  const third = Math.floor(length / 3);
  const first = { early: 0, beginning: 0, mid: third, late: 2 * third, end: 2 * third }[part];
  const last = first === 2 * third ? length - 1 : first + Math.max(third, 1) - 1;
  const start = dayNumber(from);
  return {
    days: { from: fromDayNumber(start + first), to: fromDayNumber(start + last) },
    due: fromDayNumber(start + Math.floor((length - 1) / 2)),
  };
}
