import type { DatePrecision, IsoDate } from '../../quantity/index.ts';

/**
 * What an expression of time says: a day (`date`), a stretch of days (`interval`), the last day on
 * which something may happen (`deadline`), the first (`since`), a length (`duration`), a repetition
 * (`recurring`), or a time that no day can be put to (`none`: "in recent years").
 */
export type TimeKind =
  | 'date'
  | 'interval'
  | 'deadline'
  | 'since'
  | 'duration'
  | 'recurring'
  | 'none';

/** How exactly the words name a time: the grain of the calendar they use. */
export type TimePrecision = DatePrecision | 'half' | 'season' | 'century';

/** Days from `from` to `to`, both included; null is an open end. */
export interface DayRange {
  from: IsoDate | null;
  to: IsoDate | null;
}

/** An expression of time in a document, with the days it means as far as they can be known. */
export interface TimeExpression {
  /** The words, verbatim: the document from `start` to `end`. */
  text: string;
  /** UTF-16 position of the first character. */
  start: number;
  /** UTF-16 position behind the last character. */
  end: number;
  kind: TimeKind;
  /** The days meant; null when they cannot be known (no anchor, a length, a vague word). */
  days: DayRange | null;
  /** `days` in ISO 8601: one day, `a/b`, or with an open end `a/..` and `../b`. */
  iso: string | null;
  /** What the days follow from: the words alone, the document's date too, or nothing (null). */
  basis: 'text' | 'document-date' | null;
  precision: TimePrecision | null;
  /** The edges are a reading of vague words ("early 2019", "a couple of months"). */
  approximate: boolean;
  /** A length or a period of repetition in ISO 8601 (`P8Y`); null where none is named. */
  duration: string | null;
  /** The rules that fired, outermost first: `by+end-of+year`. */
  rule: string;
}
