import { hasPart, OPTIONAL_PARTS } from './facts.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';
import { FAILS } from './test-node.ts';

/** Rules once settled; before, how often they were asked. */
type Remembered = readonly Rule[] | number;

const known = new WeakMap<readonly Rule[], Map<string, Remembered>>();
/** different acts, ends and shapes remembered: more than a list of activities has */
const LIMIT = 512;
/** asked less often, settling them costs more than it saves */
const OFTEN = 8;

/**
 * Those of some rules that an act between these ends can fall under at all, in their order, each with
 * what is left to ask once act, ends, readings and the parts it has are settled. Most provisions are
 * out of the question before any goods are looked at, and for all activities of the same shape
 * between the same two states alike.
 */
export function rulesAbout(rules: readonly Rule[], facts: Facts): readonly Rule[] {
  let about = known.get(rules);
  if (about === undefined || about.size > LIMIT) {
    about = new Map();
    known.set(rules, about);
  }
  const key = keyOf(facts);
  const found = about.get(key) ?? 0;
  if (typeof found !== 'number') return found;
  const next = found < OFTEN ? found + 1 : settled(rules, facts);
  about.set(key, next);
  return typeof next === 'number' ? rules : next;
}

function settled(rules: readonly Rule[], facts: Facts): Rule[] {
  return rules.flatMap((rule) => {
    const catches = rule.catches.under(facts);
    const binds = rule.binds?.under(facts);
    if (catches === FAILS || binds === FAILS) return [];
    return [{ ...rule, catches, binds, exceptions: settled(rule.exceptions, facts) }];
  });
}

function keyOf(facts: Facts): string {
  const { act, from = '', to = '', via } = facts.activity;
  const over = via === undefined || via === 'unknown' ? via : via.join('+');
  let parts = 0;
  for (const part of OPTIONAL_PARTS) parts = parts * 2 + (hasPart(facts, part) ? 1 : 0);
  return `${act} ${from} ${to} ${over ?? ''} ${parts}`;
}
