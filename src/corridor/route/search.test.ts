import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NodeHeap } from './node-heap.ts';
import { paretoPaths } from './pareto-paths.ts';
import { ARC_CLASSES } from './path-rule.ts';
import type { PathRule } from './path-rule.ts';
import { shortestPath } from './shortest-path.ts';
import type { SearchGraph } from './shortest-path.ts';

/** An arc with its two whole weights, whether it is unknown, and its class. */
interface Arc {
  readonly from: number;
  readonly to: number;
  readonly a: number;
  readonly b: number;
  readonly unknown: number;
  readonly kind: number;
}

const NODES = 6;
const arcs = fc.array(
  fc.record({
    from: fc.nat(NODES - 1),
    to: fc.nat(NODES - 1),
    a: fc.nat(9),
    b: fc.nat(9),
    unknown: fc.nat(1),
    kind: fc.nat(1),
  }),
  { maxLength: 14 },
);

interface Built {
  readonly graph: SearchGraph;
  readonly weights: { first: Float64Array; second: Float64Array; unknown: Int32Array };
  readonly sorted: readonly Arc[];
}

function build(list: readonly Arc[]): Built {
  const sorted = list.toSorted((x, y) => x.from - y.from);
  const first = Int32Array.from(
    { length: NODES + 1 },
    (_, node) => sorted.filter(({ from }) => from < node).length,
  );
  return {
    graph: {
      nodes: NODES,
      first,
      head: Int32Array.from(sorted, ({ to }) => to),
      moveOf: Int32Array.from(sorted, (_, at) => at),
    },
    weights: {
      first: Float64Array.from(sorted, ({ a }) => a),
      second: Float64Array.from(sorted, ({ b }) => b),
      unknown: Int32Array.from(sorted, ({ unknown }) => unknown),
    },
    sorted,
  };
}

/** A journey must take an arc of class 1, and after it none of class 0. */
function rule(sorted: readonly Arc[]): PathRule {
  const next = new Int8Array(2 * ARC_CLASSES.length).fill(-1);
  next[0] = 0;
  next[1] = 1;
  next[ARC_CLASSES.length + 1] = 1;
  return {
    phases: 2,
    next,
    accepts: Uint8Array.of(0, 1),
    classOf: Uint8Array.from(sorted, ({ kind }) => kind),
  };
}

type Sum = readonly [unknown: number, a: number, b: number];

/** Every walk that the rule accepts and that comes to no node twice in one phase. */
function walks(sorted: readonly Arc[]): Sum[] {
  const found: Sum[] = [];
  const follow = (node: number, phase: number, seen: readonly string[], sum: Sum): void => {
    if (node === NODES - 1 && phase === 1) found.push(sum);
    for (const { a, b, from, kind, to, unknown } of sorted) {
      if (from !== node || (phase === 1 && kind === 0)) continue;
      const after = kind === 1 ? 1 : phase;
      const key = `${to} ${after}`;
      if (seen.includes(key)) continue;
      follow(to, after, [...seen, key], [sum[0] + unknown, sum[1] + a, sum[2] + b]);
    }
  };
  follow(0, 0, ['0 0'], [0, 0, 0]);
  return found;
}

const compare = (x: Sum, y: Sum): number => x[0] - y[0] || x[1] - y[1] || x[2] - y[2];

