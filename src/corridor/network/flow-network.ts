/**
 * The normal form every reader (a pack, a network file, a PyPSA folder, a MATPOWER case) ends in and
 * every part of the flow engine starts from: plain data, numbers in the units the network names.
 *
 * Where a state stands behind something it is named by its id: `country` is where a thing lies,
 * `owners` who owns it by shares that sum to 1, `territory` the share of its length by country.
 */
export interface FlowNetwork {
  readonly title: string;
  readonly units: {
    /** of a flow in one snapshot: `MW`, `bcm/yr`, `TEU/yr` */
    readonly flow: string;
    /** of money: `USD`, `million USD` */
    readonly money: string;
    /** money for one unit of flow during a snapshot of weight 1: `USD/MWh`, `USD/1000m3` */
    readonly price: string;
    /** flow that is 1 per unit in the impedance of lines (the base of MATPOWER); 1 when left out */
    readonly base?: number;
  };
  /** hours or years the network is solved for; flows, prices and series have one entry each */
  readonly snapshots: readonly Snapshot[];
  /** stretches of time with investments of their own; one, of weight 1, where nothing is said */
  readonly periods: readonly Period[];
  readonly buses: readonly Bus[];
  readonly supplies: readonly Supply[];
  readonly demands: readonly Demand[];
  readonly links: readonly FlowLink[];
  readonly lines: readonly Line[];
  readonly stores: readonly Store[];
  readonly limits: readonly FlowLimit[];
}

export interface Snapshot {
  readonly name: string;
  /** what one unit of flow here counts in the objective: hours it stands for, 1 for a year */
  readonly weight: number;
  /** index into `periods` */
  readonly period: number;
}

export interface Period {
  readonly name: string;
  /** what a year's money in this period counts in the objective: years × discount factor */
  readonly weight: number;
}

/** A node where what flows in and out balances in every snapshot. */
export interface Bus {
  readonly id: string;
  readonly carrier: string;
  readonly country?: string;
  readonly position?: { readonly lat: number; readonly lon: number };
}

/** One number, or one for each snapshot. */
export type Series = number | Float64Array;

export interface Share {
  readonly of: string;
  /** 0 to 1; the shares of one thing sum to 1 */
  readonly share: number;
}

/**
 * Room that can be added: `capacity` of the asset plus what is built. With several periods each may
 * add to what those before it built; what is built stays, and costs its annuity in every period in
 * which the asset stands.
 */
export interface Investment {
  /** least and most that stands built, in units of flow; `most` may be infinite */
  readonly least: number;
  readonly most: number;
  /** money for one unit built, for one year of use (an annuity), whatever the weight of snapshots */
  readonly cost: number;
  /** yes or no: either all of `most` is built or nothing, at this further cost a year */
  readonly lump?: number;
}

/** What every asset has: who owns it, where it lies, when it stands. */
export interface Asset {
  readonly id: string;
  readonly carrier?: string;
  readonly owners?: readonly Share[];
  readonly territory?: readonly Share[];
  /**
   * states without any one of which it stands still; left out: those of owners and territory (where
   * no territory is named: the countries of its buses)
   */
  readonly needs?: readonly string[];
  /** by period whether it stands; left out: in all */
  readonly active?: readonly boolean[];
  readonly invest?: Investment;
  /** what cannot be said of it, in words a user can act on: a cost nobody has stated */
  readonly unknown?: readonly string[];
}

/** A plant, a field, an import: puts flow into a bus. */
export interface Supply extends Asset {
  readonly bus: string;
  readonly capacity: number;
  /** least and most output as shares of capacity; 0 and 1 when left out */
  readonly least?: Series;
  readonly most?: Series;
  /** money per unit of flow and weight of the snapshot */
  readonly cost: Series;
  /** c₂ of c₁·p + c₂·p², in money per squared unit of flow */
  readonly quadratic?: number;
  /** what one unit of output uses of a limit, by the limit's id (tonnes of CO2, a quota) */
  readonly uses?: Readonly<Record<string, number>>;
  /** paid for every unit put in, to a state: a transfer (a royalty, an export tax) */
  readonly fees?: readonly Fee[];
}

/** What an owner pays a state for every unit: no cost to the system, only to him. */
export interface Fee {
  readonly to: string;
  readonly perUnit: number;
  /** `fee` when left out */
  readonly kind?: 'fee' | 'tax';
}

/** Takes flow from a bus: a fixed amount with a value of lost load, or a linear demand curve. */
export interface Demand {
  readonly id: string;
  readonly bus: string;
  /** whose consumers they are; left out: the country of the bus */
  readonly country?: string;
  readonly need: FixedDemand | ElasticDemand;
}

export interface FixedDemand {
  readonly kind: 'fixed';
  readonly amount: Series;
  /** value of lost load; left out: all of it must be served, or the network is infeasible */
  readonly lostLoad?: number;
}

/** p = intercept − slope·q, up to the amount where the price is 0. */
export interface ElasticDemand {
  readonly kind: 'elastic';
  readonly intercept: Series;
  readonly slope: number;
}

/** Moves flow from one bus to another at will: a pipe, a ship, a railway, a DC line, a converter. */
export interface FlowLink extends Asset {
  readonly from: string;
  readonly to: string;
  readonly capacity: number;
  /** what arrives of one unit sent, above 0, at most 1 for a loss (above 1 for a heat pump) */
  readonly efficiency?: Series;
  /**
   * bounds as shares of capacity; 0 and 1 when left out. Below 0 only without losses; cost, fees and
   * uses then count every unit, whichever way it goes.
   */
  readonly least?: Series;
  readonly most?: Series;
  /** money per unit sent */
  readonly cost: Series;
  /** the same link carries flow the other way too, with the same losses, within one capacity */
  readonly bothWays?: boolean;
  /** paid for every unit sent, to a state: a transfer, no cost to the system */
  readonly fees?: readonly Fee[];
  readonly uses?: Readonly<Record<string, number>>;
}

/** A passive line: flow follows Kirchhoff's voltage law within its synchronous network. */
export interface Line extends Asset {
  readonly from: string;
  readonly to: string;
  readonly capacity: number;
  /** series reactance (alternating current) or resistance (direct current), per unit of one base */
  readonly impedance: number;
  /** phase shift of a transformer, degrees */
  readonly shift?: number;
}

/** Takes in and gives out flow over the snapshots of a period. */
export interface Store extends Asset {
  readonly bus: string;
  /** most that is held, flow × weight */
  readonly capacity: number;
  readonly initial: number;
  /** ends each period as full as it began, as full as is best; else each begins with `initial` */
  readonly cyclic: boolean;
  /** share lost in each unit of weight */
  readonly standingLoss?: number;
  /** money per unit of flow given out and weight of the snapshot */
  readonly cost: number;
}

/**
 * A sum over the whole network that may not pass an amount: emissions, a quota of oil. It holds for
 * a year of every period on its own: Σ uses × flow × weight of the snapshot.
 */
export interface FlowLimit {
  readonly id: string;
  readonly atMost: number;
  /** `at-most` when left out */
  readonly sense?: 'at-most' | 'at-least' | 'equal';
  readonly unit?: string;
  /** the state that holds the rent of the limit (sells the allowances, grants the quota) */
  readonly owner?: string;
}
