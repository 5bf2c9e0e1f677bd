import type { HessianInput, Highs, ModelData } from 'highs';
import type { LpModel } from '../../quantity/index.ts';

/** A model as HiGHS takes it; its arrays are copied on the way in. */
export function highsModel(highs: Highs, model: LpModel): ModelData {
  const { columns, rows, matrix, quadratic = [] } = model;
  const numCols = columns.cost.length;
  const numRows = rows.lower.length;
  const { minimize, maximize } = highs.constants.objectiveSense;
  const terms = quadratic.filter(([, , q]) => q !== 0);
  return {
    numCols,
    numRows,
    sense: model.sense === 'minimise' ? minimize : maximize,
    offset: model.constant ?? 0,
    colCost: columns.cost,
    colLower: columns.lower,
    colUpper: columns.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts: matrix.starts,
      indices: matrix.rows,
      values: matrix.values,
    },
    ...(columns.integer === undefined
      ? {}
      : { integrality: Int32Array.from(columns.integer, (kind) => (kind === 1 ? 1 : 0)) }),
    ...(terms.length === 0 ? {} : { hessian: lowerTriangle(terms, numCols) }),
  };
}

/** Terms with i ≤ j as the lower triangle by columns: column i holds row j. */
function lowerTriangle(
  terms: readonly (readonly [number, number, number])[],
  dimension: number,
): HessianInput {
  const sorted = terms.toSorted(([i, j], [k, l]) => i - k || j - l);
  const starts = new Int32Array(dimension + 1);
  for (const [i] of sorted) starts[i + 1] = (starts[i + 1] ?? 0) + 1;
  for (let at = 0; at < dimension; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  return {
    format: 'triangular',
    dimension,
    starts,
    indices: Int32Array.from(sorted, ([, j]) => j),
    values: Float64Array.from(sorted, ([, , q]) => q),
  };
}
