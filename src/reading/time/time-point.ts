import type { TimeUnit } from './time-words.ts';

/** An amount of time: "two years and three months" is two of them. */
export interface TimeAmount {
  count: number;
  unit: TimeUnit;
}

/** A length of time as it is worded. */
export interface TimeLength {
  amounts: readonly TimeAmount[];
  /** Said with "a few", "a couple of", "about". */
  approximate: boolean;
}

/** Which one of a kind, seen from the document's day. */
export type Turn = 'last' | 'this' | 'next';

/** Which share of a stretch of time. `beginning` and `end` are its edges. */
export type TimePart = 'early' | 'mid' | 'late' | 'beginning' | 'end';

/** A place in the calendar as it is worded, before the document's date is brought in. */
export type TimePoint =
  | { type: 'day'; month: number; day: number; year?: number; weekday?: number }
  | { type: 'unclear-day' }
  | { type: 'month'; month: number; year?: number; turn?: Turn }
  | { type: 'quarter'; quarter: number; year?: number; turn?: Turn }
  | { type: 'half'; half: number; year?: number; turn?: Turn }
  | { type: 'season'; month: number; year?: number; turn?: Turn }
  | { type: 'year'; year: number }
  | { type: 'decade'; year: number }
  | { type: 'century'; year: number }
  | { type: 'weekday'; weekday: number; turn?: Turn; week?: Turn }
  | { type: 'unit'; unit: TimeUnit; turn: Turn }
  | { type: 'near-day'; days: number }
  | { type: 'rest'; unit: TimeUnit; later: boolean }
  | { type: 'offset'; length: TimeLength; sign: 1 | -1; from?: TimePoint; narrated?: boolean }
  | { type: 'stretch'; length: TimeLength; sign: 1 | -1 }
  | { type: 'part'; part: TimePart; of: TimePoint };
