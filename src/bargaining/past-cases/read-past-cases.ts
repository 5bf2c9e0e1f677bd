import { cellPlace, csvTable, makeProblem, numberIn } from '../../quantity/index.ts';
import type {
  CsvRow,
  CsvTable,
  Place,
  Problem,
  ProblemFields,
  Result,
} from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { pastCase } from './past-case.ts';
import type { PastActor, PastCase } from './past-case.ts';

const NEEDED = ['case', 'actor', 'position', 'salience', 'outcome'] as const;
const MORE = ['group', 'year', 'capability', 'status-quo'] as const;
const COLUMNS = [...NEEDED, ...MORE];
type Column = (typeof COLUMNS)[number];

/** Sums of weights stay finite. */
const MOST_CAPABILITY = 1e12;

/** Problems told before the rest is left: often they have one cause. */
const MOST_PROBLEMS = 20;

/**
 * Reads decided cases from CSV in long form, a row for each actor of each case: the columns `case`,
 * `actor`, `position`, `salience`, `outcome` (0 to 100), and where wanted `group` (what hangs together,
 * such as one proposal; without it each case stands alone), `year`, `capability` (for all actors of a
 * case or none; none: all alike) and `status-quo`. Outcome, group, year and status quo are said alike in
 * each row of a case, or left empty in all but one. The order of rows and columns is free. Fails on a
 * missing or unknown column, an empty actor, position or salience, what is no number or off its range, a
 * case that contradicts itself or has no outcome or weight, and an actor twice in one; each with its place.
 *
 * @example
 * const text = `case,actor,position,salience,outcome
 * fee,north,80,90,65
 * fee,south,20,50,
 * `;
 * const [fee] = unwrap(readPastCases({ path: 'past.csv', text }));
 * [fee.outcome, fee.columns.ids]; // [65, ['north', 'south']]
 */
export function readPastCases(file: {
  readonly path: string;
  readonly text: string;
}): Result<PastCase[]> {
  const table = csvTable(file);
  if (!table.ok) return table;
  const reader = new Reader(table.value);
  if (reader.hasColumns()) for (const row of table.value.rows) reader.read(row);
  return reader.finish();
}

/** What the rows of one case have said so far. */
interface Draft {
  readonly id: string;
  readonly row: CsvRow;
  readonly actors: Map<string, Omit<PastActor, 'capability'> & { readonly capability?: number }>;
  readonly said: Partial<Record<'group' | 'year' | 'outcome' | 'status-quo', string>>;
}

class Reader {
  readonly #table: CsvTable;
  readonly #drafts = new Map<string, Draft>();
  readonly #problems: Problem[] = [];

  constructor(table: CsvTable) {
    this.#table = table;
  }

