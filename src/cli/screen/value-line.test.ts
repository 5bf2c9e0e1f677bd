import { describe, expect, test } from 'vitest';
import { projectAnswer, stepAnswer } from '../../../test/fixtures/sample-answer.ts';
import type { StepAnswer } from '../../assessment/index.ts';
import { namesOf } from '../names.ts';
import { FIXED_SPACE, textOf } from './line.ts';
import { gatesText, valueText } from './value-line.ts';

const names = namesOf({ actors: {}, hazards: {}, projects: {}, institutions: {} });
const { value: none } = stepAnswer('works');

const said = (more: Partial<StepAnswer['value']>): string =>
  valueText({ step: 'works', value: { ...none, because: null, ...more } }, null, names)
    .map(textOf)
    .join('')
    .replaceAll(FIXED_SPACE, ' ');

describe('the value gate in a line', () => {
  test('open: who was asked, and how surely', () => {
    expect(said({ status: 'open', asked: ['line', 'bank'], chance: 0.94 })).toBe(
      'open: line, bank gain; so in 94 % of what the amounts may be',
    );
  });

  test('open with payments: the first of them, the rest counted', () => {
    const transfers = ['a', 'b', 'c', 'd'].map((from) => ({
      from,
      to: 'nobody-named',
      amount: 2.5e6,
      text: { code: 'assess/transfer', params: {} },
    }));
    expect(said({ status: 'transfers', transfers, chance: 0.5 })).toBe(
      'open with payments: a to nobody named 2.50 m, b to nobody named 2.50 m, c to nobody named 2.50 m, 1 more; so in 50 % of what the amounts may be',
    );
  });

  test('shut: who loses, or that nobody bears it', () => {
    expect(said({ status: 'shut', losers: ['line'], chance: 0.0004 })).toBe(
      'shut: line lose more than all others gain; open in < 0.1 % of what the amounts may be',
    );
    expect(said({ status: 'shut', chance: 0.02 })).toContain('what nobody bears is more');
  });

  test('unknown: what nobody has stated; not assessed: why nobody is asked', () => {
    expect(said({ status: 'unknown', missing: ['track', 'bridge', 'upkeep'] })).toBe(
      'unknown: nobody has stated track, bridge and 1 more',
    );
    expect(said({ status: 'not-assessed', because: 'no-parts' })).toBe(
      'not assessed: nobody says whose part works needs',
    );
    expect(said({ status: 'not-assessed', because: 'states-only' })).toContain('only states');
    expect(said({ status: 'sunk' })).toBe('');
  });
});

test('which gates are missing, in a few words', () => {
  const open = { ...none, status: 'open', because: null } as const;
  const ladder = [stepAnswer('survey'), stepAnswer('works', { value: open })];
  expect(gatesText(projectAnswer(ladder), true)).toBe('value gate assessed for works alone');
  expect(gatesText(projectAnswer(ladder.slice(0, 1)), false)).toBe(
    'law gate not assessed, value gate not assessed',
  );
  expect(gatesText(projectAnswer(ladder.slice(1)), true)).toBe('every gate assessed');
});
