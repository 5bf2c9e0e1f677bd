import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import type { Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { backedRange, winChance } from './backing.ts';
import { disagreementPoint } from './disagreement-point.ts';
import { evasionWorth } from './evasion.ts';
import { nashSplit } from './split-total.ts';
import { sanctionsBargain } from './sanctions-bargain.ts';
import { warRange } from './war-range.ts';

const said = (why: readonly Text[]) => why.map((text) => render(text, bargainingWordsEn));
const code = (found: { ok: true } | { ok: false; problems: readonly { code: string }[] }) =>
  found.ok ? 'ok' : found.problems[0]?.code;

describe('without an agreement', () => {
  const breakdowns = (war: number) => [
    { id: 'stand-off', chance: 1 - war, worth: [10, 20] },
    { id: 'war', chance: war, worth: [-400, -1000] },
  ];

  test('B12: what each has is stated, the risk of war as a part of its own', () => {
    const { parties, why } = unwrap(disagreementPoint(['north', 'south'], breakdowns(0.25)));
    expect(parties[1]).toEqual({
      party: 'south',
      worth: -235,
      parts: [
        { breakdown: 'stand-off', chance: 0.75, worth: 20 },
        { breakdown: 'war', chance: 0.25, worth: -1000 },
      ],
    });
    expect(said(why).slice(0, 3)).toEqual([
      'without an agreement north has -92.5',
      '0.75 × 10 from "stand-off"',
      '0.25 × -400 from "war"',
    ]);
  });

  test('B12: more risk of war makes both ready to take less, and shows in the split', () => {
    const share = (war: number): number | undefined => {
      const { parties } = unwrap(disagreementPoint(['north', 'south'], breakdowns(war)));
      return unwrap(
        nashSplit({
          total: 100,
          parties: parties.map(({ party, worth }) => ({ id: party, option: worth })),
        }),
      ).shares[0]?.share;
    };
    // south has more to lose by war, so that north gets more the likelier it is
    expect(share(0)).toBe(45);
    expect(share(0.1)).toBeGreaterThan(share(0) ?? Number.NaN);
  });

  test.each([
    ['nobody', [], breakdowns(0.1), 'bargaining/no-party'],
    ['nothing that happens', ['a'], [], 'bargaining/no-breakdown'],
    ['too many worths', ['a'], breakdowns(0.1), 'bargaining/breakdown-worths'],
    [
      'chances that do not sum to 1',
      ['a'],
      [{ id: 'war', chance: 0.5, worth: [1] }],
      'bargaining/breakdown-chances',
    ],
    ['a chance above 1', ['a'], [{ id: 'x', chance: 2, worth: [1] }], 'bargaining/bad-share'],
  ])('refuses %s', (_, parties, list, expected) => {
    expect(code(disagreementPoint(parties, list))).toBe(expected);
  });
});

describe('the range between two wars', () => {
  test('is p - a to p + b: published numbers .6, .1, .2 give .5 to .8', () => {
    const { high, low, reasons } = unwrap(warRange({ chance: 0.6, costs: [0.1, 0.2] }));
    expect([low, high]).toEqual([0.5, expect.closeTo(0.8, 12)]);
    expect(reasons).toEqual([]);
  });

  test('ends at nothing and at all', () => {
    const { high, low } = unwrap(warRange({ chance: 0.9, costs: [0.95, 0.3] }));
    expect([low, high]).toEqual([0, 1]);
  });

  test('is empty where each thinks too well of itself', () => {
    const found = unwrap(warRange({ chance: 0.5, costs: [0.1, 0.1], beliefs: [0.8, 0.4] }));
    expect(found.reasons).toEqual(['information']);
    expect(said(found.why)[0]).toBe(
      'no share suits both: each thinks too well of its chances, the first 0.8, the second 0.6 against itself',
    );
  });

  test('may hold no division there can be', () => {
    const contest = { chance: 0.6, costs: [0.1, 0.2] as const };
    const whole = unwrap(warRange({ ...contest, divisions: [0, 1] }));
    expect([whole.divisions, whole.reasons]).toEqual([[], ['indivisible']]);
    const half = unwrap(warRange({ ...contest, divisions: [0, 0.5, 1] }));
    expect([half.divisions, half.reasons]).toEqual([[0.5], []]);
  });

  test('does not help where the weaker later cannot be held harmless', () => {
    const contest = { chance: 0.2, costs: [0.05, 0.05] as const };
    const soon = unwrap(warRange({ ...contest, later: { chance: 0.9, weight: 0.8 } }));
    expect(soon.reasons).toEqual(['commitment']);
    expect(said(soon.why)[1]).toMatch(/^the second would rather fight now/);
    const far = unwrap(warRange({ ...contest, later: { chance: 0.9, weight: 0.2 } }));
    expect(far.reasons).toEqual([]);
    const falling = unwrap(
      warRange({ chance: 0.8, costs: [0.05, 0.05], later: { chance: 0.1, weight: 0.8 } }),
    );
    expect(said(falling.why)[1]).toMatch(/^the first would rather fight now/);
  });

  test('says who would fight over things as they are', () => {
    const at = (statusQuo: number) =>
      unwrap(warRange({ chance: 0.6, costs: [0.1, 0.2], statusQuo })).challenger;
    expect([at(0.3), at(0.6), at(0.9)]).toEqual(['first', undefined, 'second']);
  });

  test.each([
    [{ chance: 1.2 }, 'bargaining/bad-share'],
    [{ costs: [-0.1, 0] as const }, 'bargaining/bad-amount-from-0'],
    [{ later: { chance: 0.5, weight: 2 } }, 'bargaining/bad-share'],
    [{ divisions: [2] }, 'bargaining/bad-share'],
  ])('refuses %o', (wrong, expected) => {
    expect(code(warRange({ chance: 0.5, costs: [0, 0], ...wrong }))).toBe(expected);
  });
});

describe('backing by an ally', () => {
  test('B15: moves the chance of the one it backs, and with it the range of shares', () => {
    const backer = { ally: 'east', of: 'first' as const, strength: 4, commitment: 0.5 };
    const found = unwrap(backedRange({ strength: [1, 3] }, { costs: [0.1, 0.1] }, [backer]));
    expect([found.chanceBefore, found.chanceAfter]).toEqual([0.25, 0.5]);
    expect([found.before.low, found.before.high]).toEqual([
      expect.closeTo(0.15, 12),
      expect.closeTo(0.35, 12),
    ]);
    expect([found.after.low, found.after.high]).toEqual([0.4, 0.6]);
    expect(said(found.why)[0]).toBe(
      'backing by east, 4 by 0.5, moves the chance of the first from 0.25 to 0.5',
    );
  });

  test('B15: never moves the range away from the one that is backed', () => {
    const positive = fc.integer({ min: 1, max: 50 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const side = fc.constantFrom('first' as const, 'second' as const);
    fc.assert(
      fc.property(positive, positive, positive, share, side, (one, other, strength, part, of) => {
        const { after, before } = unwrap(
          backedRange({ strength: [one, other] }, { costs: [0.1, 0.2] }, [
            { ally: 'east', of, strength, commitment: part },
          ]),
        );
        const sign = of === 'first' ? 1 : -1;
        expect(sign * (after.low - before.low)).toBeGreaterThanOrEqual(-1e-12);
        expect(sign * (after.high - before.high)).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  test('a decisive contest favours the stronger more', () => {
    expect(unwrap(winChance({ strength: [3, 1], decisiveness: 2 }))).toBeCloseTo(0.9, 12);
    expect(unwrap(winChance({ strength: [3, 1], decisiveness: 0 }))).toBe(0.5);
    expect(unwrap(winChance({ strength: [1e300, 1e299], decisiveness: 3 }))).toBeCloseTo(
      1000 / 1001,
      12,
    );
    expect(code(winChance({ strength: [0, 0] }))).toBe('bargaining/no-strength');
    const backer = { ally: 'east', of: 'first' as const, strength: 4, commitment: 2 };
    const found = backedRange({ strength: [1, 3] }, { costs: [0, 0] }, [backer]);
    expect(found.ok ? '' : found.problems[0]).toMatchObject({
      code: 'bargaining/bad-share',
      path: 'east.commitment',
    });
  });
});

describe('evading sanctions', () => {
  const boats = { id: 'boats', volume: 100, margin: 0.4, stopped: 0.5, hiding: 0.2 };
  const bargain = {
    total: 100,
    sanctioned: { id: 'north', base: 0, channels: [boats] },
    sanctioning: { id: 'south', base: 0, enforcementCost: 0 },
  };

  test('D19: is an outside option of known volume and cost, which enforcement lowers', () => {
    const at = (enforcement: number) => unwrap(evasionWorth([boats], enforcement));
    expect(at(0).worth).toBe(40);
    expect(at(1).channels[0]).toMatchObject({ channel: 'boats', volume: 50 });
    expect(at(1).worth).toBeCloseTo(10, 12);
    expect(said(at(0).why)).toEqual(['by boats still 100 passes, worth 40']);
  });

  test('D19: and the bargain shows it: more enforcement, less for the one under sanctions', () => {
    const rows = unwrap(sanctionsBargain(bargain, [0, 0.5, 1]));
    expect(rows.map(({ option }) => option)).toEqual([
      40,
      expect.closeTo(22.5, 12),
      expect.closeTo(10, 12),
    ]);
    expect(rows.map(({ shares }) => shares?.sanctioned)).toEqual([
      70,
      expect.closeTo(61.25, 12),
      expect.closeTo(55, 12),
    ]);
  });

  test('a channel that no longer pays is closed, not worth less than nothing', () => {
    const dear = { ...boats, hiding: 1 };
    const { channels, why } = unwrap(evasionWorth([dear], 0.9));
    expect(channels[0]).toEqual({ channel: 'boats', volume: 0, worth: 0 });
    expect(said(why)).toEqual(['boats no longer pays']);
  });

  test('where no split beats having none, none is given', () => {
    const [row] = unwrap(sanctionsBargain({ ...bargain, total: 30 }, [0]));
    expect(row?.shares).toBeUndefined();
    expect(row?.why.at(-1)?.code).toBe('bargaining/no-surplus');
  });

  test('D19: never rises with enforcement, nor does the share', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const channel = fc.record({
      volume: fc.integer({ min: 0, max: 50 }),
      margin: fc.double({ min: -1, max: 2, noNaN: true }),
      stopped: share,
      hiding: fc.double({ min: 0, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(channel, { maxLength: 4 }), share, share, (list, one, other) => {
        const channels = list.map((each, at) => ({ id: `c${at}`, ...each }));
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const rows = unwrap(
          sanctionsBargain(
            { ...bargain, total: 1000, sanctioned: { id: 'north', base: 0, channels } },
            [less, more],
          ),
        );
        expect(rows[1]?.option).toBeLessThanOrEqual((rows[0]?.option ?? 0) + 1e-9);
        expect(rows[1]?.shares?.sanctioned).toBeLessThanOrEqual(
          (rows[0]?.shares?.sanctioned ?? 0) + 1e-9,
        );
      }),
    );
  });

  test('refuses enforcement above 1', () => {
    expect(code(evasionWorth([boats], 1.5))).toBe('bargaining/bad-share');
    expect(code(sanctionsBargain(bargain, [Number.NaN]))).toBe('bargaining/bad-share');
  });
});
