import { describe, expect, test } from 'vitest';
import { answerBargain, supposedView } from '../../../src/assessment/index.ts';
import type { BargainIssueAnswer, Supposition } from '../../../src/assessment/index.ts';
import { tableOfView } from '../../../src/bargaining/index.ts';
import { createReasons, leavesOf, unwrap } from '../../../src/quantity/index.ts';
import { seenOn } from '../../korea/korea-pack.ts';

function answered(day: string, issue: string, supposed: readonly Supposition[] = []) {
  const view = unwrap(supposedView(seenOn(day), supposed));
  const reasons = createReasons();
  const table = unwrap(tableOfView(view, { issues: [issue] }, reasons));
  return unwrap(answerBargain({ table, reasons, view }, { draws: 200, level: 60 }));
}

const onIssue = (...asked: Parameters<typeof answered>): BargainIssueAnswer => {
  const [only] = answered(...asked).answer.issues;
  if (only === undefined) throw new Error('no answer');
  return only;
};

const stepOf = ({ consents }: BargainIssueAnswer, wanted: string) => {
  const found = consents.find(({ project, step }) => project === 'rail' && step === wanted);
  if (found === undefined) throw new Error(`no ${wanted}`);
  return found;
};

describe('the railway in August 2018', () => {
  test('capability alone says go: most of it wants works or more', () => {
    const { forecast, models } = onIssue('2018-08-17', 'rail-link');
    expect(forecast.atBase.median).toBeGreaterThanOrEqual(60);
    const median = models.find(({ model }) => model === 'weighted-median');
    expect(median?.point).toBeGreaterThanOrEqual(60);
  });

  test('A16: bound by those who can say no, a survey maybe, works no, and Washington is named', () => {
    const answer = onIssue('2018-08-17', 'rail-link');
    const survey = stepOf(answer, 'survey');
    expect(survey.together).toBeGreaterThan(0.05);
    expect(survey.together).toBeLessThan(0.6);
    const works = stepOf(answer, 'works');
    expect(works.together).toBeLessThan(0.05);
    expect(works.vetoes[0]).toMatchObject({ actor: 'US' });
    expect(works.vetoes[0]?.through.length).toBeGreaterThan(1);
  });

  test('the binding gate changes: in November 2024 it is Pyongyang', () => {
    const works = stepOf(onIssue('2024-11-15', 'rail-link'), 'works');
    expect(works.together).toBeLessThan(0.02);
    expect(works.vetoes[0]?.actor).toBe('KP');
  });

  test('B01: an actor that wants disarmament alone lets nothing pass before it', () => {
    const supposed = [{ kind: 'one-goal', actor: 'US', issue: 'denuclearisation' }] as const;
    const before = stepOf(onIssue('2018-08-17', 'rail-link'), 'survey').vetoes[0];
    const after = stepOf(onIssue('2018-08-17', 'rail-link', supposed), 'survey').vetoes[0];
    expect(before?.chance).toBeGreaterThan(0.1);
    expect(after).toMatchObject({ actor: 'US' });
    expect(after?.chance).toBeLessThan(0.01);
  });

  test('B17: without the president his own part is gone', () => {
    const seoul = (supposed: readonly Supposition[]) =>
      onIssue('2018-08-17', 'rail-link', supposed).actors.find(({ actor }) => actor === 'KR')
        ?.position.base ?? Number.NaN;
    const own = seoul([]) - seoul([{ kind: 'without-leader', holder: 'moon-jae-in' }]);
    expect(own).toBeGreaterThan(20);
  });

  test('a what-if moves one mind and nothing else', () => {
    const supposed = [{ kind: 'position', actor: 'US', issue: 'rail-link', at: 70 }] as const;
    const [before, after] = [
      onIssue('2018-08-17', 'rail-link'),
      onIssue('2018-08-17', 'rail-link', supposed),
    ];
    const others = (answer: BargainIssueAnswer) =>
      answer.actors.filter(({ actor }) => actor !== 'US').map(({ position }) => position.base);
    expect(others(after)).toEqual(others(before));
    expect(after.forecast.mean).toBeGreaterThan(before.forecast.mean);
    expect(stepOf(after, 'survey').together).toBeGreaterThan(stepOf(before, 'survey').together);
  });
});

test('M05: whose change alone would flip the outcome, the smallest change first', () => {
  const { flips } = onIssue('2018-08-17', 'rail-link');
  const moved = flips.of.map(({ from, to }) => Math.abs(to - from));
  expect(moved.length).toBeGreaterThan(0);
  expect(moved).toEqual(moved.toSorted((a, b) => a - b));
});

test('M12: every chance and weight leads down to a leaf', () => {
  const { answer, reasons } = answered('2018-08-17', 'rail-link');
  const whys = answer.issues.flatMap(({ actors, consents, forecast, models }) => [
    forecast.why,
    ...models.map(({ why }) => why),
    ...actors.flatMap(({ capability, position, salience, weight }) =>
      [capability, position, salience, weight].map(({ why }) => why),
    ),
    ...consents.flatMap(({ vetoes }) => vetoes.map(({ why }) => why)),
  ]);
  expect(whys.length).toBeGreaterThan(40);
  for (const why of whys) expect(leavesOf(reasons, why).length).toBeGreaterThan(0);
});
