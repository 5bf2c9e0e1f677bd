import { fail, sha256Hex, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { headerOf } from './header.ts';
import type { Header } from './header.ts';
import { documentWordsEn } from './words-en.ts';

/**
 * A document as it is read: its canonical text and the hash that names this text.
 *
 * The canonical text is the decoded string unchanged. A byte order mark, CRLF, no-break and
 * ideographic spaces, curly quotes and emoji all stay, because every position counts them.
 */
export interface Document {
  readonly id: string;
  readonly text: string;
  /** SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** What the document says of itself in its first lines, as spans of the text. */
  readonly header: Header;
}

/**
 * A document of a decoded text.
 *
 * Problem `reading/lone-surrogate`: the text holds half a character. No decoder of a real file
 * gives such a text, and two of them could share one hash.
 *
 * @example
 * const memo = unwrap(documentOf('memo', 'Bridge to open\r\n\r\nWork on the bridge ends in May.'));
 * memo.sha256.slice(0, 8); // 'af3d0c94'
 * memo.header.title; // { start: 0, end: 14 }
 */
export function documentOf(id: string, text: string): Result<Document> {
  if (!text.isWellFormed()) {
    const params = { at: loneSurrogateAt(text) };
    return fail({ code: 'reading/lone-surrogate', path: id, params }, documentWordsEn);
  }
  return succeed({ id, text, sha256: sha256Hex(text), header: headerOf(text) });
}

function loneSurrogateAt(text: string): number {
  let at = 0;
  for (const character of text) {
    if (!character.isWellFormed()) return at;
    at += character.length;
  }
  return at;
}
