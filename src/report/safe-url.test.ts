import { expect, test } from 'vitest';
import { safeUrl } from './safe-url.ts';

test('only web pages are linked', () => {
  expect(safeUrl('https://example.org/a?b=c')).toBe('https://example.org/a?b=c');
  expect(safeUrl('http://example.org')).toBe('http://example.org/');
  for (const hostile of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'x',
    '',
  ]) {
    expect(safeUrl(hostile)).toBeUndefined();
  }
  expect(safeUrl(undefined)).toBeUndefined();
});
