import type { PhaseTally } from '../chunk-result.ts';
import type { NeedOrigin, PhaseOrigin } from '../compile/origin.ts';
import { SHARE_UNIT } from '../simulate/blocking-share.ts';

/** One who held a phase, in draws (not yet shares). */
export interface Held {
  who: string;
  will: string | null;
  /** it held by what it would lose, not by its consent */
  byMoney: boolean;
  /** draws, as a Shapley sum */
  draws: number;
  /** draws in which it was the first unmet need */
  first: number;
  /** draws in which it alone was missing */
  alone: number;
  needs: NeedOrigin[];
  objections: Map<string, number>;
  refusals: number;
}

export const SPONSOR = 'sponsor';
export const TIME = 'time';
export const OTHERS = 'others';

type Book = Map<string, Held>;

/**
 * Who held each phase: its own needs, and for draws in which an earlier phase was not done, the
 * holders of that earlier phase in proportion. What neither explains is time running out.
 */
export function holdShares(
  origins: readonly PhaseOrigin[],
  tallies: readonly PhaseTally[],
): Held[][] {
  const own = tallies.map((tally, index) => ownHolders(origins[index], tally));
  return tallies.map((tally, index) => {
    const book = ownHolders(origins[index], tally);
    for (const [earlier, draws] of tally.heldAt.entries()) addEarlier(book, own[earlier], draws);
    return [...book.values()]
      .filter((held) => held.draws > 0)
      .toSorted((a, b) => b.draws - a.draws);
  });
}

function enter(book: Book, who: string, will: string | null, byMoney = false): Held {
  const key = byMoney ? `${who} by money` : who;
  let held = book.get(key);
  if (held === undefined) {
    held = {
      who,
      will,
      byMoney,
      draws: 0,
      first: 0,
      alone: 0,
      needs: [],
      objections: new Map(),
      refusals: 0,
    };
    book.set(key, held);
  }
  return held;
}

function ownHolders(origin: PhaseOrigin | undefined, tally: PhaseTally): Book {
  const book: Book = new Map();
  for (const [index, need] of (origin?.needs ?? []).entries()) {
    const will = need.will === undefined || need.will === need.authority ? null : need.will;
    const held = enter(book, need.authority, will, need.kind === 'value');
    held.draws += (tally.shares[index] ?? 0) / SHARE_UNIT;
    held.first += tally.first[index] ?? 0;
    held.alone += tally.alone[index] ?? 0;
    held.refusals += tally.refusals[index] ?? 0;
    if ((tally.shares[index] ?? 0) > 0) held.needs.push(need);
    for (const [member, count] of (tally.objections[index] ?? []).entries()) {
      const name = need.members[member] ?? OTHERS;
      if (count > 0) held.objections.set(name, (held.objections.get(name) ?? 0) + count);
    }
  }
  const last = origin?.needs.length ?? 0;
  const sponsor = enter(book, SPONSOR, null);
  sponsor.draws += (tally.shares[last] ?? 0) / SHARE_UNIT;
  sponsor.first += tally.first[last] ?? 0;
  if (tally.late > 0) {
    const time = enter(book, TIME, null);
    time.draws += tally.late;
    time.first += tally.late;
  }
  return book;
}

function addEarlier(book: Book, earlier: Book | undefined, draws: number): void {
  if (draws === 0) return;
  const total = [...(earlier?.values() ?? [])].reduce((sum, held) => sum + held.draws, 0);
  const explained = Math.min(draws, total);
  for (const held of earlier?.values() ?? []) {
    const part = total === 0 ? 0 : explained / total;
    const own = enter(book, held.who, held.will, held.byMoney);
    own.draws += held.draws * part;
    own.first += held.first * part;
    own.alone += held.alone * part;
    own.needs.push(...held.needs.filter((need) => !own.needs.includes(need)));
    own.refusals += held.refusals;
    for (const [member, count] of held.objections) {
      own.objections.set(member, (own.objections.get(member) ?? 0) + count);
    }
  }
  if (draws > explained) {
    enter(book, TIME, null).draws += draws - explained;
    enter(book, TIME, null).first += draws - explained;
  }
}
