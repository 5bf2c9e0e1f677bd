import type { FlowNetwork } from '../../../corridor/index.ts';
import { fail, unwrap } from '../../../quantity/index.ts';
import type { LpSolver } from '../../../quantity/index.ts';
import { chooseSolver, nativeSolver, openHighs } from '../../../solver/index.ts';
import { wordsEn } from '../../words-en.ts';

/** The solver a user named, or the one for a network of this size. */
export async function openSolver(
  name: string | undefined,
  network?: FlowNetwork,
): Promise<LpSolver> {
  if (name === 'wasm') return openHighs();
  if (name === 'highs' || name === 'cbc') return unwrap(nativeSolver(name));
  if (name !== undefined) {
    return unwrap(fail({ code: 'cli/no-solver', path: '--solver', value: name }, wordsEn));
  }
  return chooseSolver({ columns: network === undefined ? 0 : columnsOf(network) });
}

/** About how many columns its model has: one a flow and snapshot. */
function columnsOf({ demands, lines, links, snapshots, stores, supplies }: FlowNetwork): number {
  const moving =
    demands.length + lines.length + 2 * links.length + 2 * stores.length + supplies.length;
  return moving * snapshots.length;
}
