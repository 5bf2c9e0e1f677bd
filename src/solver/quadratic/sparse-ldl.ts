/** A symmetric matrix by the columns of its upper triangle, rows in no order, each place once. */
export interface UpperTriangle {
  readonly size: number;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

const LEAST_PIVOT = 1e-10;

/** L·D·Lᵀ of matrices with one pattern. */
export interface SparseLdl {
  /**
   * Factors the matrix with these values, in the order of the pattern. Where `signs` are given, a
   * pivot that rounding has left too small or of another sign is put right.
   *
   * @returns its pivots, D
   */
  factor(values: Float64Array, signs?: Int8Array): Float64Array;
  /** Solves in place with the last factors. */
  solve(right: Float64Array): void;
}

/**
 * Prepares L·D·Lᵀ without pivoting, which exists for every quasi-definite matrix in any order
 * (Vanderbei, SIAM Journal on Optimization 5 (1995) 100–113). The algorithm is that of Davis,
 * Algorithm 849, ACM Transactions on Mathematical Software 31 (2005) 587–591.
 */
export function sparseLdl({ size, starts, rows }: UpperTriangle): SparseLdl {
  const parent = new Int32Array(size).fill(-1);
  const counts = new Int32Array(size);
  const flag = new Int32Array(size);
  for (let k = 0; k < size; k++) {
    flag[k] = k;
    for (let p = starts[k] ?? 0; p < (starts[k + 1] ?? 0); p++) {
      for (let i = rows[p] ?? 0; i < k && flag[i] !== k; i = parent[i] ?? 0) {
        if (parent[i] === -1) parent[i] = k;
        counts[i] = (counts[i] ?? 0) + 1;
        flag[i] = k;
      }
    }
  }
  const heads = new Int32Array(size + 1);
  for (let k = 0; k < size; k++) heads[k + 1] = (heads[k] ?? 0) + (counts[k] ?? 0);
  const below = new Int32Array(heads[size] ?? 0);
  const lower = new Float64Array(heads[size] ?? 0);
  const pivots = new Float64Array(size);
  const filled = new Int32Array(size);
  const work = new Float64Array(size);
  const pattern = new Int32Array(size);

  return {
    factor(values, signs) {
      filled.fill(0);
      for (let k = 0; k < size; k++) {
        let top = size;
        flag[k] = k;
        for (let p = starts[k] ?? 0; p < (starts[k + 1] ?? 0); p++) {
          let i = rows[p] ?? 0;
          work[i] = (work[i] ?? 0) + (values[p] ?? 0);
          let length = 0;
          for (; flag[i] !== k; i = parent[i] ?? 0) {
            pattern[length++] = i;
            flag[i] = k;
          }
          while (length > 0) pattern[--top] = pattern[--length] ?? 0;
        }
        let pivot = work[k] ?? 0;
        work[k] = 0;
        for (; top < size; top++) {
          const i = pattern[top] ?? 0;
          const y = work[i] ?? 0;
          work[i] = 0;
          const end = (heads[i] ?? 0) + (filled[i] ?? 0);
          for (let p = heads[i] ?? 0; p < end; p++) {
            const row = below[p] ?? 0;
            work[row] = (work[row] ?? 0) - (lower[p] ?? 0) * y;
          }
          const entry = y / (pivots[i] ?? 1);
          pivot -= entry * y;
          below[end] = k;
          lower[end] = entry;
          filled[i] = (filled[i] ?? 0) + 1;
        }
        const sign = signs?.[k];
        pivots[k] = sign === undefined || pivot * sign > LEAST_PIVOT ? pivot : sign * LEAST_PIVOT;
      }
      return pivots;
    },
    solve(right) {
      for (let k = 0; k < size; k++) {
        const value = right[k] ?? 0;
        for (let p = heads[k] ?? 0; p < (heads[k + 1] ?? 0); p++) {
          const row = below[p] ?? 0;
          right[row] = (right[row] ?? 0) - (lower[p] ?? 0) * value;
        }
      }
      for (let k = 0; k < size; k++) right[k] = (right[k] ?? 0) / (pivots[k] ?? 1);
      for (let k = size - 1; k >= 0; k--) {
        let value = right[k] ?? 0;
        for (let p = heads[k] ?? 0; p < (heads[k + 1] ?? 0); p++) {
          value -= (lower[p] ?? 0) * (right[below[p] ?? 0] ?? 0);
        }
        right[k] = value;
      }
    },
  };
}
