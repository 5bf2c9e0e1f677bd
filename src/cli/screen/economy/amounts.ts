import { number } from '../number.ts';
import { money } from './worth-table.ts';

/** How the amounts of one table are written, all in the same way. */
export interface Amounts {
  /** what stands behind an amount, or over a column: `USD` */
  readonly unit: string;
  readonly text: (amount: number) => string;
  /** with its sign, also where it is above 0 */
  readonly signed: (amount: number) => string;
}

/** From here on figures in a row are counted, not read. */
const LONG = 1e6;

/**
 * A way to write amounts so that they can be read: as they are while the largest has at most six
 * digits, else each to three digits with its scale, `1.40 tn` for 1,404,588 million.
 *
 * @example
 * amountsIn('million USD', [1_404_588, 48]).text(48); // '48 m'
 * amountsIn('million USD', [28_100]).text(28_100); // '28,100'
 */
export function amountsIn(unit: string, amounts: readonly number[]): Amounts {
  const largest = amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
  const isLong = largest >= LONG;
  const scale = isLong ? SCALES.find(({ word }) => unit.startsWith(word)) : undefined;
  const factor = scale?.by ?? 1;
  /** below this it is rounding of the largest */
  const nothing = largest * 1e-12;
  const plain = (amount: number): string => {
    if (Math.abs(amount) <= nothing) return '0';
    if (isLong) return money(amount * factor);
    return number(amount).replace('-', '−');
  };
  return {
    unit: scale === undefined ? unit : unit.slice(scale.word.length),
    text: plain,
    signed: (amount) => {
      const text = plain(amount);
      return amount > 0 && text !== '0' ? `+${text}` : text;
    },
  };
}

/** Words a unit of money may begin with. */
const SCALES = [
  { word: 'thousand ', by: 1e3 },
  { word: 'million ', by: 1e6 },
  { word: 'billion ', by: 1e9 },
  { word: 'trillion ', by: 1e12 },
] as const;
