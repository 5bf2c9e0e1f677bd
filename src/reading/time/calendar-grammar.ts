import {
  dayOfMonthAt,
  followsFigures,
  isBeforeEra,
  isVerb,
  monthAt,
  yearAt,
} from './calendar-numbers.ts';
import { dayPoint } from './day-grammar.ts';
import type { FigureOrder } from './day-grammar.ts';
import type { TimePoint } from './time-point.ts';
import { digitsAt, readWords, skipWord, wordAt } from './time-token.ts';
import type { Parsed, TimeToken } from './time-token.ts';
import { ORDINALS, PLAIN_MONTHS, SEASONS } from './time-words.ts';

type Tokens = readonly TimeToken[];

const LEADS = new Set(
  (
    'in by of on to from until till since during before after between and through for early mid ' +
    'late this next last around about than least as - – —'
  ).split(' '),
);
const YEAR_LEADS = new Set(
  'in by of until till since during before after through early mid late year the circa for'.split(
    ' ',
  ),
);
const DASHES = ['-', '–', '—', '−'];

/** A day, month, quarter, half, season, year, decade or century named by the calendar. */
export function calendarPoint(
  tokens: Tokens,
  at: number,
  order: FigureOrder | undefined,
  inRange = false,
): Parsed<TimePoint> | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.glued && (tokens[at - 1]?.digits === true || isLetters(tokens[at - 1]))) {
    return undefined;
  }
  return (
    dayPoint(tokens, at, order) ??
    monthPoint(tokens, at) ??
    shareOfYear(tokens, at) ??
    decadePoint(tokens, at) ??
    yearPoint(tokens, at, inRange)
  );
}

function monthPoint(tokens: Tokens, at: number): Parsed<TimePoint> | undefined {
  const first = digitsAt(tokens, at, 4, 4);
  if (first !== undefined && !followsFigures(tokens, at)) {
    const behind = skipWord(tokens, skipWord(tokens, at + 1, ['ad', 'ce']), ['-', '/']);
    const month = monthAt(tokens, behind);
    if (month === undefined || isVerb(tokens, behind)) return undefined;
    return { value: { type: 'month', month: month.value, year: first }, next: month.next };
  }
  const figures = digitsAt(tokens, at, 1, 2);
  const year = digitsAt(tokens, at + 2, 4, 4);
  const slash = wordAt(tokens, at + 1) === '/' && tokens[at + 2]?.glued === true;
  if (figures !== undefined && year !== undefined && slash && !followsFigures(tokens, at)) {
    if (figures < 1 || figures > 12) return undefined;
    return { value: { type: 'month', month: figures, year }, next: at + 3 };
  }
  const month = monthAt(tokens, at);
  if (month === undefined || isOfNoDate(tokens, at, month.next)) return undefined;
  const named =
    yearAt(tokens, skipWord(tokens, month.next, ['of', ',', '-', '/'])) ??
    yearAt(tokens, month.next);
  if (named !== undefined) {
    return { value: { type: 'month', month: month.value, year: named.value }, next: named.next };
  }
  const led = LEADS.has(wordAt(tokens, at - 1)) || standsAlone(tokens, at, month.next);
  if (tokens[at]?.capital !== true || !(led || PLAIN_MONTHS.has(wordAt(tokens, at)))) {
    return undefined;
  }
  return { value: { type: 'month', month: month.value }, next: month.next };
}

// "10 August 234 BC" and "31 June" name no day that could be given: nor do their months
function isOfNoDate(tokens: Tokens, at: number, next: number): boolean {
  const before = digitsAt(tokens, at - 1, 2, 2);
  const era = digitsAt(tokens, next, 1, 4) !== undefined && isBeforeEra(tokens, next + 1);
  return era || (before !== undefined && before >= 29 && before <= 31);
}

// A verb has a word behind it, and a family name a first name before it.
function standsAlone(tokens: Tokens, at: number, next: number): boolean {
  const full = wordAt(tokens, at).length > 3 || wordAt(tokens, at) === 'may';
  const named = isLetters(tokens[at - 1]) && tokens[at - 1]?.capital === true;
  return full && !named && !isLetters(tokens[next]);
}

