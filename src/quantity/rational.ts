/** An exact fraction; `den` is positive and the two have no common divisor. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

/**
 * A fraction in lowest terms, the sign above. A zero denominator throws RangeError.
 *
 * @example
 * rational(6n, -4n); // { num: -3n, den: 2n }
 */
export function rational(num: bigint, den: bigint = 1n): Rational {
  if (den === 0n) throw new RangeError('a fraction needs a denominator other than 0');
  const sign = den < 0n ? -1n : 1n;
  const divisor = gcd(num < 0n ? -num : num, den * sign);
  return { num: (num * sign) / divisor, den: (den * sign) / divisor };
}

/**
 * The fraction a decimal text stands for, exactly: '0.125' → 1/8. Throws RangeError on other text.
 *
 * @example
 * rationalOf('0.125'); // { num: 1n, den: 8n }
 */
export function rationalOf(decimal: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (match === null) throw new RangeError(`${decimal} is not a decimal number`);
  const [, sign = '', whole = '0', part = ''] = match;
  return rational(BigInt(sign + whole + part), tenTo(part.length));
}

/**
 * The product of two fractions, exactly and in lowest terms.
 *
 * @example
 * multiply(rationalOf('1.5'), rational(2n, 9n)); // { num: 1n, den: 3n }
 */
export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den);
}

/**
 * The quotient a / b of two fractions, exactly and in lowest terms. A `b` of 0 throws RangeError.
 *
 * @example
 * divide(rational(1n), rationalOf('0.75')); // { num: 4n, den: 3n }
 */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num);
}

/**
 * The nearest double when numerator and denominator are below 2⁵³; else within two rounding steps.
 * A part above the largest double (about 1.8·10³⁰⁸) counts as infinite.
 *
 * @example
 * rationalToNumber(rational(1n, 8n)); // 0.125
 */
export function rationalToNumber(value: Rational): number {
  return Number(value.num) / Number(value.den);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** 10ⁿ for a whole n ≥ 0. */
export function tenTo(n: number): bigint {
  return BigInt(`1${'0'.repeat(n)}`);
}
