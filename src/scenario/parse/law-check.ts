import type { Problem } from '../../quantity/index.ts';
import { LADDER } from '../schema/step.ts';
import type { Provision } from '../schema/provision.ts';
import type { PathPart } from '../walk.ts';
import { activityContradictions } from './activity-check.ts';
import type { MergedPack } from './merge-files.ts';
import { dotted, packProblem } from './pack-problem.ts';
import type { ReadablePack } from './readable-pack.ts';

type Records = ReadablePack['records'];

/** What must be so in law that a schema cannot say: fields by modality, options of switches. */
export function checkLawbook(
  records: Pick<Records, 'entries' | 'ledgers' | 'provisions' | 'switches'>,
  merged: MergedPack,
): Problem[] {
  const fields = Object.entries(records.provisions).flatMap(([id, provision]) =>
    missingFields(provision).map((field) => {
      const params = { modality: provision.modality, field: `\`${field}\`` };
      const place = merged.locateKey(['provisions', id]).place;
      return packProblem({ code: 'law-field', path: `provisions.${id}`, params, place });
    }),
  );
  return [
    ...fields,
    ...badDefaults(records, merged),
    ...badOptions(records, merged),
    ...unknownWholes(records, merged),
  ];
}

/** As {@link checkLawbook}, and the activities of a pack's phases. */
export function checkLaw({ records }: ReadablePack, merged: MergedPack): Problem[] {
  const problems = checkLawbook(records, merged);
  for (const [id, project] of Object.entries(records.projects)) {
    for (const step of LADDER) {
      const named = new Set<string>();
      for (const [index, activity] of (project.phases[step]?.activities ?? []).entries()) {
        const path = ['projects', id, 'phases', step, 'activities', index];
        problems.push(...contradictions(activityContradictions(activity), path, merged));
        if (activity.id === undefined) continue;
        if (named.has(activity.id)) {
          const at = [...path, 'id'];
          const place = merged.locate(at).place;
          const fields = { value: activity.id, path: dotted(at), place };
          problems.push(packProblem({ code: 'duplicate-activity', ...fields }));
        }
        named.add(activity.id);
      }
    }
  }
  return [...problems, ...unknownActivities(records, merged)];
}

/** A decision that covers an activity nobody named covers nothing: surely a slip. */
function unknownActivities(
  { decisions, projects }: Pick<Records, 'decisions' | 'projects'>,
  merged: MergedPack,
): Problem[] {
  return Object.entries(decisions).flatMap(([id, { activities = [], project, scope }]) => {
    const all = project.flatMap((each) =>
      scope.flatMap((step) => projects[each]?.phases[step]?.activities ?? []),
    );
    const named = new Set(all.flatMap((activity) => activity.id ?? []));
    return activities.flatMap((value, index): Problem[] => {
      if (named.has(value)) return [];
      const path = ['decisions', id, 'activities', index];
      const place = merged.locate(path).place;
      const fields = { value, path: dotted(path), params: { known: [...named].join(', ') }, place };
      return [packProblem({ code: 'unknown-activity', ...fields })];
    });
  });
}

function contradictions(
  found: ReturnType<typeof activityContradictions>,
  above: readonly PathPart[],
  merged: MergedPack,
): Problem[] {
  return found.map(({ path, detail }) => {
    const at = [...above, ...path];
    const place = merged.locate(at).place;
    const fields = { path: dotted(at), params: { detail }, place };
    return packProblem({ code: 'activity-contradiction', ...fields });
  });
}

function missingFields(provision: Provision): string[] {
  const { modality } = provision;
  const needs: (keyof Provision)[] =
    modality === 'power'
      ? ['reaches', 'opens']
      : modality === 'except'
        ? ['defeats', 'catches']
        : modality === 'cap'
          ? ['ledger', 'catches']
          : modality === 'require'
            ? ['effect', 'catches']
            : modality === 'exposure'
              ? ['grade', 'catches', 'who']
              : modality === 'prohibit'
                ? ['catches']
                : [];
  return needs.filter((field) => {
    const value = provision[field];
    return value === undefined || (Array.isArray(value) && value.length === 0);
  });
}

/** An entry may be part of one that is told later; if none is ever told, it is surely a slip. */
function unknownWholes({ entries }: Pick<Records, 'entries'>, merged: MergedPack): Problem[] {
  return Object.entries(entries).flatMap(([id, { within = [] }]) =>
    within.flatMap((whole, index): Problem[] => {
      if (Object.hasOwn(entries, whole)) return [];
      const path = ['entries', id, 'within', index];
      const place = merged.locate(path).place;
      const fields = { severity: 'warning', value: whole, path: dotted(path), place } as const;
      return [packProblem({ code: 'unknown-whole', ...fields })];
    }),
  );
}

function badDefaults({ switches }: Pick<Records, 'switches'>, merged: MergedPack): Problem[] {
  return Object.entries(switches).flatMap(([id, { options, default: chosen }]) =>
    Object.hasOwn(options, chosen)
      ? []
      : [noOption(id, chosen, Object.keys(options), ['switches', id, 'default'], merged)],
  );
}

/** Every `switch: { id, is }` anywhere in a condition. */
function badOptions(records: Pick<Records, 'ledgers' | 'switches'>, merged: MergedPack): Problem[] {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: PathPart[]): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        const at = [...path, key];
        if (key === 'switch' && isObject(item)) check(item['id'], item['is'], [...at, 'is']);
        else visit(item, at);
      }
    }
  };
  const check = (id: unknown, is: unknown, path: PathPart[]): void => {
    if (typeof id !== 'string' || typeof is !== 'string') return;
    const options = records.switches[id]?.options;
    if (options === undefined || Object.hasOwn(options, is)) return;
    problems.push(noOption(id, is, Object.keys(options), path, merged));
  };
  for (const section of WITH_CONDITIONS) visit(merged.value[section], [section]);
  return [...problems, ...badReadings(records, merged)];
}

const WITH_CONDITIONS = ['provisions', 'terms', 'ledgers', 'exemptions'] as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The readings by which a quota counts as used up are options of their switch. */
function badReadings(
  { ledgers, switches }: Pick<Records, 'ledgers' | 'switches'>,
  merged: MergedPack,
): Problem[] {
  return Object.entries(ledgers).flatMap(([id, { 'reached-by': reached }]) => {
    const options = switches[reached?.switch ?? '']?.options;
    if (reached === undefined || options === undefined) return [];
    const path = ['ledgers', id, 'reached-by', 'options'];
    const unread = Object.keys(options).filter((option) => !Object.hasOwn(reached.options, option));
    const unknown = Object.keys(reached.options).filter((each) => !Object.hasOwn(options, each));
    return [
      ...unread.map((option) => unreadOption(option, path, merged)),
      ...unknown.map((option) =>
        noOption(reached.switch, option, Object.keys(options), [...path, option], merged),
      ),
    ];
  });
}

/** Every reading somebody may choose says which entries count. */
function unreadOption(option: string, path: readonly PathPart[], merged: MergedPack): Problem {
  const params = { field: `\`${option}\`` };
  const place = merged.locateKey(path).place;
  const hint = `add \`${option}:\``;
  return packProblem({ code: 'missing-field', path: dotted(path), params, place, hint });
}

function noOption(
  id: string,
  value: string,
  known: readonly string[],
  path: readonly PathPart[],
  merged: MergedPack,
): Problem {
  const params = { switch: id, known: known.join(', ') };
  const place = merged.locate(path).place;
  return packProblem({ code: 'law-option', value, path: dotted(path), params, place });
}
