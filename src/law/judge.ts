import type { Activity } from '../scenario/index.ts';
import { amountsByLedger } from './ledger/amounts-by-ledger.ts';
import type { Exemption } from './exemption.ts';
import { scopedExemption } from './exemption-scope.ts';
import type { ScopedExemption } from './exemption-scope.ts';
import { exposuresOf } from './exposure.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import { findingOf } from './finding.ts';
import type { Law } from './open-law.ts';
import { rulesAbout } from './rules-about.ts';
import { VERDICT_ORDER } from './verdict.ts';
import type {
  ActivityVerdict,
  LawStatus,
  LayerVerdict,
  ProvisionFinding,
  VerdictWord,
} from './verdict.ts';

/**
 * What law says of activities on its day: one verdict for each, in order.
 *
 * They are judged together where a quota is concerned: what they add to a ledger is summed first, so
 * that splitting a cargo over several activities changes nothing.
 *
 * @param exemptions decisions on record, beside those the body of law itself knows
 *
 * @example
 * const [verdict] = judge(law, [rails]);
 * verdict.layers.map(({ layer, verdict: word }) => `${layer} ${word}`);
 * // ['NORTH conditional', 'RIVER conditional']
 * judge(law, [{ act: 'visit', to: 'XR' }])[0]?.verdict; // 'allowed'
 */
export function judge(
  law: Law,
  activities: readonly Activity[],
  exemptions: readonly Exemption[] = [],
): ActivityVerdict[] {
  const one = judgeOf(law, activities, exemptions);
  return activities.map((_, index) => one(index));
}

/**
 * As {@link judge}, one activity at a time, for who may need only some of the verdicts: which activity
 * is asked about by its place in the list.
 *
 * @example
 * const one = judgeOf(law, [rails, { act: 'visit', to: 'XR' }]);
 * one(1).verdict; // 'allowed'
 */
export function judgeOf(
  law: Law,
  activities: readonly Activity[],
  exemptions: readonly Exemption[] = [],
): (index: number) => ActivityVerdict {
  const all = [...law.exemptions, ...exemptions.map((each) => scopedExemption(each, law))];
  const adding = amountsByLedger(law, activities);
  return (index) => {
    const activity = activities[index];
    if (activity === undefined) throw new RangeError(`there is no activity ${index}`);
    const facts = factsOf(activity);
    const findings: ProvisionFinding[] = [];
    for (const [goods, each] of facts.entries()) {
      const covering = coveringOf(all, index, each);
      for (const rule of rulesAbout(law.bars, each)) {
        const found = findingOf(law, rule, each, goods, covering, adding);
        if (found !== undefined) findings.push(found);
      }
    }
    return verdictOf(
      law,
      findings,
      exposuresOf(law, facts, (each) => coveringOf(all, index, each)),
    );
  };
}

/** The decisions that cover one kind of goods of an activity. */
function coveringOf(all: readonly ScopedExemption[], index: number, facts: Facts): Exemption[] {
  return all.flatMap(({ exemption, covers }) => (covers(index, facts) ? [exemption] : []));
}

function verdictOf(
  law: Law,
  findings: readonly ProvisionFinding[],
  exposure: ActivityVerdict['exposure'],
): ActivityVerdict {
  const byLayer = Map.groupBy(findings, ({ layer }) => layer);
  const layers = law.layers.map((layer): LayerVerdict => {
    const found = byLayer.get(layer);
    return found === undefined ? { layer, ...NOTHING } : layerVerdict(layer, found);
  });
  const worst = VERDICT_ORDER.find((word) => layers.some(({ verdict }) => verdict === word));
  return {
    status: worstStatus(layers),
    verdict: worst ?? 'allowed',
    layers,
    exposure,
    missing: ranked(findings),
    verifyText: layers.some((layer) => layer.verifyText && layer.status !== 'open'),
  };
}

/** Of a layer none of whose provisions is about the activity. */
const NOTHING = { status: 'open', verdict: 'allowed', by: [], verifyText: false } as const;

const EFFECTS = ['bars', 'conflict', 'undetermined', 'exempted', 'excepted', 'met'] as const;

function layerVerdict(layer: string, findings: readonly ProvisionFinding[]): LayerVerdict {
  const by = findings.toSorted((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect));
  const barring = by.filter(({ effect }) => effect === 'bars');
  const open = by.filter(({ effect }) => effect === 'conflict' || effect === 'undetermined');
  // An authority that once exempted this very activity held it to be caught, by one of these: now
  // that its decision has ended it is caught again, though nobody can say by which.
  const lapsed = open.filter(({ exemption }) => exemption !== null);
  const status: LawStatus =
    barring.length + lapsed.length > 0 ? 'barred' : open.length > 0 ? 'undetermined' : 'open';
  const barred = barring.length > 0 ? barring : lapsed;
  const deciding = status === 'barred' ? barred : status === 'undetermined' ? open : by;
  return {
    layer,
    status,
    verdict: wordOf(status, barring),
    by,
    verifyText: deciding.some(({ wording }) => wording !== 'A'),
  };
}

function wordOf(status: LawStatus, barring: readonly ProvisionFinding[]): VerdictWord {
  if (status === 'open') return 'allowed';
  if (status === 'undetermined') return 'undetermined';
  return barring.every(({ opens, toleratedUntil }) => opens.length > 0 || toleratedUntil !== null)
    ? 'conditional'
    : 'prohibited';
}

function worstStatus(layers: readonly LayerVerdict[]): LawStatus {
  if (layers.some(({ status }) => status === 'barred')) return 'barred';
  return layers.some(({ status }) => status === 'undetermined') ? 'undetermined' : 'open';
}

/** Missing facts by how many provisions each would settle; of equals the first named first. */
function ranked(findings: readonly ProvisionFinding[]): ActivityVerdict['missing'] {
  const settles = new Map<string, number>();
  for (const { effect, missing } of findings) {
    if (effect !== 'undetermined') continue;
    for (const fact of missing) settles.set(fact, (settles.get(fact) ?? 0) + 1);
  }
  return [...settles]
    .map(([fact, count]) => ({ fact, settles: count }))
    .toSorted((a, b) => b.settles - a.settles);
}
