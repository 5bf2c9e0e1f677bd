import { describe, expect, test } from 'vitest';
import { createReasons, leavesOf, unwrap } from '../../quantity/index.ts';
import { answerDeal, bargainTable, dealResultSchema, readDeal } from '../index.ts';

const PARTIES = `
parties:
  north: { weights: { weapons: 0.4, trade: 0.6 }, ideals: { weapons: 0, trade: 100 }, breach: 20 }
  west: { weights: { weapons: 0.7, trade: 0.3 }, ideals: { weapons: 100, trade: 0 }, breach: 20 }`;
const TEXT = `issues: { weapons: { status-quo: 0 }, trade: { status-quo: 0 } }${PARTIES}
terms:
  opening: { by: west, issue: trade, to: 60, takes: 5 }
  freeze: { by: north, issue: weapons, to: 50, takes: 10, verification: 30 }
rules: [{ party: west, relief: [opening], after: [freeze] }]
order: [opening, freeze]
`;
const read = (text: string) => readDeal({ path: 'deal.yaml', text });
const stated = (text: string) => {
  const { problems, value } = read(text);
  if (value === undefined) throw new Error(problems.map(({ message }) => message).join('; '));
  return value;
};

describe('a file', () => {
  test('says what is asked, and the answer has every part of it', () => {
    const reasons = createReasons();
    const answer = unwrap(answerDeal(stated(TEXT), { file: 'deal.yaml' }, reasons));
    expect(answer.feasible.best?.offer).toBe('opening+freeze');
    expect(answer.proposed).toMatchObject({ isAccepted: false });
    expect(answer.proposed?.objections.map(({ kind }) => kind)).toEqual(['relief-first']);
    expect(answer.sequence?.plan?.moves.map(({ step }) => step)).toEqual(['freeze', 'opening']);
    // on either issue alone somebody would lose by any move
    expect(answer.alone.map(({ isStuck, issue }) => [issue, isStuck])).toEqual([
      ['weapons', true],
      ['trade', true],
    ]);
    expect(answer.spoilers).toEqual([]);
    const result = {
      schema: 'deal@1',
      version: '0',
      view: null,
      asOf: null,
      request: { file: 'deal.yaml' },
      answer,
      reasons: reasons.list(),
      warnings: [],
    };
    expect(dealResultSchema.parse(result)).toEqual(result);
  });

  test('every number leads down to what the file states, and to its source', () => {
    const reasons = createReasons();
    const sourced = `source: a paper\n${TEXT}`;
    const answer = unwrap(answerDeal(stated(sourced), { file: 'deal.yaml' }, reasons));
    const whys = [
      ...answer.parties.map(({ why }) => why),
      ...answer.alone.flatMap(({ why }) => why),
      ...answer.oneByOne.why,
      ...answer.feasible.why,
      ...answer.whole.worth.map(({ why }) => why),
      ...(answer.proposed?.why ?? []),
      ...(answer.sequence?.why ?? []),
    ];
    expect(whys.length).toBeGreaterThan(8);
    const list = reasons.list();
    for (const why of whys) {
      const [leaf] = leavesOf(list, why);
      expect(leaf?.text.params).toMatchObject({ file: 'deal.yaml', source: 'a paper' });
    }
  });

  test('I04: precedents move what a party asks for, and with it what it accepts', () => {
    const wary = TEXT.replace(
      'breach: 20 }',
      'breach: 20, precedents: { fell: { effect: 40, weight: 0.5 } } }',
    );
    const answer = unwrap(answerDeal(stated(wary), { file: 'deal.yaml' }, createReasons()));
    expect(answer.parties[0]).toMatchObject({
      reservation: 20,
      precedents: [{ precedent: 'fell', points: 20 }],
    });
    expect(answer.whole.worth[0]).toMatchObject({ total: 16, accepts: false });
    expect(answer.feasible.acceptable).toEqual([]);
    expect(answer.whole.payments[0]).toMatchObject({ party: 'north', missing: 4, amount: null });
  });

  test('H05: who is not asked does not decide, nor count in the order, and can spoil it', () => {
    const text = `${TEXT.replace(
      '\nterms:',
      '\n  east: { weights: { trade: 1 }, ideals: { trade: 0 } }\nterms:',
    )}consent: [north, west]\nspoilers: { east: { chance: 0.5, cost: 10 } }\n`;
    const answer = unwrap(answerDeal(stated(text), { file: 'deal.yaml' }, createReasons()));
    expect(answer.feasible.acceptable).toEqual(['opening+freeze']);
    expect(answer.sequence?.isPossible).toBe(true);
    expect(answer.sequence?.plan?.exposure).toBe(20);
    expect(answer.spoilers[0]).toMatchObject({ party: 'east', worth: -60, gain: 20, spoils: true });
  });

  test('what the deal is worth to one who is not asked may stay unknown', () => {
    const text = `${TEXT.replace(
      '\nterms:',
      '\n  east: { weights: { trade: 1 }, ideals: { trade: 0 } }\nterms:\n  aid: { by: north, pays: 1, to: east }',
    )
      .replaceAll('breach: 20 }', 'breach: 20, points-per-unit: 1 }')
      .replace(
        'order: [opening, freeze]',
        'order: [opening, freeze, aid]',
      )}consent: [north, west]\n`;
    const answer = unwrap(answerDeal(stated(text), { file: 'deal.yaml' }, createReasons()));
    expect(answer.whole.worth[2]).toMatchObject({ party: 'east', total: null, accepts: null });
    const left = answer.sequence?.plan?.moves[0]?.left.map(({ party }) => party);
    expect(left).toEqual(['north', 'west']);
    expect(read(text.replace('consent: [north, west]', '')).problems[0]?.code).toBe(
      'bargaining/unknown-worth',
    );
  });

  test('without anybody to carry out a term no order is asked for', () => {
    const text = `issues: { weapons: { status-quo: 0 }, trade: { status-quo: 0 } }${PARTIES}
terms: { opening: { issue: trade, to: 60 } }
`;
    const answer = unwrap(answerDeal(stated(text), { file: 'deal.yaml' }, createReasons()));
    expect([answer.sequence, answer.proposed]).toEqual([null, null]);
  });
});

