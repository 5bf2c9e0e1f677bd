import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainTable } from '../table/bargain-table.ts';
import type { BargainTable, Stand } from '../table/bargain-table.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { positionExchange } from './position-exchange.ts';
import { whyExchange } from './why-exchange.ts';

const LINE = { low: 0, high: 100 };

/** Rows of [position, salience in percent] by actor; power 1 unless given. */
const tableOf = (
  rows: readonly (readonly (readonly [number, number] | undefined)[])[],
  power: readonly number[] = [],
  lines: readonly { low: number; high: number }[] = [],
): BargainTable =>
  unwrap(
    bargainTable({
      issues: (rows[0] ?? []).map((_, at) => ({ id: `issue-${at + 1}`, ...(lines[at] ?? LINE) })),
      actors: rows.map((_, at) => ({ id: `actor-${at + 1}`, capability: power[at] ?? 1 })),
      stands: rows.map((row) =>
        row.map((each): Stand | undefined =>
          each === undefined ? undefined : { position: each[0], salience: each[1] / 100 },
        ),
      ),
    }),
  );

/** The published example of two actors on two issues. */
const pair = tableOf([
  [
    [0, 10],
    [0, 90],
  ],
  [
    [100, 60],
    [100, 50],
  ],
]);

describe('two actors on two issues, published example', () => {
  const { gains, isSettled, outcomes, table, trades } = unwrap(positionExchange(pair));

  test('outcomes before are the weighted means', () => {
    expect(outcomes.map(({ before }) => before)).toEqual([
      expect.closeTo(85.714286, 6),
      expect.closeTo(35.714286, 6),
    ]);
  });

  test('each gives way where it cares less, as far as makes the gains equal', () => {
    expect(trades).toHaveLength(1);
    const [north, south] = trades[0]?.gives ?? [];
    expect(north).toMatchObject({ actor: 'actor-1', issue: 'issue-1', from: 0, to: 100 });
    expect(north).toMatchObject({ outcomeTo: 100, limit: 'position' });
    expect(south).toMatchObject({
      actor: 'actor-2',
      issue: 'issue-2',
      from: 100,
      limit: 'partner',
    });
    expect(south?.to).toBeCloseTo(80, 12);
    // with salience in percent: loses 142.857 and 357.143, gains 857.143 and 642.857
    expect(100 * (north?.loss ?? 0)).toBeCloseTo(142.857143, 6);
    expect(100 * (north?.worth ?? 0)).toBeCloseTo(857.142857, 6);
    expect(100 * (trades[0]?.gain ?? 0)).toBeCloseTo(500, 9);
  });

  test('to go the whole way would cost 142.857 and 1785.714, and be worth 857.143 and 3214.286', () => {
    const whole = trades[0]?.gives.flatMap((give) => [give.whole.loss, give.whole.worth]) ?? [];
    expect(whole.map((points) => 100 * points)).toEqual([
      expect.closeTo(142.857143, 6),
      expect.closeTo(857.142857, 6),
      expect.closeTo(1785.714286, 6),
      expect.closeTo(3214.285714, 6),
    ]);
  });

  test('what each could gain at most is 1400 and 777.7778', () => {
    const [first, second] = trades[0]?.most ?? [];
    expect(100 * (first ?? 0)).toBeCloseTo(1400, 9);
    expect(100 * (second ?? 0)).toBeCloseTo(777.777778, 6);
  });

  test('ends with votes of 100 and 80, outcomes in step, and equal gains', () => {
    expect(isSettled).toBe(true);
    expect(table.stands.map((row) => row.map((stand) => stand?.position))).toEqual([
      [100, 0],
      [100, expect.closeTo(80, 12)],
    ]);
    expect(outcomes.map(({ after }) => after)).toEqual([100, expect.closeTo(200 / 7, 12)]);
    expect(gains.map(({ gain }) => gain)).toEqual([expect.closeTo(5, 12), expect.closeTo(5, 12)]);
  });
});

