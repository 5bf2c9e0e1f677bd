import type { LpModel } from '../../quantity/index.ts';

/** A model as free-format MPS, and what stands where in it. */
export interface MpsText {
  readonly text: string;
  /** for each row of the text its number in the model: rows without any bound are left out */
  readonly rows: readonly number[];
}

/**
 * Writes a model as MPS that any solver reads alike: always to minimise (a model to maximise is
 * written with its objective negated), columns `C0`, `C1`, …, rows `R0`, `R1`, … by their number in
 * the model, every bound stated. Numbers are written to the last bit. A range is stated by its
 * lower end and its width, so its upper end may differ in the last bit.
 *
 * Crossed bounds have no form in MPS and are for the caller to catch.
 *
 * @example
 * const lp = lpBuilder();
 * lp.column({ cost: 2, upper: 7 });
 * writeMps(lp.build('maximise')).text.split('\n').slice(3, 9); // ['COLUMNS', ' C0 OBJ -2', 'RHS', 'BOUNDS', ' UP BND C0 7', 'ENDATA']
 */
export function writeMps(model: LpModel): MpsText {
  const { lower, upper } = model.rows;
  const rows = Array.from(lower.keys()).filter(
    (row) => lower[row] !== -Infinity || upper[row] !== Infinity,
  );
  const parts = ['NAME model FREE\nROWS\n N OBJ\n'];
  for (const row of rows) parts.push(` ${kindOf(model, row)} R${row}\n`);
  parts.push('COLUMNS\n');
  writeColumns(model, new Set(rows), parts);
  parts.push('RHS\n');
  if (model.constant !== undefined) parts.push(` RHS OBJ ${-signOf(model) * model.constant}\n`);
  for (const row of rows) {
    const side = kindOf(model, row) === 'L' ? upper[row] : lower[row];
    if (side !== 0) parts.push(` RHS R${row} ${side}\n`);
  }
  const ranged = rows.filter((row) => isRange(model, row));
  if (ranged.length > 0) parts.push('RANGES\n');
  for (const row of ranged) parts.push(` RNG R${row} ${(upper[row] ?? 0) - (lower[row] ?? 0)}\n`);
  parts.push('BOUNDS\n');
  for (const column of model.columns.cost.keys()) writeBounds(model, column, parts);
  writeQuadratic(model, parts);
  parts.push('ENDATA\n');
  return { text: parts.join(''), rows };
}

/** −1 for a model to maximise. */
export const signOf = ({ sense }: LpModel): 1 | -1 => (sense === 'minimise' ? 1 : -1);

function kindOf({ rows }: LpModel, row: number): 'E' | 'G' | 'L' {
  if (rows.lower[row] === rows.upper[row]) return 'E';
  return rows.lower[row] === -Infinity ? 'L' : 'G';
}

function isRange({ rows }: LpModel, row: number): boolean {
  const [lower, upper] = [rows.lower[row] ?? 0, rows.upper[row] ?? 0];
  return lower !== upper && lower !== -Infinity && upper !== Infinity;
}

function writeColumns(model: LpModel, written: ReadonlySet<number>, parts: string[]): void {
  const { columns, matrix } = model;
  let whole = false;
  let markers = 0;
  const mark = (integer: boolean): void => {
    if (integer === whole) return;
    whole = integer;
    parts.push(` M${markers++} 'MARKER' '${integer ? 'INTORG' : 'INTEND'}'\n`);
  };
  for (const [column, cost] of columns.cost.entries()) {
    mark(columns.integer?.[column] === 1);
    parts.push(` C${column} OBJ ${signOf(model) * cost}\n`);
    for (let at = matrix.starts[column] ?? 0; at < (matrix.starts[column + 1] ?? 0); at++) {
      const row = matrix.rows[at] ?? 0;
      if (written.has(row)) parts.push(` C${column} R${row} ${matrix.values[at]}\n`);
    }
  }
  mark(false);
}

/** The lower bound comes first: some readers move it when they meet a negative upper bound. */
function writeBounds({ columns }: LpModel, column: number, parts: string[]): void {
  const [lower, upper] = [columns.lower[column] ?? 0, columns.upper[column] ?? Infinity];
  const bound = (kind: string, value?: number): void => {
    parts.push(` ${kind} BND C${column}${value === undefined ? '' : ` ${value}`}\n`);
  };
  if (lower === upper) return bound('FX', lower);
  if (lower === -Infinity && upper === Infinity) return bound('FR');
  if (lower === -Infinity) bound('MI');
  else if (lower !== 0) bound('LO', lower);
  if (upper !== Infinity) bound('UP', upper);
  else if (columns.integer?.[column] === 1) bound('PL'); // else it is 1 to some readers
}

function writeQuadratic(model: LpModel, parts: string[]): void {
  const terms = (model.quadratic ?? []).filter(([, , q]) => q !== 0);
  if (terms.length === 0) return;
  parts.push('QUADOBJ\n');
  for (const [i, j, q] of terms) parts.push(` C${i} C${j} ${signOf(model) * q}\n`);
}
