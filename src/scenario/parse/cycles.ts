import type { Problem } from '../../quantity/index.ts';
import type { PathPart } from '../walk.ts';
import type { MergedPack } from './merge-files.ts';
import { dotted, packProblem } from './pack-problem.ts';
import type { Reference } from './references.ts';

/** A relation between records of one kind that must not lead back to its start. */
interface Relation {
  readonly words: string;
  readonly holds: (path: readonly PathPart[]) => boolean;
}

const field = (collection: string, ...rest: readonly string[]) => {
  return (path: readonly PathPart[]): boolean =>
    path[0] === collection && rest.every((part, index) => path[index + 2] === part);
};

const RELATIONS: readonly Relation[] = [
  { words: 'part of', holds: field('actors', 'part-of') },
  { words: 'decides only after', holds: field('institutions', 'rule', 'on') },
  { words: 'depends on', holds: field('projects', 'depends-on') },
  { words: 'copies', holds: field('sources', 'copies') },
  { words: 'copies', holds: field('evidence', 'copies') },
  { words: 'supersedes', holds: field('evidence', 'supersedes') },
  { words: 'retracts', holds: field('events', 'retracts') },
  { words: 'caused by', holds: field('events', 'caused-by') },
  { words: 'defeats', holds: field('provisions', 'defeats') },
  { words: 'part of', holds: field('provisions', 'part-of') },
  { words: 'restates', holds: field('provisions', 'restates') },
  { words: 'part of', holds: field('authorities', 'part-of') },
  { words: 'revises', holds: field('entries', 'revises') },
  { words: 'within', holds: field('entries', 'within') },
  { words: 'rests on', holds: (path) => path[0] === 'terms' && path.at(-1) === 'term' },
  { words: 'uses', holds: (path) => path[0] === 'values' && path.at(-1) === 'use' },
];

/** One error for each circle of references, with the whole chain, at its first link. */
export function cyclicReferences(references: readonly Reference[], merged: MergedPack): Problem[] {
  return RELATIONS.flatMap(({ words, holds }) => {
    const links = new Map<string, Map<string, Reference>>();
    for (const reference of references) {
      if (!holds(reference.path)) continue;
      const from = String(reference.path[1]);
      const targets = links.get(from) ?? new Map<string, Reference>();
      if (!targets.has(reference.id)) targets.set(reference.id, reference);
      links.set(from, targets);
    }
    const edges = new Map([...links].map(([from, targets]) => [from, [...targets.keys()]]));
    return findCycles(edges).map((cycle) => {
      const [first = '', second = first] = cycle;
      const reference = links.get(first)?.get(second);
      const path = reference?.path ?? [];
      const place = merged.locate(path).place;
      return cycleProblem(cycle, words, dotted(path), place);
    });
  });
}

/** The problem of one circle. */
export function cycleProblem(
  cycle: readonly string[],
  relation: string,
  path: string,
  place: Problem['place'],
): Problem {
  const chain = [...cycle, ...cycle.slice(0, 1)].join(' → ');
  const params = { chain, relation };
  return packProblem({ code: 'cycle', path, params, ...(place === undefined ? {} : { place }) });
}

/**
 * One circle of each knot of a directed graph, as the nodes along it. Walks with its own stack:
 * a chain of ten thousand links is no reason to fail.
 *
 * @example
 * findCycles(new Map([['a', ['b']], ['b', ['a']], ['c', ['a']]])); // [['a', 'b']]
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[][] = [];
  for (const start of edges.keys()) {
    if (state.has(start)) continue;
    const trail: { node: string; next: number }[] = [{ node: start, next: 0 }];
    state.set(start, 'open');
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const target = edges.get(top.node)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        state.set(top.node, 'done');
        trail.pop();
      } else if (state.get(target) === 'open') {
        const nodes = trail.map(({ node }) => node);
        cycles.push(nodes.slice(nodes.indexOf(target)));
      } else if (!state.has(target)) {
        state.set(target, 'open');
        trail.push({ node: target, next: 0 });
      }
    }
  }
  return cycles;
}
