import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { canonicalJson } from './canonical-json.ts';
import { LandbridgeError } from './problem.ts';

function refusal(value: unknown): unknown {
  try {
    return canonicalJson(value);
  } catch (error) {
    return error instanceof LandbridgeError ? error : undefined;
  }
}

describe('canonical JSON', () => {
  test('sorts keys and leaves out what is undefined', () => {
    expect(canonicalJson({ b: 1, a: [true, null], c: undefined })).toBe('{"a":[true,null],"b":1}');
    expect(canonicalJson({ 10: 'x', 9: 'y', é: 1, z: 2 })).toBe('{"10":"x","9":"y","z":2,"é":1}');
  });

  test('writes numbers as ECMAScript does', () => {
    expect(canonicalJson([1e21, 0.1, -0, 100, 1e-7])).toBe('[1e+21,0.1,0,100,1e-7]');
  });

  test('is JSON of the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('does not depend on the order keys were set in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
        const reversed = Object.fromEntries(Object.entries(record).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(record));
      }),
    );
  });

  test('refuses what is not plain data, and says where', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    const refused: [unknown, string][] = [
      [{ a: [Number.NaN] }, 'a.0'],
      [{ a: Infinity }, 'a'],
      [{ a: 1n }, 'a'],
      [[undefined], '0'],
      [{ a: new Map() }, 'a'],
      [new Float64Array(1), ''],
      [loop, 'self'],
      [() => 1, ''],
    ];
    for (const [value, path] of refused) {
      expect(refusal(value)).toMatchObject({ kind: 'failure', problems: [{ path }] });
    }
  });

  test('the same object twice, side by side, is no cycle', () => {
    const shared = { x: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"x":1},{"x":1}]');
  });
});
