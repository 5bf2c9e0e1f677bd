import { money } from '../../figures/index.ts';
import { numberText } from '../number-text.ts';

/** How the amounts of a page are written, all in the same way. */
export interface Amounts {
  /** what stands behind an amount: `USD` */
  readonly unit: string;
  readonly text: (amount: number) => string;
  /** with its sign, also where it is above 0 */
  readonly signed: (amount: number) => string;
}

/** Words a unit of money may begin with. */
const SCALES = [
  { word: 'thousand ', by: 1e3 },
  { word: 'million ', by: 1e6 },
  { word: 'billion ', by: 1e9 },
  { word: 'trillion ', by: 1e12 },
] as const;

/** From here on figures in a row are counted, not read. */
const LONG = 1e6;

/**
 * A way to write amounts of a unit of money: as they are while the largest has at most six digits,
 * else each to three digits with its scale.
 */
export function amountsIn(unit: string, amounts: readonly number[]): Amounts {
  const largest = amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
  const isLong = largest >= LONG;
  const scale = isLong ? SCALES.find(({ word }) => unit.startsWith(word)) : undefined;
  const factor = scale?.by ?? 1;
  /** below this it is rounding of the largest */
  const nothing = largest * 1e-12;
  const text = (amount: number): string => {
    if (Math.abs(amount) <= nothing) return '0';
    return isLong ? money(amount * factor) : grouped(amount);
  };
  return {
    unit: scale === undefined ? unit : unit.slice(scale.word.length),
    text,
    signed: (amount) => (amount > nothing ? `+${text(amount)}` : text(amount)),
  };
}

/** Thousands apart, no more digits than mean something. */
export function grouped(amount: number): string {
  if (Math.abs(amount) < 1000) return numberText(amount);
  return Math.round(amount).toLocaleString('en-US').replace('-', '−');
}
