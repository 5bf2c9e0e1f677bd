import { describe, expect, test } from 'vitest';

import { isoDate } from '../../src/quantity/index.ts';
import { trackStates } from '../../src/scenario/index.ts';
import { commitmentOn, korea, seenOn, the } from './korea-pack.ts';

function trackOn(id: string, day: string): string {
  const found = trackStates(korea, isoDate(day)).find((each) => each.id === id);
  return (found?.states ?? []).map(({ state }) => state).join(' or ');
}

describe('lines of talks', () => {
  test('H02 the tracks of the Koreas and of Washington with Pyongyang diverge in October 2018', () => {
    expect([trackOn('inter-korean', '2018-10-21'), trackOn('us-kp', '2018-10-21')]).toEqual([
      'open',
      'stalled',
    ]);
    expect([trackOn('inter-korean', '2018-07-01'), trackOn('us-kp', '2018-07-01')]).toEqual([
      'open',
      'open',
    ]);
  });

  test('H04 in November 2017 no talks, on 9 January 2018 they begin', () => {
    const { made, propositions } = the(seenOn('2017-11-30').pack.questions, 's1-f01');
    expect(made.to).toBe('2017-11-30');
    expect(propositions.map(({ resolved, probability }) => [resolved, probability?.base])).toEqual([
      [[], 0.45],
    ]);
    expect(trackOn('inter-korean', '2018-01-08')).toBe('none');
    expect(trackOn('inter-korean', '2018-01-09')).toBe('open');
    const then = the(seenOn('2018-01-09').pack.questions, 's1-f01').propositions;
    expect(then.map(({ resolved }) => resolved[0]?.outcome)).toEqual([1]);
  });

  test('H05 the track that s1 saw coming excludes Washington, and never opened', () => {
    expect(the(korea.tracks, 'brokered-by-china-and-russia').excluded).toEqual(['US']);
    expect(trackOn('brokered-by-china-and-russia', '2018-06-01')).toBe('none');
  });
});

describe('proposals and invitations', () => {
  const answers = (id: string, day: string): Record<string, string> =>
    Object.fromEntries(
      commitmentOn(id, day).responses.map(({ actor, response }) => [actor, response]),
    );

  test('H07 the parties answer Putin’s three-way projects, each in its own way', () => {
    expect(answers('three-way-projects-2017', '2017-09-07')).toMatchObject({
      RU: 'positive',
      KR: 'positive',
      KP: 'positive',
    });
    expect(answers('three-way-projects-2017', '2019-12-31')).toMatchObject({
      CN: 'positive',
      US: 'rejected',
    });
  });

  test('H08 of the seven invited to the railroad community Washington does not reply', () => {
    expect(answers('railroad-community-invitation-2018', '2018-08-20')).toMatchObject({
      US: 'not-recorded',
      CN: 'positive',
    });
    expect(answers('railroad-community-invitation-2018', '2019-01-01')).toEqual({
      KP: 'not-recorded',
      CN: 'positive',
      JP: 'not-recorded',
      MN: 'positive',
      RU: 'positive',
      US: 'no-reply',
    });
    expect(commitmentOn('railroad-community-invitation-2018', '2019-01-01').conditions).toEqual([
      { text: 'denuclearisation first', status: 'unmet' },
    ]);
  });

  test('H09 Biegun in Moscow, April 2019: he asks for sanctions, the result is none', () => {
    const { commitment, responses, state } = commitmentOn(
      'enforcement-ask-moscow-2019',
      '2019-04-20',
    );
    expect(commitment).toMatchObject({ kind: 'ask', tier: 'envoy', venue: 'Moscow', to: ['RU'] });
    expect(commitment.items[0]?.issue).toBe('sanctions-relief');
    expect([state, responses]).toEqual(['open', [{ actor: 'RU', response: 'no-reply' }]]);
    const grades = the(korea.events, 'biegun-in-moscow-2019-04-17').grades ?? [];
    expect(grades.map(({ grade }) => grade)).toContain('none');
    // what came of it, eight months later
    expect(commitmentOn('enforcement-ask-moscow-2019', '2019-12-31').state).toBe('broken');
  });

  test('H10 the freeze Russia asked for is broken by the missile of 28 November 2017', () => {
    const stood = (day: string): string => commitmentOn('tests-freeze-ask-2017', day).state;
    expect([stood('2017-09-08'), stood('2017-11-27'), stood('2017-11-28')]).toEqual([
      'open',
      'open',
      'broken',
    ]);
    expect(the(korea.events, 'gt-2017-11-28').kind).toBe('test');
  });
});

