import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn, dealTable, decideDeal } from '../index.ts';
import type { DealParty, DealQuestion, DealTerm } from '../index.ts';

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
const table = unwrap(dealTable({ issues, parties: [north, west] }));
const freeze: DealTerm = { kind: 'level', id: 'freeze', issue: 'weapons', to: 50 };
const opening: DealTerm = { kind: 'level', id: 'opening', issue: 'trade', to: 50 };
const terms = [freeze, opening];
const decided = (question: Partial<DealQuestion> = {}) =>
  unwrap(decideDeal(table, { terms, ...question }));
const words = (why: ReturnType<typeof decided>['why']) =>
  why.map((text) => render(text, bargainingWordsEn));

describe('a freeze for an opening', () => {
  test('H18: neither passes alone, and as a package both do or none', () => {
    const alone = decided();
    expect(alone.accepted).toEqual([]);
    expect(words(alone.why)).toEqual(['freeze is refused by north', 'opening is refused by west']);
    const packages = [{ id: 'swap', of: ['freeze', 'opening'] }];
    const joint = decided({ packages });
    expect(joint.accepted).toEqual(['freeze', 'opening']);
    expect(joint.worth.map(({ total }) => total)).toEqual([10, 20]);
  });

  test('H18: when one party refuses the package no part of it passes, not even what all like', () => {
    const visits: DealTerm = { kind: 'in-kind', id: 'visits', worth: { north: 1, west: 1 } };
    const dear: DealTerm = { ...freeze, to: 100 };
    const question = { terms: [dear, opening, visits] };
    expect(unwrap(decideDeal(table, question)).accepted).toEqual(['visits']);
    const packages = [{ id: 'all', of: ['freeze', 'opening', 'visits'] }];
    const joint = unwrap(decideDeal(table, { ...question, packages }));
    expect(joint.accepted).toEqual([]);
    expect(joint.terms.map(({ refusedBy }) => refusedBy)).toEqual([
      ['north'],
      ['north'],
      ['north'],
    ]);
  });

  test('each waiting for the other is a deadlock, which a package resolves', () => {
    const conditions = [
      { party: 'north', term: 'freeze', on: ['opening'] },
      { party: 'west', term: 'opening', on: ['freeze'] },
    ];
    const stuck = decided({ conditions });
    expect(stuck.accepted).toEqual([]);
    expect(stuck.deadlocks).toEqual([['freeze', 'opening']]);
    expect(words(stuck.why).at(-1)).toBe(
      'each waits for the other, and nobody moves first: freeze, opening',
    );
    const packages = [{ id: 'swap', of: ['freeze', 'opening'] }];
    expect(decided({ conditions, packages }).accepted).toEqual(['freeze', 'opening']);
  });

  test('a condition on one side alone: the other goes first, if it would', () => {
    const conditions = [{ party: 'west', term: 'opening', on: ['freeze'] }];
    const found = decided({ conditions });
    // what north would not do alone the promise of west does not make it do
    expect(found.terms.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    const gift: DealTerm = { kind: 'in-kind', id: 'freeze', worth: { north: 0, west: 30 } };
    const given = unwrap(decideDeal(table, { terms: [gift, opening], conditions }));
    expect(given.accepted).toEqual(['freeze', 'opening']);
  });

  test('an answer that hangs on what is not known stays open', () => {
    const aid: DealTerm = { kind: 'payment', id: 'aid', by: 'west', to: 'north', amount: 3 };
    const found = unwrap(decideDeal(table, { terms: [aid] }));
    expect(found.terms[0]).toMatchObject({ outcome: 'open', unknownTo: ['north', 'west'] });
    expect(words(found.why)[0]).toBe(
      'whether aid is accepted hangs on what north, west thinks it worth',
    );
  });
});

test.each<[Partial<DealQuestion>, string]>([
  [{ consent: [] }, 'bargaining/no-party'],
  [{ consent: ['east'] }, 'bargaining/unknown-party'],
  [{ packages: [{ id: 'p', of: ['frieze'] }] }, 'bargaining/unknown-term'],
  [
    {
      packages: [
        { id: 'p', of: ['freeze'] },
        { id: 'q', of: ['freeze'] },
      ],
    },
    'bargaining/term-twice',
  ],
  [{ conditions: [{ party: 'west', term: 'opening', on: ['x'] }] }, 'bargaining/unknown-term'],
  [{ terms: [freeze, freeze] }, 'bargaining/name-twice'],
])('%j is refused', (wrong, code) => {
  const found = decideDeal(table, { terms, ...wrong });
  expect(found.ok ? [] : found.problems.map((problem) => problem.code)).toEqual([code]);
});
