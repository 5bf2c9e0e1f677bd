import { daysInMonth } from '../../quantity/index.ts';
import {
  dayOfMonthAt,
  followsFigures,
  isBeforeEra,
  isGroupedOrMeasure,
  isVerb,
  monthAt,
  yearAt,
} from './calendar-numbers.ts';
import { skipClock } from './clock-grammar.ts';
import type { TimePoint } from './time-point.ts';
import { digitsAt, skipWord, wordAt } from './time-token.ts';
import type { Parsed, TimeToken } from './time-token.ts';
import { WEEKDAY_FORMS } from './time-words.ts';

type Tokens = readonly TimeToken[];

/** Which number of an all-figures date is the month; unsaid, an ambiguous one stays unresolved. */
export type FigureOrder = 'day-first' | 'month-first';

/** A day, with the day of the week before it if it is named. */
export function dayPoint(
  tokens: Tokens,
  at: number,
  order: FigureOrder | undefined,
): Parsed<TimePoint> | undefined {
  const weekday = WEEKDAY_FORMS.get(wordAt(tokens, at));
  let start = at;
  if (weekday !== undefined) {
    start = skipWord(tokens, skipWord(tokens, at + 1, ['.']), [',']);
    start = skipWord(tokens, start, ['the', 'on']);
    start = skipWord(tokens, start, ['the']);
  }
  const read =
    dayThenMonth(tokens, start) ??
    monthThenDay(tokens, start) ??
    yearFirst(tokens, start) ??
    figuresOnly(tokens, start, order);
  if (read === undefined) return undefined;
  const { value } = read;
  if (weekday !== undefined && value.type === 'day') {
    return { value: { ...value, weekday }, next: read.next };
  }
  return read;
}

function dayThenMonth(tokens: Tokens, at: number): Parsed<TimePoint> | undefined {
  const day = dayOfMonthAt(tokens, at);
  if (day === undefined) return undefined;
  const month = monthAt(tokens, skipWord(tokens, day.next, ['of', '-', '/', ',']));
  if (month === undefined) return undefined;
  return dayOf(tokens, month.value, day.value, month.next);
}

function monthThenDay(tokens: Tokens, at: number): Parsed<TimePoint> | undefined {
  const month = monthAt(tokens, at);
  if (month === undefined || isVerb(tokens, at)) return undefined;
  const day = dayOfMonthAt(tokens, skipWord(tokens, month.next, ['the', '-', ',']));
  if (day === undefined || isGroupedOrMeasure(tokens, day.next - 1)) return undefined;
  return dayOf(tokens, month.value, day.value, day.next);
}

function dayOf(
  tokens: Tokens,
  month: number,
  day: number,
  behind: number,
): Parsed<TimePoint> | undefined {
  const place = skipWord(tokens, behind, [',', '-', '/', 'of']);
  // a year before the common era has no ISO date here: better no day than one of this year
  if (digitsAt(tokens, place, 1, 4) !== undefined && isBeforeEra(tokens, place + 1)) {
    return undefined;
  }
  const year = yearAt(tokens, place) ?? yearAt(tokens, behind) ?? yearBehindClock(tokens, behind);
  if (day > daysInMonth(year?.value ?? 2000, month)) return undefined;
  if (year === undefined) return { value: { type: 'day', month, day }, next: behind };
  return { value: { type: 'day', month, day, year: year.value }, next: year.next };
}

/** A year behind the time of the day, as mail and server logs write it: "Oct 26 11:00:09 EDT 2031". */
export function yearBehindClock(tokens: Tokens, at: number): Parsed<number> | undefined {
  const first = skipClock(tokens, at);
  const dash = skipWord(tokens, first, ['-', '–']);
  const clock = dash > first ? skipClock(tokens, dash) : first;
  if (first === at) return undefined;
  const zone = tokens[clock];
  const named = zone !== undefined && /^[a-z]{3,4}$/.test(zone.word) && zone.capital;
  const place = named ? clock + 1 : clock;
  return digitsAt(tokens, place, 4, 4) === undefined ? undefined : yearAt(tokens, place);
}

function yearFirst(tokens: Tokens, at: number): Parsed<TimePoint> | undefined {
  const year = digitsAt(tokens, at, 4, 4);
  if (year === undefined || followsFigures(tokens, at)) return undefined;
  const mark = wordAt(tokens, at + 1);
  const month = monthAt(tokens, skipWord(tokens, at + 1, ['-', '/']));
  if (month !== undefined) {
    const day = dayOfMonthAt(tokens, skipWord(tokens, month.next, ['-', '/']));
    return day === undefined || day.value > daysInMonth(year, month.value)
      ? undefined
      : { value: { type: 'day', month: month.value, day: day.value, year }, next: day.next };
  }
  if (!['-', '/', '.'].includes(mark) || wordAt(tokens, at + 3) !== mark) return undefined;
  if (![1, 2, 3, 4].every((step) => tokens[at + step]?.glued === true)) return undefined;
  const figures = digitsAt(tokens, at + 2, 1, 2);
  const day = digitsAt(tokens, at + 4, 1, 2);
  if (figures === undefined || day === undefined) return undefined;
  return validDay(year, figures, day, at + 5);
}

function figuresOnly(
  tokens: Tokens,
  at: number,
  order: FigureOrder | undefined,
): Parsed<TimePoint> | undefined {
  const a = digitsAt(tokens, at, 1, 2);
  const b = digitsAt(tokens, at + 2, 1, 2);
  const mark = wordAt(tokens, at + 1);
  if (a === undefined || b === undefined || !['/', '.', '-'].includes(mark)) return undefined;
  if (tokens[at + 1]?.glued !== true || tokens[at + 2]?.glued !== true) return undefined;
  if (followsFigures(tokens, at)) return undefined;
  const year = digitsAt(tokens, at + 4, 4, 4);
  if (wordAt(tokens, at + 3) !== mark || year === undefined) {
    return mark === '/' ? dayOfSomeYear(tokens, at, a, b, order) : undefined;
  }
  const next = at + 5;
  if (a === b || a > 12) return validDay(year, b, a, next);
  if (b > 12) return validDay(year, a, b, next);
  // points between the figures are the custom of countries that put the day first
  const read = order ?? (mark === '.' ? 'day-first' : undefined);
  if (read === undefined) return { value: { type: 'unclear-day' }, next };
  return read === 'day-first' ? validDay(year, b, a, next) : validDay(year, a, b, next);
}

// "by 3/4" may be a date where the order of figures is said; "3/4" alone is a fraction, "24/7" a phrase
function dayOfSomeYear(
  tokens: Tokens,
  at: number,
  a: number,
  b: number,
  order: FigureOrder | undefined,
): Parsed<TimePoint> | undefined {
  const led =
    ['on', 'by', 'before', 'after', 'until', 'since'].includes(wordAt(tokens, at - 1)) ||
    skipClock(tokens, at + 3) > at + 3;
  if (order === undefined || !led || wordAt(tokens, at + 3) === '/') return undefined;
  const [month, day] = order === 'day-first' ? [b, a] : [a, b];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2000, month)) return undefined;
  return { value: { type: 'day', month, day }, next: at + 3 };
}

function validDay(
  year: number,
  month: number,
  day: number,
  next: number,
): Parsed<TimePoint> | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { value: { type: 'day', month, day, year }, next };
}
