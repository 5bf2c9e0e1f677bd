import { isCurrency, parseUnit, pow, succeed } from '../../quantity/index.ts';
import type { Currency, Result, Unit } from '../../quantity/index.ts';
import { makeProblem } from '../../quantity/index.ts';
import { resolvedQuantity } from '../../scenario/index.ts';
import type { Pack, PackQuantity, Provenance, Step } from '../../scenario/index.ts';
import { valueWordsEn } from './words-en.ts';

export type Project = Pack['projects'][string];

/** Mean Gregorian year in seconds, as in the table of units. */
const YEAR = 31_556_952;

/** A payment, cost or benefit of a project, with the quantities its amount is the product of. */
export interface MoneyLine {
  readonly what: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly when: 'once' | 'yearly';
  readonly during: Step | undefined;
  /** one, or a price and a volume */
  readonly factors: readonly PackQuantity[];
  readonly record: Provenance;
}

export type Variant = NonNullable<Project['variants']>[number];

/** What the numbers of a line's factors are multiplied by, and the money that gives. */
export interface LineUnit {
  /** amount, or amount a year, per product of the factors' own numbers */
  readonly scale: number;
  readonly currency: Currency;
  readonly priceYear: number;
}

/**
 * The lines of a project, those of one variant and those of none. What a chosen variant costs and
 * takes to keep up is a line too; nobody is said to bear it unless a cash flow of the variant says so.
 */
export function moneyLines(project: Project, variant: Variant | undefined): MoneyLine[] {
  const flows = (project['cash-flows'] ?? []).filter(
    (flow) => flow.variant === undefined || flow.variant === variant?.name,
  );
  const lines = flows.map((flow): MoneyLine => {
    const { during, from, once, price, to, volume, what, yearly } = flow;
    const factors = [once ?? yearly ?? price, volume].filter((each) => each !== undefined);
    const when = once === undefined ? 'yearly' : 'once';
    return { what, from, to, when, during, factors, record: flow };
  });
  if (variant === undefined) {
    const isOpen = (project.variants ?? []).length > 0;
    return isOpen ? [...lines, unchosen(project)] : lines;
  }
  const own = flows.filter((flow) => flow.variant === variant.name);
  const isTold = own.some(
    ({ from, once, to }) => once !== undefined && from !== undefined && to === undefined,
  );
  const line = (what: string, when: MoneyLine['when'], quantity: PackQuantity): MoneyLine => ({
    what: `${variant.name}: ${what}`,
    from: NOBODY,
    to: undefined,
    when,
    during: when === 'once' ? 'works' : undefined,
    factors: [quantity],
    record: variant,
  });
  return [
    ...lines,
    ...(isTold ? [] : [line('building', 'once', variant.cost)]),
    ...(variant.upkeep === undefined ? [] : [line('upkeep', 'yearly', variant.upkeep)]),
  ];
}

/** Variants are different projects: with none chosen, what is built has no cost that could be stated. */
const unchosen = (project: Project): MoneyLine => ({
  what: 'building: no variant chosen',
  from: NOBODY,
  to: undefined,
  when: 'once',
  during: 'works',
  factors: [{ kind: 'quantity', unit: 'USD', unknown: 'no variant chosen' }],
  record: project,
});

/** Who bears what nobody is said to bear. */
export const NOBODY = 'nobody-named';

/**
 * How the numbers of a line become money: its units multiplied out, which must give money (once) or
 * money over time (yearly). Energy and volume meet through the heating value where one is stated.
 *
 * @param energyPerVolume joules in a cubic metre
 */
export function lineUnit(
  line: Pick<MoneyLine, 'factors' | 'when'>,
  values: Pack['values'],
  priceYear: number,
  energyPerVolume: number | undefined,
): Result<LineUnit> {
  const resolved = line.factors.map((quantity) => resolvedQuantity(quantity, values));
  const units: Unit[] = [];
  for (const { unit } of resolved) {
    const parsed = parseUnit(unit);
    if (!parsed.ok) return parsed;
    units.push(parsed.value);
  }
  const sum: Record<string, number> = {};
  for (const { dimension, things } of units) {
    for (const [name, exponent] of [
      ...Object.entries(dimension),
      ...Object.entries(things ?? {}),
    ]) {
      // a count stands among the dimensions and, by its thing, among the things
      if (name !== 'count') sum[name] = (sum[name] ?? 0) + exponent;
    }
  }
  const wanted: Record<string, number> = { money: 1, time: line.when === 'yearly' ? -1 : 0 };
  const left = Object.entries(sum).filter(([name, exponent]) => exponent !== (wanted[name] ?? 0));
  const energy = sum['energy'] ?? 0;
  const isHeat =
    energyPerVolume !== undefined &&
    (energy === 1 || energy === -1) &&
    sum['length'] === -3 * energy &&
    left.length === 2;
  const currencies = units.flatMap((unit) => (unit.currency === undefined ? [] : [unit.currency]));
  const [currency, ...others] = currencies;
  const isMoney = sum['money'] === 1 && (sum['time'] ?? 0) === wanted['time'];
  if (
    currency === undefined ||
    others.length > 0 ||
    !isCurrency(currency) ||
    !isMoney ||
    (left.length > 0 && !isHeat)
  ) {
    const value = units.map(({ text }) => text).join(' × ');
    const params = { wanted: line.when === 'yearly' ? 'a year' : 'once' };
    return {
      ok: false,
      problems: [makeProblem({ code: 'value/not-an-amount', value, params }, valueWordsEn)],
    };
  }
  const heat = isHeat ? pow(energyPerVolume, -energy) : 1;
  const scale = units.reduce((product, { factor }) => product * factor, heat);
  const year = resolved.find((quantity) => quantity.unit.includes(currency))?.year ?? priceYear;
  return succeed({
    scale: line.when === 'yearly' ? scale * YEAR : scale,
    currency,
    priceYear: year,
  });
}
