import { describe, expect, test } from 'vitest';
import { tied, tiedContext } from '../../../test/fixtures/tied-view.ts';
import { isoDate, unwrap } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { landscapeOn } from '../ties/landscape-on.ts';
import { allianceRecord } from './alliance-record.ts';
import { alignmentPositions } from './alignment-position.ts';
import { campQuestion } from './camp-question.ts';
import type { CampQuestion } from './camp-question.ts';
import { standingCamps } from './standing-camps.ts';

const day = isoDate('2019-06-01');
const IDS = ['XA', 'XB', 'XC'];
type Ties = Parameters<typeof tiedContext>[0];

interface Asked {
  readonly ties: Ties;
  readonly actor?: string;
  readonly by?: string;
  readonly seed?: number;
  readonly together?: readonly string[];
}

/** Will XB leave XA for XC? */
function ask({
  actor = 'XB',
  by = '2021-06-01',
  seed = 1,
  ties,
  together,
}: Asked): Result<CampQuestion> {
  const context = tiedContext(ties);
  const on = unwrap(landscapeOn(context, IDS, day));
  const standing = unwrap(standingCamps(context, on.map, ['XC', 'XA'], day, together));
  return campQuestion(context, on, standing, { actor, by: isoDate(by), draws: 2000, seed });
}

const rivals = tied('rivalry', 'XA', 'XC');
const allied = [rivals, tied('alliance', 'XA', 'XB'), tied('perceived-threat', 'XB', 'XC')];

describe('C01: will an actor stand in the other camp by a day?', () => {
  const firm = unwrap(ask({ ties: allied }));
  const loose = unwrap(ask({ ties: [rivals] }));

  test('an answer has a chance, never 0 or 1, and two uncertainties', () => {
    for (const { ever } of [firm, loose]) {
      expect(ever.value).toBeGreaterThan(0);
      expect(ever.value).toBeLessThan(1);
      expect(ever.inputs[0]).toBeLessThanOrEqual(ever.value);
      expect(ever.inputs[1]).toBeGreaterThanOrEqual(ever.value);
      expect(ever.simulation).toBeGreaterThan(0);
    }
  });

  test('it stands there at some time at least as likely as on the last day', () => {
    expect(firm.atEnd.value).toBeLessThanOrEqual(firm.ever.value);
    expect(loose.atEnd.value).toBeLessThanOrEqual(loose.ever.value);
  });

  test('an ally is less likely to leave than one bound by nothing', () => {
    expect(firm.ever.value).toBeLessThan(loose.ever.value);
    expect([firm.from, firm.to]).toEqual(['XA', 'XC']);
  });

  test('more time, more chance', () => {
    const later = unwrap(ask({ ties: allied, by: '2029-06-01' }));
    expect(later.ever.value).toBeGreaterThan(firm.ever.value);
  });

  test('what would change it: the end of its treaty, a promise of the other pole', () => {
    const [ends, promised] = firm.whatIf;
    expect([ends?.change, ends?.with, promised?.change, promised?.with]).toEqual([
      'treaty-ends',
      'XA',
      'promise-to-consult',
      'XC',
    ]);
    expect(ends?.value).toBeGreaterThan(firm.ever.value);
    expect(promised?.value).toBeGreaterThan(firm.ever.value);
  });

  test('its drivers: warmer to the other pole raises it, warmer to its own lowers it', () => {
    const driver = (a: string, b: string) =>
      firm.drivers.find((each) => each.a === a && each.b === b) ?? { cold: 0, warm: 0 };
    expect(driver('XB', 'XC').warm).toBeGreaterThan(driver('XB', 'XC').cold);
    expect(driver('XA', 'XB').warm).toBeLessThan(driver('XA', 'XB').cold);
  });

  test('one seed, one answer', () => {
    expect(unwrap(ask({ ties: allied }))).toEqual(firm);
    expect(unwrap(ask({ ties: allied, seed: 2 })).ever.value).not.toBe(firm.ever.value);
  });
});

