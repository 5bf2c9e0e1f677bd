import type { Model, OptionValue } from 'highs';
import type { LpModel } from '../../quantity/index.ts';
import { hasIntegers } from '../lp-answer.ts';
import { highsModel } from './highs-model.ts';
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

/** Puts a model into an instance. */
export function openHeld(runtime: HighsRuntime, lp: LpModel): Called<Held> {
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
