import { describe, expect, test } from 'vitest';
import { act, lawOf, rails, riverLaw } from '../../../test/fixtures/law-fixture.ts';
import { isoDate, unwrap } from '../../quantity/index.ts';
import type { Activity } from '../../scenario/index.ts';
import type { Law } from '../open-law.ts';
import { actKey } from './acts.ts';
import { unlock } from './unlock.ts';
import type { UnlockOptions } from './unlock.ts';

const keys = (law: Law, activities: Activity[], options?: UnlockOptions) =>
  unwrap(unlock(law, activities, [], options)).sets.map(({ acts }) => acts.map(actKey).join(', '));

const sleepers = {
  lever: 'redesign',
  says: 'wooden sleepers',
  change: { goods: { hs: '4406', text: 'sleepers' } },
  cost: { base: 2, unit: 'million USD' },
  assumption: 'x',
};

describe('what would have to change', () => {
  test('is nothing where nothing is barred', () => {
    const { blockers, sets } = unwrap(unlock(riverLaw(), [act({ act: 'visit', to: 'XR' })]));
    expect([blockers, sets]).toEqual([[], [{ acts: [], deciders: [], costs: [] }]]);
  });

  test('is every smallest set of decisions and repeals, one for each layer', () => {
    const found = unwrap(unlock(riverLaw(), [rails()]));
    expect(found.blockers.map(({ layer, provision }) => `${layer} ${provision}`)).toEqual([
      'NORTH export',
      'RIVER metal',
    ]);
    expect(keys(riverLaw(), [rails()])).toEqual([
      'decision north-licence-office, decision river-committee',
      'decision north-licence-office, repeal metal',
      'repeal export, decision river-committee',
      'repeal export, repeal metal',
    ]);
    expect(found).toMatchObject({ isComplete: true, unsettled: [], dodges: [] });
    expect(found.sets[0]).toMatchObject({
      deciders: ['north-government', 'river-council'],
      acts: [
        { kind: 'decision', under: ['export'], procedures: ['licence'], unmet: [] },
        { kind: 'decision', under: ['power-2018'], procedures: ['approval'] },
      ],
    });
  });

  test('fewest deciders come first, repeals after decisions', () => {
    const goods = [
      { hs: '7302', text: 'rails' },
      { hs: '8411', text: 'turbine' },
    ];
    const [first] = keys(riverLaw(), [rails({ from: 'XR', goods })]);
    expect(first).toBe('decision river-committee');
    expect(keys(riverLaw(), [rails({ from: 'XR', goods })]).at(-1)).toBe(
      'repeal metal, repeal machines',
    );
  });

  test('only repeal opens what no power reaches', () => {
    const guns = rails({ from: 'XR', goods: { hs: '9303', text: 'guns' } });
    expect(keys(riverLaw(), [guns])).toEqual(['repeal arms']);
  });

  test('a paragraph is repealed with its parts', () => {
    const paid = act({ act: 'visit', to: 'XN', payment: { form: 'cash' } });
    expect(keys(riverLaw(), [paid])).toEqual(['decision north-licence-office', 'repeal visits']);
  });

  test('a notification is an act of its own, and a decision of the same body makes it idle', () => {
    const fuel = rails({ from: 'XR', goods: { hs: '2710', text: 'fuel' }, notified: false });
    expect(keys(riverLaw(), [fuel])).toEqual([
      'notification river-committee oil',
      'decision river-committee',
      'repeal oil',
    ]);
    expect(keys(riverLaw(), [fuel, rails({ from: 'XR' })])).toEqual([
      'decision river-committee',
      'notification river-committee oil, repeal metal',
      'repeal oil, repeal metal',
    ]);
  });

  test('what is on record needs no deciding', () => {
    const letter = {
      id: 'letter',
      by: 'river-committee',
      from: isoDate('2019-01-01'),
      to: null,
      covers: 'all',
    } as const;
    const { sets } = unwrap(unlock(riverLaw(), [rails()], [letter]));
    expect(sets.map(({ acts }) => acts.map(actKey))).toEqual([
      ['decision north-licence-office'],
      ['repeal export'],
    ]);
  });

  test('a whole acts for its part where that opens more', () => {
    const law = lawOf({
      one: {
        modality: 'prohibit',
        catches: { act: 'visit' },
        opens: [{ by: 'river-committee', procedure: 'approval' }],
      },
      two: {
        modality: 'prohibit',
        catches: { act: 'visit' },
        opens: [{ by: 'river-council', procedure: 'decision' }],
      },
    });
    expect(keys(law, [act({ act: 'visit' })])[0]).toBe('decision river-council');
  });
});

