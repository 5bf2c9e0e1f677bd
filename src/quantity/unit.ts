import { CURRENCIES, isCurrency } from './currency-table.ts';
import type { Currency } from './currency-table.ts';
import { didYouMean } from './did-you-mean.ts';
import { DIMENSIONS, combine } from './dimension.ts';
import type { Dimension } from './dimension.ts';
import { fail, succeed } from './problem.ts';
import type { Result } from './problem.ts';
import { divide, multiply, rational, rationalOf, rationalToNumber } from './rational.ts';
import type { Rational } from './rational.ts';
import { REFUSED_UNITS, SCALE_WORDS, UNIT_TABLE } from './unit-table.ts';
import type { UnitRow } from './unit-table.ts';

/** A parsed unit of measure. */
export interface Unit {
  /** As written, without outer spaces. */
  text: string;
  /** How many base units (metre, second, kilogram, joule, one of the currency …) it holds. */
  factor: number;
  dimension: Dimension;
  /** The currency, where there is exactly one. */
  currency?: Currency;
  /** Exponents of all currencies: { KRW: 1, USD: -1 } for 'KRW/USD', whose money cancels out. */
  currencies?: Readonly<Partial<Record<Currency, number>>>;
  /** Exponents of the things counted: { TEU: 1 }. Persons and trains are both counts, never the same. */
  things?: Readonly<Record<string, number>>;
}

interface ExactUnit {
  unit: Unit;
  factor: Rational;
}

/** Everything a unit is made of, while it is being put together. */
interface Parts {
  factor: Rational;
  dimension: Dimension;
  currencies: Partial<Record<Currency, number>>;
  things: Partial<Record<string, number>>;
}

const ROWS: ReadonlyMap<string, UnitRow> = new Map(
  UNIT_TABLE.flatMap((row) => row.names.map((name) => [name, row] as const)),
);

/**
 * Reads a unit: names joined by `/` and `*` (or `·`), each with an optional number before it, and
 * one scale word (thousand, million, billion, trillion) at the very start: 'km/h',
 * 'million USD/yr', 'USD/1000m3', 'USD/500km/20t', 'trillion KRW / 10 yr', '%'.
 * Everything after the first `/` divides. An unknown name is a problem with the nearest known one.
 *
 * @example
 * unwrap(parseUnit('thousand t/d')).dimension; // { mass: 1, time: -1 }
 * unwrap(parseUnit('km/h')).factor; // ≈ 0.277778
 */
export function parseUnit(text: string): Result<Unit> {
  const exact = parseExactUnit(text);
  return exact.ok ? succeed(exact.value.unit) : exact;
}

/** {@link parseUnit} with the factor as an exact fraction. */
export function parseExactUnit(text: string): Result<ExactUnit> {
  const trimmed = text.trim();
  let parts: Parts = { factor: rational(1n), dimension: {}, currencies: {}, things: {} };
  const [numerator = '', ...denominators] = trimmed.split('/');
  const { scale, rest } = splitScale(numerator);
  parts.factor = scale;
  for (const [side, product] of [rest, ...denominators].entries()) {
    for (const term of product.split(/[*·]/)) {
      const read = readTerm(term.trim(), text);
      if (!read.ok) return read;
      parts = join(parts, read.value, side === 0 ? 1 : -1);
    }
  }
  return succeed({ unit: toUnit(trimmed, parts), factor: parts.factor });
}

/**
 * Whether two units measure the same thing in the same currency, so that a factor converts them.
 *
 * @example
 * comparable(unwrap(parseUnit('km/h')), unwrap(parseUnit('m/s'))); // true
 * comparable(unwrap(parseUnit('train')), unwrap(parseUnit('person'))); // false
 */
export function comparable(a: Unit, b: Unit): boolean {
  return signature(a) === signature(b);
}

/**
 * Bounds no value of a unit can pass by its nature: shares lie in [0, 1], issue points in [0, 100].
 * A percentage has none, since a growth can pass 100 %.
 *
 * @example
 * naturalBounds(unwrap(parseUnit('share'))); // { min: 0, max: 1 }
 * naturalBounds(unwrap(parseUnit('%'))); // {}
 */
