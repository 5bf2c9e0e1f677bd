import type { Asset, FlowNetwork } from '../network/flow-network.ts';
import { anyInSeries } from '../network/series.ts';
import { ASSET_KINDS, byAssetKind } from '../network/states.ts';
import type { AssetKind } from '../network/states.ts';
import { meshedLines } from './meshed-lines.ts';

/**
 * Where every quantity of a network stands in its model: by asset the number of its first column or
 * row, those of later snapshots (or periods) following; -1 where it has none.
 */
export interface FlowLayout {
  readonly snapshots: number;
  readonly periods: number;
  readonly columns: number;
  readonly rows: number;
  /** put in, by supply */
  readonly output: Int32Array;
  /** the amount asked for, by demand: fixed, or chosen along a demand curve */
  readonly asked: Int32Array;
  /** what of a fixed demand is not served, by demand */
  readonly shed: Int32Array;
  /** sent from → to, and to → from, by link; one column below 0 where `backward` is -1 */
  readonly forward: Int32Array;
  readonly backward: Int32Array;
  readonly lineFlow: Int32Array;
  /** by bus, scaled like {@link FlowLayout.kirchhoffScale} */
  readonly angle: Int32Array;
  /** given out and taken in by a store; one column below 0 where `taken` is -1 */
  readonly given: Int32Array;
  readonly taken: Int32Array;
  readonly held: Int32Array;
  /** by asset and period: units built, or 0 and 1 where it is a yes or no */
  readonly built: Readonly<Record<AssetKind, Int32Array>>;
  /** columns that are yes or no */
  readonly choices: readonly number[];
  readonly balance: Int32Array;
  /** flow within least and most of what stands, where something can be built */
  readonly atMost: Readonly<Record<AssetKind, Int32Array>>;
  readonly atLeast: Readonly<Record<AssetKind, Int32Array>>;
  /** what a period has built no later one takes away; by asset and period */
  readonly lasting: Readonly<Record<AssetKind, Int32Array>>;
  readonly kirchhoff: Int32Array;
  /** the other side of the voltage law of a line that may not be built */
  readonly kirchhoffBelow: Int32Array;
  /** by line, what its row is divided by: its impedances are often about 1e-6 */
  readonly kirchhoffScale: Float64Array;
  readonly storage: Int32Array;
  readonly limit: Int32Array;
}

/** Lays a network out. It must have passed `checkNetwork`. */
export function flowLayout(network: FlowNetwork): FlowLayout {
  const snapshots = network.snapshots.length;
  const periods = network.periods.length;
  let columns = 0;
  let rows = 0;
  const column = (count: number): number => (columns += count) - count;
  const row = (count: number): number => (rows += count) - count;
  const perSnapshot = <T>(
    list: readonly T[],
    take: (count: number) => number,
    has: (item: T, at: number) => boolean = () => true,
  ): Int32Array => Int32Array.from(list, (item, at) => (has(item, at) ? take(snapshots) : -1));
  const grid = meshedLines(network);
  const isMeshed = (_: unknown, at: number): boolean => grid.scale[at] !== 0;

  const output = perSnapshot(network.supplies, column);
  const asked = perSnapshot(network.demands, column);
  const shed = perSnapshot(
    network.demands,
    column,
    ({ need }) => need.kind === 'fixed' && need.lostLoad !== undefined,
  );
  const forward = perSnapshot(network.links, column);
  const backward = perSnapshot(network.links, column, (link) => runsBack(link));
  const lineFlow = perSnapshot(network.lines, column);
  const angle = perSnapshot(network.buses, column, (_, bus) => grid.isMeshedBus[bus] === 1);
  const given = perSnapshot(network.stores, column);
  const taken = perSnapshot(network.stores, column, ({ cost }) => cost !== 0);
  const held = perSnapshot(network.stores, column);
  const built = byAssetKind((kind) =>
    Int32Array.from<Asset>(network[kind], (asset) => (invests(asset) ? column(periods) : -1)),
  );
  const choices = ASSET_KINDS.flatMap((kind) =>
    network[kind].flatMap(({ invest }: Asset, at) =>
      invest?.lump === undefined
        ? []
        : network.periods.map((_, period) => (built[kind][at] ?? 0) + period),
    ),
  );

  return {
    snapshots,
    periods,
    output,
    asked,
    shed,
    forward,
    backward,
    lineFlow,
    angle,
    given,
    taken,
    held,
    built,
    choices,
    balance: perSnapshot(network.buses, row),
    atMost: byAssetKind((kind) => perSnapshot<Asset>(network[kind], row, (a) => needsTop(kind, a))),
    atLeast: byAssetKind((kind) =>
      perSnapshot<Asset>(network[kind], row, (a) => needsFloor(kind, a)),
    ),
    lasting: byAssetKind((kind) =>
      Int32Array.from<Asset>(network[kind], (asset) =>
        invests(asset) && periods > 1 ? row(periods) : -1,
      ),
    ),
    kirchhoff: perSnapshot(network.lines, row, isMeshed),
    kirchhoffBelow: perSnapshot(
      network.lines,
      row,
      (line, at) => isMeshed(line, at) && mayBeAbsent(line),
    ),
    kirchhoffScale: grid.scale,
    storage: perSnapshot(network.stores, row),
    limit: Int32Array.from(network.limits, () => row(periods)),
    columns,
    rows,
  };
}

const invests = ({ invest }: Asset): boolean => invest !== undefined;

/** A line that stands only where it is built: without it the voltage law does not bind its ends. */
export function mayBeAbsent({ capacity, invest }: FlowNetwork['lines'][number]): boolean {
  return invest?.lump !== undefined && capacity === 0;
}

function runsBack({ bothWays, cost, least, uses }: FlowNetwork['links'][number]): boolean {
  if (bothWays === true) return true;
  const below = anyInSeries(least, (value) => value < 0);
  return below && (anyInSeries(cost, (value) => value !== 0) || uses !== undefined);
}

type Flowing = Asset & { readonly least?: unknown; readonly bothWays?: boolean };

/** A row holds the flow under what stands: where something is built, or two directions share it. */
function needsTop(kind: AssetKind, asset: Flowing): boolean {
  return asset.invest !== undefined || (kind === 'links' && asset.bothWays === true);
}

function needsFloor(kind: AssetKind, asset: Flowing): boolean {
  if (kind === 'lines') return asset.invest !== undefined;
  if (kind === 'stores') return false;
  return asset.invest !== undefined && asset.least !== undefined && asset.bothWays !== true;
}
