import { describe, expect, test } from 'vitest';
import { act, lawOf, rails, riverLaw } from '../../test/fixtures/law-fixture.ts';
import type { Activity } from '../scenario/index.ts';
import { judge } from './judge.ts';
import type { Law } from './open-law.ts';
import { openLaw } from './open-law.ts';

const law = riverLaw();
const one = (activity: Activity, by: Law = law) => {
  const [verdict] = judge(by, [activity]);
  if (verdict === undefined) throw new Error('one activity has one verdict');
  return verdict;
};
const layer = (activity: Activity, name: string, by: Law = law) =>
  one(activity, by).layers.find((each) => each.layer === name);

describe('a verdict', () => {
  test('is that of each layer, and the worst of them', () => {
    const verdict = one(rails());
    expect(verdict.layers.map((each) => [each.layer, each.verdict])).toEqual([
      ['NORTH', 'conditional'],
      ['RIVER', 'conditional'],
    ]);
    expect(verdict).toMatchObject({ status: 'barred', verdict: 'conditional' });
    expect(one(act({ act: 'visit', to: 'XR' }))).toMatchObject({
      status: 'open',
      verdict: 'allowed',
    });
  });

  test('goes prohibited, undetermined, conditional, allowed', () => {
    const words = (fields: Record<string, unknown>) => one(rails(fields)).verdict;
    const food = { hs: '10', text: 'grain' };
    const open = { hs: 'unknown', text: 'crates' };
    const guns = { hs: '93', text: 'guns' };
    expect(words({ goods: food })).toBe('allowed');
    expect(words({ goods: [food, { hs: '7302', text: 'rails' }] })).toBe('conditional');
    expect(words({ goods: [{ hs: '7302', text: 'rails' }, open] })).toBe('conditional');
    expect(words({ from: 'XR', goods: [food, open] })).toBe('undetermined');
    expect(words({ goods: [food, open, guns] })).toBe('prohibited');
  });

  test('may be barred in one layer and hang on a fact in another', () => {
    const crates = rails({ goods: { hs: '25-76', text: 'crates' } });
    expect(one(crates)).toMatchObject({ status: 'barred', verdict: 'undetermined' });
    expect(layer(crates, 'NORTH')?.verdict).toBe('conditional');
  });

  test('is given for each kind of goods, and none for what is not meant', () => {
    const goods = [
      { hs: '4406', text: 'sleepers' },
      { hs: '7302', text: 'rails' },
    ];
    expect(layer(rails({ goods }), 'RIVER')?.by).toMatchObject([{ provision: 'metal', goods: 1 }]);
    expect(layer(act({ act: 'visit', to: 'XN' }), 'NORTH')?.by).toMatchObject([{ goods: null }]);
  });

  test('reports a part under its paragraph', () => {
    const paid = act({ act: 'visit', to: 'XN', payment: { form: 'cash' } });
    const by = layer(paid, 'NORTH')?.by ?? [];
    expect(by.map(({ paragraph, provision }) => [provision, paragraph])).toEqual([
      ['visits', 'visits'],
      ['visits-paid', 'visits'],
    ]);
  });

  test('binds only whom a provision binds', () => {
    const ferry = (nationality: string) =>
      act({
        act: 'operate',
        conveyance: { kind: 'vessel', flag: 'XN' },
        parties: [{ role: 'operator', nationality }],
      });
    expect(one(ferry('XA')).verdict).toBe('conditional');
    expect(one(ferry('XN')).verdict).toBe('allowed');
    expect(one(ferry('unknown'))).toMatchObject({
      verdict: 'undetermined',
      missing: [{ fact: 'parties.nationality', settles: 1 }],
    });
  });
});

describe('a duty that bars, a duty, a call', () => {
  test('only the first bars', () => {
    expect(
      one(act({ act: 'report', parties: [{ role: 'authority', government: true }] })).verdict,
    ).toBe('allowed');
    expect(law.notes.map(({ id }) => id).toSorted()).toEqual(['patience', 'reports']);
  });
});

