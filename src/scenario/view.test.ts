import { describe, expect, test } from 'vitest';
import { riverPack, riverView } from '../../test/fixtures/fixture-pack.ts';
import { isoDate } from '../quantity/index.ts';
import { viewAsOf } from './view.ts';

describe('the two clocks of a view', () => {
  test('a record is seen from the day its earliest source was published, the whole day included', () => {
    // refused on 10 June, published on the 11th
    expect(riverView('2020-06-10').pack.decisions).not.toHaveProperty('works-refused');
    expect(riverView('2020-06-11').pack.decisions).toHaveProperty('works-refused');
  });

  test('a stated day of knowledge wins over the publication', () => {
    const view = riverView('2020-06-10', (pack) => {
      pack.decisions['works-refused']!.known = '2020-06-10';
    });
    expect(view.pack.decisions).toHaveProperty('works-refused');
  });

  test('a month-precise day of knowledge is sure only at the end of the month', () => {
    const june = (day: string) =>
      riverView(day, (pack) => {
        pack.decisions['works-refused']!.known = '2020-06';
      });
    expect(june('2020-06-29').pack.decisions).not.toHaveProperty('works-refused');
    expect(june('2020-06-30').pack.decisions).toHaveProperty('works-refused');
  });

  test('an end that lies ahead is hidden unless it was scheduled', () => {
    const [first] = riverView('2019-12-01').pack.actors['XA']!.offices!['xa-premier']!.terms;
    expect(first).toMatchObject({ to: '2020-01-10', scheduled: '2015-01-10' });
    const [unscheduled] = riverView('2019-12-01', (pack) => {
      delete pack.actors['XA']!.offices!['xa-premier']!.terms[0]!.scheduled;
    }).pack.actors['XA']!.offices!['xa-premier']!.terms;
    expect(unscheduled).not.toHaveProperty('to');
  });

  test('a quantity not yet known stays as unknown, never zero', () => {
    const takes = riverView('2019-03-04').pack.projects['river-line']?.phases.survey?.takes;
    // the whole project rests on a newspaper of the next day
    expect(takes).toBeUndefined();
    const cost = riverView('2019-03-05', (pack) => {
      pack.projects['river-line']!.phases.survey!.takes = {
        kind: 'quantity',
        unit: 'day',
        base: 14,
        source: ['gazette-2019'],
      };
    }).pack.projects['river-line']!.phases.survey!.takes;
    expect(cost).toEqual({ kind: 'quantity', unit: 'day', unknown: 'not-known-yet' });
  });

  test('hindsight is admitted by default, excluded when strict, and counted', () => {
    const pack = riverPack();
    const open = viewAsOf(pack, isoDate('2019-06-01'));
    const strict = viewAsOf(pack, isoDate('2019-06-01'), { strict: true });
    expect(open.hindsight).toBeGreaterThan(0);
    expect(strict.hindsight).toBe(0);
    expect(open.pack.parameters['decision-noise'].base).toBe(12);
    expect(strict.pack.parameters['decision-noise']).toMatchObject({ unknown: 'not-known-yet' });
  });

  test('what has been learned by the day is hindsight no more', () => {
    const known = (day: string) =>
      viewAsOf(
        riverPack((pack) => {
          const { parameters } = pack;
          parameters['decision-noise'] = { ...parameters['decision-noise'], known: '2019-05-01' };
        }),
        isoDate(day),
        { strict: true },
      ).pack.parameters['decision-noise'];
    expect(known('2019-04-30').unknown).toBe('not-known-yet');
    expect(known('2019-05-01').base).toBe(12);
  });

  test('only sources that a visible record cites remain', () => {
    expect(Object.keys(riverView('2019-06-01').pack.sources)).toEqual([
      'herald-2019',
      'gazette-2019',
    ]);
    expect(Object.keys(riverView('2020-06-11').pack.sources)).toContain('gazette-2020');
  });

  test('evidence is seen when the document it was read in was published', () => {
    const seen = (day: string) =>
      riverView(day, (pack) => {
        pack.evidence['e-1'] = {
          kind: 'statement',
          where: { source: 'herald-2020' },
          review: 'accepted',
        };
      }).pack.evidence;
    expect(seen('2020-02-20')).toEqual({});
    expect(seen('2020-02-21')).toHaveProperty('e-1');
  });

  test('a view of a view of the same day is the same', () => {
    const once = riverView('2020-03-01');
    expect(viewAsOf(once.pack, once.asOf).digest).toBe(once.digest);
  });

  test('deleting what is not yet known leaves the digest', () => {
    const full = riverView('2020-03-01');
    const cut = riverView('2020-03-01', (pack) => {
      delete pack.decisions['works-refused'];
      delete pack.sources['gazette-2020'];
    });
    expect(cut.digest).toBe(full.digest);
  });
});
