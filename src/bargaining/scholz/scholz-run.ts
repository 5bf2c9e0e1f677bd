import type { ScholzOffer } from './scholz-offer.ts';
import type { ScholzSettings } from './scholz-options.ts';
import type { Span } from './settling.ts';

/** Whether the talks come to rest, and where. In the unit of the line. */
export type ScholzOutcome =
  | {
      readonly settles: true;
      /** nobody moves after this round; 0: nobody moves at all */
      readonly after: number;
      readonly median: number;
      readonly mean: number;
    }
  | {
      /** the positions come back: the model does not settle, and no round is its answer */
      readonly settles: false;
      /** the state after this round is the first that comes back */
      readonly from: number;
      /** how many rounds lie between, 2 or more */
      readonly period: number;
      /** over the states of one period */
      readonly median: Span;
      readonly mean: Span;
    }
  | {
      /** still moving, and no state has come back */
      readonly settles: 'unknown';
      /** after so many rounds */
      readonly after: number;
      /** over all states so far, the start left out */
      readonly median: Span;
      readonly mean: Span;
    };

/** How the actors came from one round to the next. Lists of numbers are by row of the columns. */
export interface ScholzStep {
  /** what its adversaries expect of challenging each */
  readonly security: readonly number[];
  /** R, -1 to 1 */
  readonly riskLevel: readonly number[];
  /** r, 0.5 to 2 */
  readonly riskExponent: readonly number[];
  /** the offers accepted, in the order of the table; who accepts none stays where it is */
  readonly moves: readonly ScholzOffer[];
}

/** The state after a round. */
export interface ScholzRound {
  /** 0: before the talks */
  readonly round: number;
  /** by row of the columns, in the unit of the line */
  readonly position: readonly number[];
  /** weighted by capability × salience, as is the mean */
  readonly median: number;
  readonly mean: number;
  /** who stands on the median; both sides of a gap it lies in */
  readonly pivots: readonly string[];
  /** how it came to this; none in round 0 */
  readonly step?: ScholzStep;
}

/** A run of the model; plain JSON. */
export interface ScholzRun {
  readonly issue: string;
  /** the actors that take a position on the issue, by row of the columns */
  readonly ids: readonly string[];
  /** from the lowest to the highest position at the start */
  readonly range: number;
  readonly settings: ScholzSettings;
  /** from 0 to the number of rounds asked for; once a state came back its rounds are repeated */
  readonly rounds: readonly ScholzRound[];
  readonly outcome: ScholzOutcome;
}
