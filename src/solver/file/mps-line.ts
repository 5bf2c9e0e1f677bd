import type { Place } from '../../quantity/index.ts';
import { misread } from './model-file.ts';

/** A line of words, each with its place. */
export interface Line {
  readonly words: readonly string[];
  at(word: number): Place;
}

/** Splits a line. */
export function lineOf(file: string, line: number, raw: string): Line {
  const found = [...raw.matchAll(/\S+/g)];
  return {
    words: found.map(([word]) => word),
    at: (word) => ({ file, line, column: (found[word]?.index ?? raw.trimEnd().length) + 1 }),
  };
}

/** Another word than the one that belongs there. */
export function unexpected(line: Line, at: number, wanted: string): Error {
  const value = line.words[at] ?? 'the end of the line';
  return misread(line.at(at), { code: 'solver/unexpected', value, params: { wanted } });
}

/** A word as a number. */
export function numberAt(line: Line, at: number): number {
  const word = line.words[at] ?? '';
  const number = /^[+-]?(\d+\.?\d*|\.\d+)([ed][+-]?\d+)?$/i.test(word)
    ? Number(word.replace(/d/i, 'e'))
    : Number.NaN;
  if (!Number.isFinite(number)) throw unexpected(line, at, 'a number');
  return number;
}

/** What may be stated once was stated again. */
export function twice(line: Line, at: number, kind: string, value: string): Error {
  return misread(line.at(at), { code: 'solver/twice', value, params: { kind } });
}
