import { addMonths, dateText, dayNumber, monthOf, yearOf } from '../quantity/index.ts';
import type { IsoDate } from '../quantity/index.ts';

/** One mark on a time axis. */
export interface DateTick {
  readonly day: number;
  /** a month with its year, or the year alone where the marks are years */
  readonly label: string;
}

/** months between two marks */
const STEPS = [1, 3, 6, 12, 24, 60, 120];
const MOST = 6;

/**
 * The first days of months, quarters, half-years or years between two days, at most six of them.
 *
 * @example
 * dateTicks(isoDate('2031-02-10'), isoDate('2033-02-10')).map(({ label }) => label);
 * // ['2031-07', '2032-01', '2032-07', '2033-01']
 */
export function dateTicks(from: IsoDate, to: IsoDate): DateTick[] {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  const step = STEPS.find((each) => months / each <= MOST) ?? 240;
  const ticks: DateTick[] = [];
  const whole = Math.floor((monthOf(from) - 1) / step) * step + 1;
  let at = dateText(
    step > 12 ? yearOf(from) - (yearOf(from) % (step / 12)) : yearOf(from),
    whole,
    1,
  );
  while (at <= to) {
    if (at >= from) ticks.push({ day: dayNumber(at), label: at.slice(0, step < 12 ? 7 : 4) });
    at = addMonths(at, step);
  }
  return ticks;
}
