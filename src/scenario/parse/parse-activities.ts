import { hasErrors } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import { activityFile } from '../schema/activity-file.ts';
import type { ActivityFile } from '../schema/activity-file.ts';
import type { PathPart } from '../walk.ts';
import { activityContradictions } from './activity-check.ts';
import { issueProblems } from './issue-problems.ts';
import { locate, locateKey } from './locate.ts';
import type { MergedPack } from './merge-files.ts';
import type { PackFile } from './pack-file.ts';
import { dotted, packProblem } from './pack-problem.ts';
import { inPlaceOrder } from './place-order.ts';
import { isEmpty, readYaml } from './yaml-text.ts';

/** What reading a file of activities gives: all of them, or none and what is wrong. */
export interface ParsedActivities {
  readonly file?: ActivityFile;
  readonly problems: Problem[];
}

/**
 * Reads activities from YAML or JSON: a list of them, or a map with `activities` and, around them,
 * the day, the readings chosen and the decisions on record. Nothing is half read: with an error
 * there is no file.
 *
 * @example
 * const text = '- { act: supply, to: XN, goods: { hs: "7302", text: rails } }';
 * parseActivities({ path: 'a.yaml', text }).file?.activities.length; // 1
 * parseActivities({ path: 'a.yaml', text: '- { act: suply }' }).problems[0]?.place?.line; // 1
 */
export function parseActivities(file: PackFile): ParsedActivities {
  const read = readYaml(file);
  const { problems, text } = read;
  if (text === undefined || hasErrors(problems)) return { problems };
  if (isEmpty(text)) {
    return { problems: [packProblem({ code: 'empty-file', place: text.placeAt(0) })] };
  }
  const isList = Array.isArray(text.value);
  const value: unknown = isList ? { activities: text.value } : text.value;
  // a bare list has no key `activities` in its text
  const inside = (path: readonly PathPart[]): readonly PathPart[] =>
    isList ? path.slice(1) : path;
  const merged: MergedPack = {
    value: typeof value === 'object' && value !== null ? { ...value } : {},
    incomplete: new Set(),
    locate: (path) => locate(text, inside(path)),
    locateKey: (path) => locateKey(text, inside(path)),
  };
  const parsed = activityFile.safeParse(value);
  if (!parsed.success) {
    problems.push(...issueProblems(activityFile, parsed.error.issues, merged));
    return { problems: inPlaceOrder(problems) };
  }
  const named = new Set<string>();
  for (const [index, activity] of parsed.data.activities.entries()) {
    for (const { path, detail } of activityContradictions(activity)) {
      const at = ['activities', index, ...path];
      const place = merged.locate(at).place;
      const fields = { path: dotted(at), params: { detail }, place };
      problems.push(packProblem({ code: 'activity-contradiction', ...fields }));
    }
    if (activity.id === undefined) continue;
    if (named.has(activity.id)) problems.push(twice(activity.id, index, merged));
    named.add(activity.id);
  }
  problems.push(...unknownCovers(parsed.data, named, merged));
  const ordered = inPlaceOrder(problems);
  return hasErrors(ordered) ? { problems: ordered } : { file: parsed.data, problems: ordered };
}

function twice(id: string, index: number, merged: MergedPack): Problem {
  const at = ['activities', index, 'id'];
  const place = merged.locate(at).place;
  return packProblem({ code: 'duplicate-activity', value: id, path: dotted(at), place });
}

/** A decision that covers an activity nobody named covers nothing: surely a slip. */
function unknownCovers(
  { given }: ActivityFile,
  named: ReadonlySet<string>,
  merged: MergedPack,
): Problem[] {
  return given.flatMap(({ covers }, index) => {
    if (!Array.isArray(covers)) return [];
    return covers.flatMap((id, at): Problem[] => {
      if (named.has(id)) return [];
      const path = ['given', index, 'covers', at];
      const place = merged.locate(path).place;
      const fields = {
        value: id,
        path: dotted(path),
        params: { known: [...named].join(', ') },
        place,
      };
      return [packProblem({ code: 'unknown-activity', ...fields })];
    });
  });
}
