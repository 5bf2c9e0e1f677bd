import { describe, expect, test } from 'vitest';
import { tied, tiedContext } from '../../../test/fixtures/tied-view.ts';
import { isoDate } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { pushFactors } from './push-factor.ts';
import type { PushFactor } from './push-factor.ts';

type Event = Pack['events'][string];

const day = isoDate('2019-06-01');
const act = (date: string, kind: Event['kind']): Event => ({
  date,
  title: `${kind} of the Far Power`,
  kind,
  actors: ['XC', 'XA'],
  projects: ['river-line'],
  confidence: 'high',
  known: date,
  source: ['herald-2019'],
});

/** What pushes whom, after some acts of the far power towards the lower state about the line. */
function pushes(...acts: readonly Event[]): PushFactor[] {
  const context = tiedContext([tied('trade', 'XA', 'XC')], (pack) => {
    // the language has more to say of a question than is needed here
    pack.questions['if-far-leaves'] = {
      kind: 'conditional',
      statement: 'If the Far Power leaves the line, the two states will build it alone',
      made: { from: '2019-04-10' },
      projects: ['river-line'],
      known: '2019-04-10',
      source: ['herald-2019'],
    } as unknown as Pack['questions'][string];
    for (const [at, each] of acts.entries()) pack.events[`act-${at}`] = each;
  });
  return pushFactors(context, day);
}

describe('C10: an act of a third state that would push one towards another', () => {
  const refused = act('2019-04-20', 'refusal');

  test('without such an act there is no push', () => {
    expect(pushes()).toEqual([]);
  });

  test('it stands from the act on, by a part of what the tie would lose without trade', () => {
    const [push] = pushes(refused);
    expect(push).toMatchObject({ by: 'XC', on: 'XA', towards: 'XB', state: 'standing' });
    expect(push?.effect.base).toBeGreaterThan(0);
    expect(push?.effect.low).toBe(0);
  });

  test('a further act that is hostile leaves it standing', () => {
    expect(pushes(refused, act('2019-05-10', 'sanctions'))[0]?.state).toBe('standing');
  });

  test('one that brings the two together again makes it nothing', () => {
    const [push] = pushes(refused, act('2019-05-20', 'agreement'));
    expect(push?.state).toBe('falsified');
    expect(push?.lapsed?.id).toBe('act-1');
    expect(push?.effect).toEqual({ low: 0, base: 0, high: 0 });
  });
});
