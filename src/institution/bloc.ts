import type { Ballot, Ballots } from './ballot.ts';

/** How the members of a bloc voted. */
export interface BlocVote {
  /** members by ballot, only ballots that somebody cast, in the order for, against, abstain */
  readonly groups: readonly { readonly ballot: CastBallot; readonly members: readonly string[] }[];
  /** whether members who voted voted differently; an abstention beside a no is a split */
  readonly split: boolean;
  /** pairs of members who both voted */
  readonly pairs: number;
  /** of these, the pairs that voted alike */
  readonly alike: number;
  /** alike / pairs, 0–1; `undefined` when fewer than two members voted */
  readonly cohesion: number | undefined;
}

/** A ballot that takes a side; a hold or an absence takes none. */
export type CastBallot = 'for' | 'against' | 'abstain';

const CAST: readonly CastBallot[] = ['for', 'against', 'abstain'];

/**
 * Whether a bloc splits in a vote, and how far it holds together: cohesion is the share of pairs of
 * its members that vote alike (the pairwise agreement of roll-call studies, e.g. Lijphart 1963).
 * Members without a cast ballot are left out.
 *
 * @example
 * splitOf(['north', 'south'], new Map([['north', 'against'], ['south', 'abstain']])).split; // true
 */
export function splitOf(members: readonly string[], ballots: Ballots): BlocVote {
  const unique = [...new Set(members)];
  const groups = CAST.map((ballot) => ({
    ballot,
    members: unique.filter((id) => ballots.get(id) === ballot),
  })).filter((group) => group.members.length > 0);
  const sizes = groups.map((group) => group.members.length);
  const cast = sizes.reduce((sum, size) => sum + size, 0);
  const alike = sizes.reduce((sum, size) => sum + pairCount(size), 0);
  const pairs = pairCount(cast);
  const cohesion = pairs === 0 ? undefined : alike / pairs;
  return { groups, split: groups.length > 1, pairs, alike, cohesion };
}

/**
 * Cohesion over several votes: pairs that voted alike over all pairs, so that a vote of many
 * members weighs more than one of two. `undefined` when no two members ever voted together.
 *
 * @example
 * const alike = splitOf(['a', 'b', 'c'], new Map([['a', 'for'], ['b', 'for'], ['c', 'for']]));
 * const split = splitOf(['a', 'b'], new Map([['a', 'for'], ['b', 'against']]));
 * cohesionOver([alike, split]); // 0.75
 */
export function cohesionOver(votes: readonly BlocVote[]): number | undefined {
  const pairs = votes.reduce((sum, vote) => sum + vote.pairs, 0);
  return pairs === 0 ? undefined : votes.reduce((sum, vote) => sum + vote.alike, 0) / pairs;
}

/**
 * The ballot of a bloc that has one seat for all its members: what all who voted say, and an
 * abstention when they disagree, since nobody then may speak for it. `undefined` when none voted.
 *
 * @example
 * blocBallot(['north', 'south'], new Map([['north', 'for'], ['south', 'against']])); // 'abstain'
 */
export function blocBallot(members: readonly string[], ballots: Ballots): Ballot | undefined {
  const [first, ...others] = members.flatMap((id) => ballots.get(id) ?? []);
  return others.some((ballot) => ballot !== first) ? 'abstain' : first;
}

/**
 * Ballots in which a bloc's ballot is that of each of its members. A member's own ballot goes
 * before that of its bloc: so does a bloc split.
 *
 * @param blocs members of each bloc on the day of the vote
 *
 * @example
 * const ballots = new Map([['league', 'for'], ['south', 'against']]);
 * const spread = spreadBlocs(ballots, new Map([['league', ['north', 'south']]]));
 * [spread.get('north'), spread.get('south')]; // ['for', 'against']
 */
export function spreadBlocs(
  ballots: Ballots,
  blocs: ReadonlyMap<string, readonly string[]>,
): Ballots {
  const spread = new Map(ballots);
  for (const [id, ballot] of ballots) {
    for (const member of blocs.get(id) ?? []) {
      if (!spread.has(member)) spread.set(member, ballot);
    }
  }
  return spread;
}

function pairCount(size: number): number {
  return (size * (size - 1)) / 2;
}
