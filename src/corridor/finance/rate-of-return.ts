/** The rates at which flows are worth nothing, within the range that was searched. */
export interface RatesOfReturn {
  /** `several`: the rate of return has no meaning alone; use the net present value */
  readonly count: 'none' | 'one' | 'several';
  /** yearly, from low to high */
  readonly rates: readonly number[];
}

/** Rates looked at: from losing 99 % a year to gaining 1,000 %. */
export const LOWEST_RATE = -0.99;
export const HIGHEST_RATE = 10;

/**
 * Every internal rate of return of flows by year: the real roots of Σ flow·(1+r)⁻ᵗ = 0 between
 * −99 % and 1,000 % a year. Nothing is guessed: by Descartes' rule one change of sign has exactly one
 * root; with several, the roots of each derivative part the line into stretches on which the next
 * polynomial is monotone, so that none is overlooked. A rate at which the value touches 0 without
 * crossing it counts once. The timing within a year does not matter.
 *
 * @param flow by year, of any length; where all is 0 every rate would do, and none is returned
 *
 * @example
 * ratesOfReturn([-100, 60, 60]); // { count: 'one', rates: [≈ 0.130662] }
 * ratesOfReturn([-4000, 25000, -25000]).rates; // [≈ 0.25, ≈ 4]
 */
export function ratesOfReturn(flow: ArrayLike<number>): RatesOfReturn {
  const terms = trimmed(flow);
  const changes = signChanges(terms);
  if (changes === 0) return { count: 'none', rates: [] };
  const low = 1 / (1 + HIGHEST_RATE);
  const high = 1 / (1 + LOWEST_RATE);
  const found = changes === 1 ? single(terms, low, high) : realRoots(terms, low, high);
  const rates = found.map((x) => 1 / x - 1).toReversed();
  return { count: rates.length === 0 ? 'none' : rates.length === 1 ? 'one' : 'several', rates };
}

/** The coefficients of x⁰, x¹ … with x = 1/(1+r), without zeros at either end, scaled to at most 1. */
function trimmed(flow: ArrayLike<number>): number[] {
  const terms = Array.from(flow);
  const first = terms.findIndex((term) => term !== 0);
  if (first < 0) return [];
  const last = terms.findLastIndex((term) => term !== 0);
  const kept = terms.slice(first, last + 1);
  const size = kept.reduce((most, term) => Math.max(most, Math.abs(term)), 0);
  return kept.map((term) => term / size);
}

function signChanges(terms: readonly number[]): number {
  let changes = 0;
  let before = 0;
  for (const term of terms) {
    const sign = Math.sign(term);
    if (sign === 0) continue;
    if (before !== 0 && sign !== before) changes += 1;
    before = sign;
  }
  return changes;
}

function single(terms: readonly number[], low: number, high: number): number[] {
  const [a, b] = [valueAt(terms, low), valueAt(terms, high)];
  if (a === 0) return [low];
  if (b === 0) return [high];
  return a * b > 0 ? [] : [bisect(terms, low, high)];
}

/** All roots between two points, in order, by way of the roots of the derivatives. */
function realRoots(terms: readonly number[], low: number, high: number): number[] {
  // the highest derivative that is not constant is linear; climb down from there
  const derivatives: (readonly number[])[] = [terms];
  for (let at = terms; at.length > 2;) {
    at = at.slice(1).map((term, power) => term * (power + 1));
    const size = at.reduce((most, term) => Math.max(most, Math.abs(term)), 0);
    at = at.map((term) => term / size);
    derivatives.push(at);
  }
  let turns: number[] = [];
  for (const polynomial of derivatives.toReversed()) {
    turns = rootsBetween(polynomial, [low, ...turns, high]);
  }
  return turns;
}

/** The roots of a polynomial that is monotone between neighbouring points. */
function rootsBetween(terms: readonly number[], points: readonly number[]): number[] {
  const roots: number[] = [];
  const add = (x: number): void => {
    const last = roots.at(-1);
    if (last === undefined || x - last > 1e-9 * x) roots.push(x);
  };
  for (let at = 0; at + 1 < points.length; at++) {
    const [from = 0, to = 0] = points.slice(at, at + 2);
    const [a, b] = [valueAt(terms, from), valueAt(terms, to)];
    const [zeroA, zeroB] = [isZero(terms, from, a), isZero(terms, to, b)];
    if (zeroA) add(from);
    if (!zeroA && !zeroB && a * b < 0) add(bisect(terms, from, to));
    if (zeroB) add(to);
  }
  return roots;
}

/** Whether a value is 0 but for rounding, which grows with the terms summed. */
function isZero(terms: readonly number[], x: number, value: number): boolean {
  let size = 0;
  for (let power = terms.length - 1; power >= 0; power--) {
    size = size * x + Math.abs(terms[power] ?? 0);
  }
  return Math.abs(value) <= 4e-15 * terms.length * size;
}

function valueAt(terms: readonly number[], x: number): number {
  let value = 0;
  for (let power = terms.length - 1; power >= 0; power--) value = value * x + (terms[power] ?? 0);
  return value;
}

/** Halves a bracket until no number lies between its ends. */
function bisect(terms: readonly number[], from: number, to: number): number {
  let [low, high] = [from, to];
  const sign = Math.sign(valueAt(terms, low));
  for (let round = 0; round < 200; round++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (Math.sign(valueAt(terms, middle)) === sign) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}
