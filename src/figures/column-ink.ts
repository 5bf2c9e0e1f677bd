/**
 * Colours and signs of ways side by side, told apart by everybody (after Okabe and Ito 2008), each a
 * CSS variable that the page sets for light and dark; the sign says the same as the colour.
 */
export const COLUMN_INK = [
  { ink: 'var(--lb-way-1, #0067a3)', symbol: 'circle' },
  { ink: 'var(--lb-way-2, #00704f)', symbol: 'square' },
  { ink: 'var(--lb-way-3, #b84a00)', symbol: 'triangle' },
  { ink: 'var(--lb-way-4, #94377f)', symbol: 'diamond' },
  { ink: 'var(--lb-way-5, #6b5900)', symbol: 'star' },
] as const;

export type ColumnSymbol = (typeof COLUMN_INK)[number]['symbol'];

/**
 * Those of a column by its place; beyond the last they begin again.
 *
 * @example
 * columnInk(0).symbol; // 'circle'
 * columnInk(5).symbol; // 'circle'
 */
export function columnInk(place: number): { readonly ink: string; readonly symbol: ColumnSymbol } {
  return COLUMN_INK[place % COLUMN_INK.length] ?? COLUMN_INK[0];
}

/** The same signs as letters, for words beside a figure. */
export const COLUMN_SIGN: Readonly<Record<ColumnSymbol, string>> = {
  circle: '●',
  square: '■',
  triangle: '▲',
  diamond: '◆',
  star: '★',
};
