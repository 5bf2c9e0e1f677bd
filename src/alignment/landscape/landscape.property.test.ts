import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainEnergy, plainMinima } from '../../../test/fixtures/plain-camps.ts';
import { unwrap } from '../../quantity/index.ts';
import { normalCamps } from './camps.ts';
import { campMap } from './camp-map.ts';
import { descend, energyChange, moved, reachFrom } from './descend.ts';
import { energyOf, holdOf } from './energy.ts';
import { landscape } from './landscape.ts';
import type { LandscapeFields } from './landscape.ts';
import { tippingOf } from './tipping.ts';

/** Sizes and propensities in eighths: sums are exact, so that ties are ties however they are summed. */
const fieldsOf = (most: number) =>
  fc.integer({ min: 2, max: most }).chain((n) =>
    fc
      .record({
        sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: n, maxLength: n }),
        pairs: fc.array(fc.integer({ min: -8, max: 8 }), {
          minLength: n * n,
          maxLength: n * n,
        }),
      })
      .map(({ pairs, sizes }): LandscapeFields => ({
        actors: sizes.map((size, at) => ({ id: `n${at}`, size })),
        propensity: sizes.map((_, i) =>
          sizes.map((_unused, j) =>
            i === j ? 0 : (pairs[Math.min(i, j) * n + Math.max(i, j)] ?? 0) / 8,
          ),
        ),
      })),
  );

const withCamps = (most: number) =>
  fieldsOf(most).chain((fields) =>
    fc.record({
      fields: fc.constant(fields),
      camps: fc.integer({ min: 0, max: (1 << fields.actors.length) - 1 }),
      at: fc.integer({ min: 0, max: fields.actors.length - 1 }),
    }),
  );

test('naming the camps the other way round changes nothing', () => {
  fc.assert(
    fc.property(withCamps(8), ({ at, camps, fields }) => {
      const map = unwrap(landscape(fields));
      const all = (1 << fields.actors.length) - 1;
      const other = ~camps & all;
      expect(energyOf(map, other)).toBe(energyOf(map, camps));
      expect(holdOf(map, other, at)).toBe(holdOf(map, camps, at));
      expect(normalCamps(other, fields.actors.length)).toBe(
        normalCamps(camps, fields.actors.length),
      );
    }),
  );
});

test('the energy is that from scratch, and a move changes it by 2 · size · hold', () => {
  fc.assert(
    fc.property(withCamps(8), ({ at, camps, fields }) => {
      const map = unwrap(landscape(fields));
      const sides = fields.actors.map((_, i) => (camps >> i) & 1);
      expect(energyOf(map, camps)).toBe(plainEnergy(fields, sides));
      const after = moved(camps, at, fields.actors.length);
      expect(energyOf(map, after) - energyOf(map, camps)).toBe(energyChange(map, camps, at));
    }),
  );
});

test('minima and basins by Gray code are those from scratch', () => {
  fc.assert(
    fc.property(fieldsOf(7), (fields) => {
      const { minima } = campMap(unwrap(landscape(fields)));
      const told = (all: readonly { energy: number; basin: number; key: string }[]) =>
        all.toSorted((a, b) => (a.key < b.key ? -1 : 1));
      const found = minima.map(({ basin, camps, energy }) => ({
        key: fields.actors.map((_, i) => (camps >> i) & 1).join(''),
        energy,
        basin,
      }));
      const plain = plainMinima(fields).map(({ basin, energy, sides }) => ({
        key: sides.join(''),
        energy,
        basin,
      }));
      // a plateau is a minimum for everybody on it, whatever the first way down to it was
      expect(told(found)).toEqual(told(plain));
    }),
    { numRuns: 60 },
  );
});

test('running sums over more arrangements than are reckoned anew stay right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const n = 13;
      const number = (k: number): number => (((seed + k) * 2654435761) % 2001) / 1000 - 1;
      const fields: LandscapeFields = {
        actors: Array.from({ length: n }, (_, i) => ({
          id: `n${i}`,
          size: 0.1 + Math.abs(number(i)),
        })),
        propensity: Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (_unused, j) =>
            i === j ? 0 : number(100 + Math.min(i, j) * n + Math.max(i, j)),
          ),
        ),
      };
      const map = unwrap(landscape(fields));
      const { arrangements, minima } = campMap(map);
      expect(minima.reduce((sum, { basin }) => sum + basin, 0)).toBe(arrangements);
      for (const { camps } of minima) expect(descend(map, camps).moves).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('descent never rises, ends in a minimum, and that minimum can be reached', () => {
  fc.assert(
    fc.property(withCamps(7), ({ camps, fields }) => {
      const map = unwrap(landscape(fields));
      const { to } = descend(map, camps);
      expect(energyOf(map, to)).toBeLessThanOrEqual(energyOf(map, camps));
      const { complete, minima } = reachFrom(map, camps);
      expect(complete).toBe(true);
      expect(minima).toContain(to);
      expect(campMap(map).minima.map((each) => each.camps)).toEqual(
        expect.arrayContaining([...minima]),
      );
    }),
  );
});

test('relabelling actors permutes the minima and keeps energies and basins together', () => {
  fc.assert(
    fc.property(fieldsOf(7), fc.nat(), (fields, turn) => {
      const n = fields.actors.length;
      const order = fields.actors.map((_, i) => (i + turn) % n);
      const relabelled: LandscapeFields = {
        actors: order.map((i) => fields.actors[i] ?? { id: '', size: 0 }),
        propensity: order.map((i) => order.map((j) => fields.propensity[i]?.[j] ?? 0)),
      };
      const campsOf = (from: LandscapeFields): string[] => {
        const map = unwrap(landscape(from));
        return campMap(map)
          .minima.map(({ camps, energy }) => {
            const opposite = from.actors.filter((_, i) => ((camps >> i) & 1) === 1);
            const rest = from.actors.filter((_, i) => ((camps >> i) & 1) === 0);
            const sides = [opposite, rest].map((side) =>
              side
                .map(({ id }) => id)
                .toSorted()
                .join(),
            );
            return `${sides.toSorted().join('|')} ${energy}`;
          })
          .toSorted();
      };
      expect(campsOf(relabelled)).toEqual(campsOf(fields));
    }),
  );
});

test('after the smallest change of a tie nothing holds the actor any more', () => {
  fc.assert(
    fc.property(withCamps(7), ({ at, camps, fields }) => {
      const { smallest } = tippingOf(unwrap(landscape(fields)), camps, at);
      fc.pre(smallest !== null);
      if (smallest === null) return;
      const j = fields.actors.findIndex(({ id }) => id === smallest.with);
      const propensity = fields.propensity.map((row, i) =>
        row.map((p, k) => ((i === at && k === j) || (i === j && k === at) ? smallest.to : p)),
      );
      const then = unwrap(landscape({ ...fields, propensity }));
      expect(Math.abs(holdOf(then, camps, at))).toBeLessThan(1e-12);
    }),
  );
});
