import { describe, expect, test } from 'vitest';
import { act, rails, riverLaw } from '../../../test/fixtures/law-fixture.ts';
import type { Activity } from '../../scenario/index.ts';
import { judge } from '../judge.ts';
import { withDesign } from './design.ts';
import { clausesAgainst, dodgeOf } from './dodge.ts';
import type { Change } from './dodge.ts';

const steel = rails({ goods: { hs: '7302', text: 'Rails', origin: 'XA', amount: '100 t' } });
const ship = act({
  act: 'purchase',
  from: 'XN',
  conveyance: { kind: 'vessel', name: 'Reed', flag: 'XN' },
});
const firm = act({
  act: 'pay',
  payment: { form: 'transfer', currency: 'XXX', through: 'Ford Bank' },
  parties: [{ name: 'Reed Bank', role: 'owner', owners: [{ actor: 'Ada', share: '60 %' }] }],
});

describe('a change that only looks like one', () => {
  test.each<[string, Activity, Record<string, unknown>, string]>([
    [
      'another code for the same goods',
      steel,
      { goods: { hs: '4406', text: 'rails', origin: 'XA', amount: '100 t' } },
      'relabelling',
    ],
    [
      'another origin',
      steel,
      { goods: { hs: '7302', text: 'rails', origin: 'XR', amount: '100 t' } },
      'relabelling',
    ],
    [
      'a code not told any more',
      steel,
      { goods: { text: 'rails', origin: 'XA', amount: '100 t' } },
      'relabelling',
    ],
    [
      'smaller lots',
      steel,
      { goods: [1, 2].map(() => ({ hs: '7302', text: 'rails', origin: 'XA', amount: '50 t' })) },
      'splitting',
    ],
    [
      'a smaller lot',
      steel,
      { goods: { hs: '7302', text: 'Rails', origin: 'XA', amount: '50 t' } },
      'splitting',
    ],
    ['another purpose', steel, { purpose: 'humanitarian' }, 'relabelling'],
    ['another word for the act', steel, { act: 'transit' }, 'relabelling'],
    ['it is called temporary', steel, { temporary: true, note: 'for a while' }, 'relabelling'],
    ['what was known is unknown now', steel, { goods: 'unknown' }, 'relabelling'],
    ['whoever pays does not say how', firm, { payment: 'unknown' }, 'relabelling'],
    [
      'another flag',
      ship,
      { conveyance: { kind: 'vessel', name: 'Reed', flag: 'XR' } },
      'reflagging',
    ],
    [
      'a flag not told any more',
      ship,
      { conveyance: { kind: 'vessel', name: 'Reed' } },
      'reflagging',
    ],
    [
      'the same company in other hands',
      firm,
      {
        parties: [{ name: 'Reed Bank', role: 'owner', owners: [{ actor: 'Bela', share: '60 %' }] }],
      },
      'ownership',
    ],
    ['another owner', firm, { parties: [{ name: 'Sedge Bank', role: 'owner' }] }, 'ownership'],
    [
      'another bank',
      firm,
      { payment: { form: 'transfer', currency: 'XXX', through: 'Sedge Bank' } },
      'payment',
    ],
    ['another currency', firm, { payment: { form: 'cash', currency: 'YYY' } }, 'payment'],
  ])('%s', (_, activity, change, dodge) => {
    expect(dodgeOf(activity, change as Change)).toBe(dodge);
  });

  test.each<[string, Activity, Record<string, unknown>]>([
    ['other goods', steel, { goods: { hs: '4406', text: 'wooden sleepers' } }],
    [
      'goods left out',
      rails({ goods: [{ text: 'rails' }, { text: 'bolts' }] }),
      { goods: { text: 'rails' } },
    ],
    ['another way', steel, { via: ['XR'] }],
    [
      'another purpose with other goods',
      steel,
      { purpose: 'humanitarian', goods: { hs: '30', text: 'medicine' } },
    ],
    ['another ship', ship, { conveyance: { kind: 'vessel', name: 'Sedge', flag: 'XR' } }],
    ['a train', ship, { conveyance: { kind: 'train' } }],
    ['money held back', firm, { payment: { form: 'escrow' } }],
    ['nothing is paid', firm, { payment: { form: 'none' } }],
    [
      'another form of company',
      act({ act: 'operate', ownership: { form: 'joint-venture' } }),
      { ownership: { form: 'service-contract' } },
    ],
    [
      'the same again',
      steel,
      { goods: { hs: '7302', text: 'Rails', origin: 'XA', amount: '100 t' } },
    ],
    ['it is notified', steel, { notified: true }],
  ])('%s is a real one', (_, activity, change) => {
    expect(dodgeOf(activity, change as Change)).toBeUndefined();
  });

  test('changes nothing: the activity is judged as it was', () => {
    const relabelled = rails({
      alternatives: [
        {
          lever: 'redesign',
          says: 'declared as wood',
          change: { goods: { hs: '4406', text: 'rails' } },
          assumption: 'x',
        },
        {
          lever: 'redesign',
          says: 'sleepers',
          change: { goods: { hs: '4406', text: 'sleepers' } },
          assumption: 'x',
        },
      ],
    });
    const as = (alternative: number) => withDesign([relabelled], [{ activity: 0, alternative }]);
    expect(as(0)).toEqual([relabelled]);
    expect(as(1)[0]?.goods).toEqual({ hs: '4406', text: 'sleepers' });
    const law = riverLaw();
    expect(judge(law, as(0))).toEqual(judge(law, [relabelled]));
  });
});

describe('the clauses against a dodge', () => {
  const law = riverLaw();

  test('are those of the provisions it would slip past', () => {
    expect(clausesAgainst(law, 'relabelling', ['metal'])).toEqual([
      { provision: 'metal', cite: 'River act, 1', words: 'whatever it is declared as' },
    ]);
  });

  test('or else all in force against it', () => {
    const against = (dodge: Parameters<typeof clausesAgainst>[1]) =>
      clausesAgainst(law, dodge, ['machines']).map(({ provision }) => provision);
    expect(against('relabelling')).toEqual(['export', 'metal']);
    expect(against('splitting')).toEqual(['metal', 'oil']);
    expect([against('reflagging'), against('ownership'), against('payment')]).toEqual([
      ['coal'],
      ['freeze'],
      ['freeze'],
    ]);
  });
});
