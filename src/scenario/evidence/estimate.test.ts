import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, parseDate, unwrap } from '../../quantity/index.ts';
import { estimateStance } from './estimate.ts';
import { UNIFORM, meanOf, quantileOf, sdOf, widenTo } from './grid.ts';
import type { PositionRecord } from './position.ts';
import type { EstimateSettings } from './signal.ts';

const settings: EstimateSettings = {
  asOf: isoDate('2018-11-28'),
  halfLife: 365,
  reliability: { A: 0.95, B: 0.85, C: 0.65, D: 0.4, E: 0.2, F: 0.3 },
  weight: { word: 0.5, vote: 0.8, act: 1 },
  floor: 8,
  leaders: ['ada'],
};

/** A record: by default an act reported on the as-of day by a good source, from a status quo of 0. */
function record(id: string, part: Partial<PositionRecord> = {}): PositionRecord {
  return {
    id,
    level: 25,
    polarity: 'supports',
    through: 'act',
    statusQuo: 0,
    reliability: 'A',
    confidence: 1,
    date: unwrap(parseDate('2018-11-28')),
    origin: `source ${id}`,
    root: id,
    ...part,
  };
}

const estimate = (records: PositionRecord[], change: Partial<EstimateSettings> = {}) =>
  estimateStance(records, { ...settings, ...change });
const on = (text: string) => unwrap(parseDate(text));

const meanBy = (through: PositionRecord['through']) => estimate([record('a', { through })]).mean;
const aged = (date: string) => estimate([record('a', { date: on(date) })]).lines[0];
const january = (days: number) => on(`2016-01-${String(days).padStart(2, '0')}`);

describe('the formula', () => {
  test('without records the prior stands: uniform, mean 50, standard deviation √(101² − 1)/√12', () => {
    const none = estimate([]);
    expect(none.mean).toBeCloseTo(50, 10);
    expect(none.sd).toBeCloseTo(Math.sqrt((101 * 101 - 1) / 12), 10);
    expect(none.quantiles.p50).toBeCloseTo(50, 10);
    expect(none.lines).toEqual([]);
  });

  test('support for 25 from 0 says above 12.5, with the odds of the record', () => {
    const { grid, lines } = estimate([record('a')]);
    // 13 points lie below 12.5 and 88 above; c = ½ + ½ · 0.95.
    const unit = 1 / (13 * 0.025 + 88 * 0.975);
    expect(grid[12]).toBeCloseTo(0.025 * unit, 12);
    expect(grid[13]).toBeCloseTo(0.975 * unit, 12);
    expect(lines[0]).toMatchObject({ sign: 1, threshold: 12.5, chance: 0.975, weight: 1, age: 0 });
  });

  test('opposition is the other side; a level below the status quo turns it round', () => {
    expect(estimate([record('a', { polarity: 'opposes' })]).lines[0]?.sign).toBe(-1);
    const back = record('a', { statusQuo: 60, level: 20 });
    expect(estimate([back]).lines[0]).toMatchObject({ sign: -1, threshold: 40 });
  });

  test('at the threshold itself a record says nothing', () => {
    const { grid } = estimate([record('a', { level: 20 })]);
    expect((grid[10] ?? 0) / (grid[11] ?? 1)).toBeCloseTo(0.5 / 0.975, 12);
  });

  test('an act weighs more than a vote, a vote more than a word', () => {
    expect(meanBy('act')).toBeGreaterThan(meanBy('vote'));
    expect(meanBy('vote')).toBeGreaterThan(meanBy('word'));
  });

  test('a year halves the weight, counted from the middle of an imprecise date', () => {
    expect(aged('2017-11-28')?.weight).toBeCloseTo(0.5, 12);
    expect(aged('2017')?.age).toBe(514);
    expect(aged('2018-11')?.age).toBe(12.5);
  });

  test('the lines sum to the mean', () => {
    const records = [
      record('c', { level: 60, polarity: 'opposes', date: on('2018-08-15') }),
      record('a', { date: on('2018-11-20') }),
      record('b', { through: 'word', reliability: 'C', date: on('2017-01-01') }),
    ];
    const { prior, lines, floorEffect, mean } = estimate(records);
    expect(lines.map((line) => line.record)).toEqual(['b', 'c', 'a']);
    const sum = lines.reduce((total, line) => total + line.effect, prior) + floorEffect;
    expect(sum).toBeCloseTo(mean, 10);
    expect(mean).toBeGreaterThan(12.5);
    expect(mean).toBeLessThan(35);
  });
});

