import type { DatedSpan, Reliability } from '../../quantity/index.ts';
import type { Pack } from '../schema/pack.ts';

type Evidence = Pack['evidence'][string];

/** How a position was taken: said, voted, or acted upon. */
export type Through = NonNullable<Evidence['through']>;

/**
 * One accepted record of an actor's position on an issue, resolved from the pack: what it says of
 * which level, against which status quo, and how far it can be trusted.
 */
export interface PositionRecord {
  /** id of the evidence */
  readonly id: string;
  /** the point of the 0–100 line that it is about */
  readonly level: number;
  readonly polarity: 'supports' | 'opposes';
  readonly through: Through;
  /** status quo of the issue when it was said, points */
  readonly statusQuo: number;
  readonly reliability: Reliability;
  /** confidence of the extraction, 0–1; 1 when a person wrote it down */
  readonly confidence: number;
  readonly date: DatedSpan;
  /** records of one origin repeat one another: of one statement only the best of them counts */
  readonly origin: string;
  /** id of the record that it copies, at the end of the chain; its own id when it copies none */
  readonly root: string;
  /** the person whose own position it is; absent when it is the actor's */
  readonly leader?: string;
}

/** Why a position record does not count. */
export type DropReason =
  /** rejected, or not yet accepted, in review */
  | 'not-accepted'
  /** level or polarity is not stated */
  | 'incomplete'
  /** neither it nor its source carries a date */
  | 'undated'
  /** its date lies after the as-of day */
  | 'later'
  /** its source is not in the pack as seen */
  | 'no-source'
  /** the status quo at its date is not stated */
  | 'no-status-quo'
  /** retracted or replaced by a later record */
  | 'superseded'
  /** said of a world that is not: it takes no position */
  | 'counterfactual'
  /** the position of a leader who no longer holds office */
  | 'leader-left'
  /** about the status quo itself: says nothing of what is wanted instead */
  | 'about-status-quo'
  /** another record of the same origin says the same and counts for both */
  | 'copy';

/** A record that does not count, and why. */
export interface Dropped {
  readonly id: string;
  readonly why: DropReason;
  /** the record that counts in its place */
  readonly by?: string;
}
