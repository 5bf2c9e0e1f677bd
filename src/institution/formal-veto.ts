import type { Member } from '../scenario/index.ts';
import type { Ballot, Rule } from './ballot.ts';
import { decide, hasVote } from './decide.ts';

/** A member whose no is enough, whatever the others say. */
export interface FormalVeto {
  readonly id: string;
  /** `maybe` where it is not sure that it sat that day */
  readonly certainty: 'yes' | 'maybe';
}

/**
 * Who can stop a decision by the rule: those against whose no it fails with everybody else for it.
 * Under `one` and `dependent` that is the actor named, who needs no seat.
 *
 * @example
 * const members = ['a', 'b', 'c'].map((id) => ({ id, as: 'member', certainty: 'yes' }));
 * const rule = { kind: 'weighted-majority', weights: { a: 5, b: 3, c: 2 }, quota: 6 };
 * formalVetoes(rule, members); // [{ id: 'a', certainty: 'yes' }]
 */
export function formalVetoes(rule: Rule, members: readonly Member[]): FormalVeto[] {
  if (rule.kind === 'one' || rule.kind === 'dependent') return [{ id: rule.who, certainty: 'yes' }];
  // A rule that all members together cannot meet gives nobody a veto: there is nothing to stop.
  if (!canPass(rule, members)) return [];
  const { all, sure } = together(members);
  return members.filter(hasVote).flatMap(({ certainty, id }) => {
    const ballots = new Map(all).set(id, 'against');
    return decide(rule, sure, ballots).outcome === 'refused' ? [{ id, certainty }] : [];
  });
}

/** Whether the members together can meet the rule: where they cannot, some seats are not on record. */
export function canPass(rule: Rule, members: readonly Member[]): boolean {
  const { all, sure } = together(members);
  return decide(rule, sure, all).outcome === 'granted';
}

/** Everybody who may have a vote, taken to have it, and for it. */
function together(members: readonly Member[]) {
  const sure = members.filter(hasVote).map((each): Member => ({ ...each, certainty: 'yes' }));
  return { sure, all: new Map(sure.map(({ id }): [string, Ballot] => [id, 'for'])) };
}
