import { describe, expect, test } from 'vitest';

import type { AssessResult } from '../../src/assessment/index.ts';
import { isoDate } from '../../src/quantity/index.ts';
import { viewAsOf } from '../../src/scenario/index.ts';
import type { Pack } from '../../src/scenario/index.ts';
import { answerOn, changedKorea, korea, the, tiesOn } from './korea-pack.ts';

test('B03 Washington has a set end, Seoul an open one', () => {
  const horizons = (actor: string): unknown[] =>
    (the(korea.actors, actor).goals ?? []).map(({ horizon }) => horizon);
  expect(horizons('US')).toEqual(['fixed-end']);
  expect(horizons('KR')).toEqual(Array.from({ length: 4 }, () => 'open-ended'));
});

test('B04 of the six only neighbours share a border with the North', () => {
  const near = tiesOn('2018-10-20', 'border').filter((tie) => tie.with === 'KP');
  const real = near.filter(({ about }) => !about.startsWith('none'));
  expect(real.map((tie) => tie.of)).toEqual(['KR', 'CN', 'RU']);
});

describe('a leader’s own part', () => {
  const asked = (pack: Pack) =>
    answerOn(viewAsOf(pack, isoDate('2018-08-30')), { projects: ['rail'], draws: 1000 });
  const own = asked(korea);
  const replaced = asked(
    changedKorea((pack) => {
      const { offices = {} } = the(pack.actors, 'KR');
      for (const term of the(offices, 'kr-president').terms) {
        if (term.holder === 'moon-jae-in') term.holder = 'yoon-suk-yeol';
      }
    }),
  );

  test('B17 replacing the leader removes that weight', () => {
    const weights = ({ reasons }: AssessResult) =>
      reasons
        .filter(({ text }) => text.code === 'input/leader' && text.params['actor'] === 'KR')
        .map(({ text, value }) => [text.params['holder'], Number(value) > 20]);
    expect(weights(own)).toEqual([['moon-jae-in', true]]);
    expect(weights(replaced)).toEqual([]);
  });

  test('B17 and with it part of Seoul’s readiness to go beyond a survey', () => {
    const yes = ({ answer }: AssessResult, step: string): number => {
      const found = answer.projects[0]?.ladder.find((each) => each.step === step);
      return found?.needs.find(({ authority }) => authority === 'KR')?.chance ?? Number.NaN;
    };
    for (const step of ['ceremony', 'works'])
      expect(yes(replaced, step)).toBeLessThan(yes(own, step));
  });
});
