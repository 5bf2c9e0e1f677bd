import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkIds, checkText } from '../../scripts/check-ids.ts';
import { caseIds, languageWords, packWords } from '../../scripts/pack-words.ts';
import { formatFindings } from '../../scripts/source-tree.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

describe('the standing check that the source knows no pack', () => {
  const said = checkIds(FIXTURES).map(({ file, line, message }) => {
    const [, word] = message.split('"');
    return `${file.split('/').at(-1)}:${line} ${word}`;
  });

  test('finds ids, names, parts of persons’ names, days and the pack itself', () => {
    expect(said).toEqual([
      'knows-a-pack.ts:1 Quexia',
      'knows-a-pack.ts:2 QX',
      'knows-a-pack.ts:3 ferry-line',
      'knows-a-pack.ts:3 barge',
      'knows-a-pack.ts:4 2031-05-10',
      'knows-a-pack.ts:5 Tamm',
      'knows-a-pack.ts:5 2031-06-02',
      'knows-a-pack.ts:5 delta',
      'knows-a-pack.ts:5 barge',
      'knows-a-pack.ts:6 ferry-line',
      'knows-a-pack.ts:7 delta',
      'knows-a-pack.ts:8 QX',
    ]);
  });

  test('takes words of the language from the schemas, not from the pack', () => {
    const words = packWords(FIXTURES, ['scenarios'], languageWords(FIXTURES));
    expect([...words.keys()]).not.toContain('as-of');
    expect([...words.keys()]).not.toContain('the republic');
  });

  test('says so where no schema tells the language from a pack', () => {
    const [finding] = checkIds(join(FIXTURES, 'scenarios'));
    expect(finding?.code).toBe('no-language');
  });

  test('knows the ids of cases when it is given them', () => {
    const ids = caseIds(FIXTURES);
    expect([...ids.keys()]).toEqual(['ev-17']);
    expect(checkText('a.ts', "const it = 'ev-17';", ids)).toHaveLength(1);
  });
});

test('this checkout knows no pack', () => {
  expect(formatFindings(checkIds(join(import.meta.dirname, '../..')))).toBe('');
  // every file of every pack and body of law is read
}, 60_000);
