import type { Exemption } from './exemption.ts';
import type { Facts } from './facts.ts';
import type { NeedsState } from './needs.ts';
import type { Law } from './open-law.ts';
import type { Rule } from './rule.ts';
import { NO, YES } from './tri.ts';
import type { OpeningFound } from './verdict.ts';

/** Who can open what a rule bars, and what must be so first. */
export function openingsFor(rule: Rule, facts: Facts, needs: NeedsState): OpeningFound[] {
  return rule.openings.flatMap((open) => {
    // notifying opens nothing where another condition fails or the quota is used up
    if (open.procedure === 'notification' && !needs.notificationCures) return [];
    const conditions = open.conditions.flatMap(({ says, test }) => {
      const holds = test.ask(facts);
      if (holds === YES) return [];
      return [{ says, holds: holds === NO ? ('no' as const) : ('unknown' as const) }];
    });
    const unmet = [...conditions, ...(open.procedure === 'notification' ? needs.besides : [])];
    return [{ authority: open.by, paragraph: open.under, procedure: open.procedure, unmet }];
  });
}

/**
 * Whether a decision, if it covers the activity, opens a rule that can be opened in these ways. A
 * decision opens all that its authority can open, what it need only be told of included; a mere
 * notification opens only the latter, and only where nothing else is wanting.
 */
export function opensBy(
  law: Law,
  openings: readonly OpeningFound[],
  { by, procedure, under }: Exemption,
): boolean {
  return openings.some(
    (open) =>
      isPartOf(law, open.authority, by) &&
      (under === undefined || isSamePower(law, open.paragraph, under)) &&
      (procedure === undefined || (open.procedure === procedure && open.unmet.length === 0)),
  );
}

/** An act of the whole opens what its part can open. */
export function isPartOf(law: Law, part: string, whole: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = part; at !== undefined && !seen.has(at);) {
    if (at === whole) return true;
    seen.add(at);
    at = law.lawbook.authorities[at]?.['part-of'];
  }
  return false;
}

/** A power said again in later words is the same power; a part belongs to its paragraph. */
function isSamePower({ lawbook }: Law, a: string, b: string): boolean {
  const told = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    const queue = [from];
    for (const at of queue) {
      if (at === to) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      const { restates = [], 'part-of': whole } = lawbook.provisions[at] ?? {};
      queue.push(...restates, ...(whole === undefined ? [] : [whole]));
    }
    return false;
  };
  return told(a, b) || told(b, a);
}
