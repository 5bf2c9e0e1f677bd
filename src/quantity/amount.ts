import { fail, succeed } from './problem.ts';
import type { Result } from './problem.ts';
import { divide, multiply, rational, tenTo } from './rational.ts';
import type { Rational } from './rational.ts';
import { comparable, parseExactUnit } from './unit.ts';

/**
 * An exact decimal with a unit: digits · 10⁻ˢᶜᵃˡᵉ. For ledgers and law, where a float would lie.
 * The JSON form is its text (see {@link formatAmount}), because JSON has no bigint.
 */
export interface Amount {
  readonly digits: bigint;
  /** Decimal places, 0 or more; '1.50 t' keeps its 2. */
  readonly scale: number;
  readonly unit: string;
}

/** How digits that do not fit are dropped; `exact` refuses to drop any. `up` is away from zero. */
export type Rounding = 'half-even' | 'half-up' | 'down' | 'up' | 'exact';

/**
 * Reads an exact amount: a decimal number, a space, a unit. No thousands separators, no exponents.
 * Fails with `amount/not-an-amount`, or the problem of the unit.
 *
 * @example
 * parseAmount('55000 l'); // { ok: true, value: { digits: 55000n, scale: 0, unit: 'l' } }
 */
export function parseAmount(text: string): Result<Amount> {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?\s+(\S.*)$/.exec(text.trim());
  if (match === null) {
    const plain = text.replace(/(\d)[,_'](?=\d{3}(?!\d))/g, '$1');
    const hint = plain === text ? {} : { hint: `write ${plain.trim()}` };
    return fail({ code: 'amount/not-an-amount', value: text, ...hint });
  }
  const [, sign = '', whole = '', part = '', unitText = ''] = match;
  const unit = parseExactUnit(unitText);
  if (!unit.ok) return unit;
  const digits = BigInt(whole + part) * (sign === '-' ? -1n : 1n);
  return succeed({ digits, scale: part.length, unit: unit.value.unit.text });
}

/**
 * The text of an amount; {@link parseAmount} reads it back unchanged.
 *
 * @example
 * formatAmount({ digits: -150n, scale: 2, unit: 't' }); // '-1.50 t'
 */
export function formatAmount(amount: Amount): string {
  const { digits, scale, unit } = amount;
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  return `${sign}${whole}${scale === 0 ? '' : `.${text.slice(-scale)}`} ${unit}`;
}

/**
 * The exact sum of two amounts in one unit; for other units convert one first. Fails with
 * `amount/other-unit`.
 *
 * @example
 * const sum = addAmounts(unwrap(parseAmount('1.5 t')), unwrap(parseAmount('0.25 t')));
 * formatAmount(unwrap(sum)); // '1.75 t'
 */
export function addAmounts(a: Amount, b: Amount): Result<Amount> {
  if (a.unit !== b.unit) {
    return fail({ code: 'amount/other-unit', value: b.unit, params: { unit: a.unit } });
  }
  const scale = Math.max(a.scale, b.scale);
  const digits = a.digits * tenTo(scale - a.scale) + b.digits * tenTo(scale - b.scale);
  return succeed({ digits, scale, unit: a.unit });
}

/**
 * The amount with the opposite sign, for subtracting.
 *
 * @example
 * negateAmount({ digits: 15n, scale: 1, unit: 't' }); // { digits: -15n, scale: 1, unit: 't' }
 */
export function negateAmount(amount: Amount): Amount {
  return { ...amount, digits: -amount.digits };
}

/**
 * Negative, zero or positive as `a` is less than, equal to or more than `b`, exactly, across
 * units. Fails with `amount/no-factor` for units that no exact factor joins.
 *
 * @example
 * compareAmounts(unwrap(parseAmount('1 t')), unwrap(parseAmount('999 kg')));
 * // { ok: true, value: 1 }
 */
export function compareAmounts(a: Amount, b: Amount): Result<number> {
  const factor = exactFactor(a.unit, b.unit);
  if (!factor.ok) return factor;
  const left = multiply(fractionOf(a), factor.value);
  const right = fractionOf(b);
  const difference = left.num * right.den - right.num * left.den;
  return succeed(difference < 0n ? -1 : difference > 0n ? 1 : 0);
}

/** How an amount is to be converted and rounded. */
export interface ExactConversion {
  /** Decimal places of the result. */
  scale: number;
  rounding: Rounding;
  /** Units of the result in one unit of the amount, where no table of units can say it. */
  factor?: Rational;
}

/**
 * Converts an amount by an exact fraction and rounds once, at the end, as stated. Fails with
 * `amount/no-factor`, `amount/bad-scale` (no whole number from 0 on), or, when `rounding` is
 * `exact` and digits would be lost, `amount/inexact`.
 *
 * @example
 * const litres = unwrap(parseAmount('55000 l'));
 * convertExact(litres, 'bbl', { scale: 0, rounding: 'half-even' });
 * // { ok: true, value: { digits: 346n, scale: 0, unit: 'bbl' } }
 */
export function convertExact(amount: Amount, unit: string, how: ExactConversion): Result<Amount> {
  const target = parseExactUnit(unit);
  if (!target.ok) return target;
  const factor = how.factor === undefined ? exactFactor(amount.unit, unit) : succeed(how.factor);
  if (!factor.ok) return factor;
  if (!Number.isInteger(how.scale) || how.scale < 0) {
    return fail({ code: 'amount/bad-scale', value: String(how.scale) });
  }
  const product = multiply(fractionOf(amount), factor.value);
  const digits = roundedQuotient(product.num * tenTo(how.scale), product.den, how.rounding);
  if (digits === undefined) {
    const params = { unit, scale: how.scale };
    return fail({ code: 'amount/inexact', value: formatAmount(amount), params });
  }
  return succeed({ digits, scale: how.scale, unit: target.value.unit.text });
}

/**
 * The amount as an exact fraction of its unit.
 *
 * @example
 * fractionOf({ digits: 150n, scale: 2, unit: 't' }); // { num: 3n, den: 2n }
 */
export function fractionOf(amount: Amount): Rational {
  return rational(amount.digits, tenTo(amount.scale));
}

/**
 * The nearest double, for a figure or a model; never for a ledger.
 *
 * @example
 * amountToNumber({ digits: 150n, scale: 2, unit: 't' }); // 1.5
 */
export function amountToNumber(amount: Amount): number {
  return Number(formatAmount({ ...amount, unit: '' }));
}

function exactFactor(from: string, to: string): Result<Rational> {
  const a = parseExactUnit(from);
  if (!a.ok) return a;
  const b = parseExactUnit(to);
  if (!b.ok) return b;
  if (!comparable(a.value.unit, b.value.unit)) {
    return fail({ code: 'amount/no-factor', value: from, params: { unit: to } });
  }
  return succeed(divide(a.value.factor, b.value.factor));
}

/** num / den rounded to a whole number; den above 0. */
function roundedQuotient(num: bigint, den: bigint, rounding: Rounding): bigint | undefined {
  const sign = num < 0n ? -1n : 1n;
  const size = num * sign;
  const whole = size / den;
  const rest = size % den;
  if (rest === 0n) return whole * sign;
  if (rounding === 'exact') return undefined;
  const twice = rest * 2n;
  const tieUp = rounding === 'half-up' || whole % 2n === 1n;
  const halfUp = twice > den || (twice === den && tieUp);
  const up = rounding === 'up' || (rounding !== 'down' && halfUp);
  return (up ? whole + 1n : whole) * sign;
}
