import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, pow, unwrap } from '../../quantity/index.ts';
import { expectedLoss, grantElement, hazardOf } from './loan-value.ts';
import { arrears, loanSchedule } from './loan.ts';
import type { LoanTerms } from './loan.ts';

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

describe('the schedule of a loan', () => {
  // US$88.36m of grain lent in 2000 at 1 % a year over 20 years after 10 of grace: payments of
  // US$5.83m in 2012 and 5.78m in 2013 (Chosun Ilbo, 8 and 13 June 2012). The interest of the grace
  // was added without interest on it.
  test('gives the payments published of a loan of grain', () => {
    const loan = unwrap(
      loanSchedule({
        principal: 88.36,
        interest: 0.01,
        maturity: 30,
        grace: 10,
        perYear: 1,
        lentOn: isoDate('2001-06-07'),
        graceInterest: 'added-simple',
      }),
    );
    const totals = loan.instalments.map(({ due, principal, interest }) => [
      due,
      round(principal + interest, 2),
    ]);
    expect(totals.slice(0, 2)).toEqual([
      ['2012-06-07', 5.83],
      ['2013-06-07', 5.78],
    ]);
  });

  // facts of the corridor: US$132.9m in kind, 30 years with 10 of grace, 1 % a year
  const rails = (perYear: 1 | 2): LoanTerms => ({
    principal: 132.9,
    interest: 0.01,
    maturity: 30,
    grace: 10,
    perYear,
    lentOn: isoDate('2008-12-31'),
  });

  test('repays US$132.9m by 20 yearly or 40 half-yearly parts', () => {
    for (const [perYear, part, interest] of [
      [1, 6.645, 1.329],
      [2, 3.3225, 0.6645],
    ] as const) {
      const { instalments } = unwrap(loanSchedule(rails(perYear)));
      const repaying = instalments.filter(({ principal }) => principal > 0);
      expect(repaying).toHaveLength(20 * perYear);
      expect(repaying[0]).toMatchObject({ due: perYear === 1 ? '2019-12-31' : '2019-06-30' });
      expect(repaying[0]?.principal).toBeCloseTo(part, 10);
      expect(repaying[0]?.interest).toBeCloseTo(interest, 10);
      expect(instalments.at(-1)).toMatchObject({ due: '2038-12-31' });
      expect(instalments.at(-1)?.balance).toBeCloseTo(0, 10);
    }
  });

  test('nothing paid: arrears grow by each part that falls due', () => {
    const loan = unwrap(loanSchedule(rails(1)));
    const late = arrears(loan, isoDate('2024-10-16'));
    // 15 years of interest, falling after the first of 5 repayments by 2023-12-31
    const interest =
      10 * 1.329 + [0, 1, 2, 3, 4].reduce((sum, n) => sum + 0.01 * (132.9 - 6.645 * n), 0);
    expect(late.overdue).toBeCloseTo(5 * 6.645 + interest, 10);
    expect(late.since).toBe('2009-12-31');
    expect(late.notYetDue).toBeCloseTo(15 * 6.645, 10);
  });

  test('payments meet the oldest due first, and later ones do not count', () => {
    const loan = unwrap(loanSchedule({ ...rails(1), interest: 0 }));
    const paid = [
      { on: isoDate('2020-01-01'), amount: 10 },
      { on: isoDate('2030-01-01'), amount: 100 },
    ];
    expect(arrears(loan, isoDate('2021-12-31'), paid)).toMatchObject({
      paid: 10,
      since: '2020-12-31',
    });
    expect(arrears(loan, isoDate('2019-12-30')).overdue).toBe(0);
  });

  test('what is repaid is what was owed', () => {
    const terms = fc.record({
      principal: fc.double({ min: 1, max: 1e9, noNaN: true }),
      interest: fc.double({ min: 0, max: 0.2, noNaN: true }),
      maturity: fc.integer({ min: 11, max: 50 }),
      grace: fc.integer({ min: 0, max: 10 }),
      perYear: fc.constantFrom(1 as const, 2 as const, 4 as const, 12 as const),
      graceInterest: fc.constantFrom(
        'paid' as const,
        'added-simple' as const,
        'added-compound' as const,
      ),
    });
    fc.assert(
      fc.property(terms, (each) => {
        const loan = unwrap(loanSchedule({ ...each, lentOn: isoDate('2000-02-29') }));
        const repaid = loan.instalments.reduce((sum, { principal }) => sum + principal, 0);
        expect(Math.abs(repaid / loan.owed - 1)).toBeLessThan(1e-9);
        // discounted at its own rate per period, a loan whose interest is paid is worth its face
        const own = pow(1 + each.interest / each.perYear, each.perYear) - 1;
        const gift = each.graceInterest === 'added-simple' ? 0 : unwrap(grantElement(loan, own));
        expect(Math.abs(gift)).toBeLessThan(1e-9);
      }),
    );
  });

  test.each([
    [{ principal: 0 }, 'finance/positive', 'principal'],
    [{ interest: NaN }, 'finance/bad-rate', 'interest'],
    [{ maturity: 10.3 }, 'finance/loan-term', 'maturity'],
    [{ maturity: 1e9 }, 'finance/loan-term', 'maturity'],
    [{ grace: 30 }, 'finance/grace', 'grace'],
  ] as const)('%j is a problem', (change, code, path) => {
    expect(loanSchedule({ ...rails(1), ...change })).toMatchObject({ problems: [{ code, path }] });
  });
});

