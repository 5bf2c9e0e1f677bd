import { makeProblem } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import { centralValue, stanceOn, statusQuoOn } from '../../scenario/index.ts';
import type { Stance, View } from '../../scenario/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import type { DealLimit } from './deal-table.ts';

/** Limits of a party of a pack, and what it asks for first that the deal says nothing of. */
export interface LimitsOnRecord {
  readonly limits: readonly DealLimit[];
  readonly warnings: readonly Problem[];
}

/** Ends of the line of every issue of a pack. */
const WHOLE_LINE = 100;

/**
 * What an actor of a pack says it never does, as limits of a deal: a point beyond which no price moves it, and
 * levels it agrees to only once something else has come so far (asks that come first, beyond all it may want by
 * itself unless they say from where on). What it asks for of an issue the deal leaves out, and that has not come
 * so far anyhow, is a warning: no term of the deal can bring it about.
 *
 * @param issues - ids of the issues of the deal
 *
 * @example
 * const { limits } = limitsOnRecord(view, 'XC', ['river-link', 'border-calm']);
 * limits; // [{ issue: 'river-link', most: 40, unless: { issue: 'border-calm', at: 50 } }]
 * const { warnings } = limitsOnRecord(view, 'XC', ['river-link']);
 * warnings.map(({ code }) => code); // ['bargaining/ask-outside']
 */
export function limitsOnRecord(
  view: View,
  actor: string,
  issues: readonly string[],
): LimitsOnRecord {
  const limits: DealLimit[] = [];
  const warnings: Problem[] = [];
  for (const issue of issues) {
    const stance = stanceOn(view, actor, issue);
    if (stance === undefined) continue;
    const most = stance.absolute && centralValue(stance.absolute.limit, view.pack.values);
    if (most !== undefined) limits.push({ issue, most });
    for (const { at, from, goal } of firstAsks(view, stance)) {
      const now = statusQuoOn(view.pack, goal, view.asOf)?.level;
      if (now !== undefined && now >= at) continue;
      if (issues.includes(goal)) {
        limits.push({ issue, most: from, unless: { issue: goal, at } });
        continue;
      }
      const params = { actor, goal, at, issue };
      const fields = { code: 'bargaining/ask-outside', path: `parties.${actor}`, params };
      warnings.push(makeProblem({ ...fields, severity: 'warning' }, bargainingWordsEn));
    }
  }
  return { limits, warnings };
}

function firstAsks(
  { pack }: View,
  { asks = [], ideal }: Stance,
): { readonly goal: string; readonly at: number; readonly from: number }[] {
  return asks.flatMap(({ above, at, issue, order }) => {
    const level = centralValue(at, pack.values);
    if (order !== 'first' || level === undefined) return [];
    const stated = above && centralValue(above, pack.values);
    return [{ goal: issue, at: level, from: stated ?? ideal.high ?? ideal.base ?? WHOLE_LINE }];
  });
}
