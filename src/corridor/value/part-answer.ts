import type { Reasons } from '../../quantity/index.ts';
import { leafReasons, provenanceReasons } from '../../scenario/index.ts';
import type { Pack, PackQuantity } from '../../scenario/index.ts';
import { annuityFactor } from '../finance/discount.ts';
import type { PriceBasis } from '../finance/stated-money.ts';
import type { Project } from './money-line.ts';
import type { PreparedProject } from './prepared-project.ts';
import { statedAmount } from './stated-amount.ts';
import type { PartAnswer, PartyAnswer } from './value-answer.ts';
import { knownBase, worthOf } from './worth.ts';

/** What one whose part is needed gains beyond what it has if it stays out. */
export function partAnswer(
  part: NonNullable<Project['parts']>[number],
  parties: readonly PartyAnswer[],
  prepared: PreparedProject,
  basis: PriceBasis,
  pack: Pack,
  reasons: Reasons,
  numbers: readonly ReadonlyMap<string, number>[],
): PartAnswer {
  const common = { actor: part.actor, as: part.as, for: part.for };
  const sides = prepared.sides.filter(({ party }) => party === part.actor);
  const outside =
    part.outside === undefined
      ? 0
      : outsideOf(part.outside, prepared.rateOf(part.actor), prepared, basis, pack);
  const party = parties.find((each) => each.party === part.actor);
  const from = [party?.npv === undefined ? '' : 'why' in party.npv ? party.npv.why : ''].filter(
    (id) => id !== '',
  );
  const leaves =
    part.outside === undefined
      ? provenanceReasons(reasons, pack, [part])
      : leafReasons(reasons, pack, part.outside, part);
  const why = reasons.add({
    kind: 'computed',
    text: { code: 'reason/part-gain', params: { party: part.actor } },
    from: [...from, ...leaves],
  });
  if (sides.length === 0 || outside === undefined) {
    const gain = { status: 'unknown' as const, missing: [`what ${part.actor} gains`], part: null };
    return { ...common, outside: outside ?? 0, gain, verdict: 'unknown', needs: null };
  }
  const gain = worthOf(sides, 'own', prepared, numbers, why, outside);
  const base = knownBase(gain);
  if (base === undefined) return { ...common, outside, gain, verdict: 'unknown', needs: null };
  return {
    ...common,
    outside,
    gain,
    verdict: base >= 0 ? 'gains' : 'loses',
    needs: Math.max(0, -base),
  };
}

/** Present value of what it has outside: an amount, or one a year over the years of service. */
function outsideOf(
  quantity: PackQuantity,
  rate: number,
  prepared: PreparedProject,
  basis: PriceBasis,
  pack: Pack,
): number | undefined {
  const once = statedAmount([quantity], 'once', pack.values, basis);
  if (once !== null) return once.base;
  const yearly = statedAmount([quantity], 'yearly', pack.values, basis);
  return yearly === null ? undefined : yearly.base * annuityFactor(rate, prepared.service);
}
