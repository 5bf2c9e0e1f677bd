import { describe, expect, test } from 'vitest';

import { isoDate } from '../../src/quantity/index.ts';
import { collectionSchemas, stanceFromEvidence } from '../../src/scenario/index.ts';
import { changedKorea, korea, seenOn, the } from './korea-pack.ts';

describe('grades', () => {
  const source = {
    title: 'A paper',
    published: '1936-05-01',
    language: 'en',
    reliability: 'C',
    type: 'newspaper',
  };
  const claim = {
    topic: 'a bridge',
    positions: [{ holder: 'a paper', says: 'it stands', source: 'paper' }],
  };

  test('L01 reliability stands on the source, credibility on the claim', () => {
    expect(the(korea.sources, 's1')).toMatchObject({
      reliability: 'D',
      type: 'advocacy',
      lean: expect.any(String),
    });
    expect(the(korea.sources, 's2')).toMatchObject({ reliability: 'B', type: 'editorial' });
    const { sources, claims } = collectionSchemas;
    expect(sources.safeParse({ paper: source }).success).toBe(true);
    expect(sources.safeParse({ paper: { ...source, credibility: 2 } }).success).toBe(false);
    expect(claims.safeParse({ bridge: { ...claim, credibility: 2 } }).success).toBe(true);
    expect(claims.safeParse({ bridge: { ...claim, reliability: 'B' } }).success).toBe(false);
  });

  test('L19 each claim has a holder', () => {
    const holders = Object.values(korea.claims).flatMap(({ positions }) =>
      positions.map(({ holder }) => holder),
    );
    expect(holders.filter((holder) => holder.trim() === '')).toEqual([]);
    const unheld = { ...claim, positions: [{ says: 'it stands', source: 'paper' }] };
    expect(collectionSchemas.claims.safeParse({ bridge: unheld }).success).toBe(false);
  });

  test('L19 an author, a quoted actor and the record are told apart', () => {
    const { positions } = the(korea.claims, 'accounts-of-2005');
    expect(
      positions.map(({ holder, actor, verdict }) => [holder, actor, verdict]).slice(0, 3),
    ).toEqual([
      ['author of s4', undefined, 'contradicted'],
      ['Vladimir Putin in s4', 'RU', 'contested'],
      ['text of the Joint Statement', undefined, 'primary'],
    ]);
  });

  test('L20 every source names its language, and a translation is marked', () => {
    const { language: _language, ...mute } = source;
    expect(collectionSchemas.sources.safeParse({ paper: mute }).success).toBe(false);
    expect(
      new Set(Object.values(korea.sources).map(({ language }) => language)).size,
    ).toBeGreaterThan(3);
    expect(
      Object.values(korea.sources).filter(({ translated }) => translated === true).length,
    ).toBeGreaterThan(0);
  });
});

describe('claims side by side', () => {
  const positions = (id: string) => the(korea.claims, id).positions;

  test('L07 words in quotation marks stand beside the words said', () => {
    expect(positions('trump-quotation').map(({ verdict, where }) => [verdict, where])).toEqual([
      ['contradicted', 's3:9'],
      ['primary', undefined],
    ]);
  });

  test('L08 two numbers of the articles are contradicted, one is supported', () => {
    const first = (id: string) => [positions(id)[0]?.value?.base, positions(id)[0]?.verdict];
    expect(first('railroad-community-size')).toEqual([6, 'contradicted']);
    expect(first('russian-oil-2019-monthly')).toEqual([4000, 'contradicted']);
    expect(first('workers-abroad-number')).toEqual([10_000, 'supported']);
  });

  test('L09 "the US can block" has pro (S0, S3) and contra (S1:19, S4:77)', () => {
    const held = (verdict: string): string[] =>
      positions('us-can-block')
        .filter((each) => each.verdict === verdict && each.holder.startsWith('author'))
        .map(({ where }) => where ?? '');
    expect(held('supported').toSorted()).toEqual(['s0:9', 's3:9']);
    expect(held('contradicted').toSorted()).toEqual(['s1:19', 's4:77']);
  });

  test('L09 of a day only what was said by then: in September 2017 the contra stands alone', () => {
    const seen = the(seenOn('2017-09-08').pack.claims, 'us-can-block').positions;
    expect(seen.map(({ where }) => where)).toEqual(['s4:77']);
  });
});

describe('times', () => {
  const has = (id: string, day: string): boolean => Object.hasOwn(seenOn(day).pack.events, id);

  test('L10 the day of an event, of its publication and of the question are three', () => {
    // UN Command refused on the 23rd; the public learned it on the 29th
    expect(the(korea.events, 'gt-2018-08-23').date).toBe('2018-08-23');
    expect([has('gt-2018-08-23', '2018-08-28'), has('gt-2018-08-23', '2018-08-29')]).toEqual([
      false,
      true,
    ]);
  });

  test('L10 a deadline is known years ahead, what came of it only then', () => {
    const effects = (day: string) => the(seenOn(day).pack.events, 'gt-2019-12-22').effects ?? [];
    expect(has('gt-2019-12-22', '2017-12-22')).toBe(true);
    expect(effects('2019-12-21')).toEqual([]);
    expect(effects('2019-12-22')).toHaveLength(2);
  });

  test('L10 a later correction does not reach back: Russia’s oil of 2019 has one total in 2020, two in 2024', () => {
    const totals = (day: string): number[] =>
      the(seenOn(day).pack.claims, 'russian-oil-2019').positions.flatMap(
        ({ value }) => value?.base ?? [],
      );
    expect(totals('2020-03-01')).toEqual([30_180]);
    expect(totals('2024-02-01')).toEqual([30_180, 277_365]);
  });

  test('L11 the undated articles carry the ranges inferred from their contents', () => {
    const range = (id: string) => {
      const { from, to } = the(korea.questions, id).made;
      return `${from} – ${to ?? from}`;
    };
    expect(['s0-f01', 's1-f01', 's3-f01', 's4-f01'].map(range)).toEqual([
      '2018-08-16 – 2018-08-18',
      '2017-11-08 – 2017-11-30',
      '2018-10-16 – 2018-10-20',
      '2017-09-06 – 2017-09-08',
    ]);
  });
});

test('L16 S1 and S4 count as one origin', () => {
  // the same words once more, told by another source as its own
  const lines = (source?: string): number => {
    const pack = changedKorea(({ evidence }) => {
      const { copies: _copies, ...said } = the(evidence, 'ru-joins-railways-2017-09-06-s4');
      evidence['ru-joins-railways-2017-09-06-s4'] = said;
      if (source === undefined) return;
      evidence['said-again'] = { ...said, where: { source }, source: [source] };
    });
    const estimate = stanceFromEvidence(pack, 'RU', 'rail-link', isoDate('2018-08-20'));
    return estimate.ok ? estimate.value.lines.length : Number.NaN;
  };
  expect(the(korea.sources, 's1').origin).toBe(the(korea.sources, 's4').origin);
  expect(lines('s1')).toBe(lines());
  expect(lines('s0')).toBe(lines() + 1);
});
