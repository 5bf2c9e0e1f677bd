import { describe, expect, test } from 'vitest';
import { cohesionOver, splitOf } from '../../src/institution/index.ts';
import { isoDate } from '../../src/quantity/index.ts';
import { allStanding, contactGraph, membersOf, statusQuoOn } from '../../src/scenario/index.ts';
import { commitmentOn, idsOf, korea, replay, the } from './korea-pack.ts';

describe('the three noes of 2017', () => {
  const stood = (day: string): string => commitmentOn('three-noes-2017', day).state;

  test('C03 the commitment of 2017 is lapsed in 2022 and changed in 2023', () => {
    expect(stood('2018-01-01')).toBe('accepted');
    expect(stood('2022-05-09')).toBe('accepted');
    expect(stood('2022-05-10')).toBe('lapsed');
    expect(stood('2023-08-18')).toBe('changed');
  });

  test('C03 it lapsed because the president who gave it left office', () => {
    const { because, office } = commitmentOn('three-noes-2017', '2022-06-01');
    expect(because).toBe('office');
    expect(office).toEqual({
      id: 'kr-president',
      madeUnder: ['moon-jae-in'],
      now: ['yoon-suk-yeol'],
    });
  });

  test('C03 an agreement whose maker still governs has not lapsed', () => {
    expect(commitmentOn('camp-david-consult-2023', '2024-12-31').state).toBe('accepted');
  });
});

test('C05 every edge of the two kinds says who holds it, or why it is assumed', () => {
  const edges = korea.ties.filter(({ kind }) => kind === 'leverage' || kind === 'affinity');
  expect(edges.length).toBeGreaterThan(8);
  expect(
    edges.filter((tie) => (tie.source ?? []).length === 0 && tie.assumption === undefined),
  ).toEqual([]);
});

test('C08 on 30 June 2019 South Korea is host and not in the room', () => {
  const { host, absent = [] } = the(korea.events, 'gt-2019-06-30');
  expect([host, absent]).toEqual(['KR', ['KR']]);
  const met = contactGraph(korea, isoDate('2019-06-30'), isoDate('2019-07-01'));
  // a meeting announced for some day of the quarter may have been that day
  const surely = met.edges.filter(({ events }) =>
    events.some(({ certainty }) => certainty === 'yes'),
  );
  expect(surely.map(({ a, b }) => `${a}–${b}`)).toEqual(['KP–US']);
});

describe('end states of the peninsula', () => {
  const offered = (day: string): string[] =>
    allStanding(the(korea.issues, 'end-state').options ?? [], isoDate(day)).map(
      ({ entry }) => `${entry.name} (${entry.by ?? 'nobody'})`,
    );

  test('C11 confederation is on offer until its proposer gives it up at the end of 2023', () => {
    expect(offered('2018-10-20')).toContain('confederation (KP)');
    expect(offered('2024-02-01')).not.toContain('confederation (KP)');
    expect(offered('2024-02-01')).toContain('two hostile states (KP)');
  });
});

test('C12 a regional structure stands on a scale from idea to supranational body', () => {
  const level = (day: string): number | undefined =>
    statusQuoOn(korea, 'regional-structure', isoDate(day))?.level;
  const { points } = the(korea.issues, 'regional-structure');
  expect(Object.keys(points).length).toBeGreaterThan(5);
  expect(points['10']).toBe('idea');
  expect([level('2018-08-14'), level('2018-08-15'), level('2023-01-01')]).toEqual([5, 10, 5]);
});

test('A05 cohesion of China and Russia falls with the vote of 28 March 2024', () => {
  const votes = (until: string) =>
    Object.entries(korea.votes)
      .filter(([, { date }]) => date <= until)
      .map(([id, { date }]) =>
        splitOf(idsOf(membersOf(korea, 'cn-ru-bloc', isoDate(date))), replay(id).ballots),
      );
  expect(cohesionOver(votes('2024-03-27'))).toBe(1);
  expect(cohesionOver(votes('2024-03-28'))).toBe(0.75);
});
