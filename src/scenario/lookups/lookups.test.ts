import { describe, expect, test } from 'vitest';
import { isoDate } from '../../quantity/index.ts';
import { collectionSchemas } from '../schema/pack.ts';
import { centralValue } from './central-value.ts';
import { commitmentsOn } from './commitments.ts';
import { contactGraph } from './contacts.ts';
import { membersOf, membersOn } from './members.ts';
import { networkOn } from './network.ts';
import { holdersOf, officeHolders } from './office-holders.ts';
import { statusQuoOn } from './status-quo.ts';
import { trackStates } from './tracks.ts';

const day = isoDate;

const actors = collectionSchemas.actors.parse({
  XA: {
    name: 'North',
    kind: 'state',
    offices: {
      steward: {
        title: 'Steward',
        terms: [
          { holder: 'ada', from: '2017-05-10', to: '2022-05-10' },
          { holder: 'ben', from: '2022-05-10' },
        ],
      },
      envoy: {
        title: 'Envoy',
        terms: [
          { holder: 'cyd', from: '2018', to: '2019-03' },
          { holder: 'dov', from: '2019-03' },
        ],
      },
    },
  },
  XB: { name: 'South', kind: 'state' },
  'river-camp': {
    name: 'River camp',
    kind: 'bloc',
    members: [
      { member: 'XA', as: 'permanent' },
      { member: 'XB', from: '2017-01-01', to: '2019-01-01', as: 'elected' },
      { member: 'XB', from: '2018-06', as: 'claimed' },
      { member: 'XC', from: '2018' },
    ],
  },
});

const steward = (text: string) => officeHolders({ actors }, 'steward', day(text));

describe('offices', () => {
  test('A02: who led on 2022-03-10 and on 2022-05-11 differs', () => {
    expect(steward('2022-03-10')).toEqual([
      {
        holder: 'ada',
        office: 'steward',
        of: 'XA',
        certainty: 'yes',
        from: '2017-05-10',
        to: '2022-05-10',
      },
    ]);
    expect(steward('2022-05-11').map(({ holder }) => holder)).toEqual(['ben']);
    expect(steward('2022-05-10').map(({ holder }) => holder)).toEqual(['ben']);
    expect(steward('2017-05-09')).toEqual([]);
  });

  test('A02: on a handover known to the month both may hold the office', () => {
    const found = officeHolders({ actors }, 'envoy', day('2019-03-15'));
    expect(found.map(({ holder, certainty }) => [holder, certainty])).toEqual([
      ['cyd', 'maybe'],
      ['dov', 'maybe'],
    ]);
  });

  test('an unknown office has no holder; an actor has all of its offices', () => {
    expect(officeHolders({ actors }, 'nobody', day('2020-01-01'))).toEqual([]);
    expect(holdersOf({ actors }, 'XA', day('2020-01-01')).map(({ holder }) => holder)).toEqual([
      'ada',
      'dov',
    ]);
  });
});

describe('membership', () => {
  test('A04: a bloc has dated members, each once, the surest seat first', () => {
    expect(membersOf({ actors }, 'river-camp', day('2018-08-01'))).toEqual([
      { id: 'XA', as: 'permanent', certainty: 'yes' },
      { id: 'XB', as: 'elected', certainty: 'yes' },
      { id: 'XC', as: 'member', certainty: 'maybe' },
    ]);
    expect(membersOf({ actors }, 'river-camp', day('2020-01-01'))).toContainEqual({
      id: 'XB',
      as: 'claimed',
      certainty: 'yes',
    });
    expect(membersOf({ actors }, 'XB', day('2020-01-01'))).toEqual([]);
  });

  test('the example of membersOn', () => {
    const term = { member: 'north', from: '2017-01-01', to: '2019-01-01' };
    expect(membersOn([term], day('2018-06-01'))).toEqual([
      { id: 'north', as: 'member', certainty: 'yes' },
    ]);
  });
});

describe('the network', () => {
  const links = collectionSchemas.links.parse({
    'river-line': {
      name: 'River line',
      between: ['p', 'q'],
      mode: 'rail',
      countries: ['XA', 'XB'],
      states: [
        { state: 'disused', from: '2008-12-01' },
        { state: 'severed', from: '2020-08' },
        { state: 'destroyed', from: '2024-10-15' },
      ],
    },
    'coast-line': {
      name: 'Coast line',
      between: ['p', 'r'],
      mode: 'rail',
      countries: 'XA',
      states: [{ state: 'in-service', from: '2013-09-22' }],
    },
  });
  const on = (text: string) =>
    Object.fromEntries(networkOn({ links }, day(text)).map((each) => [each.id, each]));

  test('E01: the network in 2018 and after the line was blown up differ', () => {
    expect(on('2018-12-01')['river-line']?.states).toEqual([
      { state: 'disused', certainty: 'yes' },
    ]);
    expect(on('2024-10-16')['river-line']?.states).toEqual([
      { state: 'destroyed', certainty: 'yes' },
    ]);
    expect(on('2024-10-16')['river-line']?.open).toBe('no');
    expect(on('2024-10-16')['coast-line']?.open).toBe('yes');
  });

  test('E01: within an imprecise month both states may hold, and shut is shut in either', () => {
    expect(on('2020-08-10')['river-line']?.states).toEqual([
      { state: 'disused', certainty: 'maybe' },
      { state: 'severed', certainty: 'maybe' },
    ]);
    expect(on('2020-08-10')['river-line']?.open).toBe('no');
  });

  test('before the first state nothing is known', () => {
    expect(on('2000-01-01')['coast-line']?.states).toEqual([]);
    expect(on('2000-01-01')['coast-line']?.open).toBe('unknown');
  });
});

