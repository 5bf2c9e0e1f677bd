import type { Facts } from './facts.ts';
import type { Law } from './open-law.ts';
import { exceptionState } from './exception.ts';
import { holdsOn } from './exemption.ts';
import type { Exemption } from './exemption.ts';
import { NO_NEEDS } from './needs.ts';
import { openingsFor, opensBy } from './opening.ts';
import { applies } from './rule.ts';
import type { Rule } from './rule.ts';
import { rulesAbout } from './rules-about.ts';
import { both, inverse, NO, UNKNOWN, YES } from './tri.ts';
import type { Tri } from './tri.ts';
import type { ExposureFound } from './verdict.ts';

/** Whoever takes part may be sanctioned for it: the list, surest and mandatory first. */
export function exposuresOf(
  law: Law,
  facts: readonly Facts[],
  coveringOf: (facts: Facts) => readonly Exemption[],
): ExposureFound[] {
  const [first] = facts;
  const rules = first === undefined ? [] : rulesAbout(law.exposures, first);
  const found = rules.flatMap((rule): ExposureFound[] => {
    let best: Tri = NO;
    let at: Facts | undefined;
    const missing: string[] = [];
    for (const each of facts) {
      const caught = applies(rule, each);
      if (caught === NO) continue;
      const exception = exceptionState(rule, each);
      const holds = both(caught, inverse(exception.silences));
      if (holds > best) {
        best = holds;
        at = each;
      }
      if (holds !== UNKNOWN) continue;
      missing.push(...rule.catches.deciding(each), ...(rule.binds?.deciding(each) ?? []));
      missing.push(...exception.missing);
    }
    if (at === undefined) return [];
    const waiver = waiverOf(law, rule, at, coveringOf(at));
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

function waiverOf(
  law: Law,
  rule: Rule,
  facts: Facts,
  exemptions: readonly Exemption[],
): Exemption | undefined {
  if (exemptions.length === 0) return undefined;
  const openings = openingsFor(rule, facts, NO_NEEDS);
  return exemptions.find((each) => holdsOn(each, law.asOf) && opensBy(law, openings, each));
}

const rank = ({ grade, holds, waivedBy }: ExposureFound): number =>
  (waivedBy === null ? 0 : 4) + (holds === 'yes' ? 0 : 2) + (grade === 'mandatory' ? 0 : 1);
