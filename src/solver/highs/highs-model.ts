import type { Highs, ModelData } from 'highs';
import type { LpModel } from '../../quantity/index.ts';
import { hasIntegers } from '../lp-answer.ts';

/** The linear part of a model as HiGHS takes it; its arrays are copied on the way in. */
export function highsModel(highs: Highs, model: LpModel): ModelData {
  const { columns, rows, matrix } = model;
  const numCols = columns.cost.length;
  const numRows = rows.lower.length;
  const { minimize, maximize } = highs.constants.objectiveSense;
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
    ...(hasIntegers(model)
      ? { integrality: Int32Array.from(columns.integer ?? [], (kind) => (kind === 1 ? 1 : 0)) }
      : {}),
  };
}
