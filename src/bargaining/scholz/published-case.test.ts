import { describe, expect, test } from 'vitest';
import { emissionStandards } from '../../../test/fixtures/emission-standards.ts';
import { unwrap } from '../../quantity/index.ts';
import { scholzModel } from './scholz-model.ts';
import { scholzView } from './scholz-view.ts';

// Published numbers are those of Scholz, Calbert and Smith, "Unravelling Bueno de Mesquita's group decision
// model", ICAART 2011, pp. 18–30: Table 2 (rounds 1 to 8) and Figures 7 to 10. Numbers with more digits than
// these were computed by two implementations of the program that draws the figures; see docs/bargaining.md.

const ids = emissionStandards.ids;
const row = (id: string): number => ids.indexOf(id);
const expectWithin = (found: readonly number[], stated: readonly number[], by: number): void => {
  expect(found).toHaveLength(stated.length);
  for (const [at, value] of found.entries()) {
    expect(Math.abs(value - (stated[at] ?? Number.NaN)), `entry ${at}`).toBeLessThanOrEqual(by);
  }
};

describe('the reading that draws the figures of Scholz, Calbert and Smith (2011)', () => {
  const run = unwrap(scholzModel(emissionStandards, { preset: 'plotted' }));
  const medians = run.rounds.map(({ median }) => median);
  const means = run.rounds.map(({ mean }) => mean);
  const path = (id: string): number[] =>
    run.rounds.map(({ position }) => position[row(id)] ?? Number.NaN);

  // found by two implementations of the program that draws them, which agree to the digit
  test('gives the medians and means of ten rounds', () => {
    expectWithin(
      medians,
      [7, 8.4159, 9.6109, 9.962, 9.962, 9.962, 7.472, 8.8246, 9.6711, 9.6711, 7],
      1e-4,
    );
    expectWithin(
      means,
      [7.38995569, 7.4613, 7.5525, 7.5901, 7.3581, 7.3492, 7.4149, 7.5105, 7.5724, 7.325, 7.2421],
      1e-4,
    );
  });

  test.each([
    ['Belgium', [7, 8.4159, 9.6109, 9.962, 4.8009, 5.5242, 7.472, 8.8246, 9.6711, 4.1448, 4.2915]],
    ['Luxembourg', [4, 7, 8.4159, 9.6109, 9.962, 4.8009, 5.5242, 7.472, 8.8246, 9.6711, 4.1448]],
    ['Ireland', [7, 4, 7, 8.4159, 9.6109, 9.962, 5.5242, 7.472, 8.8246, 9.6711, 4.1448]],
  ])('moves %s', (id, stated) => {
    expectWithin(path(id), stated, 1e-4);
  });

  test('moves nobody else', () => {
    const moved = ids.filter((id) => path(id).some((at, _, [start]) => at !== start));
    expect(moved).toEqual(['Belgium', 'Luxembourg', 'Ireland']);
  });

  test('finds the security and the appetite for risk of the first round', () => {
    const step = run.rounds[1]?.step;
    const security = [
      -5.249283, 1.428336, 5.437679, -5.249283, -2.093933, -2.093933, -8.640899, 5.607084,
      -8.811603, -2.750413,
    ];
    expectWithin(step?.security ?? [], security, 1e-6);
    const level = [
      -0.505874, 0.42037, 0.976502, -0.505874, -0.068199, -0.068199, -0.976322, 1, -1, -0.159259,
    ];
    expectWithin(step?.riskLevel ?? [], level, 1e-6);
    const exponent = [
      1.405653, 0.754196, 0.508864, 1.405653, 1.046524, 1.046524, 1.964898, 0.5, 2, 1.112125,
    ];
    expectWithin(step?.riskExponent ?? [], exponent, 1e-6);
  });

  test('finds chances that do not sum to 1 for the two sides of a contest', () => {
    const { chance } = unwrap(scholzView(emissionStandards, run, 1));
    // Germany stands on 4, Greece on 7, France on 10
    const between = (i: string, j: string): number => chance[row(i)]?.[row(j)] ?? Number.NaN;
    expect(between('France', 'Greece')).toBeCloseTo(0.004582576, 9);
    expect(between('Greece', 'France')).toBeCloseTo(0.007313873, 9);
    expect(between('Germany', 'Greece')).toBeCloseTo(0.003147746, 9);
    expect(between('Greece', 'Germany')).toBeCloseTo(0.008984912, 9);
    expect(between('Germany', 'France')).toBeCloseTo(0.008752902, 9);
    expect(between('France', 'Germany')).toBeCloseTo(0.01185877, 9);
  });

  test('comes within 0.1 of all means and of seven of eight medians of Table 2', () => {
    const meansOfTable2 = [7.4, 7.5, 7.6, 7.3, 7.3, 7.4, 7.5, 7.6];
    const mediansOfTable2 = [8.4, 9.9, 9.9, 9.9, 9.9, 7.4, 8.8, 9.6];
    expectWithin(means.slice(1, 9), meansOfTable2, 0.1);
    const apart = mediansOfTable2.map((stated, at) => Math.abs(stated - (medians[at + 1] ?? 0)));
    expect(apart.filter((each) => each <= 0.1)).toHaveLength(7);
    // the second median is 9.61, and 9.9 in print: nothing found explains it
    expect(apart.findIndex((each) => each > 0.1)).toBe(1);
    expect(apart[1]).toBeCloseTo(0.29, 2);
  });

  test('does not settle: "in general the results do not stabilise"', () => {
    const options = { preset: 'plotted', rounds: 1000 } as const;
    const { outcome } = unwrap(scholzModel(emissionStandards, options));
    expect(outcome).toMatchObject({ settles: false, median: { low: 7, high: 10 } });
  });

  // Figures 7 to 9, read off to about 0.03; computed to three digits. [a, b] as each viewer sees the other
  const origin: readonly [number, number] = [0, 0];
  const points: Record<string, Record<string, readonly [number, number]>> = {
    Belgium: {
      Netherlands: [-0.473, 0.242],
      Germany: [-0.473, 0.242],
      Luxembourg: [0.606, 0.242],
      France: [-0.115, 0.243],
      Italy: [-0.115, 0.243],
      UK: [-0.655, 0.243],
      Denmark: [-0.832, 0.242],
      Ireland: origin,
      Greece: origin,
    },
    France: {
      Netherlands: [-1.226, -0.442],
      Germany: [-1.226, -0.442],
      Belgium: [0.194, -0.206],
      Luxembourg: [1.146, -0.442],
      Ireland: [0.798, -0.206],
      Denmark: [-2.016, -0.442],
      Greece: [-0.41, -0.206],
      Italy: origin,
      UK: origin,
    },
    Netherlands: {
      Belgium: [0.103, -0.725],
      Ireland: [0.731, -0.725],
      France: [-0.869, -1.652],
      Italy: [-0.869, -1.652],
      UK: [-2.059, -1.652],
      // plotted near (0.58, 0.55): the one point of the figures that the model does not give
      Greece: [-0.525, -0.725],
      Luxembourg: origin,
      Germany: origin,
      Denmark: origin,
    },
    Luxembourg: {
      Belgium: [0.246, 0.542],
      France: [0.432, 2.021],
      Italy: [0.432, 2.021],
      UK: [-0.757, 2.021],
      Ireland: [0.688, 0.542],
      Greece: [-0.197, 0.542],
      Netherlands: origin,
      Germany: origin,
      Denmark: origin,
    },
  };
  test.each(Object.keys(points))('puts the others where %s sees them in the figures', (viewer) => {
    const view = unwrap(scholzView(emissionStandards, run, 1));
    const [seen, stated] = [view.ofChallenging[row(viewer)], points[viewer] ?? {}];
    const feared = view.ofBeingChallenged[row(viewer)];
    expect(Object.keys(stated)).toHaveLength(9);
    for (const [other, point] of Object.entries(stated)) {
      expectWithin([seen?.[row(other)] ?? NaN, feared?.[row(other)] ?? NaN], point, 1e-3);
    }
  });
});