export function naturalBounds(unit: Unit): { min?: number; max?: number } {
  const [name] = ROWS.get(unit.text)?.names ?? [];
  if (name === 'share') return { min: 0, max: 1 };
  if (name === 'point') return { min: 0, max: 100 };
  return {};
}

/**
 * Whether values of a unit are measures or counts of something there, which cannot be below 0.
 * Money can (a loss), and a ratio can (a decline).
 *
 * @example
 * neverNegative(unwrap(parseUnit('km'))); // true
 * neverNegative(unwrap(parseUnit('USD'))); // false
 */
export function neverNegative(unit: Unit): boolean {
  return Object.keys(unit.dimension).length > 0 && unit.currencies === undefined;
}

function splitScale(numerator: string): { scale: Rational; rest: string } {
  const [word = '', ...others] = numerator.trim().split(/\s+/);
  const scale = Object.hasOwn(SCALE_WORDS, word) ? SCALE_WORDS[word] : undefined;
  if (scale === undefined) return { scale: rational(1n), rest: numerator };
  return { scale: rationalOf(scale), rest: others.join(' ') };
}

function readTerm(term: string, text: string): Result<Parts> {
  if (term === '1') return succeed(partsOf({ names: [], factor: '1', dimension: {} }, '1'));
  const match = /^(\d+(?:\.\d+)?)?\s*(.*)$/.exec(term);
  const [, times = '1', name = ''] = match ?? [];
  if (name === '' || Number(times) === 0) return fail({ code: 'unit/missing', value: text });
  const row = ROWS.get(name);
  if (row !== undefined) return succeed(partsOf(row, times));
  if (isCurrency(name)) {
    const parts = partsOf({ names: [name], factor: '1', dimension: DIMENSIONS.money }, times);
    return succeed({ ...parts, currencies: { [name]: 1 } });
  }
  return unknownUnit(name, text);
}

function unknownUnit(name: string, text: string): Result<never> {
  const params = { unit: name };
  const refused = Object.hasOwn(REFUSED_UNITS, name) ? REFUSED_UNITS[name] : undefined;
  if (refused !== undefined) {
    return fail({ code: 'unit/ambiguous', value: text, params, hint: refused });
  }
  const [first = ''] = name.split(/\s+/);
  if (Object.hasOwn(SCALE_WORDS, first)) {
    return fail({ code: 'unit/scale-inside', value: text, params: { unit: first } });
  }
  const near = didYouMean(name, [...ROWS.keys(), ...CURRENCIES]);
  const hint = near === undefined ? {} : { hint: `did you mean ${near}?` };
  return fail({ code: 'unit/unknown', value: text, params, ...hint });
}

function partsOf(row: UnitRow, times: string): Parts {
  return {
    factor: multiply(rationalOf(row.factor), rationalOf(times)),
    dimension: row.dimension,
    currencies: {},
    things: row.thing === undefined ? {} : { [row.thing]: 1 },
  };
}

function join(a: Parts, b: Parts, n: 1 | -1): Parts {
  return {
    factor: n === 1 ? multiply(a.factor, b.factor) : divide(a.factor, b.factor),
    dimension: combine(a.dimension, b.dimension, n),
    currencies: combine(a.currencies, b.currencies, n),
    things: combine(a.things, b.things, n),
  };
}

function toUnit(text: string, parts: Parts): Unit {
  const { dimension, currencies, things } = parts;
  const unit: Unit = { text, factor: rationalToNumber(parts.factor), dimension };
  const [currency, ...others] = Object.keys(currencies).filter(isCurrency);
  if (currency !== undefined) {
    unit.currencies = currencies;
    if (others.length === 0) unit.currency = currency;
  }
  const counted = Object.entries(things).filter((entry): entry is [string, number] => {
    return entry[1] !== undefined;
  });
  if (counted.length > 0) unit.things = Object.fromEntries(counted);
  return unit;
}

/** Dimension, currencies and things as one text: equal text, a factor converts. */
function signature(unit: Unit): string {
  return JSON.stringify([unit.dimension, unit.currencies ?? {}, unit.things ?? {}].map(sorted));
}

function sorted(exponents: Readonly<Record<string, number | undefined>>): [string, number][] {
  return Object.entries(exponents)
    .map(([kind, n]): [string, number] => [kind, n ?? 0])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
