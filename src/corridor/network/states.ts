import type { Asset, FlowNetwork } from './flow-network.ts';

/** The four lists of assets of a network. */
export const ASSET_KINDS = ['supplies', 'links', 'lines', 'stores'] as const;

export type AssetKind = (typeof ASSET_KINDS)[number];

/** One of something for each of the four lists. */
export function byAssetKind<T>(make: (kind: AssetKind) => T): Readonly<Record<AssetKind, T>> {
  return {
    supplies: make('supplies'),
    links: make('links'),
    lines: make('lines'),
    stores: make('stores'),
  };
}

/** The countries of buses, by id. */
export function busCountries(network: FlowNetwork): ReadonlyMap<string, string | undefined> {
  return new Map(network.buses.map(({ country, id }) => [id, country]));
}

/** The buses an asset stands at: one, or the two it joins. */
export function busesOf(
  asset: { readonly bus: string } | { readonly from: string; readonly to: string },
): readonly string[] {
  return 'bus' in asset ? [asset.bus] : [asset.from, asset.to];
}

/**
 * The states without any one of which an asset stands still: those it names in `needs`, else its
 * owners and its territory, else the countries of its buses where no territory is named.
 */
export function statesNeeded(
  asset: Asset,
  buses: readonly string[],
  countries: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  if (asset.needs !== undefined) return asset.needs;
  const owners = (asset.owners ?? []).filter(({ share }) => share > 0).map(({ of }) => of);
  const lies =
    asset.territory === undefined
      ? buses.map((bus) => countries.get(bus))
      : asset.territory.filter(({ share }) => share > 0).map(({ of }) => of);
  return [...new Set([...owners, ...lies.filter((state) => state !== undefined)])];
}

/**
 * Every state a network names, in alphabetical order.
 *
 * @example
 * statesOf(pipes); // ['XA', 'XB']
 */
export function statesOf(network: FlowNetwork): readonly string[] {
  const states = new Set<string>();
  const add = (state: string | undefined): void => void (state && states.add(state));
  const countries = busCountries(network);
  for (const { country } of network.buses) add(country);
  for (const { country } of network.demands) add(country);
  for (const { owner } of network.limits) add(owner);
  for (const kind of ASSET_KINDS) {
    for (const asset of network[kind]) {
      for (const state of statesNeeded(asset, busesOf(asset), countries)) add(state);
      for (const { of } of asset.owners ?? []) add(of);
      for (const { of } of asset.territory ?? []) add(of);
      if ('fees' in asset) for (const { to } of asset.fees ?? []) add(to);
    }
  }
  return [...states].toSorted();
}
