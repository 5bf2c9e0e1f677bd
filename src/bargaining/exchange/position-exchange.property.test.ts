import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { bargainTable } from '../table/bargain-table.ts';
import type { BargainTable, Stand } from '../table/bargain-table.ts';
import { positionExchange } from './position-exchange.ts';

const stand = fc.record({
  position: fc.integer({ min: 0, max: 100 }),
  salience: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
});

/** Tables of 2 to 6 actors and 2 to 4 issues; on each somebody stands with weight. */
const anyTable: fc.Arbitrary<BargainTable> = fc
  .record({ actors: fc.integer({ min: 2, max: 6 }), issues: fc.integer({ min: 2, max: 4 }) })
  .chain(({ actors, issues }) =>
    fc.record({
      capability: fc.array(fc.integer({ min: 1, max: 9 }), {
        minLength: actors,
        maxLength: actors,
      }),
      stands: fc.array(
        fc.array(fc.option(stand, { freq: 8, nil: undefined }), {
          minLength: issues,
          maxLength: issues,
        }),
        { minLength: actors, maxLength: actors },
      ),
    }),
  )
  .map(({ capability, stands }) => ({
    issues: (stands[0] ?? []).map((_, at) => ({ id: `i${at}`, low: 0, high: 100 })),
    actors: [...capability, 1].map((each, at) => ({ id: `a${at}`, capability: each })),
    stands: [...stands, (stands[0] ?? []).map((): Stand => ({ position: 50, salience: 0.1 }))],
  }))
  .map((fields) => unwrap(bargainTable(fields)));

const positionsOf = (table: BargainTable) =>
  table.stands.map((row) => row.map((each) => each?.position ?? Number.NaN));

test('both traders gain the same and something, in their own votes and never past their partner', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const { isSettled, trades } = unwrap(positionExchange(table));
      expect(isSettled).toBe(true);
      const ideal = positionsOf(table);
      for (const { gain, gives, most } of trades) {
        const [a, b] = gives;
        expect(gain).toBeGreaterThan(0);
        expect(b.worth - a.loss).toBeCloseTo(gain, 9);
        expect(a.worth - b.loss).toBeCloseTo(gain, 9);
        expect(Math.min(...most)).toBeGreaterThanOrEqual(gain - 1e-9);
        for (const [own, partner] of [
          [a, b],
          [b, a],
        ] as const) {
          const issue = table.issues.findIndex(({ id }) => id === own.issue);
          const at = table.actors.findIndex(({ id }) => id === partner.actor);
          const target = ideal[at]?.[issue] ?? Number.NaN;
          expect((target - own.to) * (target - own.from)).toBeGreaterThanOrEqual(0);
          expect(Math.abs(target - own.to)).toBeLessThan(Math.abs(target - own.from));
          const nearer = Math.abs(target - own.outcomeFrom) - Math.abs(target - own.outcomeTo);
          expect(nearer).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('gains of all trades add up to what each actor gained in all', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const { gains, trades } = unwrap(positionExchange(table));
      for (const { actor, gain } of gains) {
        const parts = trades.flatMap(({ gain: own, gives, others }) =>
          gives.some((give) => give.actor === actor)
            ? [own]
            : others.filter((other) => other.actor === actor).map((other) => other.gain),
        );
        expect(parts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(gain, 6);
      }
    }),
    { numRuns: 100 },
  );
});

test('the mirrored table trades in mirrored positions', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const mirrored = unwrap(
        bargainTable({
          ...table,
          stands: table.stands.map((row) =>
            row.map((each) => each && { ...each, position: 100 - each.position }),
          ),
        }),
      );
      const [one, other] = [table, mirrored].map((each) => unwrap(positionExchange(each)));
      // of trades that gain the same to the last bits either may come first: compare the first gain
      expect(other?.trades[0]?.gain ?? 0).toBeCloseTo(one?.trades[0]?.gain ?? 0, 9);
    }),
    { numRuns: 60 },
  );
});

test('what is left after all trades is nothing to trade: a second run changes nothing much', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const limit = 0.5;
      const { trades } = unwrap(positionExchange(table, { leastGain: limit }));
      for (const { gain } of trades) expect(gain).toBeGreaterThanOrEqual(limit);
    }),
    { numRuns: 60 },
  );
});
