import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import type { DealTable } from './deal-table.ts';
import type { DealTerm } from './deal-term.ts';
import { dealWorth } from './deal-worth.ts';
import type { DealStep, SequenceQuestion } from './sequence-question.ts';

/** What is carried out on one day: one step, or all of a package. */
export interface Move {
  readonly id: string;
  readonly steps: readonly DealStep[];
}

/** How far an exchange has come: bit k is set when move k is done. */
export interface ExchangeStates {
  readonly moves: readonly Move[];
  /** who must gain by the whole */
  readonly parties: readonly string[];
  /** the state in which all is done */
  readonly all: number;
  /** points a party has when everything is done, all counted as if it held from now on */
  readonly whole: (party: string) => number;
  /** points a party is left with when the exchange breaks off: what can be taken back is */
  readonly left: (done: number, party: string) => number;
}

/** Most moves of which all orders are weighed: 4,096 states. */
const MOVES = 12;

/** The moves of a sequence, in the order of its terms. */
export function movesOf({ packages = [], steps, terms }: SequenceQuestion): Move[] {
  const moves: Move[] = [];
  const taken = new Set<string>();
  for (const { id } of terms) {
    if (taken.has(id)) continue;
    const together = packages.find(({ of }) => of.includes(id));
    const own = steps.filter(({ term }) => term === id || together?.of.includes(term) === true);
    for (const { term } of own) taken.add(term);
    moves.push({ id: together?.id ?? id, steps: own });
  }
  return moves;
}

/**
 * What each party has at every point of an exchange. Fails as {@link dealWorth}, where a part of it is worth
 * nobody knows what, and on more than 12 moves.
 */
export function exchangeStates(
  table: DealTable,
  question: SequenceQuestion,
): Result<ExchangeStates> {
  const moves = movesOf(question);
  if (moves.length > MOVES) {
    const params = { found: moves.length, limit: MOVES };
    return fail({ code: 'bargaining/too-many-steps', path: 'steps', params }, bargainingWordsEn);
  }
  const terms = untimed(question.terms);
  const worth = dealWorth(table, terms);
  if (!worth.ok) return worth;
  const parties = question.consent ?? table.parties.map(({ id }) => id);
  const concerned = new Set([...parties, ...question.steps.map(({ by }) => by)]);
  const whole = new Map<string, number>();
  for (const { parts, party, total } of worth.value) {
    if (!concerned.has(party)) continue;
    if (total === undefined) {
      const value = parts.find(({ points }) => points === undefined)?.of ?? '';
      const fields = { code: 'bargaining/unknown-worth', path: party, value, params: { party } };
      return fail(fields, bargainingWordsEn);
    }
    whole.set(party, total);
  }
  const staying = moves.map(({ steps }) =>
    steps.flatMap(({ reversible = false, term }) => (reversible ? [] : [term])),
  );
  const known = new Map<number, ReadonlyMap<string, number>>();
  const leftIn = (done: number): ReadonlyMap<string, number> => {
    const before = known.get(done);
    if (before !== undefined) return before;
    const kept = new Set(staying.flatMap((ids, at) => (((done >>> at) & 1) === 1 ? ids : [])));
    const found = dealWorth(
      table,
      terms.filter(({ id }) => kept.has(id)),
    );
    const left = new Map(
      (found.ok ? found.value : []).map(({ party, total = Number.NaN }) => [party, total]),
    );
    known.set(done, left);
    return left;
  };
  return succeed({
    moves,
    parties,
    all: (1 << moves.length) - 1,
    whole: (party) => whole.get(party) ?? Number.NaN,
    left: (done, party) => leftIn(done).get(party) ?? Number.NaN,
  });
}

/** Terms as if all held from now on, for good. */
function untimed(terms: readonly DealTerm[]): DealTerm[] {
  return terms.map((term): DealTerm => {
    if (term.kind === 'payment') {
      const { at: _at, ...rest } = term;
      return rest;
    }
    const { from: _from, until: _until, ...rest } = term;
    return rest;
  });
}
