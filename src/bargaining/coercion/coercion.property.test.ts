import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate, sumInOrder, unwrap } from '../../quantity/index.ts';
import { baseRate } from './base-rate.ts';
import { cooptation } from './co-optation.ts';
import { costlySignal } from './costly-signal.ts';
import { deterrence } from './deterrence.ts';
import { disarmamentDeal } from './disarmament-price.ts';
import { chanceWithin, lagDistribution } from './lag-distribution.ts';
import { quantalShares } from './quantal-play.ts';
import { strategySwitch } from './strategy-switch.ts';

const worth = fc.double({ min: -50, max: 50, noNaN: true });
const noise = fc.double({ min: 0.5, max: 50, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const more = fc.double({ min: 0, max: 20, noNaN: true });

const isShare = (value: number): boolean => value >= 0 && value <= 1;

describe('chances are chances', () => {
  test('whatever the worths, shares sum to 1', () => {
    fc.assert(
      fc.property(fc.array(worth, { minLength: 1, maxLength: 6 }), noise, (values, spread) => {
        const shares = quantalShares(values, { noise: spread, link: 'logit' });
        expect(shares.every(isShare)).toBe(true);
        expect(sumInOrder(shares)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('of deterrence, in all three outcomes', () => {
    fc.assert(
      fc.property(fc.tuple(worth, worth, worth, worth, worth), noise, (worths, spread) => {
        const [statusQuo, yielded, war, lost, fought] = worths;
        const found = unwrap(
          deterrence({
            challenger: { id: 'a', statusQuo, yield: yielded, war },
            defender: { id: 'b', yield: lost, war: fought },
            noise: spread,
          }),
        );
        const outcomes = Object.values(found.outcomes);
        expect([found.attack, found.resist, ...outcomes].every(isShare)).toBe(true);
        expect(sumInOrder(outcomes)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('of a base rate: the mean lies between its ends', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (successes, failures) => {
        const record = {
          of: 'threats',
          successes,
          episodes: successes + failures,
          source: 'a survey',
          stage: 'both' as const,
        };
        const found = unwrap(baseRate(record.of, record));
        if (found.kind === 'unknown') throw new Error('a record gives a rate');
        expect(found.low).toBeLessThan(found.mean);
        expect(found.high).toBeGreaterThan(found.mean);
        expect([found.low, found.high].every(isShare)).toBe(true);
      }),
    );
  });

  test('of a lag: rising in days, never above 1', () => {
    const days = fc.integer({ min: 0, max: 400 });
    const rows = fc.array(fc.tuple(days, fc.option(days, { nil: undefined })), {
      minLength: 1,
      maxLength: 12,
    });
    const first = isoDate('2031-01-01');
    const asOf = addDays(first, 400);
    fc.assert(
      fc.property(rows, (list) => {
        const lag = unwrap(
          lagDistribution(
            list.map(([start, wait]) => {
              const trigger = addDays(first, start);
              return wait === undefined
                ? { trigger }
                : { trigger, measure: addDays(trigger, wait) };
            }),
            asOf,
          ),
        );
        const within = lag.steps.map((step) => step.within);
        expect(within.every(isShare)).toBe(true);
        expect(within).toEqual(within.toSorted((a, b) => a - b));
        expect((within.at(-1) ?? 0) + lag.beyond).toBeCloseTo(1, 9);
        expect(chanceWithin(lag, 50) ?? 0).toBeLessThanOrEqual(chanceWithin(lag, 100) ?? 1);
      }),
    );
  });
});

describe('more cost, less of it', () => {
  test('B07: the worse war is for the one challenged, the less it resists and the more it is challenged', () => {
    fc.assert(
      fc.property(worth, worth, worth, more, noise, (statusQuo, gain, fought, cost, spread) => {
        const at = (war: number) =>
          unwrap(
            deterrence({
              // giving way is worth more to the challenger than war
              challenger: { id: 'a', statusQuo, yield: gain, war: gain - 10 },
              defender: { id: 'b', yield: 0, war },
              noise: spread,
            }),
          );
        const [cheap, dear] = [at(fought), at(fought - cost)];
        expect(dear.resist).toBeLessThanOrEqual(cheap.resist);
        expect(dear.attack).toBeGreaterThanOrEqual(cheap.attack - 1e-12);
      }),
    );
  });

  test('the dearer war is for the challenger, the less it challenges', () => {
    fc.assert(
      fc.property(worth, worth, worth, more, noise, (gain, war, lost, cost, spread) => {
        const at = (own: number) =>
          unwrap(
            deterrence({
              challenger: { id: 'a', statusQuo: 0, yield: gain, war: own },
              defender: { id: 'b', yield: lost, war: 0 },
              noise: spread,
            }),
          ).attack;
        expect(at(war - cost)).toBeLessThanOrEqual(at(war) + 1e-12);
      }),
    );
  });

  test('I07: the more a signal costs those who do not mean it, the more it tells', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        worth,
        more,
        noise,
        (parts, gain, cost, spread) => {
          const mean = parts / 100;
          const told = (sunk: number) =>
            unwrap(
              costlySignal(
                'signal',
                [
                  { id: 'means it', share: mean, worth: gain, sunk: 1 },
                  { id: 'does not', share: 1 - mean, worth: gain, sunk },
                ],
                'means it',
                spread,
              ),
            ).types[0]?.after;
          expect(told(1)).toBeCloseTo(mean, 9);
          expect(told(1 + cost)).toBeGreaterThanOrEqual((told(1) ?? 1) - 1e-12);
        },
      ),
    );
  });

  test('I04: each precedent of an attack raises the price, each of peace lowers it', () => {
    const one = fc.record({ id: fc.uuid(), attacked: fc.boolean(), weight: share });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), share, (precedents, weight) => {
        const priceOf = (list: typeof precedents) =>
          unwrap(
            disarmamentDeal(
              {
                holder: 'upland',
                loss: 100,
                armedDanger: 0.02,
                belief: { attacked: 1, spared: 4 },
                precedents: list,
              },
              [],
            ),
          ).price;
        const price = priceOf(precedents);
        const with_ = (attacked: boolean) =>
          priceOf([...precedents, { id: 'new', attacked, weight }]);
        expect(with_(true)).toBeGreaterThanOrEqual(price - 1e-9);
        expect(with_(false)).toBeLessThanOrEqual(price + 1e-9);
      }),
    );
  });

  test('the burden of membership never makes consent likelier, a share of the worth never less', () => {
    fc.assert(
      fc.property(worth, share, share, more, (ideal, part, say, burden) => {
        const inside = (given: { share: number; burden: number }) =>
          unwrap(
            cooptation({
              actor: 'patron',
              ideal,
              statusQuo: 0,
              proposal: 60,
              worth: 40,
              exchange: 1,
              say,
              noise: 12,
              ...given,
            }),
          ).inside.chance;
        const bare = inside({ share: 0, burden: 0 });
        expect(inside({ share: 0, burden })).toBeLessThanOrEqual(bare);
        expect(inside({ share: part, burden: 0 })).toBeGreaterThanOrEqual(bare);
      }),
    );
  });

  test('B16: a failure of one way never makes it likelier, nor any other way less likely', () => {
    const belief = fc.record({
      succeeded: fc.double({ min: 0.1, max: 9, noNaN: true }),
      failed: fc.double({ min: 0.1, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(belief, belief, more, noise, (one, other, prize, spread) => {
        const { after, before } = unwrap(
          strategySwitch(
            [
              { id: 'talk', success: prize, failure: 0, belief: one },
              { id: 'another way', success: 5, failure: -5, belief: other },
            ],
            [{ strategy: 'talk', succeeded: false }],
            spread,
          ),
        );
        expect(after[0]?.share).toBeLessThanOrEqual((before[0]?.share ?? 0) + 1e-12);
        expect(after[1]?.share).toBeGreaterThanOrEqual((before[1]?.share ?? 1) - 1e-12);
      }),
    );
  });
});
