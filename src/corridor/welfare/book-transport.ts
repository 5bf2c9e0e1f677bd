import { seriesAt } from '../network/series.ts';
import type { AccountBook } from './account-book.ts';
import type { AccountedNetwork } from './accounted-network.ts';
import type { AssetShares, PlacedAsset } from './asset-shares.ts';
import { bookCapital, bookTransfers } from './book-transfers.ts';

/**
 * Books links. They buy at one end and sell at the other: the difference of prices times all that
 * was sent is the rent of congestion, and what was lost on the way is booked apart, at the price
 * where it would have arrived. A link that turns one carrier into another loses nothing that could
 * be told in one unit: it has one line for both.
 */
export function bookLinks(
  accounted: AccountedNetwork,
  book: AccountBook,
  sharesOf: (asset: PlacedAsset) => AssetShares,
): void {
  const { carrierOf, entry, network, priceAt, solution, weights } = accounted;
  const { directions, sent } = solution;
  for (const [at, link] of network.links.entries()) {
    const { shares } = sharesOf(link);
    const isOneCarrier = carrierOf(link.from) === carrierOf(link.to);
    const forward = (s: number): number =>
      directions === undefined ? Math.max(0, entry(sent, at, s)) : entry(directions.forward, at, s);
    const moved = (s: number): number => 2 * forward(s) - entry(sent, at, s);
    let cost = 0;
    let rent = 0;
    let lost = 0;
    for (const [s, weight] of weights.entries()) {
      const efficiency = seriesAt(link.efficiency, s, 1);
      const from = priceAt(link.from, s);
      const to = priceAt(link.to, s);
      const there = weight * forward(s);
      const back = there - weight * entry(sent, at, s);
      if (isOneCarrier && efficiency <= 1) {
        rent += (to - from) * (there - back);
        lost += (1 - efficiency) * (to * there + from * back);
      } else rent += (to * efficiency - from) * there + (from * efficiency - to) * back;
      cost += seriesAt(link.cost, s) * (there + back);
    }
    book.split(shares, 'congestion-rent', link.id, rent);
    book.split(shares, 'losses', link.id, 0 - lost);
    book.split(shares, 'operating-cost', link.id, 0 - cost);
    bookTransfers(accounted, book, link, shares, moved);
    bookCapital(accounted, book, 'links', at, link, shares);
  }
}

/**
 * Books lines. Kirchhoff's law may push flow from a dear bus to a cheap one: that line's rent is then
 * below 0, and the others of its loop earn what it loses.
 */
export function bookLines(
  accounted: AccountedNetwork,
  book: AccountBook,
  sharesOf: (asset: PlacedAsset) => AssetShares,
): void {
  const { entry, network, priceAt, solution, weights } = accounted;
  for (const [at, line] of network.lines.entries()) {
    const { shares } = sharesOf(line);
    let rent = 0;
    for (const [s, weight] of weights.entries()) {
      rent +=
        weight * (priceAt(line.to, s) - priceAt(line.from, s)) * entry(solution.lineFlow, at, s);
    }
    book.split(shares, 'congestion-rent', line.id, rent);
    bookCapital(accounted, book, 'lines', at, line, shares);
  }
}
