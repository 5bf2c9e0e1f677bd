import { describe, expect, test } from 'vitest';
import { chooseOffer } from './choose-offer.ts';
import type { OfferKind, SeenOffer } from './offer.ts';
import { SCHOLZ_PRESETS } from './scholz-rules.ts';
import type { ScholzRules } from './scholz-rules.ts';

/** An offer to an actor at 50; the proposer stands where it asks the actor to go, but for a compromise. */
const offer = (
  kind: OfferKind,
  target: number,
  theirs: number,
  more: Partial<SeenOffer> = {},
): SeenOffer => ({
  kind,
  proposer: 0,
  proposerAt: target,
  own: kind === 'confrontation' ? 0.1 : -0.1,
  theirs,
  target,
  ...more,
});
const chosen = (offers: SeenOffer[], rules: Partial<ScholzRules> = {}): number | undefined =>
  chooseOffer(offers, 50, 100, { ...SCHOLZ_PRESETS.printed, ...rules }).accepted?.target;

describe('the offer an actor accepts', () => {
  test('none where there is none', () => {
    expect(chooseOffer([], 50, 100, SCHOLZ_PRESETS.printed)).toEqual({ isTorn: false });
  });

  test('a conflict before a compromise before a capitulation, however far', () => {
    const capitulation = offer('capitulation', 49, 0.9);
    const compromise = offer('compromise', 40, 0.9);
    const conflict = offer('confrontation', 0, 0.2);
    expect(chosen([capitulation, compromise, conflict])).toBe(0);
    expect(chosen([capitulation, compromise])).toBe(40);
    expect(chosen([capitulation])).toBe(49);
  });

  test('the nearest, or that of the strongest', () => {
    const offers = [offer('confrontation', 0, 0.9), offer('confrontation', 60, 0.2)];
    expect(chosen(offers)).toBe(60);
    expect(chosen(offers, { choice: 'strongest-proposer' })).toBe(0);
  });

  test('by smallest weighted value the lowest compromise, but the nearest conflict', () => {
    const low = offer('compromise', 40, 0.9, { proposerAt: 0 });
    const high = offer('compromise', 51, 0.9, { proposerAt: 100 });
    const choice = 'smallest-weighted-value';
    // (0.1 · 50 + 0.9 · 0) / 1 = 5 against (0.1 · 50 + 0.9 · 100) / 1 = 95
    expect(chosen([high, low], { choice })).toBe(40);
    expect(chosen([high, low])).toBe(51);
    const conflicts = [offer('confrontation', 0, 0.9), offer('confrontation', 60, 0.2)];
    expect(chosen(conflicts, { choice })).toBe(60);
  });

  test('of two equally near ones the first listed, or the stronger', () => {
    const offers = [offer('confrontation', 30, 0.2), offer('confrontation', 70, 0.9)];
    expect(chosen(offers)).toBe(30);
    expect(chosen(offers.toReversed())).toBe(70);
    expect(chosen(offers, { equalOffers: 'stronger' })).toBe(70);
    expect(chosen(offers.toReversed(), { equalOffers: 'stronger' })).toBe(70);
  });

  test('none of two equally near and strong ones that pull it apart, unless the first listed counts', () => {
    const offers = [offer('confrontation', 30, 0.9), offer('confrontation', 70, 0.9)];
    const rules = { ...SCHOLZ_PRESETS.printed, equalOffers: 'stronger' } as const;
    expect(chooseOffer(offers, 50, 100, rules)).toEqual({ isTorn: true });
    expect(chosen(offers)).toBe(30);
    const better = [...offers, offer('confrontation', 55, 0.1)];
    expect(chosen(better, { equalOffers: 'stronger' })).toBe(55);
  });

  test('either of two from one place', () => {
    const offers = [
      offer('confrontation', 30, 0.9, { proposer: 3 }),
      offer('confrontation', 30, 0.9, { proposer: 5 }),
    ];
    const rules = { ...SCHOLZ_PRESETS.printed, equalOffers: 'stronger' } as const;
    expect(chooseOffer(offers, 50, 100, rules).accepted?.proposer).toBe(3);
  });
});
