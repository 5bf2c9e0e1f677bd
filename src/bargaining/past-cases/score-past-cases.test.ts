import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeCases } from '../../../test/fixtures/made-past-cases.ts';
import { render, sumInOrder, unwrap } from '../../quantity/index.ts';
import { FORECAST_CONSTANTS } from '../condorcet/forecast-constants.ts';
import { crps } from '../score/crps.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { calibratePowers } from './calibrate-powers.ts';
import { climatology } from './climatology.ts';
import { foldsByGroup } from './folds.ts';
import { crossValidated } from './forecast-method.ts';
import { learnPowers, withPowers } from './learned-powers.ts';
import { meanWithResiduals } from './mean-with-residuals.ts';
import { pastCase } from './past-case.ts';
import type { PastCase } from './past-case.ts';
import { forecasterTitle } from './score-notes.ts';
import { scorePastCases } from './score-past-cases.ts';
import { forecastWith, tuneConstants } from './tuned-forecast.ts';

const meanOf = (values: readonly number[]): number => sumInOrder(values) / values.length;

/** A world in which the north decides alone, but for some noise. */
const northDecides = madeCases(60, ([north = 0], noise) => north + 4 * noise);
/** A world in which positions do not matter. */
const nothingMatters = madeCases(60, (_, noise) => 50 + 10 * noise);

describe('parts by group', () => {
  test('hold groups together, are of like size, and do not hang on the order of cases', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 12 }),
        fc.nat(),
        (groups, folds, seed) => {
          const cases = groups.map((group, at) => ({
            id: `${at}`,
            group: `g${group}`,
            outcome: 0,
          }));
          const parts = foldsByGroup(cases, { folds, seed });
          const partOf = new Map(cases.map(({ group }, at) => [group, parts[at]]));
          expect(cases.map(({ group }) => partOf.get(group))).toEqual(parts);
          const sizes = new Map<number | undefined, number>();
          for (const part of partOf.values()) sizes.set(part, (sizes.get(part) ?? 0) + 1);
          expect(sizes.size).toBe(Math.min(folds, partOf.size));
          expect(Math.max(...sizes.values()) - Math.min(...sizes.values())).toBeLessThanOrEqual(1);
          const turned = foldsByGroup(cases.toReversed(), { folds, seed });
          expect(turned.toReversed()).toEqual(parts);
        },
      ),
    );
  });

  test('no case is forecast from its own group', () => {
    const seen: string[] = [];
    const method = {
      id: 'spy',
      fit: (past: readonly PastCase[]) => (each: PastCase) => {
        if (past.some(({ group }) => group === each.group)) seen.push(each.id);
        return undefined;
      },
    };
    crossValidated(nothingMatters, method, { folds: 5 });
    crossValidated(nothingMatters, method, { folds: 'each-group' });
    expect(seen).toEqual([]);
  });
});

describe('learning from decided cases', () => {
  test('residuals are those of the cases learned from, kept on the line', () => {
    const actors = [{ id: 'north', position: 90, salience: 1, capability: 1 }];
    const past = [40, 100].map((outcome, at) =>
      unwrap(pastCase({ id: `${at}`, group: `${at}`, actors, outcome })),
    );
    const [first] = past;
    const said = first === undefined ? undefined : meanWithResiduals().fit(past)(first);
    expect(said).toEqual({ distribution: { at: [40, 100], share: [0.5, 0.5] }, point: 90 });
    expect(meanWithResiduals().fit([])(past[0] as PastCase)).toBeUndefined();
    expect(climatology().fit([])(past[0] as PastCase)).toBeUndefined();
  });

  test('tuning finds the least mean CRPS of its grid, as the forecast itself is scored', () => {
    const grid = { splitting: [0, 0.4, 0.9], sd: [8, 25], exponent: [0.5, 2] };
    const past = northDecides.slice(0, 12);
    const all = grid.exponent.flatMap((exponent) =>
      grid.sd.flatMap((sd) => grid.splitting.map((splitting) => ({ splitting, sd, exponent }))),
    );
    const scores = all.map((constants) => {
      const forecast = forecastWith(constants);
      return meanOf(
        past.map((each) =>
          crps(forecast(each)?.distribution ?? { at: [], share: [] }, each.outcome),
        ),
      );
    });
    expect(tuneConstants(past, grid)).toEqual(all[scores.indexOf(Math.min(...scores))]);
    expect(tuneConstants([], grid)).toEqual(FORECAST_CONSTANTS);
  });

  test('powers follow who decides; held fast they stay as stated', () => {
    const factors = learnPowers(northDecides, 2);
    const north = factors.get('north') ?? Number.NaN;
    for (const other of ['south', 'east', 'west']) {
      expect(north).toBeGreaterThan(3 * (factors.get(other) ?? Number.NaN));
    }
    for (const factor of learnPowers(northDecides, 1e-4).values()) {
      expect(factor).toBeCloseTo(1, 3);
    }
    const [first] = northDecides;
    const changed = first === undefined ? undefined : withPowers(first, factors);
    expect(changed?.columns.capability[0]).toBeCloseTo(north, 12);
    expect(changed?.outcome).toBe(first?.outcome);
  });
});

