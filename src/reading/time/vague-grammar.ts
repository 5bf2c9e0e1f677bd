import { countAt, lengthAt, lengthText } from './length-grammar.ts';
import { readWords, skipWord, wordAt } from './time-token.ts';
import type { Parsed, TimeToken } from './time-token.ts';
import { MONTHS, REPEATS, SEASONS, UNITS, WEEKDAYS } from './time-words.ts';

type Tokens = readonly TimeToken[];

/** A repetition and its period in ISO 8601: "every month", "every two years", "twice a year". */
export function recurringAt(tokens: Tokens, at: number): Parsed<string> | undefined {
  const word = wordAt(tokens, at);
  const adverb = REPEATS.get(word);
  if (adverb !== undefined && tokens[at]?.capital === false) return { value: adverb, next: at + 1 };
  if (word === 'every' || word === 'each') return everyAt(tokens, at + 1);
  if (word === 'on' || WEEKDAYS.has(word.slice(0, -1))) {
    const day = word === 'on' ? at + 1 : at;
    const name = wordAt(tokens, day);
    return name.endsWith('s') && WEEKDAYS.has(name.slice(0, -1))
      ? { value: 'P1W', next: day + 1 }
      : undefined;
  }
  const times = timesAt(tokens, at);
  if (times === undefined || !['a', 'an', 'each', 'every', 'per'].includes(wordAt(tokens, times))) {
    return undefined;
  }
  const unit = UNITS.get(wordAt(tokens, times + 1));
  if (unit === undefined) return undefined;
  return { value: period(1, unit), next: times + 2 };
}

function timesAt(tokens: Tokens, at: number): number | undefined {
  const word = wordAt(tokens, at);
  if (word === 'once' || word === 'twice') return at + 1;
  const count = countAt(tokens, at);
  return count !== undefined && wordAt(tokens, count.next) === 'times' ? count.next + 1 : undefined;
}

function everyAt(tokens: Tokens, at: number): Parsed<string> | undefined {
  const name = wordAt(tokens, at);
  if (WEEKDAYS.has(name)) return { value: 'P1W', next: at + 1 };
  if (SEASONS.has(name) || (MONTHS.has(name) && tokens[at]?.capital === true)) {
    return { value: 'P1Y', next: at + 1 };
  }
  const other = name === 'other' ? UNITS.get(wordAt(tokens, at + 1)) : undefined;
  if (other !== undefined) return { value: period(2, other), next: at + 2 };
  const unit = UNITS.get(name);
  if (unit !== undefined) return { value: period(1, unit), next: at + 1 };
  const length = lengthAt(tokens, at);
  return length === undefined ? undefined : { value: lengthText(length.value), next: length.next };
}

function period(
  count: number,
  unit: Parameters<typeof lengthText>[0]['amounts'][number]['unit'],
): string {
  return lengthText({ amounts: [{ count, unit }], approximate: false });
}

/** A time no day can be put to: "recent years", "in the coming weeks", "several months ago", "soon". */
export function vagueAt(tokens: Tokens, at: number): Parsed<string> | undefined {
  const the = skipWord(tokens, skipWord(tokens, at, ['in', 'over']), ['the']);
  const word = wordAt(tokens, the);
  const plural = (place: number) => {
    const unit = wordAt(tokens, place);
    return UNITS.has(unit) && unit.endsWith('s');
  };
  if (['recent', 'coming', 'following', 'past', 'last', 'next'].includes(word) && plural(the + 1)) {
    return { value: 'vague-units', next: the + 2 };
  }
  if (['near', 'foreseeable', 'recent', 'distant'].includes(word)) {
    const next = readWords(tokens, the + 1, ['future']) ?? readWords(tokens, the + 1, ['past']);
    if (next !== undefined) return { value: 'vague-future-or-past', next };
  }
  const count = skipWord(tokens, skipWord(tokens, at, ['in']), ['several', 'many', 'some']);
  if (plural(count)) {
    const behind = wordAt(tokens, count + 1);
    if (behind === 'ago' || (count > at && (behind === 'later' || behind === 'earlier'))) {
      return { value: 'vague-count', next: count + 2 };
    }
    if (wordAt(tokens, at) === 'in' && count > at + 1) {
      return { value: 'vague-count', next: count + 1 };
    }
  }
  return word === 'soon' && the === at ? { value: 'vague-adverb', next: at + 1 } : undefined;
}
