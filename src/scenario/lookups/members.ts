import type { IsoDate } from '../../quantity/index.ts';
import type { Pack } from '../schema/pack.ts';
import { allStanding } from './standing.ts';

/** A line of an actor's `members:` list in normal form. */
export type Membership = NonNullable<Pack['actors'][string]['members']>[number];

/** What a member is there as; only `member`, `permanent` and `elected` vote. */
export type MemberStatus = NonNullable<Membership['as']>;

/** A member on a day; `maybe` when the day lies inside an imprecise boundary of the term. */
export interface Member {
  readonly id: string;
  readonly as: MemberStatus;
  readonly certainty: 'yes' | 'maybe';
}

/**
 * Who belongs to a bloc or a body on a day, each once, in the order of the pack. Of several terms
 * of one member the surest counts; the status defaults to `member`. Membership that is only
 * claimed is listed as `claimed`, so that rival lists can be shown side by side.
 *
 * @example
 * const members = [{ member: 'north', from: '2019-01-01', to: '2021-01-01' }];
 * membersOn(members, day); // [{ id: 'north', as: 'member', certainty: 'yes' }]
 */
export function membersOn(members: readonly Membership[], day: IsoDate): Member[] {
  const found = new Map<string, Member>();
  for (const { entry, certainty } of allStanding(members, day)) {
    const next: Member = { id: entry.member, as: entry.as ?? 'member', certainty };
    const present = found.get(next.id);
    if (present === undefined || isSurer(next, present)) found.set(next.id, next);
  }
  return [...found.values()];
}

/**
 * Who belongs to an actor of the pack on a day; an unknown actor or one without members has none.
 *
 * @example
 * membersOf(pack, 'river-commission', day).map(({ id }) => id); // ['XA', 'XB', 'XC']
 */
export function membersOf(pack: Pick<Pack, 'actors'>, actor: string, day: IsoDate): Member[] {
  const record = Object.hasOwn(pack.actors, actor) ? pack.actors[actor] : undefined;
  return membersOn(record?.members ?? [], day);
}

function isSurer(a: Member, b: Member): boolean {
  return rank(a) > rank(b);
}

// A real seat outranks a claim of one, and a sure term an unsure one.
function rank({ as, certainty }: Member): number {
  const seat = as === 'claimed' ? 0 : as === 'invited' || as === 'observer' ? 1 : 2;
  return seat * 2 + (certainty === 'yes' ? 1 : 0);
}
