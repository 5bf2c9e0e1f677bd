import { fail, succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { Member } from '../scenario/index.ts';
import { verdict } from './ballot.ts';
import type { Ballots, Outcome, Rule, Verdict } from './ballot.ts';
import { decide } from './decide.ts';

/** An institution with the question before it. */
export interface Docket {
  readonly id: string;
  readonly rule: Rule;
  readonly members: readonly Member[];
  readonly ballots: Ballots;
}

/** Approvals that are given together or not at all. */
export interface JointPackage {
  readonly id: string;
  readonly of: readonly string[];
}

export interface SettleOptions {
  readonly packages?: readonly JointPackage[];
  /** outcomes already on record, of institutions that have no question before them */
  readonly known?: ReadonlyMap<string, Outcome>;
  /** whether the time for ballots is over; default true */
  readonly closed?: boolean;
}

export interface Settlement {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** groups that wait for one another, in the order of the dockets */
  readonly deadlocks: readonly (readonly string[])[];
}

/**
 * Decides a set of institutions whose approvals hang on one another.
 *
 * Least fixpoint: everything starts pending, and an approval is granted only on approvals already
 * granted, so no circle of promises lifts itself: each waiting for the other is a `deadlock`, in
 * which nobody moves first. A package cuts the knot: its parts consent on the supposition that all
 * of its parts consent. It is granted when all then do, refused when one then refuses, and no part
 * of it is granted alone.
 *
 * @returns problems for a condition or a package part that names no institution at hand, and for an
 *   institution in two packages
 *
 * @example
 * const docket = (id, who, on) => {
 *   const rule = { kind: 'dependent', who, on: [on] };
 *   return { id, rule, members: [], ballots: new Map([[who, 'for']]) };
 * };
 * const both = [docket('disarm', 'north', 'supply'), docket('supply', 'south', 'disarm')];
 * unwrap(settle(both)).deadlocks; // [['disarm', 'supply']]
 * const packages = [{ id: 'exchange', of: ['disarm', 'supply'] }];
 * unwrap(settle(both, { packages })).verdicts.get('supply')?.outcome; // 'granted'
 */
export function settle(
  dockets: readonly Docket[],
  options: SettleOptions = {},
): Result<Settlement> {
  const { packages = [], known = new Map<string, Outcome>(), closed = true } = options;
  const unknown = strayReference(dockets, packages, known);
  if (unknown !== undefined) return unknown;

  const byId = new Map(dockets.map((docket) => [docket.id, docket]));
  const packaged = new Set(packages.flatMap(({ of }) => of));
  const verdicts = new Map<string, Verdict>();
  const judge = (docket: Docket, supposed: readonly string[] = []) => {
    const upstream = new Map(known);
    for (const [id, { outcome }] of verdicts) upstream.set(id, outcome);
    for (const id of supposed) upstream.set(id, 'granted');
    return decide(docket.rule, docket.members, docket.ballots, { closed, upstream });
  };

  // A round that settles nothing new ends it; each of the others settles one docket at least.
  for (let before = -1; before !== settledCount(verdicts);) {
    before = settledCount(verdicts);
    for (const docket of dockets) {
      if (packaged.has(docket.id) || isSettled(verdicts, docket.id)) continue;
      verdicts.set(docket.id, judge(docket));
    }
    for (const { of } of packages) {
      if (of.every((id) => isSettled(verdicts, id))) continue;
      const parts = of.flatMap((id) => byId.get(id) ?? []);
      const judged = parts.map((docket): [string, Verdict] => [docket.id, judge(docket, of)]);
      for (const [id, joint] of joined(judged)) verdicts.set(id, joint);
    }
  }
  const deadlocks = findDeadlocks(dockets, verdicts);
  for (const group of deadlocks) {
    for (const id of group) {
      const waiting = verdicts.get(id);
      if (waiting === undefined) continue;
      verdicts.set(id, { ...waiting, because: 'deadlock', blocking: group });
    }
  }
  return succeed({ verdicts, deadlocks });
}

/** What the parts of a package come to, once each was judged on the supposition of the others. */
function joined(judged: readonly [string, Verdict][]): [string, Verdict][] {
  const refusing = judged.filter(([, { outcome }]) => outcome === 'refused').map(([id]) => id);
  const open = judged.filter(([, { outcome }]) => outcome === 'pending').map(([id]) => id);
  return judged.map(([id, own]) => {
    if (refusing.length > 0) {
      if (own.outcome === 'refused') return [id, own];
      return [id, { ...verdict('refused', 'package-refused'), conditions: refusing }];
    }
    if (open.length === 0) return [id, verdict('granted', 'package')];
    if (own.outcome === 'pending') return [id, own];
    return [id, { ...verdict('pending', 'condition-pending'), conditions: open }];
  });
}

function isSettled(verdicts: ReadonlyMap<string, Verdict>, id: string): boolean {
  return (verdicts.get(id)?.outcome ?? 'pending') !== 'pending';
}

function settledCount(verdicts: ReadonlyMap<string, Verdict>): number {
  return [...verdicts.keys()].filter((id) => isSettled(verdicts, id)).length;
}

/** Groups of institutions each of which waits, through the others, for itself. */
function findDeadlocks(
  dockets: readonly Docket[],
  verdicts: ReadonlyMap<string, Verdict>,
): string[][] {
  const reached = new Map(dockets.map(({ id }) => [id, waitedFor(id, verdicts)]));
  const groups: string[][] = [];
  for (const { id } of dockets) {
    if (!reached.get(id)?.has(id) || groups.some((group) => group.includes(id))) continue;
    const mutual = ({ id: other }: Docket) =>
      reached.get(id)?.has(other) === true && reached.get(other)?.has(id) === true;
    groups.push(dockets.filter(mutual).map((docket) => docket.id));
  }
  return groups;
}

/** Everything an institution waits for, directly or through others. */
function waitedFor(id: string, verdicts: ReadonlyMap<string, Verdict>): Set<string> {
  const found = new Set<string>();
  const next = [id];
  for (let current = next.pop(); current !== undefined; current = next.pop()) {
    const waiting = verdicts.get(current);
    if (waiting?.because !== 'condition-pending') continue;
    for (const condition of waiting.conditions) {
      if (found.has(condition)) continue;
      found.add(condition);
      next.push(condition);
    }
  }
  return found;
}

function strayReference(
  dockets: readonly Docket[],
  packages: readonly JointPackage[],
  known: ReadonlyMap<string, Outcome>,
): Result<never> | undefined {
  const ids = new Set(dockets.map(({ id }) => id));
  for (const { id, rule } of dockets) {
    const stray =
      rule.kind === 'dependent' ? rule.on.find((on) => !ids.has(on) && !known.has(on)) : undefined;
    if (stray !== undefined) return complain('institution/unknown-condition', id, stray);
  }
  const seen = new Set<string>();
  for (const { id, of } of packages) {
    for (const part of of) {
      if (!ids.has(part)) return complain('institution/unknown-part', id, part);
      if (seen.has(part)) return complain('institution/part-twice', id, part);
      seen.add(part);
    }
  }
  return undefined;
}

function complain(code: keyof typeof WORDS, path: string, value: string): Result<never> {
  return fail({ code, path, value, message: `${path}: ${WORDS[code]}: ${value}` });
}

const WORDS = {
  'institution/unknown-condition': 'hangs on an institution that is not at hand',
  'institution/unknown-part': 'joins an institution that is not at hand',
  'institution/part-twice': 'joins an institution that is already in a package',
} as const;
