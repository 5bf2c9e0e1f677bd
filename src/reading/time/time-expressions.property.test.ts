import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../../quantity/index.ts';
import { timeExpressions } from '../index.ts';

const PIECES = [
  'by the end of',
  'this year',
  'until',
  'since',
  '2011',
  'from 1910 to 1945',
  'Monday',
  'the 15th of October',
  'later this month',
  'in the next couple of months',
  '3',
  'days ago',
  'every',
  'month',
  'early',
  'the 1970s',
  'Q3 2026',
  'two years after',
  'will',
  'signed',
  '.',
  '\u00A0',
  '🚂',
  '대륙횡단',
  '\r\n',
  '–',
  '/',
  '12',
  'May',
  'first half of',
  '９',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 14 })
  .map((parts) => parts.join(' '));
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(isoDate('1960-01-01'), days));

describe('what holds for every text', () => {
  test('K03: a span is verbatim, and spans stand in order without overlap', () => {
    fc.assert(
      fc.property(text, day, (words, date) => {
        let last = 0;
        for (const found of timeExpressions(words, { date })) {
          expect(words.slice(found.start, found.end)).toBe(found.text);
          expect(found.start).toBeGreaterThanOrEqual(last);
          expect(found.end).toBeGreaterThan(found.start);
          last = found.end;
        }
      }),
    );
  });

  test('the first day never lies behind the last', () => {
    fc.assert(
      fc.property(text, day, (words, date) => {
        for (const { days } of timeExpressions(words, { date })) {
          expect((days?.from ?? '0000') <= (days?.to ?? '9999')).toBe(true);
        }
      }),
    );
  });

  test('a prefix only moves the spans', () => {
    fc.assert(
      fc.property(text, day, (words, date) => {
        const prefix = '🚂 Prelude: rails.\n\n';
        const moved = timeExpressions(words, { date }).map((found) => ({
          ...found,
          start: found.start + prefix.length,
          end: found.end + prefix.length,
        }));
        expect(timeExpressions(prefix + words, { date })).toEqual(moved);
      }),
    );
  });

  test('at the ends of the calendar there is an answer or none, never a failure', () => {
    const words = (
      'the last next this first two 3 9999 few a in by before after until since from to of early mid ' +
      'late end beginning day days week weekend month quarter half year years decade century ago later ' +
      'hours spring winter May December Monday 15 31 0001 9999 1970 s Q 3 AD BE and - – , . / : every ' +
      'other rest yesterday within between through Q4 9990s'
    ).split(' ');
    const soup = fc.array(fc.constantFrom(...words), { maxLength: 12 });
    const edge = fc.constantFrom(
      '0000-01-01',
      '0000-12-31',
      '9999-01-01',
      '9999-12-31',
      '2000-02-29',
    );
    fc.assert(
      fc.property(soup, edge, (parts, date) => {
        const found = timeExpressions(parts.join(' '), {
          date: isoDate(date),
          figures: 'day-first',
        });
        expect(found.every(({ start, end }) => start < end)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('without a date no expression rests on one, and what the words say stays the same', () => {
    fc.assert(
      fc.property(text, day, (words, date) => {
        const dated = timeExpressions(words, { date });
        for (const found of timeExpressions(words, {}).filter(({ basis }) => basis !== null)) {
          const same = dated.find(({ start }) => start === found.start);
          expect(found.basis).toBe('text');
          expect(same?.iso).toBe(found.iso);
        }
      }),
    );
  });

  // 1461 weeks are 28 years of the Julian rule: weekdays and leap days come round, except over a
  // century without a leap day, so dates are taken between two of those
  test('K03: a document 1461 weeks later has its relative days 1461 weeks later', () => {
    const relative = fc.constantFrom(
      'on Wednesday',
      'They signed on Friday.',
      'by the end of this year',
      'later this month',
      'in the next couple of months',
      'this week',
      'next spring',
      'by June',
      '5 days ago',
      'the day after tomorrow',
      'Monday the 15th of October',
      'before the end of next month',
      'within three weeks',
    );
    const shift = 1461 * 7;
    const between = fc
      .integer({ min: 0, max: 7300 })
      .map((days) => addDays(isoDate('1930-01-01'), days));
    fc.assert(
      fc.property(relative, between, (words, date) => {
        const [early] = timeExpressions(words, { date });
        const [late] = timeExpressions(words, { date: addDays(date, shift) });
        expect(early?.basis).toBe('document-date');
        for (const edge of ['from', 'to'] as const) {
          const start = early?.days?.[edge] ?? null;
          expect(late?.days?.[edge]).toBe(start === null ? null : addDays(start, shift));
        }
        expect(late?.rule).toBe(early?.rule);
      }),
    );
  });
});

describe('long and hostile texts', () => {
  test.each([
    [1_000_000, 'prose', 'They will meet by the end of June 2031 and on Friday '],
    [200_000, 'figures', '1 2 3 4 5 6 7 8 9 10-'],
    [200_000, 'beginnings', 'from the end of the end of in the next '],
    [200_000, 'lengths upon lengths', '2 days after 3 weeks before 1 year, 2 months and '],
    [1_000_000, 'no blank', '2031'],
    [200_000, 'dashes', '2011-'],
  ])('a line of %s characters is read to its end: %s', (size, _, unit) => {
    const long = unit.repeat(Math.ceil(size / unit.length));
    const found = timeExpressions(`${long} . On 4 May 2033.`, { date: isoDate('2031-05-14') });
    expect(found.at(-1)?.iso).toBe('2033-05-04');
  });
});
