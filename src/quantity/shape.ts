import { betaQuantile } from './beta.ts';
import { clamp, exp, ln, normalCdf, normalQuantile } from './math.ts';

/** A family member: inverse distribution function on (0, 1) and mean. */
export interface Shape {
  quantile(u: number): number;
  readonly mean: number;
}

/** Φ⁻¹(0.95). */
export const Z95 = normalQuantile(0.95);

const INV_SQRT_TWO_PI = 0.398_942_280_401_432_7;

export function point(value: number): Shape {
  return { quantile: () => value, mean: value };
}

export function uniformShape(a: number, b: number): Shape {
  const width = b - a;
  return { quantile: (u) => a + width * u, mean: a + width / 2 };
}

export function triangularShape(a: number, m: number, b: number): Shape {
  const width = b - a;
  if (width === 0) return point(a);
  const turn = (m - a) / width;
  const rise = width * (m - a);
  const fall = width * (b - m);
  return {
    quantile: (u) => (u < turn ? a + Math.sqrt(u * rise) : b - Math.sqrt((1 - u) * fall)),
    mean: (a + m + b) / 3,
  };
}

/**
 * PERT: a beta distribution on [a, b] with mode m and shape λ = 4 (Malcolm, Roseboom, Clark and
 * Fazar, Operations Research 7 (1959) 646): α = 1 + 4(m-a)/(b-a), β = 1 + 4(b-m)/(b-a),
 * mean (a + 4m + b)/6.
 */
export function pertShape(a: number, m: number, b: number): Shape {
  const width = b - a;
  if (width === 0) return point(a);
  const lean = (m - a) / width;
  return betaShape(1 + 4 * lean, 5 - 4 * lean, a, b);
}

export function betaShape(alpha: number, beta: number, low: number, high: number): Shape {
  const width = high - low;
  const unit = betaQuantile(alpha, beta);
  return {
    quantile: (u) => clamp(low + width * unit(u), low, high),
    mean: low + (width * alpha) / (alpha + beta),
  };
}

export function normalShape(mean: number, sd: number): Shape {
  if (sd === 0) return point(mean);
  return { quantile: (u) => mean + sd * normalQuantile(u), mean };
}

/** Lognormal by its median and 95 % quantile: σ = ln(p95/median)/z₉₅, mean = median·exp(σ²/2). */
export function lognormalShape(median: number, p95: number): Shape {
  const sigma = ln(p95 / median) / Z95;
  if (sigma === 0) return point(median);
  return {
    quantile: (u) => median * exp(sigma * normalQuantile(u)),
    mean: median * exp((sigma * sigma) / 2),
  };
}

/** Values with weights, in ascending order of value: a step function. */
export function pointsShape(points: readonly (readonly [number, number])[]): Shape {
  const ascending = points.toSorted(([a], [b]) => a - b);
  let total = 0;
  for (const [, weight] of ascending) total += weight;
  const values: number[] = [];
  const upTo: number[] = [];
  let passed = 0;
  let mean = 0;
  for (const [value, weight] of ascending) {
    passed += weight;
    values.push(value);
    upTo.push(passed / total);
    mean += (value * weight) / total;
  }
  const last = values.length - 1;
  return {
    quantile(u) {
      let i = 0;
      while (i < last && (upTo[i] ?? 1) < u) i += 1;
      return values[i] ?? Number.NaN;
    },
    mean,
  };
}

/**
 * A distribution through three quantiles — 5 % at `low`, 50 % at `base`, 95 % at `high` — that
 * never passes `min` or `max`. Each half stands alone, so that any skew can be met exactly: half a
 * normal distribution where the side is open, half a lognormal one (in the distance from the bound)
 * where it is bounded. An end that lies on its bound holds 5 % there.
 */
export function quantileShape(
  low: number,
  base: number,
  high: number,
  min = -Infinity,
  max = Infinity,
): Shape {
  const left = halfBelow(base, base - low, base - min);
  const right = halfBelow(-base, high - base, max - base);
  return {
    quantile(u) {
      return u < 0.5 ? left.quantile(u) : -right.quantile(1 - u);
    },
    mean: left.halfMean - right.halfMean,
  };
}

/** The half below a median: `spread` is its distance to the 5 % quantile, `room` to the bound. */
function halfBelow(
  median: number,
  spread: number,
  room: number,
): { quantile(u: number): number; halfMean: number } {
  if (spread === 0) return { quantile: () => median, halfMean: median / 2 };
  if (room > spread && room < Infinity) {
    const sigma = ln(room / (room - spread)) / Z95;
    const bound = median - room;
    const tail = exp((sigma * sigma) / 2) * normalCdf(-sigma);
    return {
      quantile: (u) => bound + room * exp(sigma * normalQuantile(u)),
      halfMean: bound / 2 + room * tail,
    };
  }
  const sd = spread / Z95;
  if (room === Infinity) {
    return {
      quantile: (u) => median + sd * normalQuantile(u),
      halfMean: median / 2 - sd * INV_SQRT_TWO_PI,
    };
  }
  // The 5 % quantile lies on the bound: what the normal half would put beyond it stays there.
  const bound = median - spread;
  const density = INV_SQRT_TWO_PI * exp(-(Z95 * Z95) / 2);
  return {
    quantile: (u) => Math.max(bound, median + sd * normalQuantile(u)),
    halfMean: 0.05 * bound + 0.45 * median - sd * (INV_SQRT_TWO_PI - density),
  };
}