test('caps that share a quota free one another, and the search says that it may have missed some', () => {
  const cap = (from: string) => ({
    modality: 'cap',
    ledger: 'river-oil',
    catches: { from, to: 'XN', goods: { hs: '2710' } },
  });
  const law = lawOf({ first: cap('XA'), second: cap('XR') });
  const fuel = (from: string) =>
    rails({ from, goods: { hs: '2710', text: 'fuel', amount: '400 bbl' } });
  const { isComplete, sets } = unwrap(unlock(law, [fuel('XA'), fuel('XR')]));
  expect(sets.map(({ acts }) => acts.map(actKey))).toEqual([['repeal second']]);
  expect(isComplete).toBe(false);
});

describe('what hangs on a missing fact', () => {
  const lines = act({ act: 'service', to: 'XN', sector: 'telecommunication' });

  test('is listed, and opened only where that is asked', () => {
    const found = unwrap(unlock(riverLaw(), [lines]));
    expect(found.unsettled).toMatchObject([{ provision: 'phones', effect: 'undetermined' }]);
    expect(keys(riverLaw(), [lines])).toEqual(['']);
    expect(keys(riverLaw(), [lines], { settle: true })).toEqual([
      'decision river-committee',
      'repeal phones',
    ]);
  });
});

describe('redesigns', () => {
  test('are acts among others, with their cost, and decide nothing', () => {
    const steel = rails({ from: 'XR', alternatives: [sleepers] });
    const { sets } = unwrap(unlock(riverLaw(), [steel]));
    expect(sets.map(({ acts, costs, deciders }) => [acts.map(actKey), costs, deciders])).toEqual([
      [['redesign 0 0'], ['2 million USD'], []],
      [['decision river-committee'], [], ['river-council']],
      [['repeal metal'], [], ['river-council']],
    ]);
  });

  test('that are of no use are in no set', () => {
    const steel = rails({ alternatives: [sleepers] });
    expect(keys(riverLaw(), [steel])).toEqual([
      'redesign 0 0, decision north-licence-office',
      'redesign 0 0, repeal export',
      'decision north-licence-office, decision river-committee',
      'decision north-licence-office, repeal metal',
      'repeal export, decision river-committee',
      'repeal export, repeal metal',
    ]);
    const useless = rails({
      from: 'XR',
      alternatives: [
        { ...sleepers, says: 'bolts', change: { goods: { hs: '7318', text: 'bolts' } } },
      ],
    });
    expect(keys(riverLaw(), [useless])).toEqual(['decision river-committee', 'repeal metal']);
  });

  test('that only seem so are shown with the clause against them, and never counted', () => {
    const relabelled = rails({
      from: 'XR',
      alternatives: [
        { ...sleepers, says: 'declared as wood', change: { goods: { hs: '4406', text: 'rails' } } },
      ],
    });
    const { dodges, sets } = unwrap(unlock(riverLaw(), [relabelled]));
    expect(dodges).toEqual([
      {
        activity: 0,
        alternative: 0,
        says: 'declared as wood',
        dodge: 'relabelling',
        clauses: [
          { provision: 'metal', cite: 'River act, 1', words: 'whatever it is declared as' },
        ],
      },
    ]);
    expect(sets.flatMap(({ acts }) => acts.map(actKey))).toEqual([
      'decision river-committee',
      'repeal metal',
    ]);
  });
});

test('a search that is cut short says so', () => {
  const found = unwrap(unlock(riverLaw(), [rails()], [], { bound: { size: 4, count: 1 } }));
  expect([found.sets.length, found.isComplete]).toEqual([1, false]);
});
