import { describe, expect, test } from 'vitest';
import { askedOf } from '../../test/fixtures/law-fixture.ts';
import type { Condition } from '../scenario/index.ts';

describe('every field: so, not so, stated as unknown, not stated', () => {
  test.each<[string, Condition, Record<string, unknown>[], string]>([
    [
      'from',
      { from: ['XA'] },
      [{ from: 'XA' }, { from: 'XR' }, { from: 'unknown' }, {}],
      'yes no unknown no',
    ],
    [
      'from-not',
      { 'from-not': ['XA'] },
      [{ from: 'XR' }, { from: 'XA' }, { from: 'unknown' }, {}],
      'yes no unknown yes',
    ],
    [
      'to',
      { to: ['XN'] },
      [{ to: 'XN' }, { to: 'XR' }, { to: 'unknown' }, {}],
      'yes no unknown no',
    ],
    [
      'to-not',
      { 'to-not': ['XN'] },
      [{ to: 'XR' }, { to: 'XN' }, { to: 'unknown' }, {}],
      'yes no unknown yes',
    ],
    [
      'via',
      { via: ['XR'] },
      [{ via: ['XA', 'XR'] }, { via: ['XA'] }, { via: 'unknown' }, {}],
      'yes no unknown no',
    ],
    [
      'touches',
      { touches: ['XN'] },
      [{ via: ['XN'] }, { from: 'XA', to: 'XR' }, { to: 'unknown' }, {}],
      'yes no unknown no',
    ],
    [
      'place',
      { place: ['ford'] },
      [{ place: 'The Ford' }, { place: 'bridge' }, { place: 'unknown' }, {}],
      'yes no unknown no',
    ],
    [
      'through',
      { through: ['ford'] },
      [{ route: ['a', 'ford'] }, { route: ['a'] }, { route: 'unknown' }, {}],
      'yes no unknown unknown',
    ],
    [
      'crosses',
      { crosses: ['line'] },
      [{ crosses: ['line'] }, { crosses: ['river'] }, { crosses: 'unknown' }, {}],
      'yes no unknown no',
    ],
    [
      'sector',
      { sector: ['rail'] },
      [{ sector: 'rail' }, { sector: 'road' }, { sector: 'unknown' }, {}],
      'yes no unknown no',
    ],
    [
      'purpose',
      { purpose: ['survey'] },
      [{ purpose: 'survey' }, { purpose: 'commercial' }, { purpose: 'unknown' }, {}],
      'yes no unknown unknown',
    ],
    [
      'purpose-not',
      { 'purpose-not': ['survey'] },
      [{ purpose: 'commercial' }, { purpose: 'survey' }, { purpose: 'unknown' }, {}],
      'yes no unknown unknown',
    ],
    [
      'temporary',
      { temporary: true },
      [{ temporary: true }, { temporary: false }, { temporary: 'unknown' }, {}],
      'yes no unknown unknown',
    ],
    [
      'notified',
      { notified: true },
      [{ notified: true }, { notified: false }, { notified: 'unknown' }, {}],
      'yes no unknown unknown',
    ],
    [
      'determined',
      { determined: true },
      [{ determined: true }, { determined: false }, { determined: 'unknown' }, {}],
      'yes no unknown no',
    ],
    [
      'notice-at-least',
      { 'notice-at-least': '30 day' },
      [{ 'notice-given': '5 wk' }, { 'notice-given': '29 day' }, { 'notice-given': 'unknown' }, {}],
      'yes no unknown unknown',
    ],
    [
      'contract-before',
      { 'contract-before': '2019-01-01' },
      [
        { 'contract-before': '2018' },
        { 'contract-before': '2020' },
        { 'contract-before': 'unknown' },
        {},
      ],
      'yes no unknown unknown',
    ],
  ])('%s', (_, condition, fields, expected) => {
    expect(askedOf(condition, fields).join(' ')).toBe(expected);
  });
});
