import { assessmentWordsEn } from '../assessment/index.ts';
import { render, wordsEn as quantityWordsEn } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { phrase } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { wordsEn } from './words-en.ts';

/** Every sentence a report can need: the model's own, and those of the page. */
export const CATALOGUE: Catalogue = { ...quantityWordsEn, ...assessmentWordsEn, ...wordsEn };

/** A sentence of the report by its code, without `report/`. */
export type Say = (code: string, params?: Readonly<Record<string, string | number>>) => string;

/** The same with markup in its places. */
export type SayMarkup = (code: string, params: Readonly<Record<string, Piece>>) => Markup;

export const say: Say = (code, params = {}) =>
  render({ code: `report/${code}`, params: { ...params } }, CATALOGUE);

export const sayMarkup: SayMarkup = (code, params) =>
  phrase(CATALOGUE[`report/${code}`] ?? say(code), params);
