/**
 * What of a PyPSA folder a flow network does not hold, and where each component went: enough to
 * state results in PyPSA's words. Plain data.
 */
export interface PypsaDetails {
  readonly name: string;
  /**
   * PyPSA counts only what is built beyond `p_nom`: this is added to our objective to get its own,
   * −Σ capital cost × given capacity of what may be extended
   */
  readonly constant: number;
  /** static tables by list, as they were read */
  readonly tables: Readonly<Record<string, PypsaTable>>;
  /** by snapshot the investment period it lies in */
  readonly periodOf: Int32Array;
  /** by snapshot the hours between levels of stores, by which a level turns into power */
  readonly storeHours: Float64Array;
  /** levels of our stores × this are PyPSA's */
  readonly storeRatio: number;
  readonly buses: readonly { readonly name: string; readonly bus: number }[];
  readonly generators: readonly (Extendable & { readonly name: string; readonly supply: number })[];
  readonly loads: readonly PypsaLoad[];
  readonly links: readonly PypsaLink[];
  readonly lines: readonly PypsaLine[];
  readonly transformers: readonly PypsaLine[];
  readonly stores: readonly (Extendable & PypsaStore)[];
  readonly storageUnits: readonly PypsaStorageUnit[];
  readonly limits: readonly { readonly name: string; readonly limit: number }[];
}

export interface PypsaTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A capacity PyPSA may choose. */
export interface Extendable {
  /** what is stated; stands where it may not be extended */
  readonly given: number;
  readonly isExtendable: boolean;
  /** what is built × this is PyPSA's capacity */
  readonly scale: number;
}

/** A load that feeds in is a supply that must run; one whose sign changes is both. */
export interface PypsaLoad {
  readonly name: string;
  readonly demand?: number;
  readonly supply?: number;
}

/** A link that runs both ways with losses or at a cost is two of ours. */
export interface PypsaLink extends Extendable {
  readonly name: string;
  readonly link: number;
  readonly back?: number;
}

export interface PypsaLine extends Extendable {
  readonly name: string;
  readonly line: number;
}

export interface PypsaStore {
  readonly name: string;
  readonly store: number;
  readonly initial: number;
  readonly isCyclic: boolean;
  readonly standingLoss: number;
}

/** A storage unit is a bus of its own with a store, a link in, a link out, and what flows in. */
export interface PypsaStorageUnit {
  readonly name: string;
  readonly given: number;
  readonly store: number;
  readonly charge: number;
  readonly discharge: number;
}
