import { cellPlace, csvTable, makeProblem, numberIn } from '../../quantity/index.ts';
import type { CsvRow, CsvTable, Problem, Result } from '../../quantity/index.ts';
import type { BargainFile } from '../../scenario/index.ts';
import { bargainingWordsEn } from '../words-en.ts';

const NEEDED = ['actor', 'capability', 'position', 'salience'] as const;
const RANGED = ['capability', 'position', 'salience'] as const;
const WORDS = ['actor', 'name', 'issue'] as const;
const LINE = ['line-low', 'line-high', 'status-quo'] as const;

/** An issue that has no column of its own. */
const ONLY = 'issue';

type Issues = BargainFile['issues'];
type Actors = BargainFile['actors'];
type Measure = Actors[string]['capability'];

/**
 * Reads a table of actors from CSV, one row for each actor and issue: the columns `actor`, `capability`,
 * `position` and `salience` (0 to 100), and where wanted `name`, `issue`, `line-low`, `line-high`,
 * `status-quo`, and `capability-low`, `capability-high` and so on for ranges. Without `line-low` and
 * `line-high` a line runs from 0 to 100. Fails on a missing or unknown column, cells that are no numbers,
 * an actor twice on one issue or with two capabilities, and a position off its line; each with its place.
 *
 * @example
 * const text = 'actor,capability,position,salience\nnorth,2,80,90\nsouth,1,20,50\n';
 * Object.keys(unwrap(readBargainCsv({ path: 'fee.csv', text })).actors); // ['north', 'south']
 */
export function readBargainCsv(file: {
  readonly path: string;
  readonly text: string;
}): Result<BargainFile> {
  const table = csvTable(file);
  if (!table.ok) return table;
  const reader = new Reader(table.value);
  reader.checkHeader();
  if (reader.problems.length === 0) for (const row of table.value.rows) reader.read(row);
  const { problems } = reader;
  // made of entries, so that no name can be that of something every object has
  const actors = Object.fromEntries(reader.actors);
  const issues = Object.fromEntries(reader.issues);
  if (problems.length === 0 && Object.keys(actors).length === 0) {
    problems.push(makeProblem({ code: 'bargaining/no-actor' }, bargainingWordsEn));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { actors, issues } };
}

class Reader {
  readonly issues = new Map<string, Issues[string]>();
  readonly actors = new Map<string, Actors[string]>();
  readonly problems: Problem[] = [];
  readonly #table: CsvTable;

  constructor(table: CsvTable) {
    this.#table = table;
  }

  checkHeader(): void {
    const { file, header } = this.#table;
    const place = { file, line: 1, column: 1 };
    const known = [
      ...WORDS,
      ...LINE,
      ...RANGED.flatMap((name) => [name, `${name}-low`, `${name}-high`]),
    ];
    for (const value of NEEDED.filter((name) => !header.includes(name))) {
      const params = { known: header.join(', ') };
      this.problems.push(makeProblem({ code: 'csv/no-column', value, params, place }));
    }
    for (const value of header.filter((name) => !known.includes(name))) {
      const params = { known: known.join(', ') };
      this.#wrong({ code: 'bargaining/column', value, params, place });
    }
  }

  read(row: CsvRow): void {
    const actor = this.#text(row, 'actor');
    const issue = this.#text(row, 'issue') || ONLY;
    if (actor === '') {
      const path = 'actor';
      this.#wrong({ code: 'bargaining/name-missing', path, place: this.#place(row, 'actor') });
      return;
    }
    const line = this.#line(row, issue);
    const capability = this.#measure(row, 'capability', [0, Number.MAX_VALUE]);
    const position = this.#measure(row, 'position', line);
    const salience = this.#measure(row, 'salience', [0, 100]);
    if (capability === undefined || position === undefined || salience === undefined) return;
    const known = this.actors.get(actor);
    if (known !== undefined && !isSame(known.capability, capability)) {
      const place = this.#place(row, 'capability');
      this.#wrong({ code: 'bargaining/two-capabilities', value: actor, place });
      return;
    }
    if (known !== undefined && Object.hasOwn(known.on, issue)) {
      const place = this.#place(row, 'actor');
      this.#wrong({ code: 'bargaining/name-twice', value: actor, place });
      return;
    }
    const name = this.#text(row, 'name');
    this.actors.set(actor, {
      ...(name === '' ? {} : { name }),
      capability,
      on: { ...known?.on, [issue]: { position, salience } },
    });
  }

  /** The ends of the line, stated once or on each row alike. */
  #line(row: CsvRow, issue: string): readonly [number, number] {
    const known = this.issues.get(issue);
    const low = this.#number(row, 'line-low') ?? known?.line[0] ?? 0;
    const high = this.#number(row, 'line-high') ?? known?.line[1] ?? 100;
    const statusQuo = this.#number(row, 'status-quo') ?? known?.['status-quo'];
    if (known !== undefined && (known.line[0] !== low || known.line[1] !== high)) {
      const place = this.#place(
        row,
        this.#table.header.includes('line-low') ? 'line-low' : 'issue',
      );
      this.#wrong({ code: 'bargaining/two-lines', value: issue, place });
    }
    this.issues.set(issue, {
      line: [low, high],
      ...(statusQuo === undefined ? {} : { 'status-quo': statusQuo }),
    });
    return [low, high];
  }

  #measure(
    row: CsvRow,
    name: (typeof RANGED)[number],
    [least, most]: readonly [number, number],
  ): Measure | undefined {
    const base = this.#number(row, name);
    const low = this.#number(row, `${name}-low`);
    const high = this.#number(row, `${name}-high`);
    if (base === undefined) {
      if (this.#text(row, name) === '') {
        this.#wrong({ code: 'bargaining/no-number', path: name, place: this.#place(row, name) });
      }
      return undefined;
    }
    for (const [column, value] of Object.entries({
      [name]: base,
      [`${name}-low`]: low,
      [`${name}-high`]: high,
    })) {
      if (value === undefined || (value >= least && value <= most)) continue;
      const params = { low: least, high: most === Number.MAX_VALUE ? '∞' : most };
      const place = this.#place(row, column);
      this.#wrong({ code: 'bargaining/off-line', value: String(value), params, place });
      return undefined;
    }
    if ((low ?? base) > base || (high ?? base) < base) {
      this.#wrong({ code: 'bargaining/no-range', path: name, place: this.#place(row, name) });
      return undefined;
    }
    return {
      kind: 'quantity',
      unit: name === 'salience' ? 'point' : '1',
      base,
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      ...(name === 'position' ? {} : { min: least, max: most }),
    };
  }

  #text(row: CsvRow, column: string): string {
    return row.cells[this.#table.header.indexOf(column)] ?? '';
  }

  #number(row: CsvRow, column: string): number | undefined {
    const text = this.#text(row, column);
    if (text === '') return undefined;
    const value = numberIn(text);
    if (value !== undefined && Number.isFinite(value)) return value;
    this.#wrong({
      code: 'bargaining/no-number',
      path: column,
      value: text,
      place: this.#place(row, column),
    });
    return undefined;
  }

  #place(row: CsvRow, column: string) {
    const { file, header, text } = this.#table;
    return cellPlace(file, text, row, Math.max(0, header.indexOf(column)));
  }

  #wrong(fields: Parameters<typeof makeProblem>[0]): void {
    this.problems.push(makeProblem(fields, bargainingWordsEn));
  }
}

const isSame = (one: Measure, two: Measure): boolean =>
  one.base === two.base && one.low === two.low && one.high === two.high;
