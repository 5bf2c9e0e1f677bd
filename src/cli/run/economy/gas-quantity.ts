import { convert, fail, parseUnit, unwrap } from '../../../quantity/index.ts';
import type { Unit } from '../../../quantity/index.ts';
import type { GasRange } from '../../../corridor/index.ts';
import { gasCommandWordsEn } from './gas-words-en.ts';

/** A number with its unit as a user wrote it, and where. */
export interface Written {
  readonly text: string;
  /** the option, or the field of a file */
  readonly option: string;
  /** how it could have been written */
  readonly example: string;
}

/** The same, taken apart; without a unit it is a plain number. */
export interface Stated extends Written {
  readonly range: GasRange;
  readonly unit: Unit | undefined;
}

const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d[\d_]*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const STATED = new RegExp(
  String.raw`^(${NUMBER})(?:\s*(?:\.\.|–)\s*(${NUMBER})){0,1}(?:\s*(?:\.\.|–)\s*(${NUMBER})){0,1}\s*(.*)$`,
);
/** What a message repeats of what was written. */
const SHOWN = 60;

/** A refusal that names the option, what stands there, and what could stand there. */
export function refuseWritten(
  code: string,
  { example, option, text }: Written,
  params: Readonly<Record<string, string | number>> = {},
): never {
  const value = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  const fields = { code, path: option, value, params: { option, example, ...params } };
  return unwrap(fail(fields, gasCommandWordsEn));
}

/**
 * Takes apart a number or a range with its unit: `1202 km`, `700..851 km`, `700..775..851 km`,
 * `2 USD/1000m3/100km`. Throws a LandbridgeError that names the option.
 */
export function stated(written: Written): Stated {
  const [, first, second, third, name = ''] = STATED.exec(written.text.trim()) ?? [];
  if (first === undefined) return refuseWritten('cli/gas-not-a-number', written);
  const numbers = [first, second, third].flatMap((each) =>
    each === undefined ? [] : [Number(each.replaceAll(/[,_]/g, ''))],
  );
  const [low = NaN] = numbers;
  const high = numbers.at(-1) ?? low;
  const base = numbers.length === 3 ? (numbers[1] ?? low) : (low + high) / 2;
  if (!numbers.every(Number.isFinite)) return refuseWritten('cli/gas-not-a-number', written);
  if (low > base || base > high) return refuseWritten('cli/gas-order', written);
  if (low < 0) return refuseWritten('cli/gas-negative', written);
  const range = { low, base, high };
  if (name.trim() === '') return { ...written, range, unit: undefined };
  const unit = parseUnit(name);
  if (!unit.ok) {
    const [problem] = unit.problems;
    const hint = problem?.hint === undefined ? '' : ` (${problem.hint})`;
    return refuseWritten('cli/gas-unit', written, {
      unit: 'a number with a unit',
      reason: `${problem?.message ?? ''}${hint}`,
    });
  }
  return { ...written, range, unit: unit.value };
}

/** A stated number in a unit; a bare number is refused with the fix, unless a plain one is wanted. */
export function rangeIn(written: Stated, unit: string): GasRange {
  if (unit === '1' && written.unit === undefined) return written.range;
  if (written.unit === undefined) {
    const word = written.example.replace(/^[\d.,]+ */, '');
    const example = `${written.text.trim().slice(0, SHOWN)} ${word}`;
    return refuseWritten('cli/gas-no-unit', { ...written, example });
  }
  const factor = convert(1, written.unit, unwrap(parseUnit(unit)));
  if (!factor.ok) {
    const reason = factor.problems[0]?.message ?? '';
    return refuseWritten('cli/gas-unit', written, { unit, reason });
  }
  return scaled(written.range, factor.value);
}

/** A share by the year, which may be written as `8 %` or `8 %/yr`. */
export function yearlyShare(written: Stated): GasRange {
  return rangeIn(written, written.unit?.dimension.time === -1 ? 'share/yr' : 'share');
}

/** A range times a number above 0. */
export function scaled({ base, high, low }: GasRange, by: number): GasRange {
  return { low: low * by, base: base * by, high: high * by };
}

/** The product of two ranges at or above 0. */
export function product(a: GasRange, b: GasRange): GasRange {
  return { low: a.low * b.low, base: a.base * b.base, high: a.high * b.high };
}

/** The sum of ranges. */
export function sum(ranges: readonly GasRange[]): GasRange {
  return ranges.reduce(
    (a, b) => ({ low: a.low + b.low, base: a.base + b.base, high: a.high + b.high }),
    { low: 0, base: 0, high: 0 },
  );
}

/** What is above another range, and nothing below 0. */
export function above(a: GasRange, b: GasRange): GasRange {
  return {
    low: Math.max(0, a.low - b.high),
    base: Math.max(0, a.base - b.base),
    high: Math.max(0, a.high - b.low),
  };
}

/** A range that is one number. */
export const exactly = (value: number): GasRange => ({ low: value, base: value, high: value });

/** A temperature in kelvin: `15 C`, `288.15 K`. */
export function kelvin(written: Written): number {
  const match = /^([+-]?\d+(?:\.\d+)?)\s*(°?C|K)$/.exec(written.text.trim());
  const number = Number(match?.[1]);
  const value = match?.[2] === 'K' ? number : number + 273.15;
  return match === null || !(value > 0) ? refuseWritten('cli/gas-temperature', written) : value;
}
