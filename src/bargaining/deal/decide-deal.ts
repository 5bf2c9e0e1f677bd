import { fail, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { settle } from '../../institution/index.ts';
import type { Ballot, Docket, Verdict } from '../../institution/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { dealWorth } from './deal-worth.ts';
import type { DealWorth } from './deal-worth.ts';
import type { DealTable } from './deal-table.ts';
import { checkTerms, failStranger } from './deal-term.ts';
import type { DealTerm } from './deal-term.ts';

/** Terms that are accepted together or not at all. */
export interface DealPackage {
  readonly id: string;
  readonly of: readonly string[];
}

/** A party that agrees to a term once others are agreed. */
export interface DealCondition {
  readonly party: string;
  readonly term: string;
  readonly on: readonly string[];
}

export interface DealQuestion {
  readonly terms: readonly DealTerm[];
  /** whose consent the terms need; default: all parties */
  readonly consent?: readonly string[];
  readonly packages?: readonly DealPackage[];
  readonly conditions?: readonly DealCondition[];
}

/** What became of a term. */
export interface TermDecision {
  readonly term: string;
  readonly outcome: 'accepted' | 'refused' | 'open';
  /** who refuses it */
  readonly refusedBy: readonly string[];
  /** whose answer hangs on what is not known */
  readonly unknownTo: readonly string[];
  /** each waits for the other and nobody moves first */
  readonly isDeadlocked: boolean;
}

export interface DealDecision {
  readonly terms: readonly TermDecision[];
  /** ids of the terms accepted */
  readonly accepted: readonly string[];
  /** groups of terms that wait for one another */
  readonly deadlocks: readonly (readonly string[])[];
  /** what the accepted terms are worth to each party, together */
  readonly worth: readonly DealWorth[];
  readonly why: readonly Text[];
}

/**
 * Decides terms one by one, but for those in a package, which are judged and accepted as one. A party agrees to a
 * term when it, with all it makes a condition of, is worth its reservation. Conditions are the least fixpoint of
 * `settle`: nothing is granted on a promise, and parties that wait for one another are a deadlock, which a package
 * resolves. Fails as {@link dealWorth}, and on parties and terms that are not there and a term in two packages.
 *
 * @example
 * const table = unwrap(
 *   dealTable({
 *     issues: [
 *       { id: 'weapons', low: 0, high: 100, statusQuo: 0 },
 *       { id: 'trade', low: 0, high: 100, statusQuo: 0 },
 *     ],
 *     parties: [
 *       { id: 'north', weights: { weapons: 0.5, trade: 0.5 }, ideals: { weapons: 0, trade: 100 } },
 *       { id: 'west', weights: { weapons: 0.9, trade: 0.1 }, ideals: { weapons: 100, trade: 0 } },
 *     ],
 *   }),
 * );
 * const freeze = { kind: 'level', id: 'freeze', issue: 'weapons', to: 30 };
 * const opening = { kind: 'level', id: 'opening', issue: 'trade', to: 50 };
 * const terms = [freeze, opening];
 * unwrap(decideDeal(table, { terms })).accepted; // []
 * const packages = [{ id: 'both', of: ['freeze', 'opening'] }];
 * unwrap(decideDeal(table, { terms, packages })).accepted; // ['freeze', 'opening']
 */
export function decideDeal(table: DealTable, question: DealQuestion): Result<DealDecision> {
  const { conditions = [], packages = [], terms } = question;
  const parties = question.consent ?? table.parties.map(({ id }) => id);
  const checked = checkQuestion(table, question);
  if (!checked.ok) return checked;
  const byId = new Map(terms.map((term) => [term.id, term]));
  const packageOf = (id: string): readonly string[] =>
    packages.find(({ of }) => of.includes(id))?.of ?? [id];
  const known = new Map<string, Result<ReadonlyMap<string, boolean | undefined>>>();
  const worthOf = (together: readonly DealTerm[]) => {
    const key = JSON.stringify(together.map(({ id }) => id));
    const before = known.get(key);
    if (before !== undefined) return before;
    const worth = dealWorth(table, together);
    const found = worth.ok
      ? succeed(new Map(worth.value.map((each) => [each.party, each.accepts] as const)))
      : worth;
    known.set(key, found);
    return found;
  };
  const dockets: Docket[] = [];
  for (const { id } of terms) {
    for (const party of parties) {
      const on = conditions
        .filter((each) => each.party === party && each.term === id)
        .flatMap((each) => each.on);
      const together = new Set([...packageOf(id), ...on]);
      const worth = worthOf([...byId.values()].filter((each) => together.has(each.id)));
      if (!worth.ok) return worth;
      const accepts = worth.value.get(party);
      const ballot: Ballot = accepts === undefined ? 'hold' : accepts ? 'for' : 'against';
      const upstream = on.flatMap((other) => parties.map((each) => docketOf(other, each)));
      dockets.push({
        id: docketOf(id, party),
        rule:
          upstream.length === 0
            ? { kind: 'one', who: party }
            : { kind: 'dependent', who: party, on: upstream },
        members: [],
        ballots: new Map([[party, ballot]]),
      });
    }
  }
  const settled = settle(dockets, {
    packages: packages.map(({ id, of }) => ({
      id,
      of: of.flatMap((term) => parties.map((party) => docketOf(term, party))),
    })),
  });
  if (!settled.ok) return settled;
  const { deadlocks, verdicts } = settled.value;
  const decisions = terms.map(({ id }) => decisionOn(id, parties, verdicts));
  const accepted = decisions
    .filter(({ outcome }) => outcome === 'accepted')
    .map(({ term }) => term);
  const worth = dealWorth(
    table,
    terms.filter(({ id }) => accepted.includes(id)),
  );
  if (!worth.ok) return worth;
  const groups = deadlocks.map((group) =>
    terms.map(({ id }) => id).filter((id) => group.some((docket) => termOf(docket) === id)),
  );
  return succeed({
    terms: decisions,
    accepted,
    deadlocks: groups,
    worth: worth.value,
    why: [
      ...decisions.map(whyDecision),
      ...groups.map((group): Text => {
        return { code: 'bargaining/why-deadlock', params: { terms: group.join(', ') } };
      }),
    ],
  });
}

function docketOf(term: string, party: string): string {
  return JSON.stringify([term, party]);
}

function termOf(docket: string): string {
  const parsed: unknown = JSON.parse(docket);
  return Array.isArray(parsed) ? String(parsed[0]) : docket;
}

function decisionOn(
  term: string,
  parties: readonly string[],
  verdicts: ReadonlyMap<string, Verdict>,
): TermDecision {
  const found = parties.flatMap((party) => {
    const verdict = verdicts.get(docketOf(term, party));
    return verdict === undefined ? [] : [{ party, verdict }];
  });
  const isRefused = found.some(({ verdict }) => verdict.outcome === 'refused');
  const isAccepted = found.every(({ verdict }) => verdict.outcome === 'granted');
  return {
    term,
    outcome: isRefused ? 'refused' : isAccepted ? 'accepted' : 'open',
    refusedBy: found
      .filter(({ verdict }) => verdict.because === 'objection')
      .map(({ party }) => party),
    unknownTo: found.filter(({ verdict }) => verdict.because === 'hold').map(({ party }) => party),
    isDeadlocked: found.some(({ verdict }) => verdict.because === 'deadlock'),
  };
}

function whyDecision({ outcome, refusedBy, term, unknownTo }: TermDecision): Text {
  const by = refusedBy.join(', ');
  if (outcome === 'accepted') return { code: 'bargaining/why-term-accepted', params: { term } };
  if (by !== '') return { code: 'bargaining/why-term-refused', params: { term, by } };
  if (outcome === 'refused') return { code: 'bargaining/why-term-falls', params: { term } };
  const to = unknownTo.join(', ');
  if (to !== '') return { code: 'bargaining/why-term-unknown', params: { term, to } };
  return { code: 'bargaining/why-term-open', params: { term } };
}

/** All that is named is there, and nothing stands in two packages. */
export function checkQuestion(
  table: DealTable,
  { conditions = [], consent, packages = [], terms }: DealQuestion,
): Result<true> {
  const checked = checkTerms(table, terms);
  if (!checked.ok) return checked;
  if (consent?.length === 0) {
    return fail({ code: 'bargaining/no-party', path: 'consent' }, bargainingWordsEn);
  }
  const parties = new Set(table.parties.map(({ id }) => id));
  const stranger = [...(consent ?? []), ...conditions.map(({ party }) => party)].find(
    (party) => !parties.has(party),
  );
  if (stranger !== undefined) return failStranger('consent', stranger, table);
  const ids = new Set(terms.map(({ id }) => id));
  const named = [
    ...packages.flatMap(({ id, of }) => of.map((term) => [`packages.${id}`, term] as const)),
    ...conditions.flatMap(({ on, party, term }) =>
      [term, ...on].map((each) => [`conditions.${party}`, each] as const),
    ),
  ];
  for (const [path, term] of named) {
    if (ids.has(term)) continue;
    const params = { known: [...ids].join(', ') };
    const fields = { code: 'bargaining/unknown-term', path, value: term, params };
    return fail(fields, bargainingWordsEn);
  }
  const seen = new Set<string>();
  for (const { id, of } of packages) {
    for (const term of of) {
      if (seen.has(term)) {
        const fields = { code: 'bargaining/term-twice', path: `packages.${id}`, value: term };
        return fail(fields, bargainingWordsEn);
      }
      seen.add(term);
    }
  }
  return succeed(true);
}
