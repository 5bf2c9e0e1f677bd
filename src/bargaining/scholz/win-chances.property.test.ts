import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf } from './places.ts';
import { winChances } from './win-chances.ts';

const actor = fc.record({
  at: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 5, noNaN: true })),
  weight: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1, noNaN: true })),
  exponent: fc.oneof(fc.constant(1), fc.double({ min: 0.5, max: 2, noNaN: true })),
});
const actors = fc.array(actor, { minLength: 2, maxLength: 9 });
type Actor = typeof actor extends fc.Arbitrary<infer T> ? T : never;

/** The formula, pair by pair and voter by voter. */
function plainly(
  all: readonly Actor[],
  range: number,
  denominator: 'printed' | 'all-pairs',
  from: number,
  against: number,
): number {
  const votes = (a: number, b: number): number[] =>
    all.map(({ at, exponent, weight }) => {
      const lost = (place: number): number => Math.pow(Math.abs(at - place) / range, exponent);
      return weight * (lost(b) - lost(a));
    });
  const sum = (values: number[]): number => values.reduce((total, each) => total + each, 0);
  const size = (values: number[]): number => sum(values.map(Math.abs));
  const total =
    denominator === 'printed'
      ? size(votes(from, against))
      : sum(all.flatMap(({ at }) => all.map((other) => size(votes(at, other.at)))));
  const won = sum(votes(from, against).map((each) => Math.max(0, each)));
  return total > 0 ? won / total : denominator === 'printed' ? 0.5 : 0;
}

test.each(['printed', 'all-pairs'] as const)(
  'chances with the %s denominator are those of the formula, voter by voter',
  (denominator) => {
    fc.assert(
      fc.property(actors, (all) => {
        const position = all.map(({ at }) => at);
        const range = Math.max(...position) - Math.min(...position);
        fc.pre(range > 1e-3);
        const places = placesOf(position);
        const chances = winChances({
          places,
          weight: all.map(({ weight }) => weight),
          exponent: all.map(({ exponent }) => exponent),
          range,
          denominator,
        });
        const size = places.at.length;
        for (const [p, from] of places.at.entries()) {
          for (const [q, against] of places.at.entries()) {
            const found = chances[p * size + q] ?? Number.NaN;
            // places nearer than this are told apart by rounding alone
            if (p !== q && Math.abs(from - against) < 1e-6) continue;
            const stated = p === q ? 0 : plainly(all, range, denominator, from, against);
            expect(found).toBeCloseTo(stated, 6);
          }
        }
      }),
    );
  },
);
