import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumInOrder } from '../quantity/index.ts';
import type { LpModel, LpSession, LpSolution } from '../quantity/index.ts';
import { kinds, model } from './contract-kinds.ts';
import type { Bounds } from './contract-kinds.ts';

describe.each(kinds.filter(({ solver }) => solver !== undefined))(
  'random programs: $name',
  ({ solver: given, runs }) => {
    const solver = given!;
    test(
      'solved again after changes is as solved afresh; prices satisfy their conditions',
      { timeout: 60_000 },
      () => {
        fc.assert(
          fc.property(programs, ({ written, changes }) => {
            const lp = model(written);
            const session = solver.open(lp);
            let changed = lp;
            try {
              requireOptimal(lp, session.solve());
              for (const change of changes) {
                changed = applied(changed, change, session);
                const again = session.solve();
                const afresh = solver.solve(changed);
                expect(again.status).toBe(afresh.status);
                const { objective } = afresh;
                expect(again.objective).toEqual(
                  Number.isNaN(objective) ? objective : closeTo(objective, 6),
                );
                requireOptimal(changed, again);
              }
            } finally {
              session.close();
            }
          }),
          { numRuns: Math.max(4, Math.min(150, runs / 5)) },
        );
      },
    );

    test('of a conflict nothing can be dropped', { timeout: 60_000 }, () => {
      fc.assert(
        fc.property(programs, ({ written }) => {
          const tight = written.rows.map(
            ([coefficients, [low]]) => [coefficients, [low, low]] as const,
          );
          const lp = model({ ...written, rows: tight.filter(([, [low]]) => Number.isFinite(low)) });
          const session = solver.open(lp);
          const infeasible = session.solve().status === 'infeasible';
          const found = infeasible ? session.conflict() : { rows: [], columns: [] };
          session.close();
          const members = [
            ...found.rows.map((row) => ['row', row] as const),
            ...found.columns.map((column) => ['column', column] as const),
          ];
          expect(found).not.toHaveProperty('reducible');
          expect(members.length > 0).toBe(infeasible);
          const statuses = [undefined, ...members].map((dropped) => {
            const kept = members.filter((member) => member !== dropped);
            return solver.solve(only(lp, kept)).status;
          });
          expect(statuses).toEqual([
            infeasible ? 'infeasible' : 'optimal',
            ...members.map(() => 'optimal'),
          ]);
        }),
        { numRuns: Math.max(4, Math.min(200, runs / 5)) },
      );
    });

    test('quadratic optima satisfy their conditions, of full rank or not', () => {
      fc.assert(
        fc.property(programs, squares, ({ written }, factors) => {
          const width = written.columns.length;
          const sign = written.sense === 'maximise' ? -1 : 1;
          // a sum of squares of rows is convex whatever the rows
          const quadratic = pairsOf(width).map(
            ([i, j]) => [i, j, sign * sumInOrder(factors.map((row) => row[i]! * row[j]!))] as const,
          );
          const lp = model({ ...written, quadratic });
          const answer = solver.solve(lp);
          expect(['optimal', 'infeasible']).toContain(answer.status);
          requireOptimal(lp, answer);
        }),
        { numRuns: Math.min(300, runs) },
      );
    });
  },
);

