import { describe, expect, test } from 'vitest';
import { act, rails } from '../../test/fixtures/law-fixture.ts';
import type { Activity, Condition } from '../scenario/index.ts';
import { compileCondition } from './compile-condition.ts';
import type { ConditionScope } from './compile-condition.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';

const SCOPE: ConditionScope = {
  terms: { 'goes-in': { holds: { act: ['supply', 'sell'], to: ['XN'] } } },
  switches: new Map([['wagons', 'count']]),
};
const WORDS = ['no', 'unknown', 'yes'] as const;

const ready = (condition: Condition) => compileCondition(condition, SCOPE);
const facts = (activity: Activity): Facts => factsOf(activity)[0] as Facts;
const asked = (condition: Condition, activity: Activity) =>
  WORDS[ready(condition).ask(facts(activity))];

/** What a condition makes of the same activity with different fields. */
const each = (condition: Condition, fields: Record<string, unknown>[]) =>
  fields.map((more) => asked(condition, act({ act: 'supply', ...more })));

const goods = (more: Record<string, unknown>) => ({ goods: { text: 'goods', ...more } });
const party = (more: Record<string, unknown>) => ({ parties: [{ role: 'supplier', ...more }] });

describe('every field: so, not so, stated as unknown, not stated', () => {
  test.each<[string, Condition, Record<string, unknown>[], string]>([
    ['from', { from: ['XA'] }, [{ from: 'XA' }, { from: 'XR' }, { from: 'unknown' }, {}], 'yes no unknown no'],
    ['from-not', { 'from-not': ['XA'] }, [{ from: 'XR' }, { from: 'XA' }, { from: 'unknown' }, {}], 'yes no unknown yes'],
    ['to', { to: ['XN'] }, [{ to: 'XN' }, { to: 'XR' }, { to: 'unknown' }, {}], 'yes no unknown no'],
    ['to-not', { 'to-not': ['XN'] }, [{ to: 'XR' }, { to: 'XN' }, { to: 'unknown' }, {}], 'yes no unknown yes'],
    ['via', { via: ['XR'] }, [{ via: ['XA', 'XR'] }, { via: ['XA'] }, { via: 'unknown' }, {}], 'yes no unknown no'],
    ['touches', { touches: ['XN'] }, [{ via: ['XN'] }, { from: 'XA', to: 'XR' }, { to: 'unknown' }, {}], 'yes no unknown no'],
    ['place', { place: ['ford'] }, [{ place: 'The Ford' }, { place: 'bridge' }, { place: 'unknown' }, {}], 'yes no unknown no'],
    ['through', { through: ['ford'] }, [{ route: ['a', 'ford'] }, { route: ['a'] }, { route: 'unknown' }, {}], 'yes no unknown unknown'],
    ['crosses', { crosses: ['line'] }, [{ crosses: ['line'] }, { crosses: ['river'] }, { crosses: 'unknown' }, {}], 'yes no unknown no'],
    ['sector', { sector: ['rail'] }, [{ sector: 'rail' }, { sector: 'road' }, { sector: 'unknown' }, {}], 'yes no unknown no'],
    ['purpose', { purpose: ['survey'] }, [{ purpose: 'survey' }, { purpose: 'commercial' }, { purpose: 'unknown' }, {}], 'yes no unknown unknown'],
    ['purpose-not', { 'purpose-not': ['survey'] }, [{ purpose: 'commercial' }, { purpose: 'survey' }, { purpose: 'unknown' }, {}], 'yes no unknown unknown'],
    ['temporary', { temporary: true }, [{ temporary: true }, { temporary: false }, { temporary: 'unknown' }, {}], 'yes no unknown unknown'],
    ['notified', { notified: true }, [{ notified: true }, { notified: false }, { notified: 'unknown' }, {}], 'yes no unknown unknown'],
    ['determined', { determined: true }, [{ determined: true }, { determined: false }, { determined: 'unknown' }, {}], 'yes no unknown no'],
    ['notice-at-least', { 'notice-at-least': '30 day' }, [{ 'notice-given': '5 wk' }, { 'notice-given': '29 day' }, { 'notice-given': 'unknown' }, {}], 'yes no unknown unknown'],
    ['contract-before', { 'contract-before': '2019-01-01' }, [{ 'contract-before': '2018' }, { 'contract-before': '2020' }, { 'contract-before': 'unknown' }, {}], 'yes no unknown unknown'],
  ])('%s', (_, condition, fields, expected) => {
    expect(each(condition, fields).join(' ')).toBe(expected);
  });

  test.each<[string, Condition, Record<string, unknown>[], string]>([
    ['hs', { goods: { hs: ['86'] } }, [goods({ hs: '8601' }), goods({ hs: '44' }), goods({ hs: 'unknown' }), goods({})], 'yes no unknown unknown'],
    ['hs-not', { goods: { 'hs-not': ['86'] } }, [goods({ hs: '44' }), goods({ hs: '8601' }), goods({ hs: 'unknown' }), goods({})], 'yes no unknown unknown'],
    ['origin', { goods: { origin: ['XN'] } }, [goods({ origin: 'XN' }), goods({ origin: 'XA' }), goods({ origin: 'unknown' }), goods({})], 'yes no unknown unknown'],
    ['origin-not', { goods: { 'origin-not': ['XN'] } }, [goods({ origin: 'XA' }), goods({ origin: 'XN' }), goods({ origin: 'unknown' }), goods({})], 'yes no unknown unknown'],
    ['us-content-above', { goods: { 'us-content-above': '10 %' } }, [goods({ 'us-content': '11 %' }), goods({ 'us-content': '10 %' }), goods({ 'us-content': 'unknown' }), goods({})], 'yes no unknown no'],
    ['dual-use', { goods: { 'dual-use': true } }, [goods({ 'dual-use': true }), goods({ 'dual-use': false }), goods({ 'dual-use': 'unknown' }), goods({})], 'yes no unknown no'],
    ['luxury', { goods: { luxury: true } }, [goods({ luxury: true }), goods({ luxury: false }), goods({ luxury: 'unknown' }), goods({})], 'yes no unknown no'],
    ['refined', { goods: { refined: true } }, [goods({ refined: true }), goods({ refined: false }), goods({ refined: 'unknown' }), goods({})], 'yes no unknown unknown'],
    ['made', { goods: { made: ['field'] } }, [goods({ made: 'field' }), goods({ made: 'refinery' }), goods({ made: 'unknown' }), goods({})], 'yes no unknown unknown'],
    ['leaves', { goods: { leaves: true } }, [goods({ leaves: true }), goods({ leaves: false }), goods({ leaves: 'unknown' }), goods({})], 'yes no unknown unknown'],
    ['no goods at all', { goods: { luxury: false } }, [goods({}), {}, { goods: 'unknown' }, { goods: [] }], 'yes no unknown no'],
    ['all-goods', { 'all-goods': { hs: ['86'] } }, [{ goods: [{ text: 'a', hs: '8601' }, { text: 'b', hs: '8602' }] }, { goods: [{ text: 'a', hs: '8601' }, { text: 'b', hs: '44' }] }, { goods: 'unknown' }, {}], 'yes no unknown no'],
  ])('goods: %s', (_, condition, fields, expected) => {
    expect(each(condition, fields).join(' ')).toBe(expected);
  });

  test.each<[string, Condition, Record<string, unknown>[], string]>([
    ['role', { party: { role: ['supplier'] } }, [party({}), party({ role: 'bank' }), { parties: 'unknown' }, {}], 'yes no unknown no'],
    ['nationality', { party: { nationality: ['XN'] } }, [party({ nationality: 'XN' }), party({ nationality: 'XA' }), party({ nationality: 'unknown' }), party({})], 'yes no unknown no'],
    ['nationality-not', { party: { 'nationality-not': ['XN'] } }, [party({ nationality: 'XA' }), party({ nationality: 'XN' }), party({ nationality: 'unknown' }), party({})], 'yes no unknown unknown'],
    ['flag', { party: { flag: ['XN'] } }, [party({ flag: 'XN' }), party({ flag: 'XA' }), party({ flag: 'unknown' }), party({})], 'yes no unknown no'],
    ['government', { party: { government: true } }, [party({ government: true }), party({ government: false }), party({ government: 'unknown' }), party({})], 'yes no unknown unknown'],
    ['designated', { party: { designated: true } }, [party({ designated: ['XA'] }), party({ designated: [] }), party({ designated: 'unknown' }), party({})], 'yes no unknown no'],
    ['designated-by', { party: { 'designated-by': ['XA'] } }, [party({ designated: ['XA'] }), party({ designated: ['XR'] }), party({ designated: 'unknown' }), party({})], 'yes no unknown no'],
    ['is', { party: { is: ['reed-bank'] } }, [party({ actor: 'reed-bank' }), party({ actor: 'ford-bank' }), { parties: 'unknown' }, {}], 'yes no unknown no'],
    ['name, whatever its case', { party: { name: ['Reed Bank'] } }, [party({ name: 'REED BANK' }), party({ name: 'Ford Bank' }), { parties: 'unknown' }, party({})], 'yes no unknown no'],
    ['or-owned', { party: { name: ['Reed Bank'], 'or-owned': '50 %' } }, [party({ owners: [{ actor: 'Reed Bank', share: '0.5 share' }] }), party({ owners: [{ actor: 'Reed Bank', share: '49 %' }] }), party({ owners: [{ actor: 'Reed Bank' }] }), party({ owners: [] })], 'yes no unknown no'],
  ])('parties: %s', (_, condition, fields, expected) => {
    expect(each(condition, fields).join(' ')).toBe(expected);
  });

  test('one party has to fit in all respects', () => {
    const condition: Condition = { party: { role: ['bank'], nationality: ['XN'] } };
    const two = { parties: [{ role: 'bank', nationality: 'XA' }, { role: 'payer', nationality: 'XN' }] };
    expect(each(condition, [two, { parties: [{ role: 'bank', nationality: 'XN' }] }])).toEqual(['no', 'yes']);
  });

  test.each<[string, Condition, Record<string, unknown>[], string]>([
    ['conveyance.flag', { conveyance: { flag: ['XN'] } }, [{ conveyance: { kind: 'vessel', flag: 'XN' } }, { conveyance: { kind: 'vessel', flag: 'XA' } }, { conveyance: { kind: 'vessel' } }, {}], 'yes no unknown no'],
    ['conveyance.flag-not', { conveyance: { 'flag-not': ['XN'] } }, [{ conveyance: { kind: 'vessel', flag: 'XA' } }, { conveyance: { kind: 'vessel', flag: 'XN' } }, { conveyance: 'unknown' }, {}], 'yes no unknown no'],
    ['conveyance.ship-to-ship', { conveyance: { 'ship-to-ship': true } }, [{ conveyance: { kind: 'vessel', 'ship-to-ship': true } }, { conveyance: { kind: 'vessel' } }, { conveyance: { kind: 'vessel', 'ship-to-ship': 'unknown' } }, {}], 'yes no unknown no'],
    ['payment.form', { payment: { form: ['cash'] } }, [{ payment: { form: 'cash' } }, { payment: { form: 'in-kind' } }, { payment: { form: 'unknown' } }, {}], 'yes no unknown no'],
    ['payment.currency', { payment: { currency: ['XXX'] } }, [{ payment: { form: 'cash', currency: 'XXX' } }, { payment: { form: 'cash', currency: 'YYY' } }, { payment: { form: 'cash' } }, {}], 'yes no unknown no'],
    ['employment.in-not', { employment: { 'in-not': ['XN'] } }, [{ employment: { nationality: 'XN', in: 'XA' } }, { employment: { nationality: 'XN', in: 'XN' } }, { employment: { nationality: 'XN', in: 'unknown' } }, {}], 'yes no unknown no'],
    ['ownership.form', { ownership: { form: ['cooperative'] } }, [{ ownership: { form: 'cooperative' } }, { ownership: { form: 'none' } }, { ownership: 'unknown' }, {}], 'yes no unknown no'],
    ['ownership.commercial', { ownership: { commercial: false } }, [{ ownership: { form: 'none', commercial: false } }, { ownership: { form: 'none', commercial: true } }, { ownership: { form: 'none' } }, {}], 'yes no unknown no'],
  ])('%s: what is not there fulfils nothing', (_, condition, fields, expected) => {
    expect(each(condition, fields).join(' ')).toBe(expected);
  });
});

