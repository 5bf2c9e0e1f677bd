import { describe, expect, test } from 'vitest';
import { normalCdf, randomStream, streamName } from '../../quantity/index.ts';
import type { CompiledProject } from '../compiled.ts';
import { Acceptance } from './acceptance.ts';
import { MOOD_PERIOD, Mood, chanceOfYes } from './mood.ts';

/** One actor at an ideal point facing a status quo of 0; input 0 is the ideal, 1 the status quo. */
function actorAt(ideal: number): Acceptance {
  const project: CompiledProject = {
    moods: [{ stream: 'mood' }],
    positions: [{ mood: 0, issue: 0, ideal: 0, asks: [], asksAbove: 100 }],
    issues: [{ statusQuo: 1 }],
    sponsor: 0,
    phases: [],
    hazards: [],
  };
  const mood = new Mood(randomStream(1), streamName('mood'), 0);
  const acceptance = new Acceptance(project, [mood], Float64Array.of(ideal, 0));
  acceptance.begin(12, 5, []);
  return acceptance;
}

describe('will one say yes?', () => {
  test('a party at 10 may accept a survey at 25 with probability .4 and works at 60 with .03', () => {
    expect(actorAt(10).chance(0, 25, 0)).toBeCloseTo(0.4, 2);
    expect(actorAt(10).chance(0, 60, 0)).toBeCloseTo(0.034, 3);
  });

  test('a party at 60 facing a status quo of 0 accepts 80', () => {
    expect(actorAt(60).difference(0, 80, 0)).toBe(40);
    expect(actorAt(60).chance(0, 80, 0)).toBeGreaterThan(0.95);
  });

  test('an offset of the instrument and the hardening of a refusal count in points', () => {
    expect(actorAt(10).difference(0, 25, 0, -3)).toBe(-8);
    expect(actorAt(10).difference(0, 25, 0, 0, 2)).toBe(-15);
  });

  test('a shift moves the ideal point while it lasts', () => {
    const acceptance = actorAt(10);
    acceptance.begin(12, 5, [{ position: 0, by: 20, from: 100, to: 200 }]);
    expect(acceptance.difference(0, 25, 99)).toBe(-5);
    expect(acceptance.difference(0, 25, 100)).toBe(25);
    expect(acceptance.difference(0, 25, 200)).toBe(-5);
  });
});

describe('the mood of an actor', () => {
  const stream = randomStream(3);
  const name = streamName('mood');
  const ranks = (anchor: number, days: number[], low = 0, high = 1): number[][] =>
    Array.from({ length: 4000 }, (_, draw) => {
      const mood = new Mood(stream, name, anchor);
      mood.begin(draw, 365.25, low, high);
      return days.map((day) => mood.rank(day));
    });
  const share = (list: number[][], accept: (row: number[]) => boolean): number =>
    list.filter(accept).length / list.length;

  test('without a record its ranks are even: the acceptance rule holds on every day', () => {
    for (const day of [0, 1]) {
      const drawn = ranks(0, [0, 700]);
      expect(share(drawn, (row) => (row[day] ?? 0) < 0.3)).toBeCloseTo(0.3, 1);
    }
  });

  test('an answer on record leaves only ranks that give it, and fades with its age', () => {
    const fresh = ranks(0, [0], 0.6, 1);
    expect(share(fresh, ([rank]) => (rank ?? 0) >= 0.6)).toBe(1);
    const median = (age: number): number =>
      share(ranks(-age, [0], 0.6, 1), ([r]) => (r ?? 0) > 0.5);
    expect(median(365)).toBeLessThan(1);
    expect(median(365)).toBeGreaterThan(median(3650));
    expect(median(3650)).toBeGreaterThan(0.45);
  });

  test('asking again soon is not a new coin; half of the mood is left after a half-life', () => {
    const drawn = ranks(0, [0, MOOD_PERIOD - 1, 365]);
    expect(drawn.every((row) => row[0] === row[1])).toBe(true);
    const both = share(drawn, (row) => (row[0] ?? 0) > 0.5 && (row[2] ?? 0) > 0.5);
    // orthant probability of a bivariate normal with correlation ½ is 1/4 + asin(½)/2π = 1/3
    expect(both).toBeCloseTo(1 / 3, 1);
  });

  test('chance of a yes is logistic in the utility difference', () => {
    expect(chanceOfYes(0, 12)).toBe(0.5);
    expect(chanceOfYes(12, 12)).toBeCloseTo(0.731, 3);
    expect(normalCdf(0)).toBe(0.5);
  });
});
