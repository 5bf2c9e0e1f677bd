import { expect, test } from 'vitest';
import { unwrap } from '../quantity/index.ts';
import { riverView } from '../../test/fixtures/fixture-pack.ts';
import { assess } from './index.ts';

const DAY = '2019-06-01';

/** The survey of the river pack, with the issue decided by consents or by a bargain. */
function surveyWhen(resolved: 'consent' | 'bargain', at?: number) {
  const view = riverView(DAY, (pack) => {
    const issue = pack.issues['river-link'];
    if (issue !== undefined) issue.resolved = resolved;
    const needs = pack.projects['river-line']?.phases.survey?.needs ?? [];
    for (const need of needs) {
      if (at !== undefined) need.at = { kind: 'quantity', unit: 'point', base: at };
    }
  });
  const result = unwrap(assess(view, { draws: 2000, seed: 1 }));
  const steps = result.answer.projects[0]?.ladder ?? [];
  const survey = steps.find(({ step }) => step === 'survey');
  if (survey === undefined) throw new Error('no survey');
  return { survey, reasons: result.reasons };
}

test('what is bargained over is met where what is agreed reaches the level', () => {
  const low = surveyWhen('bargain', 5).survey.probability?.value ?? 0;
  const high = surveyWhen('bargain', 80).survey.probability?.value ?? 0;
  expect(low).toBeGreaterThan(high);
  expect(low).toBeGreaterThan(0.5);
});

test('nobody alone can stop what is bargained over, and consents keep using own positions', () => {
  const bargained = surveyWhen('bargain').survey.probability?.value ?? 0;
  const consented = surveyWhen('consent').survey.probability?.value ?? 0;
  const untouched = unwrap(assess(riverView(DAY), { draws: 2000, seed: 1 })).answer.projects[0];
  const plain = untouched?.ladder.find(({ step }) => step === 'survey')?.probability?.value;
  expect(consented).toBe(plain);
  expect(bargained).not.toBe(consented);
});

test('the reasons say that the forecast was scored elsewhere and transferred', () => {
  const { reasons } = surveyWhen('bargain');
  const codes = reasons.map(({ text }) => text.code);
  expect(codes).toContain('reason/transferred');
  expect(codes).toContain('bargaining/why-position');
});
