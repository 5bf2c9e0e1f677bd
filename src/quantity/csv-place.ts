import type { CsvRow } from './csv-rows.ts';
import type { Place } from './problem.ts';

/**
 * Line and column, counted from 1, of a character of a text.
 *
 * @example
 * placeAt('a.csv', 'x,y\n1,2', 6); // { file: 'a.csv', line: 2, column: 3 }
 */
export function placeAt(file: string, text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
      line += 1;
      start = at + 1;
    }
  }
  return { file, line, column: offset - start + 1 };
}

/**
 * Where a cell of a record stands; `cell` counts from 0.
 *
 * @example
 * cellPlace('a.csv', '1,"a, b",3', { cells: ['1', 'a, b', '3'], offset: 0 }, 2).column; // 10
 */
export function cellPlace(file: string, text: string, row: CsvRow, cell: number): Place {
  let offset = row.offset;
  for (let passed = 0; passed < cell; passed++) {
    offset = afterCell(text, offset);
  }
  return placeAt(file, text, offset);
}

/** The start of the next cell of a record that is known to be well formed. */
function afterCell(text: string, from: number): number {
  let at = from;
  if (text[at] === '"') {
    at = text.indexOf('"', at + 1);
    while (text[at + 1] === '"') at = text.indexOf('"', at + 2);
  }
  return text.indexOf(',', at) + 1;
}
