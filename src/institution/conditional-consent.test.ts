import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../quantity/index.ts';
import { answerConsents } from './conditional-consent.ts';
import type {
  Consent,
  ConsentAnswer,
  ConsentCondition,
  ConsentState,
} from './conditional-consent.ts';
import { conditionsOfAsks } from './conditions-on-record.ts';
import { institutionWordsEn } from './words-en.ts';

const level = (issue: string, at: number): ConsentCondition => ({ kind: 'level', issue, at });
const fact = (id: string): ConsentCondition => ({ kind: 'fact', id });
const of = (id: string): ConsentCondition => ({ kind: 'consent', of: id });

const answers = (consents: readonly Consent[], state?: ConsentState) =>
  new Map(unwrap(answerConsents(consents, state)).map((answer) => [answer.id, answer]));
const words = ({ missing }: ConsentAnswer): string[] =>
  missing.map(({ text }) => render(text, institutionWordsEn));

describe('D06: yes if …', () => {
  const relief: Consent = {
    id: 'relief',
    by: 'patron',
    says: 'yes',
    if: [level('disarmament', 50), fact('inspectors are in'), fact('no test for a year')],
  };
  const state: ConsentState = {
    levels: new Map([['disarmament', 20]]),
    facts: new Map([['no test for a year', 'met']]),
  };

  test('is an answer: every condition with its status, and what is missing', () => {
    const answer = answers([relief], state).get('relief');
    expect(answer?.answer).toBe('yes-if');
    expect(answer?.conditions.map(({ status }) => status)).toEqual(['unmet', 'unknown', 'met']);
    expect(answer && words(answer)).toEqual([
      'disarmament at 50 or more, today 20: unmet',
      'inspectors are in: unknown',
    ]);
    expect(answer && render(answer.text, institutionWordsEn)).toBe(
      'patron says yes to relief if 2 more are so',
    );
  });

  test('becomes a yes once all of it is so, and a no once some of it cannot be', () => {
    const met: ConsentState = {
      levels: new Map([['disarmament', 50]]),
      facts: new Map([
        ['no test for a year', 'met'],
        ['inspectors are in', 'met'],
      ]),
    };
    expect(answers([relief], met).get('relief')?.answer).toBe('yes');
    const never: ConsentState = { ...met, facts: new Map([['inspectors are in', 'impossible']]) };
    const refused = answers([relief], never).get('relief');
    expect([refused?.answer, refused?.text.code]).toEqual([
      'no',
      'institution/consent-no-by-condition',
    ]);
  });

  test('hangs on another: what is missing is what that one waits for', () => {
    const works: Consent = { id: 'works', by: 'ally', says: 'yes', if: [of('relief')] };
    const answer = answers([works, relief], state).get('works');
    expect(answer?.conditions.map(({ status }) => status)).toEqual(['open']);
    expect(answer?.missing.map(({ condition }) => condition.kind)).toEqual(['level', 'fact']);
  });

  test('a no, or nobody asked, travels up', () => {
    const works: Consent = { id: 'works', by: 'ally', says: 'yes', if: [of('relief')] };
    expect(answers([works, { ...relief, says: 'no' }]).get('works')?.answer).toBe('no');
    const { says: _, ...silent } = relief;
    const waiting = answers([works, silent]).get('works');
    expect([waiting?.answer, waiting?.missing[0]?.status]).toEqual(['yes-if', 'undecided']);
  });

  test('each waiting for the other is told as such, and a package resolves it', () => {
    const both: Consent[] = [
      { id: 'disarm', by: 'valley', says: 'yes', if: [of('reactor')] },
      { id: 'reactor', by: 'coast', says: 'yes', if: [of('disarm')] },
    ];
    const stuck = answers(both).get('disarm');
    expect([stuck?.answer, stuck?.deadlock]).toEqual(['yes-if', ['disarm', 'reactor']]);
    const packages = [{ id: 'exchange', of: ['disarm', 'reactor'] }];
    expect(answers(both, { packages }).get('disarm')?.answer).toBe('yes');
  });

  test('asks that come first are conditions; a level nobody has stated is unknown, never met', () => {
    const point = (base: number) => ({ kind: 'quantity' as const, unit: 'point', base });
    const conditions = conditionsOfAsks(
      [
        { issue: 'disarmament', at: point(50), order: 'first' },
        { issue: 'trade', at: point(30), order: 'same-time' },
        { issue: 'rights', at: { kind: 'quantity', unit: 'point', unknown: 'x' }, order: 'first' },
      ],
      {},
    );
    expect(conditions).toEqual([
      level('disarmament', 50),
      { kind: 'level', issue: 'rights', at: undefined },
    ]);
    const levels = new Map([
      ['disarmament', 60],
      ['rights', 100],
    ]);
    const answer = answers([{ id: 'a', by: 'patron', says: 'yes', if: conditions }], { levels });
    expect(answer.get('a')?.missing.map(({ status }) => status)).toEqual(['unknown']);
  });
});

test.each<[readonly Consent[], string]>([
  [[{ id: 'a', by: 'x', if: [of('b')] }], 'institution/unknown-consent'],
  [[{ id: 'a/b', by: 'x' }], 'institution/consent-name'],
  [
    [
      { id: 'a', by: 'x' },
      { id: 'a', by: 'y' },
    ],
    'institution/consent-twice',
  ],
  [[{ id: 'a', by: 'x', if: [level('i', 101)] }], 'institution/bad-level'],
  [[{ id: 'a', by: 'x', if: [level('i', Number.NaN)] }], 'institution/bad-level'],
])('is refused: %j', (consents, code) => {
  const found = answerConsents(consents);
  expect(found.ok ? [] : found.problems.map((problem) => problem.code)).toEqual([code]);
});

test('a condition met, or one taken away, never turns a yes into less', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const condition = fc.oneof(
    fc.constantFrom(...ids).map(of),
    fc.nat(2).map((at) => fact(`f${at}`)),
  );
  const set = fc.tuple(...ids.map(() => fc.array(condition, { maxLength: 3 }))).map((lists) =>
    lists.map((conditions, at): Consent => ({
      id: ids[at] ?? '',
      by: `actor-${at}`,
      says: 'yes',
      if: conditions,
    })),
  );
  fc.assert(
    fc.property(set, fc.subarray(['f0', 'f1', 'f2']), (consents, met) => {
      const facts = new Map(met.map((id) => [id, 'met'] as const));
      const before = unwrap(answerConsents(consents, { facts }));
      const more = new Map([...facts, ['f0', 'met'] as const]);
      const after = unwrap(answerConsents(consents, { facts: more }));
      const fewer = unwrap(
        answerConsents(
          consents.map((each) => ({ ...each, if: each.if?.slice(1) ?? [] })),
          { facts },
        ),
      );
      for (const [at, each] of before.entries()) {
        expect(each.answer === 'yes').toBe(each.conditions.every(({ status }) => status === 'met'));
        expect(each.missing.length > 0 || each.deadlock.length > 0).toBe(each.answer !== 'yes');
        if (each.answer !== 'yes') continue;
        expect([after[at]?.answer, fewer[at]?.answer]).toEqual(['yes', 'yes']);
      }
    }),
  );
});
