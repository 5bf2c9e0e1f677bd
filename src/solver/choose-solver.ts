import type { LpSolver } from '../quantity/index.ts';
import type { HighsOptions } from './highs/highs-runtime.ts';
import { openHighs } from './highs/open-highs.ts';
import { nativeSolver } from './native/native-solver.ts';
import type { NativeOptions } from './native/native-solver.ts';

/** From so many columns on a program is worth its start, if there is one. */
export const NATIVE_FROM = 200_000;

/** What is to be solved. */
export interface SolverWish extends HighsOptions, NativeOptions {
  readonly columns: number;
}

/**
 * The solver for a model of some size: HiGHS as WebAssembly, which gives the same bytes everywhere;
 * from 200,000 columns on a program that is installed (`highs`, then `cbc`), since WebAssembly has
 * 2 GB at most. Its `name` says which it is: keep it with the result.
 *
 * @example
 * (await chooseSolver({ columns: 1000 })).name; // 'HiGHS (WebAssembly)'
 */
export async function chooseSolver(wish: SolverWish): Promise<LpSolver> {
  if (wish.columns >= NATIVE_FROM) {
    for (const name of ['highs', 'cbc'] as const) {
      const native = nativeSolver(name, wish);
      if (native.ok) return native.value;
    }
  }
  return openHighs(wish.locateFile === undefined ? {} : { locateFile: wish.locateFile });
}
