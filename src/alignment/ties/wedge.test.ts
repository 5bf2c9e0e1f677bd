import { describe, expect, test } from 'vitest';
import { tied, tiedContext } from '../../../test/fixtures/tied-view.ts';
import { isoDate } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { trackMismatches } from './track-speed.ts';
import { wedgeOn } from './wedge.ts';

const day = isoDate('2019-06-01');

/** Two lines of talks with the far power: one that runs, one that is broken off. */
function talks(pack: Pack): void {
  const track = (parties: string[], state: 'open' | 'broken'): Pack['tracks'][string] => ({
    title: parties.join(' and '),
    parties,
    states: [{ state, from: '2019-04-10', known: '2019-04-10', source: ['gazette-2019'] }],
    source: ['gazette-2019'],
  });
  pack.tracks['lower-far'] = track(['XA', 'XC'], 'open');
  pack.tracks['upper-far'] = track(['XC', 'XB'], 'broken');
}

describe('C09: the wedge inside an alliance', () => {
  const allies = [tied('alliance', 'XA', 'XB')];

  test('is the distance of what they want, by how much they care: 85 and 45 on one issue', () => {
    const { distance, issues, speed, wedge } = wedgeOn(tiedContext(allies), 'XA', 'XB', day);
    expect(distance?.base).toBe(40);
    expect(issues[0]?.salience).toBeCloseTo(0.65, 12);
    expect(speed).toBe(0);
    // a quarter of the whole is kept for talks at different speed
    expect(wedge?.base).toBeCloseTo(30, 12);
  });

  test('H03: talks with one third party that run and that are broken off widen it', () => {
    const context = tiedContext(allies, talks);
    expect(trackMismatches(context, 'XA', 'XB', day)).toMatchObject([{ third: 'XC', gap: 1 }]);
    expect(wedgeOn(context, 'XA', 'XB', day).wedge?.base).toBeCloseTo(0.75 * 40 + 25, 12);
  });

  test('before either line of talks began there is no gap between them', () => {
    const context = tiedContext(allies, talks);
    expect(wedgeOn(context, 'XA', 'XB', isoDate('2019-04-09')).speed).toBe(0);
  });

  test('the leader of the day counts: with her term her own part ends', () => {
    const context = tiedContext(allies, undefined, new Map(), '2020-06-01');
    expect(wedgeOn(context, 'XA', 'XB', day).distance?.base).toBe(40);
    expect(wedgeOn(context, 'XA', 'XB', isoDate('2020-02-01')).distance?.base).toBe(35);
  });

  test('where no issue can be compared it is unknown, not nothing', () => {
    const context = tiedContext(allies, (pack) => pack.stances.splice(0));
    const found = wedgeOn(context, 'XA', 'XB', day);
    expect([found.wedge, found.distance]).toEqual([null, null]);
  });
});
