import type { GasPlan, GasRange, LineDesign } from '../../../corridor/index.ts';
import type { Ends } from './gas-ends.ts';
import type { GasMissing, GasNumber } from './gas-inputs.ts';

/** What every answer about gas says of its numbers, and of the pack they come from. */
export interface GasHead {
  readonly title: string;
  readonly about: string;
  readonly used: readonly GasNumber[];
  readonly missing: readonly GasMissing[];
}

/** A pipe and what a line of it takes. */
export interface SizedPipe {
  /** inner, metres */
  readonly diameter: number;
  /** what it takes at the low, base and high end of length and volume */
  readonly low: SizedLine | null;
  readonly base: SizedLine | null;
  readonly high: SizedLine | null;
  /** why it does not carry the flow, at the base or at an end */
  readonly refused: string | null;
  readonly cost: SizedCost | null;
}

export interface SizedLine extends LineDesign {
  /** of the gas at the end of a section, where it is fastest, m/s */
  readonly topVelocity: number;
  /** where a section begins */
  readonly leastVelocity: number;
  /** metres between two stations */
  readonly section: number;
  /** compressibility at the mean pressure of a section */
  readonly compressibility: number;
  /** Darcy friction factor, where the equation has one */
  readonly friction: number | null;
}

export interface SizedCost {
  readonly capital: number;
  readonly yearly: number;
  readonly perThousandCubicMetres: number;
}

export interface SizeAnswer extends GasHead {
  readonly equation: string;
  readonly length: GasRange;
  /** m3/s at the base state */
  readonly flow: GasRange;
  readonly currency: string | null;
  readonly pipes: readonly SizedPipe[];
  /** diameter of least yearly cost, where there is a table of costs */
  readonly cheapest: number | null;
}

/** The fee on one line, or on what the user stated. */
export interface FeeRow {
  readonly name: string;
  readonly state: string | null;
  readonly rate: GasRange | null;
  readonly length: GasRange | null;
  readonly perThousand: GasRange | null;
  readonly yearly: GasRange | null;
  readonly missing: string | null;
}

export interface FeeAnswer extends GasHead {
  readonly currency: string;
  readonly rows: readonly FeeRow[];
  /** by state: reckoned from rate, volume and length, and as the pack tells it */
  readonly states: readonly {
    readonly state: string | null;
    readonly name: string | null;
    readonly perThousand: GasRange | null;
    readonly perMmbtu: GasRange | null;
    readonly yearly: GasRange | null;
    readonly told: { readonly range: GasRange; readonly says: string } | null;
    /** lines whose fee is not known */
    readonly missing: readonly string[];
  }[];
}

export interface BreakEvenAnswer extends GasHead {
  readonly currency: string;
  readonly line: Delivered | null;
  readonly lng: Delivered | null;
  /** what pipe gas is below liquefied gas, on arrival */
  readonly below: Ends | null;
  readonly distance: Even | null;
  readonly volume: Even | null;
  /** price of liquefied gas, at the terminal, at which both cost the same */
  readonly lngPrice: Ends | null;
  /** price of gas where the line begins at which both cost the same */
  readonly sourcePrice: Ends | null;
  /** what the sale of the pack asks, on arrival, and whether both sides gain by it */
  readonly asked: GasRange | null;
  readonly swings: readonly { readonly name: string; readonly swing: number }[];
  readonly table: readonly {
    readonly distance: number;
    readonly volume: number;
    readonly line: number;
    readonly lng: number;
  }[];
}

export interface Delivered {
  readonly cost: Ends;
  readonly perMmbtu: GasRange | null;
  readonly parts: readonly { readonly name: string; readonly cost: Ends }[];
  /** what the cost is without, because nobody states it */
  readonly without: readonly string[];
}

/** Where both cost the same: a number, or that one is cheaper throughout. */
export interface Even extends Ends {
  readonly below: string | null;
  readonly always: string | null;
}

export interface HoldUpAnswer extends GasHead {
  readonly currency: string;
  readonly transit: string | null;
  readonly longest: readonly number[];
  /** whether the user stated how long the buyer needs */
  readonly isStated: boolean;
  /** yearly rate of the transit state */
  readonly rate: GasRange | null;
  readonly rows: readonly HoldUpRow[];
}

export interface HoldUpRow {
  readonly name: string;
  readonly cuts: readonly {
    readonly longest: number;
    readonly payoff: GasRange;
    readonly days: number;
    readonly buyer: number;
    readonly transit: number;
    readonly critical: GasRange;
    /** yearly rate under which it does not pay; null at an end where it never pays, or always does */
    readonly rate: {
      readonly low: number | null;
      readonly base: number | null;
      readonly high: number | null;
    };
    readonly deterred: 'yes' | 'no' | 'depends' | null;
  }[];
}

export interface PlanAnswer {
  readonly title: string;
  readonly solver: string;
  readonly size: {
    readonly junctions: number;
    readonly pipes: number;
    readonly compressors: number;
  };
  readonly candidates: readonly {
    readonly id: string;
    readonly cost: number;
    readonly isBuilt: boolean;
  }[];
  /** null: no design works, or nothing bounds its cost */
  readonly plan: Omit<GasPlan, 'cost' | 'lowerBound'> & {
    readonly cost: number | null;
    readonly lowerBound: number | null;
  };
}
