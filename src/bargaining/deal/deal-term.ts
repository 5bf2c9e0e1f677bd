import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { offLine, unknownIssue } from './deal-table.ts';
import type { DealTable } from './deal-table.ts';

/**
 * What a deal may hold. Times are years from now; left out, `from` is now, `until` is for good.
 *
 * - `level`: an issue is brought to a level; of several that begin together the one that goes farthest from the
 *   status quo counts, so that a way can be cut in slices;
 * - `payment`: money from one party to another, at once;
 * - `in-kind`: a thing or a favour, with what having it all the time would be worth to whom, in points; who is
 *   not named is not touched by it.
 */
export type DealTerm =
  | {
      readonly kind: 'level';
      readonly id: string;
      readonly issue: string;
      readonly to: number;
      readonly from?: number;
      readonly until?: number;
    }
  | {
      readonly kind: 'payment';
      readonly id: string;
      readonly by: string;
      readonly to: string;
      /** in the money of the table, from 0 */
      readonly amount: number;
      readonly at?: number;
    }
  | {
      readonly kind: 'in-kind';
      readonly id: string;
      readonly worth: Readonly<Record<string, number>>;
      readonly from?: number;
      readonly until?: number;
    };

/** Terms with names of their own, on issues and parties of the table, in time, and not pulling to both sides at once. */
export function checkTerms(table: DealTable, terms: readonly DealTerm[]): Result<true> {
  const lines = new Map(table.issues.map((issue) => [issue.id, issue]));
  const parties = new Set(table.parties.map(({ id }) => id));
  const names = new Set<string>();
  const starts = new Map<string, number>();
  for (const [at, term] of terms.entries()) {
    const { id } = term;
    if (id === '') {
      return fail({ code: 'bargaining/name-missing', path: `terms.${at}` }, bargainingWordsEn);
    }
    if (names.has(id)) {
      const fields = { code: 'bargaining/name-twice', path: `terms.${id}`, value: id };
      return fail(fields, bargainingWordsEn);
    }
    names.add(id);
    const times =
      term.kind === 'payment' ? [term.at ?? 0] : [term.from ?? 0, term.until ?? Infinity];
    const [start = 0, end = Infinity] = times;
    if (!(start >= 0 && start < Infinity && end > start)) {
      const params = { from: String(start), until: String(end) };
      return fail({ code: 'bargaining/bad-times', path: id, value: id, params }, bargainingWordsEn);
    }
    if (term.kind === 'level') {
      const line = lines.get(term.issue);
      if (line === undefined) return fail(unknownIssue(id, term.issue, lines), bargainingWordsEn);
      const off = offLine(`${id}.to`, term.to, line);
      if (off !== undefined) return fail(off, bargainingWordsEn);
      const key = JSON.stringify([term.issue, start]);
      const side = Math.sign(term.to - line.statusQuo);
      const before = starts.get(key) ?? 0;
      if (side * before < 0) {
        const fields = { code: 'bargaining/two-levels', path: id, value: term.issue };
        return fail(fields, bargainingWordsEn);
      }
      starts.set(key, before === 0 ? side : before);
      continue;
    }
    const named = term.kind === 'payment' ? [term.by, term.to] : Object.keys(term.worth);
    const stranger = named.find((party) => !parties.has(party));
    if (stranger !== undefined) return failStranger(id, stranger, table);
    const amounts = term.kind === 'payment' ? [term.amount] : Object.values(term.worth);
    const bad = amounts.find(
      (amount) => !Number.isFinite(amount) || (term.kind === 'payment' && amount < 0),
    );
    if (bad === undefined) continue;
    const code = term.kind === 'payment' ? 'bargaining/bad-amount-from-0' : 'bargaining/bad-amount';
    return fail({ code, path: id, value: String(bad) }, bargainingWordsEn);
  }
  return succeed(true);
}

/** A problem that names the parties there are. */
export function failStranger(path: string, value: string, table: DealTable): Result<never> {
  const params = { known: table.parties.map(({ id }) => id).join(', ') };
  return fail({ code: 'bargaining/unknown-party', path, value, params }, bargainingWordsEn);
}
