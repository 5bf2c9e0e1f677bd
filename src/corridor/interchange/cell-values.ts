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