describe('conditions together', () => {
  test('all fields must hold, any of a list will do', () => {
    expect(each({ act: ['supply', 'sell'], to: ['XN'] }, [{ to: 'XN' }, { to: 'XR' }])).toEqual(['yes', 'no']);
  });

  test('any, all, not', () => {
    const condition: Condition = {
      any: [{ to: ['XN'] }, { via: ['XN'] }],
      not: { all: [{ temporary: true }, { purpose: ['survey'] }] },
    };
    const fields = [{ to: 'XN', temporary: false }, { to: 'XN' }, { to: 'XN', temporary: true, purpose: 'survey' }];
    expect(each(condition, fields)).toEqual(['yes', 'unknown', 'no']);
  });

  test('a term stands for its condition, a switch for its reading', () => {
    expect(each({ term: 'goes-in' }, [{ to: 'XN' }, { to: 'XR' }])).toEqual(['yes', 'no']);
    expect(asked({ switch: { id: 'wagons', is: 'count' } }, rails())).toBe('yes');
    expect(asked({ switch: { id: 'wagons', is: 'free' } }, rails())).toBe('no');
  });

  test('what the text leaves open is unknown, and says what somebody has to say', () => {
    const condition: Condition = { unclear: { when: { sector: ['telecommunication'] }, fact: 'whom it serves' } };
    const lines = act({ act: 'service', sector: 'telecommunication' });
    const test = ready(condition);
    expect(each(condition, [{ sector: 'rail' }, { sector: 'telecommunication' }])).toEqual(['no', 'unknown']);
    expect(test.deciding(facts(lines))).toEqual(['whom it serves']);
    const open = act({ act: 'service', sector: 'unknown' });
    expect(test.deciding(facts(open))).toEqual(['sector', 'whom it serves']);
  });
});

