import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn, dealTable, judgeOrder, planSequence } from '../index.ts';
import type { DealStep, DealTerm, SequenceQuestion } from '../index.ts';

const issues = [
  { id: 'weapons', low: 0, high: 100, statusQuo: 0 },
  { id: 'trade', low: 0, high: 100, statusQuo: 0 },
];
const parties = [
  { id: 'north', weights: { weapons: 0.4, trade: 0.6 }, ideals: { weapons: 0, trade: 100 } },
  { id: 'west', weights: { weapons: 0.7, trade: 0.3 }, ideals: { weapons: 100, trade: 0 } },
];
const table = unwrap(dealTable({ issues, parties }));
const level = (id: string, issue: string, to: number): DealTerm => ({
  kind: 'level',
  id,
  issue,
  to,
});
// north: -20 for the freeze, 36 for the opening; west: 35 and -18
const freeze = level('freeze', 'weapons', 50);
const opening = level('opening', 'trade', 60);
const terms = [opening, freeze];
const steps: DealStep[] = [
  { term: 'opening', by: 'west', takes: 5 },
  { term: 'freeze', by: 'north', takes: 10, verification: 30 },
];
const breach = [
  { party: 'north', breach: 20 },
  { party: 'west', breach: 20 },
];
const reliefAfter = { party: 'west', relief: ['opening'], after: ['freeze'] };

const planned = (more: Partial<SequenceQuestion> = {}) =>
  unwrap(planSequence(table, { terms, steps, nerves: breach, ...more }));
const orderOf = (found: ReturnType<typeof planned>) => found.plan?.moves.map(({ step }) => step);
const said = (why: ReturnType<typeof planned>['why']) =>
  why.map((text) => render(text, bargainingWordsEn));

