/**
 * Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw, "Parallel Random
 * Numbers: As Easy as 1, 2, 3", SC'11 (2011): a keyed bijection of 128-bit counters, ten rounds.
 */

const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9; // golden ratio
const WEYL_1 = 0xbb67ae85; // sqrt(3) - 1
const ROUNDS = 10;

/**
 * One block of random words, each from 0 to 2³² - 1. A word left out counts as 0, and of a larger
 * one the lower 32 bits. The example is the first vector published with the paper's Random123.
 *
 * @param counter four 32-bit words, the address of the block
 * @param key two 32-bit words, the seed
 * @param out where to write; a new array when left out
 * @returns four 32-bit words
 *
 * @example
 * [...philox4x32([0, 0, 0, 0], [0, 0])]; // [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]
 */
export function philox4x32(
  counter: ArrayLike<number>,
  key: ArrayLike<number>,
  out: Uint32Array = new Uint32Array(4),
): Uint32Array {
  return philoxBlock(
    counter[0] ?? 0,
    counter[1] ?? 0,
    counter[2] ?? 0,
    counter[3] ?? 0,
    key[0] ?? 0,
    key[1] ?? 0,
    out,
  );
}

/** {@link philox4x32} with its six words as arguments: allocates nothing. */
export function philoxBlock(
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
  out: Uint32Array,
): Uint32Array {
  let c0 = counter0 | 0;
  let c1 = counter1 | 0;
  let c2 = counter2 | 0;
  let c3 = counter3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const high0 = highProduct(M0, c0);
    const low0 = Math.imul(M0, c0);
    const high1 = highProduct(M1, c2);
    const low1 = Math.imul(M1, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + WEYL_0) | 0;
    k1 = (k1 + WEYL_1) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
  return out;
}

/** Upper 32 bits of the 64-bit product of two unsigned 32-bit words, from 16-bit halves. */
function highProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const cross = Math.imul(aLow, bHigh) >>> 0;
  const low = Math.imul(aLow, bLow) >>> 16;
  // Each partial sum is below 2^33, so doubles carry it exactly.
  const middle = (Math.imul(aHigh, bLow) >>> 0) + low;
  const carry = ((middle & 0xffff) + (cross & 0xffff)) >>> 16;
  const upper = Math.floor(middle / 0x10000) + (cross >>> 16) + carry;
  return (Math.imul(aHigh, bHigh) + upper) | 0;
}
