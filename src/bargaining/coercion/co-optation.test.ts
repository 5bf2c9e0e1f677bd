import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { cooptation } from './co-optation.ts';
import type { Invitation } from './co-optation.ts';

const invitation: Invitation = {
  actor: 'patron',
  ideal: 10,
  statusQuo: 0,
  proposal: 60,
  worth: 100,
  share: 0.2,
  exchange: 1.5,
  noise: 12,
};

describe('inviting one who could stop a project into it', () => {
  test('M03: outside it loses 40; with a fifth of the worth 10, as one that stands at 25', () => {
    const { asIf, inside, outside, shift } = unwrap(cooptation(invitation));
    expect([outside.gain, inside.gain, asIf, shift]).toEqual([-40, -10, 25, 15]);
    // 1 / (1 + exp(40/12)) and 1 / (1 + exp(10/12))
    expect(outside.chance).toBeCloseTo(0.0344452, 6);
    expect(inside.chance).toBeCloseTo(0.302941, 6);
  });

  test('a say in it draws it nearer, the company it would keep there costs', () => {
    const half = unwrap(cooptation({ ...invitation, say: 0.5 }));
    expect([half.proposal, half.inside.gain]).toEqual([35, 15]);
    expect(unwrap(cooptation({ ...invitation, burden: 20 })).inside.gain).toBe(-30);
  });

  test('one that stands where it would say the same gains the same', () => {
    const { asIf, inside } = unwrap(cooptation(invitation));
    const there = unwrap(cooptation({ ...invitation, ideal: asIf }));
    expect(there.outside.gain).toBeCloseTo(inside.gain, 12);
  });

  test('the sentences tell both', () => {
    expect(
      unwrap(cooptation(invitation)).why.map((text) => render(text, bargainingWordsEn)),
    ).toEqual([
      'as a member patron gets 30 and the project moves from 60 to 60: it gains -10 instead of -40',
      'outside it would say the same if its ideal point were 25 instead of 10',
    ]);
  });
});

test.each<[string, Partial<Invitation>, string]>([
  ['a project that leaves things as they are', { proposal: 0 }, 'bargaining/bad-amount-above-0'],
  ['more than the whole', { share: 1.2 }, 'bargaining/bad-share'],
  ['a worth that is no number', { worth: Number.NaN }, 'bargaining/bad-amount-from-0'],
  ['no noise', { noise: 0 }, 'bargaining/bad-amount-above-0'],
])('%s is told', (_, wrong, code) => {
  const found = cooptation({ ...invitation, ...wrong });
  expect(found.ok ? [] : found.problems.map((each) => each.code)).toEqual([code]);
});
