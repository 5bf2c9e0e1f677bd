import {
  combineExponents as combine,
  dimensionText,
  isCurrency,
  makeProblem,
  parseUnit,
  succeed,
} from '../../quantity/index.ts';
import type { Currency, Problem, Result, Unit } from '../../quantity/index.ts';
import { moneyInBasis } from '../finance/stated-money.ts';
import type { PriceBasis } from '../finance/stated-money.ts';
import { networkWordsEn } from './words-en.ts';

/** Mean Gregorian year in seconds, as in the table of units. */
const YEAR = 31_556_952;

/** A number in the unit it is stated in, with the year of its prices. */
export interface Stated {
  readonly number: number;
  readonly unit: string;
  readonly year?: number | undefined;
}

/** What turns the units of a pack into those of one network. */
export interface UnitBridge {
  /** An amount a year, a power, a rate: in the network's unit of flow. */
  flow(stated: Stated): Result<number>;
  /** Money per amount, over the whole way or (with a length, km) per length: money per flow and year. */
  price(stated: Stated, kilometres?: number): Result<number>;
  /** Money once: for all of it, or per unit of flow when `forFlow` units are bought. */
  outlay(stated: Stated, forFlow: number | undefined): Result<number>;
  /** Money × flow⁻²: the slope of a demand curve. */
  slope(stated: Stated): Result<number>;
  readonly priceUnit: string;
}

export interface BridgeOptions {
  readonly flow: string;
  readonly money: string;
  /** joules in a cubic metre of gas and in a kilogram of liquefied gas, where they are stated */
  readonly energyPerVolume?: number;
  readonly energyPerMass?: number;
  /** rates and price levels; without it only money in the network's own currency is read */
  readonly basis?: PriceBasis;
}

/**
 * Everything brought to one unit of flow and one of money: gas in cubic metres, tonnes or energy by
 * the stated heating values, money by the stated rates and price levels. What cannot be brought there
 * is a problem (`network/unit`, `network/heating-value`, `finance/no-rate` …), never a factor of 1.
 *
 * @example
 * const bridge = unwrap(unitBridge({ flow: 'bcm/yr', money: 'million USD' }));
 * unwrap(bridge.price({ number: 2, unit: 'USD/1000m3/100km' }, 775)); // ≈ 15.5
 */
export function unitBridge(options: BridgeOptions): Result<UnitBridge> {
  const flow = parseUnit(options.flow);
  if (!flow.ok) return flow;
  const money = parseUnit(options.money);
  if (!money.ok) return money;
  const currency = money.value.currency;
  if (currency === undefined || (money.value.dimension.money ?? 0) !== 1) {
    return refuse('network/no-currency', options.money);
  }
  return succeed(new Bridge(options, flow.value, money.value, currency));
}

class Bridge implements UnitBridge {
  readonly #options: BridgeOptions;
  readonly #flow: Unit;
  readonly #money: Unit;
  readonly #currency: Currency;

  constructor(options: BridgeOptions, flow: Unit, money: Unit, currency: Currency) {
    this.#options = options;
    this.#flow = flow;
    this.#money = money;
    this.#currency = currency;
  }

  get priceUnit(): string {
    const { flow, money } = this.#options;
    return flow.endsWith('/yr') ? `${money}/${flow.slice(0, -3)}` : `${money}/(${flow}·yr)`;
  }

