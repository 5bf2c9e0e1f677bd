import type { Member } from '../scenario/index.ts';
import { verdict } from './ballot.ts';
import type { Ballot, Ballots, Outcome, Rule, Verdict } from './ballot.ts';
import { decideByCouncil, decideByWeight } from './majority.ts';

/** What is known beside the ballots. */
export interface Circumstances {
  /** Whether the time for ballots is over, so that silence counts; default true. */
  readonly closed?: boolean;
  /** How the institutions that a `dependent` rule hangs on have decided; absent is pending. */
  readonly upstream?: ReadonlyMap<string, Outcome>;
}

/**
 * Decides one question by the rule of an institution.
 *
 * - `one`: that actor's yes or no; anything else leaves it open.
 * - `all`: a yes of every member, said aloud; one no refuses.
 * - `no-objection`: silence is consent once the time is over; one no blocks; a hold is neither.
 * - `weighted-majority`: the weights for it reach the quota.
 * - `council`: the votes needed and no permanent member against; a permanent member that abstains
 *   or stays away does not veto (UN Charter art. 27(3); for abstention the practice that the
 *   International Court of Justice confirmed, Reports 1971, p. 16, para 22).
 * - `dependent`: the actor's yes, once all the approvals it hangs on are granted. For several
 *   institutions that wait for one another see `settle`.
 *
 * Members are those of the day (`membersOn`). Of these only `member`, `permanent` and `elected`
 * vote; where a membership is `maybe` and decides, the outcome stays pending and says so.
 *
 * @example
 * const members = membersOf(pack, 'river-commission', day);
 * decide({ kind: 'no-objection' }, members, new Map([['XC', 'hold']])).outcome; // 'pending'
 * decide({ kind: 'no-objection' }, members, new Map()).because; // 'silence'
 */
export function decide(
  rule: Rule,
  members: readonly Member[],
  ballots: Ballots,
  circumstances: Circumstances = {},
): Verdict {
  const { closed = true, upstream = new Map<string, Outcome>() } = circumstances;
  if (rule.kind === 'one') return decideAlone(rule.who, ballots.get(rule.who));
  if (rule.kind === 'dependent') {
    return decideDependent(rule.who, ballots.get(rule.who), rule.on, upstream);
  }
  const voting = members.filter(hasVote);
  const unsure = voting.filter((each) => !isSure(each));
  if (unsure.length === 0) return decideTogether(rule, voting, ballots, closed);
  const unknown = verdict(
    'pending',
    'membership-unknown',
    unsure.map(({ id }) => id),
    [],
  );
  if (unsure.length === voting.length) return unknown;
  // Seats alike in ballot and kind move the outcome the same way under every rule here, so bodies
  // with all or none of each sort bound all those that may have sat.
  const sorts = [...Map.groupBy(unsure, ({ as, id }) => sortOf(as, ballots.get(id))).values()];
  const bodies = sorts.reduce(
    (some, sort) => [...some, ...some.map((body) => [...body, ...sort])],
    [voting.filter(isSure)],
  );
  const [first, ...rest] = bodies.map((body) => decideTogether(rule, body, ballots, closed));
  if (first === undefined || rest.some(({ outcome }) => outcome !== first.outcome)) return unknown;
  return first;
}

const sortOf = (as: Member['as'], ballot: Ballot = 'absent'): string =>
  `${as === 'permanent' ? 'permanent' : 'other'} ${ballot}`;

function isSure({ certainty }: Member): boolean {
  return certainty === 'yes';
}

/**
 * Whether a member votes: observers, the invited and those who only claim a seat do not.
 *
 * @example
 * hasVote({ id: 'north', as: 'observer', certainty: 'yes' }); // false
 */
export function hasVote({ as }: Member): boolean {
  return as === 'member' || as === 'permanent' || as === 'elected';
}

function decideAlone(who: string, ballot: Ballot | undefined): Verdict {
  if (ballot === 'for') return verdict('granted', 'consent');
  if (ballot === 'against') return verdict('refused', 'objection', [who]);
  return verdict('pending', ballot === 'hold' ? 'hold' : 'waiting', [who]);
}

function decideDependent(
  who: string,
  ballot: Ballot | undefined,
  on: readonly string[],
  upstream: ReadonlyMap<string, Outcome>,
): Verdict {
  const own = decideAlone(who, ballot);
  if (own.outcome === 'refused') return own;
  const refused = on.filter((id) => upstream.get(id) === 'refused');
  if (refused.length > 0) {
    return { ...verdict('refused', 'condition-refused', [who], []), conditions: refused };
  }
  if (own.outcome === 'pending') return own;
  const open = on.filter((id) => upstream.get(id) !== 'granted');
  if (open.length === 0) return own;
  return { ...verdict('pending', 'condition-pending', [who], []), conditions: open };
}

type JointRule = Exclude<Rule, { kind: 'one' } | { kind: 'dependent' }>;

function decideTogether(
  rule: JointRule,
  members: readonly Member[],
  ballots: Ballots,
  closed: boolean,
): Verdict {
  if (members.length === 0) return verdict('pending', 'no-members');
  if (rule.kind === 'all') return decideByAll(members, ballots);
  if (rule.kind === 'no-objection') return decideWithoutObjection(members, ballots, closed);
  if (rule.kind === 'council') return decideByCouncil(rule, members, ballots, closed);
  return decideByWeight(rule, members, ballots, closed);
}

function decideByAll(members: readonly Member[], ballots: Ballots): Verdict {
  const against = saying(members, ballots, 'against');
  if (against.length > 0) return verdict('refused', 'objection', against);
  const open = members.filter(({ id }) => ballots.get(id) !== 'for').map(({ id }) => id);
  if (open.length === 0) return verdict('granted', 'consent');
  const held = open.every((id) => ballots.get(id) === 'hold');
  return verdict('pending', held ? 'hold' : 'waiting', open);
}

function decideWithoutObjection(
  members: readonly Member[],
  ballots: Ballots,
  closed: boolean,
): Verdict {
  const against = saying(members, ballots, 'against');
  if (against.length > 0) return verdict('refused', 'objection', against);
  const holding = saying(members, ballots, 'hold');
  const silent = members
    .filter(({ id }) => (ballots.get(id) ?? 'absent') === 'absent')
    .map(({ id }) => id);
  const open = members
    .map(({ id }) => id)
    .filter((id) => holding.includes(id) || (!closed && silent.includes(id)));
  if (open.length > 0) return verdict('pending', holding.length > 0 ? 'hold' : 'waiting', open);
  return verdict('granted', silent.length > 0 ? 'silence' : 'consent');
}

function saying(members: readonly Member[], ballots: Ballots, ballot: Ballot): string[] {
  return members.filter(({ id }) => ballots.get(id) === ballot).map(({ id }) => id);
}
