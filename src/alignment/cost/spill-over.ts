import type { IsoDate } from '../../quantity/index.ts';
import { scaled, timesRange } from '../range.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from '../ties/align-context.ts';
import { dyadOn, withoutComponent } from '../ties/dyad.ts';
import { tradeBetween } from './trade-between.ts';
import type { TradeBetween } from './trade-between.ts';

/** What a change of an alliance does to trade and to the price of money. */
export interface SpillOver {
  readonly a: string;
  readonly b: string;
  /** change of the propensity of the two: below 0 they cool */
  readonly shock: number;
  /** relative change of their trade */
  readonly tradeShare: Range;
  /** change of their trade, billion USD a year; null where it is unknown */
  readonly tradeChange: Range | null;
  readonly trade: TradeBetween;
  /** change of what the weaker pays above a safe rate, basis points: above 0 dearer */
  readonly financeChange: Range;
}

/**
 * The spill-over of an alliance into the economy of two states: trade changes by `trade-response` per
 * unit of propensity, relative to what it is, and the premium on lending by `finance-response` basis
 * points against it. Both responses are assumptions of ours, wide on purpose: studies of trade and
 * politics differ by sign and size (Pollins, "Does Trade Still Follow the Flag?", American Political
 * Science Review 83 (1989) 465; Davis, Fuchs and Johnson on state control and bilateral trade,
 * Journal of Conflict Resolution 63 (2019) 405).
 *
 * @param shock - change of the propensity; default: what it loses if their treaty ends
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * const { tradeChange, tradeShare } = spillOver(context, 'XA', 'XB', day, -0.5);
 * [tradeChange, tradeShare.base]; // [null, -0.075]
 */
export function spillOver(
  context: AlignContext,
  a: string,
  b: string,
  day: IsoDate,
  shock = treatyLoss(context, a, b, day),
): SpillOver {
  const { parameters } = context;
  const tradeShare = scaled(parameters.get('trade-response'), shock);
  const trade = tradeBetween(context, a, b, day);
  return {
    a,
    b,
    shock,
    tradeShare,
    tradeChange: trade.amount === null ? null : timesRange(trade.amount, tradeShare),
    trade,
    financeChange: scaled(parameters.get('finance-response'), -shock),
  };
}

/** What the propensity of two states loses if the treaty between them ends: 0 or below. */
export function treatyLoss(context: AlignContext, a: string, b: string, day: IsoDate): number {
  const dyad = dyadOn(context, a, b, day);
  const without = withoutComponent(context, dyad, 'treaty').propensity.base;
  const treaty = dyad.components.find(({ name }) => name === 'treaty');
  return treaty?.status === 'known' ? Math.min(0, without - dyad.propensity.base) : 0;
}
