import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { unwrap } from '../../src/quantity/index.ts';
import {
  anchorOf,
  documentOf,
  furnitureAt,
  furnitureOf,
  placeAnchor,
  spanText,
} from '../../src/reading/index.ts';
import { caseFile } from './folder.ts';

const Row = z.object({
  file: z.string(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
});

const rowsOf = (path: string) =>
  readFileSync(caseFile(path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Row.parse(JSON.parse(line)));

/** The articles lie beside the folder of known answers. */
const ARTICLES = caseFile('../articles');
const articles = existsSync(ARTICLES) ? readdirSync(ARTICLES).toSorted() : [];
const read = (file: string) => {
  const memo = unwrap(documentOf(file, readFileSync(`${ARTICLES}/${basename(file)}`, 'utf8')));
  return { ...memo, furniture: furnitureOf(memo) };
};

const COPIES: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\r?\n/gu, '\r\n'),
  (text) => `🚂${text}`,
  (text) => text.replaceAll(' ', '\u3000'),
];

describe('anchors of the gold', () => {
  const gold = rowsOf('articles-gold.jsonl');

  test('hold in the articles and in each copy of them', () => {
    for (const { file, start, end, text } of gold) {
      const article = read(file);
      const anchor = unwrap(anchorOf(article, { start, end }));
      expect(anchor.exact).toBe(text);
      expect(placeAnchor(article, anchor)).toMatchObject({ by: 'same-text', span: { start, end } });
      for (const copy of COPIES) {
        const whole = unwrap(documentOf(file, copy(article.text)));
        const from = copy(article.text.slice(0, start)).length;
        const there = { start: from, end: from + text.length };
        const taken = unwrap(anchorOf(whole, there));
        expect(taken.exact.replaceAll('\u3000', ' ')).toBe(text);
        expect(placeAnchor(whole, taken)).toMatchObject({ by: 'same-text', span: there });
      }
    }
  });

  test('move with the text, and are orphans once a letter of the quote is another', () => {
    for (const { file, start, end } of gold) {
      const article = read(file);
      const anchor = unwrap(anchorOf(article, { start, end }));
      const longer = unwrap(documentOf(file, `🚂\r\n${article.text}`));
      expect(placeAnchor(longer, anchor)).toMatchObject({
        by: 'only-occurrence',
        span: { start: start + 4, end: end + 4 },
      });
      const middle = Math.floor((start + end) / 2);
      const edited = `${article.text.slice(0, middle)}¤${article.text.slice(middle + 1)}`;
      expect(placeAnchor(unwrap(documentOf(file, edited)), anchor).found).toBe(false);
    }
  });
});

describe('L12: furniture of the five articles', () => {
  const ignored = rowsOf('articles-gold-ignore.jsonl');
  const gold = rowsOf('articles-gold.jsonl');

  test('is printed, article by article', () => {
    for (const article of articles.map(read)) {
      const pieces = article.furniture.map(
        (piece) => `  ${piece.rule}: ${spanText(article.text, piece).slice(0, 70)}`,
      );
      console.log([article.id, ...pieces].join('\n'));
    }
    expect(articles).toHaveLength(5);
  });

  test('holds every span that must yield nothing, and the spans are verbatim', () => {
    const missed = ignored.filter(({ file, start, end, text }) => {
      const article = read(file);
      expect(spanText(article.text, { start, end })).toBe(text);
      const piece = furnitureAt(article.furniture, { start, end });
      return piece === undefined || piece.start > start || piece.end < end;
    });
    console.log(`furniture: ${ignored.length - missed.length} of ${ignored.length} spans held`);
    expect(ignored.length).toBeGreaterThan(0);
    expect(missed).toEqual([]);
  });

  test('holds no record of the gold', () => {
    const lost = gold.filter((row) => furnitureAt(read(row.file).furniture, row) !== undefined);
    expect(gold.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });

  test('is the same on copies with CRLF, an emoji in front, and ideographic spaces', () => {
    for (const article of articles.map(read)) {
      const rules = article.furniture.map(({ rule }) => rule);
      for (const copy of COPIES) {
        const whole = unwrap(documentOf(article.id, copy(article.text)));
        expect(furnitureOf(whole).map(({ rule }) => rule)).toEqual(rules);
      }
    }
  });

  test('is found in none of the sentences of news with known events', () => {
    const Sentence = z.object({ text: z.string() });
    const sentences = ['plv-train', 'petrarch-unittest', 'plover-gsr-cameo'].flatMap((name) =>
      readFileSync(caseFile(`events/${name}.jsonl`), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => Sentence.parse(JSON.parse(line)).text),
    );
    const taken = sentences.filter(
      (text) => furnitureOf(unwrap(documentOf('one', text))).length > 0,
    );
    console.log(`furniture: ${taken.length} of ${sentences.length} sentences of news taken for it`);
    expect(sentences.length).toBeGreaterThan(1_000);
    expect(taken).toEqual([]);
  });
});
