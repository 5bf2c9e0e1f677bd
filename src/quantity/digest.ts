import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { canonicalJson } from './canonical-json.ts';

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 lower-case hexadecimal digits.
 *
 * @example
 * sha256Hex('abc').slice(0, 16); // 'ba7816bf8f01cfea'
 */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * Digest of plain data: {@link sha256Hex} of its canonical JSON. Throws as
 * {@link canonicalJson} does.
 *
 * @example
 * digest({ a: 1, b: 2 }) === digest({ b: 2, a: 1 }); // true
 */
export function digest(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}
