import { describe, expect, test } from 'vitest';
import { supposedView } from '../../src/assessment/index.ts';
import type { Supposition } from '../../src/assessment/index.ts';
import {
  answerDeal,
  bargainingWordsEn,
  limitsOnRecord,
  readDeal,
  tableAtBase,
  tableOfView,
} from '../../src/bargaining/index.ts';
import type { DealAnswer } from '../../src/bargaining/index.ts';
import { createReasons, render, unwrap } from '../../src/quantity/index.ts';
import { seenOn } from './korea-pack.ts';

const ISSUES = ['denuclearisation', 'rail-link'];
const PARTIES = ['KP', 'US', 'KR'];

/** Disablement for works on the railway, between those whose yes it takes. */
const dealText = (north: string): string =>
  [
    'issues: { denuclearisation: {}, rail-link: {} }',
    `parties: { KP: { ${north} }, US: { breach: 100 }, KR: {} }`,
    'terms:',
    '  disablement: { by: KP, issue: denuclearisation, to: 50, takes: 180, verification: 90 }',
    '  works: { by: KR, issue: rail-link, to: 60, takes: 365, reversible: true }',
    'order: [works, disablement]',
  ].join('\n');

function answered(
  north: string,
  supposed: readonly Supposition[] = [],
): DealAnswer & { words: string[] } {
  const view = unwrap(supposedView(seenOn('2018-08-17'), supposed));
  const reasons = createReasons();
  const positions = unwrap(tableAtBase(unwrap(tableOfView(view, { issues: ISSUES }, reasons))));
  const limits = new Map(
    PARTIES.map((id) => [id, limitsOnRecord(view, id, ISSUES).limits] as const),
  );
  const file = { path: 'deal.yaml', text: dealText(north) };
  const { problems, value } = readDeal(file, { positions, limits });
  if (value === undefined) throw new Error(problems.map(({ message }) => message).join('; '));
  const answer = unwrap(answerDeal(value, { file: 'deal.yaml' }, reasons));
  const words = answer.feasible.why.map((id) =>
    render(reasons.get(id)?.text ?? { code: id, params: {} }, bargainingWordsEn),
  );
  return { ...answer, words };
}

describe('disablement for railway works in August 2018, by what each asked for', () => {
  test('B09: a price of disarmament above the best offer leaves no deal in the feasible set', () => {
    const free = answered('reservation: 0').feasible;
    expect(free.acceptable).toEqual(['disablement+works']);
    const best = free.sets[0]?.best?.points ?? Number.NaN;
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

  test('D13, I10: progress first is on record, so works first are rejected and the planner turns it round', () => {
    const { proposed, sequence } = answered('reservation: 0');
    expect(proposed?.objections.map(({ kind, party }) => [kind, party])).toContainEqual([
      'relief-first',
      'US',
    ]);
    expect(sequence?.plan?.moves.map(({ step }) => step)).toEqual(['disablement', 'works']);
    expect(sequence?.plan?.moves[1]?.starts).toBe(270);
  });

  test('B01: with one goal Washington refuses works without nuclear progress, and only then', () => {
    const supposed = [{ kind: 'one-goal', actor: 'US', issue: 'denuclearisation' }] as const;
    const { feasible, oneByOne } = answered('reservation: 0', supposed);
    expect(oneByOne.terms.find(({ term }) => term === 'works')?.refusedBy).toContain('US');
    expect(feasible.sets[1]?.accepts).not.toContain('works');
    expect(feasible.sets[1]?.best?.offer).toBe('disablement');
  });
});

test('what is asked for first and stands outside the deal is told, with how far it must come', () => {
  const { limits, warnings } = limitsOnRecord(seenOn('2018-08-17'), 'US', ['rail-link']);
  expect(limits).toEqual([]);
  expect(warnings.map(({ code, params, severity }) => [code, severity, params?.['goal']])).toEqual([
    ['bargaining/ask-outside', 'warning', 'denuclearisation'],
  ]);
  const within = limitsOnRecord(seenOn('2018-08-17'), 'US', ISSUES).limits;
  expect(within).toEqual([
    { issue: 'rail-link', most: 40, unless: { issue: 'denuclearisation', at: 42 } },
  ]);
});
