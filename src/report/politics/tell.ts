import { assessmentWordsEn } from '../../assessment/index.ts';
import { render, wordsEn as quantityWordsEn } from '../../quantity/index.ts';
import type { Catalogue } from '../../quantity/index.ts';
import { phrase } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { politicsPageWordsEn } from './words-en.ts';

/** Every sentence these pages can need: those of the models, and those of the page. */
export const CATALOGUE: Catalogue = {
  ...quantityWordsEn,
  ...assessmentWordsEn,
  ...politicsPageWordsEn,
};

/** A sentence of these pages by its code, without `politics/`. */
export const tell = (
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): string => render({ code: `politics/${code}`, params: { ...params } }, politicsPageWordsEn);

/** The same with markup in its places. */
export const tellMarkup = (code: string, params: Readonly<Record<string, Piece>>): Markup =>
  phrase(politicsPageWordsEn[`politics/${code}`] ?? tell(code), params);
