import type { Token } from './word-tokens.ts';

/** A probability stated as a number, in percent, and its tokens. */
export interface StatedProbability {
  readonly first: number;
  readonly last: number;
  readonly low: number;
  readonly high: number;
  /** "about", "roughly", "nearly" stand with it */
  readonly isApproximate: boolean;
}

interface Value {
  readonly value: number;
  /** the token after it */
  readonly next: number;
}

interface Span {
  readonly first: number;
  readonly next: number;
  readonly low: number;
  readonly high: number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const NOUNS = words('chance chances probability likelihood odds possibility');
const SURE = words('likely sure certain confident probable');
const LINKS = words(
  'of is are was were at as about around roughly approximately only just be to now more less than over ' +
    'under some put puts stand stands the a an nearly almost least most up above below better',
);
const QUALIFIERS = words(
  'about around roughly approximately only just now more less over under least most than nearly almost',
);
const RANGE_WORDS = words('to - – — or');
const SLASHES = words('- – — / to');
const CONTESTS = words(
  'vote votes voted majority split share stake venture joint ownership won lost score',
);

/**
 * The probability stated by the number at a token, or null: "70 percent chance", "a probability of
 * 0.7", "one in three chance", "odds of 3 to 1 against", "60-40" where a chance is spoken of. A number
 * is a probability only where such a word stands with it, and only from 0 to 100 %.
 */
export function statedProbability(
  tokens: readonly Token[],
  from: number,
): StatedProbability | null {
  const first = valueAt(tokens, from);
  if (first === null) return null;
  const span =
    percentage(tokens, from, first) ??
    oneIn(tokens, from, first) ??
    oddsAgainst(tokens, from, first) ??
    pairOfHundred(tokens, from, first) ??
    fraction(tokens, from, first);
  if (span === null || span.low < 0 || span.high > 100 || span.low > span.high) return null;
  return withBounds(tokens, span);
}

function percentage(tokens: readonly Token[], from: number, first: Value): Span | null {
  let low = first.value;
  let high = low;
  let unit = percentAt(tokens, first.next);
  if (!unit || RANGE_WORDS.has(wordAt(tokens, unit))) {
    const joint = unit || first.next;
    const second = RANGE_WORDS.has(wordAt(tokens, joint)) ? valueAt(tokens, joint + 1) : null;
    const end = second === null ? 0 : percentAt(tokens, second.next);
    if (second !== null && end > 0) {
      high = second.value;
      unit = end;
    }
  }
  if (unit === 0) return null;
  low = Math.min(low, high);
  const after = wordAt(tokens, unit);
  if (NOUNS.has(after) || SURE.has(after)) return { first: from, next: unit + 1, low, high };
  const isOfIt = isOfChance(tokens, from) && endsThere(tokens, unit);
  return isOfIt ? { first: from, next: unit, low, high } : null;
}

/** "one in three chance", "one chance in three", "2 out of 3 chances", "a chance of one in ten". */
function oneIn(tokens: readonly Token[], from: number, first: Value): Span | null {
  let at = first.next;
  const named = NOUNS.has(wordAt(tokens, at));
  if (named) at += 1;
  if (wordAt(tokens, at) === 'out' && wordAt(tokens, at + 1) === 'of') at += 2;
  else if (wordAt(tokens, at) === 'in') at += 1;
  else return null;
  const whole = valueAt(tokens, at);
  if (whole === null || whole.value <= 0) return null;
  const share = percentOf(first.value, whole.value);
  if (NOUNS.has(wordAt(tokens, whole.next))) {
    return { first: from, next: whole.next + 1, low: share, high: share };
  }
  if (!named && !isOfChance(tokens, from)) return null;
  return { first: from, next: whole.next, low: share, high: share };
}

/** "odds of 3 to 1 against": one in four. Without "against" or "on" it is not said which is meant. */
function oddsAgainst(tokens: readonly Token[], from: number, first: Value): Span | null {
  if (!SLASHES.has(wordAt(tokens, first.next))) return null;
  const second = valueAt(tokens, first.next + 1);
  if (second === null || first.value + second.value <= 0) return null;
  const side = wordAt(tokens, second.next);
  if ((side !== 'against' && side !== 'on') || !namedBefore(tokens, from, 4)) return null;
  const all = first.value + second.value;
  const share = percentOf(side === 'on' ? first.value : second.value, all);
  return { first: from, next: second.next + 1, low: share, high: share };
}

/** "60-40", "fifty-fifty", "50/50": both make a hundred, and a chance is spoken of. */
function pairOfHundred(tokens: readonly Token[], from: number, first: Value): Span | null {
  const joint = SLASHES.has(wordAt(tokens, first.next)) ? first.next + 1 : first.next;
  const second = valueAt(tokens, joint);
  if (second === null || first.value + second.value !== 100) return null;
  const before = wordAt(tokens, from - 1);
  const after = wordAt(tokens, second.next);
  if (CONTESTS.has(before) || CONTESTS.has(after)) return null;
  const isNoun = NOUNS.has(after);
  const isSpokenOf =
    isNoun ||
    namedBefore(tokens, from, 6) ||
    after === 'that' ||
    (after === 'in' && /^favou?r$/u.test(wordAt(tokens, second.next + 1))) ||
    after === 'against' ||
    before === "it's" ||
    (before === 'is' && wordAt(tokens, from - 2) === 'it');
  if (!isSpokenOf) return null;
  const low = after === 'against' ? second.value : first.value;
  const next = isNoun || after === 'against' ? second.next + 1 : second.next;
  return { first: from, next, low, high: low };
}

/** "a probability of 0.7": a share of one, right after such a word. */
function fraction(tokens: readonly Token[], from: number, first: Value): Span | null {
  const isShare = /^0[.,]\d+$/u.test(wordAt(tokens, from));
  if (!isShare || !isOfChance(tokens, from) || !endsThere(tokens, first.next)) return null;
  const share = percentOf(first.value, 1);
  return { first: from, next: first.next, low: share, high: share };
}

/** A chance is named right before the number: "a chance of", "the odds are about", "put the chance at". */
function isOfChance(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 6; at--) {
    const word = wordAt(tokens, at);
    if (NOUNS.has(word)) return true;
    if (!LINKS.has(word)) break;
  }
  // "the chance of a deal is about 30 percent": other words stand between, and a verb joins them
  let verb = from - 1;
  while (QUALIFIERS.has(wordAt(tokens, verb))) verb -= 1;
  return /^(?:at|is|are|was)$/u.test(wordAt(tokens, verb)) && namedBefore(tokens, verb, 8);
}