test('with a table of positions behind it saliences are weights, and lines need not be said again', () => {
  const positions = unwrap(
    bargainTable({
      issues: [
        { id: 'weapons', low: 0, high: 50, statusQuo: 5 },
        { id: 'trade', low: 0, high: 100, statusQuo: 0 },
      ],
      actors: [
        { id: 'north', capability: 1 },
        { id: 'west', capability: 9 },
      ],
      stands: [
        [
          { position: 0, salience: 0.6 },
          { position: 80, salience: 0.2 },
        ],
        [{ position: 50, salience: 1 }, undefined],
      ],
    }),
  );
  const text = [
    'issues: { weapons: {}, trade: {} }',
    'parties: { north: { ideals: { trade: 90 } }, west: { reservation: 1 } }',
    'terms: { freeze: { issue: weapons, to: 25 } }',
  ].join('\n');
  const { value } = readDeal({ path: 'deal.yaml', text }, { positions });
  expect(value?.table.issues[0]).toEqual({ id: 'weapons', low: 0, high: 50, statusQuo: 5 });
  const [north, west] = value?.table.parties ?? [];
  expect(north?.weights['weapons']).toBeCloseTo(0.75, 12);
  expect(north?.ideals).toEqual({ weapons: 0, trade: 90 });
  expect(west).toMatchObject({ weights: { weapons: 1 }, reservation: 1 });
  const stray = readDeal(
    { path: 'deal.yaml', text: text.replace('west:', 'east:') },
    { positions },
  );
  expect(stray.problems.map(({ code, place }) => [code, place?.line])).toEqual([
    ['bargaining/no-stand-of', 2],
  ]);
});

test.each<[string, string, string, number]>([
  ['status-quo: 0 }, trade', 'status-quo: 200 }, trade', 'bargaining/off-line', 1],
  ['trade: { status-quo: 0 }', 'trade: {}', 'bargaining/no-status-quo', 1],
  ['weapons: 0.4', 'weapons: 0.5', 'bargaining/weights-sum', 3],
  ['trade: 100 }', 'trade: 200 }', 'bargaining/off-line', 3],
  ['trade: 100 }', 'trade: .nan }', 'not-finite', 3],
  ['breach: 20 }', 'breach: -1 }', 'bargaining/bad-amount-from-0', 3],
  ['breach: 20 }', 'horizon: 0 }', 'bargaining/bad-amount-above-0', 3],
  ['breach: 20 }', 'points-per-unit: 0 }', 'bargaining/bad-amount-above-0', 3],
  ['breach: 20 }', 'limits: { trade: { most: 101 } } }', 'bargaining/off-line', 3],
  ['breach: 20 }', 'precedents: { a: { effect: 1, weight: 2 } } }', 'bargaining/bad-share', 3],
  ['issue: trade, to: 60', 'issue: trade, to: 101', 'bargaining/off-line', 6],
  ['issue: trade, to: 60', 'issue: peace, to: 60', 'bargaining/unknown-issue', 6],
  ['issue: trade, to: 60', 'issue: trade', 'bargaining/term-form', 6],
  ['issue: trade, to: 60', 'pays: 5, to: east', 'bargaining/unknown-party', 6],
  ['issue: trade, to: 60', 'pays: 5, to: north', 'bargaining/unknown-worth', 3],
  ['takes: 5', 'takes: -5', 'bargaining/bad-amount-from-0', 6],
  ['takes: 5', 'from: 3, until: 2', 'bargaining/bad-times', 6],
  ['by: west, issue', 'issue', 'bargaining/step-of-nobody', 6],
  ['by: west, issue', 'by: east, issue', 'bargaining/unknown-party', 6],
  ['after: [freeze]', 'after: [thaw]', 'bargaining/unknown-term', 8],
  ['party: west', 'party: east', 'bargaining/unknown-party', 8],
  ['order: [opening, freeze]', 'order: [opening]', 'bargaining/order-incomplete', 9],
  ['order: [opening, freeze]', 'consent: [east]', 'bargaining/unknown-party', 9],
  ['order: [opening, freeze]', 'packages: { p: [thaw] }', 'bargaining/unknown-term', 9],
  ['order: [opening, freeze]', 'offers: { p: [thaw] }', 'bargaining/unknown-term', 9],
  [
    'order: [opening, freeze]',
    'spoilers: { west: { chance: 2, cost: 0 } }',
    'bargaining/bad-share',
    9,
  ],
  [
    'order: [opening, freeze]',
    'favours: { west: { favour: 1, asks: { oil: { worth: 1, chance: 2, cost: 0 } } } }',
    'bargaining/bad-share',
    9,
  ],
  ['order:', 'ordre:', 'unknown-field', 9],
])('%s as %s: %s in line %d', (from, to, code, line) => {
  const text = TEXT.replace(from, to);
  expect(text).not.toBe(TEXT);
  const { problems, value } = read(text);
  expect(value).toBeUndefined();
  expect(problems.map((problem) => [problem.code, problem.place?.line])).toContainEqual([
    code,
    line,
  ]);
});
