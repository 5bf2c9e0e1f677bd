import { describe, expect, test } from 'vitest';
import { ktabExample, ktabSays } from '../../../test/fixtures/ktab-example.ts';
import { render, unwrap } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { bargainTable } from '../table/bargain-table.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { spatialForecast } from './spatial-forecast.ts';
import { spatialModel, spatialTable } from './spatial-model.ts';

/** Actors on one line: capability, position, salience. */
function line(...rows: readonly (readonly [number, number, number])[]): BargainTable {
  return unwrap(
    bargainTable({
      issues: [{ id: 'fee', low: 0, high: 100 }],
      actors: rows.map(([capability], at) => ({ id: `a${at}`, capability })),
      stands: rows.map(([, position, salience]) => [{ position, salience }]),
    }),
  );
}

function problemOf(result: Result<unknown>): Partial<Problem> {
  return (result.ok ? undefined : result.problems[0]) ?? {};
}

describe("KTAB's example of seven actors and three dimensions", () => {
  const run = unwrap(spatialModel(ktabExample));

  test('ends after as many turns, because hardly anybody moves', () => {
    expect(run.turns).toHaveLength(ktabSays.turns);
    expect(run.stop.reason).toBe('quiet');
    expect(run.stop.share).toBeLessThan(0.02);
  });

  test.each([1, 2, 10] as const)('has the positions of KTAB after turn %i', (turn) => {
    for (const [actor, expected] of ktabSays.positions[turn].entries()) {
      for (const [issue, at] of expected.entries()) {
        expect(run.states[turn]?.position[actor]?.[issue]).toBeCloseTo(at, 9);
      }
    }
  });

  test('challenges whom KTAB has challenged, for the same gain', () => {
    const found = run.turns[0]?.challenges.map(({ by, gain, on }) => [
      by,
      on,
      Math.round(1000 * gain) / 1000,
    ]);
    expect(found).toEqual(ktabSays.challenges);
  });

  test('strikes the bargain of KTAB', () => {
    const [first] = run.turns[0]?.bargains ?? [];
    const { byTo, chance, onTo } = ktabSays.first;
    expect(first?.chance).toBeCloseTo(chance, 4);
    expect(first?.byTo.map((at) => Number(at.toFixed(6)))).toEqual(byTo);
    expect(first?.onTo.map((at) => Number(at.toFixed(6)))).toEqual(onTo);
  });

  test('has risk attitudes and chances of KTAB', () => {
    for (const [actor, risk] of ktabSays.risk.entries()) {
      expect(Math.abs((run.states[0]?.risk[actor] ?? NaN) - risk)).toBeLessThan(0.0006);
    }
    for (const [actor, chances] of ktabSays.chance.entries()) {
      for (const [at, turn] of [0, 1, ktabSays.turns].entries()) {
        const found = run.states[turn]?.chance[actor] ?? NaN;
        expect(Math.abs(found - (chances[at] ?? NaN))).toBeLessThan(0.00006);
      }
    }
  });

  test('who was asked sees the chances a little differently', () => {
    const both = unwrap(spatialModel(ktabExample, { bargains: 'both' }));
    const [own, received] = both.turns[0]?.bargains ?? [];
    expect([own?.view, received?.view]).toEqual(['initiator', 'receiver']);
    expect([own?.by, received?.by, own?.on, received?.on]).toEqual([0, 0, 6, 6]);
    // salience² × chance² on the first issue, with the receiver's chance of 0.766
    const [mine, theirs] = [(0.4953 * 0.766) ** 2, (0.3175 * 0.234) ** 2];
    const meet = (mine * 75.79 + theirs * 70.96) / (mine + theirs);
    expect(Math.abs((received?.byTo[0] ?? NaN) - meet)).toBeLessThan(0.01);
  });

  test('the slips of KTAB can be kept', () => {
    const kept = { receiverSlips: 'kept' } as const;
    const both = unwrap(spatialModel(ktabExample, { ...kept, bargains: 'both' }));
    const received = both.turns[0]?.bargains[1]?.byTo ?? [];
    for (const [issue, at] of ktabSays.slip.byTo.entries()) {
      expect(received[issue]).toBeCloseTo(at, 6);
    }
    const one = unwrap(spatialModel(ktabExample, { ...kept, bargains: 'compromise' }));
    const merged = one.turns[0]?.bargains[0]?.byTo ?? [];
    for (const [issue, at] of ktabSays.slip.compromise.entries()) {
      expect(Math.abs((merged[issue] ?? NaN) - at)).toBeLessThan(0.0006);
    }
  });

  test('the table after it can be read by any other model', () => {
    const after = unwrap(spatialTable(ktabExample, run));
    expect(after.stands[0]?.[1]).toEqual({
      position: run.states[10]?.position[0]?.[1],
      salience: 0.0591,
    });
    expect(unwrap(spatialTable(ktabExample, run, 0)).stands).toEqual(ktabExample.stands);
    expect(() => spatialTable(ktabExample, run, 11)).toThrow('there is no state 11');
  });

  test('as a forecast it says how likely each place is', () => {
    const { at, share } = spatialForecast(run, 1);
    expect(at.map((each) => Number(each.toFixed(2)))).toEqual([31.65, 31.76, 34.37, 50.12, 90.89]);
    expect(share.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
    expect(() => spatialForecast(run, 3)).toThrow('there is no issue 3');
  });
});

describe('at its limits', () => {
  test('one actor has nobody to bargain with', () => {
    const run = unwrap(spatialModel(line([1, 30, 0.5])));
    expect(run.states.map(({ position }) => position)).toEqual([[[30]], [[30]], [[30]]]);
    expect(run.states[0]?.chance).toEqual([1]);
    expect(run.stop).toEqual({ reason: 'quiet', share: 0 });
  });

  test('where all stand at one place nobody challenges, and nobody is bold or timid', () => {
    const run = unwrap(spatialModel(line([1, 30, 0.5], [2, 30, 0.9], [5, 30, 0.1])));
    expect(run.turns.every(({ challenges }) => challenges.length === 0)).toBe(true);
    expect(run.states.at(-1)).toEqual({
      position: [[30], [30], [30]],
      risk: [0, 0, 0],
      chance: [1, 1, 1],
      place: [0, 0, 0],
    });
  });

  test('who cares about nothing yields to whoever asks', () => {
    const run = unwrap(spatialModel(line([1, 0, 0.5], [100, 100, 0])));
    expect(run.turns[0]?.challenges).toMatchObject([{ by: 0, on: 1 }]);
    expect(run.states.at(-1)?.position).toEqual([[0], [0]]);
  });

  test('who has no power is not heard', () => {
    const run = unwrap(spatialModel(line([0, 0, 0.5], [3, 100, 0.4])));
    expect(run.states.at(-1)?.position.map(([at]) => Math.round(at ?? NaN))).toEqual([100, 100]);
  });

  test('two that are alike but for their place cannot move each other', () => {
    const run = unwrap(spatialModel(line([1, 0, 1], [1, 100, 1])));
    expect(run.states[0]?.risk).toEqual([0, 0]);
    expect(run.turns[0]?.moves.map(({ bargain }) => bargain)).toEqual([undefined, undefined]);
  });

  test('a run stops at the limit, and says so', () => {
    const run = unwrap(spatialModel(ktabExample, { leastTurns: 1, mostTurns: 1 }));
    expect(run.turns).toHaveLength(1);
    expect(run.stop.reason).toBe('limit');
    expect(run.why[0]).toEqual({ code: 'ktab/why-limit', params: { turns: 1, percent: '100.0' } });
  });
});

describe('a run that goes round', () => {
  // the third is drawn to the first and back to the second, for ever
  const swing = line([9, 30, 0.8], [9, 80, 0.9], [2, 100, 0.1]);

  test('says that it does not settle, and in how many turns it comes back', () => {
    const { states, stop, why } = unwrap(spatialModel(swing, { riskRange: 'max', mostTurns: 30 }));
    expect(stop).toMatchObject({ reason: 'limit', period: 2 });
    const third = states.slice(-4).map(({ position }) => position[2]?.[0] ?? NaN);
    expect(third.map((at) => Number(at.toFixed(2)))).toEqual([30, 48.06, 30, 48.06]);
    expect(why.map((text) => render(text, bargainingWordsEn))).toContain(
      'does not settle: the same positions come back every 2 turns',
    );
  });

  test('but not where chance decides, or ideals have not come after', () => {
    for (const other of [{ transitions: 'stochastic' }, { accommodation: 0.5 }] as const) {
      const options = { riskRange: 'max', mostTurns: 30, ...other } as const;
      expect(unwrap(spatialModel(swing, options)).stop.period).toBeUndefined();
    }
  });
});

describe('refuses', () => {
  test('saliences that sum to more than 1, unless they are to be shares', () => {
    const table = unwrap(
      bargainTable({
        issues: ['fee', 'route'].map((id) => ({ id, low: 0, high: 100 })),
        actors: [
          { id: 'north', capability: 1 },
          { id: 'south', capability: 2 },
        ],
        stands: [
          [
            { position: 0, salience: 0.9 },
            { position: 10, salience: 0.6 },
          ],
          [
            { position: 90, salience: 0.3 },
            { position: 70, salience: 0.2 },
          ],
        ],
      }),
    );
    expect(problemOf(spatialModel(table))).toMatchObject({
      code: 'ktab/over-committed',
      path: 'north.salience',
      message: 'the saliences at north.salience sum to 1.5, more than the whole attention of 1',
    });
    const shares = spatialModel(table, { overCommitted: 'shares' });
    const [north] = table.stands;
    const halved = unwrap(
      bargainTable({
        ...table,
        stands: [
          (north ?? []).map((stand) => stand && { ...stand, salience: stand.salience / 1.5 }),
          table.stands[1] ?? [],
        ],
      }),
    );
    expect(unwrap(shares).states).toEqual(unwrap(spatialModel(halved)).states);
  });

  test('an actor without a position', () => {
    const table = unwrap(
      bargainTable({
        issues: [{ id: 'fee', low: 0, high: 100 }],
        actors: ['north', 'south'].map((id) => ({ id, capability: 1 })),
        stands: [[{ position: 4, salience: 0.5 }], [undefined]],
      }),
    );
    expect(problemOf(spatialModel(table))).toMatchObject({
      code: 'ktab/no-stand',
      path: 'south.fee',
    });
  });

  test('a table in which nobody has any weight', () => {
    expect(problemOf(spatialModel(line([0, 1, 1], [1, 2, 0])))).toMatchObject({
      code: 'ktab/no-weight',
    });
  });

  test('a thousand actors', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => [1, at / 10, 0.5] as const);
    expect(problemOf(spatialModel(line(...rows)))).toMatchObject({
      code: 'bargaining/too-many-actors',
      message: '1000 actors are more than the 250 that the spatial model can take',
    });
  });

  test.each([
    [{ victry: 'linear' }, 'ktab/no-option', 'did you mean victory?'],
    [
      { election: 'plurality' },
      'ktab/bad-option',
      'it can be: conditional, markov-uniform, markov-incentive',
    ],
    [{ mostTurns: 0 }, 'ktab/bad-option', 'it can be: a whole number from 1 to 1000'],
    [{ mostTurns: 1 }, 'ktab/bad-option', 'it can be: at least leastTurns, 2'],
    [{ accommodation: Number.NaN }, 'ktab/bad-option', 'it can be: a number from 0 to 1'],
    [{ seed: 1.5 }, 'ktab/bad-option', 'it can be: a whole number from 0 to 9007199254740991'],
  ])('the option %j', (options, code, hint) => {
    expect(problemOf(spatialModel(ktabExample, options as never))).toMatchObject({ code, hint });
  });
});

describe('stochastic transitions', () => {
  test('give the same bytes for one seed, and other runs for others', () => {
    const runs = [1, 1, 2, 3, 4].map((seed) =>
      JSON.stringify(
        unwrap(spatialModel(ktabExample, { transitions: 'stochastic', seed, mostTurns: 5 })).states,
      ),
    );
    expect(runs[1]).toBe(runs[0]);
    expect(new Set(runs).size).toBeGreaterThan(2);
  });

  test('take each bargain as often as it is likely', () => {
    let stays = 0;
    let expected = 0;
    const draws = 400;
    for (let draw = 0; draw < draws; draw++) {
      const options = { transitions: 'stochastic', draw, leastTurns: 1, mostTurns: 1 } as const;
      const move = unwrap(spatialModel(ktabExample, options)).turns[0]?.moves[4];
      if (move?.bargain !== undefined) continue;
      stays += 1;
      expected = move?.likelihood ?? NaN;
    }
    const deviation = Math.sqrt((expected * (1 - expected)) / draws);
    expect(Math.abs(stays / draws - expected)).toBeLessThan(4 * deviation);
  });
});
