import { describe, expect, test } from 'vitest';
import { riverView } from '../../../test/fixtures/fixture-pack.ts';
import type { Pack } from '../../scenario/index.ts';
import { decisionsFor, decisionsOn, lastWord } from './decisions-on.ts';
import type { Decision } from './decisions-on.ts';

function decided(outcome: Decision['outcome'], from: string, to?: string): Decision {
  return {
    authority: 'XB',
    project: ['river-line'],
    scope: ['survey'],
    outcome,
    from,
    known: from,
    source: ['gazette-2019'],
    ...(to === undefined ? {} : { to }),
  };
}

/** The last word of one authority on the survey as of a day, given its decisions. */
function word(day: string, decisions: Pack['decisions']): string | undefined {
  const view = riverView(day, (pack) => {
    pack.decisions = decisions;
  });
  const own = decisionsOn(decisionsFor(view, 'river-line'), 'XB', 'survey', undefined);
  return lastWord(own, view.asOf)?.decision.outcome;
}

describe('the last word of an authority', () => {
  const refusedThenGranted = {
    no: decided('refused', '2019-05-01'),
    yes: decided('granted', '2019-08-01', '2019-12-01'),
  };

  test('a refusal stands until a grant follows it', () => {
    expect(word('2019-04-30', refusedThenGranted)).toBeUndefined();
    expect(word('2019-07-31', refusedThenGranted)).toBe('refused');
    expect(word('2019-08-01', refusedThenGranted)).toBe('granted');
  });

  test('a grant that has run out leaves no word, and revives no old refusal', () => {
    expect(word('2019-11-30', refusedThenGranted)).toBe('granted');
    expect(word('2019-12-01', refusedThenGranted)).toBeUndefined();
  });

  test('a refusal of one request ends with it', () => {
    const once = { no: decided('refused', '2019-05-01', '2019-06-01') };
    expect(word('2019-05-31', once)).toBe('refused');
    expect(word('2019-06-01', once)).toBeUndefined();
  });

  test('what a severance of the step, or of one below it, ended does not count', () => {
    const view = riverView('2019-09-01', (pack) => {
      pack.decisions = refusedThenGranted;
    });
    const all = decisionsFor(view, 'river-line');
    const after = (step: string) =>
      decisionsOn(all, 'XB', 'survey', { step, date: '2019-08-15' }).length;
    expect(after('survey')).toBe(0);
    expect(after('works')).toBe(2);
  });
});
