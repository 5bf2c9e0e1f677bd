import { misread } from './model-file.ts';
import type { FileModel } from './model-file.ts';
import type { Lexer } from './model-lexer.ts';
import { expected, number, take } from './token-rules.ts';

/** Reads `[ 2 x ^2 + 4 x * y ] / 2` of an objective; the half is part of the format. */
export function readQuadratic(words: Lexer, into: FileModel, outer: number): void {
  words.next();
  for (let first = true; words.peek().text !== ']'; first = false) {
    const { text } = words.peek();
    if (text === '+' || text === '-') words.next();
    else if (!first) throw expected('+, - or ]', words.peek());
    const sign = text === '-' ? -outer : outer;
    const factor = words.peek().kind === 'number' ? sign * number(words.next()) : sign;
    const column = into.column(take(words, 'name', 'the name of a column').text);
    const operator = words.next();
    if (operator.text === '^') {
      const power = words.next();
      if (power.text !== '2') throw expected('2', power);
      into.addQuadratic(column, column, factor);
    } else if (operator.text === '*') {
      const other = into.column(take(words, 'name', 'the name of a column').text);
      // in ½·[q·x·y] the pair counts once, in ½·Σ it would be there twice
      into.addQuadratic(column, other, column === other ? factor : factor / 2);
    } else {
      throw expected('^2 or * and a column', operator);
    }
  }
  const { place } = words.next();
  if (words.next().text !== '/' || words.next().text !== '2') {
    throw misread(place, { code: 'solver/needs-half' });
  }
}
