import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { anchorOf } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import { documentOf } from './document.ts';
import { placeAnchor } from './place-anchor.ts';
import { spanText } from './span.ts';
import type { Span } from './span.ts';
import { documentWordsEn } from './words-en.ts';

const doc = (text: string) => unwrap(documentOf('memo', text));
const spanOf = (text: string, quote: string): Span => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
};
const anchorIn = (text: string, quote: string): Anchor =>
  unwrap(anchorOf(doc(text), spanOf(text, quote)));
const why = (text: string, anchor: Anchor): string => {
  const placed = placeAnchor(doc(text), anchor);
  return placed.found ? spanText(text, placed.span) : placed.reason.code;
};

const TEXT =
  'The two ministries met on Monday in the river town. Both nations agreed to mend the bridge, ' +
  'and to open it to trains by the end of the year. Work has not begun.';

describe('an anchor', () => {
  test('keeps place, words, 32 characters on either side and the hash', () => {
    const anchor = anchorIn(TEXT, 'agreed to mend the bridge');
    expect(anchor).toEqual({
      ...spanOf(TEXT, 'agreed to mend the bridge'),
      exact: 'agreed to mend the bridge',
      prefix: 'in the river town. Both nations ',
      suffix: ', and to open it to trains by th',
      isRepeated: false,
      sha256: doc(TEXT).sha256,
    });
    expect([anchor.prefix.length, anchor.suffix.length]).toEqual([32, 32]);
  });

  test('never keeps half an emoji at the ends of its surroundings', () => {
    const text = `🚂${'x'.repeat(31)}quote${'y'.repeat(31)}🚂`;
    const anchor = anchorIn(text, 'quote');
    expect(anchor.prefix).toBe('x'.repeat(31));
    expect(anchor.suffix).toBe('y'.repeat(31));
  });

  test.each([
    ['reading/span-cuts-character', { start: 1, end: 4 }],
    ['reading/span-cuts-character', { start: 0, end: 1 }],
    ['reading/span-empty', { start: 3, end: 3 }],
    ['reading/span-outside', { start: 5, end: 3 }],
    ['reading/span-outside', { start: 0, end: 99 }],
    ['reading/span-outside', { start: -1, end: 3 }],
    ['reading/span-outside', { start: 0.5, end: 3 }],
    ['reading/span-outside', { start: Number.NaN, end: 3 }],
  ])('is refused: %s for %j', (code, span) => {
    const result = anchorOf(doc('🚂 leaves'), span);
    expect(result).toMatchObject({ ok: false, problems: [{ code, path: 'span' }] });
  });
});

describe('placing an anchor', () => {
  const anchor = anchorIn(TEXT, 'agreed to mend the bridge');

  test('finds the same place in the same text', () => {
    expect(placeAnchor(doc(TEXT), anchor)).toEqual({
      found: true,
      by: 'same-text',
      span: spanOf(TEXT, 'agreed to mend the bridge'),
    });
  });

  test('finds the only place in a text that grew before and after it', () => {
    const longer = `\ufeff🚂 Corrected.\r\n\r\n${TEXT} 끝.`;
    expect(placeAnchor(doc(longer), anchor)).toEqual({
      found: true,
      by: 'only-occurrence',
      span: spanOf(longer, 'agreed to mend the bridge'),
    });
  });

  test('takes nothing that is merely alike', () => {
    const alike = [
      TEXT.replace('mend the bridge', 'mend the  bridge'),
      TEXT.replace('mend the bridge', 'mend the\u00a0bridge'),
      TEXT.replace('agreed', 'Agreed'),
      TEXT.replace('mend', 'mènd'),
      TEXT.replace('Both nations', 'Both states'),
      TEXT.replace('open it', 'close it'),
    ];
    for (const text of alike) expect(why(text, anchor)).toBe('reading/orphan-gone');
  });

  test('takes neither of two equal places', () => {
    expect(why(`${TEXT} ${TEXT}`, anchor)).toBe('reading/orphan-several');
  });

  test('does not take the copy that is left when one of two was edited', () => {
    const twice = `${TEXT}\n${'-'.repeat(40)}\n${TEXT}`;
    const first = anchorIn(twice, 'agreed to mend the bridge');
    expect(first.isRepeated).toBe(true);
    expect(why(twice, first)).toBe('agreed to mend the bridge');
    expect(why(twice.replace('mend', 'raze'), first)).toBe('reading/orphan-was-repeated');
  });

  test('refuses an anchor that contradicts the text it names', () => {
    const contradicting: Anchor[] = [
      { ...anchor, start: anchor.start + 1, end: anchor.end + 1 },
      { ...anchor, exact: 'agreed to raze the bridge' },
      { ...anchor, prefix: 'nobody in either of those states ' },
      { ...anchor, end: 9_999 },
      { ...anchor, start: Number.NaN },
    ];
    for (const each of contradicting) expect(why(TEXT, each)).toBe('reading/orphan-contradicted');
  });

  test('refuses a quote that is empty or begins inside a character', () => {
    const pair = '🚂';
    for (const exact of ['', pair.slice(1), `ends in ${pair.slice(0, 1)}`]) {
      expect(why(`A ${pair} leaves.`, { ...anchor, prefix: '', suffix: '', exact })).toBe(
        'reading/orphan-malformed',
      );
    }
    expect(why(TEXT, { ...anchor, prefix: pair.slice(1) })).toBe('reading/orphan-malformed');
  });

  test('says why in words', () => {
    const placed = placeAnchor(doc('Another text.'), anchor);
    expect(placed.found ? '' : render(placed.reason, documentWordsEn)).toBe(
      'the text has changed, and the quote with its surroundings is gone',
    );
  });

  test('is not slowed by a text of one letter and a long quote of nearly that letter', () => {
    const text = 'a'.repeat(400_000);
    const long = { ...anchor, prefix: '', exact: `${'a'.repeat(200_000)}b`, suffix: '' };
    // by the product of the lengths this would be 8e10 comparisons: the test would run out of time
    expect(why(text, long)).toBe('reading/orphan-gone');
  });
});
