import type { TokenMatch } from './token-similarity.ts';

/** Whether a reason speaks for one and the same party, against it, or only tells. */
export type Speaks = 'for' | 'against' | 'neither';

/** One reason of a score; its sentence is `screening/reason/CODE` of the catalogue. */
export interface MatchReason {
  readonly code: MatchReasonCode;
  readonly speaks: Speaks;
  readonly params: Readonly<Record<string, string | number>>;
  /** The sentence of the default catalogue (English). */
  readonly text: string;
}

export type MatchReasonCode =
  | `word-${TokenMatch}`
  | 'left-over-asked'
  | 'left-over-listed'
  | 'one-word-only'
  | 'number-missing'
  | 'numbers-differ'
  | 'forms-differ'
  | 'father-and-son-swapped'
  | 'korean-same'
  | 'korean-different'
  | 'low-quality-alias'
  | 'former-name'
  | 'alias'
  | 'birth-agrees'
  | 'birth-conflicts'
  | 'birth-not-stated'
  | 'country-agrees'
  | 'kind-differs'
  | 'imo-agrees'
  | 'imo-in-remarks'
  | 'imo-differs'
  | 'ref-agrees';
