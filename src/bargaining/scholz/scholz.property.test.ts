import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emissionStandards } from '../../../test/fixtures/emission-standards.ts';
import { unwrap } from '../../quantity/index.ts';
import { bargainTable } from '../table/bargain-table.ts';
import { onIssue } from '../table/on-issue.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { scholzModel } from './scholz-model.ts';
import type { ScholzOptions } from './scholz-options.ts';
import type { ScholzRules } from './scholz-rules.ts';
import type { ScholzRun } from './scholz-run.ts';
import { scholzView } from './scholz-view.ts';
import { whyScholzRound } from './why-scholz.ts';

interface Actor {
  readonly capability: number;
  readonly position: number;
  readonly salience: number;
}

const columnsOf = (
  actors: readonly Actor[],
  idOf = (at: number): string => `actor-${at}`,
): IssueColumns =>
  onIssue(
    unwrap(
      bargainTable({
        issues: [{ id: 'fee', low: 0, high: 100 }],
        actors: actors.map(({ capability }, at) => ({ id: idOf(at), capability })),
        stands: actors.map(({ position, salience }) => [{ position, salience }]),
      }),
    ),
    0,
  );

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Round numbers, zeros and ties, or any numbers. */
const anyActor: fc.Arbitrary<Actor> = fc.record({
  capability: fc.oneof(fc.integer({ min: 0, max: 3 }), between(1e-3, 1e3)),
  position: fc.oneof(fc.constantFrom(0, 25, 50, 100), between(0, 100)),
  salience: fc.oneof(fc.constantFrom(0, 0.1, 0.5, 1), between(1e-3, 1)),
});
/** Numbers without chance ties, positions that can be mirrored to the last bit. */
const generalActor: fc.Arbitrary<Actor> = fc.record({
  capability: between(0.1, 5),
  position: fc.integer({ min: 0, max: 6400 }).map((at) => at / 64),
  salience: between(0.05, 0.95),
});
const some = (actor: fc.Arbitrary<Actor>) => fc.array(actor, { minLength: 1, maxLength: 8 });
const anyOptions: fc.Arbitrary<ScholzOptions> = fc.record(
  {
    preset: fc.constantFrom('printed', 'plotted'),
    denominator: fc.constantFrom('printed', 'all-pairs'),
    votes: fc.constantFrom('linear', 'risk-exponent'),
    choice: fc.constantFrom('least-movement', 'strongest-proposer', 'smallest-weighted-value'),
    equalOffers: fc.constantFrom('stronger', 'first-listed'),
    confrontation: fc.constantFrom('weaker-moves', 'nobody-moves'),
    capitulation: fc.boolean(),
    compromise: fc.constantFrom('figure', 'text'),
    resistance: fc.constantFrom('responder', 'printed'),
    opponent: fc.constantFrom('own-exponent', 'their-exponent'),
    q: fc.constantFrom(0, 0.5, 1),
    t: fc.constantFrom<ScholzRules['t'][]>('by-position', 0, 0.5, 1),
    range: fc.constantFrom('start', 'each-round'),
    medianTie: fc.constantFrom('lower', 'upper', 'middle'),
    security: fc.constantFrom('adversaries', 'own'),
    rounds: fc.integer({ min: 1, max: 12 }),
    tolerance: fc.constantFrom(0, 1e-6, 0.01),
  },
  { requiredKeys: [] },
);

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

const expectSameMoves = (one: ScholzRun, other: ScholzRun, map: (at: number) => number): void => {
  expect(other.rounds).toHaveLength(one.rounds.length);
  for (const [round, { position }] of one.rounds.entries()) {
    const moved = other.rounds[round]?.position ?? [];
    expect(moved).toHaveLength(position.length);
    for (const [actor, at] of position.entries()) {
      expect(moved[actor]).toBeCloseTo(map(at), 6);
    }
  }
};

/** Whether the rounds of a run bear its outcome out. */
function isShown({ outcome, range, rounds, settings }: ScholzRun): boolean {
  const isLike = (one: number, other: number): boolean => {
    const [here, there] = [rounds[one]?.position ?? [], rounds[other]?.position ?? []];
    const slack = settings.tolerance * range;
    return here.every((at, actor) => Math.abs(at - (there[actor] ?? Number.NaN)) <= slack);
  };
  const { settles } = outcome;
  if (settles === true) {
    const { after, median } = outcome;
    return isLike(after, after + 1) && rounds[after]?.median === median;
  }
  if (settles === false) {
    const { from, period } = outcome;
    return period > 1 && isLike(from, from + period) && !isLike(from, from + 1);
  }
  return rounds.every((_, later) =>
    rounds.slice(0, later).every((__, before) => !isLike(later, before)),
  );
}

