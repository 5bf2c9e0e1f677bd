import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn, dealTable, dealWorth, sidePayment, spoilerOptions } from '../index.ts';
import type { DealParty, DealTerm } from '../index.ts';

const issues = [{ id: 'route', low: 0, high: 100, statusQuo: 0 }];
const transit: DealParty = {
  id: 'transit',
  weights: { route: 1 },
  ideals: { route: 0 },
  pointsPerUnit: 0.5,
};
const buyer: DealParty = {
  id: 'buyer',
  weights: { route: 1 },
  ideals: { route: 100 },
  pointsPerUnit: 0.2,
};
const table = (first: Partial<DealParty> = {}, second: Partial<DealParty> = {}) =>
  unwrap(
    dealTable({
      issues,
      parties: [
        { ...transit, ...first },
        { ...buyer, ...second },
      ],
      money: 'm',
    }),
  );
const line: DealTerm[] = [{ kind: 'level', id: 'line', issue: 'route', to: 30 }];
const said = (why: ReturnType<typeof paid>['why']) =>
  why.map((text) => render(text, bargainingWordsEn));
const paid = (of = table()) => unwrap(sidePayment(of, line, 'transit'));

describe('the smallest payment that turns a veto', () => {
  test('is what is missing to the reservation, at the rate of who is paid', () => {
    const found = paid();
    expect(found).toMatchObject({ missing: 30, amount: 60, isAffordable: true });
    expect(found.payers).toEqual([{ party: 'buyer', most: 150 }]);
    expect(said(found.why)).toEqual([
      'transit lacks 30 points, which at 0.5 points a unit is 60 m',
      'the others could pay up to 150 m, which covers the 60',
    ]);
  });

  test('a higher reservation costs more, and can cost more than there is', () => {
    expect(paid(table({ reservation: 10 })).amount).toBe(80);
    const dear = paid(table({ reservation: 50 }));
    expect(dear).toMatchObject({ amount: 160, isAffordable: false });
    expect(said(dear.why).at(-1)).toBe('the others could pay no more than 150 m of the 160');
  });

  test('none where it says yes anyhow, where it never goes, and where nobody knows its rate', () => {
    expect(paid(table({ ideals: { route: 50 } }))).toMatchObject({ missing: 0, amount: 0 });
    const never = paid(table({ limits: [{ issue: 'route', most: 0 }] }));
    expect(never).toMatchObject({ amount: undefined, because: 'limit' });
    expect(said(never.why)).toEqual([
      'no payment moves transit: the deal goes beyond a limit it has set',
    ]);
    const { pointsPerUnit: _rate, ...unpriced } = transit;
    const parties = [unpriced, buyer];
    const without = paid(unwrap(dealTable({ issues, parties })));
    expect(without).toMatchObject({ missing: 30, amount: undefined, because: 'no-rate' });
  });

  test('paid out it leaves who is paid exactly indifferent, and a little less does not do', () => {
    fc.assert(
      fc.property(
        fc.record({
          to: fc.double({ min: 1, max: 100, noNaN: true }),
          rate: fc.double({ min: 0.01, max: 10, noNaN: true }),
          reservation: fc.double({ min: 0, max: 50, noNaN: true }),
        }),
        ({ rate, reservation, to }) => {
          const own = table({ pointsPerUnit: rate, reservation });
          const terms: DealTerm[] = [{ kind: 'level', id: 'line', issue: 'route', to }];
          const { amount = Number.NaN } = unwrap(sidePayment(own, terms, 'transit'));
          const after = (share: number) => {
            const fee = { by: 'buyer', to: 'transit', amount: amount * share };
            const worth = dealWorth(own, [...terms, { kind: 'payment', id: 'fee', ...fee }]);
            return unwrap(worth)[0];
          };
          expect(after(1)?.total).toBeCloseTo(reservation, 6);
          expect(after(1)?.accepts).toBe(true);
          expect(after(0.99)?.accepts).toBe(false);
        },
      ),
    );
  });

  test('refuses a party that is not there', () => {
    const found = sidePayment(table(), line, 'east');
    expect(found.ok ? '' : found.problems[0]?.code).toBe('bargaining/unknown-party');
  });
});

describe('a party left out of a deal', () => {
  const option = (chance: number, cost: number, of = table()) =>
    unwrap(spoilerOptions(of, line, [{ party: 'transit', chance, cost }]))[0];

  test('H05: who loses by it has a spoiler option, its worth and what would keep it quiet', () => {
    const found = option(0.5, 5);
    expect(found).toMatchObject({ worth: -30, gain: 10, spoils: true, holds: 0.5, appease: 20 });
    expect(found?.payment).toBe(40);
    expect(render(found?.why[0] ?? { code: '', params: {} }, bargainingWordsEn)).toBe(
      'transit, left out, loses 30 by the deal: a try to spoil it, which works with 0.5, is worth 10, and 20 points would keep it quiet',
    );
  });

  test('H05: who gains by it, or pays more for the try than it saves, leaves it alone', () => {
    expect(option(0.5, 15)).toMatchObject({ gain: 0, spoils: false, holds: 1, appease: 0 });
    expect(option(1, 0, table({ ideals: { route: 100 } }))?.spoils).toBe(false);
  });

  test('paid what would keep it quiet, trying brings nothing more', () => {
    const { appease = Number.NaN } = option(0.4, 3) ?? {};
    expect(0.4 * (30 - appease) - 3).toBeCloseTo(0, 9);
  });

  test('refuses strangers, names twice and chances above 1', () => {
    const code = (...spoilers: Parameters<typeof spoilerOptions>[2]) => {
      const found = spoilerOptions(table(), line, spoilers);
      return found.ok ? '' : found.problems[0]?.code;
    };
    const spoiler = { party: 'transit', chance: 0.5, cost: 0 };
    expect(code({ ...spoiler, party: 'east' })).toBe('bargaining/unknown-party');
    expect(code(spoiler, spoiler)).toBe('bargaining/name-twice');
    expect(code({ ...spoiler, chance: 1.5 })).toBe('bargaining/bad-share');
  });
});
