import type { LpSolver } from '../../quantity/index.ts';
import type { FlowNetwork } from '../network/flow-network.ts';
import type { PriceRule } from '../network/flow-solution.ts';
import { snapshotWeights } from '../network/series.ts';
import { isBetween } from './between.ts';
import type { FlowLayout } from './layout.ts';
import { rowSums } from './optimum.ts';
import type { Candidate, ConvexModel } from './optimum.ts';
import { extremeDuals } from './extreme-duals.ts';
import type { ExtremeDuals, OpenDuals } from './extreme-duals.ts';
import { openDuals } from './open-duals.ts';
import type { ChosenPrices } from './read-solution.ts';

/** A solved network whose prices are to be chosen. */
export interface Priced {
  readonly network: FlowNetwork;
  readonly layout: FlowLayout;
  readonly model: ConvexModel;
  readonly found: Candidate;
}

/**
 * Chooses prices. All row duals that support a solution satisfy complementary slackness with it
 * (Dantzig, Linear Programming and Extensions, 1963, §6-4); most solutions leave them one choice,
 * which is then the solver's and costs nothing. Where they leave several, as at a kink of a supply
 * curve, `lowest` and `highest` are those of the least and the greatest sum of prices over buses and
 * snapshots, and of equal sums the one a second sum prefers, whose weights follow the order of buses
 * in the network, never their names. `middle` is halfway between the two, and supports the solution
 * too, because such duals form a convex set: it is the default, for it favours neither who sells nor
 * who buys, and does not change when solver, basis or the order of assets do.
 *
 * A price that nothing holds from one side stands at its other end, under every rule; one that
 * nothing holds from either stands as near to 0 as the others allow, and is listed.
 */
export function choosePrices(
  priced: Priced,
  rule: Exclude<PriceRule, 'solver'>,
  solver: LpSolver,
): ChosenPrices {
  const { found, layout, model } = priced;
  const only = (duals: Float64Array): ChosenPrices => {
    return { duals, rule, several: [], undetermined: [] };
  };
  if (isOneBasis(model, found)) return only(found.duals);
  const { duals, isOpen } = openDuals(model, found);
  if (!isOpen.includes(1)) return only(found.duals);
  const open: OpenDuals = { model, found, duals, isOpen, weights: priceWeights(priced) };
  const ends = extremeDuals(open, rule, solver);
  if (ends === undefined) {
    return { duals: found.duals, rule: 'solver', several: [], undetermined: [] };
  }
  const chosen = duals.slice();
  for (const [row, isChosen] of isOpen.entries()) {
    if (isChosen === 1) chosen[row] = atRule(rule, ends, row);
  }
  const entries = (holds: (row: number) => boolean): number[] => {
    const list: number[] = [];
    for (const [bus, first] of layout.balance.entries()) {
      for (let s = 0; s < layout.snapshots; s++) {
        if (isOpen[first + s] === 1 && holds(first + s)) list.push(bus * layout.snapshots + s);
      }
    }
    return list;
  };
  return {
    duals: chosen,
    rule,
    several: entries((row) => ends.isSeveral[row] === 1),
    undetermined: entries((row) => ends.isUnbounded[row] === 1),
  };
}

function atRule(rule: PriceRule, { high, low }: ExtremeDuals, row: number): number {
  if (rule === 'lowest') return low[row] ?? 0;
  if (rule === 'highest') return high[row] ?? 0;
  return 0.5 * ((low[row] ?? 0) + (high[row] ?? 0));
}

/**
 * Whether as many columns and rows stand strictly between their bounds as there are rows: then they
 * are the basis of the solution, and its duals are the only ones.
 */
function isOneBasis(model: ConvexModel, { values }: Candidate): boolean {
  const { bounds, curve } = model;
  if (curve.some((value) => value !== 0)) return false;
  let between = 0;
  const look = (x: number, lower: number, upper: number): void => {
    if (isBetween(x, lower, upper)) between += 1;
  };
  for (const [column, x] of values.entries()) {
    look(x, bounds.lower[column] ?? 0, bounds.upper[column] ?? 0);
  }
  for (const [row, sum] of rowSums(model, values).entries()) {
    look(sum, bounds.rowLower[row] ?? 0, bounds.rowUpper[row] ?? 0);
  }
  return between >= bounds.rowLower.length;
}

/** By row what its dual must be divided by to be a price; 0 where it is none. */
function priceWeights({ layout, model, network }: Priced): Float64Array {
  const weights = new Float64Array(model.bounds.rowLower.length);
  for (const [s, weight] of snapshotWeights(network).entries()) {
    for (const first of layout.balance) weights[first + s] = weight;
  }
  return weights;
}
