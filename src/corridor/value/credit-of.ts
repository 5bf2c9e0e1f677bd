import { isoDate, parseDate } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { centralValue, stateOf } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { grantElement } from '../finance/loan-value.ts';
import { arrears, loanSchedule } from '../finance/loan.ts';
import type { PriceBasis } from '../finance/stated-money.ts';
import { statedAmount } from './stated-amount.ts';

/** A loan on record, as it stands on a day: what a lender knows of a host before it lends again. */
export interface CreditAnswer {
  readonly title: string;
  readonly lender: string;
  readonly borrower: string;
  /** money of the basis, at prices of its year; null: unknown */
  readonly principal: number | null;
  /** principal and interest overdue, in the loan's own money; null: what was paid, or a term, is unknown */
  readonly overdue: number | null;
  /** the loan's own unit of money */
  readonly unit: string;
  readonly since: IsoDate | null;
  /** share of it that is a gift at 5 % a year (OECD); null: a term is unknown */
  readonly grant: number | null;
}

/** Rate of the OECD's grant element for the poorest borrowers' loans in its comparisons. */
const GRANT_RATE = 0.05;

/** Loans to the states a project runs through, on record by the day of the view. */
export function creditOf(
  pack: Pack,
  project: string,
  parties: readonly string[],
  asOf: IsoDate,
  basis: PriceBasis,
): CreditAnswer[] {
  const states = new Set(parties.map((party) => stateOf(pack, party)));
  return Object.values(pack.loans)
    .filter(
      ({ about, borrower }) =>
        about?.includes(project) === true || states.has(stateOf(pack, borrower)),
    )
    .map((loan): CreditAnswer => {
      const number = (quantity: typeof loan.years, unit: string): number | undefined =>
        centralValue(quantity, pack.values, unit);
      const [rate, years, grace] = [
        number(loan.rate, 'share'),
        number(loan.years, 'yr'),
        number(loan.grace, 'yr'),
      ];
      const unit = loan.paid?.unit ?? 'million USD';
      const principal = centralValue(loan.principal, pack.values, unit);
      const lent = loan.from === undefined ? undefined : parseDate(loan.from);
      const common = {
        title: loan.title,
        lender: loan.lender,
        borrower: loan.borrower,
        principal: statedAmount([loan.principal], 'once', pack.values, basis)?.base ?? null,
        unit,
      };
      const unknown = { ...common, overdue: null, since: null, grant: null };
      if (rate === undefined || years === undefined || grace === undefined) return unknown;
      if (principal === undefined || lent?.ok !== true) return unknown;
      const lentOn = lent.value.earliest;
      const terms = {
        principal,
        interest: rate,
        maturity: years,
        grace,
        perYear: 1 as const,
        lentOn,
        graceInterest: loan['grace-interest'] ?? ('paid' as const),
      };
      const schedule = loanSchedule(terms);
      if (!schedule.ok) return unknown;
      const grant = grantElement(schedule.value, GRANT_RATE);
      const paid = loan.paid === undefined ? undefined : centralValue(loan.paid, pack.values, unit);
      const late =
        paid === undefined
          ? undefined
          : arrears(schedule.value, asOf, paid > 0 ? [{ on: isoDate(lentOn), amount: paid }] : []);
      return {
        ...common,
        overdue: late?.overdue ?? null,
        since: late?.since ?? null,
        grant: grant.ok ? grant.value : null,
      };
    });
}
