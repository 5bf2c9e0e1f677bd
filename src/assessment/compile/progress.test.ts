import { describe, expect, test } from 'vitest';
import { riverPack } from '../../../test/fixtures/fixture-pack.ts';
import { isoDate } from '../../quantity/index.ts';
import { progressOn } from './progress.ts';
import type { Project } from './progress.ts';

type Milestone = Project['milestones'][number];

/** The river line with other milestones. */
function line(...milestones: [Milestone['step'], Milestone['event'], string][]): Project {
  const project = riverPack().projects['river-line'];
  if (project === undefined) throw new Error('the fixture has lost its project');
  return {
    ...project,
    milestones: milestones.map(([step, event, date]) => ({ step, event, date })),
  };
}

describe('where a project stands on its ladder', () => {
  const project = line(
    ['agreed', 'done', '2019-03-04'],
    ['survey', 'started', '2020-02-01'],
    ['survey', 'done', '2020-02-20'],
    ['works', 'started', '2020-09-01'],
    ['works', 'suspended', '2020-12-01'],
    ['survey', 'severed', '2021-06'],
  );
  const states = (day: string): [string, string][] =>
    [...progressOn(project, isoDate(day)).steps].map(([step, { state }]) => [step, state]);

  test('it climbs as milestones are reached', () => {
    expect(states('2019-12-31')).toEqual([]);
    expect(states('2020-02-10')).toEqual([['survey', 'running']]);
    expect(states('2020-02-20')).toEqual([['survey', 'done']]);
    expect(states('2020-10-01')).toEqual([
      ['survey', 'done'],
      ['works', 'running'],
    ]);
  });

  test('a suspension takes back what was under way, not what is done', () => {
    expect(states('2020-12-01')).toEqual([['survey', 'done']]);
  });

  test('a severance throws all back', () => {
    expect(states('2021-07-01')).toEqual([]);
    expect(progressOn(project, isoDate('2021-07-01')).severed?.date).toBe('2021-06');
  });

  test('a severance of the works leaves the survey done', () => {
    const works = line(
      ['survey', 'done', '2020-02-20'],
      ['works', 'started', '2020-09-01'],
      ['works', 'severed', '2021-06-10'],
    );
    const steps = progressOn(works, isoDate('2021-07-01')).steps;
    expect([...steps.keys()]).toEqual(['survey']);
  });

  test('what is under way keeps the day it began', () => {
    expect(progressOn(project, isoDate('2020-02-10')).steps.get('survey')?.began).toBe(-9);
  });
});