describe('a table of every forecast', () => {
  const scored = unwrap(scorePastCases(northDecides, { learnPowers: true, draws: 500 }));
  const scoreOf = (id: string) => scored.scores.find((each) => each.id === id);

  test('has each forecaster once, with a title', () => {
    const ids = scored.scores.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(render(forecasterTitle(id), bargainingWordsEn)).not.toContain('⟦');
    expect(ids).toContain('scholz-printed-3-median');
    expect(ids).toContain('exchange-default');
  });

  test('has learned powers ahead where one actor decides', () => {
    expect(scoreOf('default-learned-powers')?.crps).toBeLessThan(
      0.8 * (scoreOf('default-tuned')?.crps ?? 0),
    );
    expect(scoreOf('default-learned-powers')?.against?.crps.high).toBeLessThan(0);
  });

  test('says nothing of the status quo where none is known', () => {
    expect(scoreOf('status-quo')?.cases).toBe(0);
    expect(scored.notes.map(({ code }) => code)).toContain('bargaining/score-silent');
  });

  test('has the default forecast behind where positions do not matter', () => {
    const { notes, scores } = unwrap(
      scorePastCases(nothingMatters, { baseline: 'climatology', models: false }),
    );
    const held = scores.find(({ id }) => id === 'default')?.against;
    expect(held?.crps.low).toBeGreaterThan(0);
    const codes = notes.map(({ code }) => code);
    expect(codes).toContain('bargaining/score-worse');
    expect(codes).toContain('bargaining/score-no-models');
    expect(codes).toContain('bargaining/score-equal-power');
    for (const note of notes) expect(render(note, bargainingWordsEn)).not.toContain('⟦');
  });

  test('is the same for the same seed, whatever the order of cases, to the last bit', () => {
    const few = northDecides.slice(0, 12);
    const options = { draws: 200, learnPowers: true };
    const one = unwrap(scorePastCases(few, options));
    expect(unwrap(scorePastCases(few, options))).toEqual(one);
    expect(unwrap(scorePastCases(few.toReversed(), options))).toEqual(one);
    const other = unwrap(scorePastCases(few, { ...options, seed: 2 }));
    expect(other.scores).not.toEqual(one.scores);
  });

  test('says when there are too few groups, and leaves out what cannot learn from one', () => {
    const few = unwrap(scorePastCases(northDecides.slice(0, 6), { draws: 100, models: false }));
    expect(few.notes[0]).toMatchObject({
      code: 'bargaining/score-few',
      params: { cases: 6, groups: 3 },
    });
    const one = unwrap(scorePastCases(northDecides.slice(0, 2), { draws: 100, models: false }));
    expect(one.baseline).toBe('weighted-mean');
    expect(one.scores.map(({ id }) => id)).not.toContain('climatology');
    expect(one.notes[0]?.code).toBe('bargaining/score-one-group');
  });

  test('leaves powers alone where there are so many actors that nobody would wait for them', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      unwrap(
        pastCase({
          id: `case-${at}`,
          group: `group-${at}`,
          actors: Array.from({ length: 8 }, (__, row) => ({
            id: `actor-${at}-${row}`,
            position: 10 * row,
            salience: 1,
            capability: 1,
          })),
          outcome: 50,
        }),
      ),
    );
    const { notes, scores } = unwrap(
      scorePastCases(many, { draws: 100, models: false, learnPowers: true }),
    );
    expect(scores.map(({ id }) => id)).not.toContain('default-learned-powers');
    expect(notes.map(({ code }) => code)).toContain('bargaining/score-no-powers');
    const calibrated = calibratePowers(many);
    expect(calibrated.ok ? '' : calibrated.problems[0]?.code).toBe('bargaining/calibrate-size');
  });

  test('refuses what it cannot do', () => {
    const codeOf = (cases: readonly PastCase[], options = {}) => {
      const result = scorePastCases(cases, options);
      return result.ok ? undefined : result.problems[0]?.code;
    };
    const few = northDecides.slice(0, 4);
    expect(codeOf([])).toBe('bargaining/past-none');
    expect(codeOf([...few, ...few])).toBe('bargaining/name-twice');
    expect(codeOf(few, { draws: 5 })).toBe('bargaining/score-option');
    expect(codeOf(few, { folds: 1 })).toBe('bargaining/score-option');
    expect(codeOf(few, { seed: -1 })).toBe('bargaining/score-option');
    expect(codeOf(few, { baseline: 'oracle' })).toBe('bargaining/score-baseline');
  });
});
