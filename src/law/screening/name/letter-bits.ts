/**
 * The letters that occur in a folded word as bits: 0 to 25 for letters, 26 to 30 for pairs of digits.
 *
 * @example
 * letterBits('abba'); // 3
 */
export function letterBits(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bits |= 1 << (code >= 97 ? code - 97 : 26 + ((code - 48) >> 1));
  }
  return bits;
}