describe('a verdict that rests on wording nobody has re-read', () => {
  test('says that the text has to be looked up', () => {
    expect(layer(rails(), 'RIVER')?.verifyText).toBe(false);
    expect(layer(rails({ goods: { hs: '8411', text: 'turbine' } }), 'RIVER')?.verifyText).toBe(
      true,
    );
  });

  test('so does one that rests on such an exception', () => {
    const utility = act({
      act: 'operate',
      to: 'XN',
      ownership: { form: 'cooperative', 'public-utility': true, 'for-profit': false },
    });
    expect(layer(utility, 'RIVER')).toMatchObject({ status: 'open', verifyText: true });
  });
});

describe('facts that are missing', () => {
  test('come first that would settle most', () => {
    const crates = rails({ from: 'XR', goods: { text: 'crates' }, notified: 'unknown' });
    const [first, ...others] = one(crates).missing;
    expect(first).toEqual({ fact: 'goods.hs', settles: 5 });
    expect(others.map(({ fact }) => fact)).toContain('notified');
  });

  test('are not asked for where they change nothing', () => {
    expect(one(rails({ purpose: 'unknown', payment: 'unknown' })).missing).toEqual([]);
  });
});

describe('tolerance', () => {
  const ferry = act({
    act: 'operate',
    conveyance: { kind: 'vessel', flag: 'XN' },
    parties: [{ role: 'operator', nationality: 'XA' }],
    'contract-before': '2018',
  });
  const found = (day: string, activity = ferry) => layer(activity, 'RIVER', riverLaw(day))?.by[0];

  test('is told until its day, and bars all the same', () => {
    expect(found('2019-06-30')).toMatchObject({ effect: 'bars', toleratedUntil: '2019-07-01' });
    expect(found('2019-07-01')).toMatchObject({ effect: 'bars', toleratedUntil: null });
  });

  test('is only for what already went on', () => {
    const fresh = { ...ferry, 'contract-before': '2020' };
    expect(found('2019-06-30', fresh)?.toleratedUntil).toBeNull();
  });

  test('makes what nobody can open no prohibition yet', () => {
    const provisions = {
      stop: {
        modality: 'prohibit',
        catches: { act: 'operate' },
        tolerates: { until: '2019-07-01', when: { act: 'operate' }, says: 'for a while' },
      },
    };
    const on = (day: string) => one(act({ act: 'operate' }), lawOf(provisions, day)).verdict;
    expect([on('2019-06-30'), on('2019-07-01')]).toEqual(['conditional', 'prohibited']);
  });
});

describe('a reading chosen', () => {
  test('decides what hangs on it', () => {
    const wagon = rails({ from: 'XR', goods: { hs: '8606', text: 'wagons' }, temporary: true });
    expect(one(wagon).verdict).toBe('conditional');
    const free = riverLaw(undefined, { switches: { 'temporary-entry': 'free' } });
    expect(one(wagon, free).verdict).toBe('allowed');
  });

  test.each([
    [
      { switches: { 'temporary-entri': 'free' } },
      'law/unknown-switch',
      'did you mean temporary-entry?',
    ],
    [{ switches: { 'temporary-entry': 'fre' } }, 'law/unknown-option', 'counts, free'],
    [{ without: ['metall'] }, 'law/unknown-provision', 'did you mean metal?'],
  ])('that there is not, is a problem: %j', (options, code, hint) => {
    const opened = openLaw(law.lawbook, { asOf: law.asOf, ...options });
    expect(opened).toMatchObject({ ok: false, problems: [{ code, hint }] });
  });
});

describe('without some provisions', () => {
  test('a paragraph takes its parts along, a regime all of its own', () => {
    const paid = act({ act: 'visit', to: 'XN', payment: { form: 'cash' } });
    expect(one(paid, riverLaw(undefined, { without: ['visits'] })).status).toBe('open');
    expect(one(rails(), riverLaw(undefined, { without: ['river-law'] })).layers).toMatchObject([
      { layer: 'NORTH', status: 'barred' },
      { layer: 'RIVER', status: 'open' },
    ]);
  });
});

