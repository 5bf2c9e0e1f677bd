/** Units in which lengths of time are counted. */
export type TimeUnit =
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const WEEKDAY_NAMES = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** Full names and the usual short forms; 1 January to 12 December. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index): [string, number] => [name, index + 1]),
  ...MONTH_NAMES.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
]);

/** Month names that are no word or first name as well, so they need no preposition. */
export const PLAIN_MONTHS: ReadonlySet<string> = new Set(
  MONTH_NAMES.filter((name) => !['march', 'april', 'may', 'june'].includes(name)),
);

/** Full names, 1 Monday to 7 Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_NAMES.map((name, index): [string, number] => [name, index + 1]),
);

/** Full names and short forms; the short ones are read only before a date. */
export const WEEKDAY_FORMS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAYS,
  ...WEEKDAY_NAMES.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
]);

/** Seasons of the northern half of the earth, by the month they begin in. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

const UNIT_NAMES: readonly TimeUnit[] = [
  'hour',
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
];

/** Units in the singular and the plural. */
export const UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ...UNIT_NAMES.map((name): [string, TimeUnit] => [name, name]),
  ...UNIT_NAMES.map((name): [string, TimeUnit] => [`${name}s`, name]),
  ['qtr', 'quarter'],
  ['century', 'century'],
  ['centuries', 'century'],
]);

/** Short units, read only when glued to their number (`3w`, `2mo`). */
export const SHORT_UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ['h', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
  ['mo', 'month'],
  ['y', 'year'],
]);

/** Adverbs and adjectives of repetition with their period. */
export const REPEATS: ReadonlyMap<string, string> = new Map([
  ['daily', 'P1D'],
  ['weekly', 'P1W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
]);

const ONES = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Counting words up to nineteen, and the tens. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((name, index): [string, number] => [name, index + 1]),
  ...TENS.map((name, index): [string, number] => [name, (index + 2) * 10]),
  ['hundred', 100],
]);

/** Ordering words up to thirtieth; the compound ones are put together by the grammar. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fifth', 5],
  ['eighth', 8],
  ['ninth', 9],
  ['twelfth', 12],
  ...ONES.map((name, index): [string, number] => [`${name}th`, index + 1]),
  ['twentieth', 20],
  ['thirtieth', 30],
]);

/** What follows a number that counts or measures something and so is no year. */
export const MEASURES: ReadonlySet<string> = new Set(
  (
    '% percent per ton tons tonne tonnes kg kilograms km kilometers kilometres meters metres miles ' +
    'feet acres hectares barrels litres liters mw megawatts kw people persons men women children ' +
    'workers troops soldiers personnel dollars euros pounds yen won rubles roubles yuan usd eur ' +
    'hundred thousand million billion trillion times units degrees items copies jobs companies ' +
    'firms households hours minutes days weeks months years'
  ).split(' '),
);
