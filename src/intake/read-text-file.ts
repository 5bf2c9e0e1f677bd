import { readFileSync, statSync } from 'node:fs';
import type { Result } from '../quantity/index.ts';
import { at, decodeText, refuse } from './text-file.ts';
import type { TextFile } from './text-file.ts';

/** The largest list published has 120 MB as XML; beyond, a file is not what it should be. */
const LARGEST = 256;
const MEGABYTE = 1_048_576;

/**
 * Reads a file given by the user as text; see {@link decodeText}. A file that is not there, cannot
 * be read, or is too large is a problem, not an exception.
 *
 * @example
 * readTextFile('no-such-file.xml').ok; // false
 */
export function readTextFile(file: string): Result<TextFile> {
  try {
    const size = statSync(file).size / MEGABYTE;
    if (size > LARGEST) {
      const params = { size: Math.ceil(size), limit: LARGEST };
      return refuse('intake/too-big', at(file, 1), { params });
    }
    return decodeText(file, readFileSync(file));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing) return refuse('intake/no-such-file', at(file, 1), { value: file });
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('intake/cannot-read', at(file, 1), { value: file, params: { reason } });
  }
}