describe('whatever the actors and the rules', () => {
  test('every number is one, and nobody leaves the range of positions', () => {
    fc.assert(
      fc.property(some(anyActor), anyOptions, (actors, options) => {
        const columns = columnsOf(actors);
        const result = scholzModel(columns, options);
        expect(result.ok).toBe(columns.totalWeight > 0);
        if (!result.ok) return;
        const run = result.value;
        expect(numbersIn(run).every(Number.isFinite)).toBe(true);
        const [low, high] = [Math.min(...columns.position), Math.max(...columns.position)];
        for (const { mean, median, position } of run.rounds) {
          for (const at of [...position, mean, median]) {
            expect(at >= low && at <= high).toBe(true);
          }
        }
        const view = unwrap(scholzView(columns, run, 1));
        expect(numbersIn(view).every(Number.isFinite)).toBe(true);
        for (const chance of view.chance.flat()) expect(chance >= 0 && chance <= 1).toBe(true);
        const { riskExponent = [], riskLevel = [] } = run.rounds[1]?.step ?? {};
        expect(riskExponent).toHaveLength(actors.length);
        expect(riskExponent.every((r) => r > 0.5 - 1e-9 && r < 2 + 1e-9)).toBe(true);
        expect(riskLevel.every((R) => Math.abs(R) < 1 + 1e-9)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('the rounds told are those asked for, and the outcome is what they show', () => {
    fc.assert(
      fc.property(some(anyActor), anyOptions, (actors, options) => {
        const result = scholzModel(columnsOf(actors), { ...options, rounds: 12 });
        fc.pre(result.ok);
        const { rounds } = result.value;
        expect(rounds.map(({ round }) => round)).toEqual(Array.from({ length: 13 }, (_, at) => at));
        expect(isShown(result.value)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('every move is one of the offers seen, and who sees none stays', () => {
    fc.assert(
      fc.property(some(anyActor), anyOptions, (actors, options) => {
        const columns = columnsOf(actors);
        const result = scholzModel(columns, options);
        fc.pre(result.ok);
        const run = result.value;
        const view = unwrap(scholzView(columns, run, 1));
        const reasons = unwrap(whyScholzRound(columns, run, 1));
        for (const [row, { accepted, actor, pressedBy }] of reasons.entries()) {
          const stays = accepted === undefined;
          const start = run.rounds[0]?.position[row];
          expect(run.rounds[1]?.position[row]).toBe(stays ? start : accepted.to);
          expect(view.offers[row]).toEqual(expect.arrayContaining(stays ? [] : [accepted]));
          expect(pressedBy.length === 0).toBe(stays && !view.torn.includes(actor));
        }
      }),
    );
  });

  test('names decide nothing', () => {
    fc.assert(
      fc.property(some(anyActor), anyOptions, (actors, options) => {
        const one = scholzModel(columnsOf(actors), options);
        fc.pre(one.ok);
        const other = unwrap(
          scholzModel(
            columnsOf(actors, (at) => `z${99 - at}`),
            options,
          ),
        );
        expect(other.rounds.map(({ position }) => position)).toEqual(
          one.value.rounds.map(({ position }) => position),
        );
        expect(other.outcome).toEqual(one.value.outcome);
      }),
    );
  });

  test('the unit of capability decides nothing: a power of two to the last bit', () => {
    fc.assert(
      fc.property(some(anyActor), anyOptions, (actors, options) => {
        const one = scholzModel(columnsOf(actors), options);
        fc.pre(one.ok);
        const scaled = actors.map((actor) => ({ ...actor, capability: actor.capability * 1024 }));
        const other = unwrap(scholzModel(columnsOf(scaled), options));
        expect(other.rounds).toEqual(one.value.rounds);
      }),
    );
  });
});

describe('actors without chance ties', () => {
  const options: ScholzOptions = { rounds: 4, equalOffers: 'stronger' };
  // one case in about 100,000 lies on the edge between two octants, where the last bit decides
  const fixed = { seed: 1 };

  test('any unit of capability', () => {
    fc.assert(
      fc.property(some(generalActor), between(1e-6, 1e6), (actors, factor) => {
        const scaled = actors.map((actor) => ({ ...actor, capability: actor.capability * factor }));
        const one = unwrap(scholzModel(columnsOf(actors), options));
        const other = unwrap(scholzModel(columnsOf(scaled), options));
        expectSameMoves(one, other, (at) => at);
      }),
      fixed,
    );
  });

  test.each(['printed', 'all-pairs'] as const)(
    'the direction of the line decides nothing (%s)',
    (denominator) => {
      fc.assert(
        fc.property(some(generalActor), (actors) => {
          const mirrored = actors.map((actor) => ({ ...actor, position: 100 - actor.position }));
          const rules = { ...options, denominator };
          const one = unwrap(scholzModel(columnsOf(actors), rules));
          const other = unwrap(scholzModel(columnsOf(mirrored), rules));
          expectSameMoves(one, other, (at) => 100 - at);
        }),
        fixed,
      );
    },
  );

  test('nor does the order of the table', () => {
    fc.assert(
      fc.property(some(generalActor), (actors) => {
        const one = unwrap(scholzModel(columnsOf(actors), options));
        const other = unwrap(scholzModel(columnsOf(actors.toReversed()), options));
        const back = {
          ...other,
          rounds: other.rounds.map((round) => ({
            ...round,
            position: round.position.toReversed(),
          })),
        };
        expectSameMoves(one, back, (at) => at);
      }),
      fixed,
    );
  });
});

test('the smallest weighted value does know the direction of the line', () => {
  const means = (columns: IssueColumns): number[] =>
    unwrap(scholzModel(columns, { preset: 'plotted' })).rounds.map(({ mean }) => mean);
  const mirrored = {
    ...emissionStandards,
    position: emissionStandards.position.map((at) => 14 - at),
  };
  const back = means(mirrored).map((mean) => 14 - mean);
  const apart = means(emissionStandards).map((mean, round) => Math.abs(mean - (back[round] ?? 0)));
  expect(Math.max(...apart)).toBeGreaterThan(0.1);
});
