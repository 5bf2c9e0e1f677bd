import { exchangeFactor, isCurrency } from '../../quantity/index.ts';
import type { Currency, Unit } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import type { InputBook, NewInput, Provenance } from './input-book.ts';
import type { Monomial } from './monomial.ts';
import { times } from './monomial.ts';

type Valuation = Pack['valuations'][string];

/** How money of a pack is brought to one currency and, where an index leads there, one price year. */
export interface MoneyBasis {
  readonly currency: Currency;
  readonly valuation: Valuation | undefined;
  /** place of the valuation in the pack, and its id */
  readonly ordinal: number;
  readonly id: string;
}

/** The valuation of that name, else the first of the pack; and the currency asked for, else its own. */
export function moneyBasis(
  pack: Pick<Pack, 'valuations'>,
  currency: Currency | undefined,
  fallback: Currency | undefined,
): MoneyBasis | undefined {
  const [first] = Object.entries(pack.valuations);
  const own = first?.[1].currency;
  const chosen = currency ?? (own !== undefined && isCurrency(own) ? own : fallback);
  if (chosen === undefined) return undefined;
  return { currency: chosen, valuation: first?.[1], ordinal: 0, id: first?.[0] ?? '' };
}

/**
 * What turns one unit of a currency at prices of a year into the basis. A price index of its own
 * currency is applied first, then the exchange rate of the year the prices are then of; without an
 * index the money stays at its own prices, and a warning says so. `undefined` without a rate.
 */
export function toBasis(
  book: InputBook,
  basis: MoneyBasis,
  from: Currency,
  year: number | undefined,
  path: string,
): Monomial | undefined {
  const target = basis.valuation?.['price-year'];
  const index = indexFactor(book, basis, from, year);
  const isMoved = index !== undefined || year === undefined || year === target;
  if (!isMoved && target !== undefined) {
    book.warn('route/prices-kept', `valuations.${basis.id}.deflators`, `${from} ${year}`, {
      currency: from,
      year,
      target,
    });
  }
  if (from === basis.currency) return index ?? { factor: 1, of: [] };
  const rate = exchange(book, basis, from, isMoved ? target : year);
  if (rate === undefined) {
    const params = { from, to: basis.currency };
    book.warn('route/no-rate', path, from, params);
    return undefined;
  }
  return index === undefined ? rate : times(index, rate);
}

function indexFactor(
  book: InputBook,
  { id, ordinal, valuation }: MoneyBasis,
  currency: Currency,
  year: number | undefined,
): Monomial | undefined {
  const target = valuation?.['price-year'];
  if (target === undefined || year === undefined || year === target) return undefined;
  const list = valuation?.deflators ?? [];
  const at = list.findIndex(
    (one) => one.currency === currency && hasYears(one.levels, year, target),
  );
  const found = list[at];
  const [before, after] = [found?.levels[year], found?.levels[target]];
  if (found === undefined || before === undefined || after === undefined) return undefined;
  const input = book.add({
    stream: `valuation/${ordinal}/deflator/${at}/${year}`,
    what: { code: 'route/input-deflator', params: { currency, year, target } },
    quantity: { kind: 'quantity', unit: 'ratio', base: after / before },
    record: found,
    path: `valuations.${id}.deflators.${at}`,
    aboveZero: true,
  });
  return input === undefined ? undefined : { factor: 1, of: [[input, 1]] };
}

const hasYears = (levels: Readonly<Record<string, number>>, ...years: number[]): boolean =>
  years.every((year) => (levels[year] ?? 0) > 0);

