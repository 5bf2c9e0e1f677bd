import { failGas, gasProblem } from './gas-problem.ts';
import type { Place, Problem, Result } from '../../quantity/index.ts';

/** One entry of a table or value, with where it stands. */
export interface Entry {
  readonly text: string;
  readonly quoted: boolean;
  readonly place: Place;
}

export interface MatgasRow {
  readonly entries: readonly Entry[];
  readonly place: Place;
}

/** The statements of a file `mgc.NAME = …;`, unread. */
export interface MatgasText {
  readonly values: ReadonlyMap<string, Entry>;
  readonly tables: ReadonlyMap<string, readonly MatgasRow[]>;
}

/** Characters of a file, and rows of a table, beyond which it is refused. */
const MOST_CHARACTERS = 20_000_000;
const MOST_ROWS = 200_000;

const OPENING = /^mgc\.([A-Za-z_]\w*)\s*=\s*(.*)$/;

/**
 * Splits a matgas file into its values and tables. Only that shape is read: nothing in it is run.
 * Every problem names file, line and column.
 */
export function matgasTables(text: string, file: string): Result<MatgasText> {
  if (text.length > MOST_CHARACTERS) {
    const params = { limit: MOST_CHARACTERS };
    const place = { file, line: 1, column: 1 };
    return failGas({ code: 'gas/case-too-large', value: String(text.length), params, place });
  }
  const values = new Map<string, Entry>();
  const tables = new Map<string, MatgasRow[]>();
  const problems: Problem[] = [];
  let open: { name: string; rows: MatgasRow[]; place: Place } | undefined;
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    const read = tokens(line, file, at + 1);
    if (!read.ok) return read;
    let rest = read.value;
    const [first] = rest;
    if (first === undefined) continue;
    if (open === undefined) {
      if (first.text === 'function' || first.text === 'end' || first.text === 'return') continue;
      const bare = stripped(line);
      const match = OPENING.exec(bare.trim());
      const name = match?.[1];
      if (name === undefined) {
        problems.push(syntax(first));
      } else if (values.has(name) || tables.has(name)) {
        problems.push(
          gasProblem({ code: 'gas/case-twice', value: `mgc.${name}`, place: first.place }),
        );
      } else if (rest.some(({ text: t, quoted }) => t === '[' && !quoted)) {
        open = { name, rows: [], place: first.place };
        rest = rest.slice(rest.findIndex(({ text: t, quoted }) => t === '[' && !quoted) + 1);
      } else {
        const [value, end] = rest.slice(rest.findIndex(({ text: t }) => t === '=') + 1);
        if (value === undefined || value.text === ';' || (end !== undefined && end.text !== ';')) {
          problems.push(syntax(end ?? value ?? first));
        } else {
          values.set(name, value);
        }
      }
      if (open === undefined) continue;
    }
    const done = intoRows(rest, open.rows, problems);
    if (open.rows.length > MOST_ROWS) {
      const params = { table: open.name };
      const { place } = open;
      return failGas({ code: 'gas/case-too-many-rows', value: String(MOST_ROWS), params, place });
    }
    if (done) {
      tables.set(open.name, open.rows);
      open = undefined;
    }
    if (problems.length >= MOST_PROBLEMS) break;
  }
  if (open !== undefined && problems.length === 0) {
    const { name, place } = open;
    problems.push(gasProblem({ code: 'gas/case-table-open', value: `mgc.${name}`, place }));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { values, tables } };
}

/** Problems told of one file. */
export const MOST_PROBLEMS = 50;

/** Adds the rows of a line to a table. @returns whether the table ends on it */
function intoRows(line: readonly Entry[], rows: MatgasRow[], problems: Problem[]): boolean {
  let entries: Entry[] = [];
  const end = (): void => {
    const [first] = entries;
    if (first !== undefined) rows.push({ entries, place: first.place });
    entries = [];
  };
  for (const entry of line) {
    if (!entry.quoted && entry.text === ']') {
      end();
      return true;
    }
    if (!entry.quoted && entry.text === ';') end();
    else if (!entry.quoted && (entry.text === '[' || entry.text === '=')) {
      problems.push(syntax(entry));
    } else if (entry.quoted || entry.text !== ',') entries.push(entry);
  }
  end();
  return false;
}

function syntax({ text, place }: Entry): Problem {
  return gasProblem({ code: 'gas/case-syntax', value: text, place });
}

/** A line without its comment; a quoted percent sign stays. */
function stripped(line: string): string {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    if (sign === "'") quoted = !quoted;
    else if (sign === '%' && !quoted) return line.slice(0, at);
  }
  return line;
}

/** The words, quoted texts and signs of a line, comments left out. */
function tokens(line: string, file: string, number: number): Result<Entry[]> {
  const found: Entry[] = [];
  let at = 0;
  while (at < line.length) {
    const sign = line.charAt(at);
    const place = { file, line: number, column: at + 1 };
    if (sign === '%') break;
    if (sign === ' ' || sign === '\t' || sign === '﻿') {
      at += 1;
    } else if (sign === "'") {
      const end = line.indexOf("'", at + 1);
      if (end < 0) return failGas({ code: 'gas/case-text-open', place });
      found.push({ text: line.slice(at + 1, end), quoted: true, place });
      at = end + 1;
    } else if (SIGNS.has(sign)) {
      found.push({ text: sign, quoted: false, place });
      at += 1;
    } else {
      let end = at + 1;
      while (end < line.length && !ENDS.has(line.charAt(end))) end += 1;
      found.push({ text: line.slice(at, end), quoted: false, place });
      at = end;
    }
  }
  return { ok: true, value: found };
}

const SIGNS: ReadonlySet<string> = new Set(['[', ']', ';', ',', '=', '{', '}', '(', ')']);
const ENDS: ReadonlySet<string> = new Set([...SIGNS, ' ', '\t', "'", '%']);
