import { succeed } from '../../quantity/index.ts';
import type {
  LpModel,
  LpOptions,
  LpSession,
  LpSolution,
  LpSolver,
  Result,
} from '../../quantity/index.ts';
import { failSolver } from '../solver-problem.ts';
import { cbcFormat } from './cbc-format.ts';
import { findBinary } from './find-binary.ts';
import { highsFormat } from './highs-format.ts';
import type { NativeFormat } from './native-format.ts';
import { nativeSession } from './native-session.ts';

/** Programs there is an adapter for. */
export type NativeName = 'highs' | 'cbc';

const FORMATS: Readonly<Record<NativeName, NativeFormat>> = { highs: highsFormat, cbc: cbcFormat };

/** How a solver's program is found and held. */
export interface NativeOptions {
  /** folders to look in, as in PATH, which is the default */
  readonly path?: string;
  /** seconds one solve may take before it is stopped; default 600 */
  readonly seconds?: number;
}

/**
 * A solver that is installed as a program, `highs` or COIN-OR's `cbc`, or the problem
 * `solver/no-binary` when there is none. Every solve starts it with the whole model, so a solve after
 * a change is no faster than the first.
 *
 * @example
 * const native = nativeSolver('cbc', { path: '' });
 * native.ok ? '' : native.problems[0]?.code; // 'solver/no-binary'
 */
export function nativeSolver(name: NativeName, options: NativeOptions = {}): Result<LpSolver> {
  const binary = findBinary(name, options.path);
  if (binary === undefined) return failSolver({ code: 'solver/no-binary', value: name });
  const format = FORMATS[name];
  const program = { format, binary, seconds: options.seconds ?? 600 };
  const open = (model: LpModel): LpSession => nativeSession(program, model);
  return succeed({
    name: format.name,
    open,
    solve: (model: LpModel, how?: LpOptions): LpSolution => open(model).solve(how),
  });
}
