import { describe, expect, test } from 'vitest';
import { act, rails, riverLaw } from '../../test/fixtures/law-fixture.ts';
import type { Activity } from '../scenario/index.ts';
import { derive, nearMisses } from './derive.ts';
import { judge } from './judge.ts';
import { answerLaw, whatOf } from './law-answer.ts';
import { unwrap } from '../quantity/index.ts';

const law = riverLaw();
const derived = (activity: Activity) =>
  judge(law, [activity]).flatMap((verdict) => derive(law, activity, verdict));

describe('a derivation', () => {
  test('names the paragraph, its words, its source and every fact asked', () => {
    const metal = derived(rails()).find(({ finding }) => finding.provision === 'metal');
    expect(metal).toMatchObject({
      cite: 'River act, 1',
      verb: 'shall prohibit',
      url: 'https://law.example/river/1',
      wording: 'A',
      source: ['river-act'],
      assumption: null,
      asked: [
        { fact: 'act', wanted: 'supply or sell or transfer', found: 'supply', holds: 'yes' },
        { fact: 'to', wanted: 'XN', found: 'XN', holds: 'yes' },
        { fact: 'goods.hs', wanted: 'hs 72-83', found: '7302', holds: 'yes' },
      ],
    });
  });

  test('says why an exception was of no help', () => {
    const [, machines] = derived(rails({ goods: { hs: '8411', text: 'turbine' } }));
    expect(machines?.wordingNote).toBe('read once, years ago');
    const [north] = derived(rails());
    expect(north?.exceptions).toEqual([
      {
        provision: 'export-food',
        cite: 'Export law, 2',
        says: 'Food is free.',
        holds: 'no',
        because: [{ fact: 'goods.hs', wanted: 'hs 01-24', found: '7302', holds: 'no' }],
      },
    ]);
  });

  test('and that one which would help is silenced by another', () => {
    const [venture] = derived(
      act({
        act: 'operate',
        to: 'XN',
        ownership: { form: 'cooperative', 'public-utility': true, 'for-profit': true },
      }),
    );
    expect(venture?.exceptions).toMatchObject([
      {
        provision: 'venture-utility',
        holds: 'no',
        because: [
          { fact: 'exception.venture-profit', wanted: 'does not apply', found: 'it applies' },
        ],
      },
    ]);
  });

  test('shows the conditions of a cap, each with its facts', () => {
    const [, oil] = derived(rails({ goods: { hs: '2710', text: 'fuel' }, notified: false }));
    expect(oil?.needs).toEqual([
      {
        says: 'not for the army',
        holds: 'yes',
        asked: [{ fact: 'determined', wanted: 'not true', found: 'not stated', holds: 'yes' }],
      },
      {
        says: 'the committee is told',
        holds: 'no',
        asked: [{ fact: 'notified', wanted: 'true', found: 'false', holds: 'no' }],
      },
    ]);
  });
});

describe('a near miss', () => {
  test('is a provision that one fact keeps away, with that fact', () => {
    const sleepers = rails({ from: 'XR', goods: { hs: '4406', text: 'sleepers' } });
    const missed = nearMisses(law, sleepers);
    expect(missed.map(({ provision }) => provision)).toEqual([
      'export',
      'visits',
      'metal',
      'machines',
      'arms',
      'oil',
      'wagons',
    ]);
    expect(missed[0]).toMatchObject({
      layer: 'NORTH',
      failed: [{ fact: 'from', wanted: 'XA', found: 'XR' }],
    });
  });

  test('is told for each kind of goods, and not for what is caught', () => {
    const goods = [
      { hs: '7302', text: 'rails' },
      { hs: '4406', text: 'sleepers' },
    ];
    const metal = nearMisses(law, rails({ goods })).filter(
      ({ provision }) => provision === 'metal',
    );
    expect(metal.map((each) => each.goods)).toEqual([1]);
  });
});

describe('the whole answer', () => {
  test('holds verdicts, readings it hangs on, window, and ways out', () => {
    const wagons = rails({
      goods: { hs: '8606', text: 'wagons' },
      temporary: true,
      what: 'wagons of the survey',
    });
    const answer = unwrap(answerLaw(law, [wagons]));
    expect(answer).toMatchObject({
      asOf: '2019-06-01',
      notice: { encoded: '2020-02-01', rows: 26 },
      switches: { 'temporary-entry': 'counts', 'full-when': 'by-notice' },
      layers: ['NORTH', 'RIVER'],
      activities: [{ index: 0, id: null, act: 'supply', what: 'wagons of the survey' }],
      hangsOn: [
        { switch: 'temporary-entry', stands: 'counts', other: 'free', otherwise: 'allowed' },
      ],
      windows: [],
      unlock: {
        sets: [
          { deciders: ['river-council'] },
          { acts: [{ kind: 'repeal', provision: 'wagons' }] },
        ],
      },
    });
    expect(answer.notice.inForce).toBe(26);
    expect(answer.notice.unverified).toBe(5);
  });

  test('calls an activity by its own words, its goods, or its act', () => {
    expect([rails({ what: 'a gift' }), rails(), act({ act: 'visit' })].map(whatOf)).toEqual([
      'a gift',
      'rails',
      'visit',
    ]);
  });
});
