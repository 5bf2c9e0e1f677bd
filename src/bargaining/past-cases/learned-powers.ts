import { exp } from '../../quantity/index.ts';
import { withCapabilities } from './past-case.ts';
import type { PastCase } from './past-case.ts';
import { solvePositive } from './solve-positive.ts';

/** By actor: what its stated capability is to be multiplied with. */
export type PowerFactors = ReadonlyMap<string, number>;

/** Rounds at most; it is done when no ln of a power moves by more than the last digit looked at. */
const ROUNDS = 25;
const DONE = 1e-6;

/** A step of ln of a power at most: far from the optimum the straight line overshoots. */
const LONGEST_STEP = 0.5;

/**
 * Factors of the capabilities of actors by which the weighted mean comes nearest to the outcomes of
 * decided cases: least squares with a ridge on ln of the factors (Hoerl and Kennard, "Ridge regression",
 * Technometrics 12 (1970) 55), by Gauss and Newton. An actor seen seldom, or whose power makes no
 * difference, keeps about 1. What is learned so is what the outcomes of these cases hang on: it may be
 * power, and it may be that an actor knew early what would be agreed.
 *
 * @param freedom - how far ln of a factor is held to lie from 0, one standard deviation; 0 keeps all as
 *   stated
 *
 * @example
 * const past = [10, 20, 30].map((outcome, at) => {
 *   const actors = ['north', 'south'].map((id) => ({
 *     id, position: id === 'north' ? 0 : 100, salience: 1, capability: 1,
 *   }));
 *   return unwrap(pastCase({ id: `${at}`, group: `${at}`, actors, outcome }));
 * });
 * const factors = learnPowers(past, 1);
 * factors.get('north') > 1.5; // true
 */
export function learnPowers(past: readonly PastCase[], freedom: number): PowerFactors {
  const names = [...new Set(past.flatMap(({ columns }) => columns.ids))];
  const places = new Map(names.map((name, at) => [name, at]));
  const rows = past.map(({ columns, outcome }) => ({
    outcome,
    position: columns.position,
    weight: columns.weight,
    who: Int32Array.from(columns.ids, (id) => places.get(id) ?? 0),
  }));
  const count = names.length;
  const lnFactor = new Float64Array(count);
  for (let round = 0; round < (freedom > 0 ? ROUNDS : 0); round++) {
    const { curvature, errors, slope } = normalEquations(rows, lnFactor);
    const ridge = Math.max(errors / past.length, 1e-6) / (freedom * freedom);
    for (let at = 0; at < count; at++) {
      const diagonal = at * count + at;
      curvature[diagonal] = (curvature[diagonal] ?? 0) + ridge;
      slope[at] = (slope[at] ?? 0) - ridge * (lnFactor[at] ?? 0);
    }
    const step = solvePositive(curvature, slope);
    const longest = step.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    const scale = Math.min(1, LONGEST_STEP / longest);
    if (longest <= DONE) break;
    for (let at = 0; at < count; at++) {
      lnFactor[at] = (lnFactor[at] ?? 0) + scale * (step[at] ?? 0);
    }
  }
  return new Map(names.map((name, at) => [name, exp(lnFactor[at] ?? 0)]));
}

/** Actors in all, and squares of actors summed over cases, up to which learning takes half a minute or less. */
const MOST_ACTORS = 200;
const MOST_PAIRS = 1e6;

/** Whether powers can be learned again and again, as cross-validation does, without anybody waiting minutes. */
export function canLearnPowers(past: readonly PastCase[]): boolean {
  const names = new Set<string>();
  let pairs = 0;
  for (const { columns } of past) {
    for (const id of columns.ids) names.add(id);
    pairs += columns.ids.length * columns.ids.length;
  }
  return names.size <= MOST_ACTORS && pairs <= MOST_PAIRS;
}

/**
 * A case with its capabilities multiplied by learned factors; an actor without one keeps what it has.
 *
 * @example
 * const actors = [{ id: 'north', position: 80, salience: 1, capability: 2 }];
 * const fee = unwrap(pastCase({ id: 'fee', group: 'line', actors, outcome: 75 }));
 * [...withPowers(fee, new Map([['north', 1.5]])).columns.capability]; // [3]
 */
export function withPowers(past: PastCase, factors: PowerFactors): PastCase {
  const changed = withCapabilities(past, (actor, stated) => stated * (factors.get(actor) ?? 1));
  return changed.ok ? changed.value : past;
}

interface Row {
  readonly outcome: number;
  readonly position: Float64Array;
  readonly weight: Float64Array;
  /** index of each actor among all */
  readonly who: Int32Array;
}

/** JᵀJ, Jᵀr and Σ r², where r is outcome − mean and the slope of the mean by ln of a power w(x − mean)/Σw. */
function normalEquations(rows: readonly Row[], lnFactor: Float64Array) {
  const count = lnFactor.length;
  const factor = lnFactor.map(exp);
  const curvature = new Float64Array(count * count);
  const slope = new Float64Array(count);
  let errors = 0;
  for (const { outcome, position, weight, who } of rows) {
    let total = 0;
    let sum = 0;
    const powers = weight.map((each, row) => each * (factor[who[row] ?? 0] ?? 1));
    for (const [row, each] of powers.entries()) {
      total += each;
      sum += each * (position[row] ?? 0);
    }
    const mean = sum / total;
    const error = outcome - mean;
    errors += error * error;
    const pulls = powers.map((each, row) => (each * ((position[row] ?? 0) - mean)) / total);
    for (let row = 0; row < pulls.length; row++) {
      const own = who[row] ?? 0;
      const pull = pulls[row] ?? 0;
      slope[own] = (slope[own] ?? 0) + pull * error;
      for (let other = 0; other < pulls.length; other++) {
        const entry = own * count + (who[other] ?? 0);
        curvature[entry] = (curvature[entry] ?? 0) + pull * (pulls[other] ?? 0);
      }
    }
  }
  return { curvature, errors, slope };
}
