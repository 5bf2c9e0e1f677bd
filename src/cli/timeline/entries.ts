import { compareDates } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { spanOf } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import type { Names } from '../names.ts';

/** Something dated, made ready for a line. */
export interface Entry {
  /** as the pack writes it */
  readonly date: string;
  readonly until: string | null;
  /** `milestone`, `attempt`, `decision`, or the kind of event */
  readonly kind: string;
  readonly title: string;
  /** what `show` opens; a milestone is shown with its project */
  readonly id: string;
  readonly actors: readonly string[];
  readonly projects: readonly string[];
  readonly source: readonly string[];
  /** a later event took it back */
  readonly retracted: boolean;
}

/** Which entries are wanted; every part left out wants all. */
export interface Wanted {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly actor?: string | undefined;
  readonly project?: string | undefined;
  readonly kind?: string | undefined;
}

/**
 * Everything dated of a pack in the order it happened. What is known to the month alone stands
 * before the days of that month; of two with one date the surer comes first.
 */
export function entriesOf(pack: Pack, names: Names): Entry[] {
  const all = [...events(pack), ...milestones(pack), ...attempts(pack), ...decisions(pack, names)];
  return all.toSorted((a, b) => {
    const [first, second] = [spanOf(a.date), spanOf(b.date)];
    return (
      compareDates(first.earliest, second.earliest) || compareDates(second.latest, first.latest)
    );
  });
}

/** Entries that may lie in the time asked about and are about who and what was asked. */
export function choose(entries: readonly Entry[], wanted: Wanted): Entry[] {
  const { actor, from, kind, project, to } = wanted;
  return entries.filter((entry) => {
    const last = spanOf(entry.until ?? entry.date).latest;
    return (
      (from === undefined || compareDates(last, from) >= 0) &&
      (to === undefined || compareDates(spanOf(entry.date).earliest, to) <= 0) &&
      (actor === undefined || entry.actors.includes(actor)) &&
      (project === undefined || entry.projects.includes(project)) &&
      (kind === undefined || entry.kind === kind)
    );
  });
}

function events(pack: Pack): Entry[] {
  const retracted = new Set(Object.values(pack.events).flatMap((event) => event.retracts ?? []));
  return Object.entries(pack.events).map(([id, event]) => ({
    date: event.date,
    until: event.until ?? null,
    kind: event.kind,
    title: event.title,
    id,
    actors: [
      ...event.actors,
      ...(event.present ?? []),
      ...(event.host === undefined ? [] : [event.host]),
    ],
    projects: event.projects ?? [],
    source: event.source ?? [],
    retracted: retracted.has(id),
  }));
}

function milestones(pack: Pack): Entry[] {
  return Object.entries(pack.projects).flatMap(([id, { milestones: reached, sponsor, title }]) =>
    reached.map((each) => ({
      date: each.date,
      until: null,
      kind: 'milestone',
      title: `${title}: ${each.step} ${each.event}${each.scope === undefined ? '' : ` (${each.scope})`}`,
      id,
      actors: [sponsor],
      projects: [id],
      source: each.source ?? [],
      retracted: false,
    })),
  );
}

/** Earlier attempts, each with how far it came and why it ended. */
function attempts(pack: Pack): Entry[] {
  return Object.entries(pack.projects).flatMap(([id, project]) =>
    project.attempts.map((each) => ({
      date: each.from,
      until: each.to ?? null,
      kind: 'attempt',
      title: `${each.title}: reached ${each.reached}${each.ended === undefined ? '' : `; ${each.ended}`}`,
      id,
      actors: [project.sponsor],
      projects: [id],
      source: each.source ?? [],
      retracted: false,
    })),
  );
}

function decisions(pack: Pack, names: Names): Entry[] {
  return Object.entries(pack.decisions).flatMap(([id, decision]) => {
    const { authority, by = [], from, outcome, project, scope, source = [] } = decision;
    if (from === undefined) return [];
    const title = `${names.actor(authority)} ${outcome} ${scope.join(', ')} of ${project.join(', ')}`;
    const base = {
      date: from,
      until: null,
      kind: 'decision',
      title,
      id,
      projects: project,
      source,
    };
    return [{ ...base, actors: [authority, ...by], retracted: false }];
  });
}
