import { describe, expect, test } from 'vitest';

import { commitmentOn, korea, seenOn, the, tiesOn } from './korea-pack.ts';

describe('the public of South Korea', () => {
  const polled = (id: string, day: string): number[] =>
    the(seenOn(day).pack.series, id).points.map(({ base }) => base);

  test('J01 polls attach: 61.8, 44.3 and 58.3 % in 2018, 62.4 and 63.9 % in 2019, unification 70.7 then 65.9 %', () => {
    const now = '2019-12-31';
    expect(
      [
        'poll-kr-back-exchanges',
        'poll-kr-reopen-kaesong',
        'poll-kr-reopen-kumgang',
        'poll-kr-restart-kaesong-and-kumgang',
        'poll-kr-moon-mediation',
        'poll-kr-unification-needed',
      ].map((id) => polled(id, now)),
    ).toEqual([[61.8], [44.3], [58.3], [62.4], [63.9], [70.7, 65.9]]);
    for (const id of Object.keys(korea.series).filter((each) => each.startsWith('poll-'))) {
      expect([id, the(korea.series, id).of, the(korea.series, id).source?.length]).toEqual([
        id,
        'KR',
        1,
      ]);
    }
  });

  test('J01 a poll is seen from its publication on', () => {
    expect(Object.keys(seenOn('2018-05-23').pack.series)).not.toContain('poll-kr-reopen-kaesong');
    expect(polled('poll-kr-reopen-kaesong', '2018-05-24')).toEqual([44.3]);
    expect(Object.keys(seenOn('2018-10-20').pack.series)).not.toContain('poll-kr-moon-mediation');
  });

  test('J01 the protest of 13 October 2018 is an event of those who marched', () => {
    const protest = the(korea.events, 'protest-2018-10-13');
    expect([protest.kind, protest.actors.includes('kr-conservatives')]).toEqual(['protest', true]);
  });
});

test('J04 the trend of worry in Washington has no series, and says so', () => {
  const { positions } = the(korea.claims, 'us-public-worry');
  expect(positions.map(({ verdict }) => verdict)).toEqual(['unverified']);
  expect(Object.values(korea.series).filter((series) => series.of === 'us-public')).toEqual([]);
});

test('J07 North Korea and China are joined by an edge of ideology', () => {
  const edges = tiesOn('2019-05-01', 'ideology');
  expect(edges.map((tie) => [tie.of, tie.with, tie.source?.includes('s2')])).toEqual([
    ['KP', 'CN', true],
  ]);
});

describe('Washington on investment in the North', () => {
  test('J08 a timeline with its contradiction: a promise in May 2018, designations in August', () => {
    const { commitment } = commitmentOn(
      'us-prosperity-promise-2018',
      '2018-08-31',
      seenOn('2018-08-31').pack,
    );
    const line = commitment.states.map(({ from, state }) => `${from} ${state}`);
    expect(line).toEqual(['2018-05-13 open', '2018-08-15 disputed']);
    const contradiction = commitment.states.find(({ state }) => state === 'disputed');
    expect(contradiction?.source).toContain('s0');
    const acts = Object.values(seenOn('2018-08-31').pack.events).filter(
      ({ kind, actors, date }) =>
        kind === 'designation' && actors.includes('US') && date >= '2018-05-13',
    );
    expect(acts.map(({ date }) => date)).toEqual(['2018-08-15']);
  });

  test('J08 the day before, nothing contradicted it', () => {
    expect(commitmentOn('us-prosperity-promise-2018', '2018-08-14').state).toBe('open');
  });
});
