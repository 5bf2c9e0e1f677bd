import { canonicalJson } from './canonical-json.ts';
import { didYouMean } from './did-you-mean.ts';
import { LandbridgeError, hasErrors, makeProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { streamName } from './stream.ts';
import type { Text } from './words.ts';

/** What a node of the reason graph is. The first five are leaves: nothing need stand behind them. */
export type ReasonKind =
  | 'source'
  | 'provision'
  | 'decision'
  | 'assumption'
  | 'unknown'
  | 'rule'
  | 'computed';

/** One node of an acyclic graph, plain JSON: what is said, on what authority, and from what. */
export interface Reason {
  id: string;
  kind: ReasonKind;
  text: Text;
  value?: number | string;
  /** Id of the source, provision or decision it cites. */
  cite?: string;
  /** Ids of the reasons it follows from. */
  from: string[];
}

/** A reason to add; an id left out is made from the content, so equal reasons are one node. */
export type NewReason = Omit<Reason, 'id' | 'from'> & { id?: string; from?: readonly string[] };

/** Collects reasons while an answer is computed. */
export interface Reasons {
  /** Adds a node and returns its id. One id with two contents throws. */
  add(reason: NewReason): string;
  has(id: string): boolean;
  get(id: string): Reason | undefined;
  /** All nodes in the order added; throws when one is part of a cycle or points nowhere. */
  list(): Reason[];
}

const LEAF_KINDS: ReadonlySet<ReasonKind> = new Set([
  'source',
  'provision',
  'decision',
  'assumption',
  'unknown',
]);

/**
 * Whether a number may rest on a reason of this kind.
 *
 * @example
 * isLeafKind('assumption'); // true
 * isLeafKind('computed'); // false
 */
export function isLeafKind(kind: ReasonKind): boolean {
  return LEAF_KINDS.has(kind);
}

/**
 * An empty reason graph.
 *
 * @example
 * const reasons = createReasons();
 * const length = reasons.add({ kind: 'source', text: { code: 'stated', params: {} }, value: 54 });
 * reasons.add({ kind: 'computed', text: { code: 'cost', params: {} }, from: [length] });
 * reasons.list().length; // 2
 */
export function createReasons(): Reasons {
  const nodes = new Map<string, Reason>();
  return {
    add(fields) {
      const content = { ...fields, from: [...(fields.from ?? [])] };
      const id = fields.id ?? contentId(content);
      const known = nodes.get(id);
      const reason: Reason = { ...content, id };
      if (known === undefined) {
        nodes.set(id, reason);
      } else if (canonicalJson(known) !== canonicalJson(reason)) {
        throw failure([makeProblem({ code: 'reason/id-twice', path: id, value: id })]);
      }
      return id;
    },
    has: (id) => nodes.has(id),
    get: (id) => nodes.get(id),
    list() {
      const list = [...nodes.values()];
      const problems = checkReasons(list);
      if (hasErrors(problems)) throw failure(problems);
      return list;
    },
  };
}

/**
 * What is wrong with a reason graph: an id used twice, a `from` that points nowhere, a cycle, or a
 * computed node that follows from nothing (errors); a rule that follows from nothing (notice).
 *
 * @example
 * const text = { code: 'cost', params: {} };
 * const problems = checkReasons([{ id: 'cost', kind: 'computed', text, from: [] }]);
 * problems.map(({ message }) => message); // ['the reason cost follows from nothing']
 */
export function checkReasons(reasons: readonly Reason[]): Problem[] {
  const problems: Problem[] = [];
  const byId = new Map<string, Reason>();
  for (const reason of reasons) {
    const { id } = reason;
    if (byId.has(id)) problems.push(makeProblem({ code: 'reason/id-twice', path: id, value: id }));
    byId.set(id, reason);
  }
  for (const { id, kind, from } of reasons) {
    for (const target of from) {
      if (byId.has(target)) continue;
      const near = didYouMean(target, byId.keys());
      const hint = near === undefined ? {} : { hint: `did you mean ${near}?` };
      problems.push(
        makeProblem({ code: 'reason/dangling', path: `${id}.from`, value: target, ...hint }),
      );
    }
    if (from.length > 0 || isLeafKind(kind)) continue;
    const severity = kind === 'rule' ? 'notice' : 'error';
    problems.push(makeProblem({ code: 'reason/baseless', path: id, value: id, severity }));
  }
  for (const id of cyclicIds(reasons, byId)) {
    problems.push(makeProblem({ code: 'reason/cycle', path: `${id}.from`, value: id }));
  }
  return problems;
}

/**
 * Every leaf a reason rests on, each once, nearest first. A leaf that itself follows from something
 * (an assumption drawn from a source) is listed, and what stands behind it too. Throws on an
 * unknown id.
 *
 * @example
 * const reasons = createReasons();
 * const length = reasons.add({ kind: 'source', text: { code: 'stated', params: {} }, value: 54 });
 * reasons.add({ id: 'c', kind: 'computed', text: { code: 'cost', params: {} }, from: [length] });
 * leavesOf(reasons.list(), 'c').map(({ value }) => value); // [54]
 */
export function leavesOf(reasons: readonly Reason[], id: string): Reason[] {
  const byId = new Map(reasons.map((reason) => [reason.id, reason]));
  const seen = new Set([id]);
  const leaves: Reason[] = [];
  for (const next of seen) {
    const reason = byId.get(next);
    if (reason === undefined) {
      throw failure([makeProblem({ code: 'reason/dangling', path: id, value: next })]);
    }
    if (isLeafKind(reason.kind)) leaves.push(reason);
    for (const target of reason.from) seen.add(target);
  }
  return leaves;
}

/** Peels off what rests on nothing left; whatever remains lies on a cycle or rests on one. */
function cyclicIds(reasons: readonly Reason[], byId: ReadonlyMap<string, Reason>): string[] {
  const waiting = new Map<string, number>();
  const dependents = new Map<string, string[]>();
  for (const { id, from } of byId.values()) {
    const targets = new Set(from.filter((target) => byId.has(target)));
    waiting.set(id, targets.size);
    for (const target of targets) {
      const list = dependents.get(target);
      if (list === undefined) dependents.set(target, [id]);
      else list.push(id);
    }
  }
  const free = new Set([...waiting].filter(([, count]) => count === 0).map(([id]) => id));
  for (const id of free) {
    for (const dependent of dependents.get(id) ?? []) {
      const count = (waiting.get(dependent) ?? 0) - 1;
      waiting.set(dependent, count);
      if (count === 0) free.add(dependent);
    }
  }
  return reasons.map((reason) => reason.id).filter((id) => !free.has(id));
}

function contentId(content: unknown): string {
  const { hi, lo } = streamName(canonicalJson(content));
  return `r${hex(hi)}${hex(lo)}`;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}

function failure(problems: readonly Problem[]): LandbridgeError {
  return new LandbridgeError(problems, 'failure');
}
