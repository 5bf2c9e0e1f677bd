import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from './wrap-text.ts';

describe('wrapText', () => {
  test('breaks between words', () => {
    expect(wrapText('trains across the river', 8)).toEqual(['trains across', 'the river']);
    expect(wrapText('none', 8)).toEqual(['none']);
    expect(wrapText('', 8)).toEqual([]);
  });

  test('a long word stands alone, and what is cut is shown', () => {
    expect(wrapText('an extraordinarily long word', 6)).toEqual([
      'an',
      'extraordinarily',
      'long word',
    ]);
    expect(wrapText('one two three four', 3, 2)).toEqual(['one', 'two …']);
  });

  test('letters of CJK scripts are wide', () => {
    expect(textWidth('none')).toBeCloseTo(2.16);
    expect(textWidth('철도')).toBe(2);
  });
});
