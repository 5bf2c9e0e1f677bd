import { expect, test } from 'vitest';
import { projectAnswer, stepAnswer } from '../../../test/fixtures/sample-answer.ts';
import type { AssessAnswer } from '../../assessment/index.ts';
import { PLAIN } from '../output.ts';
import { paintLines } from './line.ts';
import { projectTable } from './project-table.ts';

const answer: AssessAnswer = {
  asOf: '2020-06-20',
  horizon: '2022-06-20',
  coversTo: '2021-12-31',
  beyondRecord: false,
  gates: { consent: 'assessed', law: 'not-assessed', value: 'not-assessed', delivery: 'assessed' },
  projects: [
    projectAnswer([stepAnswer('works')]),
    projectAnswer([stepAnswer('survey', { status: 'not-timed', probability: null })], {
      project: 'hill-road',
      title: 'Road over the hills, with a tunnel in a second stage',
    }),
  ],
};

test('an earlier step that is still open is named with its chance', () => {
  const ladder = [stepAnswer('survey'), stepAnswer('works')];
  const waiting = { ...answer, projects: [projectAnswer(ladder)] };
  const [, row = ''] = paintLines(projectTable(waiting, 100), PLAIN);
  expect(row).toContain('works');
  expect(row).toMatch(/next: survey 15 %$/);
});

test('one line for each project, long titles cut to the width', () => {
  const lines = paintLines(projectTable(answer, 80), PLAIN);
  expect(lines).toEqual([
    '  id          project                 step    at most    inputs  sim.  status',
    '  river-line  Railway across the ri…  works      15 %  0.7–44 %  ±2.4  open',
    '  hill-road   Road over the hills,…   survey        –         –     –  not timed',
  ]);
});

test('where not every chance is a bound, those that are say so', () => {
  const bound = stepAnswer('works');
  const sure = projectAnswer([{ ...bound, atMost: false }]);
  const mixed = {
    ...answer,
    projects: [
      { ...sure, headline: { ...sure.headline, atMost: false } },
      projectAnswer([bound], { project: 'hill-road' }),
    ],
  };
  const [head = '', first = '', second = ''] = paintLines(projectTable(mixed, 100), PLAIN);
  expect(head).toContain('chance');
  expect(first).toMatch(/works {2,}15 %/);
  expect(second).toContain('≤ 15 %');
});
