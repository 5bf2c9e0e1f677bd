import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { dealTable, judgeOrder, planSequence } from '../index.ts';
import type { DealTerm, SequenceQuestion } from '../index.ts';

const table = unwrap(
  dealTable({
    issues: [{ id: 'line', low: 0, high: 100, statusQuo: 0 }],
    parties: [
      { id: 'north', weights: { line: 1 }, ideals: { line: 100 } },
      { id: 'west', weights: { line: 1 }, ideals: { line: 0 } },
    ],
  }),
);

const points = fc.integer({ min: -20, max: 30 });
const step = fc.record({
  north: points,
  west: points,
  by: fc.constantFrom('north', 'west'),
  reversible: fc.boolean(),
  takes: fc.integer({ min: 0, max: 9 }),
  verification: fc.integer({ min: 0, max: 9 }),
});

const questions = fc
  .record({
    fields: fc.array(step, { minLength: 2, maxLength: 4 }),
    rule: fc.option(fc.record({ relief: fc.nat(3), after: fc.nat(3) }), { nil: undefined }),
    breach: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ breach, fields, rule }): SequenceQuestion => {
    const id = (at: number): string => `t${at % fields.length}`;
    return {
      terms: fields.map(({ north, west }, at): DealTerm => {
        return { kind: 'in-kind', id: id(at), worth: { north, west } };
      }),
      steps: fields.map(({ by, reversible, takes, verification }, at) => {
        return { term: id(at), by, reversible, takes, verification };
      }),
      rules:
        rule === undefined || id(rule.relief) === id(rule.after)
          ? []
          : [{ party: 'west', relief: [id(rule.relief)], after: [id(rule.after)] }],
      nerves: [
        { party: 'north', breach },
        { party: 'west', breach },
      ],
    };
  });

test('D13, I10: what is planned nobody objects to, and no other order without objections risks less', () => {
  let plans = 0;
  fc.assert(
    fc.property(questions, (question) => {
      const { plan } = unwrap(planSequence(table, question));
      const judged = permutations(question.terms.map(({ id }) => id)).map((order) =>
        unwrap(judgeOrder(table, question, order)),
      );
      const sound = judged.filter(({ objections }) => objections.length === 0);
      expect(plan === undefined).toBe(sound.length === 0);
      if (plan === undefined) return;
      plans += 1;
      const own = unwrap(
        judgeOrder(
          table,
          question,
          plan.moves.map((move) => move.step),
        ),
      );
      expect(own.objections).toEqual([]);
      expect(plan.exposure).toBe(Math.min(...sound.map((each) => each.plan.exposure)));
    }),
    { numRuns: 80 },
  );
  expect(plans).toBeGreaterThan(10);
});

test('relief tied to progress never begins before the progress is trusted', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const { plan } = unwrap(planSequence(table, question));
      if (plan === undefined) return;
      const at = (id: string | undefined) => plan.moves.find(({ step: term }) => term === id);
      for (const { after = [], relief } of question.rules ?? []) {
        const [first, later] = [at(after[0]), at(relief[0])];
        expect(later?.starts).toBeGreaterThanOrEqual(first?.verified ?? Number.NaN);
      }
    }),
    { numRuns: 80 },
  );
});

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((each, at) =>
    permutations(list.filter((_, index) => index !== at)).map((rest) => [each, ...rest]),
  );
}
