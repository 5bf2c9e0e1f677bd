import { isBetween } from './between.ts';
import { reducedCosts, rowSums } from './optimum.ts';
import type { Candidate, ConvexModel } from './optimum.ts';
import { sparseSystem } from './sparse-system.ts';

/** Contradictions of this share of the steepest slope come from rounding. */
const ROUNDING = 1e-6;

/**
 * Which row duals a solution leaves a choice: a column between its bounds says that its slope is
 * what its rows are worth, a row between its bounds that it is worth nothing, and these equations
 * fix most. Where one contradicts another beyond rounding, none is left open: the solver's stand.
 */
export function openDuals(
  model: ConvexModel,
  found: Candidate,
): { readonly duals: Float64Array; readonly isOpen: Uint8Array } {
  const { bounds, matrix } = model;
  const rows = bounds.rowLower.length;
  const system = sparseSystem(rows);
  const slopes = reducedCosts(model, found);
  let steepest = 1;
  for (const cost of bounds.cost) steepest = Math.max(steepest, Math.abs(cost));
  for (const [row, sum] of rowSums(model, found.values).entries()) {
    if (isBetween(sum, bounds.rowLower[row] ?? 0, bounds.rowUpper[row] ?? 0)) {
      system.add([[row, 1]], 0 - (found.duals[row] ?? 0));
    }
  }
  for (const [column, x] of found.values.entries()) {
    if (!isBetween(x, bounds.lower[column] ?? 0, bounds.upper[column] ?? 0)) continue;
    const entries: [number, number][] = [];
    for (let at = matrix.starts[column] ?? 0; at < (matrix.starts[column + 1] ?? 0); at++) {
      entries.push([matrix.rows[at] ?? 0, matrix.values[at] ?? 0]);
    }
    system.add(entries, slopes[column] ?? 0);
  }
  // solved as corrections of the solver's duals: what is fixed moves by rounding alone
  const { contradiction, isFixed } = system.solve();
  const none = new Uint8Array(rows);
  const isOpen =
    contradiction > ROUNDING * steepest ? none : isFixed.map((fixed) => (fixed === 1 ? 0 : 1));
  return { duals: found.duals, isOpen };
}
