import { fail, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { decide } from '../../institution/index.ts';
import type { Ballot, Member, Rule } from '../../institution/index.ts';
import { bargainingWordsEn } from '../words-en.ts';

/** Whether a proposal passes when these and no others accept it. */
export type Passing = (accepting: ReadonlySet<string>) => boolean;

/** Weights of the voters, in their order, and what those in favour must weigh together. */
export interface VoteQuota {
  readonly weights: readonly number[];
  readonly quota: number;
}

/** A vote: every quota is met and nobody with a veto is missing. */
export interface VoteRules {
  readonly rules: readonly VoteQuota[];
  /** voters without whom nothing passes */
  readonly vetoes?: readonly string[];
}

/** Everybody's consent. */
export function byAll(ids: readonly string[]): Passing {
  return (accepting) => ids.every((id) => accepting.has(id));
}

/** Votes by weight; fails on weights and quotas that are none, and on a veto of somebody without vote. */
export function byVotes(
  voters: readonly string[],
  { rules, vetoes = [] }: VoteRules,
): Result<Passing> {
  if (rules.length === 0 && vetoes.length === 0) {
    return fail({ code: 'bargaining/no-vote-rule', path: 'rules' }, bargainingWordsEn);
  }
  const stranger = vetoes.find((id) => !voters.includes(id));
  if (stranger !== undefined) {
    const params = { known: voters.join(', ') };
    const fields = { code: 'bargaining/unknown-voter', path: 'vetoes', value: stranger, params };
    return fail(fields, bargainingWordsEn);
  }
  for (const [at, rule] of rules.entries()) {
    const checked = checkQuota(rule, voters.length, `rules.${at}`);
    if (!checked.ok) return checked;
  }
  const members = voters.map((id): Member => ({ id, as: 'member', certainty: 'yes' }));
  const quotas = rules.map(({ quota, weights }): Passing => {
    // a vote without weight has none: the rule of a body lists those that have
    const weighed = voters.map((id, at): [string, number] => [id, weights[at] ?? 0]);
    const rule: Rule = { kind: 'weighted-majority', weights: Object.fromEntries(weighed), quota };
    return byBody(rule, members, voters);
  });
  const withVetoes = byAll(vetoes);
  return succeed((accepting) => withVetoes(accepting) && quotas.every((quota) => quota(accepting)));
}

/**
 * A body that decides by a rule of institutions. Who accepts votes for it, who has a stand and does not
 * accept votes against it, and a member without a stand is silent.
 */
export function byBody(
  rule: Rule,
  members: readonly Member[],
  standing: readonly string[],
): Passing {
  return (accepting) => {
    const ballots = new Map(
      standing.map((id): [string, Ballot] => [id, accepting.has(id) ? 'for' : 'against']),
    );
    return decide(rule, members, ballots).outcome === 'granted';
  };
}

function checkQuota({ quota, weights }: VoteQuota, voters: number, path: string): Result<true> {
  if (weights.length !== voters) {
    const params = { found: weights.length, expected: voters };
    const fields = { code: 'bargaining/weight-count', path: `${path}.weights`, params };
    return fail(fields, bargainingWordsEn);
  }
  const bad = weights.findIndex((weight) => !(Number.isFinite(weight) && weight >= 0));
  if (bad >= 0) {
    const fields = { code: 'bargaining/bad-vote-weight', path: `${path}.weights.${bad}` };
    return fail({ ...fields, value: String(weights[bad]) }, bargainingWordsEn);
  }
  const total = sumInOrder(weights);
  if (quota > 0 && quota <= total) return succeed(true);
  const fields = { code: 'bargaining/bad-quota', path: `${path}.quota`, value: String(quota) };
  return fail({ ...fields, params: { total } }, bargainingWordsEn);
}
