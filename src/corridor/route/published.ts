import { dayNumber, isoDate } from '../../quantity/index.ts';
import type { Text } from '../../quantity/index.ts';
import type { Pack, PackQuantity } from '../../scenario/index.ts';
import type { RouteContext } from './describe-route.ts';
import type { NewInput } from './input-book.ts';
import { unitPrice } from './money.ts';
import type { Monomial } from './monomial.ts';
import { rangeAt } from './monomial.ts';
import { columnKey } from './column-rules.ts';
import type { Range } from './range.ts';
import type { Route, RouteColumn, RoutePublished, RouteTotal } from './route-schema.ts';

type Value = Pack['values'][string];
type About = NonNullable<Value['route']>;

interface Stated {
  readonly value: string;
  readonly part: string | null;
  readonly record: Value;
  readonly about: About;
  readonly quantity: PackQuantity;
  readonly stream: string;
  readonly path: string;
}

/**
 * The figures of the pack that are about these two places, each beside ours of the same column, and,
 * where it lies outside our range or its base a tenth from ours, what is known of why.
 */
export function publishedOf(
  context: RouteContext,
  ends: { readonly from: string; readonly to: string },
  columns: readonly RouteColumn[],
): RoutePublished[] {
  const { cargo, graph } = context;
  return statedIn(graph.pack).flatMap((stated): RoutePublished[] => {
    const { about } = stated;
    if (about.from !== ends.from || about.to !== ends.to) return [];
    if (about.cargo !== undefined && about.cargo !== cargo.id) return [];
    const of = monomialOf(context, stated);
    if (of === undefined) return [];
    const { route } =
      columns.find(({ name, via }) => name === about.column && via === (about.via ?? null)) ?? {};
    return [compared(context, stated, of, route ?? null)];
  });
}

function statedIn({ values }: Pack): Stated[] {
  return Object.entries(values).flatMap(([value, record], ordinal): Stated[] => {
    const whole: Stated[] =
      record.route === undefined || record.quantity === undefined
        ? []
        : [
            {
              value,
              part: null,
              record,
              about: record.route,
              quantity: record.quantity,
              stream: `value/${ordinal}`,
              path: `values.${value}.quantity`,
            },
          ];
    const parts = (record.parts ?? []).flatMap(({ name, quantity, route }, at): Stated[] => {
      if (route === undefined) return [];
      const stream = `value/${ordinal}/part/${at}`;
      const path = `values.${value}.parts.${at}.quantity`;
      return [{ value, part: name, record, about: route, quantity, stream, path }];
    });
    return [...whole, ...parts];
  });
}

const UNITS = { time: 'h', cost: '', distance: 'km' } as const;

/** The figure in hours, in money per unit of cargo, or in kilometres. */
function monomialOf({ cargo, graph }: RouteContext, stated: Stated): Monomial | undefined {
  const { about, path, quantity, record, stream, value } = stated;
  const what: Text = { code: 'route/input-published', params: { value } };
  const given: NewInput = { stream, what, quantity, record, path };
  if (about.measures !== 'cost') return graph.book.inUnit(given, UNITS[about.measures]);
  const price = unitPrice(graph.book, cargo.money, cargo, given);
  return price?.per === 'unit' ? price.price : undefined;
}

function compared(
  { cargo, graph, reasons }: RouteContext,
  { about, part, quantity, record, value }: Stated,
  of: Monomial,
  route: Route | null,
): RoutePublished {
  const range = rangeAt(of, graph.inputs);
  const id = `published/${value}${part === null ? '' : `/${part}`}`;
  const text = { code: 'route/published', params: { value } };
  const ours = route === null ? null : totalOf(route, about.measures);
  const verdict = ours?.complete === true ? placeOf(range, ours) : 'unknown';
  const money = `${cargo.money.currency}/${cargo.unit.text}`;
  return {
    value,
    part,
    title: record.title,
    is: record.is,
    year: quantity.year ?? null,
    column: columnKey(about.column, about.via ?? null),
    measure: about.measures,
    unit: UNITS[about.measures] || money,
    stated: reasons.range(id, text, range, reasons.inputsOf([of])),
    ours,
    verdict,
    because:
      route === null || ours === null || (verdict === 'within' && isClose(range, ours))
        ? []
        : becauseOf({
            about,
            route,
            year: quantity.year,
            day: graph.day,
            verdict,
            isAbove: range.base > ours.base,
          }),
  };
}

function totalOf(route: Route, measure: About['measures']): RouteTotal {
  return measure === 'time' ? route.hours : measure === 'cost' ? route.cost : route.km;
}

/** Where a published range lies by ours. */
function placeOf(stated: Range, ours: Range): RoutePublished['verdict'] {
  if (stated.base >= ours.low && stated.base <= ours.high) return 'within';
  if (stated.low > ours.high) return 'above';
  return stated.high < ours.low ? 'below' : 'overlaps';
}

interface Differing {
  readonly about: About;
  readonly route: Route;
  readonly year: number | undefined;
  readonly day: string;
  readonly verdict: RoutePublished['verdict'];
  /** whether it is more than ours */
  readonly isAbove: boolean;
}

/** Share of ours within which two figures say the same. */
const CLOSE = 0.1;

const isClose = (stated: Range, ours: Range): boolean =>
  Math.abs(stated.base - ours.base) <= CLOSE * ours.base;

/** Years apart from which prices and services are no longer the same. */
const YEARS_APART = 2;
/** Days of a mean year. */
const YEAR = 365.2425;

/** What the model knows of itself that would explain the difference; never a guess about the source. */
function becauseOf({ about, day, isAbove, route, verdict, year }: Differing): Text[] {
  const found: Text[] = [];
  const say = (code: string, params: Text['params'] = {}): void =>
    void found.push({ code: `route/differs-${code}`, params });
  const taken = new Set(route.legs.map(({ id }) => id));
  const missed = (about.over ?? []).filter((link) => !taken.has(link));
  if (missed.length > 0) say('way', { links: missed.join(', ') });
  if (verdict === 'unknown') say('unknown');
  if (year !== undefined && Math.abs(yearsFrom(year, day)) >= YEARS_APART) {
    say('year', { year, asOf: day });
  }
  if (about.measures === 'distance') {
    say('length');
    return found;
  }
  if (isAbove) say('ends');
  const hours = route.breakdown.hours;
  if (about.measures === 'time' && !isAbove) {
    for (const part of ['waiting', 'transfers'] as const) {
      const counted = hours[part]?.base ?? 0;
      if (counted > 0) say(part, { hours: counted });
    }
  }
  if (about.measures === 'cost') say('rates');
  return found;
}

/** Years between the middle of a year and a day. */
function yearsFrom(year: number, day: string): number {
  const middle = dayNumber(isoDate(`${String(year).padStart(4, '0')}-07-01`));
  return (dayNumber(isoDate(day)) - middle) / YEAR;
}
