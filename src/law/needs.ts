import { parseDate } from '../quantity/index.ts';
import type { IsoDate } from '../quantity/index.ts';
import type { Facts } from './facts.ts';
import type { Adding } from './ledger/amounts-by-ledger.ts';
import type { Law } from './open-law.ts';
import type { Rule } from './rule.ts';
import { both, NO, UNKNOWN, YES } from './tri.ts';
import type { Tri } from './tri.ts';
import type { ProvisionFinding } from './verdict.ts';

/** How the conditions of a provision stand, its quota included. */
export interface NeedsState {
  readonly met: Tri;
  readonly unmet: ProvisionFinding['unmet'];
  readonly missing: readonly string[];
  /** only a notification is wanting: the others are met or not known */
  readonly notificationCures: boolean;
  /** what else is not known to be met besides a notification */
  readonly besides: readonly { readonly says: string; readonly holds: 'unknown' }[];
}

/** Asks the conditions of a provision, and whether its quota has room. */
export function needsOf(law: Law, rule: Rule, facts: Facts, adding: Adding): NeedsState {
  if (rule.needs.length === 0 && rule.provision.ledger === undefined) return NO_NEEDS;
  let met: Tri = YES;
  let cures = true;
  const unmet: { need: string; says: string; holds: 'no' | 'unknown' }[] = [];
  const missing: string[] = [];
  for (const { need, test } of rule.needs) {
    const holds = test.ask(facts);
    met = both(met, holds);
    if (holds === YES) continue;
    unmet.push({ need: need.id, says: need.says, holds: holds === NO ? 'no' : 'unknown' });
    missing.push(...test.deciding(facts));
    if (holds === NO && need['met-by'] !== 'notification') cures = false;
  }
  const { ledger } = rule.provision;
  if (ledger !== undefined) {
    const day = dayOf(law.asOf, facts);
    const added = adding(ledger, day);
    const room = law.caps.room(ledger, day, added);
    const { state } = room;
    // of which year is not known: neither is its quota
    const isDated = facts.activity.during !== 'unknown';
    const hasRoom = isDated ? room.hasRoom : UNKNOWN;
    // there is room for what is stated; whether for the rest, nobody can say
    if (hasRoom === YES && added?.isComplete === false) missing.push('goods.amount');
    met = both(met, hasRoom);
    if (hasRoom !== YES) {
      const says = state?.title ?? ledger;
      unmet.push({ need: ledger, says, holds: hasRoom === NO ? 'no' : 'unknown' });
      cures = false;
      if (hasRoom === UNKNOWN) missing.push(isDated ? `ledger.${ledger}` : 'during');
    }
  }
  const besides = unmet.flatMap(({ holds, need, says }) => {
    const isNotice = rule.needs.some(
      (each) => each.need.id === need && each.need['met-by'] !== undefined,
    );
    return holds === 'unknown' && !isNotice ? [{ says, holds }] : [];
  });
  return { met, unmet, missing, notificationCures: cures, besides };
}

/** Of a provision without conditions. */
export const NO_NEEDS: NeedsState = {
  met: YES,
  unmet: [],
  missing: [],
  notificationCures: true,
  besides: [],
};

/** The year of a quota is that of the activity's own last day, where it has one. */
export function dayOf(asOf: IsoDate, { activity: { during } }: Facts): IsoDate {
  if (during === undefined || during === 'unknown') return asOf;
  const last = parseDate(during.last);
  return last.ok ? last.value.latest : asOf;
}
