import { expect, test } from 'vitest';
import type { Reason } from '../quantity/index.ts';
import { anchorOf, groupOf, inPrintOrder } from './reason-order.ts';

const reason = (id: string, kind: Reason['kind'], code: string): Reason => ({
  id,
  kind,
  text: { code, params: {} },
  from: [],
});

test('conclusions come first, sources last', () => {
  const list = [
    reason('a', 'source', 'reason/source'),
    reason('b', 'computed', 'input/ideal'),
    reason('c', 'computed', 'reason/step-open'),
  ];
  expect(inPrintOrder(list).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(list.map(groupOf)).toEqual(['sources', 'inputs', 'steps']);
});

test('an anchor holds no space, quote or bracket, and differs for ids that differ', () => {
  expect(anchorOf('step/river-line/works')).toBe('r-step/river-line/works');
  const hostile = ['a b', 'a"b', 'a<b', 'a~20~b'].map(anchorOf);
  expect(new Set(hostile).size).toBe(4);
  for (const anchor of hostile) expect(anchor).toMatch(/^[\w/.~-]+$/);
});
