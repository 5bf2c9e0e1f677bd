import type { Model, OptionValue } from 'highs';
import type { LpModel } from '../../quantity/index.ts';
import { hasIntegers, isQuadratic } from '../lp-answer.ts';
import { highsModel } from './highs-model.ts';
import type { HighsPool } from './highs-pool.ts';
import { call } from './highs-runtime.ts';
import type { Called, HighsRuntime } from './highs-runtime.ts';

/** No coefficient is dropped before this: by default HiGHS counts 1e-9 as nothing. */
export const SMALLEST_COEFFICIENT = 1e-12;

/**
 * Where this differs from what HiGHS does by itself. The rest is the same on every machine: one
 * thread, one seed, no clock.
 */
export function fixedOptions(lp: LpModel): Readonly<Record<string, OptionValue>> {
  return {
    output_flag: false,
    small_matrix_value: SMALLEST_COEFFICIENT,
    // HiGHS adds 1e-7·½x² to a quadratic objective, which shifts its answers
    ...(lp.quadratic === undefined ? {} : { qp_regularization_value: 0 }),
    ...(hasIntegers(lp) ? { mip_abs_gap: 1e-9 } : {}), // 1e-6 would be the whole of a small objective
  };
}

/** A model inside an instance. */
export interface Held {
  readonly runtime: HighsRuntime;
  readonly model: Model;
  /** options of single solves as they stand: setting one costs as much as solving a small model */
  readonly options: Map<string, number>;
}

const BROKEN =
  'the memory of HiGHS broke; another is being loaded: let go of the thread and solve again';

/** Puts a model into an instance of its lane. */
export function openHeld(pool: HighsPool, lp: LpModel): Called<Held> {
  const runtime = pool.take(isQuadratic(lp) ? 'quadratic' : 'linear');
  if (runtime.broken) return { ok: false, reason: BROKEN };
  const made = call(runtime, () => runtime.highs.createModel());
  if (!made.ok) return made;
  const model = made.value;
  const filled = call(runtime, () => {
    model.options.set(fixedOptions(lp));
    model.passModel(highsModel(runtime.highs, lp));
  });
  if (filled.ok) return { ok: true, value: { runtime, model, options: new Map() } };
  if (!runtime.broken) call(runtime, () => model.dispose());
  return filled;
}
