import type { Problem, Reason } from '../../quantity/index.ts';
import type { Step } from '../../scenario/index.ts';
import type { FullRequest } from '../request.ts';

/** A probability with its two uncertainties told apart. */
export interface Probability {
  /** 0 and 1 only for what is barred or certain; else the posterior mean under Jeffreys' prior */
  readonly value: number;
  /** standard error from the finite number of draws */
  readonly simulation: number;
  /** 5 % and 95 % points of the probability over what we do not know of the inputs */
  readonly inputs: readonly [number, number];
  readonly why: string;
}

/** The chance of a milestone by a day. */
export interface ByDate {
  readonly date: string;
  readonly probability: number;
  readonly simulation: number;
}

/** Who held a phase that was not reached. Shares sum to 1 over failed draws. */
export interface Holder {
  /** an authority of the pack, or `sponsor` or `time` */
  readonly who: string;
  /** the actor whose will stands behind it, where it is another */
  readonly will: string | null;
  /** Shapley share of the failures */
  readonly share: number;
  /** share of failures in which it was the first unmet need */
  readonly first: number;
  /** for a body: who objected when it refused, as shares of its refusals */
  readonly objectors: readonly { readonly member: string; readonly share: number }[];
  readonly why: string;
}

export interface NeedAnswer {
  readonly need: string;
  readonly authority: string;
  readonly will: string | null;
  readonly issue: string;
  readonly level: number;
  readonly kind: string;
  readonly under: string | null;
  /** a decision on record that holds, or null while it is open */
  readonly onRecord: {
    readonly decision: string;
    readonly outcome: string;
    readonly date: string;
  } | null;
  /** chance of a yes when first asked in this run; null where it was never looked at */
  readonly chance: number | null;
  readonly why: string;
}

export interface StepAnswer {
  readonly step: Step;
  readonly title: string;
  readonly status: 'done' | 'running' | 'open' | 'not-timed' | 'barred' | 'certain';
  readonly since: string | null;
  readonly probability: Probability | null;
  readonly byDate: readonly ByDate[];
  readonly needs: readonly NeedAnswer[];
  readonly heldBy: readonly Holder[];
  /** how the sponsor's asking ended in the failed draws of this step itself; shares */
  readonly outcomes: {
    readonly notWanted: number;
    readonly notAsked: number;
    readonly refused: number;
    readonly pending: number;
    readonly late: number;
    readonly heldEarlier: number;
  };
  readonly why: string;
}

/** An input whose lower and upper half give different answers. */
export interface Driver {
  readonly label: { readonly code: string; readonly params: Record<string, string | number> };
  readonly actor: string | null;
  readonly issue: string | null;
  readonly range: readonly [number, number, number];
  readonly unit: string;
  readonly probabilityWhenLow: number;
  readonly probabilityWhenHigh: number;
  readonly why: string;
}

export interface BaseRate {
  readonly reached: number;
  readonly of: number;
  readonly step: Step;
  readonly why: string;
}

export interface ProjectAnswer {
  readonly project: string;
  readonly title: string;
  readonly sponsor: string;
  readonly headline: {
    readonly step: Step;
    readonly by: string;
    /** law and value are not assessed, so this is an upper bound */
    readonly atMost: boolean;
    readonly probability: Probability | null;
    readonly status: StepAnswer['status'];
    readonly why: string;
  };
  readonly severed: { readonly on: string; readonly why: string } | null;
  /** chance that what stands is severed within the horizon; null where nothing can be */
  readonly severance: { readonly probability: number; readonly why: string } | null;
  readonly ladder: readonly StepAnswer[];
  readonly drivers: readonly Driver[];
  readonly baseRate: BaseRate | null;
  readonly instead: readonly { readonly title: string; readonly state: string; readonly by: readonly string[]; readonly why: string }[];
}

export interface AssessAnswer {
  readonly asOf: string;
  readonly horizon: string;
  readonly coversTo: string;
  /** the as-of date lies after the last day whose facts were looked for */
  readonly beyondRecord: boolean;
  readonly gates: { readonly consent: 'assessed'; readonly law: 'not-assessed'; readonly value: 'not-assessed'; readonly delivery: 'assessed' };
  readonly projects: readonly ProjectAnswer[];
}

/** On how much of what the answer rests. */
export interface Counts {
  readonly sourced: number;
  readonly assumed: number;
  readonly unknown: number;
  readonly hindsight: number;
  readonly stances: { readonly sourced: number; readonly assumed: number; readonly unknown: number };
}

/** The result of {@link assess}, plain JSON with a committed schema. */
export interface AssessResult {
  readonly schema: 'landbridge/assess@1';
  readonly version: string;
  readonly view: string;
  readonly asOf: string;
  readonly seed: number;
  readonly request: FullRequest;
  readonly answer: AssessAnswer;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Problem[];
  readonly counts: Counts;
}
