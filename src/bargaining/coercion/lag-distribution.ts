import { compareDates, daysBetween, fail, succeed } from '../../quantity/index.ts';
import type { IsoDate, Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';

/** Something that happened, and what was done about it. */
export interface TriggerMeasure {
  readonly trigger: IsoDate;
  /** left out: nothing so far */
  readonly measure?: IsoDate;
}

/** How long it takes from one to the other. */
export interface LagDistribution {
  readonly count: number;
  readonly answered: number;
  /** by lag in days, rising: the share of triggers answered within it, as estimated */
  readonly steps: readonly { readonly days: number; readonly within: number }[];
  /** days within which half are answered; undefined where fewer than half ever were */
  readonly median: number | undefined;
  /** share that is never answered within the record, 0 to 1 */
  readonly beyond: number;
  readonly why: readonly Text[];
}

/**
 * The lag from a trigger to a measure, by the product-limit estimator (Kaplan and Meier, Journal of the
 * American Statistical Association 53 (1958) 457): a trigger that has no answer by the day of asking counts as
 * one not answered so far, not as one never answered. A measure after the day of asking is not known yet.
 * Fails on no trigger, a trigger after the day of asking, and a measure before its trigger.
 *
 * @example
 * const day = (text) => isoDate(text);
 * const rows = [
 *   { trigger: day('2031-01-01'), measure: day('2031-01-11') },
 *   { trigger: day('2031-02-01'), measure: day('2031-02-21') },
 *   { trigger: day('2031-03-01') },
 * ];
 * const lag = unwrap(lagDistribution(rows, day('2031-03-16')));
 * lag.steps; // [{ days: 10, within: ≈ 0.3333 }, { days: 20, within: 1 }]
 * chanceWithin(lag, 30); // 1
 */
export function lagDistribution(
  rows: readonly TriggerMeasure[],
  asOf: IsoDate,
): Result<LagDistribution> {
  const checked = checkRows(rows, asOf);
  if (!checked.ok) return checked;
  const waits = rows.map(({ measure, trigger }) => {
    const isKnown = measure !== undefined && compareDates(measure, asOf) <= 0;
    return { days: daysBetween(trigger, isKnown ? measure : asOf), isKnown };
  });
  const lags = waits.filter(({ isKnown }) => isKnown).map(({ days }) => days);
  let survivors = 1;
  const steps = [...new Set(lags)]
    .toSorted((a, b) => a - b)
    .map((days) => {
      const atRisk = waits.filter((wait) => wait.days >= days).length;
      const answered = waits.filter((wait) => wait.isKnown && wait.days === days).length;
      // exact where nobody is left: a product of fractions would not quite end at 0
      survivors = answered === atRisk ? 0 : survivors * (1 - answered / atRisk);
      return { days, within: 1 - survivors };
    });
  const median = steps.find(({ within }) => within >= 0.5 - 1e-12)?.days;
  const answered = lags.length;
  const params = { answered, count: rows.length };
  const open = rows.length - answered;
  return succeed({
    count: rows.length,
    answered,
    steps,
    median,
    beyond: survivors,
    why: [
      median === undefined
        ? { code: 'bargaining/why-lag-no-median', params }
        : { code: 'bargaining/why-lag', params: { ...params, median } },
      ...(open === 0 ? [] : [{ code: 'bargaining/why-lag-open', params: { open } }]),
    ],
  });
}

/**
 * The chance that a trigger is answered within so many days, given that it has not been for `waited` days.
 * Undefined where nobody in the record waited so long.
 *
 * @example
 * const steps = [{ days: 10, within: 0.5 }, { days: 40, within: 0.75 }];
 * const lag = { count: 4, answered: 3, steps, median: 10, beyond: 0.25, why: [] };
 * [chanceWithin(lag, 20), chanceWithin(lag, 30, 20)]; // [0.5, 0.5]
 */
export function chanceWithin(
  { steps }: LagDistribution,
  days: number,
  waited = 0,
): number | undefined {
  const withinDays = (lag: number): number =>
    steps.findLast((step) => step.days <= lag)?.within ?? 0;
  const before = waited > 0 ? withinDays(waited) : 0;
  if (before >= 1) return undefined;
  return (withinDays(waited + days) - before) / (1 - before);
}

function checkRows(rows: readonly TriggerMeasure[], asOf: IsoDate): Result<true> {
  if (rows.length === 0) {
    return fail({ code: 'bargaining/no-row', path: 'rows', value: '' }, bargainingWordsEn);
  }
  for (const [at, { measure, trigger }] of rows.entries()) {
    const path = `rows.${at}`;
    if (compareDates(trigger, asOf) > 0) {
      return fail({ code: 'bargaining/row-late', path, value: trigger }, bargainingWordsEn);
    }
    if (measure === undefined || compareDates(measure, trigger) >= 0) continue;
    const params = { acted: trigger, reacted: measure };
    return fail({ code: 'bargaining/row-order', path, params }, bargainingWordsEn);
  }
  return succeed(true);
}
