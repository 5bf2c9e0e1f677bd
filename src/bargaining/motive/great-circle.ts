/** A point on the globe, in degrees. */
export interface GlobePoint {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the earth, km (IUGG). */
const EARTH_RADIUS = 6371.0088;
/** Radians of one degree. */
const RADIAN = 0.017453292519943295;

/**
 * Kilometres between two points on a sphere, by the haversine formula (Sinnott, Sky and Telescope 68 (1984) 158).
 * Sines by their series, so that the bytes are the same in every engine.
 */
export function greatCircle(one: GlobePoint, other: GlobePoint): number {
  const across = halfSine(other.lat - one.lat);
  const along = halfSine(other.lon - one.lon);
  const cosines = (1 - sineSquared(one.lat)) * (1 - sineSquared(other.lat));
  const part = across * across + Math.sqrt(cosines) * along * along;
  return 2 * EARTH_RADIUS * arcSine(Math.sqrt(Math.min(1, part)));
}

const sineSquared = (degrees: number): number => {
  const sine = halfSine(2 * degrees);
  return Math.min(1, sine * sine);
};

/** Sine of half an angle given in degrees; of halves up to a half turn. */
function halfSine(degrees: number): number {
  let half = Math.abs(degrees) / 2;
  if (half > 90) half = 180 - half;
  const x = half * RADIAN;
  let term = x;
  let sum = 0;
  for (let n = 1; n <= 27; n += 2) {
    sum += term;
    term *= (-x * x) / ((n + 1) * (n + 2));
  }
  return sum;
}

/** Of 0 to 1, in radians: halved three times, then by its series. */
function arcSine(sine: number): number {
  let s = sine;
  for (let halving = 0; halving < 3; halving++) s /= Math.sqrt(2 * (1 + Math.sqrt(1 - s * s)));
  let term = s;
  let sum = 0;
  for (let n = 1; n <= 25; n += 2) {
    sum += term / n;
    term *= (s * s * n) / (n + 1);
  }
  return 8 * sum;
}
