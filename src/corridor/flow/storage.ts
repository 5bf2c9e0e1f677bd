import { pow } from '../../quantity/index.ts';
import type { FlowNetwork, Store } from '../network/flow-network.ts';

/** What is left of one unit held over a snapshot of some weight: (1 − loss)^weight. */
export function keptOf({ standingLoss = 0 }: Store, weight: number): number {
  return standingLoss === 0 ? 1 : pow(1 - standingLoss, weight);
}

/**
 * By snapshot the one whose end is its beginning: the one before it in its period; for the first,
 * the last of the period. `isFirst` says which those are.
 */
export function snapshotsBefore({ snapshots }: Pick<FlowNetwork, 'snapshots'>): {
  readonly before: Int32Array;
  readonly isFirst: Uint8Array;
} {
  const before = new Int32Array(snapshots.length).fill(-1);
  const isFirst = new Uint8Array(snapshots.length);
  const last = new Map<number, number>();
  for (const [s, { period }] of snapshots.entries()) {
    before[s] = last.get(period) ?? -1;
    last.set(period, s);
  }
  for (const [s, { period }] of snapshots.entries()) {
    if (before[s] !== -1) continue;
    isFirst[s] = 1;
    before[s] = last.get(period) ?? s;
  }
  return { before, isFirst };
}
