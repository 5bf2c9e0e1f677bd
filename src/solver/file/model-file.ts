import { LandbridgeError, lpBuilder, makeProblem } from '../../quantity/index.ts';
import type { LpModel, Place, ProblemFields } from '../../quantity/index.ts';
import { wordsEn } from '../words-en.ts';

/** A model from a file, and the names it has there. */
export interface ModelFile {
  readonly model: LpModel;
  /** by number; a row without a name has an empty one */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** What is wrong with a file, thrown inside the readers and caught at their door. */
export function misread(place: Place, fields: ProblemFields): LandbridgeError {
  return new LandbridgeError([makeProblem({ place, ...fields }, wordsEn)]);
}

/** Collects what a file says of its columns and rows. */
export interface FileModel {
  sense: LpModel['sense'];
  /** the number of a column, new when it was not there */
  column(name: string): number;
  /** the number of a column that must be there */
  known(name: string, place: Place): number;
  addCost(column: number, cost: number): void;
  addConstant(value: number): void;
  addQuadratic(i: number, j: number, q: number): void;
  /** @returns its number */
  addRow(name: string, lower: number, upper: number): number;
  addEntry(row: number, column: number, coefficient: number): void;
  setLower(column: number, lower: number): void;
  setUpper(column: number, upper: number): void;
  setWhole(column: number): void;
  setRow(row: number, lower: number, upper: number): void;
  /** the finite end of a row that has one */
  rowSide(row: number): number;
  nameOf(column: number): string;
  wholes(): Iterable<number>;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  build(): ModelFile;
}

/** An empty model to be filled from a file. */
export function fileModel(): FileModel {
  const lp = lpBuilder();
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const rows: string[] = [];
  const [cost, lower, upper]: [number[], number[], number[]] = [[], [], []];
  const [rowLower, rowUpper]: [number[], number[]] = [[], []];
  const whole = new Set<number>();
  return {
    sense: 'minimise',
    lower,
    upper,
    column(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      const number = lp.column();
      numbers.set(name, number);
      names.push(name);
      cost.push(0);
      lower.push(0);
      upper.push(Infinity);
      return number;
    },
    known(name, place) {
      const number = numbers.get(name);
      if (number !== undefined) return number;
      throw misread(place, {
        code: 'solver/unknown-name',
        value: name,
        params: { kind: 'column' },
      });
    },
    addCost(column, value) {
      cost[column] = (cost[column] ?? 0) + value;
    },
    addConstant: (value) => lp.constant(value),
    addQuadratic: (i, j, q) => lp.quadratic(i, j, q),
    addRow(name, from, to) {
      rows.push(name);
      rowLower.push(from);
      rowUpper.push(to);
      return lp.row(from, to);
    },
    addEntry: (row, column, coefficient) => lp.entry(row, column, coefficient),
    setLower(column, value) {
      lower[column] = value;
    },
    setUpper(column, value) {
      upper[column] = value;
    },
    setWhole: (column) => void whole.add(column),
    rowSide(row) {
      const from = rowLower[row] ?? 0;
      return from === -Infinity ? (rowUpper[row] ?? 0) : from;
    },
    nameOf: (column) => names[column] ?? '',
    wholes: () => whole,
    setRow(row, from, to) {
      rowLower[row] = from;
      rowUpper[row] = to;
    },
    build() {
      const built = lp.build(this.sense);
      const integer = Uint8Array.from(names, (_, column) => (whole.has(column) ? 1 : 0));
      const columns = {
        lower: Float64Array.from(lower),
        upper: Float64Array.from(upper),
        cost: Float64Array.from(cost),
        ...(whole.size === 0 ? {} : { integer }),
      };
      const bounds = { lower: Float64Array.from(rowLower), upper: Float64Array.from(rowUpper) };
      return { model: { ...built, columns, rows: bounds }, rows, columns: names };
    },
  };
}
