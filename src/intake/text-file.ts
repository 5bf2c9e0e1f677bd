import { fail, succeed } from '../quantity/index.ts';
import type { Place, Problem, Result } from '../quantity/index.ts';
import { intakeWordsEn } from './words-en.ts';

/** A file given by the user: its name as given, and its text. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The text of a file, which must be UTF-8; a byte order mark is dropped. What is not UTF-8 fails
 * with the line of the first wrong byte, so that a cut or wrongly saved file is not half read.
 *
 * @example
 * decodeText('names.txt', new TextEncoder().encode('north'));
 * // { ok: true, value: { file: 'names.txt', text: 'north' } }
 */
export function decodeText(file: string, bytes: Uint8Array): Result<TextFile> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return refuse('intake/empty', at(file, 1));
    return succeed({ file, text });
  } catch {
    return refuse('intake/not-utf8', at(file, lineOfFirstWrongByte(bytes)));
  }
}

/** A place in a file; columns are given where they are known. */
export const at = (file: string, line: number, column = 1): Place => ({ file, line, column });

/** A failure in the words of this folder, with its place. */
export const refuse = (
  code: string,
  place: Place,
  more: Pick<Partial<Problem>, 'value' | 'params'> = {},
): Result<never> => fail({ code, place, ...more }, intakeWordsEn);

/** The replacement character stands where decoding first went wrong, unless the file has it itself. */
function lineOfFirstWrongByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const strict = new TextEncoder();
  let wrong = lenient.indexOf('\uFFFD');
  while (wrong >= 0) {
    const before = strict.encode(lenient.slice(0, wrong)).length;
    const isOwn =
      bytes[before] === 0xef && bytes[before + 1] === 0xbf && bytes[before + 2] === 0xbd;
    if (!isOwn) break;
    wrong = lenient.indexOf('\uFFFD', wrong + 1);
  }
  return lenient.slice(0, Math.max(0, wrong)).split('\n').length;
}