describe('other readings of the same case', () => {
  test('the formula as printed takes everybody to 7 years', () => {
    const { outcome, rounds } = unwrap(scholzModel(emissionStandards, { preset: 'printed' }));
    expectWithin(
      rounds.slice(1, 4).map(({ mean }) => mean),
      [7.604, 7.027, 7],
      5e-4,
    );
    expect(rounds.slice(1, 4).map(({ median }) => median)).toEqual([7, 7, 7]);
    expect(outcome).toEqual({ settles: true, after: 3, median: 7, mean: 7 });
  });

  describe('by the letter of the printed formula', () => {
    const run = unwrap(scholzModel(emissionStandards, { preset: 'printed', votes: 'linear' }));
    const view = unwrap(scholzView(emissionStandards, run, 1));

    test('the chances of the two sides sum to 1', () => {
      const between = (i: string, j: string): number => view.chance[row(i)]?.[row(j)] ?? NaN;
      expectWithin(
        [between('Germany', 'Greece'), between('Greece', 'Germany')],
        [0.366, 0.634],
        5e-4,
      );
      expectWithin(
        [between('Germany', 'France'), between('France', 'Germany')],
        [0.425, 0.575],
        5e-4,
      );
      expectWithin(
        [between('Greece', 'France'), between('France', 'Greece')],
        [0.504, 0.496],
        5e-4,
      );
    });

    test('Belgium sees nobody it would lose against, unlike in figure 7', () => {
      const seen = view.ofChallenging[row('Belgium')] ?? [];
      const feared = view.ofBeingChallenged[row('Belgium')] ?? [];
      expect(Math.min(...seen)).toBe(0);
      const toward = (id: string): number[] => [seen[row(id)] ?? NaN, feared[row(id)] ?? NaN];
      expectWithin(toward('Netherlands'), [0.413, 0.493], 1e-3);
      expectWithin(toward('France'), [0.404, 0.597], 1e-3);
    });
  });

  test('by least movement the first three rounds are the same and the next seven are not', () => {
    const options = { preset: 'plotted', choice: 'least-movement' } as const;
    const { rounds } = unwrap(scholzModel(emissionStandards, options));
    const plotted = unwrap(scholzModel(emissionStandards, { preset: 'plotted' })).rounds;
    const first = rounds.slice(1, 4).map(({ position }) => position);
    expect(first).toEqual(plotted.slice(1, 4).map(({ position }) => position));
    const later = rounds.slice(4);
    expectWithin(
      later.map(({ median }) => median),
      [10, 10, 10, 10, 8.18, 9.3, 9.88],
      5e-3,
    );
    expectWithin(
      later.map(({ mean }) => mean),
      [7.604, 7.607, 7.388, 7.395, 7.462, 7.544, 7.59],
      5e-4,
    );
  });

  test('whether capitulation moves anybody makes no difference here', () => {
    const options = { preset: 'plotted', capitulation: false } as const;
    const without = unwrap(scholzModel(emissionStandards, options));
    const plotted = unwrap(scholzModel(emissionStandards, { preset: 'plotted' }));
    expect(without.rounds).toEqual(plotted.rounds);
  });
});
