import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { cutsCharacter } from './span.ts';
import type { Span } from './span.ts';
import { documentWordsEn } from './words-en.ts';

/** Nothing of this kind may be passed over: letters, digits, punctuation, symbols and emoji. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Where the tokens of a tokenizer stand in the text, in order.
 *
 * Tokenizers drop some spaces and tell nothing of positions, and adding lengths up would go wrong at
 * the first dropped one. Each token is therefore searched forward from the end of the one before,
 * and its span holds exactly its letters. Only spaces, controls and invisible marks may lie between:
 * a search that passed over a word would find the next word of the same letters and be believed.
 *
 * Problems, with the number of the token (from 0) as path: `reading/token-empty`,
 * `reading/token-missing` and `reading/token-cuts-character`, with `at`, where the search stood; and
 * `reading/token-from` for a beginning outside the text.
 *
 * @example
 * placeTokens('on\u3000the  bridge.', ['the', 'bridge', '.'], 2);
 * // { ok: true, value: [{ start: 3, end: 6 }, { start: 8, end: 14 }, { start: 14, end: 15 }] }
 * placeTokens('on the bridge', ['on', 'bridge']).ok; // false
 */
export function placeTokens(text: string, tokens: readonly string[], from = 0): Result<Span[]> {
  if (!Number.isInteger(from) || from < 0 || from > text.length) {
    const params = { from: String(from), length: text.length };
    return fail({ code: 'reading/token-from', path: 'from', params }, documentWordsEn);
  }
  const spans: Span[] = [];
  let at = from;
  for (const [index, token] of tokens.entries()) {
    const refuse = (code: string): Result<never> =>
      fail({ code, path: `tokens.${index}`, value: token, params: { at } }, documentWordsEn);
    if (token === '') return refuse('reading/token-empty');
    while (!text.startsWith(token, at)) {
      const point = text.codePointAt(at);
      const passed = point === undefined ? '' : String.fromCodePoint(point);
      if (passed === '' || SAYS_SOMETHING.test(passed)) return refuse('reading/token-missing');
      at += passed.length;
    }
    const end = at + token.length;
    if (cutsCharacter(text, at) || cutsCharacter(text, end)) {
      return refuse('reading/token-cuts-character');
    }
    spans.push({ start: at, end });
    at = end;
  }
  return succeed(spans);
}
