import {
  addAmounts,
  compareAmounts,
  compareDates,
  fail,
  fractionOf,
  parseAmount,
  parseDate,
  rational,
  succeed,
  unwrap,
} from '../../quantity/index.ts';
import type { Amount, IsoDate, Result } from '../../quantity/index.ts';
import type { Lawbook } from '../../scenario/index.ts';
import { lawWordsEn } from '../words-en.ts';
import { toLedgerUnit } from './conversion.ts';
import type { Converted } from './conversion.ts';
import { ledgerYear, monthsOf } from './ledger-year.ts';
import type { LedgerYear } from './ledger-year.ts';

type Ledger = Lawbook['ledgers'][string];
type Entry = Lawbook['entries'][string];

/** One entry as it counts: what was written, what it is in the unit of the ledger, and how. */
export interface LedgerLine {
  readonly id: string;
  readonly status: Entry['status'];
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly suppliers: readonly string[];
  readonly written: string | null;
  readonly converted: Converted | null;
  readonly low: Amount | null;
  readonly high: Amount | null;
  readonly atLeast: boolean;
  /** why it is not in the sum: part of another entry, revised by another, over two years */
  readonly aside: 'within' | 'revised' | 'straddles' | 'no-amount' | null;
  readonly source: readonly string[];
  readonly says: string | null;
}

/** What one reporter has told of one month. */
export interface ReportGap {
  readonly reporter: string;
  readonly months: readonly string[];
  readonly kind: 'missing' | 'with-others';
}

/** Two figures for the same months of the same suppliers that differ. */
export interface Revision {
  readonly earlier: string;
  readonly later: string;
}

/** A quota in one of its years, as known on a day. Its three columns are never added together. */
export interface LedgerState {
  readonly ledger: string;
  readonly title: string;
  readonly unit: Ledger['unit'];
  readonly year: LedgerYear;
  readonly asOf: IsoDate;
  readonly limit: Amount | null;
  readonly reported: Amount;
  readonly estimated: { readonly low: Amount; readonly base: Amount; readonly high: Amount };
  /** what the keeper has said: nothing, a notice that the quota is used up, or a blocked attempt */
  readonly determined: 'nothing' | 'stop' | 'contested';
  /** shares of the limit, in hundredths of a percent, rounded down */
  readonly share: { readonly reported: number | null; readonly estimated: number | null };
  /** thresholds in percent that the reported sum has passed */
  readonly notices: readonly number[];
  readonly gaps: readonly ReportGap[];
  readonly revisions: readonly Revision[];
  readonly lines: readonly LedgerLine[];
}

/**
 * A quota ledger in one of its years, from the entries a body of law knows.
 *
 * Reported, estimated and determined figures stay apart. An entry that is part of another of its kind
 * in the same year, or that a later one revises, is shown and not added; one that spans two years
 * cannot be split, and is not added either. Sums are exact.
 *
 * @returns a Result; its problems: `law/unknown-ledger`, an amount without a conversion
 *
 * @example
 * const { notices, reported } = unwrap(ledgerState(lawbook, 'river-oil', 2019, day));
 * [formatAmount(reported), notices]; // ['283.30 bbl', [25]]
 */
export function ledgerState(
  lawbook: Lawbook,
  id: string,
  year: number,
  asOf: IsoDate,
): Result<LedgerState> {
  const ledger = lawbook.ledgers[id];
  if (ledger === undefined) {
    const hint = Object.keys(lawbook.ledgers).join(', ');
    return fail({ code: 'law/unknown-ledger', value: id, hint }, lawWordsEn);
  }
  const window = ledgerYear(ledger['year-begins'], year);
  const own = Object.entries(lawbook.entries).filter(([, entry]) => entry.ledger === id);
  const lines: LedgerLine[] = [];
  for (const [entryId, entry] of own) {
    const line = lineOf(ledger, entryId, entry, window, new Map(own));
    if (!line.ok) return line;
    if (line.value !== undefined) lines.push(line.value);
  }
  const limit = limitOn(ledger, window, asOf);
  const zero: Amount = { digits: 0n, scale: 2, unit: ledger.unit };
  const counted = (status: Entry['status']): LedgerLine[] =>
    lines.filter((line) => line.status === status && line.aside === null);
  const reported = sum(zero, counted('reported'), (line) => line.converted?.amount);
  const estimates = counted('estimated');
  const base = sum(zero, estimates, (line) => line.converted?.amount);
  return succeed({
    ledger: id,
    title: ledger.title,
    unit: ledger.unit,
    year: window,
    asOf,
    limit,
    reported,
    estimated: {
      low: sum(zero, estimates, (line) => line.low ?? line.converted?.amount),
      base,
      high: sum(zero, estimates, (line) => line.high ?? line.converted?.amount),
    },
    determined:
      counted('determined').length > 0
        ? 'stop'
        : lines.some(({ status }) => status === 'contested')
          ? 'contested'
          : 'nothing',
    share: { reported: shareOf(reported, limit), estimated: shareOf(base, limit) },
    notices: ledger.thresholds.filter((percent) => passes(reported, limit, percent)),
    gaps: gapsOf(ledger, lines, window, asOf),
    revisions: own.flatMap(([later, { revises }]) =>
      revises !== undefined && lines.some((line) => line.id === later)
        ? [{ earlier: revises, later }]
        : [],
    ),
    lines,
  });
}

