/** No line may end between a number and its sign; the SI brochure asks for a space there. */
const NARROW_SPACE = '\u202F';

/** shown as a bound */
const TINY = 1e-9;

/**
 * A probability (0 to 1) in words of at most six characters. Small and large ones keep their
 * distance from 0 % and 100 %, which stand only for what is barred, done or certain.
 *
 * @example
 * percent(0.176); // '18\u202F%'
 * percent(0.0003); // '<\u202F0.1\u202F%'
 */
export function percent(probability: number): string {
  return `${percentNumber(probability)}${NARROW_SPACE}%`;
}

/**
 * A range of probabilities, the sign once.
 *
 * @example
 * percentRange([0.009, 0.464]); // '0.9–46\u202F%'
 */
export function percentRange([low, high]: readonly [number, number]): string {
  if (low === high) return percent(low);
  // an end at 0 or 1 is rounding where the other is not: no chance is certain over half a range
  const [from, to] = [low, high].map((end) =>
    percentNumber(end === 0 ? TINY : end === 1 ? 1 - TINY : end),
  );
  if (from === undefined || to === undefined || from === to) return percent(low === 0 ? TINY : low);
  // '< 0.1–3 %' would read as a bound on the whole range
  const joint = from.startsWith('<') || to.startsWith('>') ? ' to ' : '–';
  return `${from}${joint}${to}${NARROW_SPACE}%`;
}

/**
 * A standard error of a probability, in percentage points and without its sign.
 *
 * @example
 * errorPoints(0.0349); // '3.5'
 */
export function errorPoints(error: number): string {
  if (error === 0) return '0';
  const points = error * 100;
  return points < 0.05 ? `<${NARROW_SPACE}0.1` : points.toFixed(points < 9.95 ? 1 : 0);
}

function percentNumber(probability: number): string {
  if (probability === 0 || probability === 1) return String(probability * 100);
  if (probability < 0.001) return `<${NARROW_SPACE}0.1`;
  if (probability > 0.999) return `>${NARROW_SPACE}99.9`;
  const points = probability * 100;
  if (points < 0.95 || points >= 99.05) return points.toFixed(1);
  return points.toFixed(0);
}
