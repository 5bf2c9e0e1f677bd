import { compareDates, daysBetween, fail, ln, succeed, sumInOrder } from '../../quantity/index.ts';
import type { IsoDate, Result, Text } from '../../quantity/index.ts';
import { checkAmounts } from '../split/amounts.ts';
import { bargainingWordsEn } from '../words-en.ts';

/** An act on record, and what followed it. */
export interface ActionReaction {
  /** which act it was one of; acts of one name are counted together */
  readonly act: string;
  readonly on: IsoDate;
  /** left out where nothing followed, or not yet */
  readonly reaction?: { readonly id: string; readonly on: IsoDate };
  readonly source?: string;
}

export interface ReactionOptions {
  /** all that could follow; silence is none of them */
  readonly reactions: readonly string[];
  /** the day of asking: what was done later is not known */
  readonly asOf: IsoDate;
  /** days after which silence is the answer, from 0 */
  readonly patience: number;
  /** cases each answer is supposed to have had before any record, above 0; default ½ (Jeffreys) */
  readonly prior?: number;
}

/** What silence is called among the reactions. */
export const SILENCE = 'silence';

/** How likely each answer to an act is. */
export interface ReactionRates {
  readonly act: string;
  /** cases whose answer is known */
  readonly cases: number;
  /** cases still open on the day of asking */
  readonly open: number;
  /** by reaction, silence last; sums to 1 */
  readonly shares: readonly {
    readonly reaction: string;
    readonly count: number;
    readonly share: number;
  }[];
  readonly why: readonly Text[];
}

/**
 * How likely each answer to an act is, by how often it followed: (count + prior) / (cases + prior × answers),
 * the mean of a Dirichlet distribution. A case younger than the patience and unanswered is open, not silent.
 * Fails on a reaction that is none of those named, one before its act, a case after the day of asking, and an
 * act nobody has recorded.
 *
 * @example
 * const day = (text) => isoDate(text);
 * const rows = [
 *   { act: 'test', on: day('2031-01-01'), reaction: { id: 'sanctions', on: day('2031-01-20') } },
 *   { act: 'test', on: day('2031-06-01') },
 * ];
 * const options = { reactions: ['sanctions'], asOf: day('2031-06-10'), patience: 90 };
 * const { open, shares } = unwrap(reactionRates(rows, 'test', options));
 * [open, shares.map(({ share }) => share)]; // [1, [0.75, 0.25]]
 */
export function reactionRates(
  rows: readonly ActionReaction[],
  act: string,
  options: ReactionOptions,
): Result<ReactionRates> {
  const checked = checkRecord(rows, options);
  if (!checked.ok) return checked;
  const own = rows.filter((row) => row.act === act);
  if (own.length === 0) {
    return fail({ code: 'bargaining/no-row', path: 'rows', value: act }, bargainingWordsEn);
  }
  return succeed(ratesOf(own, act, options));
}

function ratesOf(
  rows: readonly ActionReaction[],
  act: string,
  { asOf, patience, prior = 0.5, reactions }: ReactionOptions,
): ReactionRates {
  const answers = [...reactions, SILENCE];
  const counts = new Map(answers.map((answer) => [answer, 0]));
  let open = 0;
  for (const { on, reaction } of rows) {
    const isKnown = reaction !== undefined && compareDates(reaction.on, asOf) <= 0;
    if (!isKnown && daysBetween(on, asOf) < patience) open += 1;
    else {
      const answer = isKnown ? reaction.id : SILENCE;
      counts.set(answer, (counts.get(answer) ?? 0) + 1);
    }
  }
  const cases = rows.length - open;
  const total = cases + prior * answers.length;
  const shares = answers.map((reaction) => {
    const count = counts.get(reaction) ?? 0;
    return { reaction, count, share: (count + prior) / total };
  });
  const why = shares
    .filter(({ count }) => count > 0)
    .map(({ count, reaction }): Text => {
      const params = { act, reaction, count, of: cases };
      return { code: 'bargaining/why-reaction-rate', params };
    });
  return { act, cases, open, shares, why };
}

