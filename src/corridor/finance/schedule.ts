import { sumInOrder, under } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { failFinance } from './finance-problem.ts';
import { isYear, moneyInBasis } from './stated-money.ts';
import type { Money, PriceBasis, UnknownMoney } from './stated-money.ts';

/** What a line of money is for; costs leave the party, `revenue`, `salvage` and `borrowing` reach it. */
export type LineKind =
  | 'capex'
  | 'opex'
  | 'insurance'
  | 'toll'
  | 'debt-service'
  | 'revenue'
  | 'salvage'
  | 'borrowing';

const INCOMING: ReadonlySet<LineKind> = new Set<LineKind>(['revenue', 'salvage', 'borrowing']);

/** One line of a project's money: whose, for what, how much and when. */
export interface ProjectLine {
  readonly id: string;
  readonly party: string;
  readonly kind: LineKind;
  /** the whole where it is spread, one year's where it is yearly; never below 0 */
  readonly amount: Money | UnknownMoney;
  readonly when: Spread | Yearly;
  /** `real` (when left out): at prices of its price year, rising with all prices; `nominal`: fixed in money of the day */
  readonly terms?: 'real' | 'nominal';
}

/** A whole that falls on years by shares which sum to 1: the phases of building. */
export interface Spread {
  readonly from: number;
  readonly shares: readonly number[];
}

/** The same amount each year, both years included; `growth` compounds from the first (real terms). */
export interface Yearly {
  readonly from: number;
  readonly to: number;
  readonly growth?: number;
}

/** The years a project is reckoned over, from the year money is discounted to. */
export interface Horizon {
  readonly first: number;
  readonly years: number;
  /** yearly rise of all prices, to bring nominal lines to real terms */
  readonly inflation?: number;
}

/** A line by year, in money of the basis; below 0 where it leaves the party. */
export interface ScheduledLine {
  readonly id: string;
  readonly party: string;
  readonly kind: LineKind;
  readonly flow: Float64Array;
}

/** A line without an amount. */
export interface MissingLine {
  readonly id: string;
  readonly party: string;
  readonly kind: LineKind;
  readonly why: string;
}

/** A project's money by year, in real terms of one currency, and what is missing from it. */
export interface Schedule {
  readonly first: number;
  readonly years: number;
  readonly lines: readonly ScheduledLine[];
  readonly missing: readonly MissingLine[];
}

/**
 * Brings the lines of a project, in whatever currencies and price years, to one schedule by year in
 * real terms of the basis. A nominal line is deflated year by year by the inflation of the horizon.
 * A line without an amount is kept as missing. Every problem of every line is reported, each with
 * the line's id in its path.
 *
 * @example
 * const line = { id: 'track', party: 'north', kind: 'capex' as const };
 * const amount = { amount: 10, currency: 'USD' as const, priceYear: 2030 };
 * const basis = { currency: 'USD' as const, year: 2030, rates: [], indices: [] };
 * const when = { from: 2030, shares: [0.5, 0.5] };
 * const made = unwrap(scheduleLines([{ ...line, amount, when }], basis, { first: 2030, years: 3 }));
 * [...made.lines[0].flow]; // [-5, -5, 0]
 */
export function scheduleLines(
  lines: readonly ProjectLine[],
  basis: PriceBasis,
  horizon: Horizon,
): Result<Schedule> {
  const { first, years } = horizon;
  if (!Number.isInteger(years) || years < 1 || years > 1000) {
    return failFinance({ code: 'finance/horizon', path: 'years', value: String(years) });
  }
  if (!isYear(first)) {
    return failFinance({ code: 'finance/not-a-year', path: 'first', value: String(first) });
  }
  const problems: Problem[] = [];
  const scheduled: ScheduledLine[] = [];
  const missing: MissingLine[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const { id, party, kind, amount } = line;
    const read = seen.has(id)
      ? failFinance({ code: 'finance/twice', value: id })
      : pattern(line, horizon);
    seen.add(id);
    if (!read.ok) {
      problems.push(...read.problems.map((problem) => under(id, problem)));
    } else if ('unknown' in amount) {
      missing.push({ id, party, kind, why: amount.unknown });
    } else {
      const money = positive(amount, basis);
      if (!money.ok) {
        problems.push(...money.problems.map((problem) => under(`${id}.amount`, problem)));
        continue;
      }
      const sign = INCOMING.has(kind) ? money.value : -money.value;
      // the || 0 keeps a year without money from being -0
      scheduled.push({ id, party, kind, flow: read.value.map((part) => sign * part || 0) });
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { first, years, lines: scheduled, missing } };
}

function positive(amount: Money, basis: PriceBasis): Result<number> {
  if (amount.amount < 0) {
    return failFinance({ code: 'finance/negative', value: String(amount.amount) });
  }
  const money = moneyInBasis(amount, basis);
  return money.ok ? { ok: true, value: money.value.amount } : money;
}

/** What of the amount falls on each year of the horizon, in real terms. */
function pattern({ when, terms }: ProjectLine, horizon: Horizon): Result<Float64Array> {
  const spread = 'shares' in when;
  const to = spread ? when.from + when.shares.length - 1 : when.to;
  const { first, years, inflation } = horizon;
  const last = first + years - 1;
  for (const year of [when.from, to]) {
    if (!Number.isInteger(year)) {
      return failFinance({ code: 'finance/not-a-year', path: 'when', value: String(year) });
    }
  }
  if (to < when.from) {
    return failFinance({ code: 'finance/reversed', path: 'when', params: { from: when.from, to } });
  }
  if (when.from < first || to > last) {
    const params = { year: when.from < first ? when.from : to, first, last };
    return failFinance({ code: 'finance/outside-horizon', path: 'when', params });
  }
  if (terms === 'nominal' && inflation === undefined) {
    return failFinance({ code: 'finance/no-inflation', path: 'terms' });
  }
  const growth = spread ? 0 : (when.growth ?? 0);
  const rise = terms === 'nominal' ? (inflation ?? 0) : 0;
  for (const rate of [growth, rise]) {
    if (!Number.isFinite(rate) || rate <= -1) {
      return failFinance({ code: 'finance/bad-rate', path: 'when', value: String(rate) });
    }
  }
  const flow = new Float64Array(years);
  if (spread) {
    const total = sumInOrder(when.shares);
    if (!(Math.abs(total - 1) <= 1e-9) || when.shares.some((share) => share < 0)) {
      return failFinance({ code: 'finance/shares', path: 'when.shares', value: String(total) });
    }
    flow.set(when.shares, when.from - first);
  } else {
    let part = 1;
    for (let year = when.from; year <= to; year++) {
      flow[year - first] = part;
      part *= 1 + growth;
    }
  }
  let deflator = 1;
  for (let year = 0; year < years; year++) {
    flow[year] = (flow[year] ?? 0) / deflator;
    deflator *= 1 + rise;
  }
  return { ok: true, value: flow };
}
