/**
 * Money short enough for a column: three meaningful digits and a scale a reader knows.
 *
 * @example
 * [moneyText(-1_234_000_000), moneyText(45_600), moneyText(0)]; // ['−1.23 bn', '45.6 k', '0']
 */
export function moneyText(amount: number): string {
  const size = Math.abs(amount);
  const scale = SCALES.find(({ from }) => size >= from);
  const shown = scale === undefined ? size : size / scale.by;
  const digits =
    shown >= 100 || Number.isInteger(shown) ? Math.round(shown).toString() : shown.toPrecision(3);
  const minus = amount < 0 && Number(digits) !== 0 ? '−' : '';
  return `${minus}${digits}${scale === undefined ? '' : ` ${scale.word}`}`;
}

const SCALES = [
  { from: 0.9995e12, by: 1e12, word: 'tn' },
  { from: 0.9995e9, by: 1e9, word: 'bn' },
  { from: 0.9995e6, by: 1e6, word: 'm' },
  { from: 9995, by: 1e3, word: 'k' },
] as const;
