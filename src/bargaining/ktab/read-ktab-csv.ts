import { cellPlace, eachCsvRow, makeProblem, numberIn, placeAt } from '../../quantity/index.ts';
import type { CsvRow, Problem, Result } from '../../quantity/index.ts';
import { bargainTable } from '../table/bargain-table.ts';
import type { BargainActor, BargainTable, Stand } from '../table/bargain-table.ts';
import { shiftDigits } from './shift-digits.ts';
import { ktabWordsEn } from './words-en.ts';

/** Problems told before the rest is left: often they have one cause. */
const MOST_PROBLEMS = 20;
/** Actors and dimensions a file may state: more than any model takes, less than fills the memory. */
const MOST = 10_000;
/** Cells before the first position: actor, description, power. */
const FIRST = 3;
/** Saliences as written may sum to a little more in the machine. */
const ROUNDING = 1e-7;

/**
 * Reads an input file of KTAB's spatial model. First row: name, description, number of actors, number of
 * dimensions; second: titles; then a row for each actor, with its name, description and power, and position
 * and salience on each dimension, all from 0 to 100. Issues are named by the titles of their positions, and
 * lines run from 0 to 100. A description is taken for the actor's name in full, unless several actors share it.
 *
 * KTAB's habits are met: blanks around cells, empty cells or none at the end of a row, quoted descriptions
 * with commas in them, missing line end. What KTAB would pass over or stop at is a problem with its line and
 * column: text where a number should be, a number out of its range, an actor twice, saliences of an actor
 * that sum to more than 100, more or fewer rows than the first row states.
 *
 * @param file - name of the file, for places
 *
 * @example
 * const text = 'Fees,,2,1,\nActor,Description,Power,Fee,Salience,\nnorth,,3,80,90,\nsouth,,1,20,50,\n';
 * unwrap(readKtabCsv(text, 'fees.csv')).actors[0]; // { id: 'north', capability: 3 }
 */
export function readKtabCsv(text: string, file: string): Result<BargainTable> {
  const reader = new KtabReader(text, file);
  const fault = eachCsvRow(text, (row) => reader.take(row));
  if (fault !== undefined) {
    const place = placeAt(file, text, fault.offset);
    return { ok: false, problems: [...reader.problems, makeProblem({ code: fault.code, place })] };
  }
  return reader.result();
}

