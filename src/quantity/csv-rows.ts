/** A record of a CSV text and where in the text it begins. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly offset: number;
}

/** Why a text is no CSV, and where in it. */
export interface CsvFault {
  readonly code: string;
  readonly offset: number;
}

/** More cells than any table of ours has: a text of commas alone must not fill the memory. */
const MOST_CELLS = 100_000;

/** Longer than any name: a quote that is not closed, or no table at all. */
const LONGEST_CELL = 100_000;

const QUOTE = 34;
const COMMA = 44;
const NEWLINE = 10;
const RETURN = 13;
const TAB = 9;
const SPACE = 32;
const REPLACEMENT = 0xfffd;

/**
 * Reads a text as CSV (RFC 4180; line ends may be LF or CR too, a byte order mark and empty lines
 * are passed over) record by record, so that a table of any length takes the memory of one record.
 * Strict: a quote inside a bare cell, text after a closing quote, or a control character is a fault.
 *
 * Written here because csv-parse brings the types and the buffers of Node with it, which the pure
 * floors may not have.
 *
 * @param visit called with each record; reading stops when it returns false
 * @param from where in the text to begin
 * @returns the fault that ended the reading, if one did
 *
 * @example
 * const rows = [];
 * eachCsvRow('x,y\n1,"2, 3"', ({ cells }) => rows.push(cells) > 0);
 * rows; // [['x', 'y'], ['1', '2, 3']]
 */
export function eachCsvRow(
  text: string,
  visit: (row: CsvRow) => boolean,
  from = text.codePointAt(0) === 0xfeff ? 1 : 0,
): CsvFault | undefined {
  let at = from;
  while (at < text.length) {
    const offset = at;
    const cells: string[] = [];
    for (;;) {
      const cell = text.charCodeAt(at) === QUOTE ? quoted(text, at) : bare(text, at);
      if ('code' in cell) return cell;
      cells.push(cell.value);
      at = cell.end;
      if (text.charCodeAt(at) !== COMMA) break;
      if (cells.length >= MOST_CELLS) return { code: 'csv/too-many-cells', offset };
      at += 1;
    }
    at = afterLineEnd(text, at);
    const isEmpty = cells.length === 1 && cells[0] === '';
    if (!isEmpty && !visit({ cells, offset })) return undefined;
  }
  return undefined;
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function bare(text: string, from: number): Cell | CsvFault {
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === COMMA || code === NEWLINE || code === RETURN) break;
    if (code === QUOTE) return { code: 'csv/stray-quote', offset: end };
    if (isNoText(code)) return { code: 'csv/no-text', offset: end };
    if (end - from > LONGEST_CELL) return { code: 'csv/long-cell', offset: from };
  }
  return { value: text.slice(from, end).trim(), end };
}

function quoted(text: string, from: number): Cell | CsvFault {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - from > LONGEST_CELL) {
      return { code: 'csv/open-quote', offset: from };
    }
    value += text.slice(at, quote);
    at = quote + 1;
    if (text.charCodeAt(at) !== QUOTE) break;
    value += '"';
    at += 1;
  }
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code !== NEWLINE && code !== RETURN && isNoText(code)) {
      return { code: 'csv/no-text', offset: from };
    }
  }
  const next = text.charCodeAt(at);
  const ends = at >= text.length || next === COMMA || next === NEWLINE || next === RETURN;
  return ends ? { value, end: at } : { code: 'csv/stray-quote', offset: at };
}

/** Control characters, and what a decoder puts where bytes are no UTF-8. */
function isNoText(code: number): boolean {
  return (code < SPACE && code !== TAB) || code === 127 || code === REPLACEMENT;
}

function afterLineEnd(text: string, at: number): number {
  if (text.charCodeAt(at) === RETURN) {
    return text.charCodeAt(at + 1) === NEWLINE ? at + 2 : at + 1;
  }
  return at + 1;
}

/**
 * Writes records as CSV; cells are quoted where they must be, lines end with LF.
 *
 * @example
 * csvText([['name', 'note'], ['north', 'says "no"']]); // 'name,note\nnorth,"says ""no"""\n'
 */
export function csvText(rows: Iterable<readonly (string | number)[]>): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(row.map(cellText).join(','));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function cellText(value: string | number): string {
  // −0 would be written as 0 and read back as another number
  if (typeof value === 'number') return numberText(value);
  const mustQuote = /[",\r\n]/.test(value) || value.trim() !== value;
  return mustQuote ? `"${value.replaceAll('"', '""')}"` : value;
}

/** As Python and JavaScript both read it; infinity by the name pandas gives it. */
function numberText(value: number): string {
  if (value === Infinity) return 'inf';
  if (value === -Infinity) return '-inf';
  return String(value);
}
