import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReasons, unwrap } from '../../quantity/index.ts';
import { bargainTable } from '../table/bargain-table.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { ELECTIONS } from './election.ts';
import { openSpatial } from './open-spatial.ts';
import { spatialModel } from './spatial-model.ts';
import type { SpatialOptions } from './spatial-settings.ts';
import { VICTORY_LAWS } from './victory-chance.ts';
import { VOTING_RULES } from './vote-rule.ts';
import { addSpatialReasons, whySpatialTurn } from './why-spatial.ts';

interface Actor {
  readonly capability: number;
  readonly position: readonly number[];
  readonly salience: readonly number[];
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Actors on so many issues; saliences are brought to a sum of at most 1. */
const actorsOn = (
  issues: number,
  number: { readonly at: fc.Arbitrary<number>; readonly care: fc.Arbitrary<number> },
  capability: fc.Arbitrary<number>,
  least = 1,
): fc.Arbitrary<Actor[]> => {
  const row = (each: fc.Arbitrary<number>) =>
    fc.array(each, { minLength: issues, maxLength: issues });
  const actor = fc.record({ capability, position: row(number.at), salience: row(number.care) });
  return fc.array(actor, { minLength: least, maxLength: 7 });
};
/** Round numbers, zeros, ties and far ends, or any numbers. */
const anyActors = fc.integer({ min: 1, max: 3 }).chain((issues) =>
  actorsOn(
    issues,
    {
      at: fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1), between(0, 1)),
      care: fc.oneof(fc.constantFrom(0, 0.3, 1, 1e-200), between(0, 1)),
    },
    fc.oneof(fc.constantFrom(0, 1, 3, 5e-324, 1e-9, 1e300), between(0, 100)),
  ),
);
/** Any number of a range alike; a double of fast-check would mostly lie next to 0. */
const evenly = (min: number, max: number): fc.Arbitrary<number> =>
  fc
    .noBias(fc.integer({ min: 0, max: 2 ** 30 }))
    .map((part) => min + ((max - min) * part) / 2 ** 30);
/** Numbers without chance ties. */
const generalActors = fc
  .integer({ min: 1, max: 3 })
  .chain((issues) =>
    actorsOn(issues, { at: evenly(0, 1), care: evenly(0.05, 0.33) }, evenly(1, 100), 2),
  );

const anyOptions: fc.Arbitrary<SpatialOptions> = fc.record(
  {
    victory: fc.constantFrom(...VICTORY_LAWS),
    election: fc.constantFrom(...ELECTIONS),
    voting: fc.constantFrom(...VOTING_RULES),
    transitions: fc.constantFrom('deterministic', 'stochastic'),
    riskAttribution: fc.constantFrom('none', 'one-third', 'half', 'two-thirds', 'full'),
    riskRange: fc.constantFrom('min', 'mid', 'max'),
    thirdParties: fc.constantFrom('none', 'semi', 'full'),
    interpolation: fc.constantFrom('s1p1', 's2p2', 's2pmax'),
    bargains: fc.constantFrom('initiator', 'both', 'compromise'),
    receiverSlips: fc.constantFrom('mended', 'kept'),
    accommodation: fc.constantFrom(0, 0.3, 1),
    seed: fc.nat(),
  },
  { requiredKeys: [] },
);

function tableOf(actors: readonly Actor[], low = 0, high = 1): BargainTable {
  const issues = actors[0]?.position.length ?? 0;
  return unwrap(
    bargainTable({
      issues: Array.from({ length: issues }, (_, at) => ({ id: `i${at}`, low, high })),
      actors: actors.map(({ capability }, at) => ({ id: `a${at}`, capability })),
      stands: actors.map(({ position, salience }) =>
        position.map((at, issue) => ({
          position: low + (high - low) * at,
          salience: salience[issue] ?? 0,
        })),
      ),
    }),
  );
}

const SHARES: SpatialOptions = { overCommitted: 'shares' };

