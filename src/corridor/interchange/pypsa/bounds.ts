import type { Series } from '../../network/flow-network.ts';
import type { NumberAttribute } from './attribute.ts';
import type { ComponentRow } from './component-row.ts';

/** Least and most as shares of capacity, left out where they are 0 and 1. */
export interface Bounds {
  readonly least?: Series;
  readonly most?: Series;
}

/** Reads both; a least above the most in any snapshot is an error. */
export function boundsOf(
  row: ComponentRow,
  attributes: { readonly minPu: NumberAttribute; readonly maxPu: NumberAttribute },
): Bounds {
  const least = row.series(attributes.minPu);
  const most = row.series(attributes.maxPu);
  if (isAbove(least, most)) {
    row.error('pypsa/least-above-most', attributes.minPu, {
      params: { most: attributes.maxPu.name },
    });
  }
  return { ...(least === 0 ? {} : { least }), ...(most === 1 ? {} : { most }) };
}

function isAbove(one: Series, other: Series): boolean {
  if (typeof one === 'number') {
    return typeof other === 'number' ? one > other : other.some((value) => one > value);
  }
  return one.some((value, at) => value > (typeof other === 'number' ? other : (other[at] ?? 0)));
}

/** The greatest value of a series. */
export function greatest(series: Series): number {
  return typeof series === 'number'
    ? series
    : series.reduce((most, value) => Math.max(most, value), -Infinity);
}

/** The same series with a function done to every value. */
export function mapSeries(series: Series, change: (value: number) => number): Series {
  return typeof series === 'number' ? change(series) : series.map(change);
}

/** One series made of two, snapshot by snapshot. */
export function combine(
  one: Series,
  other: Series,
  make: (one: number, other: number) => number,
): Series {
  if (typeof one === 'number') return mapSeries(other, (value) => make(one, value));
  if (typeof other === 'number') return mapSeries(one, (value) => make(value, other));
  return one.map((value, at) => make(value, other[at] ?? 0));
}
