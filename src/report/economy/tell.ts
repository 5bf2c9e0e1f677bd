import { render } from '../../quantity/index.ts';
import { phrase } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { economyPageWordsEn } from './words-en.ts';

/** A sentence of these pages by its code, without `economy/`. */
export const tell = (
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): string => render({ code: `economy/${code}`, params: { ...params } }, economyPageWordsEn);

/** The same with markup in its places. */
export const tellMarkup = (code: string, params: Readonly<Record<string, Piece>>): Markup =>
  phrase(economyPageWordsEn[`economy/${code}`] ?? tell(code), params);
