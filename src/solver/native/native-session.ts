import type {
  LpConflict,
  LpModel,
  LpOptions,
  LpSession,
  LpSolution,
} from '../../quantity/index.ts';
import { signOf } from '../file/write-mps.ts';
import { findConflict } from '../find-conflict.ts';
import {
  hasIntegers,
  isQuadratic,
  noSolution,
  objectiveAt,
  solution,
  solveWithoutColumns,
} from '../lp-answer.ts';
import { lpDraft } from '../lp-draft.ts';
import { keepsToBounds } from '../quadratic-check.ts';
import { solveQuadratic } from '../quadratic/solve-quadratic.ts';
import { solverFailure } from '../solver-problem.ts';
import type { NativeFormat } from './native-format.ts';
import { runBinary } from './run-binary.ts';
import type { RunAnswer } from './run-binary.ts';

/** A program that solves models, and how long it may take over one. */
export interface NativeProgram {
  readonly format: NativeFormat;
  readonly binary: string;
  readonly seconds: number;
}

/** A model kept here and handed to the program anew for every solve. */
export function nativeSession(program: NativeProgram, given: LpModel): LpSession {
  const draft = lpDraft(given);
  let closed = false;
  let last: LpSolution | undefined;
  const change = (here: () => void): void => {
    if (closed) throw solverFailure({ code: 'solver/closed' });
    last = undefined;
    here();
  };
  return {
    setColumnBounds: (column, lower, upper) =>
      change(() => draft.setColumnBounds(column, lower, upper)),
    setColumnCost: (column, cost) => change(() => draft.setColumnCost(column, cost)),
    setRowBounds: (row, lower, upper) => change(() => draft.setRowBounds(row, lower, upper)),
    solve(options: LpOptions = {}): LpSolution {
      if (closed) throw solverFailure({ code: 'solver/closed' });
      const refusal = draft.refusal();
      last =
        refusal === undefined
          ? solveNatively(program, draft.model, options)
          : noSolution('failed', refusal);
      return last;
    },
    conflict(): LpConflict {
      if (closed) throw solverFailure({ code: 'solver/closed' });
      if (last?.status !== 'infeasible') throw solverFailure({ code: 'solver/no-conflict' });
      return findConflict((model) => nativeSession(program, model), draft.model);
    },
    close() {
      closed = true;
    },
  };
}

function solveNatively(program: NativeProgram, model: LpModel, options: LpOptions): LpSolution {
  const { format, binary, seconds } = program;
  if (model.columns.cost.length === 0) return solveWithoutColumns(model);
  if (isQuadratic(model)) {
    return solveQuadratic(model, options, (linear) => solveNatively(program, linear, {}));
  }
  if (isCrossed(model.columns) || isCrossed(model.rows)) return noSolution('infeasible');
  const answer = runBinary(format, binary, model, options, seconds);
  if (answer.status === 'unbounded') return noSolution(boundless(program, model));
  const { status, values, message } = answer;
  if (values === undefined || (status !== 'optimal' && status !== 'limit')) {
    return noSolution(status, message);
  }
  if (status === 'limit' && !isWithin(model, values)) {
    return noSolution('limit', 'no point was found that keeps to all rows and bounds');
  }
  const prices = status === 'optimal' && !hasIntegers(model) ? pricesOf(model, answer) : undefined;
  return solution({
    status,
    objective: objectiveAt(model, values),
    values,
    ...(prices === undefined ? {} : { prices }),
    message,
  });
}

/** Without an objective there is only: something holds together, or nothing does. */
function boundless(program: NativeProgram, model: LpModel): 'infeasible' | 'unbounded' | 'failed' {
  const { format, binary, seconds } = program;
  const cost = new Float64Array(model.columns.cost.length);
  const { rows, matrix, sense } = model;
  const plain: LpModel = { sense, columns: { ...model.columns, cost }, rows, matrix };
  const { status } = runBinary(format, binary, plain, {}, seconds);
  if (status === 'optimal') return 'unbounded';
  return status === 'infeasible' ? 'infeasible' : 'failed';
}

/** Prices of the minimum that was written, turned to those of the model. */
function pricesOf(model: LpModel, { duals, reducedCosts, rows }: RunAnswer) {
  if (duals === undefined || reducedCosts === undefined) return undefined;
  const sign = signOf(model);
  const all = new Float64Array(model.rows.lower.length);
  for (const [at, row] of rows.entries()) all[row] = sign * (duals[at] ?? 0);
  return { duals: all, reducedCosts: reducedCosts.map((cost) => sign * cost) };
}

const isCrossed = ({ lower, upper }: LpModel['rows']): boolean =>
  lower.some((value, at) => value > (upper[at] ?? Infinity));

/** Tolerance of rows, bounds and whole numbers, relative to numbers above 1. */
const SLACK = 1e-6;

function isWithin(model: LpModel, x: Float64Array): boolean {
  const { integer } = model.columns;
  const whole = (value: number, column: number): boolean =>
    integer?.[column] !== 1 || Math.abs(value - Math.round(value)) <= SLACK;
  return x.every(whole) && keepsToBounds(model, x, SLACK);
}
