import { didYouMean, isCurrency, succeed } from '../../quantity/index.ts';
import type { Currency, Result } from '../../quantity/index.ts';
import type { Pack, PackQuantity } from '../../scenario/index.ts';
import type { InputBook, NewInput } from './input-book.ts';
import { moneyBasis, toBasis, unitPrice } from './money.ts';
import type { CargoMeasure, MoneyBasis } from './money.ts';
import type { Monomial } from './monomial.ts';
import { over, times } from './monomial.ts';
import { failRoute } from './route-problem.ts';

/** The route types a shipper chooses between. */
export const COLUMN_NAMES = ['all-sea', 'sea-land', 'through'] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** What is moved: what it is counted in, what it is worth, what a day costs it, how it chooses. */
export interface CargoTerms extends CargoMeasure {
  readonly id: string;
  readonly title: string;
  readonly money: MoneyBasis;
  /** money per unit of cargo */
  readonly value: Monomial | undefined;
  /** money per unit of cargo and hour */
  readonly hour: Monomial | undefined;
  /** of the logit, per unit of money per unit of cargo */
  readonly scale: Monomial | undefined;
  /** dislike of a route type, money per unit of cargo; may be below 0 */
  readonly constants: Readonly<Partial<Record<ColumnName, Monomial>>>;
}

/** The cargo of that id, or the first of the pack; and the money everything is told in. */
export function cargoTerms(
  pack: Pack,
  book: InputBook,
  id: string | undefined,
  currency: string | undefined,
): Result<CargoTerms> {
  const known = Object.keys(pack.cargoes);
  const chosen = id ?? known[0];
  if (chosen === undefined) return failRoute({ code: 'route/no-cargo', path: 'cargoes' });
  const cargo = Object.hasOwn(pack.cargoes, chosen) ? pack.cargoes[chosen] : undefined;
  if (cargo === undefined) {
    const hint = didYouMean(chosen, known) ?? known.join(', ');
    return failRoute({ code: 'route/unknown-cargo', path: 'cargo', value: chosen, hint });
  }
  if (currency !== undefined && !isCurrency(currency)) {
    return failRoute({ code: 'route/unknown-currency', path: 'currency', value: currency });
  }
  const unit = book.unit(cargo.unit);
  if (unit === undefined) {
    return failRoute({
      code: 'route/cargo-unit',
      path: `cargoes.${chosen}.unit`,
      value: cargo.unit,
    });
  }
  const money = moneyBasis(pack, currency, currencyOf(pack, book, cargo.value));
  if (money === undefined) return failRoute({ code: 'route/no-currency', path: 'valuations' });
  const ordinal = known.indexOf(chosen);
  const field = (name: string, quantity: PackQuantity | undefined): NewInput => ({
    stream: `cargo/${ordinal}/${name}`,
    what: { code: `route/input-cargo-${name}`, params: { cargo: chosen } },
    quantity,
    record: cargo,
    path: `cargoes.${chosen}.${name}`,
  });
  const isMass = (unit.dimension.mass ?? 0) === 1;
  const tonnes = isMass
    ? { factor: unit.factor / 1000, of: [] }
    : tonnesOf(book, field('weight', cargo.weight), cargo.unit);
  const measure = { unit, tonnes };
  const value = unitPrice(book, money, measure, field('value', cargo.value))?.price;
  return succeed({
    ...measure,
    id: chosen,
    title: cargo.title,
    money,
    value,
    hour: hourOf(book, money, measure, value, field('time-value', cargo['time-value'])),
    scale: scaleOf(book, money, measure, field('choice-scale', cargo['choice-scale'])),
    constants: constantsOf(book, money, measure, cargo['route-constants'], field),
  });
}

function currencyOf(pack: Pack, book: InputBook, quantity: PackQuantity): Currency | undefined {
  const named = quantity.use === undefined ? undefined : pack.values[quantity.use];
  return book.unit(named?.quantity?.unit ?? quantity.unit)?.currency;
}

