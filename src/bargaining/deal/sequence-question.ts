import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { checkAmounts } from '../split/amounts.ts';
import { bargainingWordsEn } from '../words-en.ts';
import type { DealTable } from './deal-table.ts';
import { offLine, unknownIssue } from './deal-table.ts';
import { checkTerms, failStranger } from './deal-term.ts';
import type { DealTerm } from './deal-term.ts';
import type { DealPackage } from './decide-deal.ts';

/** Who carries out a term, and how long it takes until others trust that it is done. */
export interface DealStep {
  readonly term: string;
  readonly by: string;
  /** days it takes, from 0; default 0 */
  readonly takes?: number;
  /** days until it is verified, from 0; default 0 */
  readonly verification?: number;
  /** whether it is taken back when the exchange breaks off; default false: it stays done */
  readonly reversible?: boolean;
}

/** Relief that a party gives only after progress: after steps, or when an issue has come to a level. */
export interface ReliefRule {
  readonly party: string;
  readonly relief: readonly string[];
  readonly after?: readonly string[];
  readonly level?: { readonly issue: string; readonly at: number };
  /** whether the progress must be verified or only done; default verified */
  readonly until?: 'done' | 'verified';
}

/** What an exchange that breaks off means to a party. */
export interface Nerve {
  readonly party: string;
  /** points it loses by breaking off itself, from 0; default 0 */
  readonly breach?: number;
  /** points it dares to be behind if the others stop, from 0; default: no limit */
  readonly dares?: number;
}

/** Terms to be carried out one for another. Their own times are left aside: the order gives them. */
export interface SequenceQuestion {
  readonly terms: readonly DealTerm[];
  readonly steps: readonly DealStep[];
  /** terms that are carried out on one day */
  readonly packages?: readonly DealPackage[];
  readonly rules?: readonly ReliefRule[];
  readonly nerves?: readonly Nerve[];
  /** who must gain by the whole and is looked at when it breaks off; default: all parties */
  readonly consent?: readonly string[];
}

/** Every term has one step, all names are there, all numbers in range. */
export function checkSequence(table: DealTable, question: SequenceQuestion): Result<true> {
  const { consent = [], nerves = [], packages = [], rules = [], steps, terms } = question;
  const checked = checkTerms(table, terms);
  if (!checked.ok) return checked;
  const ids = new Set(terms.map(({ id }) => id));
  const named: (readonly [path: string, term: string])[] = [
    ...steps.map(({ term }) => ['steps', term] as const),
    ...packages.flatMap(({ id, of }) => of.map((term) => [`packages.${id}`, term] as const)),
    ...rules.flatMap(({ after = [], relief }, at) =>
      [...relief, ...after].map((term) => [`rules.${at}`, term] as const),
    ),
  ];
  const stray = named.find(([, term]) => !ids.has(term));
  if (stray !== undefined) return unknownTerm(stray[0], stray[1], [...ids]);
  for (const lists of [steps.map(({ term }) => [term]), packages.map(({ of }) => of)]) {
    const all = lists.flat();
    const twice = all.find((term, at) => all.indexOf(term) !== at);
    if (twice === undefined) continue;
    const fields = { code: 'bargaining/term-twice', path: twice, value: twice };
    return fail(fields, bargainingWordsEn);
  }
  const idle = terms.find(({ id }) => !steps.some(({ term }) => term === id));
  if (idle !== undefined) {
    const fields = { code: 'bargaining/step-of-nobody', path: idle.id, value: idle.id };
    return fail(fields, bargainingWordsEn);
  }
  const parties: (readonly [path: string, party: string])[] = [
    ...steps.map(({ by, term }) => [term, by] as const),
    ...rules.map(({ party }, at) => [`rules.${at}`, party] as const),
    ...nerves.map(({ party }) => ['nerves', party] as const),
    ...consent.map((party) => ['consent', party] as const),
  ];
  const stranger = parties.find(([, party]) => !table.parties.some(({ id }) => id === party));
  if (stranger !== undefined) return failStranger(stranger[0], stranger[1], table);
  const lines = new Map(table.issues.map((issue) => [issue.id, issue]));
  for (const [at, { level }] of rules.entries()) {
    if (level === undefined) continue;
    const line = lines.get(level.issue);
    const path = `rules.${at}.level`;
    const wrong =
      line === undefined ? unknownIssue(path, level.issue, lines) : offLine(path, level.at, line);
    if (wrong !== undefined) return fail(wrong, bargainingWordsEn);
  }
  const amounts = checkAmounts([
    ...steps.flatMap(({ takes = 0, term, verification = 0 }) => [
      [`${term}.takes`, takes, 'from-0'] as const,
      [`${term}.verification`, verification, 'from-0'] as const,
    ]),
    ...nerves.flatMap(({ breach = 0, dares = 0, party }) => [
      [`${party}.breach`, breach, 'from-0'] as const,
      [`${party}.dares`, dares, 'from-0'] as const,
    ]),
  ]);
  return amounts.ok ? succeed(true) : amounts;
}

/** A problem that names the terms there are. */
export function unknownTerm(path: string, value: string, known: readonly string[]): Result<never> {
  const fields = { code: 'bargaining/unknown-term', path, value };
  return fail({ ...fields, params: { known: known.join(', ') } }, bargainingWordsEn);
}
