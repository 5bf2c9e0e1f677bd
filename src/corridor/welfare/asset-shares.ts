import type { Asset, FlowNetwork, Share } from '../network/flow-network.ts';
import { busCountries, busesOf } from '../network/states.ts';
import { UNASSIGNED } from './ledger.ts';

/**
 * Who is booked what a cross-border link or line earns and costs: its owners by their shares, each
 * end's country half, or each country by the share of the length that lies in it.
 */
export type InterconnectorRule = 'owners' | 'half' | 'territory';

/** The accounts behind an asset, and what was asked for and the network does not say. */
export interface AssetShares {
  readonly shares: readonly Share[];
  readonly lacks?: 'owners' | 'territory' | 'country';
}

/** An asset at a bus, or between two. */
export type PlacedAsset = Asset &
  ({ readonly bus: string } | { readonly from: string; readonly to: string });

/**
 * Finds the accounts behind assets. A supply, a store, a link within one country belongs to its
 * owners, and where none is named to the country it lies in. One that crosses a border follows the
 * rule; where the network does not say what the rule asks for, it is booked to nobody and said so.
 */
export function assetShares(
  network: FlowNetwork,
  rule: InterconnectorRule,
): (asset: PlacedAsset) => AssetShares {
  const countries = busCountries(network);
  return (asset) => {
    const { owners, territory } = asset;
    const ends = busesOf(asset).map((bus) => countries.get(bus));
    const lies = new Set([...ends, ...(isNamed(territory) ? statesIn(territory) : [])]);
    if ('bus' in asset || lies.size === 1) {
      if (isNamed(owners)) return { shares: whole(owners) };
      const [home] = ends;
      return home === undefined
        ? { shares: toOne(UNASSIGNED), lacks: 'country' }
        : { shares: toOne(home) };
    }
    if (rule === 'half') {
      const shares = ends.map((country) => ({ of: country ?? UNASSIGNED, share: 0.5 }));
      return ends.includes(undefined) ? { shares, lacks: 'country' } : { shares };
    }
    const named = rule === 'owners' ? owners : territory;
    return isNamed(named) ? { shares: whole(named) } : { shares: toOne(UNASSIGNED), lacks: rule };
  };
}

function toOne(of: string): readonly Share[] {
  return [{ of, share: 1 }];
}

function statesIn(shares: readonly Share[]): string[] {
  return shares.filter(({ share }) => share > 0).map(({ of }) => of);
}

function isNamed(shares: readonly Share[] | undefined): shares is readonly Share[] {
  return shares?.some(({ share }) => share > 0) === true;
}

/** Shares that sum to 1 but for rounding, made to. */
function whole(shares: readonly Share[]): readonly Share[] {
  let sum = 0;
  for (const { share } of shares) sum += share;
  return shares.map(({ of, share }) => ({ of, share: share / sum }));
}
