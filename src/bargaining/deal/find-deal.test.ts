import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn, dealTable, everyPackage, findDeal } from '../index.ts';
import type { DealParty, DealTerm } from '../index.ts';

const issues = [
  { id: 'weapons', low: 0, high: 100, statusQuo: 0 },
  { id: 'trade', low: 0, high: 100, statusQuo: 0 },
];
const north: DealParty = {
  id: 'north',
  weights: { weapons: 0.4, trade: 0.6 },
  ideals: { weapons: 0, trade: 100 },
};
const west: DealParty = {
  id: 'west',
  weights: { weapons: 0.7, trade: 0.3 },
  ideals: { weapons: 100, trade: 0 },
};
const terms: DealTerm[] = [
  { kind: 'level', id: 'freeze', issue: 'weapons', to: 30 },
  { kind: 'level', id: 'dismantling', issue: 'weapons', to: 80 },
  { kind: 'level', id: 'opening', issue: 'trade', to: 60 },
];
const search = (first: Partial<DealParty> = {}, second: Partial<DealParty> = {}) =>
  unwrap(
    findDeal(
      unwrap(
        dealTable({
          issues,
          parties: [
            { ...north, ...first },
            { ...west, ...second },
          ],
        }),
      ),
      unwrap(everyPackage(terms)),
    ),
  );
const said = ({ why }: ReturnType<typeof search>) =>
  why.map((text) => render(text, bargainingWordsEn));

describe('every package of three terms', () => {
  test('one that suits both, and of several the one with the largest product of gains', () => {
    const found = search();
    // freeze+opening: north 24, west 3; dismantling+opening: north 4, west 38
    expect(found.acceptable).toEqual(['freeze+opening', 'dismantling+opening']);
    expect(found.best?.offer).toBe('dismantling+opening');
    expect(found.best?.worth.map(({ total }) => total?.toFixed(6))).toEqual([
      '4.000000',
      '38.000000',
    ]);
  });

  test('B09: a reservation above the best offer leaves no deal in the feasible set, and names it', () => {
    const best = search().sets[0]?.best;
    expect(best).toEqual({ offer: 'opening', points: 36 });
    const found = search({ reservation: 37 });
    expect(found).toMatchObject({ acceptable: [], blockers: ['north'] });
    expect(found.best).toBeUndefined();
    expect(said(found)).toEqual([
      'no deal in the feasible set: north asks for 37 points, and the best offer, opening, brings it 36',
    ]);
    expect(search({ reservation: 20 }).acceptable).toEqual(['freeze+opening']);
  });

  test('B09: weapons never to be touched leave no deal with who wants them gone', () => {
    const found = search({ limits: [{ issue: 'weapons', most: 0 }] }, { reservation: 1 });
    expect(found.acceptable).toEqual([]);
    expect(found.blockers).toEqual([]);
    expect(said(found)).toEqual([
      'no deal in the feasible set: each accepts some offer, and none suits all',
    ]);
    const only = unwrap(
      dealTable({ issues, parties: [{ ...north, limits: [{ issue: 'weapons', most: 0 }] }] }),
    );
    const offers = unwrap(everyPackage(terms.slice(0, 2)));
    expect(said(unwrap(findDeal(only, offers)))).toEqual([
      'no deal in the feasible set: every offer goes beyond a limit of north',
    ]);
  });

  test('B03: the horizon changes what a party accepts', () => {
    const late = terms.map((term) =>
      term.kind === 'level' && term.id === 'opening' ? { ...term, from: 4 } : term,
    );
    const sets = (horizon: number) => {
      const parties = [
        { ...north, horizon },
        { ...west, horizon: 10 },
      ];
      const found = findDeal(unwrap(dealTable({ issues, parties })), unwrap(everyPackage(late)));
      return unwrap(found).sets[0]?.accepts;
    };
    expect(sets(4)).toEqual(['opening']);
    expect(sets(50)).toEqual(['opening', 'freeze+opening', 'dismantling+opening']);
  });

  test('B01: one goal refuses every offer without progress on it', () => {
    const { sets } = search({}, { weights: { weapons: 1 }, reservation: 5 });
    expect(sets[1]?.accepts).toEqual([
      'freeze',
      'dismantling',
      'freeze+opening',
      'dismantling+opening',
    ]);
  });

  test('H18: terms of a package are in an offer together or not at all', () => {
    const packages = [{ id: 'swap', of: ['freeze', 'opening'] }];
    expect(unwrap(everyPackage(terms, packages)).map(({ id }) => id)).toEqual([
      'dismantling',
      'swap',
    ]);
  });

  test('whether there is one can hang on what is not known', () => {
    const table = unwrap(dealTable({ issues, parties: [north, west] }));
    const aid: DealTerm = { kind: 'payment', id: 'aid', by: 'west', to: 'north', amount: 1 };
    const found = unwrap(findDeal(table, [{ id: 'aid', terms: [aid] }]));
    expect(said(found)).toEqual([
      'whether there is a deal hangs on what north, west think of payments they put no points on',
    ]);
  });
});

test('refuses nameless offers, names twice, strangers and too many terms', () => {
  const table = unwrap(dealTable({ issues, parties: [north, west] }));
  const code = (...asked: Parameters<typeof findDeal>) => {
    const found = findDeal(...asked);
    return found.ok
      ? ''
      : found.problems.map((problem) => `${problem.code} ${problem.path}`).join();
  };
  expect(code(table, [{ id: '', terms }])).toBe('bargaining/name-missing offers.0');
  expect(
    code(table, [
      { id: 'a', terms: [] },
      { id: 'a', terms: [] },
    ]),
  ).toBe('bargaining/name-twice offers.a');
  expect(code(table, [], ['east'])).toBe('bargaining/unknown-party consent');
  expect(code(table, [], [])).toBe('bargaining/no-party consent');
  const stray: DealTerm = { kind: 'level', id: 'x', issue: 'peace', to: 1 };
  expect(code(table, [{ id: 'a', terms: [stray] }])).toBe('bargaining/unknown-issue a.x');
  const many = Array.from({ length: 13 }, (_, at): DealTerm => {
    return { kind: 'in-kind', id: `t${at}`, worth: {} };
  });
  const found = everyPackage(many);
  expect(found.ok ? '' : found.problems[0]?.code).toBe('bargaining/too-many-terms');
});
