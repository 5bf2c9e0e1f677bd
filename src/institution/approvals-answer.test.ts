import { describe, expect, test } from 'vitest';
import { riverView } from '../../test/fixtures/fixture-pack.ts';
import { createReasons, leavesOf, unwrap } from '../quantity/index.ts';
import { approvalsAnswer } from './approvals-answer.ts';

const DAY = '2020-06-20';
const reasons = createReasons();
const answer = unwrap(approvalsAnswer(riverView(DAY), 'river-commission', reasons));

describe('whose approval stands behind one', () => {
  test('D12: the rule by which it decides, then those who can stop it', () => {
    expect(answer.behind.map(({ id, kind, steps }) => [kind, id, steps])).toEqual([
      ['by-rule', 'commission-procedure', 1],
      ['veto', 'XA', 2],
      ['veto', 'XB', 2],
      ['veto', 'XC', 2],
    ]);
    expect(answer.behind.map(({ isLast }) => isLast)).toEqual([false, true, true, true]);
  });

  test('D06: what each asks for first stands as "yes if", with how far that has come', () => {
    expect(answer.consents).toMatchObject([
      {
        actor: 'XC',
        issue: 'river-link',
        answer: 'yes-if',
        conditions: [{ issue: 'border-calm', at: 50, now: 20, status: 'unmet' }],
      },
    ]);
    const met = riverView(DAY, ({ stances }) => {
      for (const ask of stances.flatMap(({ asks }) => asks ?? [])) ask.at = { ...ask.at, base: 10 };
    });
    expect(unwrap(approvalsAnswer(met, 'XC', createReasons())).consents[0]?.answer).toBe('yes');
  });

  test('every approval and every condition leads to a source or an assumption', () => {
    for (const { why } of [...answer.behind, ...answer.again, ...answer.consents]) {
      expect(leavesOf(reasons.list(), why).length).toBeGreaterThan(0);
    }
  });

  test('an approval behind by two ways is told by the shorter one, and again by the other', () => {
    const tied = riverView(DAY, (pack) => {
      pack.ties.push({
        kind: 'sanctions-dependence',
        of: 'river-commission',
        with: 'XC',
        about: 'asks it first',
        source: ['gazette-2019'],
      });
    });
    const found = unwrap(approvalsAnswer(tied, 'river-commission', createReasons()));
    expect(found.behind.find(({ id }) => id === 'XC')).toMatchObject({
      kind: 'in-practice',
      steps: 1,
      about: 'asks it first',
    });
    expect(found.again).toMatchObject([{ id: 'XC', kind: 'veto', waits: 'commission-procedure' }]);
  });

  test('those who wait for one another are told', () => {
    const circle = riverView(DAY, (pack) => {
      const tie = {
        kind: 'sanctions-dependence',
        about: 'waits',
        source: ['gazette-2019'],
      } as const;
      pack.ties.push(
        { ...tie, source: [...tie.source], of: 'XA', with: 'XB' },
        { ...tie, source: [...tie.source], of: 'XB', with: 'XA' },
      );
    });
    expect(unwrap(approvalsAnswer(circle, 'XA', createReasons())).circles).toEqual([['XA', 'XB']]);
  });

  test('who is not in the pack is told, with what may have been meant', () => {
    const found = approvalsAnswer(riverView(DAY), 'river-comission', createReasons());
    expect(found.ok ? [] : found.problems.map(({ code, hint }) => [code, hint])).toEqual([
      ['institution/unknown-who', 'did you mean "river-commission"?'],
    ]);
  });
});
