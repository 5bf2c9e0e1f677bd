import type { HessianInput, Highs, ModelData } from 'highs';
import type { LpModel } from '../../quantity/index.ts';
import { hasIntegers } from '../lp-answer.ts';

/**
 * A model as HiGHS takes it; its arrays are copied on the way in.
 *
 * A quadratic model without rows is given a column fixed at 0 and a row that says so, both last:
 * of such a model HiGHS calls any point optimal.
 */
export function highsModel(highs: Highs, model: LpModel): ModelData {
  const { columns, rows, matrix } = model;
  const terms = (model.quadratic ?? []).filter(([, , q]) => q !== 0);
  const bare = rows.lower.length === 0 && terms.length > 0;
  const numCols = columns.cost.length + (bare ? 1 : 0);
  const numRows = bare ? 1 : rows.lower.length;
  const { minimize, maximize } = highs.constants.objectiveSense;
  const given = (values: Float64Array): Float64Array =>
    bare ? Float64Array.of(...values, 0) : values;
  return {
    numCols,
    numRows,
    sense: model.sense === 'minimise' ? minimize : maximize,
    offset: model.constant ?? 0,
    colCost: given(columns.cost),
    colLower: given(columns.lower),
    colUpper: given(columns.upper),
    rowLower: given(rows.lower),
    rowUpper: given(rows.upper),
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts: bare ? Int32Array.of(...matrix.starts, 1) : matrix.starts,
      indices: bare ? [0] : matrix.rows,
      values: bare ? [1] : matrix.values,
    },
    ...(hasIntegers(model)
      ? { integrality: Int32Array.from(columns.integer ?? [], (kind) => (kind === 1 ? 1 : 0)) }
      : {}),
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
