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