describe('a quota', () => {
  const fuel = (amount: string | undefined, more: Record<string, unknown> = {}): Activity =>
    act({
      act: 'supply',
      from: 'XR',
      to: 'XN',
      notified: true,
      goods: { hs: '2710', text: 'fuel', ...(amount === undefined ? {} : { amount }) },
      ...more,
    });
  const effect = (activity: Activity, by: Law = law) => layer(activity, 'RIVER', by)?.by[0];

  test('is met inside its limit and its conditions', () => {
    // 283.30 bbl are reported of 1,000
    expect(effect(fuel('716 bbl'))).toMatchObject({ effect: 'met', unmet: [] });
    expect(effect(fuel('717 bbl'))).toMatchObject({
      effect: 'bars',
      unmet: [{ need: 'river-oil', holds: 'no' }],
    });
    expect(effect(fuel('10 bbl', { determined: true }))).toMatchObject({
      effect: 'bars',
      unmet: [{ need: 'not-army', holds: 'no' }],
    });
  });

  test('adds up all that is judged together', () => {
    const [first, second] = judge(law, [fuel('400 bbl'), fuel('400 bbl')]);
    expect([first?.status, second?.status]).toEqual(['barred', 'barred']);
    expect(one(fuel('400 bbl')).status).toBe('open');
  });

  test('does not add what has been reported already', () => {
    const goods = { hs: '2710', text: 'fuel', amount: '900 bbl', basis: 'reported' };
    expect(effect(fuel(undefined, { goods }))?.effect).toBe('met');
  });

  test('leaves room for an amount nobody states, and says that it is missing', () => {
    expect(effect(fuel(undefined))).toMatchObject({ effect: 'met', missing: ['goods.amount'] });
    const [much, some] = judge(law, [fuel('900 bbl'), fuel(undefined)]);
    expect([much?.status, some?.status]).toEqual(['barred', 'barred']);
  });

  test('counts by the reading chosen', () => {
    const by = (option: string) =>
      effect(fuel('1 bbl'), riverLaw(undefined, { switches: { 'full-when': option } }))?.effect;
    expect(['by-notice', 'by-report', 'by-estimate'].map(by)).toEqual(['met', 'met', 'met']);
    const full = riverLaw(
      undefined,
      { switches: { 'full-when': 'by-estimate' } },
      ({ entries }) => {
        const night = entries['night'];
        if (night !== undefined) night.amount = '950 bbl';
      },
    );
    expect(effect(fuel('1 bbl'), full)?.effect).toBe('bars');
  });

  test('is that of the year an activity ends in', () => {
    const during = (first: string, last: string) => ({ during: { first, last } });
    expect(effect(fuel('1 bbl', during('2018-01', '2018-12')))?.effect).toBe('bars');
    expect(effect(fuel('900 bbl', during('2018-12', '2020-01')))?.effect).toBe('met');
  });

  test('of a year nobody states is not known either', () => {
    expect(effect(fuel('1 bbl', { during: 'unknown' }))).toMatchObject({
      effect: 'undetermined',
      missing: ['during'],
    });
  });

  test('before any limit is set leaves it open, and says which quota', () => {
    expect(effect(fuel('1 bbl', { during: { first: '2017-01', last: '2017-12' } }))).toMatchObject({
      effect: 'undetermined',
      missing: ['ledger.river-oil'],
    });
  });

  test('of persons counts who is employed', () => {
    const provisions = {
      crew: {
        modality: 'cap',
        ledger: 'river-crews',
        catches: { act: 'employ', employment: { nationality: 'XN' } },
      },
    };
    const small = lawOf(provisions);
    const crew = (count?: string) =>
      act({
        act: 'employ',
        employment: { nationality: 'XN', in: 'XA', ...(count === undefined ? {} : { count }) },
      });
    expect([one(crew('20 workers'), small).status, one(crew('21 workers'), small).status]).toEqual([
      'open',
      'barred',
    ]);
    expect(judge(small, [crew('15 persons'), crew('6 persons')])[0]?.status).toBe('barred');
    expect(effect(crew(), small)?.effect).toBe('met');
  });
});
