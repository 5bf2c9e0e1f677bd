import { describe, expect, test } from 'vitest';
import { PLAIN } from '../output.ts';
import { fill, joined } from './fill.ts';
import { column, dim, paintLines, shorten, styled, textWidth } from './line.ts';
import { printable } from './printable.ts';

const plain = (lines: Parameters<typeof paintLines>[0]): string[] => paintLines(lines, PLAIN);

describe('columns', () => {
  test('a character of Korean, Chinese or Japanese takes two', () => {
    expect([textWidth('abc'), textWidth('서울'), textWidth('e\u0301')]).toEqual([3, 4, 1]);
  });

  test('what is too long is cut, what is short is filled up', () => {
    expect(column('abc', 5)).toBe('abc  ');
    expect(column('12', 4, 'right')).toBe('  12');
    expect(shorten('a long title', 7)).toBe('a long…');
  });
});

describe('fill', () => {
  test('breaks between words, moves the rest in', () => {
    expect(plain(fill(['  '], ['one two three'], 9, 4))).toEqual(['  one two', '    three']);
  });

  test('what two colours share without a blank is one word; a number stays with its sign', () => {
    const text = ['a ', styled('[source', 'good'), dim(']'), ' 15\u00A0%'];
    expect(plain(fill([], text, 12, 0))).toEqual(['a [source]', '15 %']);
  });

  test('a colour is not begun anew for each word', () => {
    expect(fill([], [dim('one two')], 20, 0)).toEqual([['', dim('one two')]]);
  });

  test('a separator stands between parts only', () => {
    expect(plain([joined([['a'], ['b']], ' · ')])).toEqual(['a · b']);
  });
});

test('what stands in a pack cannot command the terminal', () => {
  expect(printable('a\u001B[2Jb\u202Ec')).toBe('a [2Jb c');
  expect(plain([[styled('x\u0007y', 'bold')]])).toEqual(['x y']);
});
