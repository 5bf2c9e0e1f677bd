import type { Activity, Condition } from '../scenario/index.ts';
import type { ConditionScope } from './compile-condition.ts';
import type { Rule } from './rule.ts';

type Acts = ReadonlySet<string>;

/**
 * The acts without one of which a condition surely does not hold; undefined where any may do. Most
 * provisions are about a few acts: the others need not be asked at all.
 */
export function actsWanted(condition: Condition, terms: ConditionScope['terms']): Acts | undefined {
  const { act, all = [], any, term, unclear } = condition;
  const named = term === undefined ? undefined : terms[term]?.holds;
  const parts = [...all, ...(named === undefined ? [] : [named])];
  if (unclear !== undefined) parts.push(unclear.when);
  const wanted = parts.map((part) => actsWanted(part, terms));
  if (act !== undefined) wanted.push(new Set(act));
  if (any !== undefined) wanted.push(anyOf(any.map((part) => actsWanted(part, terms))));
  return wanted.reduce(inBoth, undefined);
}

const inBoth = (a: Acts | undefined, b: Acts | undefined): Acts | undefined =>
  a === undefined || b === undefined ? (a ?? b) : new Set([...a].filter((act) => b.has(act)));

function anyOf(ways: readonly (Acts | undefined)[]): Acts | undefined {
  const known = ways.filter((way) => way !== undefined);
  return known.length < ways.length ? undefined : new Set(known.flatMap((way) => [...way]));
}

const byAct = new WeakMap<readonly Rule[], Map<string, readonly Rule[]>>();

/** Those of some rules that an act can fall under, in their order. */
export function rulesAbout(rules: readonly Rule[], { act }: Activity): readonly Rule[] {
  let known = byAct.get(rules);
  if (known === undefined) byAct.set(rules, (known = new Map()));
  let about = known.get(act);
  if (about === undefined) {
    about = rules.filter(({ acts }) => acts === undefined || acts.has(act));
    known.set(act, about);
  }
  return about;
}
