import type { Provision } from '../scenario/index.ts';
import type { Facts } from './facts.ts';
import type { TestNode } from './test-node.ts';
import { both, NO } from './tri.ts';
import type { Tri } from './tri.ts';

/** One provision in force, its conditions ready to ask. */
export interface Rule {
  readonly id: string;
  /** the paragraph under which it is reported */
  readonly paragraph: string;
  readonly layer: string;
  readonly provision: Provision;
  readonly catches: TestNode;
  readonly binds: TestNode | undefined;
  readonly needs: readonly RuleNeed[];
  readonly tolerates: TestNode | undefined;
  /** exceptions in force that may silence it */
  readonly exceptions: readonly Rule[];
  readonly openings: readonly OpeningRule[];
}

/** One condition of a cap or a duty, ready to ask. */
export interface RuleNeed {
  readonly need: Provision['needs'][number];
  readonly test: TestNode;
}

/** A power in force that can open a rule. */
export interface OpeningRule {
  readonly by: string;
  readonly under: string;
  readonly procedure: Provision['opens'][number]['procedure'];
  readonly says: string | undefined;
  readonly conditions: readonly { readonly says: string; readonly test: TestNode }[];
}

/** Whether a rule is about these facts at all: what it catches, and whom it binds. */
export function applies(rule: Rule, facts: Facts): Tri {
  const caught = rule.catches.ask(facts);
  if (caught === NO || rule.binds === undefined) return caught;
  return both(caught, rule.binds.ask(facts));
}
