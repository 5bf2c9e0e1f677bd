/**
 * Solves A x = b for a symmetric, positive definite matrix by Cholesky's decomposition.
 *
 * @param matrix - n × n by rows; its lower half is read
 */
export function solvePositive(matrix: Float64Array, right: Float64Array): Float64Array {
  const count = right.length;
  const root = new Float64Array(count * count);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * count + column] ?? 0;
      for (let each = 0; each < column; each++) {
        rest -= (root[row * count + each] ?? 0) * (root[column * count + each] ?? 0);
      }
      root[row * count + column] =
        row === column ? Math.sqrt(rest) : rest / (root[column * count + column] ?? 1);
    }
  }
  const solution = right.slice();
  for (let row = 0; row < count; row++) {
    let rest = solution[row] ?? 0;
    for (let each = 0; each < row; each++) {
      rest -= (root[row * count + each] ?? 0) * (solution[each] ?? 0);
    }
    solution[row] = rest / (root[row * count + row] ?? 1);
  }
  for (let row = count - 1; row >= 0; row--) {
    let rest = solution[row] ?? 0;
    for (let each = row + 1; each < count; each++) {
      rest -= (root[each * count + row] ?? 0) * (solution[each] ?? 0);
    }
    solution[row] = rest / (root[row * count + row] ?? 1);
  }
  return solution;
}
