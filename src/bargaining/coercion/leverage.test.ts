import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { compareStrategies } from '../split/compare-strategies.ts';
import { baseRate } from './base-rate.ts';
import { leverageOf } from './leverage.ts';
import type { GoalInstrument, LeverageQuestion } from './leverage.ts';

const saturating = (most: number, backlash = 0) =>
  ({ kind: 'saturating', most, half: 0.5, backlash }) as const;

const ban: GoalInstrument = {
  id: 'ban',
  holder: 'lowland',
  goal: 'disarm',
  level: 0.5,
  curve: saturating(40),
};
const aid: GoalInstrument = { ...ban, id: 'aid', level: 0.25, curve: saturating(30) };
const question: LeverageQuestion = {
  target: 'upland',
  goal: 'disarm',
  instruments: [ban, aid],
  needed: 30,
  noise: 10,
};

describe('what instruments get from a target', () => {
  test('B06: giving up an instrument shows what leverage is lost: from ½ to Φ(−20/10√2)', () => {
    // 40 × ½/(½ + ½) and 30 × ¼/(¼ + ½): 20 and 10 of the 30 needed
    const { chance, effect, losses } = unwrap(leverageOf(question));
    expect([effect.base, chance?.base]).toEqual([30, 0.5]);
    expect(losses[0]).toMatchObject({ instrument: 'ban', holder: 'lowland' });
    expect(losses[0]?.without).toBeCloseTo(0.0786496, 6);
    expect(losses[0]?.loss).toBeCloseTo(0.4213504, 6);
    expect(losses[1]?.loss).toBeCloseTo(0.5 - 0.2397501, 6);
  });

  test('B06: an instrument counts for the goal it is kept up for, and for no other', () => {
    const other = { ...ban, id: 'other', goal: 'free trade' };
    const found = unwrap(leverageOf({ ...question, instruments: [ban, aid, other] }));
    expect(found.effect.base).toBe(30);
    expect(found.losses.map(({ instrument }) => instrument)).toEqual(['ban', 'aid']);
    expect(found.why.map((text) => render(text, bargainingWordsEn))).toContain(
      'other serves free trade, not this',
    );
  });

  test('B08: pressure beyond its peak stands in the way, and giving it up helps', () => {
    const harsh = { ...ban, level: 1, curve: saturating(40, 60) };
    const { losses } = unwrap(leverageOf({ ...question, instruments: [harsh, aid] }));
    expect(losses[0]?.loss).toBeLessThan(0);
  });

  test('curves known between two others give a chance between two others', () => {
    const vague = { ...ban, weakest: saturating(20), strongest: saturating(60) };
    const { chance, effect } = unwrap(leverageOf({ ...question, instruments: [vague, aid] }));
    expect([effect.low, effect.base, effect.high]).toEqual([20, 30, 40]);
    expect(chance?.low).toBeCloseTo(1 - (chance?.high ?? Number.NaN), 12);
  });
});

describe('how much is needed', () => {
  const rate = unwrap(
    baseRate('sanctions', {
      of: 'sanctions',
      successes: 3,
      episodes: 9,
      source: 'a survey',
      stage: 'imposed',
    }),
  );

  test('from a base rate: what these levels bring is what they bring at large', () => {
    const { chance } = unwrap(leverageOf({ ...question, needed: rate }));
    expect(chance?.base).toBeCloseTo(0.35, 9);
  });

  test('unknown where nobody says: no chance is given, the movement is', () => {
    const found = unwrap(leverageOf({ ...question, needed: unwrap(baseRate('sanctions')) }));
    expect([found.needed, found.chance, found.losses[0]?.loss]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(found.effect.base).toBe(30);
    expect(found.why.map(({ code }) => code)).toContain('bargaining/why-base-rate-unknown');
  });
});

test('B07: carrot and stick are compared on one target, each with a curve of its own', () => {
  const levers = [
    { id: 'sanctions', curve: saturating(40, 30) },
    { id: 'trade', curve: saturating(30), cost: 5 },
  ];
  const [stick, carrot] = unwrap(
    compareStrategies(
      levers,
      [
        { id: 'pressure', levels: { sanctions: 1 } },
        { id: 'inducement', levels: { trade: 1 } },
      ],
      15,
    ),
  );
  // 40 × 1/1.5 − 30 and 30 × 1/1.5
  expect([stick?.effect, carrot?.effect]).toEqual([
    expect.closeTo(-3.333333, 6),
    expect.closeTo(20, 9),
  ]);
  expect([stick?.isEnough, carrot?.isEnough, carrot?.cost]).toEqual([false, true, 5]);
});

test.each<[string, Partial<LeverageQuestion>, string]>([
  ['no noise', { noise: 0 }, 'bargaining/bad-amount-above-0'],
  ['two of one name', { instruments: [ban, ban] }, 'bargaining/name-twice'],
  ['a level above 1', { instruments: [{ ...ban, level: 2 }] }, 'bargaining/bad-share'],
  ['a need that is no number', { needed: Number.NaN }, 'bargaining/bad-amount'],
])('%s is told', (_, wrong, code) => {
  const found = leverageOf({ ...question, ...wrong });
  expect(found.ok ? [] : found.problems.map((each) => each.code)).toEqual([code]);
});
