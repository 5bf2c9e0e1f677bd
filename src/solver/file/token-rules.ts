import type { LandbridgeError } from '../../quantity/index.ts';
import { misread } from './model-file.ts';
import type { Lexer, Token } from './model-lexer.ts';

/** The format's infinity. */
const INFINITE = 1e20;

/** Another word than the one that belongs here. */
export function expected(wanted: string, { place, text }: Token): LandbridgeError {
  return misread(place, { code: 'solver/unexpected', value: text, params: { wanted } });
}

/** The next word, which has to be of a kind. */
export function take(words: Lexer, kind: Token['kind'], wanted: string): Token {
  const token = words.next();
  if (token.kind !== kind) throw expected(wanted, token);
  return token;
}

/** A word as a number. */
export function number(token: Token): number {
  const read = token.kind === 'number' ? Number(token.text) : Number.NaN;
  if (!Number.isFinite(read)) throw expected('a number', token);
  return read;
}

/** A bound or a right-hand side: a number with or without sign, or infinity. */
export function value(words: Lexer): number {
  const signed = words.peek().text === '-' || words.peek().text === '+';
  const sign = signed && words.next().text === '-' ? -1 : 1;
  const token = words.next();
  if (/^inf(inity)?$/i.test(token.text)) return sign * Infinity;
  const size = number(token);
  return sign * (size >= INFINITE ? Infinity : size);
}

/** The ends of a row or a column. */
export interface Range {
  lower: number;
  upper: number;
}

/** A comparison that was read, and what it says. */
export interface Comparison {
  readonly text: string;
  /** Puts a number into a range whose terms stand on one side of it. */
  bound(range: Range, limit: number, terms: 'left' | 'right'): void;
}

export const isComparison = ({ kind, text }: Token): boolean =>
  kind === 'sign' && (text === '<=' || text === '>=' || text === '=');

/** Reads a comparison. */
export function comparison(words: Lexer): Comparison {
  const token = words.next();
  if (!isComparison(token)) throw expected('<=, >= or =', token);
  const { text } = token;
  return {
    text,
    bound(range, limit, terms) {
      const above = text === '=' || (text === '<=') === (terms === 'left');
      const below = text === '=' || !above;
      // no number is at most −∞ or at least ∞
      if ((above && limit === -Infinity) || (below && limit === Infinity)) {
        throw expected('a number', { ...token, text: `${limit}` });
      }
      if (above) range.upper = limit;
      if (below) range.lower = limit;
    },
  };
}

/** The second comparison of `1 <= x <= 3`, which runs the same way as the first. */
export function secondComparison(words: Lexer, first: Comparison | undefined): Comparison {
  const { place } = words.peek();
  const second = comparison(words);
  if (first !== undefined && (first.text !== second.text || first.text === '=')) {
    throw misread(place, { code: 'solver/range-direction' });
  }
  return second;
}