class KtabReader {
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #file: string;
  #title = '';
  #actorsWanted = 0;
  #issuesWanted = 0;
  #rows = 0;
  #issues: string[] = [];
  readonly #actors: BargainActor[] = [];
  readonly #stands: Stand[][] = [];
  readonly #lines = new Map<string, CsvRow>();
  /** how many actors each description stands beside */
  readonly #names = new Map<string, number>();

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  /** Takes a row; false when reading on would find nothing a user could use. */
  take(row: CsvRow): boolean {
    this.#rows += 1;
    if (this.#rows === 1) return this.#takeHead(row);
    if (this.#rows === 2) return this.#takeTitles(row);
    if (this.#rows > this.#actorsWanted + 2) {
      this.#wrong('rows-more', row, 0, { params: { stated: this.#actorsWanted } });
      return false;
    }
    this.#takeActor(row);
    return this.problems.length < MOST_PROBLEMS;
  }

  result(): Result<BargainTable> {
    const found = this.#rows - 2;
    if (this.problems.length === 0 && found < this.#actorsWanted) {
      const params = { found: Math.max(found, 0), stated: this.#actorsWanted };
      const place = placeAt(this.#file, this.#text, this.#text.length);
      this.problems.push(makeProblem({ code: 'ktab/rows-fewer', params, place }, ktabWordsEn));
    }
    if (this.problems.length > 0) return { ok: false, problems: this.problems };
    if (this.#rows === 0) {
      const place = { file: this.#file, line: 1, column: 1 };
      return { ok: false, problems: [makeProblem({ code: 'csv/empty', place })] };
    }
    return bargainTable({
      ...(this.#title === '' ? {} : { title: this.#title }),
      issues: this.#issues.map((id) => ({ id, low: 0, high: 100 })),
      actors: this.#actors.map(({ name, ...actor }) =>
        name === undefined || (this.#names.get(name) ?? 0) > 1 ? actor : { ...actor, name },
      ),
      stands: this.#stands,
    });
  }

  #takeHead(row: CsvRow): boolean {
    const [title = ''] = row.cells;
    this.#title = title;
    this.#actorsWanted = this.#count(row, 2, 'actors');
    this.#issuesWanted = this.#count(row, 3, 'dimensions');
    this.#noMore(row, 4);
    return this.problems.length === 0;
  }

  #count(row: CsvRow, cell: number, what: string): number {
    const value = row.cells[cell] ?? '';
    const count = numberIn(value);
    if (count !== undefined && Number.isInteger(count) && count >= 1 && count <= MOST) return count;
    this.#wrong('count', row, cell, { value, params: { what, limit: MOST } });
    return 0;
  }

  #takeTitles(row: CsvRow): boolean {
    const wanted = FIRST + 2 * this.#issuesWanted;
    if (!this.#isWhole(row, wanted)) return false;
    for (let issue = 0; issue < this.#issuesWanted; issue++) {
      const cell = FIRST + 2 * issue;
      const id = row.cells[cell] ?? '';
      if (id === '') this.#wrong('title-missing', row, cell, { params: { at: issue + 1 } });
      else if (this.#issues.includes(id)) this.#wrong('title-twice', row, cell, { value: id });
      this.#issues.push(id);
    }
    return this.problems.length === 0;
  }

  #takeActor(row: CsvRow): void {
    const [id = '', name = ''] = row.cells;
    if (!this.#isWhole(row, FIRST + 2 * this.#issuesWanted)) return;
    const before = this.#lines.get(id);
    if (id === '') this.#wrong('actor-missing', row, 0, {});
    if (before !== undefined) {
      const other = cellPlace(this.#file, this.#text, before, 0);
      this.#wrong('actor-twice', row, 0, { value: id, other });
    }
    this.#lines.set(id, row);
    const capability = this.#number(row, 2, Number.MAX_VALUE);
    const stands: Stand[] = [];
    let attention = 0;
    for (let cell = FIRST; cell < FIRST + 2 * this.#issuesWanted; cell += 2) {
      const position = this.#number(row, cell, 100);
      const salience = this.#number(row, cell + 1, 100);
      attention += salience;
      stands.push({ position, salience: shiftDigits(salience, -2) });
    }
    if (attention > 100 + ROUNDING) {
      this.#wrong('attention', row, FIRST + 1, { value: String(attention), params: { actor: id } });
    }
    this.#names.set(name, (this.#names.get(name) ?? 0) + 1);
    this.#actors.push({ id, ...(name === '' ? {} : { name }), capability });
    this.#stands.push(stands);
  }

  #number(row: CsvRow, cell: number, most: number): number {
    const value = row.cells[cell] ?? '';
    const number = numberIn(value);
    if (number !== undefined && number >= 0 && number <= most) return number;
    const wanted = most === 100 ? 'from 0 to 100' : 'from 0 up';
    this.#wrong('cell', row, cell, { value, params: { wanted } });
    return 0;
  }

  /** Whether a row has all its cells, and none that hold anything beyond them. */
  #isWhole(row: CsvRow, wanted: number): boolean {
    if (row.cells.length >= wanted) return this.#noMore(row, wanted);
    const params = { found: row.cells.length, wanted };
    this.#wrong('cells-fewer', row, row.cells.length - 1, { params });
    return false;
  }

  #noMore(row: CsvRow, wanted: number): boolean {
    const more = row.cells.findIndex((cell, at) => at >= wanted && cell !== '');
    if (more < 0) return true;
    this.#wrong('cells-more', row, more, { value: row.cells[more] ?? '', params: { wanted } });
    return false;
  }

  #wrong(
    code: string,
    row: CsvRow,
    cell: number,
    more: Pick<Problem, 'value' | 'params' | 'other'>,
  ): void {
    const place = cellPlace(this.#file, this.#text, row, cell);
    this.problems.push(makeProblem({ code: `ktab/${code}`, place, ...more }, ktabWordsEn));
  }
}
