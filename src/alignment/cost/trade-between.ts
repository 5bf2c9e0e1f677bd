import type { IsoDate } from '../../quantity/index.ts';
import { allStanding, stateOf } from '../../scenario/index.ts';
import { rangeOfQuantity } from '../quantity-range.ts';
import { plusRange } from '../range.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from '../ties/align-context.ts';

/** The unit in which trade is told. */
export const TRADE_UNIT = 'billion USD/yr';

/** Goods that two states trade, both ways. */
export interface TradeBetween {
  /** billion USD a year; null where nobody has stated it */
  readonly amount: Range | null;
  /** ids of the flows it is the sum of */
  readonly flows: readonly string[];
  readonly source: readonly string[];
  readonly assumption: string | undefined;
}

/**
 * What two states trade on a day: the sum of the flows of the pack between them, else the value of a
 * trade tie. Null where neither is known: never zero.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * tradeBetween(context, 'XA', 'XB', day).amount; // null
 */
export function tradeBetween(
  { pack, ties }: AlignContext,
  a: string,
  b: string,
  day: IsoDate,
): TradeBetween {
  const isBetween = (one: string | undefined, other: string | undefined): boolean =>
    (one === a && other === b) || (one === b && other === a);
  const flows = Object.entries(pack.trade)
    .filter(([, flow]) => isBetween(stateOf(pack, flow.exporter), stateOf(pack, flow.importer)))
    .map(([id, flow]) => ({ id, flow, from: flow.from, to: flow.to }));
  const standing = allStanding(flows, day).flatMap(({ entry: { flow, id } }) => {
    const amount = rangeOfQuantity(flow.value, pack.values, TRADE_UNIT);
    if (amount === undefined) return [];
    const source = flow.value.source ?? flow.source ?? [];
    return [{ id, amount, source, assumption: flow.value.assumption ?? flow.assumption }];
  });
  if (standing.length > 0) {
    return {
      amount: standing.map(({ amount }) => amount).reduce(plusRange),
      flows: standing.map(({ id }) => id),
      source: [...new Set(standing.flatMap(({ source }) => source))],
      assumption: standing.find(({ source }) => source.length === 0)?.assumption,
    };
  }
  const tied = ties
    .filter(({ of, tie, with: other }) => tie.kind === 'trade' && isBetween(of, other))
    .map(({ tie }) => ({ tie, from: tie.from, to: tie.to }));
  for (const { entry } of allStanding(tied, day)) {
    const { assumption, source, value } = entry.tie;
    const amount =
      value === undefined ? undefined : rangeOfQuantity(value, pack.values, TRADE_UNIT);
    if (amount !== undefined) return { amount, flows: [], source: source ?? [], assumption };
  }
  return { amount: null, flows: [], source: [], assumption: undefined };
}
