import { describe, expect, test } from 'vitest';
import { supposedView } from '../../src/assessment/index.ts';
import type { Supposition } from '../../src/assessment/index.ts';
import {
  answerDeal,
  bargainingWordsEn,
  readDeal,
  tableAtBase,
  tableOfView,
} from '../../src/bargaining/index.ts';
import type { DealAnswer } from '../../src/bargaining/index.ts';
import { createReasons, render, unwrap } from '../../src/quantity/index.ts';
import { seenOn } from './korea-pack.ts';

const ISSUES = ['denuclearisation', 'rail-link'];

/** Disablement for works on the railway, between those whose yes it takes. */
const dealText = (north: string): string =>
  [
    'issues: { denuclearisation: {}, rail-link: {} }',
    `parties: { KP: { ${north} }, US: { breach: 100 }, KR: {} }`,
    'terms:',
    '  disablement: { by: KP, issue: denuclearisation, to: 50, takes: 180, verification: 90 }',
    '  works: { by: KR, issue: rail-link, to: 60, takes: 365, reversible: true }',
    'rules: [{ party: US, relief: [works], after: [disablement] }]',
    'order: [works, disablement]',
  ].join('\n');

function answered(
  north: string,
  supposed: readonly Supposition[] = [],
): DealAnswer & { words: string[] } {
  const view = unwrap(supposedView(seenOn('2018-08-17'), supposed));
  const reasons = createReasons();
  const positions = unwrap(tableAtBase(unwrap(tableOfView(view, { issues: ISSUES }, reasons))));
  const { problems, value } = readDeal({ path: 'deal.yaml', text: dealText(north) }, positions);
  if (value === undefined) throw new Error(problems.map(({ message }) => message).join('; '));
  const answer = unwrap(answerDeal(value, { file: 'deal.yaml' }, reasons));
  const words = answer.feasible.why.map((id) =>
    render(reasons.get(id)?.text ?? { code: id, params: {} }, bargainingWordsEn),
  );
  return { ...answer, words };
}

describe('disablement for railway works in August 2018, by what each asked for', () => {
  test('B09: a price of disarmament above the best offer leaves no deal in the feasible set', () => {
    const best = answered('reservation: 0').feasible.sets[0]?.best?.points ?? Number.NaN;
    expect(best).toBeGreaterThan(0);
    const declared = answered(`reservation: ${Math.ceil(best) + 1}`);
    expect(declared.feasible).toMatchObject({ acceptable: [], best: null });
    expect(declared.feasible.blockers).toContain('KP');
    expect(declared.words.join('\n')).toMatch(
      /^no deal in the feasible set: KP asks for \d+ points, and the best offer, works, brings it/m,
    );
  });

  test('B09, I04: precedents of disarming and falling raise that price to the same end', () => {
    const seen = 'precedents: { disarmed-and-fell: { effect: 200, weight: 0.5 } }';
    const { feasible, parties } = answered(seen);
    expect(parties[0]?.reservation).toBe(100);
    expect(feasible.acceptable).toEqual([]);
  });

  test('D13: Washington wants progress first, so works first are rejected', () => {
    const { proposed } = answered('reservation: 0');
    expect(proposed?.objections.map(({ kind, party }) => [kind, party])).toContainEqual([
      'relief-first',
      'US',
    ]);
  });

  test('B01: with one goal the railway is worth nothing to Washington, and progress is', () => {
    const supposed = [{ kind: 'one-goal', actor: 'US', issue: 'denuclearisation' }] as const;
    const worth = answered('reservation: 0', supposed).whole.worth[1];
    expect(worth?.parts.map(({ of }) => of)).toEqual(['denuclearisation']);
    expect(worth?.total).toBeGreaterThan(0);
  });
});