/** Stated as tonnes, or as tonnes for each unit counted. */
function tonnesOf(book: InputBook, given: NewInput, unit: string): Monomial | undefined {
  const input = book.add({ ...given, aboveZero: true });
  if (input === undefined) return undefined;
  const isRate = (book.unitOf(input)?.dimension.count ?? 0) === -1;
  return book.inUnit({ ...given, aboveZero: true }, isRate ? `t/${unit}` : 't');
}

/** A day in transit: a share of the value a day, or money per unit and day. */
function hourOf(
  book: InputBook,
  money: MoneyBasis,
  cargo: CargoMeasure,
  value: Monomial | undefined,
  given: NewInput,
): Monomial | undefined {
  const input = book.add(given);
  const unit = input === undefined ? undefined : book.unitOf(input);
  if (input === undefined || unit === undefined) return undefined;
  const { money: hasMoney = 0, time = 0 } = unit.dimension;
  if (time !== -1) {
    book.warn('route/time-value-unit', given.path, unit.text, { unit: cargo.unit.text });
    return undefined;
  }
  const own: Monomial = { factor: unit.factor * 3600, of: [[input, 1]] };
  if (hasMoney === 0) return value === undefined ? undefined : times(own, value);
  const { currency, things = {} } = unit;
  if (currency === undefined) return undefined;
  const isPerUnit = Object.keys(things).length > 0;
  const fits = isPerUnit
    ? Object.entries(things).every(([thing, power]) => cargo.unit.things?.[thing] === -power)
    : true;
  const isPerMass = unit.dimension.mass === -1;
  const amount = isPerMass ? cargo.tonnes : { factor: isPerUnit ? cargo.unit.factor : 1, of: [] };
  if (!fits || amount === undefined) {
    book.warn('route/time-value-unit', given.path, unit.text, { unit: cargo.unit.text });
    return undefined;
  }
  const rate = toBasis(book, money, currency, book.inputs[input]?.quantity.year, given.path);
  if (rate === undefined) return undefined;
  return times(own, amount, rate, { factor: isPerMass ? 1000 : 1, of: [] });
}

/** One over money: brought to one over the money of the basis. */
function scaleOf(
  book: InputBook,
  money: MoneyBasis,
  cargo: CargoMeasure,
  given: NewInput,
): Monomial | undefined {
  const input = book.add(given);
  const unit = input === undefined ? undefined : book.unitOf(input);
  if (input === undefined || unit === undefined) return undefined;
  const { currency, dimension, things = {} } = unit;
  const fits = Object.entries(things).every(
    ([thing, power]) => cargo.unit.things?.[thing] === power,
  );
  if (dimension.money !== -1 || currency === undefined || !fits) {
    book.warn('route/scale-unit', given.path, unit.text, { currency: money.currency });
    return undefined;
  }
  const rate = toBasis(book, money, currency, book.inputs[input]?.quantity.year, given.path);
  if (rate === undefined) return undefined;
  const isPerUnit = Object.keys(things).length > 0;
  // money is in the denominator, so its rate divides
  return times({ factor: unit.factor, of: [[input, 1]] }, over(rate), {
    factor: isPerUnit ? 1 / cargo.unit.factor : 1,
    of: [],
  });
}

function constantsOf(
  book: InputBook,
  money: MoneyBasis,
  cargo: CargoMeasure,
  given: Readonly<Partial<Record<ColumnName, PackQuantity>>> | undefined,
  field: (name: string, quantity: PackQuantity | undefined) => NewInput,
): CargoTerms['constants'] {
  const constants: Partial<Record<ColumnName, Monomial>> = {};
  for (const name of COLUMN_NAMES) {
    const asked = { ...field(`route-constants.${name}`, given?.[name]), anySign: true };
    const what = { code: 'route/input-constant', params: { column: name } };
    const price = unitPrice(book, money, cargo, { ...asked, what });
    if (price?.per === 'unit') constants[name] = price.price;
  }
  return constants;
}
