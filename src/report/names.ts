import type { View } from '../scenario/index.ts';
import type { Say } from './say.ts';

/** Names for the ids of a view; an id without a record stands for itself. */
export interface Names {
  actor(id: string): string;
  /** who held a step: an authority, the sponsor of the project, or time */
  holder(id: string, sponsor?: string): string;
  project(id: string): string;
  /** the title of a phase is the project's own; this is the rung */
  step(id: string): string;
  /** an issue or a constant has no name: its id in words */
  plain(id: string): string;
  source(id: string): string;
}

/** Looks the names up in a view. */
export function namesOf({ pack }: View, say: Say): Names {
  const own = <T>(records: Readonly<Record<string, T>>, id: string): T | undefined =>
    Object.hasOwn(records, id) ? records[id] : undefined;
  const actor = (id: string): string => own(pack.actors, id)?.name ?? plain(id);
  return {
    actor,
    holder(id, sponsor) {
      if (id === 'sponsor') {
        if (sponsor === undefined) return say('held-sponsor-none');
        return say('held-sponsor', { sponsor: actor(sponsor) });
      }
      if (id === 'time') return say('held-time');
      return id === 'others' ? say('others') : actor(id);
    },
    project: (id) => own(pack.projects, id)?.title ?? plain(id),
    step: (id) => say(`step-${id}`),
    plain,
    source: (id) => own(pack.sources, id)?.title ?? plain(id),
  };
}

function plain(id: string): string {
  return id.replaceAll('-', ' ');
}
