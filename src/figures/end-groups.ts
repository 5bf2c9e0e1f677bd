import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { positionText } from './position-text.ts';

/** Where somebody ends. */
export interface RoundEnd {
  readonly at: number;
  readonly name: string;
  /** others are only counted */
  readonly isNamed: boolean;
}

/**
 * Those who end at about one place, told together: `38–41 · North, South and 2 more`. A group without
 * anybody who is named is left out.
 *
 * @param within - how far from the highest of a group the lowest may be
 *
 * @returns the highest first; `at` is the middle of a group
 */
export function endGroups(
  ends: readonly RoundEnd[],
  within: number,
  words: Catalogue,
): { readonly at: number; readonly text: string }[] {
  const groups: RoundEnd[][] = [];
  for (const end of ends.toSorted((a, b) => b.at - a.at)) {
    const group = groups.at(-1);
    const first = group?.[0];
    const isClose = first !== undefined && first.at - end.at <= within;
    if (group !== undefined && isClose) group.push(end);
    else groups.push([end]);
  }
  return groups.flatMap((group) => {
    const names = group.filter(({ isNamed }) => isNamed).map(({ name }) => name);
    const [top, foot] = [group[0], group.at(-1)];
    if (names.length === 0 || top === undefined || foot === undefined) return [];
    const [high, low] = [positionText(top.at), positionText(foot.at)];
    const count = group.length - names.length;
    const isAll = groups.length === 1 && group.length > 1;
    const code = isAll ? 'rounds-end-all' : count > 0 ? 'rounds-end-more' : 'rounds-end';
    const at = high === low ? high : `${low}–${high}`;
    const params = { at, names: names.join(', '), count };
    return [
      { at: (top.at + foot.at) / 2, text: render({ code: `figure/${code}`, params }, words) },
    ];
  });
}
