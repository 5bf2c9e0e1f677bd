import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tied, tiedContext } from '../../../test/fixtures/tied-view.ts';
import { isoDate } from '../../quantity/index.ts';
import type { AlignContext } from './align-context.ts';
import type { ComponentName } from './component.ts';
import { contradictionsOf } from './contradiction.ts';
import { dyadOn, propensityOf } from './dyad.ts';
import { impliedAffinity } from './implied-affinity.ts';
import { temperatureOf, temperatureSeries } from './temperature.ts';

const day = isoDate('2019-06-01');
const part = (context: AlignContext, a: string, b: string, name: ComponentName) => {
  const found = dyadOn(context, a, b, day).components.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no part ${name}`);
  return found;
};

describe('a tie, part by part', () => {
  test('an alliance of weight 1½ and nothing else makes 1½ / 2½', () => {
    const dyad = dyadOn(tiedContext([tied('alliance', 'XA', 'XC')]), 'XA', 'XC', day);
    expect(dyad.sum.base).toBe(1.5);
    expect(dyad.propensity.base).toBe(0.6);
    expect(temperatureOf(dyad).base).toBe(80);
  });

  test('a summit 89 days ago: 5 points for an act of weight 0.95, faded by a third of its half-life', () => {
    // 4.75 · ½^(89/270) = 3.7798 points; 3.7798 / (3.7798 + 10) = 0.2743
    const { value } = part(tiedContext([]), 'XA', 'XB', 'events');
    expect(value?.base).toBeCloseTo(0.27432, 4);
  });

  test('of two treaties the stronger counts, not both', () => {
    const ties = [tied('consultation', 'XA', 'XC'), tied('alliance', 'XC', 'XA')];
    expect(part(tiedContext(ties), 'XA', 'XC', 'treaty').value?.base).toBe(1);
  });

  test('a treaty that has ended binds nobody', () => {
    const over = tied('alliance', 'XA', 'XC', { to: '2015-01-01', scheduled: '2010-01-01' });
    expect(part(tiedContext([over]), 'XA', 'XC', 'treaty').status).toBe('absent');
  });

  test('one that began at some time of this year counts half, and perhaps not at all', () => {
    const { value } = part(
      tiedContext([tied('alliance', 'XA', 'XC', { from: '2019' })]),
      'XA',
      'XC',
      'treaty',
    );
    expect([value?.low, value?.base]).toEqual([0, 0.5]);
  });

  test('what a source only alleges counts half', () => {
    const alleged = tied('grievance', 'XA', 'XC', {
      source: undefined,
      'alleged-by': ['herald-2019'],
    });
    const { items, value } = part(tiedContext([alleged]), 'XA', 'XC', 'grievance');
    expect(value?.base).toBe(-0.25);
    expect(items[0]?.text.code).toBe('align/tie-alleged');
    expect(items[0]?.source).toEqual(['herald-2019']);
  });

  test('nobody says how they vote: unknown, which moves nothing and widens the range', () => {
    const dyad = dyadOn(tiedContext([tied('alliance', 'XA', 'XC')]), 'XA', 'XC', day);
    const votes = dyad.components.find(({ name }) => name === 'votes');
    expect([votes?.status, votes?.value]).toEqual(['unknown', undefined]);
    // 0.3² of the treaty would be the whole spread if everything else were known
    expect(dyad.sum.spread).toBeGreaterThan(0.4);
  });

  test('no grievance on record is none where the pack lists some, and unknown where it lists none', () => {
    const other = tied('grievance', 'XB', 'XC');
    expect(part(tiedContext([other]), 'XA', 'XC', 'grievance').status).toBe('absent');
    const silent = part(tiedContext([]), 'XA', 'XC', 'grievance');
    expect([silent.status, silent.value, silent.possible]).toEqual(['unknown', undefined, [-1, 0]]);
  });

  test('two that vote alike, two that vote apart', () => {
    const points = (of: string, base: number): [string, object] => [
      `ideal-${of}`,
      {
        title: of,
        of,
        unit: 'ideal-point',
        points: [{ at: '2018', base }],
        source: ['gazette-2019'],
      },
    ];
    const context = tiedContext([], (pack) => {
      const series = [points('XA', 1), points('XB', 1), points('XC', -1.26)];
      Object.assign(pack.series, Object.fromEntries(series));
    });
    expect(part(context, 'XA', 'XB', 'votes').value?.base).toBe(1);
    // 2.26 apart is twice the mean distance of two states drawn at random
    expect(part(context, 'XA', 'XC', 'votes').value?.base).toBeCloseTo(-1, 12);
  });
});

describe('what contradicts and what is implied', () => {
  const allied = [tied('alliance', 'XA', 'XC'), tied('alliance', 'XB', 'XC')];
  const wronged = [...allied, tied('grievance', 'XA', 'XB')];

  test('an alliance with a grievance: the two are named, not averaged away', () => {
    const context = tiedContext([tied('alliance', 'XA', 'XC'), tied('grievance', 'XA', 'XC')]);
    expect(contradictionsOf(dyadOn(context, 'XA', 'XC', day), 0.1)).toEqual([
      { together: 'treaty', apart: 'grievance', pulls: [1.5, -0.3] },
    ]);
  });

  test('two allies of one state are colder than that lets one expect, by their grievance', () => {
    const found = impliedAffinity(tiedContext(wronged), 'XA', 'XB', ['XA', 'XB', 'XC'], day);
    // half an alliance: 0.75 / 1.75
    expect(found.implied).toBeCloseTo(0.428571, 6);
    expect(found.sharedAlly).toBe('XC');
    expect(found.gap).toBeLessThan(0);
    expect(found.byGrievance).toBeLessThan(0);
  });
});

describe('a rivalry beyond the region', () => {
  const ties = [tied('rivalry', 'XC', 'XB'), tied('alliance', 'XA', 'XC')];
  const rivalry = (level: number, a: string, b: string): number | undefined =>
    part(tiedContext(ties, undefined, new Map([['rivalry/XB/XC', level]])), a, b, 'rivalry').value
      ?.base;

  test('C13: has one id whoever is named first, and its strength can be set', () => {
    expect(rivalry(1, 'XB', 'XC')).toBe(-0.8);
    expect(rivalry(0.5, 'XB', 'XC')).toBe(-0.4);
    expect(rivalry(0, 'XB', 'XC')).toBeCloseTo(0, 12);
  });

  test('C13: stronger, it draws the ally of one rival from the other, as far as the treaty binds', () => {
    expect(rivalry(1, 'XA', 'XB')).toBe(0);
    // half as strong again: ½ · alliance 1 · coupling ¼ · -0.8
    expect(rivalry(1.5, 'XA', 'XB')).toBeCloseTo(-0.1, 12);
  });
});

describe('temperature over time', () => {
  const context = tiedContext([], (pack) => {
    pack.events['quarrel'] = {
      date: '2019-05-10',
      title: 'The Upper State closes the ferry',
      kind: 'dispute',
      actors: ['XB', 'XA'],
      confidence: 'high',
      source: ['herald-2019'],
      known: '2019-05-10',
    };
  });
  const days = ['2019-03-01', '2019-04-01', '2019-05-09', '2019-06-01'].map(isoDate);
  const series = temperatureSeries(context, 'XA', 'XB', days);

  test('C06: it rises with a summit, fades, and falls with a quarrel, each with the event', () => {
    const [before = 0, met = 0, faded = 0, hurt = 0] = series.map(({ base }) => base);
    expect(before).toBe(50);
    expect(met).toBeGreaterThan(before);
    expect(faded).toBeLessThan(met);
    expect(hurt).toBeLessThan(before);
    expect(series.map(({ events }) => events.map(({ id }) => id))).toEqual([
      [],
      ['river-summit'],
      [],
      ['quarrel'],
    ]);
  });
});

test('a propensity keeps its sign, stays within -1 and 1, and grows with the sum', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (sum) => {
      const p = propensityOf(sum);
      expect(Math.abs(p)).toBeLessThan(1);
      expect(Math.sign(p)).toBe(Math.sign(sum));
      expect(propensityOf(sum + 1)).toBeGreaterThan(p);
    }),
  );
});

test('a tie is the same whoever is named first', () => {
  const kinds = ['alliance', 'trade', 'leverage', 'affinity', 'grievance', 'rivalry'] as const;
  const some = fc.array(fc.record({ kind: fc.constantFrom(...kinds), turned: fc.boolean() }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(some, (list) => {
      const context = tiedContext(
        list.map(({ kind, turned }) => (turned ? tied(kind, 'XB', 'XA') : tied(kind, 'XA', 'XB'))),
      );
      const [there, back] = [dyadOn(context, 'XA', 'XB', day), dyadOn(context, 'XB', 'XA', day)];
      expect(there.sum.base).toBeCloseTo(back.sum.base, 12);
      expect(there.propensity.low).toBeLessThanOrEqual(there.propensity.base);
      expect(there.propensity.base).toBeLessThanOrEqual(there.propensity.high);
    }),
    { numRuns: 20 },
  );
});
