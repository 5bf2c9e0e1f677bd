import { digitsAt, readWords, skipWord, wordAt } from './time-token.ts';
import type { TimeToken } from './time-token.ts';

type Tokens = readonly TimeToken[];

/** The place behind a time of the day ("10:00", "at 7pm", ", 09:15 AM"), or the same place. */
export function skipClock(tokens: Tokens, at: number): number {
  const from = skipWord(tokens, skipWord(tokens, at, [',']), ['at', 't']);
  if (digitsAt(tokens, from, 1, 2) === undefined) return at;
  let next = from + 1;
  while (wordAt(tokens, next) === ':' && digitsAt(tokens, next + 1, 2, 2) !== undefined) next += 2;
  const half =
    skipWord(tokens, next, ['am', 'pm']) === next
      ? (readWords(tokens, next, ['a', '.', 'm', '.']) ??
        readWords(tokens, next, ['p', '.', 'm', '.']))
      : next + 1;
  if (half !== undefined) return half;
  return next > from + 1 ? next : at;
}

/** The same with the name of a time zone behind it ("10:30 JST"). */
export function skipClockAndZone(tokens: Tokens, at: number): number {
  const clock = skipClock(tokens, at);
  if (clock === at) return at;
  return /^(?:[a-z]{1,3}t|utc|z)$/.test(wordAt(tokens, clock)) ? clock + 1 : clock;
}
