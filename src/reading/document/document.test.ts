import { describe, expect, test } from 'vitest';
import { sha256Hex, unwrap } from '../../quantity/index.ts';
import { documentOf } from './document.ts';
import { headerOf } from './header.ts';
import { paragraphsOf } from './paragraph.ts';
import { spanText } from './span.ts';
import type { Span } from './span.ts';
import { placeTokens } from './token-place.ts';

const fields = (text: string) =>
  Object.fromEntries(
    Object.entries<Span>({ ...headerOf(text) }).map(([field, span]) => [
      field,
      spanText(text, span),
    ]),
  );
const paragraphs = (text: string) => paragraphsOf(text).map((span) => spanText(text, span));

const BODY = 'The work on the bridge is nearly done, the ministry of railways said on Monday.';

describe('a document', () => {
  test('is its text unchanged, named by the hash of that text', () => {
    const text = '\ufeff“철도” 铁路\u3000and\u00a0more\u2028🚂\r\n';
    const memo = unwrap(documentOf('memo', text));
    expect(memo.text).toBe(text);
    expect(memo.sha256).toBe(sha256Hex(text));
  });

  test('is told apart from its copy with other line ends', () => {
    const [one, other] = ['a\nb', 'a\r\nb'].map((text) => unwrap(documentOf('memo', text)));
    expect(one?.sha256).not.toBe(other?.sha256);
  });

  test('is refused when it holds half a character, with the place', () => {
    expect(documentOf('memo', 'A 🚂 and \ud83d alone')).toMatchObject({
      ok: false,
      problems: [{ code: 'reading/lone-surrogate', path: 'memo', params: { at: 9 } }],
    });
  });
});

describe('a header', () => {
  test('L10: names title, author and when it was posted and updated', () => {
    const text = `Skip to content\n\nBridge to open in May\n\nBy Ann Author\n\nPosted May. 3, 2031 07:39,   \n\nUpdated 4 May 2031 at 9am\n\n${BODY}`;
    expect(fields(text)).toEqual({
      title: 'Bridge to open in May',
      author: 'Ann Author',
      posted: 'May. 3, 2031 07:39',
      updated: '4 May 2031 at 9am',
    });
  });

  test('is read of labelled lines and of Markdown', () => {
    expect(
      fields(`Title: Open?\r\nSource: The River Post\r\nDate: 2031-05-03\r\n\r\n${BODY}`),
    ).toEqual({
      title: 'Open?',
      outlet: 'The River Post',
      posted: '2031-05-03',
    });
    expect(fields(`Open?\n\n3 May 2031\n\n${BODY}`)).toEqual({
      title: 'Open?',
      posted: '3 May 2031',
    });
    expect(fields(`# Open\n\n${BODY}`)).toEqual({ title: 'Open' });
  });

  test('takes the headline, not the name of the site above it', () => {
    expect(fields(`River Post\n\nTown and river | One bridge\n\n${BODY}`)).toEqual({
      title: 'Town and river | One bridge',
    });
  });

  test('stays empty where the text begins with its first sentence, or has none', () => {
    expect(fields(`${BODY}\n\nPosted 3 May 2031`)).toEqual({});
    expect(fields('Bridge to open in May')).toEqual({});
    expect(fields('')).toEqual({});
  });

  test('takes names for the author, with initials and particles, and nothing else', () => {
    const author = (line: string) => fields(`Open?\n\n${line}\n\n${BODY}`)['author'];
    expect(author('By A. B. van Author and Ann O’Reader')).toBe(
      'A. B. van Author and Ann O’Reader',
    );
    expect(author('By Monday all will be clear')).toBeUndefined();
    expect(author(`By ${'A'.repeat(3_000)}!`)).toBeUndefined();
  });

  test('does not take a sentence that begins like a stamp for one', () => {
    expect(fields(`Updated plans for May show a bridge\n\n${BODY}`)).toEqual({
      title: 'Updated plans for May show a bridge',
    });
  });
});

describe('paragraphs', () => {
  test('end at empty lines, whatever ends a line', () => {
    for (const end of ['\n', '\r\n', '\r', '\u2028', '\u0085']) {
      expect(paragraphs(`One.${end}\u3000${end}Two.${end}${end}`)).toEqual(['One.', 'Two.']);
    }
    expect(paragraphs('One.\u2029Two.')).toEqual(['One.', 'Two.']);
  });

  test('keep lines together that were broken to fit', () => {
    const wrapped =
      'The ministries of both states have met on\nMonday to speak of the bridge they build\nand the line.';
    expect(paragraphs(wrapped)).toEqual([wrapped]);
    expect(
      paragraphs('这座桥将于五月开放这座桥将于五月开放这座桥将于五月开放这座桥将于\n五月开放。'),
    ).toHaveLength(1);
  });

  test('part lines that were not', () => {
    expect(paragraphs(`Bridge to open\nBy A. Author\n${BODY}`)).toHaveLength(3);
    expect(paragraphs(`${BODY} ${BODY}\n${BODY} ${BODY}`)).toHaveLength(2);
    expect(paragraphs('Share\nTweet\nPrint')).toHaveLength(3);
    expect(paragraphs('- the bridge over the river\n- the line through the valley')).toHaveLength(
      2,
    );
  });
});

describe('tokens', () => {
  const text = '\ufeffBoth\u3000nations  agreed🚂\u2028“Yes”.';

  test('are placed over spaces a tokenizer dropped', () => {
    const tokens = ['Both', 'nations', 'agreed', '🚂', '“', 'Yes', '”', '.'];
    const spans = unwrap(placeTokens(text, tokens));
    expect(spans.map((span) => spanText(text, span))).toEqual(tokens);
    expect(spans[1]).toEqual({ start: 6, end: 13 });
  });

  test.each([Number.NaN, -1, 0.5, 99])('are refused from position %d', (from) => {
    const code = 'reading/token-from';
    expect(placeTokens(text, ['Both'], from)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  test.each([
    ['reading/token-missing', ['Both', 'agreed'], 1, 6],
    ['reading/token-missing', ['both'], 0, 1],
    ['reading/token-missing', ['Both', 'nations', 'agreed', '“'], 3, 21],
    ['reading/token-empty', ['Both', ''], 1, 5],
    ['reading/token-cuts-character', ['Both', 'nations', 'agreed', '\ud83d'], 3, 21],
  ])('are refused: %s for %j', (code, tokens, index, at) => {
    expect(placeTokens(text, tokens)).toMatchObject({
      ok: false,
      problems: [{ code, path: `tokens.${index}`, params: { at } }],
    });
  });
});