describe('no trade', () => {
  test('between actors that weigh the issues alike', () => {
    const rows = [
      [[0, 40] as const, [0, 80] as const],
      [[100, 20] as const, [100, 40] as const],
    ];
    const found = unwrap(positionExchange(tableOf(rows)));
    expect(found.trades).toEqual([]);
    expect(whyExchange(found).map(({ code }) => code)).toEqual(['bargaining/why-no-trade']);
  });

  test('between actors on one side of an outcome, nor by one without capability', () => {
    // the third is on the other side, and takes no position on the second issue
    const oneSide = tableOf([
      [
        [0, 10],
        [10, 90],
      ],
      [
        [20, 60],
        [0, 30],
      ],
      [[100, 100], undefined],
    ]);
    expect(unwrap(positionExchange(oneSide)).trades).toEqual([]);
    const rows = [
      [[0, 10] as const, [0, 90] as const],
      [[100, 60] as const, [100, 50] as const],
      [[100, 60] as const, [100, 50] as const],
    ];
    expect(unwrap(positionExchange(tableOf(rows, [0, 1, 1]))).trades).toEqual([]);
  });

  test('with somebody who takes no position on the other issue', () => {
    const found = unwrap(
      positionExchange(
        tableOf([
          [[0, 10], undefined],
          [
            [100, 60],
            [100, 50],
          ],
        ]),
      ),
    );
    expect(found.trades).toEqual([]);
    expect(found.table.stands[0]?.[1]).toBeUndefined();
  });
});

test('the outcome goes no further than what the partner asks for, and then the partner wants no more', () => {
  // a heavy giver would carry the outcome past the moderate that asks for 60
  const found = unwrap(
    positionExchange(
      tableOf(
        [
          [
            [0, 20],
            [0, 90],
          ],
          [
            [60, 90],
            [100, 60],
          ],
          [
            [100, 100],
            [0, 1],
          ],
        ],
        [10, 4, 1],
      ),
    ),
  );
  expect(found.trades[0]?.gives[0]).toMatchObject({
    actor: 'actor-1',
    issue: 'issue-1',
    outcomeTo: expect.closeTo(60, 9) as number,
    limit: 'outcome',
  });
});

test('others lose by trades they have no part in, and the sentence says who', () => {
  const found = unwrap(
    positionExchange(
      tableOf([
        [
          [0, 10],
          [0, 90],
        ],
        [
          [100, 60],
          [100, 50],
        ],
        [
          [0, 50],
          [100, 50],
        ],
      ]),
    ),
  );
  const told = whyExchange(found).map((text) => render(text, bargainingWordsEn));
  expect(told[0]).toMatch(/^actor-1 moves from 0 to 100 on issue-1, and actor-2 from 100 to /);
  expect(told[1]).toMatch(/^the trade costs actor-3 \d+(\.\d+)? points, who was not asked$/);
  expect(found.gains[2]?.gain).toBeLessThan(0);
});

test('gains are counted in hundredths of each line, whatever its unit', () => {
  const rows = [
    [[0, 10] as const, [2, 90] as const],
    [[1000, 60] as const, [4, 50] as const],
  ];
  const lines = [
    { low: 0, high: 1000 },
    { low: 2, high: 4 },
  ];
  const found = unwrap(positionExchange(tableOf(rows, [], lines)));
  expect(found.trades[0]?.gain).toBeCloseTo(5, 12);
  expect(found.table.stands[1]?.[1]?.position).toBeCloseTo(2 + 2 * 0.8, 12);
});

test('is cut off at the number of trades asked for, and says so', () => {
  const none = unwrap(positionExchange(pair, { mostTrades: 0 }));
  expect([none.trades, none.isSettled]).toEqual([[], false]);
  expect(whyExchange(none).map((text) => render(text, bargainingWordsEn))).toEqual([
    'cut off after 0 trades; more would have gained',
  ]);
});

test.each([
  [{ leastGain: 0 }, 'bargaining/bad-least-gain'],
  [{ leastGain: Number.NaN }, 'bargaining/bad-least-gain'],
  [{ mostTrades: 1.5 }, 'bargaining/bad-most-trades'],
])('refuses %o', (options, code) => {
  const found = positionExchange(pair, options);
  expect(found.ok ? '' : found.problems[0]?.code).toBe(code);
});

test('an issue without weight is named', () => {
  const found = positionExchange(tableOf([[[0, 0]], [[100, 0]]]));
  expect(found.ok ? '' : found.problems[0]).toMatchObject({
    code: 'bargaining/no-weight',
    path: 'issues.issue-1',
  });
});
