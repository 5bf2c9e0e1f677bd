import { describe, expect, test } from 'vitest';
import { isoDate } from '../../quantity/index.ts';
import { timeExpressions } from '../index.ts';
import type { TimeOptions } from '../index.ts';

const wednesday: TimeOptions = { date: isoDate('2031-05-14') };

const read = (text: string, options: TimeOptions = wednesday) =>
  timeExpressions(text, options).map((found) => [found.text, found.kind, found.iso]);
const isoOf = (text: string, options?: TimeOptions) => read(text, options).map(([, , iso]) => iso);
const rulesOf = (text: string, options: TimeOptions = wednesday) =>
  timeExpressions(text, options).map(({ rule }) => rule);

describe('windows and deadlines', () => {
  test('K03: six windows of an article resolve to ISO days from its date', () => {
    expect(isoOf('it must leave by the end of 2030')).toEqual(['../2030-12-31']);
    expect(isoOf('they meet later this month')).toEqual(['2031-05-14/2031-05-31']);
    expect(isoOf('by the end of this year')).toEqual(['../2031-12-31']);
    expect(isoOf('three meetings by June.')).toEqual(['../2031-06-30']);
    expect(isoOf('in the next couple of months')).toEqual(['2031-05-14/2031-07-14']);
    expect(isoOf('it has until 2034 to act')).toEqual(['../2034-12-31']);
  });

  test('K03: a deadline keeps or leaves out the point it names', () => {
    expect(isoOf('before 2033')).toEqual(['../2032-12-31']);
    expect(isoOf('prior to 5 June 2033')).toEqual(['../2033-06-04']);
    expect(isoOf('before the end of 2033')).toEqual(['../2033-12-31']);
    expect(isoOf('no later than Q2 2033')).toEqual(['../2033-06-30']);
    expect(isoOf('by mid-2033')).toEqual(['../2033-06-30']);
    expect(isoOf('by the beginning of 2033')).toEqual(['../2033-01-01']);
    expect(isoOf('within three years')).toEqual(['2031-05-14/2034-05-14']);
  });

  test('K03: since, after and "as early as" open a stretch', () => {
    expect(read('since 2011')).toEqual([['since 2011', 'since', '2011-01-01/..']]);
    expect(isoOf('after June 2033')).toEqual(['2033-07-01/..']);
    expect(isoOf('not before 2033')).toEqual(['2033-01-01/..']);
    expect(isoOf('from 2033 onwards')).toEqual(['2033-01-01/..']);
    expect(isoOf('as early as next spring')).toEqual(['2032-03-01/..']);
    expect(isoOf('since last October')).toEqual(['2030-10-01/..']);
  });
});

describe('the calendar', () => {
  test.each([
    ['on 2031-06-12', '2031-06-12'],
    ['on 15 Aug 2031', '2031-08-15'],
    ['April. 20, 2031', '2031-04-20'],
    ['the twenty-fourth of May 2031', '2031-05-24'],
    ['in Q3 2031', '2031-07-01/2031-09-30'],
    ['the second half of 2031', '2031-07-01/2031-12-31'],
    ['in the 1970s', '1970-01-01/1979-12-31'],
    ['in the 19th century', '1801-01-01/1900-12-31'],
    ['early 2019', '2019-01-01/2019-04-30'],
    ['mid 2019', '2019-05-01/2019-08-31'],
    ['late 2019', '2019-09-01/2019-12-31'],
    ['the early 2000s', '2000-01-01/2004-12-31'],
    ['from 1910\u00A0to\u00A01945', '1910-01-01/1945-12-31'],
    ['10 to 22 August 2031', '2031-08-10/2031-08-22'],
    ['from December to May 2031', '2030-12-01/2031-05-31'],
    ['winter 2031', '2031-12-01/2032-02-29'],
    ['two years after the 2031 summit', '2033-01-01/2033-12-31'],
  ])('K03: %s', (text, iso) => {
    expect(isoOf(text)).toEqual([iso]);
  });

  test('a number that counts, numbers a paper or belongs to another is no year', () => {
    expect(read('a rise of 2000 tonnes by 2000 people')).toEqual([]);
    expect(read('in 1,945 cases, 24/7, under Resolution 1718, for $1999')).toEqual([]);
    expect(read('They may march on')).toEqual([]);
    expect(read('a 13-year-old, 4,000 tonnes a month')).toEqual([]);
  });

  test('a day that no calendar has, or that cannot be written, gives nothing', () => {
    expect(read('31 June 2031, 29 February 2031')).toEqual([]);
    expect(read('10 August 234 BC')).toEqual([]);
  });

  test('figures of unsaid order stay unresolved', () => {
    expect(isoOf('on 03/04/2031')).toEqual([null]);
    expect(isoOf('on 03/04/2031', { figures: 'day-first' })).toEqual(['2031-04-03']);
    expect(isoOf('on 03/04/2031', { figures: 'month-first' })).toEqual(['2031-03-04']);
    expect(isoOf('on 13/04/2031')).toEqual(['2031-04-13']);
  });
});

