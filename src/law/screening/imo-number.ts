import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { screeningWordsEn } from './words-en.ts';

/**
 * Reads the IMO number of a ship: seven digits, of which the last checks the others (IMO resolution
 * A.1117(30), annex: the sum of the first six, weighted 7 to 2, ends in it). `IMO` may stand before.
 *
 * @example
 * parseImoNumber('IMO 9074729'); // { ok: true, value: '9074729' }
 * parseImoNumber('9074728').ok; // false
 */
export function parseImoNumber(text: string): Result<string> {
  const digits = /^\s*(?:IMO)?[\s:#.-]*(\d{7})\s*$/i.exec(text)?.[1];
  if (digits === undefined) {
    return fail({ code: 'screening/not-an-imo-number', value: text }, screeningWordsEn);
  }
  if (isImoNumber(digits)) return succeed(digits);
  return fail({ code: 'screening/imo-check-digit', value: text }, screeningWordsEn);
}

/**
 * Whether seven digits are a ship's IMO number by their check digit.
 *
 * @example
 * isImoNumber('9074729'); // true
 */
export function isImoNumber(digits: string): boolean {
  if (!/^\d{7}$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < 6; at++) sum += Number(digits.charAt(at)) * (7 - at);
  return sum % 10 === Number(digits.charAt(6));
}
