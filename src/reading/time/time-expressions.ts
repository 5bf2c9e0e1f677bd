import type { IsoDate } from '../../quantity/index.ts';
import type { FigureOrder } from './day-grammar.ts';
import { shiftDays } from './calendar-days.ts';
import type { Days } from './calendar-days.ts';
import { lengthAt, lengthText } from './length-grammar.ts';
import { narrativeTense } from './narrative-tense.ts';
import type { NarrativeTense } from './narrative-tense.ts';
import { rangeAt, resolveRange } from './range-grammar.ts';
import { pointAt } from './relative-grammar.ts';
import { resolvePoint } from './resolve-point.ts';
import type { Anchor, ResolvedPoint } from './resolve-point.ts';
import { BOUND_LEADS, boundLeadAt } from './bound-lead.ts';
import type { BoundLead } from './bound-lead.ts';
import type { DayRange, TimeExpression, TimeKind } from './time-expression.ts';
import type { TimePoint } from './time-point.ts';
import { canBegin } from './time-beginning.ts';
import { timeTokens, wordAt } from './time-token.ts';
import type { TimeToken } from './time-token.ts';
import { recurringAt, vagueAt } from './vague-grammar.ts';

/** How a document's expressions of time are read. */
export interface TimeOptions {
  /** The document's day. Without it a relative expression stays unresolved: today is never used. */
  date?: IsoDate | null;
  /** How dates in figures are ordered. Unsaid, "03/04/2031" stays unresolved. */
  figures?: FigureOrder;
  /** Where a year or week is sought when no verb says; the nearest one if unsaid. */
  undecided?: 'forward' | 'backward' | 'nearest';
}

interface Draft {
  kind: TimeKind;
  next: number;
  rule: string;
  days?: DayRange | undefined;
  point?: ResolvedPoint;
  duration?: string;
}

interface Reading {
  tokens: readonly TimeToken[];
  options: TimeOptions;
  previous: Anchor['previous'];
}

/**
 * Finds the dates, windows, deadlines, lengths and repetitions of an English text, in order and
 * without overlaps, by a grammar of our own that reads no clock. Days are given as far as the words
 * and the document's date tell them; a year or week that is left out is taken forward or backward by
 * the nearest verb, else the nearest one, and `rule` says which. A deadline ends with the last day it
 * names ("by June": 30 June) and `before` with the day ahead of it. Weeks begin on Monday; seasons are
 * the northern ones. Time and memory grow with the length of the text alone.
 *
 * @example
 * const date = isoDate('2031-05-14');
 * timeExpressions('They will meet later this month.', { date }).map(({ text, iso }) => [text, iso]);
 * // [['later this month', '2031-05-14/2031-05-31']]
 * timeExpressions('Works end by the end of 2033.', {}).map(({ kind, iso }) => [kind, iso]);
 * // [['deadline', '../2033-12-31']]
 * timeExpressions('They will meet on Friday.', {}).map(({ text, iso, basis }) => [text, iso, basis]);
 * // [['Friday', null, null]]
 */