const squares = fc.array(
  fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const pairsOf = (width: number): (readonly [number, number])[] =>
  Array.from({ length: width }, (_, i) =>
    Array.from({ length: width - i }, (__, more) => [i, i + more] as const),
  ).flat();

/** The model with the bounds of some members alone, and without objective. */
function only(lp: LpModel, members: readonly (readonly ['row' | 'column', number])[]): LpModel {
  const has = (kind: string, number: number): boolean =>
    members.some(([of, at]) => of === kind && at === number);
  const bare = (kind: string, { lower, upper }: LpModel['rows']): LpModel['rows'] => ({
    lower: lower.map((low, at) => (has(kind, at) ? low : -Infinity)),
    upper: upper.map((high, at) => (has(kind, at) ? high : Infinity)),
  });
  return {
    ...lp,
    columns: { ...bare('column', lp.columns), cost: lp.columns.cost.map(() => 0) },
    rows: bare('row', lp.rows),
  };
}

/** One change of a session. */
type Change =
  | { readonly kind: 'cost'; readonly at: number; readonly value: number }
  | { readonly kind: 'column' | 'row'; readonly at: number; readonly bounds: Bounds };

const small = fc.integer({ min: -6, max: 6 });
const bounds = fc
  .tuple(
    fc.integer({ min: -8, max: 8 }),
    fc.integer({ min: 0, max: 9 }),
    fc.constantFrom('both', 'low', 'high'),
  )
  .map(([low, width, kind]): Bounds => [
    kind === 'high' ? -Infinity : low,
    kind === 'low' ? Infinity : low + width,
  ]);
const programs = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .chain(([width, height]) =>
    fc.record({
      written: fc.record({
        sense: fc.constantFrom<LpModel['sense']>('minimise', 'maximise'),
        columns: fc.array(
          fc.tuple(small, fc.integer({ min: -5, max: 0 }), fc.integer({ min: 1, max: 9 })),
          { minLength: width, maxLength: width },
        ),
        rows: fc.array(fc.tuple(fc.array(small, { minLength: width, maxLength: width }), bounds), {
          minLength: height,
          maxLength: height,
        }),
        constant: small,
      }),
      changes: fc.array(
        fc.oneof(
          fc.record({ kind: fc.constant('cost' as const), at: fc.nat(width - 1), value: small }),
          fc.record({ kind: fc.constant('column' as const), at: fc.nat(width - 1), bounds }),
          ...(height === 0
            ? []
            : [fc.record({ kind: fc.constant('row' as const), at: fc.nat(height - 1), bounds })]),
        ),
        { maxLength: 4 },
      ),
    }),
  );

function applied(lp: LpModel, change: Change, session: LpSession): LpModel {
  const { columns, rows } = lp;
  if (change.kind === 'cost') {
    session.setColumnCost(change.at, change.value);
    return { ...lp, columns: { ...columns, cost: columns.cost.with(change.at, change.value) } };
  }
  const [lower, upper] = change.bounds;
  const put = <T extends LpModel['rows']>(of: T): T => ({
    ...of,
    lower: of.lower.with(change.at, lower),
    upper: of.upper.with(change.at, upper),
  });
  if (change.kind === 'column') {
    session.setColumnBounds(change.at, lower, upper);
    return { ...lp, columns: put(columns) };
  }
  session.setRowBounds(change.at, lower, upper);
  return { ...lp, rows: put(rows) };
}

const closeTo = (value: number, digits: number): unknown => expect.closeTo(value, digits);

/** Feasible, complementary, and the same objective from prices as from values: that is optimal. */
function requireOptimal(lp: LpModel, answer: LpSolution): void {
  if (answer.status !== 'optimal') return;
  const { columns, rows, matrix } = lp;
  const sign = lp.sense === 'minimise' ? 1 : -1;
  const activity = new Float64Array(rows.lower.length);
  const left = columns.cost.slice();
  for (const [i, j, q] of lp.quadratic ?? []) {
    left[i]! += q * answer.values[j]!;
    if (i !== j) left[j]! += q * answer.values[i]!;
  }
  for (let column = 0; column < left.length; column++) {
    for (let at = matrix.starts[column]!; at < matrix.starts[column + 1]!; at++) {
      const row = matrix.rows[at]!;
      activity[row]! += matrix.values[at]! * answer.values[column]!;
      left[column]! -= matrix.values[at]! * answer.duals[row]!;
    }
  }
  for (const [column, cost] of left.entries())
    expect(cost).toBeCloseTo(answer.reducedCosts[column]!, 6);
  requireKept(answer.values, columns, answer.reducedCosts, sign);
  requireKept(activity, rows, answer.duals, sign);
}

function requireKept(
  values: Float64Array,
  { lower, upper }: LpModel['rows'],
  prices: Float64Array,
  sign: number,
): void {
  for (const [at, value] of values.entries()) {
    expect(value).toBeGreaterThanOrEqual(lower[at]! - 1e-6);
    expect(value).toBeLessThanOrEqual(upper[at]! + 1e-6);
    // where a bound has a price it holds: what it is worth to move away from it is nothing
    const price = sign * prices[at]!;
    const distance = Math.abs(value - (price > 0 ? lower : upper)[at]!);
    expect(Math.abs(price) < 1e-6 ? 0 : Math.abs(price) * distance).toBeLessThan(1e-5);
  }
}
