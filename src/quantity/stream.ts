import { ln, normalQuantile } from './math.ts';
import { philoxBlock } from './philox.ts';

/** A source of addressed random numbers: the same address always gives the same number. */
export interface RandomStream {
  readonly key0: number;
  readonly key1: number;
}

/** 64-bit hash of a name: the two middle words of a counter. */
export interface StreamName {
  readonly hi: number;
  readonly lo: number;
}

/**
 * The stream of a seed: an integer from 0 to 2⁶⁴ - 1 (a number up to 2⁵³ - 1). A seed outside that
 * range, or not whole, is a programming error and throws RangeError.
 *
 * @example
 * randomStream(1); // { key0: 1, key1: 0 }
 */
export function randomStream(seed: number | bigint): RandomStream {
  if (typeof seed === 'number' && !Number.isSafeInteger(seed)) {
    throw new RangeError(`seed ${seed} is not a whole number below 2^53`);
  }
  const word = BigInt(seed);
  if (word < 0n || word >= 1n << 64n) throw new RangeError(`seed ${seed} is not in [0, 2^64)`);
  return { key0: Number(word & 0xffffffffn), key1: Number(word >> 32n) };
}

/**
 * 32-bit FNV-1a (Fowler, Noll, Vo) over the UTF-16 code units of a text, low byte first, with the
 * finaliser of MurmurHash3 (Appleby) so that near names lie far apart. A whole number from 0 to
 * 2³² - 1, the same for ever.
 *
 * @example
 * nameHash('river-line'); // 4279950596
 */
export function nameHash(text: string): number {
  return mix(fnv(text, 0x811c9dc5));
}

/**
 * The address of a thing by its name: two 32-bit hashes with different starts, so that two of ten
 * thousand names fall together with probability below 10⁻¹¹. The lower one is {@link nameHash}.
 *
 * @example
 * streamName('river-line'); // { hi: 230540215, lo: 4279950596 }
 */
export function streamName(text: string): StreamName {
  return { hi: mix(fnv(text, 0x9747b28c)), lo: nameHash(text) };
}

const scratch = new Uint32Array(4);
const UNIT = 1 / 0x20000000000000; // 2^-53
const SMALLEST = UNIT / 2; // stands for 0, which an inverse distribution function must not see

/**
 * A uniform number in the open interval (0, 1) with 53 random bits, at an address: the number of
 * the draw, the name of the thing, and the step within it, each whole and below 2³². Nothing else
 * moves it, so one more need or lever shifts nobody else's numbers. The bits are those of
 * `philox4x32`, the same on every machine.
 *
 * @example
 * uniform(randomStream(1), 0, streamName('river-line'), 0); // ≈ 0.367499
 */
export function uniform(
  stream: RandomStream,
  draw: number,
  name: StreamName,
  step: number,
): number {
  philoxBlock(draw, name.lo, name.hi, step, stream.key0, stream.key1, scratch);
  const high = (scratch[0] ?? 0) >>> 5;
  const low = (scratch[1] ?? 0) >>> 6;
  const whole = high * 0x4000000 + low;
  return whole === 0 ? SMALLEST : whole * UNIT;
}

/**
 * A normal number at an address, by the inverse distribution function: mean + sd·Φ⁻¹({@link uniform}).
 * `mean` and `sd` (0 or more) are in the unit of the answer.
 *
 * @example
 * normal(randomStream(1), 0, streamName('river-line'), 0, 10, 2); // ≈ 9.323
 */
export function normal(
  stream: RandomStream,
  draw: number,
  name: StreamName,
  step: number,
  mean = 0,
  sd = 1,
): number {
  return mean + sd * normalQuantile(uniform(stream, draw, name, step));
}

/**
 * An exponential waiting time at an address, by the inverse distribution function:
 * -mean·ln({@link uniform}), above 0 and in the unit of `mean` (above 0).
 *
 * @example
 * exponential(randomStream(1), 0, streamName('river-line'), 0, 3); // ≈ 3.003
 */
export function exponential(
  stream: RandomStream,
  draw: number,
  name: StreamName,
  step: number,
  mean = 1,
): number {
  return -mean * ln(uniform(stream, draw, name, step));
}

function fnv(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
