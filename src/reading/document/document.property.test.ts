import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { anchorOf } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import { documentOf } from './document.ts';
import type { Document } from './document.ts';
import { furnitureOf, articleParagraphs } from './furniture.ts';
import { paragraphsOf } from './paragraph.ts';
import { placeAnchor } from './place-anchor.ts';
import { checkSpan, spanText } from './span.ts';
import type { Span } from './span.ts';
import { placeTokens } from './token-place.ts';

/** Pieces that make positions go wrong, among any characters of Unicode. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('\r\n', '\n\n', '\u00a0', '\u3000', '\u2028', '\ufeff', ' ', '\t'),
  fc.constantFrom('“the regime”', '🚂', '👩‍👩‍👧', '철도', '铁路', 'e\u0301', 'Add comment', 'a.', 'b'),
);
const someText = fc.array(piece, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''));

const document = (text: string): Document => unwrap(documentOf('memo', text));

const charactersOf = (text: string): string[] => Array.from(text);

/** A document with a span that cuts no character, by the ordinals of its characters. */
const quoted = fc
  .tuple(someText, fc.nat(), fc.nat())
  .map(([text, from, size]) => {
    const characters = charactersOf(text);
    const start = characters.length === 0 ? 0 : from % characters.length;
    const count = 1 + (size % 12);
    const before = characters.slice(0, start).join('').length;
    const length = characters.slice(start, start + count).join('').length;
    return { text, span: { start: before, end: before + length } };
  })
  .filter(({ span }) => span.end > span.start);

/** A character that no generated text holds: the generator leaves it out. */
const FOREIGN = '\u{1f0a1}';
const withoutForeign = quoted.filter(({ text }) => !text.includes(FOREIGN));

const anchor = (text: string, span: Span): Anchor => unwrap(anchorOf(document(text), span));

describe('anchors', () => {
  test('are found at their place in their own text, whatever it holds', () => {
    fc.assert(
      fc.property(quoted, ({ text, span }) => {
        const copy = JSON.parse(JSON.stringify(anchor(text, span))) as Anchor;
        expect(placeAnchor(document(text), copy)).toEqual({ found: true, by: 'same-text', span });
        expect(spanText(text, span)).toBe(copy.exact);
      }),
    );
  });

  test('hold on copies with CRLF, an emoji in front, and ideographic spaces', () => {
    const copies: ((text: string) => string)[] = [
      (text) => text.replace(/\r?\n/gu, '\r\n'),
      (text) => `🚂${text}`,
      (text) => text.replaceAll(' ', '\u3000'),
    ];
    fc.assert(
      fc.property(quoted, fc.constantFrom(...copies), ({ text, span }, copy) => {
        const start = copy(text.slice(0, span.start)).length;
        const there = { start, end: start + copy(spanText(text, span)).length };
        const whole = copy(text);
        // a line end that a span cuts in two is another text after the change
        fc.pre(checkSpan(whole, there).ok);
        expect(placeAnchor(document(whole), anchor(whole, there))).toMatchObject({ span: there });
      }),
    );
  });

  test('move with their quote when text is put before the surroundings', () => {
    fc.assert(
      fc.property(withoutForeign, fc.nat({ max: 40 }), ({ text, span }, count) => {
        const before = FOREIGN.repeat(count + 1);
        const taken = anchor(text, span);
        const placed = placeAnchor(document(before + text), taken);
        const start = span.start + before.length;
        const moved = { start, end: start + taken.exact.length };
        expect(placed).toMatchObject(
          taken.isRepeated
            ? { found: false, reason: { code: 'reading/orphan-was-repeated' } }
            : { found: true, by: 'only-occurrence', span: moved },
        );
      }),
    );
  });

  test('are orphans after any edit inside the quote', () => {
    fc.assert(
      fc.property(withoutForeign, fc.nat(), fc.boolean(), ({ text, span }, at, replaces) => {
        const characters = charactersOf(spanText(text, span));
        const index = at % characters.length;
        const edited =
          text.slice(0, span.start) +
          characters.toSpliced(index, replaces ? 1 : 0, FOREIGN).join('') +
          text.slice(span.end);
        // before all of the text the edit is outside the quote, and leaves it and its surroundings
        fc.pre(replaces || index + span.start > 0);
        expect(placeAnchor(document(edited), anchor(text, span)).found).toBe(false);
      }),
    );
  });

  test('are found nowhere but where quote and surroundings stand, in any other text', () => {
    fc.assert(
      fc.property(quoted, someText, fc.boolean(), ({ text, span }, other, joins) => {
        const taken = anchor(text, span);
        const target = joins ? other + text + other : other;
        const placed = placeAnchor(document(target), taken);
        if (!placed.found) return;
        const { start, end } = placed.span;
        expect(target.slice(start, end)).toBe(taken.exact);
        expect(target.slice(0, start).endsWith(taken.prefix)).toBe(true);
        expect(target.slice(end).startsWith(taken.suffix)).toBe(true);
        expect(checkSpan(target, placed.span).ok).toBe(true);
      }),
    );
  });
});

describe('tokens', () => {
  test('are placed where they were cut, though the spaces between them are not told', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const cut = [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[\p{P}\p{S}]/gu)];
        const spans = unwrap(
          placeTokens(
            text,
            cut.map(([token]) => token),
          ),
        );
        expect(spans).toEqual(
          cut.map(({ index, 0: token }) => ({ start: index, end: index + token.length })),
        );
      }),
    );
  });

  test('are refused, never misplaced, when they are of another text', () => {
    fc.assert(
      fc.property(someText, fc.array(piece, { maxLength: 6 }), (text, tokens) => {
        const result = placeTokens(text, tokens);
        const placed = result.ok ? result.value.map((span) => spanText(text, span)) : tokens;
        expect(placed).toEqual(tokens);
        const paths = result.ok ? [] : result.problems.map(({ path }) => path);
        for (const path of paths) expect(path).toMatch(/^tokens\.\d+$/u);
      }),
    );
  });
});

describe('paragraphs and furniture', () => {
  test('are spans in order that hold every character that is no space', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const spans = paragraphsOf(text);
        const between = [0, ...spans.map(({ end }) => end)].map((end, at) =>
          text.slice(end, spans[at]?.start ?? text.length),
        );
        expect(between.join('')).toMatch(/^[\s\u0085\u200b\u2060]*$/u);
        for (const span of spans) expect(checkSpan(text, span).ok).toBe(true);
        for (const span of spans) expect(spanText(text, span)).not.toMatch(/^\s|\s$/u);
      }),
    );
  });

  test('share out the paragraphs of any text', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const memo = document(text);
        const shared = [...furnitureOf(memo), ...articleParagraphs(memo)]
          .map(({ start, end }) => ({ start, end }))
          .toSorted((a, b) => a.start - b.start);
        expect(shared).toEqual(paragraphsOf(text));
      }),
    );
  });
});