describe('whatever actors want and whatever the settings', () => {
  test('all stand on their lines, between where they stood, and chances are chances', () => {
    fc.assert(
      fc.property(anyActors, anyOptions, (actors, options) => {
        const table = tableOf(actors);
        const found = spatialModel(table, { ...SHARES, mostTurns: 12, ...options });
        const code = found.ok ? undefined : found.problems[0]?.code;
        expect([undefined, 'ktab/no-weight']).toContain(code);
        if (!found.ok) return;
        const { states, turns } = found.value;
        const isKept = options.receiverSlips === 'kept';
        for (const [issue] of table.issues.entries()) {
          const start = states[0]?.position.map((row) => row[issue] ?? NaN) ?? [];
          // meeting points are rounded to four decimals; a gain taken for a chance leads anywhere
          const low = isKept ? 0 : Math.max(Math.min(...start) - 1e-4, 0);
          const high = isKept ? 1 : Math.min(Math.max(...start) + 1e-4, 1);
          for (const { position } of states) {
            for (const row of position) expect(row[issue]).toBeGreaterThanOrEqual(low);
            for (const row of position) expect(row[issue]).toBeLessThanOrEqual(high);
          }
        }
        for (const { chance, place, risk } of states) {
          const places = chance.filter((_, actor) => place[actor] === actor);
          expect(places.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
          for (const each of risk) expect(Math.abs(each)).toBeLessThanOrEqual(1 + 1e-9);
        }
        for (const { bargains, challenges, moves } of turns) {
          for (const { chance, gain } of challenges) {
            expect(chance).toBeGreaterThan(0);
            expect(chance).toBeLessThanOrEqual(1);
            expect(gain).toBeGreaterThan(1e-5);
          }
          for (const { bargain, likelihood, open } of moves) {
            expect(likelihood).toBeGreaterThanOrEqual(0);
            expect(likelihood).toBeLessThanOrEqual(1);
            expect([undefined, ...open]).toContain(bargain);
            for (const each of open) expect(bargains[each]).toBeDefined();
          }
        }
      }),
    );
  });

  test('a session goes the same way as a run that is written down', () => {
    fc.assert(
      fc.property(anyActors, anyOptions, (actors, options) => {
        const found = spatialModel(tableOf(actors), { ...SHARES, ...options, mostTurns: 3 });
        if (!found.ok) return;
        const issues = actors[0]?.position.length ?? 0;
        const session = unwrap(openSpatial(actors.length, issues, { ...SHARES, ...options }));
        const columns = {
          position: actors.flatMap(({ position }) => position),
          salience: actors.flatMap(({ salience }) => salience),
          capability: actors.map(({ capability }) => capability),
        };
        // twice in the same memory
        for (let time = 0; time < 2; time++) {
          unwrap(session.start(columns));
          for (const [at, { moved }] of found.value.turns.entries()) {
            expect(session.turn()).toBe(moved);
            const after = found.value.states[at + 1]?.position.flat() ?? [];
            for (const [index, each] of session.position.entries()) {
              expect(each).toBeCloseTo(after[index] ?? NaN, 12);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('each turn has a sentence for each actor, and each last position its reasons', () => {
    fc.assert(
      fc.property(anyActors, anyOptions, (actors, options) => {
        const found = spatialModel(tableOf(actors), { ...SHARES, ...options, mostTurns: 4 });
        if (!found.ok) return;
        for (const at of found.value.turns.keys()) {
          expect(whySpatialTurn(found.value, at)).toHaveLength(actors.length);
        }
        const reasons = createReasons();
        const leaves = actors.map((_, actor) =>
          reasons.add({ kind: 'assumption', text: { code: 'stated', params: { actor } } }),
        );
        const last = addSpatialReasons(found.value, reasons, leaves);
        const known = new Set(reasons.list().map(({ id }) => id));
        for (const id of last) expect(known).toContain(id);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the first turn does not depend', () => {
  const turnOf = (table: BargainTable) =>
    unwrap(spatialModel(table, { leastTurns: 1, mostTurns: 1 })).states[1]?.position ?? [];

  test('on the order of the actors', () => {
    const inSomeOrder = generalActors.chain((actors) =>
      fc.record({
        actors: fc.constant(actors),
        order: fc.shuffledSubarray([...actors.keys()], { minLength: actors.length }),
      }),
    );
    fc.assert(
      fc.property(inSomeOrder, ({ actors, order }) => {
        const found = turnOf(tableOf(actors));
        const turned = turnOf(tableOf(order.flatMap((at) => actors[at] ?? [])));
        expect(turned).toHaveLength(found.length);
        for (const [row, actor] of order.entries()) {
          for (const [issue, at] of (found[actor] ?? []).entries()) {
            expect(turned[row]?.[issue]).toBeCloseTo(at, 9);
          }
        }
      }),
    );
  });

  test('on the unit of a line', () => {
    fc.assert(
      fc.property(generalActors, (actors) => {
        const stretched = turnOf(tableOf(actors, -50, 350));
        for (const [actor, row] of turnOf(tableOf(actors)).entries()) {
          for (const [issue, at] of row.entries()) {
            expect(((stretched[actor]?.[issue] ?? NaN) + 50) / 400).toBeCloseTo(at, 9);
          }
        }
      }),
    );
  });

  test('on the unit of capability', () => {
    fc.assert(
      fc.property(generalActors, fc.integer({ min: -40, max: 40 }), (actors, power) => {
        const unit = 10 ** power;
        const other = actors.map((each) => ({ ...each, capability: each.capability * unit }));
        const found = turnOf(tableOf(other));
        for (const [actor, row] of turnOf(tableOf(actors)).entries()) {
          for (const [issue, at] of row.entries()) {
            // but for the last step of rounding: meeting points have four decimals
            expect(Math.abs((found[actor]?.[issue] ?? NaN) - at)).toBeLessThan(1.01e-4);
          }
        }
      }),
    );
  });
});
