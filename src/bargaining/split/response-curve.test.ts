import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { compareStrategies } from './compare-strategies.ts';
import { responseTo } from './response-curve.ts';
import type { Lever, ResponseCurve } from './response-curve.ts';

const pressure: Lever = {
  id: 'sanctions',
  curve: { kind: 'saturating', most: 40, half: 0.5, backlash: 30 },
};
const aid: Lever = {
  id: 'aid',
  curve: {
    kind: 'points',
    points: [
      [0.2, 0],
      [0.6, 12],
      [1, 14],
    ],
  },
  source: 'panel of 2017',
  cost: 8,
};

describe('the answer to pressure', () => {
  test('B08: each turn of the screw brings less, and past a point less than nothing more', () => {
    const effects = [0, 0.25, 0.5, 0.75, 1].map((level) => unwrap(responseTo(pressure, level)));
    expect(effects.map(({ effect }) => effect)).toEqual([
      0,
      expect.closeTo(11.458333, 6),
      12.5,
      expect.closeTo(7.125, 9),
      expect.closeTo(-3.333333, 6),
    ]);
    const peak = effects[0]?.peak ?? Number.NaN;
    // 20/(p + ½)² = 60p
    expect(20 / ((peak + 0.5) * (peak + 0.5))).toBeCloseTo(60 * peak, 9);
    expect(effects[4]?.why.map(({ code }) => code)).toContain('bargaining/why-backlash');
    expect(effects[1]?.why.map(({ code }) => code)).toEqual(['bargaining/why-response-assumed']);
  });

  test('B08: the curve is what one states, with its source in the sentence', () => {
    const at = (level: number) => unwrap(responseTo(aid, level));
    expect([0.1, 0.2, 0.4, 0.6, 0.8, 1].map((level) => at(level).effect)).toEqual([
      0,
      0,
      expect.closeTo(6, 12),
      12,
      expect.closeTo(13, 12),
      14,
    ]);
    expect(at(0.6).peak).toBeUndefined();
    expect(at(0.6).why.map((text) => render(text, bargainingWordsEn))).toEqual([
      'aid at 0.6 moves the target by 12 (panel of 2017)',
    ]);
  });

  test('without backlash more is always more', () => {
    const curve: ResponseCurve = { kind: 'saturating', most: 40, half: 0.5, backlash: 0 };
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map(
          (level) => unwrap(responseTo({ id: 'x', curve }, level)).effect,
        );
        // but for the last bits of levels that differ by no more
        expect(low).toBeLessThanOrEqual((high ?? Number.NaN) + 1e-12);
      }),
    );
    expect(unwrap(responseTo({ id: 'x', curve }, 1)).peak).toBeUndefined();
  });
});

test('B07: carrot and stick on one target are compared, each by the curve of its own', () => {
  const outcomes = unwrap(
    compareStrategies(
      [aid, pressure],
      [
        { id: 'carrot', levels: { aid: 1 } },
        { id: 'stick', levels: { sanctions: 1 } },
        { id: 'both', levels: { aid: 0.6, sanctions: 0.5 } },
      ],
      13,
    ),
  );
  expect(outcomes.map(({ cost, effect, isEnough }) => [effect, cost, isEnough])).toEqual([
    [14, 8, true],
    [expect.closeTo(-3.333333, 6), 0, false],
    [24.5, expect.closeTo(4.8, 12), true],
  ]);
});

test.each([
  [responseTo(pressure, 1.5), 'bargaining/bad-share', 'sanctions.level'],
  [
    responseTo({ id: 'x', curve: { kind: 'saturating', most: 1, half: 0, backlash: 0 } }, 1),
    'bargaining/bad-amount-above-0',
    'x.half',
  ],
  [
    responseTo({ id: 'x', curve: { kind: 'points', points: [] } }, 1),
    'bargaining/no-knots',
    'x.points',
  ],
  [
    responseTo(
      {
        id: 'x',
        curve: {
          kind: 'points',
          points: [
            [0.5, 1],
            [0.5, 2],
          ],
        },
      },
      1,
    ),
    'bargaining/knots-order',
    'x.points.1',
  ],
  [
    compareStrategies([aid], [{ id: 'plan', levels: { war: 1 } }], 1),
    'bargaining/unknown-lever',
    'plan.war',
  ],
])('refuses %#', (found, code, path) => {
  expect(found.ok ? 'ok' : found.problems[0]).toMatchObject({ code, path });
});
