import type { Activity, Condition } from '../scenario/index.ts';
import { endTests } from './compile-condition.ts';
import type { ConditionScope } from './compile-condition.ts';
import { allOf, anyOf, constant, notOf } from './test-node.ts';
import type { TestNode } from './test-node.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';
import { NO, UNKNOWN } from './tri.ts';

/** Something else is asked as well: from act and ends alone nobody can tell. */
const ELSE: TestNode = {
  ask: () => UNKNOWN,
  findings: () => [],
  deciding: () => [],
  distance: () => 0,
};

const LOGIC: ReadonlySet<string> = new Set(['act', 'any', 'all', 'not', 'term', 'switch', 'unclear']);
const ENDS: ReadonlySet<string> = new Set(['from', 'from-not', 'to', 'to-not', 'via', 'touches']);

/**
 * A condition as far as act, ends and readings decide it, and unknown beyond. Where even that much
 * fails, the whole of it fails: most provisions are out of the question before any goods are looked
 * at, and for all activities of one act between the same two states alike.
 */
export function headTest(condition: Condition, scope: ConditionScope): TestNode {
  const { all = [], any, not, term, unclear } = condition;
  const head = (part: Condition): TestNode => headTest(part, scope);
  const parts = [...endTests(condition), ...all.map(head)];
  const named = term === undefined ? undefined : scope.terms[term]?.holds;
  if (named !== undefined) parts.push(head(named));
  if (any !== undefined) parts.push(anyOf(any.map(head)));
  if (not !== undefined) parts.push(notOf(head(not)));
  if (unclear !== undefined) parts.push(allOf([head(unclear.when), ELSE]));
  if (condition.switch !== undefined) {
    const { id, is } = condition.switch;
    parts.push(constant(scope.switches.get(id) === is, id, is, is));
  }
  const fields = Object.entries(condition).filter(([, value]) => value !== undefined);
  if (fields.some(([field]) => !LOGIC.has(field) && !ENDS.has(field))) parts.push(ELSE);
  return allOf(parts);
}

const known = new WeakMap<readonly Rule[], Map<string, readonly Rule[]>>();
/** different acts and ends remembered: more than any list of activities has */
const LIMIT = 4096;

/** Those of some rules that an act between these ends can fall under at all, in their order. */
export function rulesAbout(rules: readonly Rule[], facts: Facts): readonly Rule[] {
  let about = known.get(rules);
  if (about === undefined || about.size > LIMIT) {
    about = new Map();
    known.set(rules, about);
  }
  const key = keyOf(facts.activity);
  const found = about.get(key) ?? rules.filter(({ head }) => head.ask(facts) !== NO);
  about.set(key, found);
  return found;
}

function keyOf({ act, from = '', to = '', via }: Activity): string {
  const over = via === undefined || via === 'unknown' ? via : via.join('+');
  return `${act} ${from} ${to} ${over ?? ''}`;
}
