import { lpBuilder } from '../quantity/index.ts';
import type { LpModel, LpSolver } from '../quantity/index.ts';
import { nativeSolver, openHighs } from './index.ts';

/** An adapter the contract is held against; native ones only where they are installed. */
export interface Kind {
  readonly name: string;
  readonly solver: LpSolver | undefined;
  /** how many solves a test of many may ask of it: a program is started for each */
  readonly runs: number;
}

const native = (name: 'highs' | 'cbc'): LpSolver | undefined => {
  const found = nativeSolver(name, { seconds: 20 });
  return found.ok ? found.value : undefined;
};
export const kinds: readonly Kind[] = [
  { name: 'HiGHS as WebAssembly', solver: await openHighs(), runs: 5000 },
  { name: 'cbc', solver: native('cbc'), runs: 12 },
  { name: 'highs', solver: native('highs'), runs: 12 },
];

export type Bounds = readonly [lower: number, upper: number];
/** A small model written out in full. */
export interface Written {
  readonly sense?: LpModel['sense'];
  /** for each column cost, bounds, and whether it is whole */
  readonly columns: readonly (readonly [
    cost: number,
    lower?: number,
    upper?: number,
    whole?: 'whole',
  ])[];
  /** for each row its coefficients in full, and bounds */
  readonly rows: readonly (readonly [coefficients: readonly number[], bounds: Bounds])[];
  readonly quadratic?: readonly (readonly [number, number, number])[];
  readonly constant?: number;
}

/** The model of what is written. */
export function model({
  sense = 'minimise',
  columns,
  rows,
  quadratic = [],
  constant = 0,
}: Written): LpModel {
  const lp = lpBuilder();
  for (const [cost, lower = 0, upper = Infinity, whole] of columns) {
    lp.column({ cost, lower, upper, integer: whole === 'whole' });
  }
  for (const [coefficients, bounds] of rows) {
    const row = lp.row(...bounds);
    for (const [column, coefficient] of coefficients.entries()) lp.entry(row, column, coefficient);
  }
  for (const [i, j, q] of quadratic) lp.quadratic(i, j, q);
  lp.constant(constant);
  return lp.build(sense);
}

/** Values without the dust of arithmetic. */
export const rounded = (values: Float64Array): number[] =>
  Array.from(values, (value) => Math.round(value * 1e6) / 1e6);

/** Two canneries, three markets: trnsport of the GAMS model library (Dantzig 1963, chapter 3.3). */
const SUPPLY = [350, 600];
const DEMAND = [325, 300, 275];
const MILES = [
  [2.5, 1.7, 1.8],
  [2.5, 1.8, 1.4],
];
const FREIGHT = 90;
export const trnsport = (): LpModel => {
  const lp = lpBuilder();
  const x = MILES.map((row) => row.map((miles) => lp.column({ cost: (FREIGHT * miles) / 1000 })));
  for (const [i, supply] of SUPPLY.entries()) {
    const row = lp.row(-Infinity, supply);
    for (const column of x[i] ?? []) lp.entry(row, column, 1);
  }
  for (const [j, demand] of DEMAND.entries()) {
    const row = lp.row(demand, Infinity);
    for (const from of x) lp.entry(row, from[j] ?? 0, 1);
  }
  return lp.build('minimise');
};