/** The number is not one of something else: "a chance of 30 percent growth" states no chance. */
function endsThere(tokens: readonly Token[], next: number): boolean {
  const token = tokens[next];
  return token === undefined || token.kind === 'mark' || FUNCTION_WORDS.has(token.word);
}

const FUNCTION_WORDS = words(
  'that for to in by and or but at on if as this next with when while before after until within ' +
    'unless against now today according',
);

/** A chance is named among the words before, with no mark and no "that" between. */
function namedBefore(tokens: readonly Token[], from: number, reach: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - reach; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.word === 'that') return false;
    if (NOUNS.has(token.word)) return true;
  }
  return false;
}

/** "more than", "at most", "about" before the number widen the range or mark it as approximate. */
function withBounds(tokens: readonly Token[], span: Span): StatedProbability {
  const { first, next, low, high } = span;
  const last = next - 1;
  const near = wordAt(tokens, first - 1);
  const pair = `${wordAt(tokens, first - 2)} ${near}`;
  const isFrom = /^(?:(?:more|greater|better|higher) than|at least|upwards of)$/u.test(pair);
  const isTo = /^(?:(?:less|fewer|lower) than|at most|up to)$/u.test(pair);
  const isExact = { isApproximate: false };
  if (isFrom) {
    const isNegated = /^(?:no|not)$/u.test(wordAt(tokens, first - 3)) && pair.endsWith('than');
    if (isNegated) return { first: first - 3, last, low: 0, high, ...isExact };
    return { first: first - 2, last, low, high: 100, ...isExact };
  }
  if (isTo) {
    const isNegated = /^(?:no|not)$/u.test(wordAt(tokens, first - 3)) && pair.endsWith('than');
    if (isNegated) return { first: first - 3, last, low, high: 100, ...isExact };
    return { first: first - 2, last, low: 0, high, ...isExact };
  }
  if (near === 'over' || near === 'above') {
    return { first: first - 1, last, low, high: 100, ...isExact };
  }
  if (near === 'under' || near === 'below') {
    return { first: first - 1, last, low: 0, high, ...isExact };
  }
  const isApproximate = /^(?:about|around|roughly|approximately|some|nearly|almost)$/u.test(near);
  return { first: isApproximate ? first - 1 : first, last, low, high, isApproximate };
}

/** The token after the percent sign or word at a token, or 0 where there is none. */
function percentAt(tokens: readonly Token[], at: number): number {
  const word = wordAt(tokens, at);
  if (word === '%' || word === 'percent' || word === 'pct') return at + 1;
  return word === 'per' && wordAt(tokens, at + 1) === 'cent' ? at + 2 : 0;
}

/** The number at a token: in digits, or in words up to ninety-nine and a hundred. */
function valueAt(tokens: readonly Token[], at: number): Value | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') {
    const isPlain = /^\d{1,9}(?:[.,]\d{1,9})?$/u.test(token.word);
    return isPlain ? { value: Number(token.word.replace(',', '.')), next: at + 1 } : null;
  }
  const value = NUMBER_WORDS.get(token.word);
  if (value === undefined) return null;
  const one = value >= 20 && value < 100 ? NUMBER_WORDS.get(wordAt(tokens, at + 1)) : undefined;
  const hasOne = one !== undefined && one >= 1 && one <= 9;
  return { value: value + (hasOne ? one : 0), next: hasOne ? at + 2 : at + 1 };
}

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety hundred'
    .split(' ')
    .map((word, at) => [word, (at + 2) * 10] as const),
]);

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

/** A share in percent, to six decimals, so that seven tenths are 70 and not 70.00000000000001. */
function percentOf(part: number, whole: number): number {
  return Math.round((part / whole) * 1e8) / 1e6;
}
