import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mergeMoments, momentsOf, variance } from './moments.ts';
import { philox4x32 } from './philox.ts';
import { exponential, nameHash, normal, randomStream, streamName, uniform } from './stream.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });
const stream = randomStream(1);
const river = streamName('river-line');

describe('a random stream', () => {
  test('the same address gives the same number, whatever was drawn before', () => {
    const first = uniform(stream, 7, river, 3);
    uniform(stream, 8, river, 3);
    expect(uniform(randomStream(1n), 7, streamName('river-line'), 3)).toBe(first);
  });

  test('draw, name, step and seed each move it', () => {
    const numbers = [
      uniform(stream, 0, river, 0),
      uniform(stream, 1, river, 0),
      uniform(stream, 0, streamName('river-link'), 0),
      uniform(stream, 0, river, 1),
      uniform(randomStream(2), 0, river, 0),
      uniform(randomStream((1n << 32n) + 1n), 0, river, 0),
    ];
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('is 53 bits of the Philox block at (draw, name, step)', () => {
    const [a = 0, b = 0] = philox4x32([5, river.lo, river.hi, 2], [1, 0]);
    expect(uniform(stream, 5, river, 2)).toBe(((a >>> 5) * 2 ** 26 + (b >>> 6)) / 2 ** 53);
  });

  test('lies inside the open interval', () => {
    fc.assert(
      fc.property(word, word, fc.string(), (draw, step, name) => {
        const u = uniform(stream, draw, streamName(name), step);
        expect(u).toBeGreaterThan(0);
        expect(u).toBeLessThan(1);
      }),
    );
  });

  test('has the moments of its distributions', () => {
    const draws = Array.from({ length: 40_000 }, (_, draw) => draw);
    const flat = momentsOf(draws.map((draw) => uniform(stream, draw, river, 0)));
    expect(flat.mean).toBeCloseTo(1 / 2, 2);
    expect(variance(flat)).toBeCloseTo(1 / 12, 2);
    const bell = momentsOf(draws.map((draw) => normal(stream, draw, river, 0, 10, 2)));
    expect(Math.abs(bell.mean - 10)).toBeLessThan(0.04);
    expect(Math.abs(variance(bell) - 4)).toBeLessThan(0.12);
    const waits = momentsOf(draws.map((draw) => exponential(stream, draw, river, 0, 3)));
    expect(Math.abs(waits.mean - 3)).toBeLessThan(0.06);
    expect(mergeMoments(flat, waits).n).toBe(80_000);
  });

  test('neighbouring draws, steps and names are uncorrelated', () => {
    const other = streamName('river-link');
    const neighbours: ((draw: number) => number)[] = [
      (draw) => uniform(stream, draw + 1, river, 0),
      (draw) => uniform(stream, draw, river, 1),
      (draw) => uniform(stream, draw, other, 0),
    ];
    for (const neighbour of neighbours) {
      let sum = 0;
      for (let draw = 0; draw < 20_000; draw++) {
        sum += (uniform(stream, draw, river, 0) - 0.5) * (neighbour(draw) - 0.5);
      }
      expect(Math.abs(sum / 20_000) * 12).toBeLessThan(0.03);
    }
  });

  test('a seed is whole and below 2^64', () => {
    expect(randomStream(2 ** 40)).toEqual({ key0: 0, key1: 256 });
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 60, 1n << 64n]) {
      expect(() => randomStream(seed)).toThrow(RangeError);
    }
  });
});

describe('a name', () => {
  test('hashes to the same two words for ever', () => {
    expect(river).toEqual({ hi: 230_540_215, lo: 4_279_950_596 });
    expect(nameHash('river-line')).toBe(river.lo);
  });

  test('a hundred thousand names do not meet', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 100_000; i++) {
      const { hi, lo } = streamName(`need-${i % 317}/phase-${i}`);
      seen.add(`${hi}/${lo}`);
    }
    expect(seen.size).toBe(100_000);
  });
});
