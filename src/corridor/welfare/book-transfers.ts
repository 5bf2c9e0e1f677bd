import type { Asset, Fee, Share } from '../network/flow-network.ts';
import type { AssetKind } from '../network/states.ts';
import type { AccountBook } from './account-book.ts';
import type { AccountedNetwork } from './accounted-network.ts';
import { UNASSIGNED } from './ledger.ts';

interface Paying {
  readonly id: string;
  readonly fees?: readonly Fee[];
  readonly uses?: Readonly<Record<string, number>>;
}

/**
 * Books what an asset pays for every unit and who receives it: fees and taxes to a state, the use of
 * a limit at its price to whoever owns the limit. Both sides stand in the book and sum to nothing.
 */
export function bookTransfers(
  { network, solution, weights }: AccountedNetwork,
  book: AccountBook,
  asset: Paying,
  shares: readonly Share[],
  moved: (snapshot: number) => number,
): void {
  for (const { kind = 'fee', perUnit, to } of asset.fees ?? []) {
    let amount = 0;
    for (const [s, weight] of weights.entries()) amount += weight * perUnit * moved(s);
    book.split(shares, kind === 'tax' ? 'taxes-paid' : 'fees-paid', asset.id, -amount);
    book.add(to, kind === 'tax' ? 'taxes-received' : 'fees-received', asset.id, amount);
  }
  for (const [id, perUnit] of Object.entries(asset.uses ?? {})) {
    const limit = network.limits.findIndex((one) => one.id === id);
    let amount = 0;
    for (const [s, weight] of weights.entries()) {
      const entry = limit * network.periods.length + (network.snapshots[s]?.period ?? 0);
      amount += weight * perUnit * moved(s) * (solution.limitPrice[entry] ?? 0);
    }
    book.split(shares, 'limit-paid', asset.id, -amount);
    book.add(network.limits[limit]?.owner ?? UNASSIGNED, 'limit-rent', id, amount);
  }
}

/** Books what is built of an asset: its annuity in every period, each by its weight. */
export function bookCapital(
  { network, solution }: AccountedNetwork,
  book: AccountBook,
  kind: AssetKind,
  at: number,
  { id, invest }: Asset,
  shares: readonly Share[],
): void {
  if (invest === undefined) return;
  let cost = 0;
  for (const [period, { weight }] of network.periods.entries()) {
    const units = solution.built[kind][at * network.periods.length + period] ?? 0;
    const once = invest.lump !== undefined && units > 0 ? invest.lump : 0;
    cost += weight * (invest.cost * units + once);
  }
  book.split(shares, 'capital-cost', id, -cost);
}
