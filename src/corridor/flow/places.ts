import { ASSET_KINDS } from '../network/states.ts';
import type { AssetKind } from '../network/states.ts';
import type { FlowLayout } from './layout.ts';

/** What a column or a row of a model stands for. */
export interface Place {
  readonly part: ColumnPart | RowPart;
  /** the list its record stands in */
  readonly list: AssetKind | 'demands' | 'buses' | 'limits';
  readonly at: number;
  /** snapshot, or period for what is built and for limits */
  readonly time: number;
}

export type ColumnPart = 'flow' | 'asked' | 'shed' | 'angle' | 'held' | 'built';
export type RowPart = 'balance' | 'most' | 'least' | 'lasting' | 'voltage' | 'storage' | 'limit';

interface Block extends Omit<Place, 'time'> {
  readonly first: number;
  readonly count: number;
}

/** Looks up what columns stand for. */
export function columnPlaces(layout: FlowLayout): (column: number) => Place | undefined {
  const { snapshots } = layout;
  return lookup([
    ...blocks('flow', 'supplies', layout.output, snapshots),
    ...blocks('asked', 'demands', layout.asked, snapshots),
    ...blocks('shed', 'demands', layout.shed, snapshots),
    ...blocks('flow', 'links', layout.forward, snapshots),
    ...blocks('flow', 'links', layout.backward, snapshots),
    ...blocks('flow', 'lines', layout.lineFlow, snapshots),
    ...blocks('angle', 'buses', layout.angle, snapshots),
    ...blocks('flow', 'stores', layout.given, snapshots),
    ...blocks('flow', 'stores', layout.taken, snapshots),
    ...blocks('held', 'stores', layout.held, snapshots),
    ...ASSET_KINDS.flatMap((kind) => blocks('built', kind, layout.built[kind], layout.periods)),
  ]);
}

/** Looks up what rows stand for. */
export function rowPlaces(layout: FlowLayout): (row: number) => Place | undefined {
  const { periods, snapshots } = layout;
  return lookup([
    ...blocks('balance', 'buses', layout.balance, snapshots),
    ...ASSET_KINDS.flatMap((kind) => [
      ...blocks('most', kind, layout.atMost[kind], snapshots),
      ...blocks('least', kind, layout.atLeast[kind], snapshots),
      ...blocks('lasting', kind, layout.lasting[kind], periods),
    ]),
    ...blocks('voltage', 'lines', layout.kirchhoff, snapshots),
    ...blocks('voltage', 'lines', layout.kirchhoffBelow, snapshots),
    ...blocks('storage', 'stores', layout.storage, snapshots),
    ...blocks('limit', 'limits', layout.limit, periods),
  ]);
}

function blocks(
  part: Place['part'],
  list: Place['list'],
  firsts: Int32Array,
  count: number,
): Block[] {
  return [...firsts].flatMap((first, at) =>
    first === -1 ? [] : [{ part, list, at, first, count }],
  );
}

function lookup(all: readonly Block[]): (index: number) => Place | undefined {
  const sorted = all.toSorted((a, b) => a.first - b.first);
  return (index) => {
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sorted[middle]?.first ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const found = sorted[low];
    if (found === undefined || index < found.first || index >= found.first + found.count) {
      return undefined;
    }
    return { part: found.part, list: found.list, at: found.at, time: index - found.first };
  };
}
