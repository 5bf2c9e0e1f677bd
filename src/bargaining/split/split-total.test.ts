import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { rubinsteinSplit } from './rubinstein.ts';
import { kalaiSmorodinskySplit, nashSplit } from './split-total.ts';
import type { SplitParty } from './split-total.ts';

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

describe('the Nash split', () => {
  test('gives each its option and a part of the surplus: .2 and .1 of 1 become .55 and .45', () => {
    const parties = [
      { id: 'north', option: 0.2 },
      { id: 'south', option: 0.1 },
    ];
    const { shares, surplus } = unwrap(nashSplit({ total: 1, parties }));
    expect(surplus).toBeCloseTo(0.7, 12);
    expect(shares.map(({ share }) => share)).toEqual([
      expect.closeTo(0.55, 12),
      expect.closeTo(0.45, 12),
    ]);
  });

  test('weights share the surplus, not the options', () => {
    const parties = [
      { id: 'north', option: 10, weight: 3 },
      { id: 'south', option: 2, weight: 1 },
      { id: 'west', option: 0, weight: 0 },
    ];
    const { shares } = unwrap(nashSplit({ total: 20, parties }));
    expect(shares.map(({ share }) => share)).toEqual([16, 4, 0]);
  });

  test('what one may not take goes to the others, and what nobody may take is left', () => {
    const parties = [
      { id: 'north', option: 0, most: 2 },
      { id: 'south', option: 0 },
      { id: 'west', option: 0 },
    ];
    const found = unwrap(nashSplit({ total: 12, parties }));
    expect(found.shares.map(({ share }) => share)).toEqual([2, 5, 5]);
    expect(found.why.map((text) => render(text, bargainingWordsEn))).toContain(
      'north takes no more than 2',
    );
    const capped = parties.map((party) => ({ ...party, most: 3 }));
    expect(unwrap(nashSplit({ total: 12, parties: capped })).left).toBe(3);
  });

  test.each([
    ['nobody', { total: 1, parties: [] }, 'bargaining/no-party'],
    ['too much promised', { total: 1, parties: [{ id: 'a', option: 2 }] }, 'bargaining/no-surplus'],
    [
      'no number',
      { total: Number.NaN, parties: [{ id: 'a', option: 0 }] },
      'bargaining/bad-amount',
    ],
    [
      'a weight below 0',
      { total: 1, parties: [{ id: 'a', option: 0, weight: -1 }] },
      'bargaining/bad-amount-from-0',
    ],
    [
      'a cap below the option',
      { total: 9, parties: [{ id: 'a', option: 3, most: 2 }] },
      'bargaining/cap-below-option',
    ],
  ])('refuses %s', (_, fields, code) => {
    const found = nashSplit(fields);
    expect(found.ok ? 'ok' : found.problems[0]?.code).toBe(code);
  });
});

describe('the Kalai-Smorodinsky split', () => {
  test('is even where all could have all, and in step with what each could have otherwise', () => {
    const split = (most?: number) =>
      unwrap(
        kalaiSmorodinskySplit({
          total: 10,
          parties: [
            { id: 'north', option: 0, ...(most === undefined ? {} : { most }) },
            { id: 'south', option: 0 },
          ],
        }),
      ).shares.map(({ share }) => share);
    expect(split()).toEqual([5, 5]);
    // 5 and 10 at most: a third and two thirds
    expect(split(5)).toEqual([expect.closeTo(10 / 3, 12), expect.closeTo(20 / 3, 12)]);
  });
});

