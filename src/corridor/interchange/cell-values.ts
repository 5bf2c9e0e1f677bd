/** A decimal number as Python and spreadsheets write it, and nothing else: no `0x10`, no `1,5`. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const INFINITE = /^([+-]?)inf(?:inity)?$/i;

/**
 * The number a cell states; infinite where it says so; nothing where it states none (`nan`
 * included). A number too great for a double is none.
 *
 * @example
 * numberIn('1.5e3'); // 1500
 * numberIn('-inf'); // -Infinity
 * numberIn('1,5'); // undefined
 */
export function numberIn(cell: string): number | undefined {
  if (DECIMAL.test(cell)) {
    const value = Number(cell);
    return Number.isFinite(value) ? value : undefined;
  }
  const sign = INFINITE.exec(cell)?.[1];
  if (sign === undefined) return undefined;
  return sign === '-' ? -Infinity : Infinity;
}

/** What a network states in any unit lies between; quotients and products then stay finite. */
const GREATEST = 1e50;
const SMALLEST = 1e-50;

/**
 * Whether a finite number is 0 or of a size that a network may state.
 *
 * @example
 * isInScale(-1e9); // true
 * isInScale(1e-320); // false
 */
export function isInScale(value: number): boolean {
  const size = Math.abs(value);
  return value === 0 || !Number.isFinite(value) || (size <= GREATEST && size >= SMALLEST);
}

/**
 * Yes or no as Python, pandas and spreadsheets write it.
 *
 * @example
 * flagIn('True'); // true
 * flagIn('0.0'); // false
 * flagIn('yes'); // undefined
 */
export function flagIn(cell: string): boolean | undefined {
  if (/^(?:true|1|1\.0)$/i.test(cell)) return true;
  return /^(?:false|0|0\.0)$/i.test(cell) ? false : undefined;
}
