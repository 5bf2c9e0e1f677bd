import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findCycles } from './cycles.ts';

const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

describe('findCycles', () => {
  test('names the nodes along a circle', () => {
    expect(findCycles(graph({ a: ['b'], b: ['a'], c: ['a'] }))).toEqual([['a', 'b']]);
    expect(findCycles(graph({ a: ['a'] }))).toEqual([['a']]);
  });

  test('two ways to one node are no circle', () => {
    expect(findCycles(graph({ a: ['b', 'c'], b: ['d'], c: ['d'] }))).toEqual([]);
  });

  test('a chain of a hundred thousand links is walked without recursion', () => {
    const links = Array.from({ length: 100_000 }, (_, n): [string, string[]] => [
      `${n}`,
      [`${n + 1}`],
    ]);
    expect(findCycles(new Map(links))).toEqual([]);
  });

  test('edges that only lead on to later nodes never make a circle; one edge back does', () => {
    const pairs = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 60 });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const edges = new Map<string, string[]>();
        for (const [a, b] of drawn) {
          if (a === b) continue;
          const from = String(Math.min(a, b));
          edges.set(from, [...(edges.get(from) ?? []), String(Math.max(a, b))]);
        }
        expect(findCycles(edges)).toEqual([]);
        const [first] = edges;
        if (first === undefined) return;
        const [from, [to = '']] = first;
        edges.set(to, [...(edges.get(to) ?? []), from]);
        expect(findCycles(edges).length).toBeGreaterThan(0);
      }),
    );
  });
});
