import type { z } from 'zod';
import { compareDates, didYouMean, fail, isoDate, succeed } from '../quantity/index.ts';
import type { IsoDate, Reasons, Result } from '../quantity/index.ts';
import { membersOf, provenanceReasons } from '../scenario/index.ts';
import type { Pack, View } from '../scenario/index.ts';
import type { Ballot, Ballots } from './ballot.ts';
import { splitOf } from './bloc.ts';
import { replayVote } from './replay-vote.ts';
import type { votesReplayedSchema } from './votes-replayed-schema.ts';
import { institutionWordsEn } from './words-en.ts';

/** Recorded votes of a pack, reckoned again. */
export type VotesReplayed = z.output<typeof votesReplayedSchema>;

type Vote = VotesReplayed['votes'][number];

/**
 * The recorded votes a view knows, by day, each reckoned again from the rule of its institution and the
 * members of its day ({@link replayVote}), with how the blocs of the pack voted ({@link splitOf}). Fails on
 * an id that is no vote.
 *
 * @param only - ids of votes; left out: all
 * @param reasons - gets the sources of each vote
 *
 * @example
 * unwrap(votesReplayed(view, createReasons())).votes; // []
 */
export function votesReplayed(
  view: View,
  reasons: Reasons,
  only: readonly string[] = [],
): Result<VotesReplayed> {
  const { votes } = view.pack;
  const known = Object.keys(votes);
  const unknown = only.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const near = didYouMean(unknown, known);
    const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
    return fail({ code: 'institution/unknown-vote', value: unknown, ...hint }, institutionWordsEn);
  }
  const told = known
    .filter((id) => only.length === 0 || only.includes(id))
    .flatMap((id) => voteOf(view, id, reasons))
    .toSorted((a, b) => compareDates(isoDate(a.date), isoDate(b.date)));
  return succeed({ votes: told });
}

function voteOf({ pack }: View, id: string, reasons: Reasons): Vote[] {
  const vote = pack.votes[id];
  const institution = vote === undefined ? undefined : pack.institutions[vote.institution];
  if (vote === undefined || institution === undefined) return [];
  const day = isoDate(vote.date);
  const members = membersOf(pack, institution.body, day);
  const replay = replayVote(vote, institution, members, blocsOf(pack, day));
  const { ballots, outcome, problems, tally, vetoes } = replay;
  const list = (ballot: Ballot): string[] =>
    [...ballots].flatMap(([member, own]) => (own === ballot ? member : []));
  return [
    {
      id,
      date: vote.date,
      subject: vote.subject,
      institution: vote.institution,
      outcome,
      onRecord: vote.outcome,
      tally,
      vetoes: [...vetoes],
      lists: {
        for: list('for'),
        against: list('against'),
        abstain: list('abstain'),
        absent: list('absent'),
      },
      blocs: blocVotes(pack, day, ballots),
      problems: problems.map(({ message }) => message),
      why: reasons.add({
        id: `vote/${id}`,
        kind: 'computed',
        text: { code: 'institution/why-vote', params: { subject: vote.subject } },
        value: outcome,
        from: provenanceReasons(reasons, pack, [vote]),
      }),
    },
  ];
}

/** Members that have a seat in a bloc on a day, and those that are only said to. */
function blocsOf(pack: Pack, day: IsoDate): ReadonlyMap<string, readonly string[]> {
  const blocs = Object.entries(pack.actors).filter(([, { kind }]) => kind === 'bloc');
  return new Map(blocs.map(([id]) => [id, membersOf(pack, id, day).map((each) => each.id)]));
}

function blocVotes(pack: Pack, day: IsoDate, ballots: Ballots): Vote['blocs'] {
  return [...blocsOf(pack, day)].flatMap(([bloc, members]) => {
    const { cohesion, groups, split } = splitOf(members, ballots);
    if (cohesion === undefined) return [];
    const claimed = membersOf(pack, bloc, day).some(({ as }) => as === 'claimed');
    return [
      {
        bloc,
        claimed,
        split,
        cohesion,
        groups: groups.map(({ ballot, members: own }) => ({ ballot, members: [...own] })),
      },
    ];
  });
}
