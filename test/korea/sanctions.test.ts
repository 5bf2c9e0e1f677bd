import { describe, expect, test } from 'vitest';

import { decide, settle } from '../../src/institution/index.ts';
import type { Ballot } from '../../src/institution/index.ts';
import { isoDate } from '../../src/quantity/index.ts';
import { commitmentsOn, membersOf, statusQuoOn } from '../../src/scenario/index.ts';
import { commitmentOn, idsOf, korea, seenOn, the, tiesOn } from './korea-pack.ts';

describe('the 1718 Committee', () => {
  const { body, rule } = the(korea.institutions, 'un-1718-committee-procedure');
  const members = membersOf(korea, body, isoDate('2018-11-23'));
  const said = (...ballots: [string, Ballot][]) => decide(rule, members, new Map(ballots));

  test('D05 has fifteen members', () => {
    expect(members).toHaveLength(15);
    expect(idsOf(members)).toEqual(
      expect.arrayContaining(['US', 'CN', 'RU', 'GB', 'FR', 'KW', 'PE']),
    );
  });

  test('D05 silence is consent, one objection blocks', () => {
    expect(said()).toMatchObject({ outcome: 'granted', because: 'silence' });
    expect(said(['US', 'for'], ['CN', 'for'])).toMatchObject({ outcome: 'granted' });
    for (const one of idsOf(members)) {
      expect(said([one, 'against'])).toMatchObject({ outcome: 'refused', blocking: [one] });
    }
  });

  test('D05 a hold neither grants nor refuses', () => {
    expect(said(['US', 'hold'])).toMatchObject({ outcome: 'pending', because: 'hold' });
  });
});

test('D04 the exception for Iranian oil is there on 5 November 2018 and gone on 2 May 2019', () => {
  const stood = (day: string): string => commitmentOn('iran-oil-exception-2018', day).state;
  expect([stood('2018-11-05'), stood('2019-05-01'), stood('2019-05-02')]).toEqual([
    'accepted',
    'accepted',
    'lapsed',
  ]);
});

test('D04 seen from its first day alone, the exception ends by itself after 180 days', () => {
  const { pack } = seenOn('2018-11-05');
  const state = (day: string) =>
    commitmentsOn(pack, isoDate(day)).find(({ id }) => id === 'iran-oil-exception-2018')?.state;
  expect([state('2019-05-01'), state('2019-05-02')]).toEqual(['accepted', 'lapsed']);
});

describe('Seoul waits for Washington', () => {
  const committee = the(korea.institutions, 'un-exemption-after-washington');
  const group = the(korea.institutions, 'us-kr-working-group-consultation');
  const day = isoDate('2018-11-22');
  const outcome = (washington: Ballot) => {
    const settled = settle([
      {
        id: 'us-kr-working-group-consultation',
        rule: group.rule,
        members: membersOf(korea, group.body, day),
        ballots: new Map([
          ['US', washington],
          ['KR', 'for'],
        ]),
      },
      {
        id: 'exemption',
        rule: committee.rule,
        members: membersOf(korea, committee.body, day),
        ballots: new Map([['un-1718-committee', 'for']]),
      },
    ]);
    return settled.ok ? settled.value.verdicts.get('exemption')?.outcome : undefined;
  };

  test('D12 an edge of dependence leads from Seoul to Washington', () => {
    const edges = tiesOn('2018-10-20', 'sanctions-dependence').filter((tie) => tie.of === 'KR');
    expect(edges.map((tie) => tie.with)).toEqual(['US', 'un-1718-committee']);
  });

  test('D12 the exemption follows the working group', () => {
    expect([outcome('for'), outcome('hold'), outcome('against')]).toEqual([
      'granted',
      'pending',
      'refused',
    ]);
  });
});

test('D16 enforcement differs by state and falls after the monitors are gone, the measures stay', () => {
  const level = (day: string, of: string): number =>
    tiesOn(day, 'enforcement').find((tie) => tie.of === of && tie.with === 'KP')?.value?.base ??
    Number.NaN;
  expect(level('2023-01-01', 'JP')).toBeGreaterThan(level('2023-01-01', 'CN'));
  expect(level('2024-06-01', 'CN')).toBeLessThan(level('2020-06-01', 'CN'));
  expect(level('2024-06-01', 'RU')).toBeLessThan(level('2020-06-01', 'RU'));
  const eased = (day: string) => statusQuoOn(korea, 'sanctions-relief', isoDate(day))?.level;
  expect([eased('2024-03-27'), eased('2024-06-01')]).toEqual([10, 10]);
});