test.each<[string, Partial<Asked>, string]>([
  ['a pole', { actor: 'XA' }, 'align/actor-is-pole at actor'],
  ['nobody known', { actor: 'XQ' }, 'align/unknown-actor at actor'],
  ['a day that is past', { by: '2019-06-01' }, 'align/by at by'],
  ['a camp its ties contradict', { together: ['XB'] }, 'align/contradicts-record at actor'],
])('%s is no question', (_, asked, code) => {
  const found = ask({ ties: allied, ...asked });
  expect(found.ok ? '' : `${found.problems[0]?.code} at ${found.problems[0]?.path}`).toBe(code);
});

describe('where everybody stands', () => {
  const placed = (ties: Ties): string[] => {
    const context = tiedContext(ties);
    const { map } = unwrap(landscapeOn(context, IDS, day));
    return unwrap(standingCamps(context, map, ['XC', 'XA'], day)).placed.map(
      ({ actor, by, with: pole }) => `${actor} ${by} ${pole}`,
    );
  };

  test('a treaty leads to a pole; without one the pull of those placed decides', () => {
    expect(placed([rivals, tied('alliance', 'XB', 'XC')])[1]).toBe('XB treaty XC');
    // the summit of March draws the two states of the river together
    expect(placed([rivals])[1]).toBe('XB pull XA');
  });
});

describe('how often alliances have ended', () => {
  test('one of two, in twenty years: half an end added, as a constant rate', () => {
    const context = tiedContext([
      tied('alliance', 'XA', 'XB', { from: '2009-06-01' }),
      tied('alliance', 'XA', 'XC', {
        from: '1999-06-01',
        to: '2009-06-01',
        scheduled: '1999-06-01',
      }),
    ]);
    const found = allianceRecord(context, day, 365);
    expect([found?.alliances, found?.ended]).toEqual([2, 1]);
    expect(found?.years).toBeCloseTo(20, 1);
    // 1 - exp(-1.5 / 20 · 365 / 365.25)
    expect(found?.chance).toBeCloseTo(0.0722, 3);
  });

  test('no alliance on record, no rate', () => {
    expect(allianceRecord(tiedContext([rivals]), day, 365)).toBeNull();
  });
});

describe('C02: position between two poles', () => {
  const series = (of: string, points: readonly [string, number][]): object => ({
    title: of,
    of,
    unit: 'ideal-point',
    points: points.map(([at, base]) => ({ at, base })),
    source: ['gazette-2019'],
    known: '2019-04-10',
  });
  const context = tiedContext([tied('alliance', 'XA', 'XB')], (pack) => {
    Object.assign(pack.series, {
      'points-a': series('XA', [
        ['2016', 2],
        ['2017', 2],
      ]),
      'points-b': series('XB', [
        ['2016', 1],
        ['2017', 0.5],
      ]),
      'points-c': series('XC', [
        ['2016', -1],
        ['2017', -1],
      ]),
    });
  });
  const days = ['2016-06-01', '2017-06-01', '2018-06-01'].map(isoDate);
  const found = alignmentPositions(context, 'XB', ['XC', 'XA'], days);

  test('by votes it is where its point lies between those of the poles: (1 + 1)/3, then ½', () => {
    expect(found.map(({ votesAt }) => votesAt)).toEqual([null, '2016', '2017']);
    expect(found[0]?.byVotes).toBeNull();
    expect(found[1]?.byVotes?.base).toBeCloseTo(66.667, 2);
    expect(found[2]?.byVotes?.base).toBeCloseTo(50, 9);
  });

  test('by ties it is another number, told beside it, and each has its interval', () => {
    for (const { byTies, byVotes } of found.slice(1)) {
      expect(byTies.base).toBeGreaterThan(60);
      expect(byTies.low).toBeLessThan(byTies.base);
      expect(byVotes?.high).toBeGreaterThan(byVotes?.base ?? Infinity);
    }
  });
});
