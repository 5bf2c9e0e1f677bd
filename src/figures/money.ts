/** No line may end between an amount and its scale. */
const NARROW_SPACE = '\u202F';

const SCALES = [
  { from: 0.9995e12, by: 1e12, word: 'tn' },
  { from: 0.9995e9, by: 1e9, word: 'bn' },
  { from: 0.9995e6, by: 1e6, word: 'm' },
  { from: 9995, by: 1e3, word: 'k' },
] as const;

/**
 * An amount of money short enough for a label: three meaningful digits and a scale.
 *
 * @example
 * money(-1_234_000_000); // '−1.23\u202Fbn'
 */
export function money(amount: number): string {
  const size = Math.abs(amount);
  const scale = SCALES.find(({ from }) => size >= from);
  const shown = scale === undefined ? size : size / scale.by;
  const digits =
    shown >= 100 || Number.isInteger(shown) ? Math.round(shown).toString() : shown.toPrecision(3);
  const minus = amount < 0 && Number(digits) !== 0 ? '−' : '';
  return `${minus}${digits}${scale === undefined ? '' : `${NARROW_SPACE}${scale.word}`}`;
}
