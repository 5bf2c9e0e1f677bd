import type { CargoMeasure } from './money.ts';
import type { InputBook, NewInput } from './input-book.ts';
import { over, times } from './monomial.ts';
import type { Monomial } from './monomial.ts';

/** Seconds of a mean Gregorian year and of a day, as in the table of units. */
const YEAR = 31_556_952;
const DAY = 86_400;
export const DAYS_A_YEAR = YEAR / DAY;

/** An amount read: trains a day, or units of cargo (a year, or in one train). */
export interface Amount {
  readonly of: Monomial;
  readonly is: 'trains-a-day' | 'a-year' | 'per-train' | 'plain';
}

/**
 * Reads an amount of cargo: trains a day; units or tonnes a year (or any time), in one train, or
 * alone. Tonnes become units by the weight of one. `undefined` where unknown or of another kind.
 */
export function cargoAmount(
  book: InputBook,
  cargo: CargoMeasure,
  given: NewInput,
): Amount | undefined {
  const input = book.add(given);
  const unit = input === undefined ? undefined : book.unitOf(input);
  if (input === undefined || unit === undefined) return undefined;
  const { count: _count, mass = 0, time = 0, ...other } = unit.dimension;
  const isPlain = Object.values(other).every((power) => (power ?? 0) === 0) && !unit.currencies;
  const { train = 0, ...things } = { ...unit.things };
  const own: Monomial = { factor: unit.factor, of: [[input, 1]] };
  const isCounted = Object.keys(things).length > 0;
  if (isPlain && (time === 0 || time === -1)) {
    if (!isCounted && mass === 0 && time === -1 && (train === 1 || train === 0)) {
      return { of: times(own, { factor: DAY, of: [] }), is: 'trains-a-day' };
    }
    const units = unitsOf(cargo, mass, things);
    if (units !== undefined && (train === 0 || (train === -1 && time === 0))) {
      const is = train === -1 ? 'per-train' : time === -1 ? 'a-year' : 'plain';
      return { of: times(own, units, { factor: time === -1 ? YEAR : 1, of: [] }), is };
    }
  }
  book.warn('route/amount-unit', given.path, unit.text, { unit: cargo.unit.text });
  return undefined;
}

/** Units of cargo in one base unit (kilogram, or one of the thing). */
function unitsOf(
  { tonnes, unit }: CargoMeasure,
  mass: number,
  things: Readonly<Record<string, number>>,
): Monomial | undefined {
  const kinds = Object.entries(things);
  if (mass === 1 && kinds.length === 0) {
    const perUnit = tonnes === undefined ? undefined : times(tonnes, { factor: 1000, of: [] });
    return perUnit === undefined ? undefined : over(perUnit);
  }
  const isSame =
    mass === 0 &&
    kinds.length === 1 &&
    kinds.every(([thing, power]) => unit.things?.[thing] === power);
  return isSame ? { factor: 1 / unit.factor, of: [] } : undefined;
}
