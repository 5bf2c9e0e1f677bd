import type { LpModel, LpOptions, LpSession, LpSolution, LpSolver } from '../../quantity/index.ts';
import { highsPool } from './highs-pool.ts';
import type { HighsOptions } from './highs-runtime.ts';
import { highsSession } from './highs-session.ts';

/**
 * Loads HiGHS as WebAssembly: a solver for linear and mixed-integer models that needs nothing but
 * the package, here and in a browser. Loading takes some 50 ms; solving blocks the thread. Convex
 * quadratic models are solved beside it by an interior-point method of our own, since the quadratic
 * solver of HiGHS gives wrong answers where the objective is not of full rank.
 *
 * The same model gives the same bytes: one thread, one seed, no clock. Rows and bounds are kept to
 * 1e-7 of their unit, so state a model in units in which that is small. Close what you open: memory
 * of WebAssembly is not collected. Throws a `LandbridgeError` when the WebAssembly is not found.
 *
 * @example
 * const solver = await openHighs();
 * const lp = lpBuilder();
 * const [sea, rail] = [lp.column({ cost: 2, upper: 7 }), lp.column({ cost: 3 })];
 * const demand = lp.row(10, Infinity);
 * lp.entry(demand, sea, 1);
 * lp.entry(demand, rail, 1);
 * const { status, objective, values, duals } = solver.solve(lp.build('minimise'));
 * [status, objective, [...values], [...duals]]; // ['optimal', 23, [7, 3], [3]]
 */
export async function openHighs(options: HighsOptions = {}): Promise<LpSolver> {
  const pool = await highsPool(options);
  const open = (model: LpModel): LpSession => highsSession(pool, model);
  return {
    name: 'HiGHS (WebAssembly)',
    open,
    solve(model: LpModel, how?: LpOptions): LpSolution {
      const session = open(model);
      try {
        return session.solve(how);
      } finally {
        session.close();
      }
    },
  };
}