function shareOfYear(tokens: Tokens, at: number): Parsed<TimePoint> | undefined {
  const named = shareAt(tokens, at);
  if (named !== undefined) {
    const year = yearAt(tokens, skipWord(tokens, named.next, ['of', ',', '-']));
    if (year === undefined) return undefined;
    return { value: { ...named.value, year: year.value }, next: year.next };
  }
  const year = digitsAt(tokens, at, 4, 4);
  if (year === undefined || followsFigures(tokens, at)) return undefined;
  const behind = shareAt(tokens, skipWord(tokens, at + 1, ['-']));
  // the "2018 Winter Games" are not those of the winter that begins in 2018
  return behind === undefined || behind.value.type === 'season'
    ? undefined
    : { value: { ...behind.value, year }, next: behind.next };
}

type Share = Extract<TimePoint, { type: 'quarter' | 'half' | 'season' }>;

/** A quarter ("Q3", "3Q", "third quarter"), half ("H1", "first half") or season, without a year. */
export function shareAt(tokens: Tokens, at: number): Parsed<Share> | undefined {
  const word = wordAt(tokens, at);
  const season = SEASONS.get(word);
  if (season !== undefined) return { value: { type: 'season', month: season }, next: at + 1 };
  const glued = tokens[at + 1]?.glued === true;
  if ((word === 'q' || word === 'h') && glued) {
    return share(word, digitsAt(tokens, at + 1, 1, 1), at + 2);
  }
  const after = wordAt(tokens, at + 1);
  if (glued && (after === 'q' || after === 'h')) {
    return share(after, digitsAt(tokens, at, 1, 1), at + 2);
  }
  const ordinal = dayOfMonthAt(tokens, at);
  if (ordinal === undefined || ordinal.next === at + 1) {
    const closing = word === 'last' && wordAt(tokens, at + 2) === 'of';
    const number = closing && after === 'quarter' ? 4 : ORDINALS.get(word);
    if (after === 'quarter') return share('q', number, at + 2);
    return after === 'half' ? share('h', number, at + 2) : undefined;
  }
  const unit = wordAt(tokens, ordinal.next);
  if (unit === 'quarter') return share('q', ordinal.value, ordinal.next + 1);
  return unit === 'half' ? share('h', ordinal.value, ordinal.next + 1) : undefined;
}

function share(
  letter: string,
  number: number | undefined,
  next: number,
): Parsed<Share> | undefined {
  if (number === undefined || number < 1 || number > (letter === 'q' ? 4 : 2)) return undefined;
  return letter === 'q'
    ? { value: { type: 'quarter', quarter: number }, next }
    : { value: { type: 'half', half: number }, next };
}

function decadePoint(tokens: Tokens, at: number): Parsed<TimePoint> | undefined {
  const year = digitsAt(tokens, at, 4, 4);
  if (year !== undefined && year % 10 === 0 && year >= 1000) {
    const straight = readWords(tokens, at + 1, ['s']);
    const next =
      straight ?? readWords(tokens, at + 1, ['’', 's']) ?? readWords(tokens, at + 1, ["'", 's']);
    if (next !== undefined && tokens[at + 1]?.glued === true) {
      return { value: { type: 'decade', year }, next };
    }
  }
  const ordinal = dayOfMonthAt(tokens, at);
  if (ordinal === undefined) return undefined;
  const unit = skipWord(tokens, ordinal.next, DASHES);
  // "15 century" names none; "fifteenth century" and "15th century" do
  const bare = tokens[at]?.digits === true && ordinal.next === at + 1;
  if (bare || wordAt(tokens, unit) !== 'century') return undefined;
  return { value: { type: 'century', year: ordinal.value * 100 - 99 }, next: unit + 1 };
}

function yearPoint(tokens: Tokens, at: number, inRange: boolean): Parsed<TimePoint> | undefined {
  const year = digitsAt(tokens, at, 4, 4) === undefined ? undefined : yearAt(tokens, at);
  if (year === undefined || year.value < 1500 || year.value > 2199) return undefined;
  if (followsFigures(tokens, at)) return undefined;
  const before = wordAt(tokens, at - 1);
  const mid = before === '-' && wordAt(tokens, at - 2) === 'mid';
  const inBrackets = before === '(' && wordAt(tokens, at + 1) === ')';
  const second = ['and', 'or'].includes(before) && digitsAt(tokens, at - 2, 4, 4) !== undefined;
  if (!inRange && !second && !mid && !inBrackets && !YEAR_LEADS.has(before)) return undefined;
  return { value: { type: 'year', year: year.value }, next: year.next };
}

function isLetters(token: TimeToken | undefined): boolean {
  return token !== undefined && /^\p{L}/u.test(token.word);
}
