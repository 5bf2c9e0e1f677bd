import { compareDates } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from './align-context.ts';
import { dyadOn } from './dyad.ts';
import type { Dyad } from './dyad.ts';
import { eventsBetween } from './event-component.ts';
import type { CodedEvent } from './event-code.ts';

/** How warm a tie is on a day: 50 neither warm nor cold, 0 and 100 never reached. */
export interface TemperaturePoint extends Range {
  readonly day: IsoDate;
  /** events between the two since the point before, oldest first */
  readonly events: readonly CodedEvent[];
}

/** The temperature of a tie: 50 + 50 · propensity. */
export const temperatureOf = ({ propensity }: Pick<Dyad, 'propensity'>): Range => ({
  low: 50 + 50 * propensity.low,
  base: 50 + 50 * propensity.base,
  high: 50 + 50 * propensity.high,
});

/**
 * How the temperature between two states went over days in rising order, by what the view knows, with
 * the events that stand behind each step.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * const days = ['2019-03-01', '2019-05-01'].map(isoDate);
 * const [before, after] = temperatureSeries(context, 'XA', 'XB', days);
 * [after.base > before.base, after.events.map(({ id }) => id)]; // [true, ['river-summit']]
 */
export function temperatureSeries(
  context: AlignContext,
  a: string,
  b: string,
  days: readonly IsoDate[],
): TemperaturePoint[] {
  return days.map((day, at) => {
    const before = days[at - 1];
    const events = eventsBetween(context, a, b, day).filter(
      (coded) => before !== undefined && compareDates(coded.day, before) > 0,
    );
    return { day, ...temperatureOf(dyadOn(context, a, b, day)), events };
  });
}
