import { describe, expect, test } from 'vitest';
import { madeCases } from '../../../test/fixtures/made-past-cases.ts';
import { createReasons, render, unwrap } from '../../quantity/index.ts';
import { tableAtBase } from '../table/estimated-table.ts';
import { unknownEstimate, valueAt } from '../table/estimate.ts';
import type { EstimatedTable } from '../table/estimated-table.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { calibratePowers } from './calibrate-powers.ts';
import { calibratedTable } from './calibrated-table.ts';

/** A world in which the north decides alone, but for some noise. */
const northDecides = madeCases(60, ([north = 0], noise) => north + 4 * noise);
/** A world in which positions do not matter. */
const nothingMatters = madeCases(60, (_, noise) => 50 + 10 * noise);

const codesOf = ({ notes }: { readonly notes: readonly { readonly code: string }[] }) =>
  notes.map(({ code }) => code);

describe('powers learned from decided cases', () => {
  const found = unwrap(calibratePowers(northDecides, { draws: 500 }));

  test('follow who decides, and are proven on cases not learned from', () => {
    const [north, ...others] = found.actors;
    expect(north).toMatchObject({ actor: 'north', cases: 60 });
    for (const other of others) expect(north?.factor).toBeGreaterThan(3 * other.factor);
    expect(found.freedom).toBeGreaterThan(0);
    expect(found.learned).toBeLessThan(found.stated);
    expect(found.difference.high).toBeLessThan(0);
    expect(found.difference.mean).toBeCloseTo(found.learned - found.stated, 9);
    expect(codesOf(found)).toContain('bargaining/calibrate-helps');
    for (const note of found.notes) expect(render(note, bargainingWordsEn)).not.toContain('⟦');
  });

  test('are said to be no gain where there is none to be had', () => {
    const none = unwrap(calibratePowers(nothingMatters, { draws: 500 }));
    expect(codesOf(none)).not.toContain('bargaining/calibrate-helps');
  });

  test('do not hang on the order of cases', () => {
    const turned = unwrap(calibratePowers(northDecides.toReversed(), { draws: 500 }));
    expect(turned).toEqual(found);
  });

  test('need more than one group, and options in range', () => {
    const codeOf = (...given: Parameters<typeof calibratePowers>) => {
      const result = calibratePowers(...given);
      return result.ok ? undefined : result.problems[0]?.code;
    };
    expect(codeOf([])).toBe('bargaining/past-none');
    expect(codeOf(northDecides.slice(0, 2))).toBe('bargaining/calibrate-one-group');
    expect(codeOf(northDecides, { folds: 1 })).toBe('bargaining/score-option');
    expect(codeOf(northDecides, { draws: 1 })).toBe('bargaining/score-option');
  });
});

describe('a table with learned powers', () => {
  const reasons = createReasons();
  const why = reasons.add({ kind: 'assumption', text: { code: 'stated', params: {} } });
  const capability = unknownEstimate({ min: 1, max: 3, why });
  const stand = {
    position: unknownEstimate({ min: 0, max: 100, why }),
    salience: unknownEstimate({ min: 0, max: 1, why }),
  };
  const table: EstimatedTable = {
    issues: [{ id: 'fee', low: 0, high: 100 }],
    actors: [
      { id: 'north', capability },
      { id: 'stranger', capability },
    ],
    stands: [[stand], [stand]],
    left: [],
  };
  const actors = [{ actor: 'north', factor: 2.5, cases: 7 }];
  const scaled = calibratedTable(table, { actors }, reasons);

  test('has its ranges and draws multiplied, and leaves strangers alone', () => {
    const [north, stranger] = scaled.actors;
    expect(north?.capability).toMatchObject({ low: 2.5, base: 5, high: 7.5, min: 2.5, max: 7.5 });
    expect(north === undefined ? 0 : valueAt(north.capability, [0.25])).toBe(3.75);
    expect(stranger).toBe(table.actors[1]);
    expect(unwrap(tableAtBase(scaled)).actors.map((each) => each.capability)).toEqual([5, 2]);
  });

  test('gives the reason, which rests on what was stated', () => {
    const reason = reasons.get(scaled.actors[0]?.capability.why ?? '');
    expect(reason).toMatchObject({ kind: 'computed', value: 5, from: [why] });
    const text = reason === undefined ? '' : render(reason.text, bargainingWordsEn);
    expect(text).toBe('capability of north times 2.5, as learned from 7 decided cases');
  });
});
