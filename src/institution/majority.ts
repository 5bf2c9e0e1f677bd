import { sumInOrder } from '../quantity/index.ts';
import type { Member } from '../scenario/index.ts';
import { verdict } from './ballot.ts';
import type { Ballots, Rule, Verdict } from './ballot.ts';

type Weighted = Extract<Rule, { kind: 'weighted-majority' }>;
type Council = Extract<Rule, { kind: 'council' }>;

/**
 * A quota of weights. The weight of a member is that of the rule; a member without one has none,
 * and a weight of somebody who is no member that day does not count.
 */
export function decideByWeight(
  rule: Weighted,
  members: readonly Member[],
  ballots: Ballots,
  closed: boolean,
): Verdict {
  // Sums of decimal weights miss their quota by rounding alone: 0.7 + 0.1 + 0.2 < 1.
  const quota = rule.quota * (1 - 1e-12);
  const weightOf = ({ id }: Member) =>
    Object.hasOwn(rule.weights, id) ? (rule.weights[id] ?? 0) : 0;
  const weigh = (some: readonly Member[]) => sumInOrder(some.map(weightOf));
  const { inFavour, open, decided } = sorted(members, ballots, closed);
  const missedBy = (one: Member) => weigh(members.filter((each) => each !== one)) < quota;
  if (weigh(inFavour) >= quota) return verdict('granted', 'consent');
  if (weigh([...inFavour, ...open]) < quota) {
    return verdict('refused', 'votes-missing', ids(decided), ids(decided.filter(missedBy)));
  }
  return verdict('pending', waitingFor(open, ballots), ids(open), ids(open.filter(missedBy)));
}

/**
 * A number of votes, and no permanent member against. A no of a permanent member is called a veto
 * only where the votes would have sufficed; it refuses in either case.
 */
export function decideByCouncil(
  rule: Council,
  members: readonly Member[],
  ballots: Ballots,
  closed: boolean,
): Verdict {
  const { inFavour, open, decided } = sorted(members, ballots, closed);
  const missed = members.length - 1 < rule.votes;
  const vetoes = decided.filter(
    ({ id, as }) => as === 'permanent' && ballots.get(id) === 'against',
  );
  const alone = decided.filter((each) => missed || vetoes.includes(each));
  if (inFavour.length + open.length < rule.votes) {
    return verdict('refused', 'votes-missing', ids(decided), ids(alone));
  }
  if (vetoes.length > 0) return verdict('refused', 'veto', ids(vetoes), ids(alone));
  const mayVeto = open.filter(({ as }) => as === 'permanent');
  if (inFavour.length >= rule.votes && mayVeto.length === 0) return verdict('granted', 'consent');
  const awaited = inFavour.length >= rule.votes ? mayVeto : open;
  return verdict(
    'pending',
    waitingFor(awaited, ballots),
    ids(awaited),
    ids(open.filter((each) => missed || mayVeto.includes(each))),
  );
}

interface Sorted {
  readonly inFavour: readonly Member[];
  /** a hold, or silent while the time runs: may still say anything */
  readonly open: readonly Member[];
  /** against, abstaining, or silent when the time is over */
  readonly decided: readonly Member[];
}

function sorted(members: readonly Member[], ballots: Ballots, closed: boolean): Sorted {
  const inFavour: Member[] = [];
  const open: Member[] = [];
  const decided: Member[] = [];
  for (const member of members) {
    const ballot = ballots.get(member.id);
    if (ballot === 'for') inFavour.push(member);
    else if (ballot === 'hold' || (ballot === undefined && !closed)) open.push(member);
    else decided.push(member);
  }
  return { inFavour, open, decided };
}

function waitingFor(open: readonly Member[], ballots: Ballots): 'hold' | 'waiting' {
  return open.some(({ id }) => ballots.get(id) === 'hold') ? 'hold' : 'waiting';
}

function ids(members: readonly Member[]): string[] {
  return members.map(({ id }) => id);
}
