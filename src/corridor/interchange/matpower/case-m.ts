import { numberIn, placeAt } from '../../../quantity/index.ts';
import { isInScale } from '../cell-values.ts';
import type { Findings } from '../findings.ts';
import { MOST_ROWS, NEEDED } from './case-json.ts';
import { LEAST_COLUMNS, TABLES } from './case.ts';
import type { CaseRow, MatpowerCase, TableName } from './case.ts';

const FUNCTION = /function\s+mpc\s*=\s*(\w+)/y;
const ASSIGNED = /mpc\.(\w+)[ \t]*=[ \t]*/y;
const SCALAR = /(?:'[^'\n]*'|[^\s;%]+)/y;
const HARMLESS = /(?:end|return|define_constants)\b/y;
const OLD = /function\s*\[/y;

/**
 * Reads a case written as MATLAB (`.m`, version 2): `mpc.baseMVA` and tables of plain numbers, with
 * comments and continued lines. It is a reader of tables, not of a language: a statement that would
 * reckon (`mpc.branch(:, 3) = …`) is an error, since passing over it would give another case.
 */
export function caseFromM(
  file: string,
  text: string,
  findings: Findings,
): MatpowerCase | undefined {
  const reader = new CaseReader(file, text, findings);
  return reader.read();
}

class CaseReader {
  readonly #file: string;
  readonly #text: string;
  readonly #findings: Findings;
  #at = 0;
  #name = 'MATPOWER case';
  #base: number | undefined;
  readonly #tables = new Map<string, CaseRow[]>();

  constructor(file: string, text: string, findings: Findings) {
    this.#file = file;
    this.#text = text;
    this.#findings = findings;
  }

  read(): MatpowerCase | undefined {
    for (this.#skip(); this.#at < this.#text.length; this.#skip()) {
      if (!this.#statement()) return undefined;
    }
    for (const table of NEEDED) {
      if (!this.#tables.has(table)) this.#error('matpower/no-table', 0, { table });
    }
    if (this.#base === undefined) this.#error('matpower/no-base', 0);
    if ((this.#tables.get('dcline')?.length ?? 0) > 0) this.#error('matpower/dcline', 0);
    const rows = (table: TableName): CaseRow[] => this.#tables.get(table) ?? [];
    return {
      name: this.#name,
      base: this.#base ?? 0,
      bus: rows('bus'),
      gen: rows('gen'),
      branch: rows('branch'),
      gencost: rows('gencost'),
    };
  }

  /** Over blanks, semicolons, comments and marks of continuation. */
  #skip(): void {
    const text = this.#text;
    while (this.#at < text.length) {
      const isToLineEnd = text[this.#at] === '%' || text.startsWith('...', this.#at);
      if (isToLineEnd) {
        const line = text.indexOf('\n', this.#at);
        this.#at = line < 0 ? text.length : line;
      } else if (/[\s;]/.test(text[this.#at] ?? '')) this.#at += 1;
      else return;
    }
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found !== undefined) this.#at += found[0].length;
    return found;
  }

  /** @returns whether reading can go on */
  #statement(): boolean {
    const start = this.#at;
    const named = this.#match(FUNCTION);
    if (named !== undefined) {
      this.#name = named[1] ?? this.#name;
      return true;
    }
    const assigned = this.#match(ASSIGNED);
    if (assigned !== undefined) return this.#assignment(assigned[1] ?? '', start);
    if (this.#match(HARMLESS) !== undefined) return true;
    const isOld = this.#match(OLD) !== undefined;
    this.#error(isOld ? 'matpower/version' : 'matpower/statement', start, {
      statement: this.#text.slice(start, start + 60).split('\n')[0] ?? '',
    });
    return false;
  }

  #assignment(field: string, start: number): boolean {
    const open = this.#text[this.#at];
    if (open === '[' || open === '{') {
      this.#at += 1;
      return open === '[' ? this.#matrix(field, start) : this.#cells(start);
    }
    const at = this.#at;
    const value = this.#match(SCALAR)?.[0] ?? '';
    if (field === 'version' && value.replaceAll("'", '') !== '2') {
      this.#error('matpower/version', at);
    }
    if (field !== 'baseMVA') return true;
    const base = numberIn(value);
    if (base === undefined || base <= 0 || !Number.isFinite(base) || !isInScale(base)) {
      this.#error('matpower/no-base', at, {}, 'baseMVA');
    } else this.#base = base;
    return true;
  }

  /** Names of buses and the like: passed over up to their closing brace. */
  #cells(start: number): boolean {
    const end = this.#text.indexOf('}', this.#at);
    if (end < 0) {
      this.#error('matpower/open', start);
      return false;
    }
    this.#at = end + 1;
    return true;
  }

  #matrix(field: string, start: number): boolean {
    const table = TABLES.find((name) => name === field);
    const rows: CaseRow[] = [];
    for (;;) {
      const isEnd = this.#row(field, table, rows);
      if (isEnd === undefined) {
        this.#error('matpower/open', start);
        return false;
      }
      if (rows.length > MOST_ROWS) {
        this.#error('interchange/too-many-rows', this.#at, { limit: MOST_ROWS });
        return false;
      }
      if (this.#findings.isFull) return false;
      if (isEnd) break;
    }
    this.#tables.set(field, rows);
    return true;
  }

  /** One row. @returns whether the matrix ended with it; nothing where the text ended before */
  #row(field: string, table: TableName | undefined, rows: CaseRow[]): boolean | undefined {
    const { end, next, isEnd } = this.#rowEnd();
    if (isEnd === undefined) return undefined;
    const offset = this.#at;
    const words = this.#text
      .slice(offset, end)
      .replaceAll(/%[^\n]*|\.\.\.[^\n]*\n?/g, ' ')
      .split(/[\s,]+/)
      .filter((word) => word !== '');
    // the next statement: a bracket was not closed before it
    if (words.some((word) => word.includes('='))) return undefined;
    this.#at = next;
    if (words.length === 0 || table === undefined) {
      if (words.length > 0) rows.push({ cells: [] });
      return isEnd;
    }
    const path = `${field}.${rows.length + 1}`;
    const cells = words.map((word) => numberIn(word) ?? NaN);
    const wrong = cells.findIndex((value) => Number.isNaN(value));
    const params = { found: cells.length, wanted: LEAST_COLUMNS[table], table };
    const row = { cells, offset: this.#firstOf(offset, end) };
    if (wrong >= 0) {
      const value = words[wrong] ?? '';
      this.#error('interchange/no-number', row.offset, {}, path, value);
    } else if (cells.length < LEAST_COLUMNS[table]) {
      this.#error('matpower/columns', row.offset, params, path);
    }
    rows.push(row);
    return isEnd;
  }

  /** Where a row ends: at a semicolon, a line end that is not continued, or the closing bracket. */
  #rowEnd(): { end: number; next: number; isEnd: boolean | undefined } {
    const text = this.#text;
    for (let at = this.#at; at < text.length; at++) {
      const char = text[at];
      if (char === ';' || char === '\n') return { end: at, next: at + 1, isEnd: false };
      if (char === ']') return { end: at, next: at + 1, isEnd: true };
      const isContinued = char === '.' && text.startsWith('...', at);
      if (char !== '%' && !isContinued) continue;
      const line = text.indexOf('\n', at);
      if (line < 0) break;
      // the row of a comment ends with its line, that of a continuation does not
      at = isContinued ? line : line - 1;
    }
    return { end: text.length, next: text.length, isEnd: undefined };
  }

  #firstOf(from: number, to: number): number {
    let at = from;
    while (at < to && /\s/.test(this.#text[at] ?? '')) at += 1;
    return at;
  }

  #error(
    code: string,
    offset: number,
    params: Record<string, string | number> = {},
    path = '',
    value?: string,
  ): void {
    this.#findings.error(() => ({
      code,
      params,
      path,
      place: placeAt(this.#file, this.#text, offset),
      ...(value === undefined ? {} : { value }),
    }));
  }
}
