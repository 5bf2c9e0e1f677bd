import { describe, expect, test } from 'vitest';

import { wordsEn } from './words-en.ts';
import { extendCatalogue, render } from './words.ts';

describe('words', () => {
  test('placeholders are filled', () => {
    const words = { greet: 'Hello {name}, {count} times' };
    expect(render({ code: 'greet', params: { name: 'north', count: 2 } }, words)).toBe(
      'Hello north, 2 times',
    );
  });

  test('what is missing is visible, never silent', () => {
    expect(render({ code: 'greet', params: {} }, { greet: 'Hello {name}' })).toBe('Hello ⟦name?⟧');
    expect(render({ code: 'leave', params: { b: 1, a: 'x' } }, {})).toBe('⟦leave⟧ a=x b=1');
    expect(render({ code: 'leave', params: {} }, {})).toBe('⟦leave⟧');
  });

  test('inherited names are no codes and no params', () => {
    expect(render({ code: 'toString', params: {} }, {})).toBe('⟦toString⟧');
    expect(render({ code: 'a', params: {} }, { a: '{constructor}' })).toBe('⟦constructor?⟧');
  });

  test('a param that looks like a placeholder or a pattern stays as it is', () => {
    expect(render({ code: 'a', params: { x: '{y} $& $1' } }, { a: '<{x}>' })).toBe('<{y} $& $1>');
  });

  test('two folders may not word one code', () => {
    expect(extendCatalogue({ a: 'A' }, { b: 'B' })).toEqual({
      ok: true,
      value: { a: 'A', b: 'B' },
    });
    expect(extendCatalogue({ a: 'A' }, { a: 'B' })).toMatchObject({
      ok: false,
      problems: [{ code: 'words/code-twice', path: 'a' }],
    });
  });

  test('every English sentence says something, and every hint belongs to a sentence', () => {
    expect(Object.values(wordsEn)).not.toContain('');
    const hinted = Object.keys(wordsEn).filter((code) => code.endsWith('.hint'));
    const orphans = hinted.filter((code) => !Object.hasOwn(wordsEn, code.slice(0, -5)));
    expect(orphans).toEqual([]);
  });
});