describe('search', () => {
  test('finds the least that looking at every way finds', () => {
    fc.assert(
      fc.property(arcs, (list) => {
        const { graph, sorted, weights } = build(list);
        const weight = { value: weights.first, unknown: weights.unknown };
        const found = shortestPath(graph, weight, rule(sorted), 0, NODES - 1);
        const [best] = walks(sorted).toSorted(compare);
        expect(found && [found.unknown, found.value]).toEqual(best && [best[0], best[1]]);
      }),
      { numRuns: 500 },
    );
  });

  test('finds exactly the ways that no other beats', () => {
    fc.assert(
      fc.property(arcs, (list) => {
        const { graph, sorted, weights } = build(list);
        const { isComplete, paths } = paretoPaths(graph, weights, rule(sorted), 0, NODES - 1);
        expect(isComplete).toBe(true);
        const all = walks(sorted);
        const unbeaten = all.filter(
          (one) =>
            !all.some(
              (other) =>
                compare(one, other) !== 0 && other.every((value, at) => value <= (one[at] ?? 0)),
            ),
        );
        const keys = new Set(unbeaten.map((sum) => sum.join(' ')));
        expect(
          paths.map(({ first, second, unknown }) => `${unknown} ${first} ${second}`).toSorted(),
        ).toEqual([...keys].toSorted());
      }),
      { numRuns: 500 },
    );
  });

  test('the moves found add up to what is said of them', () => {
    fc.assert(
      fc.property(arcs, (list) => {
        const { graph, sorted, weights } = build(list);
        for (const path of paretoPaths(graph, weights, rule(sorted), 0, NODES - 1).paths) {
          let node = 0;
          let sum = 0;
          for (const move of path.moves) {
            expect(sorted[move]?.from).toBe(node);
            node = sorted[move]?.to ?? -1;
            sum += sorted[move]?.a ?? 0;
          }
          expect([node, sum]).toEqual([NODES - 1, path.first]);
        }
      }),
    );
  });

  test('what may be passed once is not passed twice, though that would be cheaper', () => {
    // 0 → 1 (class 0), 1 → 2 and back (class 1, one link), 1 → 5 (class 1), 2 → 5 (class 1, dear)
    const list: Arc[] = [
      { from: 0, to: 1, a: 1, b: 0, unknown: 0, kind: 0 },
      { from: 1, to: 2, a: 1, b: 0, unknown: 0, kind: 1 },
      { from: 2, to: 1, a: 1, b: 0, unknown: 0, kind: 1 },
      { from: 1, to: 5, a: 1, b: 0, unknown: 0, kind: 2 },
      { from: 2, to: 5, a: 9, b: 0, unknown: 0, kind: 2 },
    ];
    const { graph, sorted, weights } = build(list);
    const next = Int8Array.from(ARC_CLASSES.map(() => -1).concat(ARC_CLASSES.map(() => -1)));
    next.set([0, 1, -1], 0);
    next.set([1, 1, 1], ARC_CLASSES.length);
    const once = Int32Array.from(sorted, ({ from, to }) =>
      (from === 1 && to === 2) || (from === 2 && to === 1) ? 7 : -1,
    );
    const free = {
      phases: 2,
      next,
      accepts: Uint8Array.of(0, 1),
      classOf: Uint8Array.from(sorted, ({ kind }) => kind),
    };
    const least = (of: PathRule): number | undefined =>
      paretoPaths(graph, weights, of, 0, 5).paths[0]?.first;
    expect([least(free), least({ ...free, once })]).toEqual([4, 11]);
  });

  test('says so when the bounds kept ways from being looked at', () => {
    const { graph, sorted, weights } = build([
      { from: 0, to: 5, a: 1, b: 9, unknown: 0, kind: 1 },
      { from: 0, to: 5, a: 9, b: 1, unknown: 0, kind: 1 },
    ]);
    const cut = paretoPaths(graph, weights, rule(sorted), 0, 5, { labels: 100, atNode: 1 });
    expect([cut.paths.length, cut.isComplete]).toEqual([1, false]);
  });
});

describe('a heap of nodes', () => {
  test('gives them by what is unknown, then value, then number', () => {
    const key = fc.record({ unknown: fc.nat(2), value: fc.nat(4), later: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 30 }), (keys) => {
        const heap = new NodeHeap(keys.length);
        for (const [node, { later, unknown, value }] of keys.entries()) {
          heap.lower(node, unknown, value + later);
        }
        for (const [node, { unknown, value }] of keys.entries()) heap.lower(node, unknown, value);
        const popped: number[] = [];
        while (heap.size > 0) popped.push(heap.pop());
        const expected = keys
          .map(({ unknown, value }, node) => ({ unknown, value, node }))
          .toSorted((x, y) => x.unknown - y.unknown || x.value - y.value || x.node - y.node);
        expect(popped).toEqual(expected.map(({ node }) => node));
      }),
    );
  });
});
