import { routeColumnName, routeText } from '../../../corridor/index.ts';
import type { Text } from '../../../quantity/index.ts';
import type { Pack } from '../../../scenario/index.ts';
import { namesOf } from '../../names.ts';
import { number } from '../number.ts';

/** How places, links and the like are called, and the texts of routing in words. */
export interface RouteNames {
  readonly place: (id: string) => string;
  readonly link: (id: string) => string;
  readonly actor: (id: string) => string;
  /** who can open something under a body of law */
  readonly authority: (id: string) => string;
  /** a column by its key: `all-sea`, `via/XA` */
  readonly column: (key: string) => string;
  readonly text: (text: Text) => string;
}

/** Names for the ids of a pack; an id without a record stands for itself. */
export function routeNames(pack: Pack): RouteNames {
  const actors = namesOf(pack);
  const actor = (id: string): string => actors.actor(id);
  return {
    actor,
    place: (id) => own(pack.places, id)?.name ?? id,
    link: (id) => own(pack.links, id)?.name ?? id,
    authority: (id) => own(pack.authorities, id)?.name ?? actor(id),
    column: (key) => routeColumnName(key, actor),
    text: (text) => routeText(text, pack, { actor, number }),
  };
}

function own<T>(records: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined;
}