describe('offers in turn', () => {
  test('published shares: .9 and .9 give .526316, .9 and .8 give .714286', () => {
    expect(unwrap(rubinsteinSplit([0.9, 0.9])).first).toBeCloseTo(0.526316, 6);
    expect(unwrap(rubinsteinSplit([0.9, 0.8])).first).toBeCloseTo(0.714286, 6);
  });

  test('an option elsewhere changes nothing up to what one gets anyway, and is paid beyond', () => {
    const idle = unwrap(rubinsteinSplit([0.9, 0.9], 0.3));
    expect([idle.first, idle.isOutsideBinding]).toEqual([expect.closeTo(0.526316, 6), false]);
    const binding = unwrap(rubinsteinSplit([0.9, 0.9], 0.6));
    expect([binding.first, binding.second, binding.isOutsideBinding]).toEqual([0.4, 0.6, true]);
    expect(render(binding.why[1] ?? { code: '', params: {} }, bargainingWordsEn)).toBe(
      'the other has 0.6 elsewhere, and must be given that',
    );
  });

  test('who can wait for ever gets all from one who cannot', () => {
    expect(unwrap(rubinsteinSplit([1, 0.5])).first).toBe(1);
    expect(unwrap(rubinsteinSplit([0.5, 1])).first).toBe(0);
  });

  test.each([
    [[1, 1] as const, undefined, 'bargaining/no-impatience'],
    [[1.1, 0.5] as const, undefined, 'bargaining/bad-discount'],
    [[0.5, Number.NaN] as const, undefined, 'bargaining/bad-discount'],
    [[0.5, 0.5] as const, 1.5, 'bargaining/bad-share'],
  ])('refuses %o with %s', (discounts, outside, code) => {
    const found = rubinsteinSplit(discounts, outside);
    expect(found.ok ? 'ok' : found.problems[0]?.code).toBe(code);
  });

  test('patience pays, and short rounds end near the Nash split of equal patience', () => {
    const discount = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(discount, discount, (first, second) => {
        const one = unwrap(rubinsteinSplit([first, second])).first;
        expect(unwrap(rubinsteinSplit([(1 + first) / 2, second])).first).toBeGreaterThanOrEqual(
          one,
        );
        expect(unwrap(rubinsteinSplit([first, (1 + second) / 2])).first).toBeLessThanOrEqual(one);
      }),
    );
    expect(unwrap(rubinsteinSplit([0.9999, 0.9999])).first).toBeCloseTo(0.5, 4);
  });
});

const parties: fc.Arbitrary<SplitParty[]> = fc
  .array(
    fc.record(
      {
        option: fc.integer({ min: -20, max: 20 }),
        weight: fc.integer({ min: 1, max: 5 }),
        room: fc.integer({ min: 0, max: 40 }),
      },
      { requiredKeys: ['option', 'weight'] },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) =>
    list.map(({ option, room, weight }, at) => ({
      id: `p${at}`,
      option,
      weight,
      ...(room === undefined ? {} : { most: option + room }),
    })),
  );

test('both splits share all there is, give each its option and no more than it may take', () => {
  fc.assert(
    fc.property(parties, fc.integer({ min: 0, max: 60 }), (list, extra) => {
      const total = sum(list.map(({ option }) => option)) + extra;
      for (const split of [nashSplit, kalaiSmorodinskySplit]) {
        const { left, shares } = unwrap(split({ total, parties: list }));
        expect(sum(shares.map(({ share }) => share)) + left).toBeCloseTo(total, 9);
        for (const [at, { gain, share }] of shares.entries()) {
          expect(gain).toBeGreaterThanOrEqual(-1e-9);
          expect(share).toBeLessThanOrEqual((list[at]?.most ?? Infinity) + 1e-9);
        }
      }
    }),
  );
});

test('no shift between two parties makes the Nash product larger', () => {
  fc.assert(
    fc.property(parties, fc.integer({ min: 5, max: 60 }), (list, extra) => {
      const total = sum(list.map(({ option }) => option)) + extra;
      const { shares } = unwrap(nashSplit({ total, parties: list }));
      const worth = (gains: readonly number[]): number =>
        sum(gains.map((gain, at) => (list[at]?.weight ?? 1) * Math.log(Math.max(gain, 1e-12))));
      const gains = shares.map(({ gain }) => gain);
      for (const [from, give] of gains.entries()) {
        for (const [to] of gains.entries()) {
          const step = Math.min(0.01, give / 2);
          const party = list[to];
          const room = (party?.most ?? Infinity) - (party?.option ?? 0) - (gains[to] ?? 0);
          if (from === to || room < step || gains.some((gain) => gain <= 0)) continue;
          const moved = gains.with(from, give - step).with(to, (gains[to] ?? 0) + step);
          expect(worth(moved)).toBeLessThanOrEqual(worth(gains) + 1e-9);
        }
      }
    }),
  );
});
