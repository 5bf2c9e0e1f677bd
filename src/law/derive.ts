import type { Activity, Provision } from '../scenario/index.ts';
import { exceptionState } from './exception.ts';
import type { ExceptionState } from './exception.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import type { Law } from './open-law.ts';
import { applies } from './rule.ts';
import type { Rule } from './rule.ts';
import type { Finding } from './test-node.ts';
import { both, inverse, NO, UNKNOWN, YES } from './tri.ts';
import type { Tri } from './tri.ts';
import type { ActivityVerdict, ProvisionFinding } from './verdict.ts';

/** One fact as it was asked, in words a program can keep. */
export interface FactAsked {
  readonly fact: string;
  readonly wanted: string;
  readonly found: string;
  readonly holds: 'yes' | 'no' | 'unknown';
}

/** Why an exception was, or was not, of help. */
export interface ExceptionAsked {
  readonly provision: string;
  readonly cite: string;
  readonly says: string;
  readonly holds: 'yes' | 'no' | 'unknown';
  /** what failed or is not known, a further exception included; of one that holds, what it rests on */
  readonly because: readonly FactAsked[];
}

/** A condition of a cap or a duty, as it was asked. */
export interface NeedAsked {
  readonly says: string;
  readonly holds: 'yes' | 'no' | 'unknown';
  readonly asked: readonly FactAsked[];
}

/** How a finding came about: the provision, the facts it was asked of, what stood against it. */
export interface Derivation {
  readonly finding: ProvisionFinding;
  readonly cite: string;
  readonly says: string;
  readonly verb: string | null;
  readonly url: string | null;
  readonly asked: readonly FactAsked[];
  /** conditions of its own, with the facts each was asked of */
  readonly needs: readonly NeedAsked[];
  readonly exceptions: readonly ExceptionAsked[];
  readonly wording: Provision['wording'];
  readonly wordingNote: string | null;
  readonly source: readonly string[];
  readonly assumption: string | null;
}

/** A provision that does not catch an activity by a single fact. */
export interface NearMiss {
  readonly provision: string;
  readonly layer: string;
  readonly cite: string;
  readonly goods: number | null;
  readonly failed: readonly FactAsked[];
}

/**
 * The derivation of every finding of a verdict, in its order.
 *
 * @example
 * const [verdict] = judge(law, [rails]);
 * const [, metal] = derive(law, rails, verdict);
 * metal.cite; // 'River act, 1'
 * metal.asked.at(-1); // { fact: 'goods.hs', wanted: 'hs 72-83', found: '7302', holds: 'yes' }
 */
export function derive(law: Law, activity: Activity, verdict: ActivityVerdict): Derivation[] {
  const facts = factsOf(activity);
  const rules = new Map(law.bars.map((rule) => [rule.id, rule]));
  return verdict.layers.flatMap(({ by }) =>
    by.flatMap((finding) => {
      const rule = rules.get(finding.provision);
      const asked = facts[finding.goods ?? 0];
      return rule === undefined || asked === undefined ? [] : [derivationOf(rule, asked, finding)];
    }),
  );
}

function derivationOf(rule: Rule, facts: Facts, finding: ProvisionFinding): Derivation {
  const { provision } = rule;
  return {
    finding,
    cite: provision.cite,
    says: provision.says,
    verb: provision.verb ?? null,
    url: provision.url ?? null,
    asked: [...rule.catches.findings(facts), ...(rule.binds?.findings(facts) ?? [])].map(inWords),
    needs: rule.needs.map(({ need, test }) => ({
      says: need.says,
      holds: word(test.ask(facts)),
      asked: test.findings(facts).map(inWords),
    })),
    exceptions: rule.exceptions.map((exception) => exceptionAsked(exception, facts)),
    wording: provision.wording,
    wordingNote: provision['wording-note'] ?? null,
    source: provision.source ?? [],
    assumption: provision.assumption ?? null,
  };
}

function exceptionAsked(exception: Rule, facts: Facts): ExceptionAsked {
  const deeper = exceptionState(exception, facts);
  const holds = both(applies(exception, facts), inverse(deeper.silences));
  const asked = [
    ...exception.catches.findings(facts),
    ...(exception.binds?.findings(facts) ?? []),
    ...deeper.applying.filter((each) => !upholds(exception, each)).map(silencing),
  ];
  return {
    provision: exception.id,
    cite: exception.provision.cite,
    says: exception.provision.says,
    holds: word(holds),
    because: asked.filter((each) => (holds === YES ? true : each.holds !== YES)).map(inWords),
  };
}

const upholds = ({ exceptions }: Rule, { provision }: { provision: string }): boolean =>
  exceptions.some((each) => each.id === provision && each.provision.outcome === 'upholds');

/** A further exception that applies, as a fact against the first. */
function silencing({ holds, provision }: ExceptionState['applying'][number]): Finding {
  const found = holds === 'yes' ? 'it applies' : 'it may apply';
  const wanted = 'does not apply';
  return { fact: `exception.${provision}`, wanted, found, holds: holds === 'yes' ? NO : UNKNOWN };
}

/**
 * Provisions in force that miss an activity by one fact alone, once for each kind of goods.
 *
 * @example
 * const sleepers = { ...rails, goods: { hs: '4406', text: 'wooden sleepers' } };
 * const metal = nearMisses(law, sleepers).find(({ provision }) => provision === 'metal');
 * metal.failed; // [{ fact: 'goods.hs', wanted: 'hs 72-83', found: '4406', holds: 'no' }]
 */
export function nearMisses(law: Law, activity: Activity): NearMiss[] {
  return factsOf(activity).flatMap((facts, index) =>
    law.bars.flatMap((rule) => {
      if (applies(rule, facts) !== NO) return [];
      const distance = rule.catches.distance(facts) + (rule.binds?.distance(facts) ?? 0);
      if (distance !== 1) return [];
      const failed = [...rule.catches.findings(facts), ...(rule.binds?.findings(facts) ?? [])];
      return [
        {
          provision: rule.id,
          layer: rule.layer,
          cite: rule.provision.cite,
          goods: facts.goods === 'none' ? null : index,
          failed: failed.filter(({ holds }) => holds === NO).map(inWords),
        },
      ];
    }),
  );
}

const inWords = ({ fact, wanted, found, holds }: Finding): FactAsked => ({
  fact,
  wanted,
  found,
  holds: word(holds),
});

const word = (holds: Tri): 'yes' | 'no' | 'unknown' =>
  holds === YES ? 'yes' : holds === UNKNOWN ? 'unknown' : 'no';
