/** Linear equations in few unknowns each, written down one after another. */
export interface SparseSystem {
  readonly unknowns: number;
  /** Adds an equation: Σ coefficient × unknown = right. Coefficients of one unknown are summed. */
  add(entries: Iterable<readonly [unknown: number, coefficient: number]>, right: number): void;
  solve(): SparseAnswer;
}

export interface SparseAnswer {
  readonly values: Float64Array;
  /** by unknown 1 where the equations leave it no choice; where they do, free ones are set to 0 */
  readonly isFixed: Uint8Array;
  /** greatest amount by which equations without unknowns left contradict the others */
  readonly contradiction: number;
}

/** A pivot must be at least this share of the greatest coefficient of its equation. */
const THRESHOLD = 0.01;

/** What is this small beside its equation's greatest coefficient once eliminated is taken for 0. */
const DUST = 1e-12;

/**
 * Solves equations as far as they go: Gaussian elimination with pivots that fill in little
 * (Markowitz, "The elimination form of the inverse and its application to linear programming",
 * Management Science 3 (1957) 255), of those the earliest. Too few equations, repeated ones and
 * contradictions are all right: the answer says which unknowns they fix.
 */
export function sparseSystem(unknowns: number): SparseSystem {
  const equations: Map<number, number>[] = [];
  const rights: number[] = [];
  return {
    unknowns,
    add(entries, right) {
      const equation = new Map<number, number>();
      for (const [unknown, coefficient] of entries) {
        const sum = (equation.get(unknown) ?? 0) + coefficient;
        if (sum === 0) equation.delete(unknown);
        else equation.set(unknown, sum);
      }
      equations.push(equation);
      rights.push(right);
    },
    solve: () => new Elimination(unknowns, equations, rights).solve(),
  };
}

class Elimination {
  readonly #unknowns: number;
  readonly #equations: (Map<number, number> | undefined)[];
  readonly #right: Float64Array;
  readonly #size: Float64Array;
  /** by unknown the equations it stands in */
  readonly #where: Set<number>[];
  /** equations by how many unknowns they have; entries may be out of date */
  readonly #waiting: number[][] = [];
  readonly #pivots: { unknown: number; equation: Map<number, number>; right: number }[] = [];
  #contradiction = 0;

  constructor(
    unknowns: number,
    equations: readonly Map<number, number>[],
    rights: readonly number[],
  ) {
    this.#unknowns = unknowns;
    this.#equations = equations.map((equation) => new Map(equation));
    this.#right = Float64Array.from(rights);
    this.#size = Float64Array.from(equations, greatest);
    this.#where = Array.from({ length: unknowns }, () => new Set<number>());
    for (const [at, equation] of equations.entries()) {
      for (const unknown of equation.keys()) this.#where[unknown]?.add(at);
    }
    for (let at = equations.length - 1; at >= 0; at--) this.#queue(at);
  }

  solve(): SparseAnswer {
    for (let at = this.#next(); at !== undefined; at = this.#next()) this.#eliminate(at);
    const values = new Float64Array(this.#unknowns);
    const isFixed = new Uint8Array(this.#unknowns);
    for (const { equation, right, unknown } of this.#pivots.toReversed()) {
      let sum = right;
      let fixed: 0 | 1 = 1;
      for (const [other, coefficient] of equation) {
        if (other === unknown) continue;
        sum -= coefficient * (values[other] ?? 0);
        if (isFixed[other] === 0) fixed = 0;
      }
      values[unknown] = sum / (equation.get(unknown) ?? 1);
      isFixed[unknown] = fixed;
    }
    return { values, isFixed, contradiction: this.#contradiction };
  }

  #queue(at: number): void {
    const count = this.#equations[at]?.size ?? 0;
    (this.#waiting[count] ??= []).push(at);
  }

  /** The equation with the fewest unknowns left. */
  #next(): number | undefined {
    for (let count = 0; count < this.#waiting.length; count++) {
      const list = this.#waiting[count] ?? [];
      for (let at = list.pop(); at !== undefined; at = list.pop()) {
        if (this.#equations[at]?.size === count) return at;
      }
    }
    return undefined;
  }

  #eliminate(at: number): void {
    const equation = this.#equations[at];
    this.#equations[at] = undefined;
    if (equation === undefined) return;
    for (const unknown of equation.keys()) this.#where[unknown]?.delete(at);
    const pivot = this.#pivotOf(equation);
    const right = this.#right[at] ?? 0;
    if (pivot === undefined) {
      this.#contradiction = Math.max(this.#contradiction, Math.abs(right));
      return;
    }
    this.#pivots.push({ unknown: pivot, equation, right });
    const by = equation.get(pivot) ?? 1;
    for (const other of this.#where[pivot] ?? []) {
      const target = this.#equations[other];
      if (target === undefined) continue;
      const factor = (target.get(pivot) ?? 0) / by;
      const dust = DUST * (this.#size[other] ?? 1);
      for (const [unknown, coefficient] of equation) {
        const before = target.get(unknown);
        const after = (before ?? 0) - factor * coefficient;
        if (unknown === pivot || Math.abs(after) <= dust) {
          if (before === undefined) continue;
          target.delete(unknown);
          if (unknown !== pivot) this.#where[unknown]?.delete(other);
        } else {
          target.set(unknown, after);
          if (before === undefined) this.#where[unknown]?.add(other);
        }
      }
      this.#right[other] = (this.#right[other] ?? 0) - factor * right;
      this.#queue(other);
    }
    this.#where[pivot]?.clear();
  }

  /** The unknown that stands in the fewest equations, with a coefficient large enough. */
  #pivotOf(equation: Map<number, number>): number | undefined {
    const least = THRESHOLD * greatest(equation);
    let best: number | undefined;
    let count = Infinity;
    for (const [unknown, coefficient] of equation) {
      if (Math.abs(coefficient) < least) continue;
      const others = this.#where[unknown]?.size ?? 0;
      if (others < count || (others === count && best !== undefined && unknown < best)) {
        best = unknown;
        count = others;
      }
    }
    return best;
  }
}

function greatest(equation: Map<number, number>): number {
  let most = 0;
  for (const coefficient of equation.values()) most = Math.max(most, Math.abs(coefficient));
  return most;
}
