import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { costlySignal } from './costly-signal.ts';
import type { SenderType } from './costly-signal.ts';

const type = (id: string, worth: number, sunk: number): SenderType => ({
  id,
  share: 0.5,
  worth,
  sunk,
});

describe('what a signal tells', () => {
  // worth 6 and 1, at a price of 4: Φ(2/√2) and Φ(−3/√2)
  const shared = unwrap(
    costlySignal('shared secrets', [type('ally', 6, 4), type('drifter', 1, 4)], 'ally', 1),
  );
  const said = unwrap(
    costlySignal('statement', [type('ally', 6, 0), type('drifter', 6, 0)], 'ally', 1),
  );

  test('I07: sharing what is dear tells more than a statement does', () => {
    expect(shared.types[0]?.sends).toBeCloseTo(0.9213504, 6);
    expect(shared.types[1]?.sends).toBeCloseTo(0.0169474, 6);
    expect(shared.types[0]?.after).toBeCloseTo(0.9819381, 6);
    expect(shared.strength).toBeCloseTo(3.9957244, 6);
    expect([said.types[0]?.after, said.strength]).toEqual([0.5, 0]);
  });

  test('I07: what costs nobody anything is called by its name', () => {
    expect(said.why.map((text) => render(text, bargainingWordsEn))).toContain(
      'statement costs nobody anything: it moves no belief',
    );
  });

  test('tied hands tell as much as sunk costs, without any being paid by those who mean it', () => {
    const tied = (id: string, backsDown: number): SenderType => ({
      ...type(id, 1, 0),
      audience: 10,
      backsDown,
    });
    const pledge = unwrap(
      costlySignal('pledge', [tied('firm', 0), tied('bluffer', 0.9)], 'firm', 1),
    );
    expect(pledge.types[0]?.after).toBeGreaterThan(0.99);
  });

  test('a signal only one type could ever send speaks without end', () => {
    const sure = costlySignal('oath', [type('firm', 100, 0), type('bluffer', 0, 100)], 'firm', 1);
    expect(unwrap(sure)).toMatchObject({ strength: Infinity, types: [{ after: 1 }, { after: 0 }] });
  });
});

test.each<[string, SenderType[], string, number, string]>([
  ['no noise', [type('a', 1, 1), type('b', 1, 1)], 'a', 0, 'bargaining/bad-amount-above-0'],
  ['shares that do not sum to 1', [type('a', 1, 1)], 'a', 1, 'bargaining/type-shares'],
  [
    'a type that is not there',
    [type('a', 1, 1), type('b', 1, 1)],
    'c',
    1,
    'bargaining/unknown-type',
  ],
  ['a type that stands twice', [type('a', 1, 1), type('a', 1, 1)], 'a', 1, 'bargaining/name-twice'],
  ['a cost below 0', [type('a', 1, -1), type('b', 1, 1)], 'a', 1, 'bargaining/bad-amount-from-0'],
])('%s is told', (_, types, sincere, noise, code) => {
  const found = costlySignal('signal', types, sincere, noise);
  expect(found.ok ? [] : found.problems.map((each) => each.code)).toEqual([code]);
});
