/**
 * Arithmetic modulo a prime p that is exact for 0/1 vectors of up to 20 entries. A minor of such a
 * matrix is at most (n+1)^((n+1)/2) / 2ⁿ (Hadamard, 1893, for entries 0 and 1): 72,662,000 at n = 20,
 * below p, so that it vanishes modulo p only if it is zero. And (p-1)² is below 2⁵³, so that products
 * are exact in doubles.
 */
const P = 94_906_249;

const times = (a: number, b: number): number => (a * b) % P;

/** 1/a modulo p, by the extended algorithm of Euclid. */
function inverse(a: number): number {
  let [rest, next] = [a, P];
  let [x, y] = [1, 0];
  while (next !== 0) {
    const quotient = Math.floor(rest / next);
    [rest, next] = [next, rest - quotient * next];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % P) + P) % P;
}

/**
 * The linear span of coalitions, each the 0/1 vector of its members. What a split gives to a
 * coalition in the span follows from what it gives to those that were added. Exact: there is no
 * tolerance, see the prime.
 */
export class Span {
  readonly #players: number;
  /** rows in reduced echelon form: entry 1 in the own pivot column, 0 in those of the others */
  readonly #rows: Float64Array[] = [];
  readonly #pivots: number[] = [];

  constructor(players: number) {
    this.#players = players;
  }

  get rank(): number {
    return this.#rows.length;
  }

  /** Adds a coalition; false where it already lies in the span. */
  add(mask: number): boolean {
    const row = Float64Array.from({ length: this.#players }, (_, at) => (mask >>> at) & 1);
    for (const [at, pivot] of this.#pivots.entries()) {
      const factor = row[pivot] ?? 0;
      if (factor !== 0) this.#subtract(row, this.#rows[at], factor);
    }
    const pivot = row.findIndex((entry) => entry !== 0);
    if (pivot < 0) return false;
    const scale = inverse(row[pivot] ?? 1);
    for (const [at, entry] of row.entries()) row[at] = times(entry, scale);
    for (const other of this.#rows) {
      const factor = other[pivot] ?? 0;
      if (factor !== 0) this.#subtract(other, row, factor);
    }
    this.#rows.push(row);
    this.#pivots.push(pivot);
    return true;
  }

  /** Marks with 1 every coalition that lies in the span; `marks` has 2ⁿ entries. */
  mark(marks: Uint8Array): void {
    marks.fill(1);
    const sums = new Float64Array(marks.length);
    for (let free = 0; free < this.#players; free++) {
      if (this.#pivots.includes(free)) continue;
      // a vector at right angles to every row; a coalition in the span is at right angles to all of them
      const normal = new Float64Array(this.#players);
      normal[free] = 1;
      for (const [at, pivot] of this.#pivots.entries()) {
        normal[pivot] = (P - (this.#rows[at]?.[free] ?? 0)) % P;
      }
      for (const [player, entry] of normal.entries()) {
        const bit = 1 << player;
        for (let mask = 0; mask < bit; mask++) {
          const sum = (sums[mask] ?? 0) + entry;
          sums[bit | mask] = sum >= P ? sum - P : sum;
        }
      }
      for (let mask = 0; mask < marks.length; mask++) if (sums[mask] !== 0) marks[mask] = 0;
    }
  }

  #subtract(row: Float64Array, other: Float64Array | undefined, factor: number): void {
    for (const [at, entry] of row.entries()) {
      row[at] = (entry - times(other?.[at] ?? 0, factor) + P) % P;
    }
  }
}
