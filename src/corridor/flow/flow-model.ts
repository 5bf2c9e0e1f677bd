import { lpBuilder } from '../../quantity/index.ts';
import type { LpModel } from '../../quantity/index.ts';
import type { FlowNetwork } from '../network/flow-network.ts';
import { seriesAt, snapshotWeights } from '../network/series.ts';
import { closedAssets } from './closed-assets.ts';
import { flowBounds } from './flow-bounds.ts';
import type { FlowBounds } from './flow-bounds.ts';
import { writeMatrix } from './flow-matrix.ts';
import { kirchhoffSlack } from './kirchhoff-slack.ts';
import { flowLayout } from './layout.ts';
import type { FlowLayout } from './layout.ts';

/** A column whose cost curves: its part of the objective is cost·x + ½·curve·x², curve above 0. */
export interface CurvedColumn {
  readonly column: number;
  readonly curve: number;
}

/** A network as a model, with the meaning of its rows and columns. */
export interface FlowModel {
  readonly lp: LpModel;
  readonly layout: FlowLayout;
  /** of the network with nothing closed */
  readonly bounds: FlowBounds;
  readonly curved: readonly CurvedColumn[];
  /** by line how far the voltage law may be off while it is not built; 0 where it always stands */
  readonly bigM: Float64Array;
}

/**
 * Writes a network as a model to minimise: over the snapshots, each by its weight, the costs of
 * supply, transport, storage and unserved demand, plus the annuities of what is built, less what
 * served demand is worth to those with a demand curve. Balances are equations; lines follow
 * Kirchhoff's voltage law by angles (θ), one row a line, so that a line can be closed by freeing its
 * row, which the form by cycles does not allow.
 *
 * The network must have passed `checkNetwork`.
 */
export function flowModel(network: FlowNetwork): FlowModel {
  const layout = flowLayout(network);
  const bigM = kirchhoffSlack(network, layout);
  const bounds = flowBounds(network, layout, closedAssets(network), bigM);
  const curved = curvedColumns(network, layout);
  const lp = lpBuilder();
  const isChoice = new Set(layout.choices);
  for (let column = 0; column < layout.columns; column++) {
    lp.column({
      lower: bounds.lower[column] ?? 0,
      upper: bounds.upper[column] ?? Infinity,
      cost: bounds.cost[column] ?? 0,
      integer: isChoice.has(column),
    });
  }
  for (let row = 0; row < layout.rows; row++) {
    lp.row(bounds.rowLower[row] ?? 0, bounds.rowUpper[row] ?? 0);
  }
  writeMatrix(network, layout, lp, bigM);
  for (const { column, curve } of curved) lp.quadratic(column, column, curve);
  return { lp: lp.build('minimise'), layout, bounds, curved, bigM };
}

function curvedColumns(network: FlowNetwork, layout: FlowLayout): CurvedColumn[] {
  const curved: CurvedColumn[] = [];
  const weights = snapshotWeights(network);
  const add = (first: number | undefined, curve: number): void => {
    for (const [s, weight] of weights.entries()) {
      curved.push({ column: (first ?? 0) + s, curve: weight * curve });
    }
  };
  for (const [at, { quadratic = 0 }] of network.supplies.entries()) {
    if (quadratic !== 0) add(layout.output[at], 2 * quadratic);
  }
  for (const [at, { need }] of network.demands.entries()) {
    if (need.kind === 'elastic') add(layout.asked[at], need.slope);
  }
  return curved;
}

/**
 * What a curved column may reach at most: its bound, or where that is infinite all that the
 * network's demands could ask for in a snapshot.
 */
export function reachOf(network: FlowNetwork, upper: number, snapshot: number): number {
  if (upper !== Infinity) return upper;
  let all = 0;
  for (const { need } of network.demands) {
    all +=
      need.kind === 'fixed'
        ? Math.max(0, seriesAt(need.amount, snapshot))
        : Math.max(0, seriesAt(need.intercept, snapshot) / need.slope);
  }
  return Math.max(1, 2 * all);
}
