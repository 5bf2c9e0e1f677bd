import type { IsoDate } from '../../quantity/index.ts';
import { allStanding, membersOf } from '../../scenario/index.ts';
import type { AlignContext } from '../ties/align-context.ts';
import { tieItems } from '../ties/tie-items.ts';

/** How binding a bloc is: by the weakest tie between two of its members. */
export type BlocDepth = 'none' | 'consultation' | 'alliance';

/** A bloc on a day: who is in it, who keeps out of it, and how far it binds. */
export interface BlocOnDay {
  readonly bloc: string;
  readonly members: readonly string[];
  /** membership that is only claimed */
  readonly claimed: readonly string[];
  /** those who are on record about it and are no members: what they hold */
  readonly outside: readonly { readonly actor: string; readonly holds: string }[];
  /** other statuses on record */
  readonly status: readonly string[];
  /** the weakest treaty of two members; `none` where two have none, or it has fewer than two */
  readonly depth: BlocDepth;
  readonly source: readonly string[];
}

/**
 * The blocs of a view on a day: joined, claimed or refused, and what binds their members. A bloc whose
 * members all owe one another no more than to consult is no alliance, whatever it is called.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * blocsOn(context, day); // []
 */
export function blocsOn(context: AlignContext, day: IsoDate): BlocOnDay[] {
  const { pack } = context;
  return Object.entries(pack.actors).flatMap(([bloc, actor]): BlocOnDay[] => {
    if (actor.kind !== 'bloc') return [];
    const all = membersOf(pack, bloc, day);
    const members = all.filter(({ as }) => as !== 'claimed').map(({ id }) => id);
    const standing = allStanding(actor.status ?? [], day).map(({ entry }) => entry);
    return [
      {
        bloc,
        members,
        claimed: all.filter(({ as }) => as === 'claimed').map(({ id }) => id),
        outside: standing.flatMap(({ by, status }) =>
          by === undefined || members.includes(by) ? [] : [{ actor: by, holds: status }],
        ),
        status: standing.filter(({ by }) => by === undefined).map(({ status }) => status),
        depth: depthOf(context, members, day),
        source: [...new Set(standing.flatMap(({ source }) => source ?? actor.source ?? []))],
      },
    ];
  });
}

const DEPTHS: readonly BlocDepth[] = ['none', 'consultation', 'alliance'];

function depthOf(context: AlignContext, members: readonly string[], day: IsoDate): BlocDepth {
  if (members.length < 2) return 'none';
  const pairs = members.flatMap((a, at) => members.slice(at + 1).map((b) => [a, b] as const));
  const ranks = pairs.map(([a, b]) => {
    const kinds = tieItems(context, a, b, ['alliance', 'consultation'], day).map(
      ({ kind }) => kind,
    );
    return kinds.includes('alliance') ? 2 : kinds.length > 0 ? 1 : 0;
  });
  return DEPTHS[Math.min(...ranks)] ?? 'none';
}
