import { describe, expect, test } from 'vitest';
import { projectAnswer, stepAnswer } from '../../../test/fixtures/sample-answer.ts';
import type { StepAnswer } from '../../assessment/index.ts';
import { PLAIN } from '../output.ts';
import { headlineOf } from './headline.ts';
import { ladderLines } from './ladder.ts';
import { paintLines } from './line.ts';

const chance = (value: number) => ({
  value,
  simulation: 0.001,
  inputs: [0.1, 0.9] as const,
  why: 'w',
});

const onHorizon = (probability: number): StepAnswer['byDate'] => [
  { date: '2022-06-20', probability, simulation: 0.001 },
];

const dates = (...chances: number[]): StepAnswer['byDate'] => {
  const days = ['2021-06-20', '2021-12-20', '2022-03-20', '2022-06-20'];
  return chances.map((probability, at) => ({
    date: days[at] ?? '',
    probability,
    simulation: 0.01,
  }));
};

describe('the ladder', () => {
  test('each step in one line, whatever its state', () => {
    const answer = projectAnswer(
      [
        stepAnswer('survey', { status: 'done', since: '2020-02-20', probability: chance(1) }),
        stepAnswer('ceremony', { probability: chance(0.96), byDate: onHorizon(0.96) }),
        stepAnswer('works', {
          status: 'running',
          since: '2020-03',
          probability: chance(0.04),
          byDate: onHorizon(0.04),
        }),
        stepAnswer('trial', { status: 'barred', probability: chance(0) }),
        stepAnswer('service', { status: 'not-timed', probability: null }),
      ],
      { severed: { on: '2021-05', why: 'w' } },
    );
    expect(paintLines(ladderLines(answer, 60), PLAIN)).toEqual([
      '               2022-06-20      inputs   sim.',
      '  survey     done 2020-02-20',
      '  ceremony           96 %     10–90 %   ±0.1  █████████████▌',
      '  works               4 %     10–90 %   ±0.1  ▌  under way since 2020-03',
      '  trial      barred: a stated limit lies below it',
      '  service    no duration stated: no date can be given',
      '  severed    2021-05, on record',
    ]);
  });

  test('a wide terminal shows a quarter and half of the way too', () => {
    const [head = '', works = ''] = paintLines(
      ladderLines(
        projectAnswer([stepAnswer('works', { byDate: dates(0.02, 0.06, 0.1, 0.13) })]),
        80,
      ),
      PLAIN,
    );
    expect(head.match(/\d{4}-\d{2}-\d{2}/g)).toEqual(['2021-06-20', '2021-12-20', '2022-06-20']);
    expect(works.match(/\d+ %/g)?.slice(0, 3)).toEqual(['2 %', '6 %', '13 %']);
  });
});

describe('the headline', () => {
  const text = (...given: Parameters<typeof stepAnswer>): string =>
    paintLines([headlineOf(projectAnswer([stepAnswer(...given)]))], PLAIN).join('');

  test('"at most", because a gate is not assessed', () => {
    expect(text('works')).toBe('at most 15 %   inputs 0.7–44 %, simulation ±2.4');
  });

  test('no chance where there is none to give', () => {
    expect(text('works', { status: 'done', probability: chance(1) })).toBe('done');
    expect(text('works', { status: 'barred', probability: chance(0) })).toMatch(/^0 % {3}/);
    expect(text('works', { status: 'certain', probability: chance(1) })).toMatch(/^100 % {3}/);
    expect(text('works', { status: 'not-timed', probability: null })).toMatch(/^no chance/);
  });
});