describe('why', () => {
  test('every fact that was asked, with what was wanted and found', () => {
    const condition: Condition = { act: ['supply'], goods: { hs: ['72-83'] } };
    expect(ready(condition).findings(facts(rails()))).toEqual([
      { fact: 'act', wanted: 'supply', found: 'supply', holds: 2 },
      { fact: 'goods.hs', wanted: 'hs 72-83', found: '7302', holds: 2 },
    ]);
  });

  test('of several ways in the one that was taken, of a denied whole the facts that deny it', () => {
    const ways: Condition = { any: [{ via: ['XR'] }, { to: ['XN'] }] };
    expect(ready(ways).findings(facts(rails())).map(({ fact }) => fact)).toEqual(['to']);
    const denied: Condition = { not: { act: ['supply'], to: ['XR'] } };
    expect(ready(denied).findings(facts(rails()))).toEqual([
      { fact: 'to', wanted: 'not XR', found: 'XN', holds: 2 },
    ]);
  });

  test('the facts that leave it open, each once, and only where they matter', () => {
    const condition: Condition = { purpose: ['survey'], temporary: true };
    const open = rails({ purpose: 'unknown' });
    expect(ready(condition).deciding(facts(open))).toEqual(['purpose', 'temporary']);
    const settled = rails({ purpose: 'unknown', temporary: false });
    expect(ready(condition).deciding(facts(settled))).toEqual([]);
    const either: Condition = { any: [condition, { to: ['XN'] }] };
    expect(ready(either).deciding(facts(open))).toEqual([]);
  });

  test('of a party the field that is missing', () => {
    const condition: Condition = { party: { role: ['bank'], nationality: ['XN'] } };
    const activity = rails({ parties: [{ role: 'bank', nationality: 'unknown', name: 'Ford Bank' }] });
    expect(ready(condition).deciding(facts(activity))).toEqual(['parties.nationality']);
  });

  test('how many facts are amiss; of parties, in the one that comes nearest', () => {
    const distance = (condition: Condition, activity: Activity) => ready(condition).distance(facts(activity));
    expect(distance({ act: ['sell'], to: ['XN'] }, rails())).toBe(1);
    expect(distance({ act: ['sell'], to: ['XR'] }, rails())).toBe(2);
    expect(distance({ any: [{ act: ['sell'], to: ['XR'] }, { to: ['XR'] }] }, rails())).toBe(1);
    expect(distance({ not: { to: ['XN'] } }, rails())).toBe(1);
    const banks: Condition = { party: { role: ['bank'], nationality: ['XN'] } };
    const near = rails({ parties: [{ role: 'bank', nationality: 'XA' }, { role: 'payer', nationality: 'XR' }] });
    expect([distance(banks, near), distance(banks, rails())]).toEqual([1, 2]);
  });
});
