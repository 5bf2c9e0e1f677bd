import { expect, test } from 'vitest';
import { bar } from './bar.ts';

test.each([
  [1, '████'],
  [0.5, '██'],
  [0.53125, '██▏'],
  [0.001, '▏'],
  [0, ''],
])('%d of four cells', (share, text) => {
  expect(bar(share, 4)).toBe(text);
});
