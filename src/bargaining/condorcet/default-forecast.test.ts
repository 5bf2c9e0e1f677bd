import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pow, render, sumInOrder, unwrap } from '../../quantity/index.ts';
import { crps } from '../score/crps.ts';
import { bargainTable } from '../table/bargain-table.ts';
import { onIssue } from '../table/on-issue.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { defaultForecast } from './default-forecast.ts';
import { pairwiseSupport } from './pairwise-support.ts';

/** Positions with weights; all care as much as can be. */
function columnsOf(
  rows: readonly (readonly [at: number, weight: number])[],
  line = { low: 0, high: 100 },
): IssueColumns {
  return onIssue(
    unwrap(
      bargainTable({
        issues: [{ id: 'issue', ...line }],
        actors: rows.map(([, capability], at) => ({ id: `a${at}`, capability })),
        stands: rows.map(([position]) => [{ position, salience: 1 }]),
      }),
    ),
    0,
  );
}

/**
 * Numbers of the two worked cases come from the equations alone, written down twice apart from this code, in
 * Python and in JavaScript, which agreed on them.
 */
describe('the default forecast', () => {
  test('of two positions, 3 to 1', () => {
    const [, pro = 0, contra = 0] = pairwiseSupport([0, 100], [3, 1], [0, 100]);
    expect(pow(pro, 0.7)).toBeCloseTo(54.1982, 5);
    expect(pow(contra, 0.7)).toBeCloseTo(25.11886, 5);
    const found = unwrap(
      defaultForecast(
        columnsOf([
          [0, 3],
          [100, 1],
        ]),
      ),
    );
    expect(found.election.share[0]).toBeCloseTo(0.683311, 6);
    expect(found.election.share[1]).toBeCloseTo(0.316689, 6);
    expect(found.compromise).toBeCloseTo(25, 12);
    expect(found.median).toBe(13);
    expect(found.mean).toBeCloseTo(29.3709, 4);
    expect(found.mostLikely).toBe(0);
    expect(crps(found.distribution, 40)).toBeCloseTo(14.9802, 4);
  });

  test('of three positions', () => {
    const found = unwrap(
      defaultForecast(
        columnsOf([
          [0, 1],
          [40, 2],
          [100, 1.5],
        ]),
      ),
    );
    expect(found.election.at).toEqual([0, 40, 100]);
    expect(found.election.share[0]).toBeCloseTo(0.229784, 6);
    expect(found.election.share[1]).toBeCloseTo(0.493901, 6);
    expect(found.election.share[2]).toBeCloseTo(0.276315, 6);
    expect(found.compromise).toBeCloseTo(51.1111, 4);
    expect(found.median).toBe(40);
    expect(found.mean).toBeCloseTo(49.224, 3);
    expect(crps(found.distribution, 40)).toBeCloseTo(6.4603, 4);
    expect(crps(found.distribution, 100)).toBeCloseTo(33.6226, 4);
  });

  test('where all agree is that position, and a split around it', () => {
    const found = unwrap(defaultForecast(columnsOf([[70, 1]]), { splitting: 0 }));
    expect(found).toMatchObject({ median: 70, mean: 70, mostLikely: 70, compromise: 70 });
    expect(found.election).toEqual({ at: [70], share: [1] });
  });

  test('takes a thousand actors, all at one point or all apart', () => {
    const apart = Array.from({ length: 1000 }, (_, at) => [at / 9.99, 1 + (at % 3)] as const);
    const found = unwrap(defaultForecast(columnsOf(apart)));
    expect(found.election.at).toHaveLength(101);
    expect(sumInOrder(found.distribution.share)).toBeCloseTo(1, 9);
    expect(Math.abs(found.median - 50)).toBeLessThanOrEqual(1);
    const together = unwrap(defaultForecast(columnsOf(apart.map(([, weight]) => [20, weight]))));
    expect(together.election).toEqual({ at: [20], share: [1] });
    expect(together.median).toBe(20);
  });

  test('says what it rests on', () => {
    const { why } = unwrap(
      defaultForecast(
        columnsOf([
          [0, 3],
          [100, 1],
        ]),
      ),
    );
    expect(why.map((text) => render(text, bargainingWordsEn))).toEqual([
      '50 %: one of 2 positions on the table wins outright, most likely 0 (68.3 % of these cases)',
      '50 %: they split the difference around 25, with a standard deviation of 25 hundredths of the line',
      'the constants of the forecast were chosen on 353 issues of European Union law-making, 1995–2018, and are untried on other bodies; on the 33 of them with ten actors or fewer it was not shown to do better than the weighted mean',
    ]);
    const own = unwrap(defaultForecast(columnsOf([[10, 1]]), { sd: 20 })).why.at(-1);
    expect(own?.code).toBe('bargaining/why-own-constants');
  });

  test('refuses constants out of range, and actors without weight', () => {
    const codeOf = (columns: IssueColumns, constants = {}) => {
      const result = defaultForecast(columns, constants);
      return result.ok ? undefined : result.problems[0]?.message;
    };
    const fine = columnsOf([[10, 1]]);
    expect(codeOf(fine, { splitting: 1.5 })).toBe(
      'the constant splitting is 1.5, and must lie from 0 to 1',
    );
    expect(codeOf(fine, { sd: 0 })).toContain('sd');
    expect(codeOf(fine, { exponent: Number.NaN })).toContain('NaN');
    expect(codeOf(columnsOf([[10, 0]]))).toContain('any weight');
  });
});

const rows = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 20 })), {
    minLength: 1,
    maxLength: 10,
  })
  .filter((all) => all.some(([, weight]) => weight > 0))
  // halves too, which must round alike on a mirrored line
  .map((all) => all.map(([at, weight]) => [at / 2, weight] as const));

describe('whatever the positions', () => {
  test('shares sum to 1, none below 0', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { distribution, election } = unwrap(defaultForecast(columnsOf(all)));
        expect(sumInOrder(distribution.share)).toBeCloseTo(1, 9);
        expect(sumInOrder(election.share)).toBeCloseTo(1, 9);
        expect(Math.min(...distribution.share, ...election.share)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('a mirrored line has the mirrored forecast', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const one = unwrap(defaultForecast(columnsOf(all)));
        const mirrored = all.map(([at, weight]) => [100 - at, weight] as const);
        const other = unwrap(defaultForecast(columnsOf(mirrored)));
        const back = other.distribution.share.toReversed();
        for (const [point, share] of one.distribution.share.entries()) {
          expect(share).toBeCloseTo(back[point] ?? Number.NaN, 9);
        }
        expect(one.compromise).toBeCloseTo(100 - other.compromise, 9);
      }),
    );
  });

  test('another unit of the line, or of capability, changes nothing else', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const one = unwrap(defaultForecast(columnsOf(all)));
        const scaled = all.map(([at, weight]) => [at / 4 - 20, weight * 1024] as const);
        const other = unwrap(defaultForecast(columnsOf(scaled, { low: -20, high: 5 })));
        expect(other.median).toBeCloseTo(one.median / 4 - 20, 9);
        expect(other.mostLikely).toBeCloseTo(one.mostLikely / 4 - 20, 9);
        expect(other.compromise).toBeCloseTo(one.compromise / 4 - 20, 9);
      }),
    );
  });
});
