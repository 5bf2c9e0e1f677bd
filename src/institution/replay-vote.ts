import { makeProblem } from '../quantity/index.ts';
import type { Problem } from '../quantity/index.ts';
import type { Member, Pack } from '../scenario/index.ts';
import type { Ballot, Ballots, Rule, Verdict } from './ballot.ts';
import { spreadBlocs } from './bloc.ts';
import { decide, hasVote } from './decide.ts';

/** A vote on record, and the part of its institution that decides. */
export type RecordedVote = Pick<
  Pack['votes'][string],
  'for' | 'against' | 'abstain' | 'absent' | 'the-rest' | 'outcome'
>;

/** A vote reckoned again from its rule. */
export interface Replay {
  readonly outcome: 'adopted' | 'failed' | 'undetermined';
  /** whether that is the outcome on record */
  readonly agrees: boolean;
  readonly verdict: Verdict;
  /** permanent members whose no stopped a draft that had the votes */
  readonly vetoes: readonly string[];
  /** votes cast by members, as in `13–1–1` */
  readonly tally: Readonly<Record<'for' | 'against' | 'abstain' | 'absent', number>>;
  /** each voting member's ballot; who is on no list stayed away */
  readonly ballots: Ballots;
  /** somebody listed twice or without a seat that day, or an outcome that differs */
  readonly problems: readonly Problem[];
}

/**
 * Reckons a recorded vote again from the institution's rule and its members of that day, and names
 * the vetoes. `the-rest` votes as stated; a bloc on a list votes for those of its members that are
 * on none themselves.
 *
 * @param members of the body on the day of the vote (`membersOn`)
 * @param blocs members of each bloc that day
 *
 * @example
 * const seat = (id) => ({ id, as: 'permanent', certainty: 'yes' });
 * const lists = { for: ['south', 'west'], against: ['north'], abstain: [], absent: [] };
 * const members = ['north', 'south', 'west'].map(seat);
 * const rule = { kind: 'council', votes: 2 };
 * replayVote({ ...lists, outcome: 'failed' }, { rule }, members).vetoes; // ['north']
 */
export function replayVote(
  vote: RecordedVote,
  institution: { readonly rule: Rule },
  members: readonly Member[],
  blocs: ReadonlyMap<string, readonly string[]> = new Map(),
): Replay {
  const { named, problems } = readLists(vote);
  const spread = spreadBlocs(named, blocs);
  const voting = members.filter(hasVote);
  const ballots = new Map<string, Ballot>();
  for (const { id } of voting) ballots.set(id, spread.get(id) ?? vote['the-rest'] ?? 'absent');

  for (const id of named.keys()) {
    const seated = (blocs.get(id) ?? [id]).some((each) => ballots.has(each));
    if (!seated) problems.push(problem('vote/no-seat', id, 'had no vote in the body that day'));
  }
  const verdict = decide(institution.rule, members, ballots);
  const outcome = OUTCOME[verdict.outcome];
  const agrees = outcome === vote.outcome;
  if (!agrees) {
    problems.push(
      problem('vote/other-outcome', vote.outcome, `is on record, but by the rule it is ${outcome}`),
    );
  }
  const count = (ballot: Ballot) => [...ballots.values()].filter((each) => each === ballot).length;
  return {
    outcome,
    agrees,
    verdict,
    vetoes: verdict.because === 'veto' ? verdict.blocking : [],
    tally: {
      for: count('for'),
      against: count('against'),
      abstain: count('abstain'),
      absent: count('absent'),
    },
    ballots,
    problems,
  };
}

const OUTCOME = { granted: 'adopted', refused: 'failed', pending: 'undetermined' } as const;
const LISTS = ['for', 'against', 'abstain', 'absent'] as const;

function readLists(vote: RecordedVote): { named: Map<string, Ballot>; problems: Problem[] } {
  const named = new Map<string, Ballot>();
  const problems: Problem[] = [];
  for (const list of LISTS) {
    for (const id of vote[list]) {
      if (named.has(id)) problems.push(problem('vote/listed-twice', id, 'stands on two lists'));
      else named.set(id, list);
    }
  }
  return { named, problems };
}

function problem(code: string, value: string, says: string): Problem {
  return makeProblem({ code, value, message: `${value} ${says}` });
}