/** The closed form for equal principal payments in the OECD's annex on the grant element. */
function closedForm(r: number, i: number, maturity: number, grace: number, a: number): number {
  const d = (1 + i) ** (1 / a) - 1;
  const bracket =
    ((1 + d) ** (-a * grace) - (1 + d) ** (-a * maturity)) / (d * (a * maturity - a * grace));
  return (1 - r / a / d) * (1 - bracket);
}

describe('the grant element', () => {
  const of = (terms: Partial<LoanTerms>, discount: number): number => {
    const base: LoanTerms = {
      principal: 1000,
      interest: 0.0075,
      maturity: 38,
      grace: 6,
      perYear: 2,
      lentOn: isoDate('2001-01-01'),
    };
    return unwrap(grantElement(unwrap(loanSchedule({ ...base, ...terms })), discount));
  };

  // IDA's regular terms (38 years, 6 of grace, 3.125 % a year of principal, charge 0.75 %) carry a
  // grant element of 53 % at the unified rate of 5 % (figure from memory, terms as published)
  test('of a regular credit of 38 years is 53 % at 5 %', () => {
    expect(round(of({}, 0.05), 2)).toBe(0.53);
  });

  test('follows the closed form of the OECD', () => {
    // the example of the annex: 10 years at 2.5 %, 16 half-yearly parts, the first after 2½ years
    expect(of({ interest: 0.025, maturity: 10, grace: 2 }, 0.1)).toBeCloseTo(
      closedForm(0.025, 0.1, 10, 2, 2),
      10,
    );
    for (const perYear of [1, 2] as const) {
      for (const discount of [0.05, 0.1]) {
        const given = of({ interest: 0.01, maturity: 30, grace: 10, perYear }, discount);
        expect(given).toBeCloseTo(closedForm(0.01, discount, 30, 10, perYear), 10);
      }
    }
  });

  test('a rate that loses everything is a problem', () => {
    const loan = unwrap(
      loanSchedule({
        principal: 1,
        interest: 0,
        maturity: 1,
        grace: 0,
        perYear: 1,
        lentOn: isoDate('2001-01-01'),
      }),
    );
    expect(grantElement(loan, -1)).toMatchObject({ problems: [{ code: 'finance/bad-rate' }] });
  });
});

describe('the expected loss on a loan', () => {
  const loan = unwrap(
    loanSchedule({
      principal: 100,
      interest: 0.01,
      maturity: 30,
      grace: 10,
      perYear: 1,
      lentOn: isoDate('2001-01-01'),
    }),
  );

  test('is nothing without a hazard and all of it with certain default', () => {
    expect(unwrap(expectedLoss(loan, 0.03, { hazard: 0, recovery: 0 })).loss).toBe(0);
    const certain = unwrap(expectedLoss(loan, 0.03, { hazard: 1e6, recovery: 0 }));
    expect(certain.share).toBeCloseTo(1, 12);
  });

  test('rises with the hazard and falls with recovery', () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(rate, rate, rate, rate, (h, more, r, back) => {
        const loss = (hazard: number, recovery: number): number =>
          unwrap(expectedLoss(loan, 0.03, { hazard, recovery })).loss;
        expect(loss(h + more, r)).toBeGreaterThanOrEqual(loss(h, r) - 1e-9);
        expect(loss(h, Math.max(r, back))).toBeLessThanOrEqual(loss(h, r) + 1e-9);
      }),
    );
  });

  test('a hazard is known by the chance it gives', () => {
    const hazard = unwrap(hazardOf(0.4, 30));
    expect(unwrap(expectedLoss(loan, 0.03, { hazard, recovery: 0.2 })).chance).toBeCloseTo(0.4, 12);
  });
});
