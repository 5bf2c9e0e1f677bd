import { describe, expect, test } from 'vitest';
import { riverView } from '../../test/fixtures/fixture-pack.ts';
import { createReasons, leavesOf, unwrap } from '../quantity/index.ts';
import { vetoYearsAnswer } from './veto-years-answer.ts';
import type { VetoYearsQuestion } from './veto-years-answer.ts';

const question: VetoYearsQuestion = {
  institution: 'commission-procedure',
  wanting: ['XA'],
  years: [2018, 2019],
};
const ask = (more: Partial<VetoYearsQuestion> = {}, reasons = createReasons()) =>
  vetoYearsAnswer(riverView('2020-06-20'), { ...question, ...more }, reasons);

describe('C04: how strong a no was in a body of a pack', () => {
  test('by rule a veto, by power its share against those who want it, unknown where unmeasured', () => {
    // capability of 2019 alone: 0.02 of the one who wants it, 0.01 and 0.1 of the others
    const { actors } = unwrap(ask({ compliance: 0.5 }));
    expect(actors.map(({ actor, years }) => [actor, years.map(({ byPower }) => byPower)])).toEqual([
      ['XB', [null, expect.closeTo(1 / 3, 12)]],
      ['XC', [null, expect.closeTo(5 / 6, 12)]],
    ]);
    expect(actors[0]?.years[1]).toMatchObject({
      byRule: 'yes',
      strength: { low: expect.closeTo(1 - 0.5 * (2 / 3), 12) },
    });
  });

  test('every number leads to a source, an assumption or an unknown', () => {
    const reasons = createReasons();
    const { actors } = unwrap(ask({}, reasons));
    for (const { why } of actors.flatMap(({ years }) => years)) {
      expect(leavesOf(reasons.list(), why).length).toBeGreaterThan(0);
    }
  });

  test('a member without any capability is left out and told', () => {
    const view = riverView('2020-06-20', ({ actors }) => {
      if (actors['XC'] !== undefined) delete actors['XC'].capability;
    });
    const { actors, left } = unwrap(vetoYearsAnswer(view, question, createReasons()));
    expect([actors.map(({ actor }) => actor), left]).toEqual([['XB'], ['XC']]);
  });

  test.each<[Partial<VetoYearsQuestion>, string]>([
    [{ wanting: [] }, 'institution/nobody-wants'],
    [{ wanting: ['XZ'] }, 'institution/unknown-who'],
    [{ institution: 'senate' }, 'institution/unknown-who'],
    [{ compliance: 2 }, 'institution/bad-share'],
  ])('is refused: %j', (more, code) => {
    const found = ask(more);
    expect(found.ok ? [] : found.problems.map((problem) => problem.code)).toEqual([code]);
  });
});
