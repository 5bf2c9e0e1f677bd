import type { LpModel } from '../../quantity/index.ts';
import { minimumDegree } from './minimum-degree.ts';
import { sparseLdl } from './sparse-ldl.ts';

/** Curvature the wrong way counts from here on, in parts of the largest term: less is rounding. */
const TOLERANCE = 1e-9;

/** Whether the objective bends the way its sense asks for: all pivots of it are above 0. */
export function isConvex({ columns, quadratic = [], sense }: LpModel): boolean {
  const sign = sense === 'minimise' ? 1 : -1;
  const used = [...new Set(quadratic.flatMap(([i, j]) => [i, j]))];
  const numbers = new Int32Array(columns.cost.length);
  for (const [number, column] of used.entries()) numbers[column] = number;
  const terms = quadratic.map(([i, j, q]) => [numbers[i] ?? 0, numbers[j] ?? 0, sign * q] as const);
  const order = minimumDegree(
    used.length,
    terms.map(([i, j]) => [i, j] as const),
  );
  const place = new Int32Array(used.length);
  for (const [at, number] of order.entries()) place[number] = at;
  const most = terms.reduce((largest, [, , q]) => Math.max(largest, Math.abs(q)), 0);
  const inColumn: (readonly [number, number])[][] = used.map((_, at) => [[at, TOLERANCE * most]]);
  for (const [i, j, q] of terms) {
    const [a, b] = [place[i] ?? 0, place[j] ?? 0];
    inColumn[Math.max(a, b)]?.push([Math.min(a, b), q]);
  }
  const starts = new Int32Array(used.length + 1);
  for (const [at, entries] of inColumn.entries())
    starts[at + 1] = (starts[at] ?? 0) + entries.length;
  const entries = inColumn.flat();
  const rows = Int32Array.from(entries, ([row]) => row);
  const ldl = sparseLdl({ size: used.length, starts, rows });
  return ldl.factor(Float64Array.from(entries, ([, value]) => value)).every((pivot) => pivot > 0);
}
