import { expect, test } from 'vitest';
import { isImoNumber, parseImoNumber } from './imo-number.ts';

test.each(['9074729', 'IMO 9074729', 'imo:9074729', 'IMO9074729'])('%s is read', (text) => {
  expect(parseImoNumber(text)).toEqual({ ok: true, value: '9074729' });
});

test.each([
  ['9074728', 'screening/imo-check-digit'],
  ['907472', 'screening/not-an-imo-number'],
  ['quay', 'screening/not-an-imo-number'],
])('%s is refused: %s', (text, code) => {
  const result = parseImoNumber(text);
  expect(result.ok ? [] : result.problems.map((each) => each.code)).toEqual([code]);
});

test('every digit but the last changes the check digit', () => {
  const others = [0, 1, 2, 3, 4, 5].map((at) => {
    const digit = (Number('9074729'.charAt(at)) + 1) % 10;
    return `${'9074729'.slice(0, at)}${digit}${'9074729'.slice(at + 1)}`;
  });
  // The place with weight 5 is blind to even steps only.
  expect(others.filter(isImoNumber)).toEqual([]);
});