describe('a freeze for an opening, action for action', () => {
  test('I10: the order in which nobody is ever further behind than need be', () => {
    const found = planned();
    // after the opening west is 18 behind, after the freeze north would be 20
    expect(orderOf(found)).toEqual(['opening', 'freeze']);
    expect(found.plan).toMatchObject({ exposure: 18, days: 15 });
    expect(found.isPossible).toBe(true);
    expect(found.plan?.worth.map(({ total }) => total)).toEqual([16, 17]);
    expect(said(found.why)).toEqual([
      'opening by west: day 0 to 5, trusted from day 5',
      'freeze by north: day 5 to 15, trusted from day 45',
      'in this order nobody is ever further behind than 18 points',
    ]);
  });

  test('I10: cut in slices the same exchange puts half as much at risk', () => {
    const slices = [
      level('half-opening', 'trade', 30),
      opening,
      level('half-freeze', 'weapons', 25),
      freeze,
    ];
    const found = planned({
      terms: slices,
      steps: slices.map(({ id }) => ({ term: id, by: id.endsWith('freeze') ? 'north' : 'west' })),
    });
    expect(orderOf(found)).toEqual(['half-opening', 'half-freeze', 'opening', 'freeze']);
    expect(found.plan?.exposure).toBe(9);
    expect(found.plan?.worth.map(({ total }) => total)).toEqual([16, 17]);
  });

  test('D13: under progress before relief the planner turns the order round, and waits for proof', () => {
    const found = planned({ rules: [reliefAfter] });
    expect(found.plan?.moves.map(({ done, starts, step }) => [step, starts, done])).toEqual([
      ['freeze', 0, 10],
      ['opening', 40, 45],
    ]);
    expect(found.plan?.exposure).toBe(20);
    const trusting = planned({ rules: [{ ...reliefAfter, until: 'done' }] });
    expect(trusting.plan?.moves[1]?.starts).toBe(10);
  });

  test('D13: relief first is rejected under that rule, and without it is not', () => {
    const question = { terms, steps, nerves: breach };
    const order = ['opening', 'freeze'];
    const free = unwrap(judgeOrder(table, question, order));
    expect(free).toMatchObject({ isAccepted: true, objections: [] });
    const bound = unwrap(judgeOrder(table, { ...question, rules: [reliefAfter] }, order));
    expect(bound.isAccepted).toBe(false);
    expect(bound.objections.map(({ kind, party }) => [kind, party])).toEqual([
      ['relief-first', 'west'],
    ]);
    expect(said(bound.why)[0]).toBe('west gives opening only after freeze');
  });

  test('D13: progress can be a level: a smaller step does not open the door, a larger one does', () => {
    const rules = [{ party: 'west', relief: ['opening'], level: { issue: 'weapons', at: 50 } }];
    expect(orderOf(planned({ rules }))).toEqual(['freeze', 'opening']);
    const small = [opening, level('freeze', 'weapons', 40)];
    const stuck = planned({ terms: small, rules, nerves: [{ party: 'west', breach: 30 }] });
    expect(stuck.plan).toBeUndefined();
    expect(said(stuck.why)).toEqual([
      'no order gets past freeze:',
      'west gives opening only when weapons has come to 50',
    ]);
  });

  test('I10: what a party does only once something else is reached is such a rule too', () => {
    const limit = { issue: 'trade', most: 0, unless: { issue: 'weapons', at: 50 } };
    const [north, west] = parties;
    if (north === undefined || west === undefined) throw new Error('two parties');
    const own = unwrap(dealTable({ issues, parties: [north, { ...west, limits: [limit] }] }));
    const found = unwrap(planSequence(own, { terms, steps, nerves: breach }));
    expect(orderOf(found)).toEqual(['freeze', 'opening']);
    // proof is waited for
    expect(found.plan?.moves[1]?.starts).toBe(40);
    const judged = unwrap(judgeOrder(own, { terms, steps, nerves: breach }, ['opening', 'freeze']));
    expect(said(judged.why)[0]).toBe('west gives opening only when weapons has come to 50');
  });

  test('who has all it wanted before its own turn breaks off, unless that costs or is taken back', () => {
    const stuck = planned({ nerves: [], rules: [reliefAfter] });
    expect(stuck).toMatchObject({ isPossible: false, stuck: { after: ['freeze'] } });
    expect(said(stuck.why)).toEqual([
      'no order gets past freeze:',
      'west stops before opening: it is left with 35 by breaking off and has 17 by going on',
    ]);
    const undone = steps.map((step) => ({ ...step, reversible: true }));
    const found = planned({ nerves: [], rules: [reliefAfter], steps: undone });
    expect(found).toMatchObject({ isPossible: true, plan: { exposure: 0 } });
  });

  test('nobody goes further than it dares', () => {
    const nerves = [
      { party: 'north', breach: 20, dares: 19 },
      { party: 'west', breach: 20 },
    ];
    expect(orderOf(planned({ nerves }))).toEqual(['opening', 'freeze']);
    const stuck = planned({ nerves, rules: [reliefAfter] });
    expect(said(stuck.why)).toContain(
      'after freeze north would be 20 points behind if the others stopped, and dares 19',
    );
  });

  test('each wants the other to go first: a circle, which doing both on one day resolves', () => {
    const rules = [
      reliefAfter,
      { party: 'north', relief: ['freeze'], after: ['opening'] },
    ] as const;
    const stuck = planned({ rules });
    expect(stuck.plan).toBeUndefined();
    expect(said(stuck.why)).toEqual([
      'no order even begins:',
      'west gives opening only after freeze',
      'north gives freeze only after opening',
      'each waits for the other, and nobody moves first: opening, freeze',
    ]);
    const packages = [{ id: 'swap', of: ['freeze', 'opening'] }];
    const lenient = rules.map((rule) => ({ ...rule, until: 'done' as const }));
    expect(planned({ rules: lenient, packages })).toMatchObject({ isPossible: true });
    // proof there is none on the same day
    expect(planned({ rules, packages }).plan).toBeUndefined();
  });

  test('F07: a thing given in kind has its place in the order', () => {
    const reactor: DealTerm = { kind: 'in-kind', id: 'reactor', worth: { north: 30, west: -4 } };
    const found = planned({
      terms: [reactor, freeze],
      steps: [
        { term: 'reactor', by: 'west', takes: 900 },
        { term: 'freeze', by: 'north', takes: 10, verification: 60, reversible: true },
      ],
      rules: [{ party: 'west', relief: ['reactor'], after: ['freeze'] }],
    });
    expect(found.plan?.moves.map(({ starts, step }) => [step, starts])).toEqual([
      ['freeze', 0],
      ['reactor', 70],
    ]);
    expect(found.plan?.worth.map(({ total }) => total)).toEqual([10, 31]);
  });

  test('a whole that is worth too little to one is told, in time where years count', () => {
    const impatient = parties.map((party) => ({ ...party, horizon: 1, reservation: 14 }));
    const own = unwrap(dealTable({ issues, parties: impatient }));
    const slow = steps.map((step) => ({ ...step, takes: 100 }));
    const found = unwrap(planSequence(own, { terms, steps: slow, nerves: breach }));
    expect(found.plan?.isTimed).toBe(true);
    expect(found.isPossible).toBe(false);
    // 35 for the 165 days of the year that are left, less 18 for the 265
    const west = found.plan?.worth[1]?.total;
    expect(west).toBeCloseTo((35 * (365.25 - 200) - 18 * (365.25 - 100)) / 365.25, 9);
    expect(said(found.why).at(-1)).toMatch(/^west refuses the whole: 2\.\d+ points/);
  });
});

