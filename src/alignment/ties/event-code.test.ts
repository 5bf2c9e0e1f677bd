import { describe, expect, test } from 'vitest';
import { tied, tiedContext } from '../../../test/fixtures/tied-view.ts';
import { isoDate } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { dyadOn } from './dyad.ts';
import type { CodedEvent } from './event-code.ts';

type Event = Pack['events'][string];

const day = isoDate('2019-06-01');
const happened = (more: Partial<Event>): Event => ({
  date: '2019-05-20',
  title: 'made up',
  kind: 'talks',
  actors: ['XA', 'XB'],
  confidence: 'high',
  known: '2019-05-20',
  source: ['herald-2019'],
  ...more,
});

/** The one event beside the summit of the pack, as it is coded. */
function coded(more: Partial<Event>): CodedEvent | undefined {
  const context = tiedContext([], (pack) => {
    pack.events['new'] = happened(more);
  });
  return context.events.find(({ id }) => id === 'new');
}

describe('whom an event is between', () => {
  test('a meeting joins every two in the room, not those who stayed away', () => {
    expect(coded({ actors: ['XA', 'XB', 'XC'] })?.pairs).toHaveLength(3);
    expect(coded({ actors: ['XA', 'XB', 'XC'], absent: ['XC'] })?.pairs).toEqual([['XA', 'XB']]);
  });

  test('a one-sided act stands between whoever does it and each of the others', () => {
    expect(coded({ kind: 'sanctions', actors: ['XC', 'XA', 'XB'] })?.pairs).toEqual([
      ['XC', 'XA'],
      ['XC', 'XB'],
    ]);
  });

  test('a firm acts for the state of its flag', () => {
    expect(coded({ actors: ['line-company', 'XB'] })?.pairs).toEqual([['XA', 'XB']]);
  });

  test('what is about no pair is left out', () => {
    expect(coded({ kind: 'election', actors: ['XA'] })).toBeUndefined();
  });

  test('what another event takes back is left out', () => {
    const context = tiedContext([], (pack) => {
      pack.events['said'] = happened({ kind: 'statement' });
      pack.events['unsaid'] = happened({ kind: 'statement', retracts: 'said' });
    });
    expect(context.events.map(({ id }) => id)).toEqual(['river-summit', 'unsaid']);
  });
});

describe('how much an event says', () => {
  test('a word less than an act, by the weights of the pack: 3 · 0.4 and 3 · 0.95', () => {
    expect(coded({ kind: 'talks' })?.weight.base).toBeCloseTo(1.2, 12);
    expect(coded({ kind: 'exemption' })?.weight.base).toBeCloseTo(2.85, 12);
  });

  test('a meeting held to have brought nothing, a tenth of one that was not graded', () => {
    expect(coded({ kind: 'talks', grades: [{ grade: 'none' }] })?.weight.base).toBeCloseTo(
      0.12,
      12,
    );
  });

  test('a test by one alone cools its tie with those that hold it for a threat, and no other', () => {
    const fears = tied('perceived-threat', 'XC', 'XB');
    const context = tiedContext([fears], (pack) => {
      pack.events['shot'] = happened({ kind: 'test', actors: ['XB'] });
    });
    const cooled = (a: string, b: string): number =>
      dyadOn(context, a, b, day).components.find(({ name }) => name === 'events')?.value?.base ?? 0;
    expect(cooled('XB', 'XC')).toBeLessThan(0);
    expect(cooled('XA', 'XC')).toBe(0);
  });

  test('before its day it says nothing', () => {
    const context = tiedContext([], (pack) => {
      pack.events['new'] = happened({ kind: 'sanctions', actors: ['XC', 'XA'] });
    });
    const events = (on: string) =>
      dyadOn(context, 'XA', 'XC', isoDate(on)).components.find(({ name }) => name === 'events');
    expect(events('2019-05-19')?.status).toBe('absent');
    expect(events('2019-05-20')?.status).toBe('known');
  });
});
