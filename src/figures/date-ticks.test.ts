import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoDate } from '../quantity/index.ts';
import { dateTicks } from './date-ticks.ts';

const labels = (from: string, to: string): string[] =>
  dateTicks(isoDate(from), isoDate(to)).map(({ label }) => label);

test('marks fall on months, half-years or years, whichever fit', () => {
  expect(labels('2031-02-10', '2031-05-20')).toEqual(['2031-03', '2031-04', '2031-05']);
  expect(labels('2031-02-10', '2033-02-10')).toEqual(['2031-07', '2032-01', '2032-07', '2033-01']);
  expect(labels('2031-02-10', '2039-02-10')).toEqual(['2032', '2034', '2036', '2038']);
});

test('never more than seven marks, all within the axis', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30_000 }), (days) => {
      const from = isoDate('2031-02-10');
      const ticks = dateTicks(from, addDays(from, days));
      expect(ticks.length).toBeLessThanOrEqual(7);
      for (const { label } of ticks) expect(label >= '2031').toBe(true);
    }),
  );
});
