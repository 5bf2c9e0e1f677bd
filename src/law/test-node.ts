import { hasPart } from './facts.ts';
import type { Facts, OptionalPart } from './facts.ts';
import { both, either, inverse, NO, UNKNOWN, YES } from './tri.ts';
import type { Tri } from './tri.ts';

/** One fact that was asked: what was wanted, what was found, and whether it holds. */
export interface Finding {
  /** path into the activity, such as `goods.hs` */
  readonly fact: string;
  readonly wanted: string;
  readonly found: string;
  readonly holds: Tri;
}

/** A condition made ready: asked often, explained rarely. */
export interface TestNode {
  readonly ask: (facts: Facts) => Tri;
  /** every fact asked on the way, for the derivation */
  readonly findings: (facts: Facts) => Finding[];
  /** the facts that make it unknown */
  readonly deciding: (facts: Facts) => string[];
  /** how many facts would have to be other than they are for it to hold: 1 is a near miss */
  readonly distance: (facts: Facts) => number;
  /** what is left to ask once the act and the ends of an activity are settled, and which parts it has */
  readonly under: (facts: Facts) => TestNode;
}

/** Whether a fact is the act or an end of the activity, no fact of it at all, of a part, or any other. */
export type LeafKind = 'end' | 'none' | 'any' | OptionalPart;

/** Whether activities with these ends and parts all answer alike. */
const isSettled = (kind: LeafKind, facts: Facts): boolean =>
  kind === 'end' || kind === 'none' || (kind !== 'any' && !hasPart(facts, kind));

const certain = (holds: Tri): TestNode => ({
  ask: () => holds,
  findings: () => [],
  deciding: () => [],
  distance: () => (holds === NO ? 1 : 0),
  under: () => (holds === NO ? FAILS : HOLDS),
});

/** A condition of which nothing is left to ask. */
export const HOLDS: TestNode = certain(YES);
export const FAILS: TestNode = certain(NO);

/** A single fact. `fact` may depend on what was found: of a party the field that is missing. */
export function leaf(
  ask: (facts: Facts) => Tri,
  tell: (facts: Facts) => { fact: string; wanted: string; found: string },
  kind: LeafKind = 'any',
): TestNode {
  const node: TestNode = {
    ask,
    findings: (facts) => [{ ...tell(facts), holds: ask(facts) }],
    deciding: (facts) => (ask(facts) === UNKNOWN ? [tell(facts).fact] : []),
    distance: (facts) => (ask(facts) === NO ? 1 : 0),
    under: (facts) => {
      const holds = isSettled(kind, facts) ? ask(facts) : UNKNOWN;
      return holds === UNKNOWN ? node : holds === YES ? HOLDS : FAILS;
    },
  };
  return node;
}

/** Holds if all parts hold; nothing is asked after the first that fails. */
export function allOf(parts: readonly TestNode[]): TestNode {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return {
    ask: (facts) => {
      let result: Tri = YES;
      for (const part of parts) {
        result = both(result, part.ask(facts));
        if (result === NO) return NO;
      }
      return result;
    },
    findings: (facts) => parts.flatMap((part) => part.findings(facts)),
    deciding: (facts) => decidingOf(parts, facts, NO),
    distance: (facts) => parts.reduce((sum, part) => sum + part.distance(facts), 0),
    under: (facts) => {
      const left = parts.map((part) => part.under(facts)).filter((part) => part !== HOLDS);
      if (left.includes(FAILS)) return FAILS;
      return left.length === 0 ? HOLDS : allOf(left);
    },
  };
}

/** Holds if any part holds. */
export function anyOf(parts: readonly TestNode[]): TestNode {
  return {
    ask: (facts) => {
      let result: Tri = NO;
      for (const part of parts) {
        result = either(result, part.ask(facts));
        if (result === YES) return YES;
      }
      return result;
    },
    findings: (facts) => {
      // of several ways in, the one taken; if none was, all that were tried
      const taken = parts.find((part) => part.ask(facts) === YES);
      return (taken === undefined ? parts : [taken]).flatMap((part) => part.findings(facts));
    },
    deciding: (facts) => decidingOf(parts, facts, YES),
    distance: (facts) => Math.min(...parts.map((part) => part.distance(facts))),
    under: (facts) => {
      const left = parts.map((part) => part.under(facts)).filter((part) => part !== FAILS);
      if (left.includes(HOLDS)) return HOLDS;
      const [only] = left;
      return only === undefined ? FAILS : left.length === 1 ? only : anyOf(left);
    },
  };
}

export function notOf(part: TestNode): TestNode {
  return {
    ask: (facts) => inverse(part.ask(facts)),
    // of a whole that is denied, the facts that make it so
    findings: (facts) => {
      const holds = inverse(part.ask(facts));
      return part
        .findings(facts)
        .map((found) => ({
          ...found,
          wanted: `not ${found.wanted}`,
          holds: inverse(found.holds),
        }))
        .filter((found) => found.holds === holds);
    },
    deciding: part.deciding,
    distance: (facts) => (part.ask(facts) === YES ? 1 : 0),
    under: (facts) => {
      const left = part.under(facts);
      return left === HOLDS ? FAILS : left === FAILS ? HOLDS : notOf(left);
    },
  };
}

/** Unknown where the condition holds: the text leaves it open, and somebody has to say. */
export function unclearWhen(part: TestNode, fact: string): TestNode {
  const ask = (facts: Facts): Tri => (part.ask(facts) === NO ? NO : UNKNOWN);
  const open = leaf(ask, (facts) => ({
    fact,
    wanted: 'yes',
    found: ask(facts) === UNKNOWN ? 'unknown' : 'not asked',
  }));
  return {
    ask,
    findings: (facts) => [...part.findings(facts), ...open.findings(facts)],
    deciding: (facts) => [...part.deciding(facts), ...open.deciding(facts)],
    distance: part.distance,
    under: (facts) => {
      const left = part.under(facts);
      return left === FAILS ? FAILS : unclearWhen(left, fact);
    },
  };
}

/** A condition that does not look at the activity. */
export function constant(holds: boolean, fact: string, wanted: string, found: string): TestNode {
  return leaf(
    () => (holds ? YES : NO),
    () => ({ fact, wanted, found }),
    'none',
  );
}

function decidingOf(parts: readonly TestNode[], facts: Facts, settled: Tri): string[] {
  if (parts.some((part) => part.ask(facts) === settled)) return [];
  return [...new Set(parts.flatMap((part) => part.deciding(facts)))];
}
