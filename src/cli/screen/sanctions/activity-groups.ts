import type { JudgedActivity } from '../../../law/index.ts';

/** Activities of which everything that is said is the same, told once. */
export interface ActivityGroup {
  readonly like: JudgedActivity;
  /** their numbers, as people write them: `1–3, 7` */
  readonly numbers: string;
}

/** Activities that differ in their place alone are told together, where the first of them stands. */
export function activityGroups(activities: readonly JudgedActivity[]): ActivityGroup[] {
  const same = Map.groupBy(activities, (each) =>
    JSON.stringify({ ...each, id: null, index: null }),
  );
  return [...same.values()].flatMap((members) => {
    const [like] = members;
    if (like === undefined) return [];
    return [{ like, numbers: numberRanges(members.map(({ index }) => index + 1)) }];
  });
}

/** Rising numbers, with runs of three and more as ranges: `1–3, 7, 8`. */
export function numberRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const each of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === each - 1) last[1] = each;
    else runs.push([each, each]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : `${from}${to - from > 1 ? '–' : ', '}${to}`))
    .join(', ');
}
