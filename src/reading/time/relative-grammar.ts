import { calendarPoint, shareAt } from './calendar-grammar.ts';
import { monthAt } from './calendar-numbers.ts';
import type { FigureOrder } from './day-grammar.ts';
import { lengthAt } from './length-grammar.ts';
import type { TimePart, TimePoint, Turn } from './time-point.ts';
import { digitsAt, readWords, skipWord, wordAt } from './time-token.ts';
import type { Parsed, TimeToken } from './time-token.ts';
import { UNITS, WEEKDAYS } from './time-words.ts';

type Tokens = readonly TimeToken[];

const TURNS: ReadonlyMap<string, Turn> = new Map([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'last'],
  ['this', 'this'],
  ['current', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
]);

const DAY_PARTS = ['morning', 'afternoon', 'evening', 'night'];
const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
  ['yesterday', -1],
]);

const PARTS: ReadonlyMap<string, TimePart> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['beginning', 'beginning'],
  ['start', 'beginning'],
  ['end', 'end'],
  ['close', 'end'],
]);

/** How deep "2 days after 3 weeks before …" may be nested. */
const DEEPEST = 3;

/** Any place in the calendar, absolute or relative to the document's day. */
export function pointAt(
  tokens: Tokens,
  at: number,
  order: FigureOrder | undefined,
  inRange = false,
  depth = 0,
): Parsed<TimePoint> | undefined {
  if (tokens[at] === undefined || depth > DEEPEST) return undefined;
  return (
    partPoint(tokens, at, order, depth) ??
    shiftedPoint(tokens, at, order, depth) ??
    calendarPoint(tokens, at, order, inRange) ??
    nearDay(tokens, at) ??
    restOfUnit(tokens, at) ??
    weekdayPoint(tokens, at) ??
    turnPoint(tokens, at)
  );
}

// "early 2019", "mid-March", "the end of this year", "late in the 1990s"
function partPoint(
  tokens: Tokens,
  at: number,
  order: FigureOrder | undefined,
  depth: number,
): Parsed<TimePoint> | undefined {
  const word = wordAt(tokens, at);
  if (word === 'the' && PARTS.has(wordAt(tokens, at + 1))) {
    return partPoint(tokens, at + 1, order, depth);
  }
  const yearEnd = readWords(tokens, at, ['year', '-', 'end']);
  if (yearEnd !== undefined) return yearEndPoint(tokens, yearEnd);
  const part = PARTS.get(word);
  if (part === undefined) return undefined;
  const noun = part === 'beginning' || part === 'end' || word === 'middle';
  let next = skipWord(tokens, at + 1, noun ? ['of'] : ['-', 'in']);
  if (noun && next === at + 1) return undefined;
  next = skipWord(tokens, next, ['the']);
  const of =
    pointAt(tokens, next, order, true, depth + 1) ?? (noun ? ownUnit(tokens, next) : undefined);
  if (of === undefined || of.value.type === 'weekday') return undefined;
  return { value: { type: 'part', part, of: of.value }, next: of.next };
}

function yearEndPoint(tokens: Tokens, at: number): Parsed<TimePoint> {
  const year = digitsAt(tokens, at, 4, 4);
  return year === undefined
    ? { value: { type: 'part', part: 'end', of: thisYear }, next: at }
    : { value: { type: 'part', part: 'end', of: { type: 'year', year } }, next: at + 1 };
}

const thisYear: TimePoint = { type: 'unit', unit: 'year', turn: 'this' };

// "the end of the year": the document's own
function ownUnit(tokens: Tokens, at: number): Parsed<TimePoint> | undefined {
  const unit = UNITS.get(wordAt(tokens, at));
  if (unit === undefined || unit === 'hour') return undefined;
  return { value: { type: 'unit', unit, turn: 'this' }, next: at + 1 };
}

// "5 days ago", "two weeks after yesterday", "in three months", "the next couple of months"
function shiftedPoint(
  tokens: Tokens,
  at: number,
  order: FigureOrder | undefined,
  depth: number,
): Parsed<TimePoint> | undefined {
  const the = skipWord(tokens, at, ['the']);
  const turn = TURNS.get(wordAt(tokens, the));
  if (turn === 'next' || turn === 'last') {
    const length = lengthAt(tokens, skipWord(tokens, the + 1, ['the']));
    if (length !== undefined) {
      const sign = turn === 'next' ? 1 : -1;
      return { value: { type: 'stretch', length: length.value, sign }, next: length.next };
    }
  }
  const inside = ['in', 'after'].includes(wordAt(tokens, at));
  const bare = wordAt(tokens, at) === 'the' ? wholeUnit(tokens, at + 1) : undefined;
  const length = bare ?? lengthAt(tokens, inside ? at + 1 : at);
  if (length === undefined) return undefined;
  const { next } = length;
  const make = (sign: 1 | -1, behind: number, from?: TimePoint): Parsed<TimePoint> => ({
    value: { type: 'offset', length: length.value, sign, ...(from === undefined ? {} : { from }) },
    next: behind,
  });
  const word = wordAt(tokens, next);
  if (word === 'before' || word === 'after') {
    const from = pointAt(tokens, skipWord(tokens, next + 1, ['the']), order, true, depth + 1);
    if (from !== undefined) return make(word === 'after' ? 1 : -1, from.next, from.value);
  }
  if (bare !== undefined) return undefined;
  if (word === 'later' || word === 'earlier') {
    const sign = word === 'later' ? 1 : -1;
    return {
      value: { type: 'offset', length: length.value, sign, narrated: true },
      next: next + 1,
    };
  }
  if (word === 'ago') return make(-1, next + 1);
  if (word === 'from' && ['now', 'today'].includes(wordAt(tokens, next + 1))) {
    return make(1, next + 2);
  }
  return inside && !['since', 'of', 'old'].includes(word)
    ? make(1, skipTime(tokens, next))
    : undefined;
}

