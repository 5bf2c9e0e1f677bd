import { describe, expect, test } from 'vitest';
import { isoDate } from '../../quantity/index.ts';
import { currentOf, standsOn } from './standing.ts';

const day = isoDate;

describe('what is in force on a day', () => {
  test('half-open: the first day counts, the last does not', () => {
    const term = { from: '2017-05-10', to: '2022-05-10' };
    expect(standsOn(term, day('2017-05-10'))).toBe('yes');
    expect(standsOn(term, day('2022-05-10'))).toBe('no');
  });

  test('a date known to the month leaves its days open', () => {
    expect(standsOn({ from: '2018-08' }, day('2018-08-15'))).toBe('maybe');
    expect(standsOn({ from: '2018-08' }, day('2018-09-01'))).toBe('yes');
  });

  test('a later record takes the place of an earlier one without an end', () => {
    const states = [
      { state: 'open', from: '2018' },
      { state: 'broken', from: '2019-02-28' },
    ];
    expect(currentOf(states, day('2020-01-01'))).toEqual([
      { entry: { state: 'broken', from: '2019-02-28' }, certainty: 'yes' },
    ]);
  });

  test('while the new state may not have begun, both stand as maybe, the latest begun last', () => {
    const states = [
      { state: 'broken', from: '2019-02' },
      { state: 'open', from: '2018' },
    ];
    expect(currentOf(states, day('2019-02-10'))).toEqual([
      { entry: states[1], certainty: 'maybe' },
      { entry: states[0], certainty: 'maybe' },
    ]);
  });

  test('two claims from one day contradict one another and both stay', () => {
    const states = [
      { state: 'a', from: '2018-01-01' },
      { state: 'b', from: '2018-01-01' },
    ];
    expect(currentOf(states, day('2018-06-01')).map(({ certainty }) => certainty)).toEqual([
      'maybe',
      'maybe',
    ]);
  });

  test('a record without a beginning is the ground on which dated ones stand', () => {
    const states = [{ at: 0 }, { at: 25, from: '2018-12-17' }];
    expect(currentOf(states, day('2018-01-01'))[0]?.entry.at).toBe(0);
    expect(currentOf(states, day('2019-01-01')).map(({ entry }) => entry.at)).toEqual([25]);
  });
});
