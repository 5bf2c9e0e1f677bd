import { describe, expect, test } from 'vitest';

import { isoDate } from '../../src/quantity/index.ts';
import { contactGraph } from '../../src/scenario/index.ts';
import { shown } from './command-line.ts';
import { answerOn, commitmentOn, korea, seenOn, the, tiesOn, valueOf } from './korea-pack.ts';

describe('the Kaesong zone', () => {
  test('G03 about 120 firms and 54,300 workers at its closure', () => {
    const { quantity } = the(korea.values, 'kic-firms');
    expect([quantity?.low, quantity?.high]).toEqual([120, 126]);
    const workers = (the(korea.values, 'kic-workers-at-closure').parts ?? []).map(
      ({ quantity: each }) => each.base,
    );
    expect(workers).toEqual([54_300, 54_700]);
    expect(valueOf('kic-wages-to-dprk')).toBeGreaterThan(0);
  });

  test('G03 it ran until 10 February 2016, and reopening needs more than the two Koreas', () => {
    const zone = (day: string) => {
      const [first] = answerOn(seenOn(day), { projects: ['kaesong-zone'], draws: 50 }).answer
        .projects;
      return first;
    };
    expect(zone('2016-02-09')?.severed).toBeNull();
    expect(zone('2018-10-20')?.severed?.on).toBe('2016-02-10');
    const works = zone('2018-10-20')?.ladder.find(({ step }) => step === 'works');
    expect(works?.needs.map(({ authority }) => authority)).toEqual([
      'KR',
      'KP',
      'un-command',
      'US',
      'un-1718-committee',
    ]);
  });
});

describe('Washington’s promise of investment', () => {
  test('G05 names who promised what on which condition', () => {
    const { commitment, conditions } = commitmentOn('us-prosperity-promise-2018', '2018-06-01');
    expect(commitment).toMatchObject({ kind: 'promise', to: ['KP'] });
    expect(commitment.by).toContain('US');
    expect(conditions).toEqual([
      { text: expect.stringContaining('denuclearisation'), status: 'unmet' },
    ]);
  });

  test('G05 it is not delivered: never kept, disputed in three months, lapsed with its maker', () => {
    const days = [
      '2018-06-01',
      '2018-09-01',
      '2019-06-01',
      '2020-12-31',
      '2022-01-01',
      '2026-11-22',
    ];
    const states = days.map((day) => commitmentOn('us-prosperity-promise-2018', day).state);
    expect(states).toEqual(['open', 'disputed', 'disputed', 'disputed', 'lapsed', 'lapsed']);
    const { commitment } = commitmentOn('us-prosperity-promise-2018', '2022-01-01');
    expect(commitment.states.at(-1)?.assumption).toContain('not delivered');
  });
});

describe('arms', () => {
  const sales = (day: string) => tiesOn(day, 'arms-sale');

  test('G11 sales that tension is said to bring are a field, marked as alleged by the article', () => {
    const alleged = sales('2018-01-01');
    expect(alleged.map((tie) => [tie.of, tie.with, tie['alleged-by']])).toEqual([
      ['US', 'JP', ['s4']],
      ['US', 'KR', ['s4']],
    ]);
    for (const { value } of alleged)
      expect([value?.base, value?.unknown]).toEqual([undefined, 'no figure is given']);
  });

  test('G12 105 F-35 on 27 May 2019, and not a day earlier', () => {
    const aircraft = (day: string) => sales(day).filter(({ value }) => value?.base === 105);
    expect(aircraft('2019-05-26')).toEqual([]);
    expect(aircraft('2019-05-27')).toMatchObject([
      { of: 'US', with: 'JP', source: ['moneycontrol-4024941'] },
    ]);
    expect(aircraft('2019-05-27')[0]?.['alleged-by']).toBeUndefined();
    const met = contactGraph(korea, isoDate('2019-05-27'), isoDate('2019-05-28'));
    expect(met.edges.flatMap(({ events }) => events.map(({ id }) => id))).toContain(
      'gt-2019-05-27',
    );
  });
});

test('G13 that the articles state no cost is shown as that, never as zero', async () => {
  expect(await shown('rail-cost-in-the-articles')).toContain('none of the five articles states');
});

test('G13 sourced costs: 132.9m dollars of loans, 2.49–3.0bn for the east line, 6.5–8tn won for both', () => {
  expect(valueOf('rail-road-link-loan', 'million USD')).toBe(132.9);
  expect(the(korea.values, 'rail-donghae-russian-study-capex').quantity).toMatchObject({
    low: 2.49,
    high: 3,
    unit: 'billion USD',
  });
  expect(the(korea.values, 'rail-both-2007-capex').quantity).toMatchObject({
    low: 6.5,
    high: 8,
    unit: 'trillion KRW',
  });
});
