import { fail, succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { Game } from './game.ts';
import { checkPlayers, lazyGame } from './game.ts';
import { coalitionWordsEn } from './words-en.ts';

/** A proposal passes this rule when the weights of those in favour reach the quota. */
export interface VoteRule {
  /** whole numbers, 0 or more, in the order of the voters */
  readonly weights: readonly number[];
  /** above 0, at most the sum of the weights */
  readonly quota: number;
}

/** A body in which a proposal passes when every rule is met and nobody with a veto is missing. */
export interface WeightedVote {
  readonly voters: readonly string[];
  readonly rules: readonly VoteRule[];
  readonly vetoes?: readonly string[];
}

/** Most voters whose coalitions are counted exactly in doubles: 2⁵³. */
export const VOTERS = 53;

/**
 * Whether a vote can be counted: names that can be told apart, at most 53; whole weights for every
 * voter; quotas that all together can reach; vetoes of voters; at least a rule or a veto.
 *
 * @example
 * const vote = { voters: ['A', 'B'], rules: [{ weights: [1, 1], quota: 3 }] };
 * checkVote(vote).problems[0].message; // '3 is no quota: more than 0 and at most 2, all weights together'
 */
export function checkVote(vote: WeightedVote): Result<true> {
  const named = checkPlayers(vote.voters, VOTERS);
  if (!named.ok) return named;
  const vetoes = vote.vetoes ?? [];
  if (vote.rules.length === 0 && vetoes.length === 0) {
    return fail({ code: 'coalition/no-vote-rule', path: 'rules' }, coalitionWordsEn);
  }
  for (const [at, veto] of vetoes.entries()) {
    if (vote.voters.includes(veto)) continue;
    const fields = { code: 'coalition/unknown-player', path: `vetoes.${at}`, value: veto };
    return fail(fields, coalitionWordsEn);
  }
  for (const [at, rule] of vote.rules.entries()) {
    const checked = checkRule(rule, vote.voters.length, `rules.${at}`);
    if (!checked.ok) return checked;
  }
  return succeed(true);
}

function checkRule({ quota, weights }: VoteRule, voters: number, path: string): Result<true> {
  if (weights.length !== voters) {
    const params = { found: weights.length, players: voters };
    const fields = { code: 'coalition/weight-count', path: `${path}.weights`, params };
    return fail(fields, coalitionWordsEn);
  }
  const bad = weights.findIndex((weight) => !Number.isSafeInteger(weight) || weight < 0);
  if (bad >= 0) {
    const value = String(weights[bad]);
    const fields = { code: 'coalition/bad-weight', path: `${path}.weights.${bad}`, value };
    return fail(fields, coalitionWordsEn);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (quota > 0 && quota <= total) return succeed(true);
  const fields = { code: 'coalition/bad-quota', path: `${path}.quota`, value: String(quota) };
  return fail({ ...fields, params: { total } }, coalitionWordsEn);
}

/** Whether a proposal passes when these voters, marked true, are in favour. */
export function passes(vote: WeightedVote, inFavour: readonly boolean[]): boolean {
  const vetoed = (vote.vetoes ?? []).some((veto) => inFavour[vote.voters.indexOf(veto)] !== true);
  if (vetoed) return false;
  return vote.rules.every(({ quota, weights }) => {
    const reached = weights.reduce(
      (sum, weight, at) => sum + (inFavour[at] === true ? weight : 0),
      0,
    );
    return reached >= quota;
  });
}

/**
 * The vote as a game: a coalition is worth 1 when it can pass a proposal, else 0. Fails as
 * {@link checkVote}, and with more than 30 voters.
 *
 * @example
 * const vote = { voters: ['A', 'B', 'C'], rules: [{ weights: [3, 2, 2], quota: 4 }] };
 * unwrap(voteGame(vote)).worth(6); // 1
 */
export function voteGame(vote: WeightedVote): Result<Game> {
  const checked = checkVote(vote);
  if (!checked.ok) return checked;
  const worth = (mask: number): number =>
    passes(
      vote,
      vote.voters.map((_, at) => ((mask >>> at) & 1) === 1),
    )
      ? 1
      : 0;
  return lazyGame({ players: vote.voters, kind: 'gain', worth });
}

/** What became of a vote, and whose change would have turned it. */
export interface Critical {
  readonly passes: boolean;
  /** passed: without any one of them it would not have; else: any one more of them and it would */
  readonly critical: readonly string[];
}

/**
 * The voters each of whom alone could have turned a vote. Fails as {@link checkVote}, and on one in
 * favour who is no voter.
 *
 * @example
 * const vote = { voters: ['A', 'B', 'C'], rules: [{ weights: [3, 2, 2], quota: 4 }] };
 * unwrap(criticalVoters(vote, ['A', 'B'])); // { passes: true, critical: ['A', 'B'] }
 */
export function criticalVoters(vote: WeightedVote, inFavour: readonly string[]): Result<Critical> {
  const checked = checkVote(vote);
  if (!checked.ok) return checked;
  const stranger = inFavour.find((voter) => !vote.voters.includes(voter));
  if (stranger !== undefined) {
    return fail({ code: 'coalition/unknown-player', value: stranger }, coalitionWordsEn);
  }
  const ballots = vote.voters.map((voter) => inFavour.includes(voter));
  const passed = passes(vote, ballots);
  const critical = vote.voters.filter((_, at) => {
    const turned = ballots.with(at, !passed);
    return ballots[at] === passed && passes(vote, turned) !== passed;
  });
  return succeed({ passes: passed, critical });
}
