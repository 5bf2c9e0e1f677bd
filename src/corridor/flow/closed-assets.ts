import type { FlowNetwork } from '../network/flow-network.ts';
import { busCountries, byAssetKind, busesOf, statesNeeded } from '../network/states.ts';
import type { AssetKind } from '../network/states.ts';

/** Which assets stand still and whose demands are left out: by list, 1 for closed. */
export type ClosedAssets = Readonly<Record<AssetKind | 'demands', Uint8Array>>;

/** Assets by list and number, as a caller names them; a list left out is all open. */
export type Closing = Readonly<Partial<Record<AssetKind | 'demands', readonly number[]>>>;

/** Everything open but what is named; numbers that are none of the network's are passed over. */
export function closedAssets(network: FlowNetwork, closing: Closing = {}): ClosedAssets {
  const flags = (kind: AssetKind | 'demands'): Uint8Array => {
    const closed = new Uint8Array(network[kind].length);
    for (const at of closing[kind] ?? []) if (at >= 0 && at < closed.length) closed[at] = 1;
    return closed;
  };
  return { ...byAssetKind(flags), demands: flags('demands') };
}

/**
 * What stands still without some states: every asset that needs one of them, and the demands of
 * their consumers. Who needs whom is looked up once, so that all coalitions can be asked in turn.
 */
export function closingWithout(
  network: FlowNetwork,
): (absent: ReadonlySet<string>) => ClosedAssets {
  const countries = busCountries(network);
  const needs = (kind: AssetKind): (readonly string[])[] =>
    network[kind].map((asset) => statesNeeded(asset, busesOf(asset), countries));
  const lists = byAssetKind(needs);
  const consumers = network.demands.map(({ bus, country }) => country ?? countries.get(bus));
  return (absent) => {
    const without = (kind: AssetKind): Uint8Array =>
      Uint8Array.from(lists[kind], (states) => (states.some((of) => absent.has(of)) ? 1 : 0));
    return {
      ...byAssetKind(without),
      demands: Uint8Array.from(consumers, (of) => (of !== undefined && absent.has(of) ? 1 : 0)),
    };
  };
}
