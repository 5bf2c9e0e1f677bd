import type { Currency, Reason } from '../../quantity/index.ts';
import type { Step } from '../../scenario/index.ts';
import type { TornadoBar } from '../finance/tornado.ts';
import type { TradeAnswer } from '../trade/trade-of-project.ts';
import type { CreditAnswer } from './credit-of.ts';

/** A result over the draws: 5 % and 95 % of them lie below and above; `base` with every input at its base. */
export interface Spread {
  readonly low: number;
  readonly base: number;
  readonly high: number;
  /** share of draws in which it is above 0 */
  readonly above: number;
  /** id of its reason */
  readonly why: string;
}

/** A number, or what is known of it and what is missing. */
export type Worth =
  | ({ readonly status: 'known' } & Spread)
  | ({ readonly status: 'unknown'; readonly missing: readonly string[] } & {
      /** what the known lines come to: no estimate of the whole */
      readonly part: Spread | null;
    });

/** One payment, cost or benefit as it was reckoned. */
export interface LineAnswer {
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly when: 'once' | 'yearly';
  readonly during: Step | null;
  /** of one payment or one year, in the currency and price year of the answer; null: unknown */
  readonly amount: { readonly low: number; readonly base: number; readonly high: number } | null;
  readonly unknown: string | null;
  readonly why: string;
}

/** What a project is worth to one party. */
export interface PartyAnswer {
  readonly party: string;
  /** the state it belongs to, if any */
  readonly country: string | null;
  /** yearly rate it discounts at */
  readonly rate: number;
  /** at its own rate */
  readonly npv: Worth;
  /** at the rate of the whole: these add up to it */
  readonly share: Worth;
}

/** One whose part a phase cannot do without. */
export interface PartAnswer {
  readonly actor: string;
  readonly as: string;
  readonly for: readonly Step[];
  /** present value of what it has if it stays out */
  readonly outside: number;
  /** what it gains beyond that */
  readonly gain: Worth;
  readonly verdict: 'gains' | 'loses' | 'unknown';
  /** what it would have to be given so that it is no worse off; 0 where it gains */
  readonly needs: number | null;
}

/** Whether everyone whose part a phase needs gains by it. */
export interface GateAnswer {
  readonly phase: Step;
  /**
   * `open`: each gains. `transfers`: some lose, and what the other parties gain would make it good.
   * `shut`: all of them together do not gain enough. `unknown`: an amount is missing. `not-assessed`:
   * nobody says whose part it needs.
   */
  readonly status: 'open' | 'transfers' | 'shut' | 'unknown' | 'not-assessed';
  /** payments that would leave nobody whose part is needed worse off */
  readonly transfers: readonly {
    readonly from: string;
    readonly to: string;
    readonly amount: number;
  }[];
  readonly parts: readonly PartAnswer[];
}

export interface ValueAnswer {
  readonly project: string;
  readonly variant: string | null;
  readonly variants: readonly {
    readonly name: string;
    readonly scope: string;
    /** in the currency and price year of the answer; null: unknown */
    readonly cost: { readonly low: number; readonly base: number; readonly high: number } | null;
    /** worth of the whole with this variant; null: another one was chosen */
    readonly whole: Worth | null;
    readonly why: string;
  }[];
  readonly valuation: string;
  readonly currency: Currency;
  readonly priceYear: number;
  /** the year money is discounted to, the years of building, and the years of service */
  readonly first: number;
  readonly building: number;
  readonly service: number;
  /** the project as one, at the rate of those without their own */
  readonly whole: Worth;
  readonly rate: number;
  readonly irr: {
    readonly count: 'none' | 'one' | 'several';
    readonly rates: readonly number[];
  } | null;
  /** years until it has paid back; null: never, or unknown */
  readonly payback: number | null;
  readonly parties: readonly PartyAnswer[];
  /** the parties of each state together, at the rate of the whole; null: of no state */
  readonly countries: readonly { readonly country: string | null; readonly share: Worth }[];
  /** parties that lose at base values; empty: none, said outright */
  readonly losers: readonly string[];
  readonly lines: readonly LineAnswer[];
  readonly gates: readonly GateAnswer[];
  readonly tornado: { readonly bars: readonly TornadoBar[]; readonly notVaried: readonly string[] };
  /** what starting service a year late costs the whole, and what is lost if it ends half-way */
  readonly delay: number | null;
  readonly stranded: number | null;
  /** what the host was lent before, and whether it is served */
  readonly credit: readonly CreditAnswer[];
  /** what cheaper trade is worth a year; null: the project changes no trade */
  readonly trade: Omit<TradeAnswer, 'reasons'> | null;
  readonly missing: readonly string[];
  readonly draws: number;
  readonly seed: number;
  /** |Σ shares − whole| at base values, money */
  readonly identity: number;
  readonly reasons: readonly Reason[];
}
