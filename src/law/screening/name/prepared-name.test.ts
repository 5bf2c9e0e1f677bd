import { describe, expect, test } from 'vitest';
import { prepareName } from './prepared-name.ts';
import type { NameKind } from './prepared-name.ts';

const kinds = (name: string, kind: NameKind): string[] =>
  prepareName(name, kind).tokens.map((token) => `${token.text}:${token.kind}`);

describe('a name made ready', () => {
  test.each<[string, NameKind, string, string[]]>([
    ['a title weighs nothing', 'person', 'Dr. Ann Quay', ['dr:particle', 'ann:word', 'quay:word']],
    ['a title in a name is a name', 'person', 'Ann Major', ['ann:word', 'major:word']],
    ['what stands behind a name goes', 'person', 'Ann Quay Jr.', ['ann:word', 'quay:word']],
    ['initials', 'person', 'J.-C. Quay', ['j:initial', 'c:initial', 'quay:word']],
    ['digits that look like letters', 'person', 'Qu4y', ['quay:word']],
    ['dotted letters are one word', 'body', 'Q.L.N. Lines', ['qln:word', 'lines:weak']],
    ['numbers in words', 'body', 'Brigade Forty-One', ['brigade:word', '41:number']],
    ['common words are weak', 'body', 'Quay Trading', ['quay:word', 'trading:weak']],
    ['unless there are no others', 'body', 'Trading Group', ['trading:word', 'group:word']],
    ['the prefix of a ship', 'vessel', 'MV Quay Star', ['mv:particle', 'quay:word', 'star:word']],
  ])('%s', (_, kind, name, tokens) => {
    expect(kinds(name, kind)).toEqual(tokens);
  });

  test.each([
    ['Quay Limited', 'limited'],
    ['Quay Obshchestvo s Ogranichennoi Otvetstvennostyu', 'limited'],
    ['OOO Quay', 'limited'],
    ['Quay Open Joint Stock Company', 'shares'],
    ['Quay Aktiengeselschaft', 'shares'],
    ['QuaylinesGmbH', 'limited'],
    ['Quay & Co', 'company'],
  ])('%s is a form: %s', (name, form) => {
    expect(prepareName(name, 'body').forms).toContain(form);
  });

  test('a form alone is a name', () => {
    expect(prepareName('Limited', 'body').tokens).toHaveLength(1);
  });
});