describe('what is wrong is told', () => {
  const code = (more: Partial<SequenceQuestion>, order?: readonly string[]) => {
    const question = { terms, steps, ...more };
    const found =
      order === undefined ? planSequence(table, question) : judgeOrder(table, question, order);
    return found.ok
      ? ''
      : found.problems.map((problem) => `${problem.code} ${problem.path}`).join();
  };
  test.each<[Partial<SequenceQuestion>, string]>([
    [{ steps: steps.slice(1) }, 'bargaining/step-of-nobody opening'],
    [{ steps: [...steps, ...steps] }, 'bargaining/term-twice opening'],
    [{ steps: [{ term: 'thaw', by: 'west' }] }, 'bargaining/unknown-term steps'],
    [{ steps: steps.map((step) => ({ ...step, by: 'east' })) }, 'bargaining/unknown-party opening'],
    [
      { steps: steps.map((step) => ({ ...step, takes: -1 })) },
      'bargaining/bad-amount-from-0 opening.takes',
    ],
    [{ rules: [{ ...reliefAfter, after: ['thaw'] }] }, 'bargaining/unknown-term rules.0'],
    [{ rules: [{ ...reliefAfter, party: 'east' }] }, 'bargaining/unknown-party rules.0'],
    [
      { rules: [{ ...reliefAfter, level: { issue: 'peace', at: 1 } }] },
      'bargaining/unknown-issue rules.0.level',
    ],
    [
      { rules: [{ ...reliefAfter, level: { issue: 'trade', at: 101 } }] },
      'bargaining/off-line rules.0.level',
    ],
    [{ nerves: [{ party: 'east' }] }, 'bargaining/unknown-party nerves'],
    [{ packages: [{ id: 'p', of: ['freeze', 'freeze'] }] }, 'bargaining/term-twice freeze'],
  ])('%j', (more, expected) => {
    expect(code(more)).toBe(expected);
  });

  test('an order that leaves out, repeats or invents a step', () => {
    expect(code({}, ['opening'])).toBe('bargaining/order-incomplete order');
    expect(code({}, ['opening', 'opening'])).toBe('bargaining/name-twice order');
    expect(code({}, ['opening', 'thaw'])).toBe('bargaining/unknown-term order');
  });

  test('a worth nobody knows, and more moves than can be weighed', () => {
    const aid: DealTerm = { kind: 'payment', id: 'aid', by: 'west', to: 'north', amount: 1 };
    expect(code({ terms: [aid], steps: [{ term: 'aid', by: 'west' }] })).toBe(
      'bargaining/unknown-worth north',
    );
    const many = Array.from({ length: 13 }, (_, at): DealTerm => {
      return { kind: 'in-kind', id: `t${at}`, worth: {} };
    });
    const own = many.map(({ id }) => ({ term: id, by: 'west' }));
    expect(code({ terms: many, steps: own })).toBe('bargaining/too-many-steps steps');
    const order = many.map(({ id }) => id);
    expect(code({ terms: many, steps: own }, order)).toBe('bargaining/too-many-steps steps');
  });
});
