import type { View } from '../scenario/index.ts';
import type { Say } from './say.ts';
import { recordOf } from './record-of.ts';

/** Names for the ids of a view; an id without a record stands for itself. */
export interface Names {
  actor(id: string): string;
  /** who pays or loses: an actor, or nobody whom the scenario names */
  payer(id: string): string;
  /** who held a step: an authority, the sponsor of the project, or time */
  holder(id: string, sponsor?: string): string;
  project(id: string): string;
  /** the title of a phase is the project's own; this is the rung */
  step(id: string): string;
  /** an issue or a constant has no name: its id in words */
  readonly plain: (id: string) => string;
  source(id: string): string;
}

/** Looks the names up in a view. */
export function namesOf({ pack }: View, say: Say): Names {
  const actor = (id: string): string => recordOf(pack.actors, id)?.name ?? plain(id);
  return {
    actor,
    payer: (id) => (id === 'nobody-named' || id === 'value' ? say('nobody-named') : actor(id)),
    holder(id, sponsor) {
      if (id === 'sponsor') {
        if (sponsor === undefined) return say('held-sponsor-none');
        return say('held-sponsor', { sponsor: actor(sponsor) });
      }
      if (id === 'time') return say('held-time');
      return id === 'others' ? say('others') : actor(id);
    },
    project: (id) => recordOf(pack.projects, id)?.title ?? plain(id),
    step: (id) => say(`step-${id}`),
    plain,
    source: (id) => recordOf(pack.sources, id)?.title ?? plain(id),
  };
}

function plain(id: string): string {
  return id.replaceAll('-', ' ');
}