function skipTime(tokens: Tokens, at: number): number {
  return readWords(tokens, at, ['’', 'time']) ?? readWords(tokens, at, ["'", 'time']) ?? at;
}

// "the day before yesterday"
function wholeUnit(tokens: Tokens, at: number): ReturnType<typeof lengthAt> {
  const unit = UNITS.get(wordAt(tokens, at));
  if (unit === undefined) return undefined;
  return { value: { amounts: [{ count: 1, unit }], approximate: false }, next: at + 1 };
}

function nearDay(tokens: Tokens, at: number): Parsed<TimePoint> | undefined {
  const word = wordAt(tokens, at);
  const days = NEAR_DAYS.get(word);
  if (days !== undefined) {
    return { value: { type: 'near-day', days }, next: skipWord(tokens, at + 1, DAY_PARTS) };
  }
  const part = wordAt(tokens, at + 1);
  if (!DAY_PARTS.includes(part)) return undefined;
  if (word === 'this') return { value: { type: 'near-day', days: 0 }, next: at + 2 };
  return word === 'last' && part === 'night'
    ? { value: { type: 'near-day', days: -1 }, next: at + 2 }
    : undefined;
}

// "later this month", "earlier this week", "the rest of the year"
function restOfUnit(tokens: Tokens, at: number): Parsed<TimePoint> | undefined {
  const word = wordAt(tokens, at);
  const rest = readWords(tokens, skipWord(tokens, at, ['the']), ['rest', 'of']);
  const later = word === 'later' || rest !== undefined;
  if (!later && word !== 'earlier') return undefined;
  const from = rest ?? skipWord(tokens, at + 1, ['on', 'in']);
  if (!['this', 'the'].includes(wordAt(tokens, from))) return undefined;
  const unit = UNITS.get(wordAt(tokens, from + 1));
  if (unit === undefined || unit === 'hour' || unit === 'day') return undefined;
  return { value: { type: 'rest', unit, later }, next: from + 2 };
}

// "Friday", "last Friday", "Friday next week", "Tuesday of this week"
function weekdayPoint(tokens: Tokens, at: number): Parsed<TimePoint> | undefined {
  const turn = TURNS.get(wordAt(tokens, at));
  const place = turn === undefined ? at : at + 1;
  const weekday = WEEKDAYS.get(wordAt(tokens, place));
  if (weekday === undefined) return undefined;
  if (turn !== undefined) {
    const next = skipWord(tokens, place + 1, DAY_PARTS);
    return { value: { type: 'weekday', weekday, turn }, next };
  }
  const behind = skipWord(tokens, skipWord(tokens, place + 1, DAY_PARTS), ['of', ',']);
  const week = TURNS.get(wordAt(tokens, behind));
  if (week !== undefined && wordAt(tokens, behind + 1) === 'week') {
    return { value: { type: 'weekday', weekday, week }, next: behind + 2 };
  }
  const next = skipWord(tokens, place + 1, DAY_PARTS);
  return { value: { type: 'weekday', weekday }, next };
}

// "next spring", "last October", "this quarter", "the third quarter of this year"
function turnPoint(tokens: Tokens, at: number): Parsed<TimePoint> | undefined {
  const share = shareAt(tokens, skipWord(tokens, at, ['the']));
  if (share !== undefined) {
    const of = skipWord(tokens, share.next, ['of']);
    const turn =
      TURNS.get(wordAt(tokens, of)) ?? (wordAt(tokens, of) === 'the' ? 'this' : undefined);
    return turn !== undefined && wordAt(tokens, of + 1) === 'year'
      ? { value: { ...share.value, turn }, next: of + 2 }
      : undefined;
  }
  const turn = TURNS.get(wordAt(tokens, at));
  if (turn === undefined) return undefined;
  const unit = UNITS.get(wordAt(tokens, at + 1));
  if (unit !== undefined && unit !== 'hour' && !wordAt(tokens, at + 1).endsWith('s')) {
    return { value: { type: 'unit', unit, turn }, next: at + 2 };
  }
  const season = shareAt(tokens, at + 1);
  if (season?.value.type === 'season') {
    return { value: { ...season.value, turn }, next: season.next };
  }
  const month = monthAt(tokens, at + 1);
  return month === undefined || tokens[at + 1]?.capital !== true
    ? undefined
    : { value: { type: 'month', month: month.value, turn }, next: month.next };
}