  flow({ number, unit }: Stated): Result<number> {
    const parsed = parseUnit(unit);
    if (!parsed.ok) return parsed;
    const scale = this.#toFlow(parsed.value, 1);
    if (!scale.ok) return scale;
    return succeed((number * parsed.value.factor * scale.value) / this.#flow.factor);
  }

  price(stated: Stated, kilometres?: number): Result<number> {
    const parsed = parseUnit(stated.unit);
    if (!parsed.ok) return parsed;
    const unit = parsed.value;
    const perMetre = this.#isPerLength(unit);
    if (perMetre && kilometres === undefined) return refuse('network/no-length', stated.unit);
    const metres = perMetre ? (kilometres ?? 0) * 1000 : 1;
    const money = this.#inMoney(stated, unit);
    if (!money.ok) return money;
    const scale = this.#toFlow(withoutMoney(unit, perMetre ? 1 : 0), -1, 1);
    if (!scale.ok) return scale;
    return succeed(money.value * metres * scale.value * this.#flow.factor * YEAR);
  }

  outlay(stated: Stated, forFlow: number | undefined): Result<number> {
    const parsed = parseUnit(stated.unit);
    if (!parsed.ok) return parsed;
    const unit = parsed.value;
    const money = this.#inMoney(stated, unit);
    if (!money.ok) return money;
    const rest = withoutMoney(unit, 0);
    if (isBare(rest)) return money;
    const scale = this.#toFlow(rest, -1, 0);
    if (!scale.ok) return scale;
    if (forFlow === undefined) return refuse('network/no-capacity', stated.unit);
    return succeed(money.value * scale.value * this.#flow.factor * forFlow);
  }

  slope(stated: Stated): Result<number> {
    const parsed = parseUnit(stated.unit);
    if (!parsed.ok) return parsed;
    const money = this.#inMoney(stated, parsed.value);
    if (!money.ok) return money;
    const rest = withoutMoney(parsed.value, 0).dimension;
    // money per flow and year, for one unit of flow more
    const squared = combine(rest, this.#flow.dimension, 2);
    const isSlope = dimensionText(combine(squared, { time: 1 }, 1)) === '';
    if (!isSlope) return refuse('network/slope-unit', stated.unit, { flow: this.#flow.text });
    return succeed(money.value * this.#flow.factor * this.#flow.factor * YEAR);
  }

  /** The money in one base unit of what it is paid for, in the network's unit of money. */
  #inMoney({ number, unit: text, year }: Stated, unit: Unit): Result<number> {
    const { currency } = unit;
    if (currency === undefined || (unit.dimension.money ?? 0) !== 1 || !isCurrency(currency)) {
      return refuse('network/unit', text, { wanted: 'money' });
    }
    const amount = number * unit.factor;
    const { basis } = this.#options;
    if (basis !== undefined) {
      const brought = moneyInBasis({ amount, currency, priceYear: year ?? basis.year }, basis);
      return brought.ok ? succeed(brought.value.amount / this.#money.factor) : brought;
    }
    if (currency !== this.#currency) {
      return refuse('network/no-rates', text, { currency: this.#currency });
    }
    return succeed(amount / this.#money.factor);
  }

  #isPerLength(unit: Unit): boolean {
    const { length = 0 } = unit.dimension;
    // volume has three lengths: USD/m3/km has four below the line
    return length === -1 || length === -4;
  }

  /** Base units of the network's flow in one base unit of another amount, to the power given. */
  #toFlow(unit: Unit, sign: 1 | -1, timeShift = 0): Result<number> {
    const found = combine({}, unit.dimension, sign);
    const key = dimensionText(
      combine(combine(found, this.#flow.dimension, -1), { time: timeShift }, -1),
    );
    const things = Object.entries(unit.things ?? {}).every(
      ([name, exponent]) => exponent * sign === (this.#flow.things?.[name] ?? 0),
    );
    if (!things) return refuse('network/unit', unit.text, { wanted: this.#flow.text });
    if (key === '') return succeed(1);
    const { energyPerMass, energyPerVolume } = this.#options;
    const factor =
      key === 'energy^-1 length^3'
        ? energyPerVolume
        : key === 'energy^-1 mass'
          ? energyPerMass
          : key === 'energy length^-3' && energyPerVolume !== undefined
            ? 1 / energyPerVolume
            : key === 'length^-3 mass' &&
                energyPerMass !== undefined &&
                energyPerVolume !== undefined
              ? energyPerMass / energyPerVolume
              : undefined;
    if (factor !== undefined) return succeed(sign === 1 ? factor : 1 / factor);
    const isHeat = /^(energy\^-1 (length\^3|mass)|energy length\^-3|length\^-3 mass)$/.test(key);
    return isHeat
      ? refuse('network/heating-value', unit.text, { wanted: this.#flow.text })
      : refuse('network/unit', unit.text, { wanted: this.#flow.text });
  }
}

/** What the money is paid for; `lengths` of its lengths are the way and not the goods. */
function withoutMoney(unit: Unit, lengths: number): Unit {
  const { length = 0, ...rest } = combine(unit.dimension, { money: 1 }, -1);
  const left = length + lengths;
  return {
    text: unit.text,
    factor: unit.factor,
    dimension: { ...rest, ...(left === 0 ? {} : { length: left }) },
    ...(unit.things === undefined ? {} : { things: unit.things }),
  };
}

const isBare = ({ dimension, things }: Unit): boolean =>
  Object.values(dimension).every((exponent) => exponent === 0) &&
  Object.values(things ?? {}).every((exponent) => exponent === 0);

const refuse = (
  code: string,
  value: string,
  params: Readonly<Record<string, string>> = {},
): Result<never> => ({ ok: false, problems: [problem(code, value, params)] });

const problem = (code: string, value: string, params: Readonly<Record<string, string>>): Problem =>
  makeProblem({ code, value, params }, networkWordsEn);
