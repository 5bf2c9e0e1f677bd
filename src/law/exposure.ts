import type { Facts } from './facts.ts';
import type { Law } from './open-law.ts';
import { exceptionState } from './exception.ts';
import { holdsOn } from './exemption.ts';
import type { Exemption } from './exemption.ts';
import { NO_NEEDS } from './finding.ts';
import { openingsFor, opensBy } from './opening.ts';
import { applies } from './rule.ts';
import { both, inverse, NO, UNKNOWN, YES } from './tri.ts';
import type { Tri } from './tri.ts';
import type { ExposureFound, OpeningFound } from './verdict.ts';

/** Whoever takes part may be sanctioned for it: the list, surest and mandatory first. */
export function exposuresOf(
  law: Law,
  facts: readonly Facts[],
  exemptions: readonly Exemption[],
): ExposureFound[] {
  const found = law.exposures.flatMap((rule): ExposureFound[] => {
    let best: Tri = NO;
    let openings: readonly OpeningFound[] = [];
    const missing: string[] = [];
    for (const each of facts) {
      const caught = applies(rule, each);
      if (caught === NO) continue;
      const exception = exceptionState(rule, each);
      const holds = both(caught, inverse(exception.silences));
      if (holds > best) {
        best = holds;
        openings = openingsFor(rule, each, NO_NEEDS);
      }
      if (holds !== UNKNOWN) continue;
      missing.push(...rule.catches.deciding(each), ...(rule.binds?.deciding(each) ?? []));
      missing.push(...exception.missing);
    }
    if (best === NO) return [];
    const waiver = exemptions.find((each) => opensBy(law, openings, each) && holdsOn(each, law.asOf));
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
        waivedBy: waiver?.id ?? null,
        wording,
      },
    ];
  });
  return found.toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ grade, holds, waivedBy }: ExposureFound): number =>
  (waivedBy === null ? 0 : 4) + (holds === 'yes' ? 0 : 2) + (grade === 'mandatory' ? 0 : 1);
