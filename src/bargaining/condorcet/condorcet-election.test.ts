import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumInOrder, unwrap } from '../../quantity/index.ts';
import { bargainTable } from '../table/bargain-table.ts';
import { onIssue } from '../table/on-issue.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { condorcetElection } from './condorcet-election.ts';
import { distinct } from './distinct.ts';
import { pairwiseSupport } from './pairwise-support.ts';
import { stationaryShares } from './stationary.ts';

function columnsOf(rows: readonly (readonly [at: number, weight: number])[]): IssueColumns {
  return onIssue(
    unwrap(
      bargainTable({
        issues: [{ id: 'issue', low: 0, high: 100 }],
        actors: rows.map(([, capability], at) => ({ id: `a${at}`, capability })),
        stands: rows.map(([position]) => [{ position, salience: 1 }]),
      }),
    ),
    0,
  );
}

describe('an election between the positions held', () => {
  test('of three: each by its chance to win both contests', () => {
    // 0 against 40: 40·1 to 40·2 + 40·1.5; 0 against 100: 100·1 + 20·2 to 100·1.5; and so on
    const found = unwrap(
      condorcetElection(
        columnsOf([
          [0, 1],
          [40, 2],
          [100, 1.5],
        ]),
      ),
    );
    const low = (40 / 180) * (140 / 290);
    const middle = (140 / 180) * (180 / 270);
    const high = (150 / 290) * (90 / 270);
    const all = low + middle + high;
    expect(found.at).toEqual([0, 40, 100]);
    expect(found.share[0]).toBeCloseTo(low / all, 6);
    expect(found.share[1]).toBeCloseTo(middle / all, 6);
    expect(found.share[2]).toBeCloseTo(high / all, 6);
  });

  test('of hundreds of positions keeps its digits', () => {
    const rows = Array.from({ length: 400 }, (_, at) => [at / 4, at === 0 ? 1000 : 1] as const);
    const { share } = unwrap(condorcetElection(columnsOf(rows)));
    expect(sumInOrder(share)).toBeCloseTo(1, 9);
    expect(share.every((each) => Number.isFinite(each))).toBe(true);
  });

  test('needs somebody with weight, and no more positions than it can take', () => {
    expect(condorcetElection(columnsOf([[10, 0]])).ok).toBe(false);
    const many = Array.from({ length: 1001 }, (_, at) => [at / 20, 1] as const);
    const result = condorcetElection(columnsOf(many));
    expect(result.ok ? '' : result.problems[0]?.message).toContain('1001 actors');
  });

  test('has a winner of all contests: the position of the greatest weighted utility', () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 9 })),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const positions = all.map(([at]) => at);
        const weights = all.map(([, weight]) => weight);
        const options = distinct(positions);
        const support = pairwiseSupport(positions, weights, options);
        const utility = [...options].map((x) =>
          sumInOrder(all.map(([at, weight]) => -weight * Math.abs(at - x))),
        );
        const best = utility.indexOf(Math.max(...utility));
        for (const other of options.keys()) {
          const pro = support[best * options.length + other] ?? 0;
          const contra = support[other * options.length + best] ?? 0;
          expect(pro).toBeGreaterThanOrEqual(contra);
        }
      }),
    );
  });
});

test('stationary shares are those that one more step leaves alone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 99 })),
      (count, numbers) => {
        const rates = Float64Array.from(
          { length: count * count },
          () => Number(numbers.next().value) / 100,
        );
        const shares = stationaryShares(rates, count);
        expect(sumInOrder(shares)).toBeCloseTo(1, 12);
        for (let state = 0; state < count; state++) {
          let flow = 0;
          for (let other = 0; other < count; other++) {
            if (other === state) continue;
            flow += (shares[other] ?? 0) * (rates[other * count + state] ?? 0);
            flow -= (shares[state] ?? 0) * (rates[state * count + other] ?? 0);
          }
          expect(flow).toBeCloseTo(0, 12);
        }
      },
    ),
  );
});