  hasColumns(): boolean {
    const { file, header } = this.#table;
    const place = { file, line: 1, column: 1 };
    for (const value of NEEDED.filter((name) => !header.includes(name))) {
      const params = { known: header.join(', ') };
      this.#problems.push(makeProblem({ code: 'csv/no-column', value, params, place }));
    }
    for (const value of header.filter((name) => !isColumn(name))) {
      this.#wrong({
        code: 'bargaining/past-column',
        value,
        params: { known: COLUMNS.join(', ') },
        place,
      });
    }
    return this.#problems.length === 0;
  }

  read(row: CsvRow): void {
    if (this.#problems.length >= MOST_PROBLEMS) return;
    const id = this.#cell(row, 'case');
    const actor = this.#cell(row, 'actor');
    if (id === '') return this.#empty(row, 'case');
    if (actor === '') return this.#empty(row, 'actor');
    const draft = this.#drafts.get(id) ?? { id, row, actors: new Map(), said: {} };
    this.#drafts.set(id, draft);
    for (const column of ['group', 'year', 'outcome', 'status-quo'] as const) {
      this.#sayOnce(draft, row, column);
    }
    const position = this.#needed(row, 'position', 100);
    const salience = this.#needed(row, 'salience', 100);
    const capability = this.#number(row, 'capability', MOST_CAPABILITY);
    if (draft.actors.has(actor)) {
      const fields = { value: actor, params: { case: id }, place: this.#place(row, 'actor') };
      return this.#wrong({ code: 'bargaining/past-actor-twice', ...fields });
    }
    if (position === undefined || salience === undefined) return;
    draft.actors.set(actor, {
      id: actor,
      position,
      salience: salience / 100,
      ...(capability === undefined ? {} : { capability }),
    });
  }

  finish(): Result<PastCase[]> {
    const cases: PastCase[] = [];
    if (this.#problems.length === 0) {
      for (const draft of this.#drafts.values()) {
        const done = this.#caseOf(draft);
        if (done !== undefined) cases.push(done);
      }
      if (this.#drafts.size === 0) {
        const place = { file: this.#table.file, line: 1, column: 1 };
        this.#wrong({ code: 'bargaining/past-none', place });
      }
    }
    return this.#problems.length > 0
      ? { ok: false, problems: this.#problems.slice(0, MOST_PROBLEMS) }
      : { ok: true, value: cases };
  }

  #caseOf({ actors: byName, id, row, said }: Draft): PastCase | undefined {
    const actors = [...byName.values()];
    const stated = actors.filter(({ capability }) => capability !== undefined).length;
    if (said.outcome === undefined) {
      const place = this.#place(row, 'case');
      this.#wrong({ code: 'bargaining/past-no-outcome', value: id, place });
      return undefined;
    }
    if (stated > 0 && stated < actors.length) {
      const params = { stated, actors: actors.length };
      const place = this.#place(row, 'case');
      this.#wrong({ code: 'bargaining/past-half-capability', value: id, params, place });
      return undefined;
    }
    const done = pastCase({
      id,
      group: said.group ?? id,
      actors: actors.map((actor) => ({ capability: 1, ...actor })),
      outcome: Number(said.outcome),
      ...(said.year === undefined ? {} : { year: Number(said.year) }),
      ...(said['status-quo'] === undefined ? {} : { statusQuo: Number(said['status-quo']) }),
    });
    if (done.ok) return done.value;
    const place = this.#place(row, 'case');
    this.#problems.push(...done.problems.map((problem) => ({ ...problem, place })));
    return undefined;
  }

  /** What holds for a whole case: alike wherever it is said. */
  #sayOnce(draft: Draft, row: CsvRow, column: keyof Draft['said']): void {
    const text = this.#cell(row, column);
    if (text === '') return;
    if (column === 'year' && !/^\d{4}$/.test(text)) {
      const place = this.#place(row, column);
      return this.#wrong({ code: 'bargaining/past-year', value: text, place });
    }
    const isNumber = column === 'outcome' || column === 'status-quo';
    if (isNumber && this.#number(row, column, 100) === undefined) return;
    const first = draft.said[column];
    const isSame = isNumber ? Number(first) === Number(text) : first === text;
    if (first === undefined) draft.said[column] = text;
    else if (!isSame) {
      const params = { case: draft.id, first };
      const place = this.#place(row, column);
      this.#wrong({ code: 'bargaining/past-differs', path: column, value: text, params, place });
    }
  }

  #needed(row: CsvRow, column: Column, high: number): number | undefined {
    if (this.#cell(row, column) === '') this.#empty(row, column);
    return this.#number(row, column, high);
  }

  #number(row: CsvRow, column: Column, high: number): number | undefined {
    const text = this.#cell(row, column);
    if (text === '') return undefined;
    const value = numberIn(text);
    if (value !== undefined && value >= 0 && value <= high) return value;
    // a place takes the reading of the whole text, and is only worth it for a problem
    const place = this.#place(row, column);
    if (value === undefined) {
      this.#wrong({ code: 'bargaining/past-number', path: column, value: text, place });
    } else {
      const params = { low: 0, high };
      this.#wrong({ code: 'bargaining/past-range', path: column, value: text, params, place });
    }
    return undefined;
  }

  #empty(row: CsvRow, column: Column): void {
    const place = this.#place(row, column);
    this.#wrong({ code: 'bargaining/past-missing', path: column, place });
  }

  #cell(row: CsvRow, column: Column): string {
    return row.cells[this.#table.header.indexOf(column)] ?? '';
  }

  #place(row: CsvRow, column: Column): Place {
    const { file, header, text } = this.#table;
    return cellPlace(file, text, row, header.indexOf(column));
  }

  #wrong(fields: ProblemFields): void {
    this.#problems.push(makeProblem(fields, bargainingWordsEn));
  }
}

function isColumn(name: string): boolean {
  return COLUMNS.some((column) => column === name);
}
