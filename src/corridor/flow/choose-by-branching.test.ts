import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openHighs } from '../../../test/fixtures/solver.ts';
import { lpBuilder } from '../../quantity/index.ts';
import type { LpModel, LpSolver } from '../../quantity/index.ts';
import { chooseByBranching } from './choose-by-branching.ts';

let solver: LpSolver;
beforeAll(async () => {
  solver = await openHighs();
});

interface Plant {
  readonly cost: number;
  readonly lump: number;
  readonly room: number;
}

/** Serve a demand from plants with a fixed cost each; what is not served costs 50 a unit. */
function plantsModel(plants: readonly Plant[], demand: number): { lp: LpModel; choices: number[] } {
  const lp = lpBuilder();
  const served = lp.row(demand, demand);
  lp.entry(served, lp.column({ cost: 50 }), 1);
  const choices = plants.map(({ cost, lump, room }) => {
    const output = lp.column({ cost });
    const built = lp.column({ cost: lump, upper: 1 });
    const within = lp.row(-Infinity, 0);
    lp.entry(served, output, 1);
    lp.entry(within, output, 1);
    lp.entry(within, built, -room);
    return built;
  });
  return { lp: lp.build('minimise'), choices };
}

const anyOf = (choices: readonly number[]) => choices.map(() => ({ lower: 0, upper: 1 }));

/** Every choice tried. */
function cheapest(lp: LpModel, choices: readonly number[]): number {
  const session = solver.open(lp);
  let best = Infinity;
  for (let mask = 0; mask < 1 << choices.length; mask++) {
    for (const [at, column] of choices.entries()) {
      session.setColumnBounds(column, (mask >> at) & 1, (mask >> at) & 1);
    }
    best = Math.min(best, session.solve().objective);
  }
  session.close();
  return best;
}

describe('choosing by branch and bound', () => {
  it('finds what trying every choice finds, with a hint or without', () => {
    const plant = fc.record({
      cost: fc.integer({ min: 1, max: 40 }),
      lump: fc.integer({ min: 0, max: 200 }),
      room: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(
        fc.array(plant, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        (plants, demand, withHint) => {
          const { choices, lp } = plantsModel(plants, demand);
          const session = solver.open(lp);
          const hint = withHint ? choices.map(() => 1) : undefined;
          const found = chooseByBranching(session, choices, anyOf(choices), { gap: 0, hint });
          session.close();
          expect(found.objective).toBeCloseTo(cheapest(lp, choices), 6);
          expect(found.values.every((value) => value === 0 || value === 1)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps to the boxes it is given and leaves the session with them', () => {
    const { choices, lp } = plantsModel([{ cost: 1, lump: 5, room: 10 }], 8);
    const session = solver.open(lp);
    const closed = chooseByBranching(session, choices, [{ lower: 0, upper: 0 }], {
      gap: 0,
      hint: [1],
    });
    expect(closed.values).toEqual([0]);
    const open = chooseByBranching(session, choices, anyOf(choices), { gap: 0 });
    expect(open.values).toEqual([1]);
    expect(session.solve().values[choices[0]!]).toBeCloseTo(0.8, 9);
    session.close();
  });

  it('says when nothing can be', () => {
    const lp = lpBuilder();
    const choice = lp.column({ upper: 1 });
    lp.entry(lp.row(2, 2), choice, 1);
    const session = solver.open(lp.build('minimise'));
    expect(chooseByBranching(session, [choice], [{ lower: 0, upper: 1 }], { gap: 0 }).status).toBe(
      'infeasible',
    );
    session.close();
  });
});
