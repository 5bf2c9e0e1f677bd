import type { Step } from '../scenario/index.ts';

/**
 * A question made ready to draw: plain JSON, the same in a thread, on another machine or in a
 * browser. Records are referred to by index; days count from the as-of date (0).
 *
 * Random addresses are made of ordinals in the view, never of ids, so that renaming changes names
 * alone.
 */
export interface Compiled {
  readonly schema: 'landbridge/compiled@1';
  readonly seed: string;
  /** days from the as-of date at which reached milestones are counted; the last is the horizon */
  readonly grid: readonly number[];
  /** input samples, and draws of chance within each */
  readonly outer: number;
  readonly inner: number;
  /** input samples a chunk holds; belongs to the run, not to the threads */
  readonly outerPerChunk: number;
  readonly inputs: readonly CompiledInput[];
  readonly parameters: CompiledParameters;
  readonly projects: readonly CompiledProject[];
}

/** A sampled quantity: its inverse distribution function on equally spaced probabilities. */
export interface CompiledInput {
  readonly stream: string;
  readonly knots: readonly number[];
}

/** Indices of the model constants among the inputs. */
export interface CompiledParameters {
  readonly noise: number;
  readonly halfLife: number;
  readonly hardening: number;
  readonly threshold: number;
  readonly askAgain: number;
  readonly review: number;
}

export interface CompiledProject {
  readonly moods: readonly CompiledMood[];
  readonly positions: readonly CompiledPosition[];
  readonly issues: readonly CompiledIssue[];
  /** the sponsor's position on the project's issue */
  readonly sponsor: number;
  readonly phases: readonly CompiledPhase[];
  readonly hazards: readonly CompiledHazard[];
}

/**
 * One actor's latent will on one project, shared by all its instruments. Decisions on record since
 * the stance was taken condition it: the mood was such that the actor answered as it did.
 */
export interface CompiledMood {
  readonly stream: string;
  readonly record?: {
    /** day of the answer, ≤ 0 */
    readonly day: number;
    readonly answers: readonly {
      readonly position: number;
      readonly level: number;
      readonly offset?: number;
      readonly granted: boolean;
    }[];
  };
}

export interface CompiledIssue {
  readonly statusQuo: number;
  /** position of the actor whose own act moves this issue */
  readonly mover?: number;
}

export interface CompiledPosition {
  readonly mood: number;
  readonly issue: number;
  readonly ideal: number;
  /** the leader's own part, dropped from the day the term ends */
  readonly leader?: { readonly shift: number; readonly until: number };
  /** no price moves the actor beyond this point */
  readonly limit?: number;
  /** what it wants first, for levels above `above`, else above `asksAbove` */
  readonly asks: readonly {
    readonly issue: number;
    readonly at: number;
    readonly above?: number;
  }[];
  readonly asksAbove: number;
}

export type CompiledHolder =
  | { readonly kind: 'actor'; readonly position: number; readonly offset?: number }
  | {
      readonly kind: 'institution';
      readonly rule: CompiledRule;
      readonly members: readonly CompiledMember[];
      /** chance that any of the other members objects, all of them together */
      readonly objection?: number;
    }
  | {
      /** nobody's mind but a bargain: met in every draw in which what is agreed reaches the level */
      readonly kind: 'bargain';
      readonly outcome: number;
    }
  | {
      /** granted in every draw in which those whose part is needed gain, alone or with payments */
      readonly kind: 'worth';
      /** the input that must be 0 or more; null: refused on record */
      readonly margin: number | null;
      /** whatever the amounts within their ranges, it is granted, or is not */
      readonly sure?: 'yes' | 'no';
    };

export type CompiledRule =
  | { readonly kind: 'no-objection' }
  | { readonly kind: 'all' }
  | { readonly kind: 'council'; readonly votes: number; readonly others: number };

export interface CompiledMember {
  readonly position: number;
  readonly veto: boolean;
}

export interface CompiledNeed {
  readonly stream: string;
  readonly holder: CompiledHolder;
  /** what is asked on the line of an issue; left out where money is asked */
  readonly level?: number;
  readonly review?: number;
  readonly validity?: number;
  /** grants on record: facts, from day to day; an open end is null */
  readonly granted: readonly { readonly from: number; readonly to: number | null }[];
  readonly refusals: number;
}

export interface CompiledPhase {
  readonly step: Step;
  readonly reached: 'start' | 'end';
  /** indices of the phases that must be done first */
  readonly after: readonly number[];
  /** null: nobody has stated how long it takes, so its end is not timed */
  readonly takes: number | null;
  readonly state: 'open' | 'running' | 'done';
  /** day the running phase began, ≤ 0 */
  readonly began?: number;
  /** highest level among its needs: what the sponsor must want */
  readonly level: number;
  readonly needs: readonly CompiledNeed[];
}

export interface CompiledHazard {
  readonly stream: string;
  readonly perYear: number;
  readonly shifts: readonly {
    readonly position: number;
    readonly by: number;
    readonly lasts: number;
  }[];
  readonly severs: boolean;
}

/** The input indices of all model constants, in a fixed order. */
export function parameterInputs({ parameters }: Compiled): number[] {
  const { askAgain, halfLife, hardening, noise, review, threshold } = parameters;
  return [noise, halfLife, hardening, threshold, askAgain, review];
}
