import { describe, expect, test } from 'vitest';

import { korea, seenOn, the } from './korea-pack.ts';

const verdictOn = (id: string, day: string): string | undefined =>
  the(seenOn(day).pack.questions, id).resolution.at(-1)?.verdict;

describe('forecasts on a condition', () => {
  test('K05 "if South Korea comes out in open defiance": condition not met', () => {
    expect(verdictOn('s0-f07', '2022-05-09')).toBeUndefined();
    expect(verdictOn('s0-f07', '2022-05-10')).toBe('not-met');
  });

  test('K05 "with Trump’s desire to pull out": condition not met', () => {
    expect(verdictOn('s4-f01', '2018-12-31')).toBeUndefined();
    expect(verdictOn('s4-f01', '2019-01-01')).toBe('not-met');
  });

  test('K05 what hung on an unmet condition has nothing to be scored by', () => {
    const unmet = Object.values(korea.questions).filter(
      ({ resolution }) => resolution.at(-1)?.verdict === 'not-met',
    );
    expect(unmet.length).toBeGreaterThanOrEqual(2);
    expect(
      unmet.flatMap(({ propositions }) => propositions.flatMap(({ resolved }) => resolved)),
    ).toEqual([]);
  });
});

describe('the record of forecasts', () => {
  const fromArticles = Object.entries(korea.questions).filter(([id]) => /^s[0-4]-f\d\d$/.test(id));

  test('K06 all 55 forecasts of the articles load, each with a verdict and its source', () => {
    expect(fromArticles).toHaveLength(55);
    for (const [id, { resolution }] of fromArticles) {
      expect([id, resolution.length > 0]).toEqual([id, true]);
      for (const { source, assumption } of resolution)
        expect([id, source ?? assumption]).not.toEqual([id, undefined]);
    }
  });

  test('K06 in 2018 most of them are still open', () => {
    const resolved = Object.values(seenOn('2018-12-31').pack.questions).filter(
      ({ resolution }) => resolution.length > 0,
    );
    expect(resolved.length).toBeGreaterThan(5);
    expect(resolved.length).toBeLessThan(30);
  });

  test('K07 "remains to be seen" makes no forecast', () => {
    expect([the(korea.questions, 's3-f07').kind, verdictOn('s3-f07', '2018-10-20')]).toEqual([
      'none',
      'not-scored',
    ]);
  });
});
