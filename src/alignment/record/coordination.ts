import { compareDates, daysBetween, pow } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { cohesionOver, replayVote, splitOf } from '../../institution/index.ts';
import type { BlocVote } from '../../institution/index.ts';
import { membersOf, spanOf } from '../../scenario/index.ts';
import { spreadOf, rangeAround } from '../range.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from '../ties/align-context.ts';
import { statesAmong } from '../ties/states.ts';

/** Something some states did together, or a vote in which they stood together or apart. */
export interface CoordinationItem {
  readonly id: string;
  readonly kind: 'joint-act' | 'vote';
  readonly day: IsoDate;
  readonly title: string;
  /** 1 all alike, -1 no two alike; between them the share of pairs */
  readonly value: number;
  /** who voted how; undefined where it is no vote */
  readonly vote: BlocVote | undefined;
  readonly source: readonly string[];
  readonly assumption: string | undefined;
}

/** How far some states act as one, on a day. */
export interface Coordination {
  readonly day: IsoDate;
  readonly members: readonly string[];
  /** -1 apart to 1 as one; null where nothing on record bears on it */
  readonly score: Range | null;
  /** share of pairs that voted alike over all votes so far; null where they never voted together */
  readonly cohesion: number | null;
  /** oldest first */
  readonly items: readonly CoordinationItem[];
}

/**
 * How far some states act in concert: joint acts (proposals and agreements they all make) and votes they
 * all took part in, each weighed by its kind and fading with age, over the same weights and a prior that
 * says nothing:  Σ w v ½^(age/h) / (w₀ + Σ w ½^(age/h)).  A joint draft raises it, a split vote lowers it.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * coordinationOn(context, ['XA', 'XB'], day).score; // null
 */
export function coordinationOn(
  context: AlignContext,
  members: readonly string[],
  day: IsoDate,
): Coordination {
  const items = itemsOf(context, members).filter((item) => compareDates(item.day, day) <= 0);
  const { parameters } = context;
  const halfLife = parameters.get('coordination-half-life').base;
  const prior = parameters.get('coordination-prior');
  let sum = 0;
  let all = prior.base;
  let variance = 0;
  for (const { day: on, kind, value } of items) {
    const weight = parameters.get(kind === 'vote' ? 'joint-vote' : 'joint-act');
    const kept = pow(0.5, daysBetween(on, day) / halfLife);
    sum += weight.base * kept * value;
    all += weight.base * kept;
    const own = spreadOf(weight) * kept * value;
    variance += own * own;
  }
  const votes = items.flatMap(({ vote }) => vote ?? []);
  // the prior is as unsure as its own range; what fades leaves more of it
  const spread = Math.sqrt(variance) / all + (spreadOf(prior) / all) * Math.abs(sum / all);
  return {
    day,
    members,
    score: items.length === 0 ? null : rangeAround(sum / all, spread, -1, 1),
    cohesion: cohesionOver(votes) ?? null,
    items,
  };
}

function itemsOf(context: AlignContext, members: readonly string[]): CoordinationItem[] {
  return [...jointActs(context, members), ...votesOf(context, members)].toSorted((a, b) =>
    compareDates(a.day, b.day),
  );
}

/** Commitments that all of them make, and nobody else with them: a pact of many says little of two. */
function jointActs({ pack }: AlignContext, members: readonly string[]): CoordinationItem[] {
  return Object.entries(pack.commitments).flatMap(([id, commitment]): CoordinationItem[] => {
    const by = statesAmong(pack, commitment.by);
    if (members.length < 2 || by.length !== members.length) return [];
    if (!members.every((member) => by.includes(member))) return [];
    const { assumption, date, source, title } = commitment;
    const day = spanOf(date).latest;
    return [
      {
        id,
        kind: 'joint-act',
        day,
        title,
        value: 1,
        vote: undefined,
        source: source ?? [],
        assumption,
      },
    ];
  });
}

/** Votes in which at least two of them took a side. */
function votesOf({ pack }: AlignContext, members: readonly string[]): CoordinationItem[] {
  return Object.entries(pack.votes).flatMap(([id, vote]): CoordinationItem[] => {
    const institution = pack.institutions[vote.institution];
    const { latest: day } = spanOf(vote.date);
    if (institution === undefined) return [];
    const seated = membersOf(pack, institution.body, day);
    const { ballots } = replayVote(vote, institution, seated);
    const split = splitOf(members, ballots);
    if (split.cohesion === undefined) return [];
    const { assumption, source, subject } = vote;
    return [
      {
        id,
        kind: 'vote',
        day,
        title: subject,
        value: 2 * split.cohesion - 1,
        vote: split,
        source: source ?? [],
        assumption,
      },
    ];
  });
}

/**
 * Coordination over days in rising order.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * coordinationSeries(context, ['XA', 'XB'], [day]).length; // 1
 */
export function coordinationSeries(
  context: AlignContext,
  members: readonly string[],
  days: readonly IsoDate[],
): Coordination[] {
  return days.map((day) => coordinationOn(context, members, day));
}
