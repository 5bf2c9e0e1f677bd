import { describe, expect, test } from 'vitest';
import { act, askedOf, CONDITION_SCOPE, rails } from '../../test/fixtures/law-fixture.ts';
import type { Activity, Condition } from '../scenario/index.ts';
import { compileCondition } from './compile-condition.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';

const ready = (condition: Condition) => compileCondition(condition, CONDITION_SCOPE);
const facts = (activity: Activity): Facts => factsOf(activity)[0] as Facts;

describe('conditions together', () => {
  test('all fields must hold, any of a list will do', () => {
    expect(askedOf({ act: ['supply', 'sell'], to: ['XN'] }, [{ to: 'XN' }, { to: 'XR' }])).toEqual([
      'yes',
      'no',
    ]);
  });

  test('any, all, not', () => {
    const condition: Condition = {
      any: [{ to: ['XN'] }, { via: ['XN'] }],
      not: { all: [{ temporary: true }, { purpose: ['survey'] }] },
    };
    const fields = [
      { to: 'XN', temporary: false },
      { to: 'XN' },
      { to: 'XN', temporary: true, purpose: 'survey' },
    ];
    expect(askedOf(condition, fields)).toEqual(['yes', 'unknown', 'no']);
  });

  test('a term stands for its condition, a switch for its reading', () => {
    expect(askedOf({ term: 'goes-in' }, [{ to: 'XN' }, { to: 'XR' }])).toEqual(['yes', 'no']);
    expect(askedOf({ switch: { id: 'wagons', is: 'count' } }, [{}])).toEqual(['yes']);
    expect(askedOf({ switch: { id: 'wagons', is: 'free' } }, [{}])).toEqual(['no']);
  });

  test('what the text leaves open is unknown, and says what somebody has to say', () => {
    const condition: Condition = {
      unclear: { when: { sector: ['telecommunication'] }, fact: 'whom it serves' },
    };
    const lines = act({ act: 'service', sector: 'telecommunication' });
    const node = ready(condition);
    expect(askedOf(condition, [{ sector: 'rail' }, { sector: 'telecommunication' }])).toEqual([
      'no',
      'unknown',
    ]);
    expect(node.deciding(facts(lines))).toEqual(['whom it serves']);
    const open = act({ act: 'service', sector: 'unknown' });
    expect(node.deciding(facts(open))).toEqual(['sector', 'whom it serves']);
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
    expect(
      ready(ways)
        .findings(facts(rails()))
        .map(({ fact }) => fact),
    ).toEqual(['to']);
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
    const activity = rails({
      parties: [{ role: 'bank', nationality: 'unknown', name: 'Ford Bank' }],
    });
    expect(ready(condition).deciding(facts(activity))).toEqual(['parties.nationality']);
  });

  test('how many facts are amiss; of parties, in the one that comes nearest', () => {
    const distance = (condition: Condition, activity: Activity) =>
      ready(condition).distance(facts(activity));
    expect(distance({ act: ['sell'], to: ['XN'] }, rails())).toBe(1);
    expect(distance({ act: ['sell'], to: ['XR'] }, rails())).toBe(2);
    expect(distance({ any: [{ act: ['sell'], to: ['XR'] }, { to: ['XR'] }] }, rails())).toBe(1);
    expect(distance({ not: { to: ['XN'] } }, rails())).toBe(1);
    const banks: Condition = { party: { role: ['bank'], nationality: ['XN'] } };
    const near = rails({
      parties: [
        { role: 'bank', nationality: 'XA' },
        { role: 'payer', nationality: 'XR' },
      ],
    });
    expect([distance(banks, near), distance(banks, rails())]).toEqual([1, 2]);
  });
});
