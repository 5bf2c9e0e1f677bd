/** Count, mean and sum of squared deviations of a chunk of numbers; plain JSON. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Σ (x - mean)². */
  readonly m2: number;
}

/** The moments of nothing. */
export const NO_MOMENTS: Moments = { n: 0, mean: 0, m2: 0 };

/**
 * Moments of one chunk, in its order (Welford, Technometrics 4 (1962) 419).
 *
 * @example
 * momentsOf([1, 2, 3]); // { n: 3, mean: 2, m2: 2 }
 */
export function momentsOf(values: Iterable<number>): Moments {
  let n = 0;
  let mean = 0;
  let m2 = 0;
  for (const value of values) {
    n += 1;
    const delta = value - mean;
    mean += delta / n;
    m2 += delta * (value - mean);
  }
  return { n, mean, m2 };
}

/**
 * Moments of two chunks together (Chan, Golub and LeVeque, Stanford STAN-CS-79-773, 1979, eq. 2.1).
 * Floating-point: merge chunks in the order of their numbers and the bits are the same however many
 * threads made them.
 *
 * @example
 * mergeMoments(momentsOf([1, 2]), momentsOf([3])); // { n: 3, mean: 2, m2: 2 }
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const delta = b.mean - a.mean;
  return {
    n,
    mean: a.mean + (delta * b.n) / n,
    m2: a.m2 + b.m2 + (delta * delta * a.n * b.n) / n,
  };
}

/**
 * All chunks in the order given. None give {@link NO_MOMENTS}.
 *
 * @example
 * mergeAllMoments([momentsOf([1]), momentsOf([2]), momentsOf([3])]).mean; // 2
 */
export function mergeAllMoments(chunks: Iterable<Moments>): Moments {
  let all = NO_MOMENTS;
  for (const chunk of chunks) all = mergeMoments(all, chunk);
  return all;
}

/**
 * Unbiased sample variance; NaN for fewer than two numbers. In the square of the numbers' unit.
 *
 * @example
 * variance(momentsOf([1, 2, 3])); // 1
 */
export function variance(moments: Moments): number {
  return moments.n < 2 ? Number.NaN : moments.m2 / (moments.n - 1);
}

/**
 * Standard error of the mean, the simulation error of an average; NaN for fewer than two.
 * √(variance / n), in the unit of the numbers.
 *
 * @example
 * standardError(momentsOf([1, 2, 3, 4])); // ≈ 0.6455
 */
export function standardError(moments: Moments): number {
  return Math.sqrt(variance(moments) / moments.n);
}