describe('lines of talks', () => {
  test('H02: two tracks diverge: one is open while the other stalls', () => {
    const tracks = collectionSchemas.tracks.parse({
      neighbours: {
        title: 'Neighbours',
        parties: ['XA', 'XB'],
        states: [
          { state: 'open', from: '2018-01-09' },
          { state: 'broken', from: '2020-06-09' },
        ],
      },
      powers: {
        title: 'Powers',
        parties: ['XA', 'XC'],
        states: [
          { state: 'open', from: '2018-06-12' },
          { state: 'stalled', from: '2018-08-24' },
        ],
      },
    });
    const on = (text: string) =>
      trackStates({ tracks }, day(text)).map(({ states }) => states.map(({ state }) => state));
    expect(on('2018-10-15')).toEqual([['open'], ['stalled']]);
    expect(on('2018-07-01')).toEqual([['open'], ['open']]);
    expect(on('2017-07-01')).toEqual([['none'], ['none']]);
  });
});

describe('commitments', () => {
  const commitments = collectionSchemas.commitments.parse({
    'no-third-bridge': {
      kind: 'promise',
      title: 'No third bridge',
      by: 'XA',
      to: ['XB', 'XC'],
      date: '2017-10-31',
      tier: 'high-level',
      items: [{ text: 'no third bridge' }],
      conditions: [
        {
          text: 'ferry stays',
          status: [
            { status: 'met', from: '2017-10-31' },
            { status: 'unmet', from: '2019' },
          ],
        },
      ],
      responses: [
        { actor: 'XB', response: 'positive', date: '2017-11-01' },
        { actor: 'XB', response: 'rejected', date: '2021-03-01' },
      ],
      'lapses-with': 'steward',
      states: [
        { state: 'accepted', from: '2017-11-01' },
        { state: 'changed', from: '2023-08-18', by: 'XA' },
      ],
    },
    toll: {
      kind: 'proposal',
      title: 'Toll',
      by: 'XB',
      to: 'XA',
      date: '2018-08',
      tier: 'working',
      items: [{ text: 'a toll' }],
      responses: [],
    },
  });
  const on = (text: string) => {
    const found = commitmentsOn({ actors, commitments }, day(text));
    return Object.fromEntries(found.map((each) => [each.id, each]));
  };
  const promise = (text: string) => on(text)['no-third-bridge'];

  test('C03: a promise of 2017 has lapsed after the office changed hands in 2022, and is changed in 2023', () => {
    expect(promise('2017-10-30')).toBeUndefined();
    expect(promise('2017-10-31')).toMatchObject({ state: 'open', because: 'made' });
    expect(promise('2018-06-01')).toMatchObject({ state: 'accepted', because: 'record' });
    expect(promise('2022-05-09')).toMatchObject({ state: 'accepted', because: 'record' });
    expect(promise('2022-05-10')).toMatchObject({
      state: 'lapsed',
      because: 'office',
      certainty: 'yes',
      office: { id: 'steward', madeUnder: ['ada'], now: ['ben'] },
    });
    expect(promise('2023-09-01')).toMatchObject({ state: 'changed', because: 'record' });
  });

  test('H07: each addressee has a response state, the last by that day', () => {
    expect(promise('2018-01-01')?.responses).toEqual([
      { actor: 'XB', response: 'positive' },
      { actor: 'XC', response: 'not-recorded' },
    ]);
    expect(promise('2022-01-01')?.responses[0]?.response).toBe('rejected');
  });

  test('conditions are met, unmet, or unknown while the date is too coarse', () => {
    expect(promise('2018-01-01')?.conditions[0]?.status).toBe('met');
    expect(promise('2019-07-01')?.conditions[0]?.status).toBe('unknown');
    expect(promise('2020-01-01')?.conditions[0]?.status).toBe('unmet');
  });

  test('what was granted for a time is over when the time is up', () => {
    const waiver = collectionSchemas.commitments.parse({
      waiver: {
        kind: 'agreement',
        title: 'Oil may be bought for half a year',
        by: 'XA',
        to: 'XB',
        date: '2018-11-05',
        tier: 'public',
        items: [{ text: 'oil' }],
        responses: [],
        states: [{ state: 'accepted', from: '2018-11-05', to: '2019-05-04' }],
      },
    });
    const state = (text: string) =>
      commitmentsOn({ actors, commitments: waiver }, day(text))[0]?.state;
    expect(state('2019-05-03')).toBe('accepted');
    expect(state('2019-05-04')).toBe('lapsed');
  });

  test('a proposal dated to the month may have been made', () => {
    expect(on('2018-08-10')['toll']).toMatchObject({ state: 'open', certainty: 'maybe' });
  });
});

