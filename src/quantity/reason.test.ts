import { describe, expect, test } from 'vitest';

import { LandbridgeError } from './problem.ts';
import { checkReasons, createReasons, isLeafKind, leavesOf } from './reason.ts';
import type { Reason, ReasonKind } from './reason.ts';

const text = { code: 'stated', params: {} };

function node(id: string, kind: ReasonKind, from: string[] = []): Reason {
  return { id, kind, text, from };
}

describe('reasons', () => {
  test('a cost is followed back to its sources', () => {
    const reasons = createReasons();
    const length = reasons.add({ kind: 'source', text, value: 54, cite: 'survey' });
    const price = reasons.add({ kind: 'assumption', text, value: 3 });
    const cost = reasons.add({ kind: 'computed', text, value: 162, from: [length, price] });
    const list = reasons.list();
    expect(list).toHaveLength(3);
    expect(leavesOf(list, cost).map(({ value }) => value)).toEqual([54, 3]);
    expect(JSON.parse(JSON.stringify(list))).toEqual(list);
  });

  test('equal content is one node, with an id that does not depend on order', () => {
    const [one, other] = [createReasons(), createReasons()];
    const a = one.add({ kind: 'source', text, value: 1 });
    one.add({ kind: 'source', text, value: 2 });
    other.add({ kind: 'source', text, value: 2 });
    expect(other.add({ kind: 'source', text, value: 1 })).toBe(a);
    expect(one.add({ kind: 'source', text, value: 1 })).toBe(a);
    expect(one.list()).toHaveLength(2);
    expect(one.has(a)).toBe(true);
    expect(one.get(a)?.value).toBe(1);
  });

  test('one id with two contents throws', () => {
    const reasons = createReasons();
    reasons.add({ id: 'a', kind: 'source', text, value: 1 });
    expect(() => reasons.add({ id: 'a', kind: 'source', text, value: 2 })).toThrow(LandbridgeError);
    expect(reasons.add({ id: 'a', kind: 'source', text, value: 1 })).toBe('a');
  });

  test('a cycle and a reason from nowhere are refused', () => {
    const loop = createReasons();
    loop.add({ id: 'a', kind: 'computed', text, from: ['b'] });
    loop.add({ id: 'b', kind: 'computed', text, from: ['a'] });
    expect(() => loop.list()).toThrow(LandbridgeError);
    const loose = createReasons();
    loose.add({ id: 'a', kind: 'computed', text, from: ['gone'] });
    expect(() => loose.list()).toThrow(/gone/);
  });

  test('what is wrong is told as problems', () => {
    const codes = checkReasons([
      node('source-1', 'source'),
      node('source-1', 'source'),
      node('sum', 'computed', ['sourse-1']),
      node('air', 'computed'),
      node('bare-rule', 'rule'),
      node('self', 'computed', ['self']),
    ]).map(({ code, path, severity, hint }) => [code, path, severity, hint]);
    expect(codes).toEqual([
      ['reason/id-twice', 'source-1', 'error', undefined],
      ['reason/dangling', 'sum.from', 'error', 'did you mean source-1?'],
      ['reason/baseless', 'air', 'error', undefined],
      ['reason/baseless', 'bare-rule', 'notice', undefined],
      ['reason/cycle', 'self.from', 'error', undefined],
    ]);
  });

  test('what merely rests on a cycle is told apart from nothing: it is part of the trouble', () => {
    const problems = checkReasons([
      node('a', 'computed', ['b']),
      node('b', 'computed', ['a']),
      node('c', 'computed', ['a']),
      node('d', 'source'),
    ]);
    expect(problems.map(({ value }) => value)).toEqual(['a', 'b', 'c']);
  });

  test('an assumption drawn from a source shows both', () => {
    const list = [
      node('s', 'source'),
      node('a', 'assumption', ['s']),
      node('c', 'computed', ['a', 's']),
    ];
    expect(leavesOf(list, 'c').map(({ id }) => id)).toEqual(['a', 's']);
    expect(() => leavesOf(list, 'x')).toThrow(LandbridgeError);
  });

  test('a long chain needs no deep stack', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) =>
      i === 0 ? node('0', 'source') : node(String(i), 'computed', [String(i - 1)]),
    );
    expect(checkReasons(chain)).toEqual([]);
    expect(leavesOf(chain, '49999')).toHaveLength(1);
  });

  test('five kinds are leaves', () => {
    const kinds = ['source', 'provision', 'decision', 'assumption', 'unknown', 'rule', 'computed'];
    expect(kinds.map((kind) => isLeafKind(kind as ReasonKind))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
