import type { TimeAmount, TimeLength } from './time-point.ts';
import { digitsAt, skipWord, wordAt } from './time-token.ts';
import type { Parsed, TimeToken } from './time-token.ts';
import { COUNTS, SHORT_UNITS, UNITS } from './time-words.ts';

type Tokens = readonly TimeToken[];

const ABOUT = ['about', 'around', 'roughly', 'approximately', 'nearly', 'almost', 'some', '~'];

/** The longest sum of amounts that is read as one length ("1 year, 2 months and 3 days"). */
const MOST_AMOUNTS = 4;

/** A length of time: "three years", "a couple of months", "2 weeks 3 days", "three-year". */
export function lengthAt(tokens: Tokens, at: number): Parsed<TimeLength> | undefined {
  let next = skipWord(tokens, skipWord(tokens, at, ABOUT), ABOUT);
  let approximate = next > at;
  const amounts: TimeAmount[] = [];
  while (amounts.length < MOST_AMOUNTS) {
    const joined = skipWord(tokens, next, amounts.length === 0 ? [] : [',']);
    const from = skipWord(tokens, joined, amounts.length === 0 ? [] : ['and']);
    const amount = amountAt(tokens, from);
    if (amount === undefined) break;
    approximate ||= amount.value.approximate;
    amounts.push(amount.value);
    next = amount.next;
  }
  if (amounts.length === 0) return undefined;
  const plain = amounts.map(({ count, unit }) => ({ count, unit }));
  return { value: { amounts: plain, approximate }, next };
}

interface Amount extends TimeAmount {
  approximate: boolean;
}

function amountAt(tokens: Tokens, at: number): Parsed<Amount> | undefined {
  const count = countAt(tokens, at);
  if (count === undefined) return undefined;
  const { value, next } = count;
  const plain = skipWord(tokens, next, ['-', '–']);
  const long = UNITS.get(wordAt(tokens, plain));
  if (long !== undefined && long !== 'weekend') {
    return { value: { ...value, unit: long }, next: plain + 1 };
  }
  // "3d" may be a length, "3D" is none
  const glued = tokens[next]?.glued === true && !tokens[next].capital;
  const short = glued ? SHORT_UNITS.get(wordAt(tokens, next)) : undefined;
  return short === undefined ? undefined : { value: { ...value, unit: short }, next: next + 1 };
}

/** A count in figures or words: "3", "three", "twenty-five", "a", "a few", "a couple of". */
export function countAt(
  tokens: Tokens,
  at: number,
): Parsed<{ count: number; approximate: boolean }> | undefined {
  const figures = digitsAt(tokens, at, 1, 4);
  if (figures !== undefined) {
    const before = tokens[at - 1];
    const glued = before?.glued === true || tokens[at]?.glued === true;
    if (glued && before !== undefined && ['.', ',', '$'].includes(before.word)) return undefined;
    return { value: { count: figures, approximate: false }, next: at + 1 };
  }
  const from = skipWord(tokens, at, ['a', 'an']);
  if (wordAt(tokens, from) === 'couple') {
    const next = skipWord(tokens, from + 1, ['of']);
    return { value: { count: 2, approximate: true }, next };
  }
  if (wordAt(tokens, from) === 'few') {
    return { value: { count: 3, approximate: true }, next: from + 1 };
  }
  const word = wordAt(tokens, from);
  const count = COUNTS.get(word);
  if (count === undefined) {
    return from > at ? { value: { count: 1, approximate: false }, next: from } : undefined;
  }
  const ones = COUNTS.get(wordAt(tokens, skipWord(tokens, from + 1, ['-'])));
  if (count >= 20 && count < 100 && ones !== undefined && ones < 10) {
    const next = skipWord(tokens, from + 1, ['-']) + 1;
    return { value: { count: count + ones, approximate: false }, next };
  }
  return { value: { count, approximate: false }, next: from + 1 };
}

const LETTERS = { hour: 'H', day: 'D', week: 'W', month: 'M', year: 'Y' } as const;

/** A length in ISO 8601: `P8Y`, `P1Y2M`, `PT36H`. Quarters, decades and centuries are spelt out. */
export function lengthText(length: TimeLength): string {
  const sums = { Y: 0, M: 0, W: 0, D: 0, H: 0 };
  for (const { count, unit } of length.amounts) {
    if (unit === 'quarter') sums.M += 3 * count;
    else if (unit === 'decade') sums.Y += 10 * count;
    else if (unit === 'century') sums.Y += 100 * count;
    else if (unit === 'weekend') sums.W += count;
    else sums[LETTERS[unit]] += count;
  }
  const { Y, M, W, D, H } = sums;
  // ISO 8601 knows weeks only by themselves
  const days = W > 0 && Y + M + D + H > 0 ? D + 7 * W : D;
  if (W > 0 && days === D) return `P${W}W`;
  const date = `${part(Y, 'Y')}${part(M, 'M')}${part(days, 'D')}`;
  return H > 0 ? `P${date}T${H}H` : `P${date === '' ? '0D' : date}`;
}

function part(count: number, letter: string): string {
  return count === 0 ? '' : `${count}${letter}`;
}