describe('what must hold', () => {
  test('a source of no worth changes nothing', () => {
    const worthless = { ...settings.reliability, F: 0 };
    const given = estimate([record('a', { reliability: 'F' })], { reliability: worthless });
    expect(given.mean).toBeCloseTo(50, 10);
  });

  test('sources never wrong that contradict one another cancel instead of breaking', () => {
    const sure = { ...settings.reliability, A: 1 };
    const both = [record('a'), record('b', { polarity: 'opposes' })];
    expect(estimate(both, { reliability: sure }).mean).toBeCloseTo(50, 6);
  });

  test('contradicting records widen', () => {
    fc.assert(
      fc.property(anyRecord(), fc.integer({ min: 1, max: 4 }), (one, count) => {
        const alike = Array.from({ length: count }, (_, index) =>
          record(`a${index}`, { ...one, id: `a${index}`, polarity: 'supports' }),
        );
        const against = record('no', { ...one, id: 'no', polarity: 'opposes' });
        const [agreed, quarrelled] = [estimate(alike), estimate([...alike, against])];
        expect(quarrelled.sd).toBeGreaterThanOrEqual(agreed.sd - 1e-9);
      }),
    );
  });

  test('a copy changes nothing, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(anyRecord(), { minLength: 1, maxLength: 5 }), fc.nat(), (some, pick) => {
        const records = some.map((each, index) =>
          record(`r${index}`, { ...each, root: `r${index}` }),
        );
        const original = records[pick % records.length] ?? record('x');
        const copy = { ...original, id: 'copy' };
        const worse = { ...original, id: 'worse', reliability: 'E' as const };
        const plain = estimate(records);
        for (const more of [
          [copy, ...records],
          [...records, copy],
          [...records, worse],
        ]) {
          const again = estimate(more);
          expect(again.grid).toEqual(plain.grid);
          expect(again.dropped).toContainEqual(expect.objectContaining({ why: 'copy' }));
        }
      }),
    );
  });

  test('one origin may say different things; saying one twice counts once, the better', () => {
    const origin = 'origin wire';
    const works = record('works', { level: 60, polarity: 'opposes', origin });
    const [word, act] = [record('word', { through: 'word', origin }), record('act', { origin })];
    const { lines, dropped } = estimate([word, works, act]);
    expect(lines.map((line) => line.record)).toEqual(['act', 'works']);
    expect(dropped).toEqual([{ id: 'word', why: 'copy', by: 'act' }]);
  });

  test('an older record moves less', () => {
    fc.assert(
      fc.property(anyRecord(), fc.integer({ min: 1, max: 30 }), (one, day) => {
        const shift = (days: number) =>
          Math.abs(estimate([record('a', { ...one, date: january(days) })]).mean - 50);
        expect(shift(day)).toBeLessThan(shift(day + 1));
      }),
    );
  });

  test('support for 25 never pushes the mean beyond support for 60', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (low, step, confidence) => {
          const at = (level: number) => estimate([record('a', { level, confidence })]).mean;
          expect(at(low)).toBeLessThanOrEqual(at(Math.min(100, low + step)) + 1e-9);
        },
      ),
    );
    expect(estimate([record('a', { level: 25 })]).mean).toBeLessThan(60);
  });

  test('the standard deviation never falls under its floor', () => {
    fc.assert(
      fc.property(
        fc.array(anyRecord(), { maxLength: 12 }),
        fc.integer({ min: 1, max: 25 }),
        (some, floor) => {
          const records = some.map((each, index) =>
            record(`r${index}`, { ...each, root: `r${index}`, origin: `o${index}` }),
          );
          const { sd, mean, grid } = estimate(records, { floor });
          expect(sd).toBeGreaterThanOrEqual(floor - 1e-9);
          expect(mean).toBeGreaterThanOrEqual(0);
          expect(mean).toBeLessThanOrEqual(100);
          expect(grid.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 10);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('the same records in another order give the same bits', () => {
    const records = [
      record('a'),
      record('b', { level: 60 }),
      record('c', { polarity: 'opposes', level: 80 }),
    ];
    expect(estimate(records.toReversed()).grid).toEqual(estimate(records).grid);
  });
});

describe('leaders and time', () => {
  test('the part of a former leader goes; that of the present one is told apart', () => {
    const own = record('own', { leader: 'ada', level: 80 });
    const former = record('former', { leader: 'ben', polarity: 'opposes' });
    const shared = record('shared');
    const given = estimate([own, former, shared]);
    expect(given.dropped).toEqual([{ id: 'former', why: 'leader-left' }]);
    expect(given.leaderShift).toBeCloseTo(given.mean - estimate([shared]).mean, 10);
    expect(estimate([own, former, shared], { leaders: ['cyd'] }).mean).toBe(
      estimate([shared]).mean,
    );
    expect(estimate([shared]).leaderShift).toBe(0);
  });

  test('records of later days, and about the status quo itself, are left out with the reason', () => {
    const later = record('later', { date: on('2018-12') });
    const idle = record('idle', { statusQuo: 25 });
    expect(estimate([later, idle]).dropped).toEqual([
      { id: 'later', why: 'later' },
      { id: 'idle', why: 'about-status-quo' },
    ]);
  });
});

describe('the grid', () => {
  test('quantiles rise from 0 to 100 and meet the distribution', () => {
    expect(quantileOf(UNIFORM, 0.5)).toBeCloseTo(50, 10);
    const { grid } = estimate([record('a')]);
    let last = 0;
    for (let u = 0.01; u < 1; u += 0.01) {
      const here = quantileOf(grid, u);
      expect(here).toBeGreaterThanOrEqual(last);
      last = here;
    }
    expect(last).toBeLessThanOrEqual(100);
  });

  test('widening a spike gives the floor; nothing is wider than the uniform', () => {
    const spike = UNIFORM.map((_, point) => (point === 40 ? 1 : 0));
    expect(sdOf(widenTo(spike, 8))).toBeCloseTo(8, 5);
    expect(meanOf(widenTo(spike, 8))).toBeCloseTo(40, 2);
    expect(widenTo(spike, 50)).toEqual(UNIFORM);
  });
});

/** A supporting or opposing record of some level from a status quo of 0. */
function anyRecord() {
  return fc.record({
    level: fc.integer({ min: 1, max: 100 }),
    polarity: fc.constantFrom<PositionRecord['polarity']>('supports', 'opposes'),
    through: fc.constantFrom<PositionRecord['through']>('word', 'vote', 'act'),
    reliability: fc.constantFrom<PositionRecord['reliability']>('A', 'B', 'C', 'D'),
    confidence: fc.double({ min: 0.3, max: 1, noNaN: true }),
  });
}
