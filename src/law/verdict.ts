import type { IsoDate } from '../quantity/index.ts';
import type { Provision } from '../scenario/index.ts';

/** Whether an activity can be done as the rows encoded stand: the shape of every answer about law. */
export type LawStatus = 'open' | 'barred' | 'undetermined';

/**
 * As lawyers say it. `allowed`: no prohibition found in the rows encoded; `conditional`: barred, and
 * a power in force can open it; `prohibited`: barred, and only repeal opens it; `undetermined`: a
 * missing fact decides.
 */
export type VerdictWord = 'allowed' | 'conditional' | 'prohibited' | 'undetermined';

/** Worst first: the order over layers. */
export const VERDICT_ORDER: readonly VerdictWord[] = [
  'prohibited',
  'undetermined',
  'conditional',
  'allowed',
];

/** A power that can open what is barred. */
export interface OpeningFound {
  readonly authority: string;
  /** the paragraph it acts under */
  readonly paragraph: string;
  readonly procedure: Provision['opens'][number]['procedure'];
  /** what must be so first, and is not or is not known to be */
  readonly unmet: readonly { readonly says: string; readonly holds: 'no' | 'unknown' }[];
}

/** What became of one provision that catches an activity, or may. */
export type Effect =
  /** it bars */
  | 'bars'
  /** a missing fact decides whether it bars */
  | 'undetermined'
  /** two exceptions that apply disagree */
  | 'conflict'
  /** an exception applies */
  | 'excepted'
  /** its own conditions are met: inside a cap, notified */
  | 'met'
  /** a decision on record opens it */
  | 'exempted';

/** One provision about one kind of goods of an activity. */
export interface ProvisionFinding {
  readonly provision: string;
  readonly paragraph: string;
  readonly layer: string;
  /** which of the goods, by place in the list; null where the activity has none */
  readonly goods: number | null;
  readonly effect: Effect;
  /** facts that would settle it */
  readonly missing: readonly string[];
  /** conditions of its own that are not met, or not known to be */
  readonly unmet: readonly {
    readonly need: string;
    readonly says: string;
    readonly holds: 'no' | 'unknown';
  }[];
  /** exceptions that apply, or may */
  readonly exceptions: readonly { readonly provision: string; readonly holds: 'yes' | 'unknown' }[];
  readonly opens: readonly OpeningFound[];
  /** the decision that opened it, or that did and has ended */
  readonly exemption: string | null;
  /** what already went on is borne with until this day, which is not included */
  readonly toleratedUntil: IsoDate | null;
  readonly wording: Provision['wording'];
}

/** The risk of being sanctioned oneself: listed apart, never part of a verdict. */
export interface ExposureFound {
  readonly provision: string;
  readonly paragraph: string;
  readonly layer: string;
  readonly grade: 'mandatory' | 'discretionary';
  readonly who: string;
  /** unknown: a missing fact decides */
  readonly holds: 'yes' | 'unknown';
  readonly missing: readonly string[];
  /** a waiver in force that lifts it, until it lapses */
  readonly waivedBy: string | null;
  readonly wording: Provision['wording'];
}

/** What one layer of law says of an activity. */
export interface LayerVerdict {
  readonly layer: string;
  readonly status: LawStatus;
  readonly verdict: VerdictWord;
  /** provisions that decide or were met, worst first */
  readonly by: readonly ProvisionFinding[];
  /** rests on wording nobody has re-read: the text has to be looked up before anybody relies on it */
  readonly verifyText: boolean;
}

/** What law says of one activity on one day. */
export interface ActivityVerdict {
  readonly status: LawStatus;
  readonly verdict: VerdictWord;
  readonly layers: readonly LayerVerdict[];
  readonly exposure: readonly ExposureFound[];
  /** missing facts, the one that would settle most first */
  readonly missing: readonly { readonly fact: string; readonly settles: number }[];
  readonly verifyText: boolean;
}
