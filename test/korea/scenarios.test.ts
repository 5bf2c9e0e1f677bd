import { describe, expect, test } from 'vitest';

import { checkReasons, leavesOf } from '../../src/quantity/index.ts';
import { parseScenario } from '../../src/scenario/index.ts';
import { packFiles } from '../fixtures/fixture-pack.ts';
import { answerOn, koreaProblems, seenOn } from './korea-pack.ts';

describe('every number traces to evidence or says that it is assumed', () => {
  const named = (codes: readonly string[]) =>
    koreaProblems.filter(({ code }) => codes.includes(code));

  test('M12 100 % of the values of the pack have a provenance', () => {
    expect(named(['unsourced', 'bare-number'])).toEqual([]);
    expect(koreaProblems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  });

  test('M12 one value without would be noticed', () => {
    const files = packFiles(new URL('../fixtures/three-actors', import.meta.url).pathname);
    const text =
      'toll: { title: Toll, is: price, confidence: low, quantity: { base: 3, unit: USD/t } }\n';
    const { problems } = parseScenario([...files, { path: 'values/tolls.yaml', text }]);
    expect(problems.filter(({ code }) => code === 'unsourced').map(({ path }) => path)).toEqual([
      expect.stringContaining('toll'),
    ]);
  });

  test('M12 every number of the answer walks to a source, a decision, an assumption or an unknown', () => {
    const { answer, reasons } = answerOn(seenOn('2018-11-28'), { draws: 50 });
    expect(checkReasons(reasons).filter(({ severity }) => severity === 'error')).toEqual([]);
    const asked = whysOf(answer);
    expect(asked.length).toBeGreaterThan(100);
    for (const why of new Set(asked)) {
      const kinds = new Set(leavesOf(reasons, why).map(({ kind }) => kind));
      expect([why, kinds.size > 0]).toEqual([why, true]);
    }
  });

  test('M12 no number of the answer stands without a reason', () => {
    const { answer } = answerOn(seenOn('2018-11-28'), { projects: ['rail'], draws: 50 });
    for (const project of answer.projects) {
      for (const step of project.ladder) {
        expect(typeof step.why).toBe('string');
        for (const part of [...step.needs, ...step.heldBy])
          expect(part.why.length).toBeGreaterThan(0);
      }
      for (const driver of project.drivers) expect(driver.why.length).toBeGreaterThan(0);
    }
  });
});

function whysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'why' && typeof item === 'string' ? [item] : whysOf(item),
  );
}