describe('status quo', () => {
  const values = collectionSchemas.values.parse({});
  const issues = collectionSchemas.issues.parse({
    crossing: {
      question: 'How far?',
      points: { 0: 'none', 25: 'survey' },
      'status-quo': [
        { at: 0 },
        { at: [20, 25, 30], from: '2018-12-17' },
        { at: 'unknown', from: '2024' },
      ],
    },
  });

  test('is that of the day, and unknown is no zero', () => {
    const on = (text: string) => statusQuoOn({ issues, values }, 'crossing', day(text));
    expect(on('2018-12-16')?.level).toBe(0);
    expect(on('2018-12-17')).toMatchObject({ level: 25, certainty: 'yes' });
    expect(on('2025-06-01')).toMatchObject({ level: undefined, certainty: 'yes' });
    expect(on('2024-06-01')?.entries).toHaveLength(2);
    expect(statusQuoOn({ issues, values }, 'no-issue', day('2024-06-01'))).toBeUndefined();
  });

  test('a central value converts its unit and follows a named value', () => {
    expect(centralValue({ kind: 'quantity', unit: 'week', base: 2 }, values, 'day')).toBe(14);
    expect(centralValue({ kind: 'quantity', unit: 'point', low: 10, high: 20 }, values)).toBe(15);
    expect(centralValue({ kind: 'quantity', unit: 'km', base: 2 }, values, 'day')).toBeUndefined();
    const named = collectionSchemas.values.parse({
      wait: {
        title: 'Wait',
        is: 'estimate',
        confidence: 'low',
        quantity: { unit: 'day', base: 9 },
        assumption: 'invented',
      },
    });
    expect(centralValue({ kind: 'quantity', unit: '1', use: 'wait' }, named, 'day')).toBe(9);
  });
});

describe('contacts', () => {
  const shared = { confidence: 'high', actors: ['XA', 'XB', 'XC'] } as const;
  const events = collectionSchemas.events.parse({
    forum: {
      ...shared,
      date: '2017-09-06',
      until: '2017-09-07',
      title: 'Forum',
      kind: 'forum',
      host: 'XC',
      present: ['XA', 'XB'],
    },
    test: { ...shared, date: '2017-09-06', title: 'Test', kind: 'test' },
    visit: { ...shared, date: '2017-09', title: 'Visit', kind: 'visit', actors: ['XB', 'XA'] },
    talks: { ...shared, date: '2017-09-07', title: 'Talks', kind: 'talks', absent: 'XC' },
    rumour: {
      ...shared,
      date: '2017-09-07',
      title: 'Rumour',
      kind: 'summit',
      actors: ['XB', 'XD'],
    },
    denial: {
      ...shared,
      date: '2017-09-09',
      title: 'Denial',
      kind: 'statement',
      retracts: 'rumour',
    },
  });

  test('A10: the graph gains edges on the days of the forum', () => {
    const before = contactGraph({ events }, day('2017-08-01'), day('2017-08-31'));
    const during = contactGraph({ events }, day('2017-09-06'), day('2017-09-08'));
    expect(before.edges).toEqual([]);
    expect(during.edges).toEqual([
      { a: 'XA', b: 'XC', events: [{ id: 'forum', certainty: 'yes' }] },
      { a: 'XB', b: 'XC', events: [{ id: 'forum', certainty: 'yes' }] },
      {
        a: 'XA',
        b: 'XB',
        events: [
          { id: 'forum', certainty: 'yes' },
          { id: 'visit', certainty: 'maybe' },
          { id: 'talks', certainty: 'yes' },
        ],
      },
    ]);
  });

  test('the last day of a meeting counts, the day after does not', () => {
    expect(contactGraph({ events }, day('2017-09-07'), day('2017-09-08')).edges).toHaveLength(3);
    const after = contactGraph({ events }, day('2017-09-08'), day('2017-09-09'));
    expect(after.edges.flatMap((edge) => edge.events)).toEqual([
      { id: 'visit', certainty: 'maybe' },
    ]);
    expect(contactGraph({ events }, day('2017-09-08'), day('2017-09-08')).edges).toEqual([]);
  });
});
