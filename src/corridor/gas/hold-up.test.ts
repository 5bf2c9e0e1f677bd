import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { cutCost, holdUp } from './hold-up.ts';
import type { HoldUpGame, TransitLine } from './hold-up.ts';

const money = fc.double({ min: 0, max: 500, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const line: fc.Arbitrary<TransitLine> = fc.record({
  flow: fc.double({ min: 0.1, max: 100, noNaN: true }),
  shortageCost: money,
  fee: money,
  storage: fc.record({
    days: fc.double({ min: 0, max: 90, noNaN: true }),
    cost: money,
    rate: share,
  }),
  backup: fc.record({ share, cost: money }),
  loop: fc.record({ share, cost: money }),
  hostage: fc.record({ flow: fc.double({ min: 0, max: 50, noNaN: true }), cost: money }),
});
const game: fc.Arbitrary<HoldUpGame> = fc.record({
  longest: fc.integer({ min: 1, max: 120 }),
  weight: share,
  lostForGood: share,
});

const payoff = (of: TransitLine, rules: HoldUpGame): number => unwrap(holdUp(of, rules)).payoff;
const notMore = (after: number, before: number): void =>
  expect(after).toBeLessThanOrEqual(before + 1e-9 * Math.max(1, before));

describe('the hold-up of a transit state (F08)', () => {
  test('a loop route lowers its payoff, and never raises it', () => {
    fc.assert(
      fc.property(line, game, share, (each, rules, more) => {
        const { loop } = each;
        const wider = { ...loop!, share: loop!.share + (1 - loop!.share) * more };
        notMore(payoff({ ...each, loop: wider }, rules), payoff(each, rules));
      }),
    );
  });

  test('so do storage, LNG and a branch that feeds the transit state itself', () => {
    fc.assert(
      fc.property(line, game, share, money, (each, rules, more, extra) => {
        const before = payoff(each, rules);
        const { storage, backup, hostage } = each;
        notMore(
          payoff({ ...each, storage: { ...storage!, days: storage!.days + extra } }, rules),
          before,
        );
        const share2 = backup!.share + (1 - backup!.share) * more;
        notMore(payoff({ ...each, backup: { ...backup!, share: share2 } }, rules), before);
        notMore(
          payoff({ ...each, hostage: { ...hostage!, flow: hostage!.flow + extra } }, rules),
          before,
        );
      }),
    );
  });

  test('a loop cheaper than going short lowers a payoff that is there by what it saves', () => {
    const bare: TransitLine = { flow: 28, shortageCost: 300, fee: 15 };
    const rules = { longest: 30 };
    const looped = { ...bare, loop: { share: 0.5, cost: 100 } };
    const saved = 0.5 * 30 * 28 * 0.5 * (300 - 100);
    expect(payoff(bare, rules) - payoff(looped, rules)).toBeCloseTo(saved, 8);
    // wide enough, it leaves nothing to threaten with
    expect(payoff({ ...bare, loop: { share: 1, cost: 10 } }, rules)).toBe(0);
  });

  test('a cut within what is in store threatens nobody for long', () => {
    const stored: TransitLine = {
      flow: 10,
      shortageCost: 100,
      fee: 5,
      storage: { days: 20, cost: 1 },
    };
    expect(payoff(stored, { longest: 20 })).toBe(0);
    expect(unwrap(holdUp(stored, { longest: 60 })).threat.days).toBe(60);
  });

  test('patience deters where the fee is worth more than one hold-up', () => {
    const each: TransitLine = { flow: 10, shortageCost: 100, fee: 5 };
    const { payoff: worth, criticalPatience } = unwrap(holdUp(each, { longest: 10 }));
    expect((criticalPatience / (1 - criticalPatience)) * 50).toBeCloseTo(worth, 8);
    const patient = unwrap(holdUp(each, { longest: 10, patience: criticalPatience + 1e-9 }));
    const rash = unwrap(holdUp(each, { longest: 10, patience: criticalPatience - 1e-9 }));
    expect([patient.deterred, rash.deterred]).toEqual([true, false]);
    // nothing is lost by cutting: no patience deters
    expect(unwrap(holdUp(each, { longest: 10, lostForGood: 0 })).criticalPatience).toBe(1);
  });

  test('cover is used in order of its cost, and only where it beats going short', () => {
    const each: TransitLine = {
      flow: 10,
      shortageCost: 50,
      fee: 0,
      loop: { share: 0.3, cost: 20 },
      backup: { share: 0.9, cost: 80 },
      storage: { days: 1, cost: 5 },
    };
    // 4 days: 10 from store at 5, 12 by the loop at 20, 18 short at 50
    expect(cutCost(each, 4)).toEqual({ days: 4, buyer: 50 + 240 + 900, transit: 0 });
  });

  test.each([
    [{ flow: -1 }, {}, 'gas/negative'],
    [{ loop: { share: 2, cost: 1 } }, {}, 'gas/share'],
    [{}, { longest: 0 }, 'gas/days'],
    [{}, { longest: 1e9 }, 'gas/days'],
  ])('%j under %j is a problem', (change, rules, code) => {
    const each = { flow: 1, shortageCost: 1, fee: 1, ...change };
    expect(holdUp(each, { longest: 10, ...rules })).toMatchObject({ problems: [{ code }] });
  });
});
