import type { Worth } from '../../../corridor/index.ts';
import { fill } from '../fill.ts';
import { FIXED_SPACE, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { moneyText } from '../money.ts';
import { gridLines } from './grid.ts';
import type { GridRow } from './grid.ts';

/** An amount that no line ends within. */
export const money = (amount: number): string => moneyText(amount).replaceAll(' ', FIXED_SPACE);

/** A range, or the one amount where its ends are the same. */
export const rangeText = ({
  base,
  high,
  low,
}: {
  base: number;
  high: number;
  low: number;
}): string => (low === high ? money(base) : `${money(low)} to ${money(high)}`);

/** Unknowns told before the rest is counted. */
const MOST = 6;

/** As much of a list of unknowns as can be read. */
export function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, MOST).join(' · ');
  return texts.length > MOST ? `${shown} · and ${texts.length - MOST} more` : shown;
}

export interface NamedWorth {
  readonly name: string;
  readonly worth: Worth;
  readonly rate: string;
}

/** Worth by party or state with its range; what is unknown of it is named under it. */
export function worthTable(head: string, rows: readonly NamedWorth[], width: number): Line[] {
  const withRate = rows.some(({ rate }) => rate !== '');
  return gridLines({
    head,
    columns: ['5 %', 'base', '95 %', ...(withRate ? ['rate'] : [])].map((each) => ({ head: each })),
    rows: rows.map(({ name, rate, worth }): GridRow => {
      const spread = worth.status === 'known' ? worth : worth.part;
      const amounts = [spread?.low, spread?.base, spread?.high].map((amount) =>
        amount === undefined ? '?' : money(amount),
      );
      const below =
        worth.status === 'known'
          ? []
          : fill(['    '], [styled('and unknown: ', 'warning'), listed(worth.missing)], width, 6);
      return { name, cells: [...amounts, ...(withRate ? [dim(rate)] : [])], below };
    }),
    width,
  });
}
