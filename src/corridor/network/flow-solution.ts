import type { LpStatus } from '../../quantity/index.ts';

/**
 * A network solved. Arrays by asset and snapshot are laid out asset after asset: entry
 * `asset * snapshots + snapshot`.
 */
export interface FlowSolution {
  readonly status: LpStatus;
  /** system cost less the value served to elastic demand, over all periods; what was minimised */
  readonly objective: number;
  /** supply, by supply and snapshot */
  readonly output: Float64Array;
  /** served, by demand and snapshot */
  readonly served: Float64Array;
  /** sent at `from`, by link and snapshot; below 0: the other way */
  readonly sent: Float64Array;
  /** arrived at `to` (or at `from`, below 0), by link and snapshot */
  readonly arrived: Float64Array;
  /**
   * the two directions apart, both at least 0: sent at `from`, and sent at `to`. `sent` is their
   * difference; at prices of 0 or below a link with losses may carry both at once.
   */
  readonly directions?: { readonly forward: Float64Array; readonly backward: Float64Array };
  /** by line and snapshot, from → to */
  readonly lineFlow: Float64Array;
  /** held at the end of the snapshot, by store and snapshot */
  readonly held: Float64Array;
  /** stands built, by supply, link, line, store: entry `asset * periods + period` */
  readonly built: {
    readonly supplies: Float64Array;
    readonly links: Float64Array;
    readonly lines: Float64Array;
    readonly stores: Float64Array;
  };
  /** marginal price by bus and snapshot, money per unit of flow: the dual of its balance by weight */
  readonly price: Float64Array;
  /** what one more unit of each limit is worth in a period, undiscounted: `limit * periods + period` */
  readonly limitPrice: Float64Array;
  /** which rule chose among several right prices, and where they are several */
  readonly priceRule: PriceRule;
  /** entries of `price` where several were right and the rule chose */
  readonly several?: readonly number[];
  /** entries of `price` that nothing bounds from either side; they stand at the one nearest to 0 */
  readonly undetermined?: readonly number[];
  /** how far the objective may lie from the exact one: 0 for LP and QP, the stated error where demand was cut into pieces */
  readonly error: number;
}

/**
 * `solver`: as the solver gave them. `lowest`, `highest`: of all prices that support this solution
 * the one of the least or the greatest sum. `middle`: halfway between the two.
 */
export type PriceRule = 'solver' | 'lowest' | 'highest' | 'middle';
