import { describe, expect, test } from 'vitest';
import { tied, tiedContext } from '../../../test/fixtures/tied-view.ts';
import { isoDate } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { blocsOn } from './bloc-on-day.ts';
import { bodyOutputs } from './body-output.ts';
import { coordinationOn } from './coordination.ts';
import { excludedParties } from './excluded-party.ts';
import { sideliningOf } from './sidelining.ts';

const day = isoDate('2019-06-01');
const at = { known: '2019-04-10', source: ['gazette-2019'] };
const event = (more: Partial<Pack['events'][string]>): Pack['events'][string] => ({
  date: '2019-05-20',
  title: 'made up',
  kind: 'summit',
  tier: 'summit',
  actors: ['XA', 'XB'],
  confidence: 'high',
  ...at,
  ...more,
});

describe('C08: sidelining', () => {
  const context = tiedContext([], (pack) => {
    pack.events['far-meeting'] = event({ actors: ['XA', 'XB'], host: 'XC', absent: ['XC'] });
    pack.events['inner-meeting'] = event({ date: '2019-05-22', actors: ['XC', 'XB'] });
    pack.events['clerks'] = event({ date: '2019-05-23', tier: 'working', actors: ['XA', 'XB'] });
  });
  const from = isoDate('2019-05-01');

  test('the host that is not in the room counts as left out', () => {
    const found = sideliningOf(context, 'XC', from, day);
    expect(found.hostOutside).toEqual(['far-meeting']);
    expect(found.share).toBe(0.5);
  });

  test('who is merely not named has no part in its own count, and is in none of all', () => {
    const found = sideliningOf(context, 'XA', from, day);
    expect([found.share, found.shareOfAll, found.all]).toEqual([1, 0.5, 2]);
  });

  test('a host that is in the room is not left out', () => {
    const hosted = tiedContext([], (pack) => {
      pack.events['home-meeting'] = event({ actors: ['XA', 'XB'], host: 'XA' });
    });
    expect(sideliningOf(hosted, 'XA', from, day)).toMatchObject({ share: 1, hostOutside: [] });
  });

  test('no meeting, no share', () => {
    expect(sideliningOf(context, 'XA', isoDate('2019-05-30'), day).share).toBeNull();
  });
});

describe('A05: acting as one', () => {
  const together = (by: string[]): Pack['commitments'][string] =>
    ({
      kind: 'proposal',
      title: 'A joint draft',
      by,
      to: ['XC'],
      date: '2019-06-01',
      tier: 'public',
      items: [],
      responses: [],
      ...at,
    }) as unknown as Pack['commitments'][string];

  test('one joint act of today over itself and a prior of the same weight is ½', () => {
    const context = tiedContext([], (pack) => {
      pack.commitments['draft'] = together(['XA', 'XB']);
    });
    expect(coordinationOn(context, ['XA', 'XB'], day).score?.base).toBe(0.5);
  });

  test('a pact of three says nothing of two of them', () => {
    const context = tiedContext([], (pack) => {
      pack.commitments['draft'] = together(['XA', 'XB', 'XC']);
    });
    expect(coordinationOn(context, ['XA', 'XB'], day).score).toBeNull();
    expect(coordinationOn(context, ['XA', 'XB', 'XC'], day).score?.base).toBe(0.5);
  });

  test('it fades: four years on half the act is left, and the score is ⅓', () => {
    const context = tiedContext([], (pack) => {
      pack.commitments['draft'] = together(['XA', 'XB']);
    });
    const score = coordinationOn(context, ['XA', 'XB'], isoDate('2023-05-31')).score?.base;
    expect(score).toBeCloseTo(1 / 3, 6);
  });
});

describe('a bloc', () => {
  const bloc = (pack: Pack): void => {
    pack.actors['valley'] = {
      name: 'The Valley',
      kind: 'bloc',
      members: ['XA', 'XB'].map((member) => ({ member, as: 'member', from: '2015-01-01', ...at })),
      ...at,
    };
  };
  const depth = (...kinds: ('alliance' | 'consultation')[]): string | undefined =>
    blocsOn(
      tiedContext(
        kinds.map((kind) => tied(kind, 'XA', 'XB')),
        bloc,
      ),
      day,
    )[0]?.depth;

  test('of three with one pair bound to nothing binds to nothing', () => {
    const ties = [tied('alliance', 'XA', 'XB'), tied('alliance', 'XB', 'XC')];
    const wide = tiedContext(ties, (pack) => {
      bloc(pack);
      pack.actors['valley']?.members?.push({
        member: 'XC',
        as: 'member',
        from: '2015-01-01',
        ...at,
      });
    });
    expect(blocsOn(wide, day)[0]?.depth).toBe('none');
  });

  test('binds as the better treaty of a pair does', () => {
    expect([depth(), depth('consultation'), depth('consultation', 'alliance')]).toEqual([
      'none',
      'consultation',
      'alliance',
    ]);
  });
});

describe('a joint body of two states', () => {
  const body = (pack: Pack): void => {
    pack.actors['ferry-board'] = {
      name: 'Ferry Board',
      kind: 'institution',
      members: ['XA', 'XB'].map((member) => ({ member, as: 'member', from: '2015-01-01', ...at })),
      effectiveness: [
        { level: { kind: 'quantity', unit: 'point', base: 40 }, from: '2015-01-01', ...at },
      ],
      ...at,
    } as unknown as Pack['actors'][string];
  };
  const expected = (edit: (pack: Pack) => void = () => {}): number | undefined =>
    bodyOutputs(
      tiedContext([], (pack) => {
        body(pack);
        edit(pack);
      }),
      day,
    )[0]?.expected.base;

  test('is worth its level, and half of it on the day of a test by a member', () => {
    expect(expected()).toBe(40);
    const tested = expected((pack) => {
      pack.events['test'] = event({ date: '2019-06-01', kind: 'test', actors: ['XB'] });
    });
    expect(tested).toBe(20);
  });

  test('half of the damage is mended in 180 days: 1 - ¼ is left', () => {
    const tested = expected((pack) => {
      pack.events['test'] = event({ date: '2018-12-03', kind: 'test', actors: ['XB'] });
    });
    expect(tested).toBeCloseTo(30, 9);
  });

  test('a test of somebody else does nothing to it', () => {
    const other = expected((pack) => {
      pack.events['test'] = event({ date: '2019-06-01', kind: 'test', actors: ['XC'] });
    });
    expect(other).toBe(40);
  });
});

test('who is left out of talks may have a treaty, a hold, or a veto to stop them with', () => {
  const ties = [tied('alliance', 'XC', 'XA'), tied('leverage', 'XC', 'XB')];
  const context = tiedContext(ties, (pack) => {
    pack.tracks['two-alone'] = {
      title: 'The two alone',
      parties: ['XA', 'XB'],
      excluded: ['XC'],
      states: [{ state: 'open', from: '2019-04-10', ...at }],
      ...at,
    };
  });
  const [found] = excludedParties(context, day);
  expect(found?.means.map(({ kind, over }) => `${kind} ${over}`)).toEqual([
    'treaty XA',
    'leverage XB',
    'veto river-commission',
  ]);
});
