import type { Pack } from '../scenario/index.ts';

/** How the things of a pack are called on the screen. */
export interface Names {
  /** an actor, and the two holders that are none: `sponsor` and `time` */
  actor(id: string): string;
  project(id: string): string;
  institution(id: string): string;
  /** whatever the parameter of a reason stands for, by the parameter's name */
  param(key: string, value: string): string;
}

type Named = Pick<Pack, 'actors' | 'hazards' | 'projects' | 'institutions'>;

/**
 * Names for the ids of a pack: actors and projects by their names, issues by their ids (an issue is
 * a question, too long for a line). With `ids` everything keeps its id.
 *
 * @example
 * namesOf(view.pack).actor('XA'); // 'Lower State'
 */
export function namesOf(pack: Named, options: { readonly ids?: boolean } = {}): Names {
  const keep = options.ids === true;
  const actor = (id: string): string => {
    const record = own(pack.actors, id);
    if (keep || record === undefined) return (keep ? undefined : own(SPECIAL, id)) ?? id;
    return shortName(record.name, record.aliases ?? []);
  };
  const project = (id: string): string => (keep ? id : (own(pack.projects, id)?.title ?? id));
  const institution = (id: string): string =>
    keep ? id : (own(pack.institutions, id)?.name ?? actor(id));
  return {
    actor,
    project,
    institution,
    param: (key, value) => {
      if (ACTOR_PARAMS.has(key)) return actor(value);
      if (key === 'project') return project(value);
      if (key === 'hazard' && !keep) return `"${own(pack.hazards, value)?.title ?? value}"`;
      return key === 'institution' ? institution(value) : value;
    },
  };
}

/** Columns of a name that still leave room for a sentence. */
const LONG = 32;

/** The name, or the first alias that is short enough where the name is a title. */
function shortName(name: string, aliases: readonly string[]): string {
  if (name.length <= LONG) return name;
  return aliases.find((alias) => alias.length <= LONG && alias.includes(' ')) ?? name;
}

const ACTOR_PARAMS = new Set(['actor', 'authority', 'who', 'holder', 'will', 'member', 'party']);

const SPECIAL: Readonly<Record<string, string>> = {
  sponsor: 'the sponsor itself',
  time: 'lack of time',
  others: 'another member',
};

function own<T>(map: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(map, id) ? map[id] : undefined;
}
