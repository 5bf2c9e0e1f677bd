import { FIXED_SPACE } from './line.ts';

/** A number with at most four meaningful digits, thousands apart: `0.0687`, `1,674`, `36`. */
export function number(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 1000) {
    return Math.round(value).toLocaleString('en-US');
  }
  return String(Number(value.toPrecision(3)));
}

/** A unit in words: `points` of a 0–100 line, `days`; others as they are written. */
export function unitWord(unit: string): string {
  return Object.hasOwn(WORDS, unit) ? (WORDS[unit] ?? unit) : unit;
}

const WORDS: Readonly<Record<string, string>> = {
  point: 'points',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
  share: '%',
  '1/yr': 'a year',
  '1': '',
};

/** The parts of a quantity that are printed. */
export interface Measured {
  readonly unit: string;
  readonly low?: number | undefined;
  readonly base?: number | undefined;
  readonly high?: number | undefined;
  readonly year?: number | undefined;
  readonly unknown?: string | undefined;
  readonly use?: string | undefined;
  readonly distribution?: object | undefined;
}

/** A stated distribution by its name and parameters: `lognormal, median 30, p95 120`. */
function shapeText(distribution: object): string {
  return Object.entries(distribution)
    .map(([name, parameters]: [string, unknown]) => {
      if (Array.isArray(parameters)) return `${name} ${parameters.map(String).join(', ')}`;
      if (typeof parameters !== 'object' || parameters === null) return name;
      const parts = Object.entries(parameters).map(([key, value]) => `${key} ${String(value)}`);
      return [name, ...parts].join(', ');
    })
    .join('; ');
}

/** `36 [0–80] points`, `15–30 days`, `60 points`, `unknown (not stated)`. */
export function quantity(measured: Measured): string {
  const { unit, year, unknown, use, distribution } = measured;
  const shown = (value: number | undefined): number | undefined =>
    value === undefined || unit !== 'share' ? value : value * 100;
  const [low, base, high] = [shown(measured.low), shown(measured.base), shown(measured.high)];
  if (use !== undefined) return `value ${use}`;
  if (unknown !== undefined) return `unknown (${unknown.replaceAll('-', ' ')})`;
  const range =
    low === undefined || high === undefined
      ? [
          low === undefined ? '' : `at least ${number(low)}`,
          high === undefined ? '' : `up to ${number(high)}`,
        ]
          .filter((part) => part !== '')
          .join(', ')
      : low === high
        ? number(low)
        : `${number(low)}–${number(high)}`;
  const amount =
    base === undefined
      ? range
      : range === '' || range === number(base)
        ? number(base)
        : `${number(base)} [${range}]`;
  const word = unitWord(unit);
  const inYear = year === undefined ? '' : ` (${year})`;
  const spread = amount === '' && distribution !== undefined ? shapeText(distribution) : amount;
  return `${spread}${word === '' ? '' : FIXED_SPACE + word}${inYear}`;
}
