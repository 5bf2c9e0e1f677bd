import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someActivity } from '../../test/fixtures/law-arbitraries.ts';
import { act, CONDITION_SCOPE, rails, riverLaw } from '../../test/fixtures/law-fixture.ts';
import type { Condition } from '../scenario/index.ts';
import { compileCondition } from './compile-condition.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import { judge } from './judge.ts';
import { rulesAbout } from './rules-about.ts';
import { FAILS, HOLDS } from './test-node.ts';

const facts = (activity: Parameters<typeof factsOf>[0]): Facts => factsOf(activity)[0] as Facts;
const left = (condition: Condition) =>
  compileCondition(condition, CONDITION_SCOPE).under(facts(rails()));

describe('what is left of a condition once act and ends are settled', () => {
  test('is nothing where they decide it', () => {
    expect(left({ act: ['supply'], to: ['XN'], not: { from: ['XR'] } })).toBe(HOLDS);
    expect(left({ act: ['supply'], to: ['XR'], goods: { hs: ['72'] } })).toBe(FAILS);
    expect(left({ term: 'goes-in', any: [{ to: ['XR'] }, { from: ['XA'] }] })).toBe(HOLDS);
    expect(left({ switch: { id: 'wagons', is: 'free' } })).toBe(FAILS);
    expect(left({ unclear: { when: { to: ['XR'] }, fact: 'x' } })).toBe(FAILS);
  });

  test('is nothing where it is about a part the activity does not have', () => {
    expect(left({ payment: { form: ['cash'] } })).toBe(FAILS);
    expect(left({ not: { party: { nationality: ['XN'] } } })).toBe(HOLDS);
    expect(left({ goods: { hs: ['72'] } })).not.toBe(FAILS);
  });

  test('is the rest, with the same answer and the same missing facts', () => {
    const law = riverLaw();
    fc.assert(
      fc.property(someActivity, (activity) => {
        for (const each of factsOf(activity)) {
          for (const { catches } of [...law.bars, ...law.exposures]) {
            const rest = catches.under(each);
            expect(rest.ask(each)).toBe(catches.ask(each));
            expect(rest.deciding(each)).toEqual(catches.deciding(each));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the rules about an act', () => {
  test('are settled only once it is asked often, and never change a verdict', () => {
    const law = riverLaw();
    const visit = act({ act: 'visit', to: 'XN' });
    const seen = Array.from({ length: 20 }, () => rulesAbout(law.bars, facts(visit)).length);
    expect([seen[0], seen.at(-1)]).toEqual([law.bars.length, 1]);
    const often = Array.from({ length: 20 }, () => rails());
    expect(judge(law, often).at(-1)).toEqual(judge(riverLaw(), [rails()])[0]);
  });
});