describe('agreements and their readings', () => {
  test('H11 the deal of 2005: the article’s account, the Joint Statement, and reactor first a day later', () => {
    const { commitment } = commitmentOn('joint-statement-2005', '2017-09-08');
    const accounts = (commitment.accounts ?? []).map(({ holder, source }) => [holder, source?.[0]]);
    expect(accounts).toEqual(
      expect.arrayContaining([
        ['author of s4', 's4'],
        ['text of the statement', 'iri-anuario-2006-six1'],
      ]),
    );
    const readings = (commitment.readings ?? []).map(({ holder, reading, date }) => [
      holder,
      reading,
      date,
    ]);
    expect(readings).toContainEqual(['KP', 'the reactor comes before disarmament', '2005-09-20']);
    const stood = (day: string): string => commitmentOn('joint-statement-2005', day).state;
    expect([stood('2005-09-19'), stood('2005-09-21')]).toEqual(['accepted', 'disputed']);
  });

  test('H11 what the article says twelve years later is not seen in 2005', () => {
    const holders = (day: string): string[] =>
      (commitmentOn('joint-statement-2005', day, seenOn(day).pack).commitment.accounts ?? []).map(
        ({ holder }) => holder,
      );
    expect(holders('2005-12-31')).not.toContain('author of s4');
    expect(holders('2017-09-08')).toContain('author of s4');
  });

  test('H12 "the last direct talks were in 2005" stands against later agreements on record', () => {
    const later = Object.values(seenOn('2017-09-08').pack.events).filter(
      ({ kind, actors, date }) =>
        kind === 'agreement' && actors.includes('US') && actors.includes('KP') && date > '2005-12',
    );
    expect(later.map(({ date }) => date).toSorted()).toEqual(['2007', '2012-02-29']);
    expect(the(korea.claims, 'last-direct-talks').positions[0]?.verdict).toBe('contradicted');
  });

  test('H13 the minister’s remark is taken back by later events, and both orders are kept with sources', () => {
    const back = Object.entries(korea.events).filter(
      ([, { retracts }]) => retracts === 'gt-2018-10-10',
    );
    expect(back.map(([, { date, actors }]) => [date, actors.at(1)])).toEqual([
      ['2018-10-10', 'kr-foreign-ministry'],
      ['2018-10-11', 'kr-unification-ministry'],
    ]);
    const { positions } = the(korea.claims, 'retraction-order');
    const order = (word: string) => positions.find(({ says }) => says.includes(word))?.source;
    expect([
      order('after a comment by the President'),
      order('spoke after the minister had softened'),
    ]).toEqual([['s3'], ['naaju-70124']]);
  });

  test('H14 the three noes carry a flag of dispute between two readings', () => {
    const { recorded, commitment } = commitmentOn('three-noes-2017', '2022-08-20');
    expect(recorded).toContainEqual({ state: 'disputed', by: ['CN', 'KR'] });
    const readings = (commitment.readings ?? []).map(
      ({ holder, reading }) => `${holder}: ${reading}`,
    );
    expect(readings.at(-1)).toBe('KR: the position of the previous government and no agreement');
    expect(readings[0]).toBe('CN: a commitment that is to be fulfilled');
    expect(
      commitmentOn('three-noes-2017', '2018-01-01').recorded.map(({ state }) => state),
    ).toEqual(['accepted']);
  });

  test('H19 two observers grade one summit differently, with sources', () => {
    const { tier, grades = [] } = the(korea.events, 'eastern-economic-forum-2017-09-06');
    expect(tier).toBe('summit');
    expect(
      grades.map(({ observer, grade, source }) => [observer, grade, (source ?? []).length > 0]),
    ).toEqual([
      [['RU'], 'statement', true],
      [['KR'], 'agreement', true],
    ]);
  });
});
