import type { Facts } from './facts.ts';
import type { Law } from './open-law.ts';
import { exceptionState } from './exception.ts';
import { applies } from './rule.ts';
import { both, inverse, NO, YES } from './tri.ts';
import type { ExposureFound } from './verdict.ts';

/** Whoever takes part may be sanctioned for it: the list, surest and mandatory first. */
export function exposuresOf(law: Law, facts: readonly Facts[]): ExposureFound[] {
  const found = law.exposures.flatMap((rule): ExposureFound[] => {
    let best = NO as 0 | 1 | 2;
    const missing: string[] = [];
    for (const each of facts) {
      const caught = applies(rule, each);
      if (caught === NO) continue;
      const holds = both(caught, inverse(exceptionState(rule, each).silences));
      if (holds > best) best = holds;
      if (holds !== YES) {
        missing.push(...rule.catches.deciding(each), ...(rule.binds?.deciding(each) ?? []));
      }
    }
    if (best === NO) return [];
    const { grade = 'discretionary', who = '', wording } = rule.provision;
    return [
      {
        provision: rule.id,
        paragraph: rule.paragraph,
        layer: rule.layer,
        grade,
        who,
        holds: best === YES ? 'yes' : 'unknown',
        missing: best === YES ? [] : [...new Set(missing)],
        wording,
      },
    ];
  });
  return found.toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ grade, holds }: ExposureFound): number =>
  (holds === 'yes' ? 0 : 2) + (grade === 'mandatory' ? 0 : 1);
