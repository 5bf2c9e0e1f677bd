/**
 * Solves a·x = b by elimination with the largest pivot of each column. The matrix (row after row) and
 * `b` are overwritten; the solution is in `b`. @returns false where the matrix is singular
 */
export function denseSolve(a: Float64Array, b: Float64Array): boolean {
  const n = b.length;
  const at = (row: number, column: number): number => a[row * n + column] ?? 0;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    }
    const head = at(pivot, column);
    if (!(Math.abs(head) > 1e-14)) return false;
    if (pivot !== column) {
      for (let each = column; each < n; each++) {
        const kept = at(column, each);
        a[column * n + each] = at(pivot, each);
        a[pivot * n + each] = kept;
      }
      const kept = b[column] ?? 0;
      b[column] = b[pivot] ?? 0;
      b[pivot] = kept;
    }
    for (let row = column + 1; row < n; row++) {
      const factor = at(row, column) / head;
      if (factor === 0) continue;
      for (let each = column; each < n; each++) {
        a[row * n + each] = at(row, each) - factor * at(column, each);
      }
      b[row] = (b[row] ?? 0) - factor * (b[column] ?? 0);
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = b[row] ?? 0;
    for (let each = row + 1; each < n; each++) sum -= at(row, each) * (b[each] ?? 0);
    b[row] = sum / at(row, row);
  }
  return true;
}