function lineOf(
  ledger: Ledger,
  id: string,
  entry: Entry,
  window: LedgerYear,
  all: ReadonlyMap<string, Entry>,
): Result<LedgerLine | undefined> {
  const first = spanEnd(entry.first, 'earliest');
  const last = spanEnd(entry.last, 'latest');
  if (last < window.first || first > window.last) return succeed(undefined);
  const converted =
    entry.amount === undefined ? succeed(null) : toLedgerUnit(ledger, entry.amount, entry.product);
  if (!converted.ok) return converted;
  const bound = (written: string | undefined): Result<Amount | null> => {
    if (written === undefined) return succeed(null);
    const made = toLedgerUnit(ledger, written, entry.product);
    return made.ok ? succeed(made.value.amount) : made;
  };
  const low = bound(entry.low);
  if (!low.ok) return low;
  const high = bound(entry.high);
  if (!high.ok) return high;
  const isColumn = ({ status }: Entry): boolean => status === entry.status;
  // a figure of another column tells nothing of this one
  const revised = [...all.values()].some((each) => each.revises === id && isColumn(each));
  const within =
    entry.within?.some((whole) => {
      const other = all.get(whole);
      return other !== undefined && isColumn(other) && isWhole(other, window);
    }) === true;
  const straddles = first < window.first || last > window.last;
  return succeed({
    id,
    status: entry.status,
    first,
    last,
    suppliers: entry.suppliers ?? [],
    written: entry.amount ?? null,
    converted: converted.value,
    low: low.value,
    high: high.value,
    atLeast: entry['at-least'] ?? false,
    aside: revised
      ? 'revised'
      : within
        ? 'within'
        : straddles
          ? 'straddles'
          : converted.value === null && entry.status !== 'determined'
            ? 'no-amount'
            : null,
    source: entry.source ?? [],
    says: entry.says ?? null,
  });
}

/** Whether an entry can stand in a sum of the year, itself or by what revises it. */
function isWhole({ amount, first, last }: Entry, window: LedgerYear): boolean {
  if (amount === undefined) return false;
  return spanEnd(first, 'earliest') >= window.first && spanEnd(last, 'latest') <= window.last;
}

function spanEnd(date: string, end: 'earliest' | 'latest'): IsoDate {
  return unwrap(parseDate(date))[end];
}

function sum(
  zero: Amount,
  lines: readonly LedgerLine[],
  of: (line: LedgerLine) => Amount | null | undefined,
): Amount {
  let total = zero;
  for (const line of lines) {
    const amount = of(line);
    if (amount !== null && amount !== undefined) total = unwrap(addAmounts(total, amount));
  }
  return total;
}

/** The limit that holds in the year: of those begun by the day, the one set last. */
export function limitOn(ledger: Ledger, window: LedgerYear, asOf: IsoDate): Amount | null {
  const day = asOf < window.last ? asOf : window.last;
  const begun = ledger.limits
    .filter(({ from, to }) => {
      const isOver = to !== undefined && compareDates(spanEnd(to, 'earliest'), window.first) <= 0;
      return compareDates(spanEnd(from, 'earliest'), day) <= 0 && !isOver;
    })
    .toSorted((a, b) => compareDates(spanEnd(a.from, 'earliest'), spanEnd(b.from, 'earliest')));
  const last = begun.at(-1);
  if (last === undefined) return null;
  const stated = unwrap(parseAmount(last.amount));
  const made = toLedgerUnit(ledger, last.amount);
  return made.ok ? made.value.amount : stated;
}

/** Whether a sum is at least this many percent of the limit. */
export function passes(amount: Amount, limit: Amount | null, percent: number): boolean {
  if (limit === null) return false;
  const part: Amount = { ...limit, digits: limit.digits * BigInt(percent), scale: limit.scale + 2 };
  const order = compareAmounts(amount, part);
  return order.ok && order.value >= 0;
}

function shareOf(amount: Amount, limit: Amount | null): number | null {
  if (limit === null || limit.digits === 0n) return null;
  const a = fractionOf(amount);
  const b = fractionOf(limit);
  const { num, den } = rational(a.num * b.den * 10_000n, a.den * b.num);
  return Number(num / den);
}

/** Months up to the day of which a reporter has told nothing, or nothing of its own. */
function gapsOf(
  ledger: Ledger,
  lines: readonly LedgerLine[],
  window: LedgerYear,
  asOf: IsoDate,
): ReportGap[] {
  const told = lines.filter(({ status }) => status === 'reported');
  const end = asOf < window.last ? asOf : window.last;
  if (end < window.first) return [];
  // the month of the day itself is not over yet
  const months = monthsOf(window.first, end).filter(
    (month) => end === window.last || month < end.slice(0, 7),
  );
  return ledger.reporters.flatMap((reporter) => {
    const own = monthsTold(told.filter((line) => isAlone(line, reporter)));
    const shared = monthsTold(told.filter((line) => line.suppliers.includes(reporter)));
    const missing = months.filter((month) => !own.has(month) && !shared.has(month));
    const withOthers = months.filter((month) => !own.has(month) && shared.has(month));
    const gaps: ReportGap[] = [];
    if (missing.length > 0) gaps.push({ reporter, months: missing, kind: 'missing' });
    if (withOthers.length > 0) gaps.push({ reporter, months: withOthers, kind: 'with-others' });
    return gaps;
  });
}

const isAlone = ({ suppliers }: LedgerLine, reporter: string): boolean =>
  suppliers.length === 1 && suppliers[0] === reporter;

function monthsTold(lines: readonly LedgerLine[]): Set<string> {
  return new Set(lines.flatMap(({ first, last }) => monthsOf(first, last)));
}
