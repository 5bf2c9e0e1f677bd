import { describe, expect, test } from 'vitest';
import { foldText, foldWords } from './fold-text.ts';

const texts = (name: string): string[] => foldWords(name).map(({ text }) => text);

describe('folding a name', () => {
  test.each([
    ['Émile Nærø', 'emile naero'],
    ["Qa'im", 'qaim'],
    ['Ｑｕａｙ', 'quay'],
    ['“Quay” ‘Line’', 'quay line'],
  ])('%s becomes %s', (name, folded) => {
    expect(foldText(name)).toBe(folded);
  });

  test.each([
    ['Cyrillic', 'Дальний Берег', ['dalniy', 'bereg']],
    ['Greek', 'Νότιος', ['notios']],
    ['Korean signs, one syllable each', '남산호', ['nam', 'san', 'ho']],
    ['Chinese signs', '山水', ['shan', 'shui']],
    ['hyphens and commas part words', 'Quay-Sand, Ann', ['quay', 'sand', 'ann']],
    ['and is written out', 'Quay & Sons', ['quay', 'and', 'sons']],
    ['nothing to read', '— …', []],
  ])('%s', (_, name, words) => {
    expect(texts(name)).toEqual(words);
  });

  test('a writing that leaves vowels out is marked', () => {
    expect(foldWords('بحر').map(({ script }) => script)).toEqual(['consonants']);
  });
});
