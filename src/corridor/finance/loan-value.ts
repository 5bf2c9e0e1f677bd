import { exp, ln, pow, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { checkRate, failFinance } from './finance-problem.ts';
import type { LoanSchedule } from './loan.ts';

/**
 * What part of a loan is a gift: (face value − present value of all payments) / face value. Payments
 * are discounted by the periods since lending at (1 + rate)^(1/perYear) − 1 (OECD, DAC Statistical
 * Reporting Directives, annex on grant element; IMF and World Bank use 5 %, the DAC used 10 %).
 *
 * @param discount yearly: 0.05, 0.10
 * @returns a share, 1 for a gift; below 0 where the loan is dearer than the discount rate
 *
 * @example
 * const terms = {
 *   principal: 100, interest: 0, maturity: 1, grace: 0, perYear: 1 as const,
 *   lentOn: isoDate('2030-01-01'),
 * };
 * grantElement(unwrap(loanSchedule(terms)), 0.25); // { ok: true, value: ≈ 0.2 }
 */
export function grantElement(loan: LoanSchedule, discount: number): Result<number> {
  const rate = checkRate(discount, 'discount');
  if (!rate.ok) return rate;
  let worth = 0;
  for (const { years, amount } of dues(loan)) worth += amount * pow(1 + discount, -years);
  return succeed(1 - worth / loan.terms.principal);
}

/** How likely a debtor stops paying, and what is then got back. */
export interface DefaultRisk {
  /** constant hazard a year: the chance of default in a short time, per year; 0 or more */
  readonly hazard: number;
  /** share of each payment recovered after default, 0 to 1 */
  readonly recovery: number;
}

/** What a lender may expect of a loan. */
export interface ExpectedLoss {
  /** present value of all payments as promised */
  readonly promised: number;
  /** of what is expected not to come */
  readonly loss: number;
  /** loss / promised */
  readonly share: number;
  /** chance of default before the last payment */
  readonly chance: number;
}

/**
 * Expected loss of a lender under a constant default hazard: a payment due after t years is met with
 * probability e^(−h·t), and else recovered in part (Duffie & Singleton, *Credit Risk*, 2003, ch. 3).
 *
 * @param discount yearly, the lender's rate without the debtor's risk
 *
 * @example
 * const terms = {
 *   principal: 100, interest: 0, maturity: 1, grace: 0, perYear: 1 as const,
 *   lentOn: isoDate('2030-01-01'),
 * };
 * const loan = unwrap(loanSchedule(terms));
 * unwrap(expectedLoss(loan, 0, { hazard: 0.1, recovery: 0.5 })).loss; // ≈ 4.758129
 */
export function expectedLoss(
  loan: LoanSchedule,
  discount: number,
  risk: DefaultRisk,
): Result<ExpectedLoss> {
  const rate = checkRate(discount, 'discount');
  if (!rate.ok) return rate;
  const { hazard, recovery } = risk;
  if (!(hazard >= 0) || !Number.isFinite(hazard)) {
    return failFinance({ code: 'finance/negative', path: 'hazard', value: String(hazard) });
  }
  if (!(recovery >= 0 && recovery <= 1)) {
    return failFinance({ code: 'finance/bad-share', path: 'recovery', value: String(recovery) });
  }
  let promised = 0;
  let loss = 0;
  let last = 0;
  for (const { years, amount } of dues(loan)) {
    const worth = amount * pow(1 + discount, -years);
    promised += worth;
    loss += worth * (1 - exp(-hazard * years)) * (1 - recovery);
    last = years;
  }
  return succeed({ promised, loss, share: loss / promised, chance: 1 - exp(-hazard * last) });
}

/**
 * The constant hazard that goes with a chance of default within some years: −ln(1 − p) / years.
 *
 * @example
 * hazardOf(0.5, 10); // { ok: true, value: ≈ 0.0693147 }
 */
export function hazardOf(chance: number, years: number): Result<number> {
  if (!(chance >= 0 && chance < 1)) {
    return failFinance({ code: 'finance/bad-share', path: 'chance', value: String(chance) });
  }
  if (!(years > 0)) {
    return failFinance({ code: 'finance/positive', path: 'years', value: String(years) });
  }
  return succeed(-ln(1 - chance) / years || 0);
}

/** Payments with the years since lending, in whole periods. */
function dues({ instalments, terms }: LoanSchedule): { years: number; amount: number }[] {
  const { perYear, maturity } = terms;
  const periods = maturity * perYear;
  return instalments.map(({ principal, interest }, at) => ({
    // the schedule leaves out empty periods at its beginning only
    years: (periods - instalments.length + at + 1) / perYear,
    amount: principal + interest,
  }));
}