describe('relative to the document', () => {
  test('K03: a weekday follows the nearest verb, and the rule says so', () => {
    expect(isoOf('They signed on Friday.')).toEqual(['2031-05-09']);
    expect(isoOf('They will sign on Friday.')).toEqual(['2031-05-16']);
    expect(rulesOf('They will sign on Friday.')).toEqual(['weekday-forward']);
    expect(rulesOf('They signed on Friday.')).toEqual(['weekday-backward']);
    expect(rulesOf('Talks on Friday.')).toEqual(['weekday-nearest']);
    expect(isoOf('Talks on Monday.', { ...wednesday, undecided: 'forward' })).toEqual([
      '2031-05-19',
    ]);
  });

  test('K03: a weekday beside a day of the month tells the year', () => {
    expect(isoOf('Monday the 15th of October')).toEqual(['2029-10-15']);
    expect(rulesOf('Monday the 15th of October')).toEqual(['day+year-from-weekday']);
  });

  test('a near day named before lends its year and is what "later" counts from', () => {
    const text = 'On 3 May 2027 they met. Two days later came a strike. On 9 May, silence.';
    expect(isoOf(text, {})).toEqual(['2027-05-03', '2027-05-05', '2027-05-09']);
  });

  test('K03: without a date of the document nothing relative is resolved', () => {
    const text = 'by the end of this year, on Wednesday, later this month, 15 Aug, 3 days ago';
    for (const found of timeExpressions(text, {})) {
      expect(found).toMatchObject({ days: null, iso: null, basis: null });
    }
    expect(timeExpressions(text, {})).toHaveLength(5);
    expect(isoOf('by the end of 2033', { date: null })).toEqual(['../2033-12-31']);
  });

  test('the basis tells what the words say alone from what the date adds', () => {
    const bases = timeExpressions('In 2031 and next year', wednesday).map(({ basis }) => basis);
    expect(bases).toEqual(['text', 'document-date']);
  });
});

describe('lengths, repetitions and vague times', () => {
  test('a length has no days', () => {
    expect(timeExpressions('It lasted two years and three months.', wednesday)).toMatchObject([
      { kind: 'duration', duration: 'P2Y3M', days: null },
    ]);
    expect(read('the first talks in eight years')).toEqual([['eight years', 'duration', null]]);
    expect(timeExpressions('in eight years since 2011', wednesday)).toMatchObject([
      { kind: 'since', duration: 'P8Y', iso: '2011-01-01/..' },
    ]);
  });

  test.each([
    ['every month', 'P1M'],
    ['every other week', 'P2W'],
    ['twice a year', 'P1Y'],
    ['paid monthly', 'P1M'],
    ['every two years', 'P2Y'],
  ])('%s repeats', (text, period) => {
    expect(timeExpressions(text, wednesday)).toMatchObject([
      { kind: 'recurring', duration: period },
    ]);
  });

  test('a vague word has no days, and says that it is vague', () => {
    for (const text of ['in recent years', 'in the coming weeks', 'several months ago', 'soon']) {
      expect(read(text)).toEqual([[text, 'none', null]]);
    }
  });

  test('beyond the calendar there is no day', () => {
    expect(isoOf('9999 centuries ago')).toEqual([null]);
    expect(isoOf('in 9999 years')).toEqual([null]);
  });
});