/** One case foretold from those before it. */
export interface ReplayedReaction {
  readonly act: string;
  readonly on: IsoDate;
  /** what followed, silence included; undefined where the case is still open */
  readonly followed: string | undefined;
  /** by reaction, from what was known on the day before the act */
  readonly expected: readonly { readonly reaction: string; readonly share: number }[];
  /** what was held most likely; of several alike the first */
  readonly mostLikely: string;
}

export interface ReactionReplay {
  readonly rows: readonly ReplayedReaction[];
  /** mean of −ln of the chance given to what followed, over closed cases; undefined without any */
  readonly logScore: number | undefined;
  /** the same of one who holds all answers equally likely */
  readonly uniformScore: number;
}

/**
 * Plays a record through: before each act the answer is foretold from the cases known by then, as
 * {@link reactionRates} would on that day. Fails as {@link reactionRates}.
 *
 * @example
 * const row = (on, answered) => ({ act: 'test', on: isoDate(on), reaction: { id: 'sanctions', on: isoDate(answered) } });
 * const rows = [row('2031-01-01', '2031-01-20'), row('2031-06-01', '2031-06-20')];
 * const options = { reactions: ['sanctions'], asOf: isoDate('2031-12-31'), patience: 90 };
 * unwrap(replayReactions(rows, options)).rows.map(({ expected }) => expected[0].share); // [0.5, 0.75]
 */
export function replayReactions(
  rows: readonly ActionReaction[],
  options: ReactionOptions,
): Result<ReactionReplay> {
  const checked = checkRecord(rows, options);
  if (!checked.ok) return checked;
  const ordered = rows.toSorted((a, b) => compareDates(a.on, b.on));
  const replayed = ordered.map((row): ReplayedReaction => {
    const before = ordered.filter(
      (other) => other.act === row.act && compareDates(other.on, row.on) < 0,
    );
    const { shares } = ratesOf(before, row.act, { ...options, asOf: row.on });
    const best = shares.reduce((top, next) => (next.share > top.share ? next : top));
    return {
      act: row.act,
      on: row.on,
      followed: followedOn(row, options),
      expected: shares.map(({ reaction, share }) => ({ reaction, share })),
      mostLikely: best.reaction,
    };
  });
  const scores = replayed.flatMap(({ expected, followed }) => {
    const given = expected.find(({ reaction }) => reaction === followed);
    return given === undefined ? [] : [-ln(given.share)];
  });
  const answers = options.reactions.length + 1;
  return succeed({
    rows: replayed,
    logScore: scores.length === 0 ? undefined : sumInOrder(scores) / scores.length,
    uniformScore: ln(answers),
  });
}

function followedOn(
  { on, reaction }: ActionReaction,
  { asOf, patience }: ReactionOptions,
): string | undefined {
  if (reaction !== undefined && compareDates(reaction.on, asOf) <= 0) return reaction.id;
  return daysBetween(on, asOf) < patience ? undefined : SILENCE;
}

function checkRecord(
  rows: readonly ActionReaction[],
  { asOf, patience, prior = 0.5, reactions }: ReactionOptions,
): Result<true> {
  const checked = checkAmounts([
    ['patience', patience, 'from-0'],
    ['prior', prior, 'above-0'],
  ]);
  if (!checked.ok) return checked;
  for (const [at, { act, on, reaction }] of rows.entries()) {
    const path = `rows.${at}`;
    if (compareDates(on, asOf) > 0) {
      return fail({ code: 'bargaining/row-late', path, value: on }, bargainingWordsEn);
    }
    if (reaction === undefined) continue;
    if (!reactions.includes(reaction.id)) {
      const fields = { code: 'bargaining/unknown-reaction', path, value: reaction.id };
      return fail(fields, bargainingWordsEn);
    }
    if (compareDates(reaction.on, on) < 0) {
      const params = { act, acted: on, reacted: reaction.on };
      return fail({ code: 'bargaining/row-order', path, params }, bargainingWordsEn);
    }
  }
  return succeed(true);
}