export function timeExpressions(text: string, options: TimeOptions): TimeExpression[] {
  const tokens = timeTokens(text);
  const reading: Reading = { tokens, options, previous: undefined };
  const found: TimeExpression[] = [];
  let at = 0;
  while (at < tokens.length) {
    const first = tokens[at];
    const draft = first !== undefined && canBegin(first) ? draftAt(reading, at) : undefined;
    const last = draft === undefined ? undefined : tokens[draft.next - 1];
    if (draft === undefined || first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    const expression = finish(draft, text, first.start, last.end);
    found.push(expression);
    const { kind, days, basis } = expression;
    // a day that could not be known is no base either for the "two days later" that follows it
    if (kind === 'date') {
      const day = days?.from ?? null;
      reading.previous = day === null ? undefined : { day, relative: basis === 'document-date' };
    }
    at = draft.next;
  }
  return found;
}

function draftAt(reading: Reading, at: number): Draft | undefined {
  const { tokens } = reading;
  return (
    boundAt(reading, at) ??
    rangeDraft(reading, at) ??
    lengthSince(reading, at) ??
    recurringDraft(tokens, at) ??
    pointDraft(reading, at) ??
    vagueDraft(tokens, at) ??
    lengthDraft(tokens, at)
  );
}

function boundAt(reading: Reading, at: number): Draft | undefined {
  const { tokens, options } = reading;
  if (!BOUND_LEADS.has(wordAt(tokens, at))) return undefined;
  const lead = boundLeadAt(tokens, at);
  if (lead === undefined) return undefined;
  if (lead.value.edge === 'within') return withinDraft(reading, lead.next);
  const point = pointAt(tokens, lead.next, options.figures, true);
  if (point === undefined) return undefined;
  const { kind, edge, rule } = lead.value;
  let next = point.next;
  if (edge === 'onward') {
    if (!['on', 'onward', 'onwards'].includes(wordAt(tokens, next))) return undefined;
    next += 1;
  }
  const tense: NarrativeTense = kind === 'deadline' || lead.value.ahead ? 'future' : 'past';
  const resolved = resolvePoint(point.value, anchorOf(reading, tense));
  return {
    kind,
    next,
    rule: `${rule}+${resolved.rule}`,
    point: resolved,
    days: resolved.days && boundDays(edge, point.value, resolved, resolved.days),
  };
}

function boundDays(
  edge: BoundLead['edge'],
  point: TimePoint,
  resolved: ResolvedPoint,
  days: Days,
): DayRange | undefined {
  if (edge === 'until') return { from: null, to: resolved.due ?? days.to };
  if (edge === 'before') {
    // "before the end of 2033" still has all of 2033
    if (point.type === 'part' && point.part === 'end') return { from: null, to: days.to };
    const to = shiftDays(days.from, -1);
    return to === undefined ? undefined : { from: null, to };
  }
  if (edge === 'after') {
    const from = shiftDays(days.to, 1);
    return from === undefined ? undefined : { from, to: null };
  }
  return { from: days.from, to: null };
}

function withinDraft(reading: Reading, at: number): Draft | undefined {
  const length = lengthAt(reading.tokens, at);
  const first = wordAt(reading.tokens, at);
  const point: TimePoint | undefined =
    length === undefined ? undefined : { type: 'stretch', length: length.value, sign: 1 };
  // "within the next two years" is a stretch of its own wording
  const read =
    point === undefined || length === undefined
      ? pointAt(reading.tokens, at, reading.options.figures)
      : { value: point, next: length.next };
  if (read === undefined || (length === undefined && first !== 'the' && first !== 'next')) {
    return undefined;
  }
  const resolved = resolvePoint(read.value, anchorOf(reading, 'future'));
  return {
    kind: 'deadline',
    next: read.next,
    rule: `within+${resolved.rule}`,
    point: resolved,
    days: resolved.days,
  };
}

function rangeDraft(reading: Reading, at: number): Draft | undefined {
  const { tokens, options } = reading;
  const range = rangeAt(tokens, at, options.figures);
  if (range === undefined) return undefined;
  const point = resolveRange(range.value, anchorOf(reading, tenseAround(reading, at, range.next)));
  if (point.days === undefined && !(point.relative && (options.date ?? null) === null))
    return undefined;
  return { kind: 'interval', next: range.next, rule: point.rule, point, days: point.days };
}

// "in eight years since 2011": a length that has run since a point
function lengthSince(reading: Reading, at: number): Draft | undefined {
  const { tokens, options } = reading;
  const led = ['in', 'for'].includes(wordAt(tokens, at));
  const length = lengthAt(tokens, led ? at + 1 : at);
  if (length === undefined || wordAt(tokens, length.next) !== 'since') return undefined;
  const since = pointAt(tokens, length.next + 1, options.figures, true);
  if (since === undefined) return undefined;
  const point = resolvePoint(since.value, anchorOf(reading, 'past'));
  return {
    kind: 'since',
    next: since.next,
    rule: `length-since+${point.rule}`,
    point,
    days: point.days && { from: point.days.from, to: null },
    duration: lengthText(length.value),
  };
}

function recurringDraft(tokens: readonly TimeToken[], at: number): Draft | undefined {
  const recurring = recurringAt(tokens, at);
  return recurring === undefined
    ? undefined
    : { kind: 'recurring', next: recurring.next, rule: 'recurring', duration: recurring.value };
}

function pointDraft(reading: Reading, at: number): Draft | undefined {
  const { tokens, options } = reading;
  const read = pointAt(tokens, at, options.figures);
  if (read === undefined) return undefined;
  const tense = tenseAround(reading, at, read.next);
  // "the first talks in eight years", "built it in two years": how long, not when
  if (isLengthOnly(tokens, at, read.value, narrativeTense(tokens, at, read.next))) return undefined;
  const point = resolvePoint(read.value, anchorOf(reading, tense));
  const single =
    point.days === undefined ? isOneDay(read.value) : point.days.from === point.days.to;
  const kind = single ? 'date' : 'interval';
  return { kind, next: read.next, rule: point.rule, point, days: point.days };
}

function isOneDay({ type }: TimePoint): boolean {
  return ['day', 'unclear-day', 'weekday', 'near-day', 'offset'].includes(type);
}

function isLengthOnly(
  tokens: readonly TimeToken[],
  at: number,
  point: TimePoint,
  tense: NarrativeTense,
): boolean {
  if (point.type !== 'offset' || wordAt(tokens, at) !== 'in') return false;
  if (tense === 'past') return true;
  return [1, 2, 3, 4].some((back) => wordAt(tokens, at - back) === 'first');
}

function vagueDraft(tokens: readonly TimeToken[], at: number): Draft | undefined {
  const vague = vagueAt(tokens, at);
  return vague && { kind: 'none', next: vague.next, rule: vague.value };
}

function lengthDraft(tokens: readonly TimeToken[], at: number): Draft | undefined {
  const length = lengthAt(tokens, at);
  if (length === undefined) return undefined;
  // "3d" alone may be anything, "a month" is mostly a rate, "nine-year-old" an age
  const article = ['a', 'an'].includes(wordAt(tokens, at)) && length.next === at + 2;
  const led = ['for', 'in', 'over', 'after', 'within', 'during'].includes(wordAt(tokens, at - 1));
  const behind = wordAt(tokens, length.next);
  const old = behind === 'old' || (behind === '-' && wordAt(tokens, length.next + 1) === 'old');
  if ((article && !led) || old || wordAt(tokens, length.next - 1).length < 3) return undefined;
  return {
    kind: 'duration',
    next: length.next,
    rule: 'length',
    duration: lengthText(length.value),
  };
}

function tenseAround({ tokens, options }: Reading, from: number, to: number): NarrativeTense {
  const tense = narrativeTense(tokens, from, to);
  if (tense !== 'unsaid' || options.undecided === undefined) return tense;
  return ({ forward: 'future', backward: 'past', nearest: 'unsaid' } as const)[options.undecided];
}

function anchorOf({ options, previous }: Reading, tense: NarrativeTense): Anchor {
  const day = options.date ?? undefined;
  return previous === undefined ? { day, tense } : { day, tense, previous };
}

function finish(draft: Draft, text: string, start: number, end: number): TimeExpression {
  const { kind, rule, point } = draft;
  const days = draft.days ?? null;
  const relative = point?.relative === true;
  return {
    text: text.slice(start, end),
    start,
    end,
    kind,
    days,
    iso: days === null ? null : isoText(days),
    basis: days === null ? null : relative ? 'document-date' : 'text',
    precision: point?.precision ?? null,
    approximate: point?.approximate ?? false,
    duration: draft.duration ?? null,
    rule,
  };
}

function isoText({ from, to }: DayRange): string {
  return from !== null && from === to ? from : `${from ?? '..'}/${to ?? '..'}`;
}
