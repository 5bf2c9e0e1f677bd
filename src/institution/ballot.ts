import type { Pack } from '../scenario/index.ts';

/** How a body decides, as a pack states it. */
export type Rule = Pack['institutions'][string]['rule'];

/**
 * What a member says. A `hold` asks for time: neither consent nor objection. Who has no ballot is
 * silent, and `absent` is silence on record.
 */
export type Ballot = 'for' | 'against' | 'abstain' | 'hold' | 'absent';

/** Ballots by the id of the member; a member not in it is silent. */
export type Ballots = ReadonlyMap<string, Ballot>;

export type Outcome = 'granted' | 'refused' | 'pending';

/** What decided. */
export type Because =
  /** granted: those whose yes was needed gave it */
  | 'consent'
  /** granted: nobody objected in time */
  | 'silence'
  /** granted: a package all of whose parts consent to one another */
  | 'package'
  /** refused: one member's no suffices under the rule */
  | 'objection'
  /** refused: enough votes, and a permanent member against */
  | 'veto'
  /** refused: too few votes, whatever the undecided say */
  | 'votes-missing'
  /** refused: an approval it hangs on was refused */
  | 'condition-refused'
  /** refused: another part of its package was refused */
  | 'package-refused'
  /** pending: somebody asks for time */
  | 'hold'
  /** pending: somebody has not spoken */
  | 'waiting'
  /** pending: an approval it hangs on is pending */
  | 'condition-pending'
  /** pending: each waits for the other, and nobody moves first */
  | 'deadlock'
  /** pending: whether a member belongs to the body that day decides */
  | 'membership-unknown'
  /** pending: the body has no voting member that day */
  | 'no-members';

/** A decision, and who made it. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly because: Because;
  /**
   * The members each of whom alone gives this outcome: were everybody else for, it would be the
   * same. Empty when granted, and when only several together refuse.
   */
  readonly decisive: readonly string[];
  /** Everyone who together stands in the way; empty when granted. */
  readonly blocking: readonly string[];
  /** The institutions whose approval is waited for or was refused. */
  readonly conditions: readonly string[];
}

/** A verdict without conditions. */
export function verdict(
  outcome: Outcome,
  because: Because,
  blocking: readonly string[] = [],
  decisive: readonly string[] = blocking,
): Verdict {
  return { outcome, because, decisive, blocking, conditions: [] };
}
