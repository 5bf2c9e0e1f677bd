import { standsOn } from '../scenario/index.ts';
import type { Activity, View } from '../scenario/index.ts';
import type { ActivityParty } from './facts.ts';

type Actor = View['pack']['actors'][string];

/**
 * An activity with what the pack knows of its parties: the name, nationality and government of an
 * actor, and who has designated it by the day. What the activity states itself stands.
 *
 * @example
 * const pay = { act: 'pay', parties: [{ role: 'payee', actor: 'XB' }] };
 * withActors(view, pay).parties[0];
 * // { role: 'payee', actor: 'XB', name: 'Upper State', nationality: 'XB', government: true }
 */
export function withActors(view: View, activity: Activity): Activity {
  const { parties } = activity;
  if (parties === undefined || parties === 'unknown') return activity;
  return { ...activity, parties: parties.map((party) => withActor(view, party)) };
}

const GOVERNMENT = new Set<Actor['kind']>(['state', 'ministry', 'army', 'legislature', 'province']);

function withActor(view: View, party: ActivityParty): ActivityParty {
  const { actor: id } = party;
  const actor = id === undefined ? undefined : view.pack.actors[id];
  if (id === undefined || actor === undefined) return party;
  const nationality = party.nationality ?? stateOf(view, id);
  const designated = party.designated ?? designatedBy(view, actor);
  const government = party.government ?? (GOVERNMENT.has(actor.kind) ? true : undefined);
  return {
    ...party,
    name: party.name ?? actor.name,
    ...(nationality === undefined ? {} : { nationality }),
    ...(government === undefined ? {} : { government }),
    ...(designated === undefined ? {} : { designated }),
  };
}

/** The state an actor belongs to: itself, its flag, or that of what it is a part of. */
function stateOf(view: View, id: string): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const actor: Actor | undefined = view.pack.actors[at];
    if (actor?.kind === 'state') return at;
    if (actor?.flag !== undefined) return actor.flag;
    at = actor?.['part-of'];
  }
  return undefined;
}

/** A threat or a mark on a list is no designation. */
function designatedBy(view: View, { designations = [] }: Actor): string[] | undefined {
  const by = designations.filter(
    (each) => each.tag === 'designation' && standsOn(each, view.asOf) === 'yes',
  );
  return by.length === 0 ? undefined : by.map((each) => each.by);
}