/** The rate of the year nearest to that of the prices, in either direction; of equals the first. */
function exchange(
  book: InputBook,
  basis: MoneyBasis,
  from: Currency,
  year: number | undefined,
): Monomial | undefined {
  const { currency: to, id, ordinal, valuation } = basis;
  const far = (of: number): number => (year === undefined ? -of : Math.abs(of - year));
  const [best] = (valuation?.exchange ?? [])
    .map((rate, at) => ({ rate, at }))
    .filter(({ rate }) => joins(rate, from, to))
    .toSorted((a, b) => far(a.rate.year) - far(b.rate.year) || a.at - b.at);
  if (best === undefined) return undefined;
  const { at, rate } = best;
  const input = book.add({
    stream: `valuation/${ordinal}/exchange/${at}`,
    what: { code: 'route/input-rate', params: { from: rate.from, to: rate.to, year: rate.year } },
    quantity: rate.rate,
    record: rate,
    path: `valuations.${id}.exchange.${at}.rate`,
    aboveZero: true,
  });
  if (input === undefined) return undefined;
  if (year !== undefined && year !== rate.year) {
    const params = { from, to, year, used: rate.year };
    book.warn('route/rate-of-other-year', `valuations.${id}.exchange`, `${from} ${year}`, params);
  }
  return { factor: 1, of: [[input, rate.from === from ? 1 : -1]] };
}

function joins(rate: { from: string; to: string }, from: Currency, to: Currency): boolean {
  if (!isCurrency(rate.from) || !isCurrency(rate.to)) return false;
  return exchangeFactor(from, to, { from: rate.from, to: rate.to, rate: 1 }).ok;
}

/** What a cargo is counted in, and what a price per tonne needs to know of it. */
export interface CargoMeasure {
  readonly unit: Unit;
  /** tonnes in one unit counted */
  readonly tonnes: Monomial | undefined;
}

/** Money for one unit of cargo: `alone`, or for each kilometre of a length still to be multiplied. */
export interface UnitPrice {
  readonly price: Monomial;
  readonly per: 'unit' | 'km';
}

const CHECKED_RECORD: Provenance = {};

/**
 * Reads a price per unit of cargo, per tonne of it, or without a unit (then it is for one unit), each
 * also per length. What does not fit the cargo is a warning and `undefined`.
 */
export function unitPrice(
  book: InputBook,
  basis: MoneyBasis,
  cargo: CargoMeasure,
  given: NewInput,
): UnitPrice | undefined {
  const input = book.add({ ...given, record: given.record ?? CHECKED_RECORD });
  const unit = input === undefined ? undefined : book.unitOf(input);
  if (input === undefined || unit === undefined) return undefined;
  const { count = 0, length = 0, mass = 0, money, ...other } = unit.dimension;
  const isPlain = Object.values(other).every((power) => (power ?? 0) === 0);
  const kinds = Object.entries(unit.things ?? {}).filter(([, power]) => power !== 0);
  const fits = money === 1 && isPlain && (length === 0 || length === -1);
  const amount = fits ? amountOf(cargo, { count, mass, kinds }) : undefined;
  if (amount === undefined || unit.currency === undefined) {
    book.warn('route/price-unit', given.path, unit.text, { unit: cargo.unit.text });
    return undefined;
  }
  const rate = toBasis(book, basis, unit.currency, book.inputs[input]?.quantity.year, given.path);
  if (rate === undefined) return undefined;
  const metres = length === -1 ? 1000 : 1;
  const own: Monomial = { factor: unit.factor * metres, of: [[input, 1]] };
  return { price: times(own, amount, rate), per: length === -1 ? 'km' : 'unit' };
}

interface Counted {
  readonly count: number;
  readonly mass: number;
  readonly kinds: readonly [string, number][];
}

/** How much of what a price is for lies in one unit of cargo, in base units. */
function amountOf({ tonnes, unit }: CargoMeasure, price: Counted): Monomial | undefined {
  const { count, kinds, mass } = price;
  if (count === 0 && mass === 0 && kinds.length === 0) return { factor: 1, of: [] };
  if (mass === -1 && count === 0 && kinds.length === 0) {
    if ((unit.dimension.mass ?? 0) === 1) return { factor: unit.factor, of: [] };
    return tonnes === undefined ? undefined : times(tonnes, { factor: 1000, of: [] });
  }
  const things = Object.entries(unit.things ?? {});
  const isSame =
    count === -1 &&
    mass === 0 &&
    things.length === kinds.length &&
    kinds.every(([thing, power]) => unit.things?.[thing] === -power);
  return isSame ? { factor: unit.factor, of: [] } : undefined;
}
