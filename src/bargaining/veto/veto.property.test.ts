import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { agendaSetter } from './agenda-setter.ts';
import { acceptableRange, gainAt } from './line-player.ts';
import type { LinePlayer } from './line-player.ts';
import { lineWinset, voteWinset } from './line-winset.ts';
import { twoLevelGame } from './two-level-game.ts';

const point = fc.integer({ min: 0, max: 100 });
const allowance = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  fc.integer({ min: -20, max: 30 }),
);
const players = (least: number, most: number): fc.Arbitrary<LinePlayer[]> =>
  fc
    .array(fc.record({ ideal: point, allowance }), { minLength: least, maxLength: most })
    .map((list) => list.map((each, at) => ({ id: `p${at}`, ...each })));
const plain = (list: readonly LinePlayer[]) => list.map(({ id, ideal }) => ({ id, ideal }));
const line = (statusQuo: number) => ({ low: 0, high: 100, statusQuo });
const isIn = (z: number, pieces: readonly { low: number; high: number }[]): boolean =>
  pieces.some(({ high, low }) => low <= z && z <= high);

test('a point is in the winset just where every player gains by it or loses nothing', () => {
  fc.assert(
    fc.property(players(1, 6), point, point, (list, statusQuo, z) => {
      const { pieces } = unwrap(lineWinset(line(statusQuo), list));
      const all = list.every((player) => gainAt(player, statusQuo, z) >= 0);
      expect(isIn(z, pieces)).toBe(all);
    }),
  );
});

test('stuck just where the status quo lies in the core, without allowances', () => {
  fc.assert(
    fc.property(players(1, 6), point, (list, statusQuo) => {
      const { core, isStuck } = unwrap(lineWinset(line(statusQuo), plain(list)));
      expect(isStuck).toBe(core.low <= statusQuo && statusQuo <= core.high);
    }),
  );
});

test('striking the vetoes that add nothing changes nothing, whatever the status quo', () => {
  fc.assert(
    fc.property(players(1, 7), point, (list, statusQuo) => {
      const all = unwrap(lineWinset(line(statusQuo), list));
      const left = list.filter(({ id }) => !all.absorbed.includes(id));
      const fewer = unwrap(lineWinset(line(statusQuo), left));
      const ends = ({ pieces }: typeof all) => pieces.map(({ high, low }) => [low, high]);
      expect(ends(fewer)).toEqual(ends(all));
      expect(fewer.absorbed).toEqual([]);
    }),
  );
});

test('one more veto never widens what passes, nor brings the setter more', () => {
  fc.assert(
    fc.property(players(2, 6), point, point, (list, statusQuo, ideal) => {
      const [few, all] = [list.slice(1), list].map((each) =>
        unwrap(lineWinset(line(statusQuo), each)),
      );
      const setter = { id: 'setter', ideal };
      const gains = [few, all].map(
        (found) => unwrap(agendaSetter(line(statusQuo), found?.pieces ?? [], setter)).gain,
      );
      expect(gains[1]).toBeLessThanOrEqual(gains[0] ?? Number.NaN);
      for (const { high, low } of all?.pieces ?? []) {
        expect(isIn(low, few?.pieces ?? []) && isIn(high, few?.pieces ?? [])).toBe(true);
      }
    }),
  );
});

test('a point passes a vote just where those who accept reach the quota', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(players(2, 6), weights, point, point, fc.nat(), (list, all, statusQuo, z, seed) => {
      const own = list.map((_, at) => all[at] ?? 0);
      const total = own.reduce((sum, each) => sum + each, 0);
      fc.pre(total > 0);
      const quota = 1 + (seed % total);
      const rules = { rules: [{ weights: own, quota }] };
      const { pieces } = unwrap(voteWinset(line(statusQuo), list, rules));
      const inFavour = list.reduce((sum, player, at) => {
        const range = acceptableRange(player, statusQuo);
        const accepts = range !== undefined && range.low <= z && z <= range.high;
        return sum + (accepts ? (own[at] ?? 0) : 0);
      }, 0);
      expect(isIn(z, pieces)).toBe(inFavour >= quota);
    }),
  );
});

test('the mirrored line has the mirrored winset', () => {
  fc.assert(
    fc.property(players(1, 6), point, (list, statusQuo) => {
      const mirrored = list.map((player) => ({ ...player, ideal: 100 - player.ideal }));
      const [one, other] = [
        unwrap(lineWinset(line(statusQuo), list)),
        unwrap(lineWinset(line(100 - statusQuo), mirrored)),
      ];
      expect(other.pieces.map(({ high, low }) => [100 - high, 100 - low])).toEqual(
        one.pieces.map(({ high, low }) => [low, high]),
      );
    }),
  );
});

test('A16, J01: a harder ratifier moves the agreed point towards what it accepts, or ends the deal', () => {
  const two = fc.record({ ideal: point, allowance: fc.integer({ min: 0, max: 40 }) });
  const setter = fc.constantFrom(undefined, 'north', 'south');
  fc.assert(
    fc.property(two, two, two, point, fc.integer({ min: 0, max: 60 }), setter, (...drawn) => {
      const [north, south, ratifier, statusQuo, harder, proposer] = drawn;
      const options = proposer === undefined ? {} : { setter: proposer };
      const game = (allowanceOf: number) =>
        unwrap(
          twoLevelGame(
            line(statusQuo),
            [
              {
                id: 'north',
                ...north,
                ratifiers: [{ id: 'r', ideal: ratifier.ideal, allowance: allowanceOf }],
              },
              { id: 'south', ...south },
            ],
            options,
          ),
        );
      const [soft, hard] = [game(ratifier.allowance), game(ratifier.allowance - harder)];
      if (hard.agreement === undefined) return;
      // what a hard ratifier lets through, a soft one lets through too
      expect(soft.agreement).toBeDefined();
      const far = (found: typeof soft): number =>
        Math.abs((found.agreement?.at ?? Number.NaN) - ratifier.ideal);
      expect(far(hard)).toBeLessThanOrEqual(far(soft) + 1e-9);
    }),
    { numRuns: 400 },
  );
});

test('an agreement is possible just where all can carry something else than the status quo', () => {
  const states = players(2, 3);
  fc.assert(
    fc.property(states, players(0, 2), point, (list, ratifiers, statusQuo) => {
      const game = unwrap(
        twoLevelGame(
          line(statusQuo),
          list.map((state, at) => (at === 0 ? { ...state, ratifiers } : state)),
        ),
      );
      const all = unwrap(
        lineWinset(line(statusQuo), [
          ...list,
          ...ratifiers.map((each) => ({ ...each, id: `of-${each.id}` })),
        ]),
      );
      expect(game.isPossible).toBe(!all.isStuck);
      expect(game.agreement === undefined).toBe(all.isStuck);
      for (const { gain } of game.agreement?.gains ?? [])
        expect(gain).toBeGreaterThanOrEqual(-1e-9);
    }),
  );
});
