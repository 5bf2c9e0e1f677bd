import { keptOf, snapshotsBefore } from '../flow/storage.ts';
import type { Store } from '../network/flow-network.ts';
import { seriesAt } from '../network/series.ts';
import { busCountries } from '../network/states.ts';
import type { AccountBook } from './account-book.ts';
import type { AccountedNetwork } from './accounted-network.ts';
import type { AssetShares, PlacedAsset } from './asset-shares.ts';
import { bookCapital, bookTransfers } from './book-transfers.ts';
import { UNASSIGNED } from './ledger.ts';

/** What fixed demands are worth that the objective does not count, and which nobody valued. */
export interface BookedDemands {
  readonly worthOfAll: number;
  readonly unvalued: readonly number[];
}

/**
 * Books what consumers gain. Along a demand curve that is the area under it less the payment, which
 * at the price where supply meets it is ½·slope·q², and is right too where q is held back or at
 * its end. A fixed demand is worth its value of lost load, or a stated reference price; where neither
 * is stated only the payment is booked.
 */
export function bookDemands(
  { entry, network, priceAt, solution, weights }: AccountedNetwork,
  book: AccountBook,
  isOut: (demand: number) => boolean,
  referencePrice: number | undefined,
): BookedDemands {
  const countries = busCountries(network);
  let worthOfAll = 0;
  const unvalued: number[] = [];
  for (const [at, { bus, country, id, need }] of network.demands.entries()) {
    if (isOut(at)) continue;
    const account = country ?? countries.get(bus) ?? UNASSIGNED;
    const worth = need.kind === 'fixed' ? (need.lostLoad ?? referencePrice) : undefined;
    const isUnvalued = need.kind === 'fixed' && worth === undefined;
    if (isUnvalued) unvalued.push(at);
    for (const [s, weight] of weights.entries()) {
      const served = entry(solution.served, at, s);
      let value = 0;
      if (need.kind === 'elastic') {
        value = (seriesAt(need.intercept, s) - 0.5 * need.slope * served) * served;
      } else {
        const amount = seriesAt(need.amount, s);
        value = (worth ?? 0) * amount;
        worthOfAll += weight * value;
        const lost = weight * (need.lostLoad ?? 0) * (amount - served);
        book.add(account, 'lost-load', id, 0 - lost);
      }
      const kind = isUnvalued ? 'consumer-payment' : 'consumer-surplus';
      book.add(account, kind, id, weight * (value - priceAt(bus, s) * served));
    }
  }
  return { worthOfAll, unvalued };
}

/** Books what producers earn: their revenue less what producing cost. */
export function bookSupplies(
  accounted: AccountedNetwork,
  book: AccountBook,
  sharesOf: (asset: PlacedAsset) => AssetShares,
): void {
  const { entry, network, priceAt, solution, weights } = accounted;
  for (const [at, supply] of network.supplies.entries()) {
    const { shares } = sharesOf(supply);
    let surplus = 0;
    for (const [s, weight] of weights.entries()) {
      const output = entry(solution.output, at, s);
      const cost = (seriesAt(supply.cost, s) + (supply.quadratic ?? 0) * output) * output;
      surplus += weight * (priceAt(supply.bus, s) * output - cost);
    }
    book.split(shares, 'producer-surplus', supply.id, surplus);
    bookTransfers(accounted, book, supply, shares, (s) => entry(solution.output, at, s));
    bookCapital(accounted, book, 'supplies', at, supply, shares);
  }
}

/** Books what stores earn by giving out dear what they took in cheap. */
export function bookStores(
  accounted: AccountedNetwork,
  book: AccountBook,
  sharesOf: (asset: PlacedAsset) => AssetShares,
  isOut: (store: number) => boolean,
): void {
  const { network, priceAt, weights } = accounted;
  for (const [at, store] of network.stores.entries()) {
    if (isOut(at)) continue;
    const { shares } = sharesOf(store);
    const given = givenBy(accounted, at, store);
    let margin = 0;
    let cost = 0;
    for (const [s, weight] of weights.entries()) {
      margin += weight * priceAt(store.bus, s) * (given[s] ?? 0);
      cost += weight * store.cost * Math.max(0, given[s] ?? 0);
    }
    book.split(shares, 'storage-margin', store.id, margin);
    book.split(shares, 'operating-cost', store.id, 0 - cost);
    bookCapital(accounted, book, 'stores', at, store, shares);
  }
}

/** What a store gives out in each snapshot, read off what it holds; below 0 it takes in. */
function givenBy(
  { entry, network, solution }: AccountedNetwork,
  at: number,
  store: Store,
): Float64Array {
  const { before, isFirst } = snapshotsBefore(network);
  return Float64Array.from(network.snapshots, ({ period, weight }, s) => {
    if (store.active?.[period] === false) return 0;
    const begins = isFirst[s] === 1 && !store.cyclic;
    const had = begins ? store.initial : entry(solution.held, at, before[s] ?? s);
    return (keptOf(store, weight) * had - entry(solution.held, at, s)) / weight;
  });
}
