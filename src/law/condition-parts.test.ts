import { describe, expect, test } from 'vitest';
import { askedOf } from '../../test/fixtures/law-fixture.ts';
import type { Condition } from '../scenario/index.ts';

const goods = (more: Record<string, unknown>) => ({ goods: { text: 'goods', ...more } });
const party = (more: Record<string, unknown>) => ({ parties: [{ role: 'supplier', ...more }] });

describe('what an activity may or may not have: so, not so, stated as unknown, not stated', () => {
  test.each<[string, Condition, Record<string, unknown>[], string]>([
    [
      'hs',
      { goods: { hs: ['86'] } },
      [goods({ hs: '8601' }), goods({ hs: '44' }), goods({ hs: 'unknown' }), goods({})],
      'yes no unknown unknown',
    ],
    [
      'hs-not',
      { goods: { 'hs-not': ['86'] } },
      [goods({ hs: '44' }), goods({ hs: '8601' }), goods({ hs: 'unknown' }), goods({})],
      'yes no unknown unknown',
    ],
    [
      'hs-stated',
      { goods: { 'hs-stated': ['8601'] } },
      [
        goods({ hs: '8601.10' }),
        goods({ hs: '44' }),
        goods({ hs: '86' }),
        goods({ hs: 'unknown' }),
        goods({}),
      ],
      'yes no no no no',
    ],
    [
      'origin',
      { goods: { origin: ['XN'] } },
      [goods({ origin: 'XN' }), goods({ origin: 'XA' }), goods({ origin: 'unknown' }), goods({})],
      'yes no unknown unknown',
    ],
    [
      'origin-not',
      { goods: { 'origin-not': ['XN'] } },
      [goods({ origin: 'XA' }), goods({ origin: 'XN' }), goods({ origin: 'unknown' }), goods({})],
      'yes no unknown unknown',
    ],
    [
      'us-content-above',
      { goods: { 'us-content-above': '10 %' } },
      [
        goods({ 'us-content': '11 %' }),
        goods({ 'us-content': '10 %' }),
        goods({ 'us-content': 'unknown' }),
        goods({}),
      ],
      'yes no unknown no',
    ],
    [
      'dual-use',
      { goods: { 'dual-use': true } },
      [
        goods({ 'dual-use': true }),
        goods({ 'dual-use': false }),
        goods({ 'dual-use': 'unknown' }),
        goods({}),
      ],
      'yes no unknown no',
    ],
    [
      'luxury',
      { goods: { luxury: true } },
      [goods({ luxury: true }), goods({ luxury: false }), goods({ luxury: 'unknown' }), goods({})],
      'yes no unknown no',
    ],
    [
      'refined',
      { goods: { refined: true } },
      [
        goods({ refined: true }),
        goods({ refined: false }),
        goods({ refined: 'unknown' }),
        goods({}),
      ],
      'yes no unknown unknown',
    ],
    [
      'made',
      { goods: { made: ['field'] } },
      [
        goods({ made: 'field' }),
        goods({ made: 'refinery' }),
        goods({ made: 'unknown' }),
        goods({}),
      ],
      'yes no unknown unknown',
    ],
    [
      'leaves',
      { goods: { leaves: true } },
      [goods({ leaves: true }), goods({ leaves: false }), goods({ leaves: 'unknown' }), goods({})],
      'yes no unknown unknown',
    ],
    [
      'no goods at all',
      { goods: { luxury: false } },
      [goods({}), {}, { goods: 'unknown' }, { goods: [] }],
      'yes no unknown no',
    ],
    [
      'all-goods',
      { 'all-goods': { hs: ['86'] } },
      [
        {
          goods: [
            { text: 'a', hs: '8601' },
            { text: 'b', hs: '8602' },
          ],
        },
        {
          goods: [
            { text: 'a', hs: '8601' },
            { text: 'b', hs: '44' },
          ],
        },
        { goods: 'unknown' },
        {},
      ],
      'yes no unknown no',
    ],
  ])('goods: %s', (_, condition, fields, expected) => {
    expect(askedOf(condition, fields).join(' ')).toBe(expected);
  });

  test.each<[string, Condition, Record<string, unknown>[], string]>([
    [
      'role',
      { party: { role: ['supplier'] } },
      [party({}), party({ role: 'bank' }), { parties: 'unknown' }, {}],
      'yes no unknown no',
    ],
    [
      'nationality',
      { party: { nationality: ['XN'] } },
      [
        party({ nationality: 'XN' }),
        party({ nationality: 'XA' }),
        party({ nationality: 'unknown' }),
        party({}),
      ],
      'yes no unknown no',
    ],
    [
      'nationality-not',
      { party: { 'nationality-not': ['XN'] } },
      [
        party({ nationality: 'XA' }),
        party({ nationality: 'XN' }),
        party({ nationality: 'unknown' }),
        party({}),
      ],
      'yes no unknown unknown',
    ],
    [
      'flag',
      { party: { flag: ['XN'] } },
      [party({ flag: 'XN' }), party({ flag: 'XA' }), party({ flag: 'unknown' }), party({})],
      'yes no unknown no',
    ],
    [
      'government',
      { party: { government: true } },
      [
        party({ government: true }),
        party({ government: false }),
        party({ government: 'unknown' }),
        party({}),
      ],
      'yes no unknown unknown',
    ],
    [
      'designated',
      { party: { designated: true } },
      [
        party({ designated: ['XA'] }),
        party({ designated: [] }),
        party({ designated: 'unknown' }),
        party({}),
      ],
      'yes no unknown no',
    ],
    [
      'designated-by',
      { party: { 'designated-by': ['XA'] } },
      [
        party({ designated: ['XA'] }),
        party({ designated: ['XR'] }),
        party({ designated: 'unknown' }),
        party({}),
      ],
      'yes no unknown no',
    ],
    [
      'is',
      { party: { is: ['reed-bank'] } },
      [party({ actor: 'reed-bank' }), party({ actor: 'ford-bank' }), { parties: 'unknown' }, {}],
      'yes no unknown no',
    ],
    [
      'name, whatever its case',
      { party: { name: ['Reed Bank'] } },
      [
        party({ name: 'REED BANK' }),
        party({ name: 'Ford Bank' }),
        { parties: 'unknown' },
        party({}),
      ],
      'yes no unknown no',
    ],
    [
      'or-owned',
      { party: { name: ['Reed Bank'], 'or-owned': '50 %' } },
      [
        party({ owners: [{ actor: 'Reed Bank', share: '0.5 share' }] }),
        party({ owners: [{ actor: 'Reed Bank', share: '49 %' }] }),
        party({ owners: [{ actor: 'Reed Bank' }] }),
        party({ owners: [] }),
      ],
      'yes no unknown no',
    ],
  ])('parties: %s', (_, condition, fields, expected) => {
    expect(askedOf(condition, fields).join(' ')).toBe(expected);
  });

  test('one party has to fit in all respects', () => {
    const condition: Condition = { party: { role: ['bank'], nationality: ['XN'] } };
    const two = {
      parties: [
        { role: 'bank', nationality: 'XA' },
        { role: 'payer', nationality: 'XN' },
      ],
    };
    expect(askedOf(condition, [two, { parties: [{ role: 'bank', nationality: 'XN' }] }])).toEqual([
      'no',
      'yes',
    ]);
  });

  test.each<[string, Condition, Record<string, unknown>[], string]>([
    [
      'conveyance.flag',
      { conveyance: { flag: ['XN'] } },
      [
        { conveyance: { kind: 'vessel', flag: 'XN' } },
        { conveyance: { kind: 'vessel', flag: 'XA' } },
        { conveyance: { kind: 'vessel' } },
        {},
      ],
      'yes no unknown no',
    ],
    [
      'conveyance.flag-not',
      { conveyance: { 'flag-not': ['XN'] } },
      [
        { conveyance: { kind: 'vessel', flag: 'XA' } },
        { conveyance: { kind: 'vessel', flag: 'XN' } },
        { conveyance: 'unknown' },
        {},
      ],
      'yes no unknown no',
    ],
    [
      'conveyance.ship-to-ship',
      { conveyance: { 'ship-to-ship': true } },
      [
        { conveyance: { kind: 'vessel', 'ship-to-ship': true } },
        { conveyance: { kind: 'vessel' } },
        { conveyance: { kind: 'vessel', 'ship-to-ship': 'unknown' } },
        {},
      ],
      'yes no unknown no',
    ],
    [
      'payment.form',
      { payment: { form: ['cash'] } },
      [
        { payment: { form: 'cash' } },
        { payment: { form: 'in-kind' } },
        { payment: { form: 'unknown' } },
        {},
      ],
      'yes no unknown no',
    ],
    [
      'payment.currency',
      { payment: { currency: ['XXX'] } },
      [
        { payment: { form: 'cash', currency: 'XXX' } },
        { payment: { form: 'cash', currency: 'YYY' } },
        { payment: { form: 'cash' } },
        {},
      ],
      'yes no unknown no',
    ],
    [
      'employment.in-not',
      { employment: { 'in-not': ['XN'] } },
      [
        { employment: { nationality: 'XN', in: 'XA' } },
        { employment: { nationality: 'XN', in: 'XN' } },
        { employment: { nationality: 'XN', in: 'unknown' } },
        {},
      ],
      'yes no unknown no',
    ],
    [
      'ownership.form',
      { ownership: { form: ['cooperative'] } },
      [
        { ownership: { form: 'cooperative' } },
        { ownership: { form: 'none' } },
        { ownership: 'unknown' },
        {},
      ],
      'yes no unknown no',
    ],
    [
      'ownership.commercial',
      { ownership: { commercial: false } },
      [
        { ownership: { form: 'none', commercial: false } },
        { ownership: { form: 'none', commercial: true } },
        { ownership: { form: 'none' } },
        {},
      ],
      'yes no unknown no',
    ],
  ])('%s: what is not there fulfils nothing', (_, condition, fields, expected) => {
    expect(askedOf(condition, fields).join(' ')).toBe(expected);
  });
});
