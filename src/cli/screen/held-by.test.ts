import { expect, test } from 'vitest';
import { holder } from '../../../test/fixtures/sample-answer.ts';
import { riverPack } from '../../../test/fixtures/fixture-pack.ts';
import { namesOf } from '../names.ts';
import { PLAIN } from '../output.ts';
import { heldByText } from './held-by.ts';
import { paintLines } from './line.ts';

const pack = riverPack();

function text(ids = false): string {
  const heldBy = [
    holder('time', 0.05),
    holder('XB', 0.35, { will: 'XC' }),
    holder('river-commission', 0.5, {
      objectors: [
        { member: 'XC', share: 0.7 },
        { member: 'others', share: 0.2 },
        { member: 'XA', share: 0.01 },
      ],
    }),
    holder('sponsor', 0.1),
  ];
  return paintLines([heldByText({ heldBy }, 'XA', namesOf(pack, { ids }))], PLAIN).join('\n');
}

test('largest share first, the will behind it and the objectors within in brackets', () => {
  expect(text()).toBe(
    'River Commission 50 % (Far Power objects in 70 %, another member 20 %) · ' +
      'Upper State 35 % (follows Far Power) · Lower State as sponsor 10 % · lack of time 5 %',
  );
});

test('with ids instead of names', () => {
  expect(text(true)).toContain('river-commission 50 % (XC objects in 70 %');
});

test('who holds it by what it loses, and costs that nobody bears', () => {
  const heldBy = [
    holder('line-company', 0.6, { byMoney: true }),
    holder('value', 0.4, { byMoney: true }),
  ];
  expect(paintLines([heldByText({ heldBy }, 'XA', namesOf(pack))], PLAIN)).toEqual([
    'Line Company 60 % (by what it loses) · costs nobody bears 40 %',
  ]);
});
