import { addMonths, compareDates, isIsoDate, succeed } from '../../quantity/index.ts';
import type { IsoDate, Result } from '../../quantity/index.ts';
import { checkRate, failFinance } from './finance-problem.ts';

/** The terms of one tranche of a loan, paid back in equal parts of its principal. */
export interface LoanTerms {
  /** what was lent, in money or in goods at their agreed price */
  readonly principal: number;
  /** yearly, simple within a period: each payment bears interest/perYear of the balance */
  readonly interest: number;
  /** years from lending to the last payment */
  readonly maturity: number;
  /** years at the beginning without repayment; the first one is due a period later */
  readonly grace: number;
  readonly perYear: 1 | 2 | 4 | 12;
  readonly lentOn: IsoDate;
  /** interest of the grace: paid as it falls due (when left out), or added to the principal at its end, without or with interest on interest */
  readonly graceInterest?: 'paid' | 'added-simple' | 'added-compound';
}

/** One payment that falls due. */
export interface Instalment {
  readonly due: IsoDate;
  readonly principal: number;
  readonly interest: number;
  /** what is still owed once it is paid */
  readonly balance: number;
}

export interface LoanSchedule {
  readonly terms: LoanTerms;
  /** what is repaid: the principal, with the interest of the grace where that was added */
  readonly owed: number;
  readonly instalments: readonly Instalment[];
}

/**
 * The payments of a loan with equal instalments of principal. (maturity − grace) × perYear of them
 * repay it, the first one period after the grace. In the words of the OECD's Development Assistance
 * Committee the grace period reaches to that first payment, one period longer than `grace` here.
 *
 * Fails with `finance/positive`, `finance/bad-rate`, `finance/per-year`, `finance/loan-term` (a term
 * that is no whole number of periods), `finance/grace` or `finance/not-a-day`.
 *
 * @example
 * const loan = unwrap(loanSchedule({
 *   principal: 120, interest: 0.01, maturity: 3, grace: 1, perYear: 1, lentOn: isoDate('2030-06-07'),
 * }));
 * loan.instalments.map(({ due, principal, interest }) => [due, principal, interest]);
 * // [['2031-06-07', 0, 1.2], ['2032-06-07', 60, 1.2], ['2033-06-07', 60, 0.6]]
 */
export function loanSchedule(terms: LoanTerms): Result<LoanSchedule> {
  const { principal, interest, maturity, grace, perYear, lentOn } = terms;
  if (!(principal > 0) || !Number.isFinite(principal)) {
    return failFinance({ code: 'finance/positive', path: 'principal', value: String(principal) });
  }
  const rate = checkRate(interest, 'interest');
  if (!rate.ok) return rate;
  if (![1, 2, 4, 12].includes(perYear)) {
    return failFinance({ code: 'finance/per-year', path: 'perYear', value: String(perYear) });
  }
  if (!isIsoDate(lentOn)) {
    return failFinance({ code: 'finance/not-a-day', path: 'lentOn', value: lentOn });
  }
  for (const [path, years] of [
    ['maturity', maturity],
    ['grace', grace],
  ] as const) {
    const periods = years * perYear;
    if (!Number.isInteger(periods) || periods < 0 || periods > 2400) {
      return failFinance({ code: 'finance/loan-term', path, value: String(periods) });
    }
  }
  if (grace >= maturity) {
    const params = { maturity };
    return failFinance({ code: 'finance/grace', path: 'grace', value: String(grace), params });
  }
  const added = addedInterest(terms);
  const owed = principal + (added ?? 0);
  const waiting = grace * perYear;
  const count = (maturity - grace) * perYear;
  const instalments: Instalment[] = [];
  for (let period = 1; period <= waiting + count; period++) {
    const repaid = period - waiting;
    const part = repaid > 0 ? owed / count : 0;
    const before = repaid > 0 ? owed * (1 - (repaid - 1) / count) : principal;
    const due = addMonths(lentOn, (period * 12) / perYear);
    const charge = repaid <= 0 && added !== undefined ? 0 : (before * interest) / perYear;
    if (part === 0 && charge === 0) continue;
    const balance = repaid > 0 ? owed * (1 - repaid / count) : principal;
    instalments.push({ due, principal: part, interest: charge, balance });
  }
  return succeed({ terms, owed, instalments });
}

/** The interest of the grace that is added to what is owed; undefined where it is paid. */
function addedInterest(terms: LoanTerms): number | undefined {
  const { principal, interest, grace, perYear, graceInterest = 'paid' } = terms;
  if (graceInterest === 'paid') return undefined;
  const periods = grace * perYear;
  if (graceInterest === 'added-simple') return (principal * interest * periods) / perYear;
  let grown = principal;
  for (let period = 0; period < periods; period++) grown *= 1 + interest / perYear;
  return grown - principal;
}

/** A payment made on a loan. */
export interface Payment {
  readonly on: IsoDate;
  readonly amount: number;
}

/** What should have been paid by a day and was not. */
export interface Arrears {
  readonly asOf: IsoDate;
  readonly fallenDue: number;
  readonly paid: number;
  /** principal and interest overdue, without interest for being late */
  readonly overdue: number;
  /** the oldest payment not fully met */
  readonly since?: IsoDate;
  /** principal that is not yet due */
  readonly notYetDue: number;
}

/**
 * Arrears of a loan on a day: a payment due on the day itself counts as due. Payments meet the oldest
 * due first; those after the day do not count. Interest for being late is not reckoned: it follows a
 * contract of its own.
 *
 * @example
 * const terms = {
 *   principal: 100, interest: 0, maturity: 2, grace: 0, perYear: 1 as const,
 *   lentOn: isoDate('2030-01-01'),
 * };
 * const { overdue, since, notYetDue } = arrears(unwrap(loanSchedule(terms)), isoDate('2031-07-01'));
 * [overdue, since, notYetDue]; // [50, '2031-01-01', 50]
 */
export function arrears(
  loan: LoanSchedule,
  asOf: IsoDate,
  payments: readonly Payment[] = [],
): Arrears {
  let paid = 0;
  for (const { on, amount } of payments) if (compareDates(on, asOf) <= 0) paid += amount;
  let fallenDue = 0;
  let principalDue = 0;
  let since: IsoDate | undefined;
  for (const { due, principal, interest } of loan.instalments) {
    if (compareDates(due, asOf) > 0) break;
    fallenDue += principal + interest;
    principalDue += principal;
    if (since === undefined && fallenDue > paid + 1e-9 * loan.owed) since = due;
  }
  const overdue = Math.max(0, fallenDue - paid);
  return {
    asOf,
    fallenDue,
    paid,
    overdue: since === undefined ? 0 : overdue,
    ...(since === undefined ? {} : { since }),
    notYetDue: loan.owed - principalDue,
  };
}
