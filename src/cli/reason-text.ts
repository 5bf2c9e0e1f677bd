import { assessmentWordsEn } from '../assessment/index.ts';
import { render, wordsEn as quantityWordsEn } from '../quantity/index.ts';
import type { Reason, Text } from '../quantity/index.ts';
import type { Names } from './names.ts';
import { number } from './screen/number.ts';

const CATALOGUE = { ...quantityWordsEn, ...assessmentWordsEn };

/** A text of the model in words, with names for ids and numbers a reader can take in. */
export function inWords(text: Text, names: Names): string {
  const params = Object.fromEntries(
    Object.entries(text.params).map(([key, value]) => [
      key,
      typeof value === 'number' ? number(value) : names.param(key, value),
    ]),
  );
  return tidy(render({ code: text.code, params }, CATALOGUE));
}

/** A reason in words. */
export function reasonInWords(reason: Reason, names: Names): string {
  return inWords(reason.text, names);
}

/** A sentence without the holes that empty params leave. */
function tidy(sentence: string): string {
  return sentence
    .replaceAll(/\(, /g, '(')
    .replaceAll(/ ?\[\]/g, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
