import type { Problem, Result } from '../../quantity/index.ts';
import { AIR_MOLAR_MASS } from './friction.ts';
import { pipeConductance } from './gas-case.ts';
import type { GasCase, GasCompressor, GasExchange, GasJunction, GasPipe } from './gas-case.ts';
import { gasProblem } from './gas-problem.ts';
import { MOST_PROBLEMS, matgasTables } from './matgas-tables.ts';
import type { Entry, MatgasRow, MatgasText } from './matgas-tables.ts';

/** Columns in the order the format fixes; rows may be longer, and what follows is not needed here. */
const COLUMNS = {
  junction: ['id', 'p_min', 'p_max', 'p_nominal', 'junction_type', 'status'],
  pipe: [
    'id',
    'fr_junction',
    'to_junction',
    'diameter',
    'length',
    'friction_factor',
    'p_min',
    'p_max',
    'status',
    'is_bidirectional',
  ],
  ne_pipe: [
    'id',
    'fr_junction',
    'to_junction',
    'diameter',
    'length',
    'friction_factor',
    'p_min',
    'p_max',
    'status',
    'construction_cost',
  ],
  compressor: [
    'id',
    'fr_junction',
    'to_junction',
    'c_ratio_min',
    'c_ratio_max',
    'power_max',
    'flow_min',
    'flow_max',
    'inlet_p_min',
    'inlet_p_max',
    'outlet_p_min',
    'outlet_p_max',
    'status',
    'operating_cost',
    'directionality',
  ],
  ne_compressor: [
    'id',
    'fr_junction',
    'to_junction',
    'c_ratio_min',
    'c_ratio_max',
    'power_max',
    'flow_min',
    'flow_max',
    'inlet_p_min',
    'inlet_p_max',
    'outlet_p_min',
    'outlet_p_max',
    'status',
    'construction_cost',
    'operating_cost',
    'directionality',
  ],
  receipt: [
    'id',
    'junction_id',
    'injection_min',
    'injection_max',
    'injection_nominal',
    'is_dispatchable',
    'status',
  ],
  delivery: [
    'id',
    'junction_id',
    'withdrawal_min',
    'withdrawal_max',
    'withdrawal_nominal',
    'is_dispatchable',
    'status',
  ],
  transfer: [
    'id',
    'junction_id',
    'withdrawal_min',
    'withdrawal_max',
    'withdrawal_nominal',
    'is_dispatchable',
    'status',
  ],
} as const;

type TableName = keyof typeof COLUMNS;

/** Tables of the format whose components are not modelled, with the column of their status. */
const NOT_MODELLED: Readonly<Record<string, number>> = {
  short_pipe: 3,
  resistor: 5,
  loss_resistor: 4,
  regulator: 7,
  valve: 3,
  storage: 11,
};

/**
 * Reads a gas network in the matgas format of GasModels (`mgc.…` statements and tables), in SI units,
 * with candidates `ne_pipe` and `ne_compressor`. What is out of service is left out; a component in
 * service that is not modelled (valve, regulator, resistor, storage) is a problem, not ignored. What
 * is not dispatchable is fixed at its nominal flow.
 *
 * Never throws on what the text holds. Problems name the file, line and column and are many at a time;
 * codes `gas/case-…`.
 *
 * @param file the name used in problems
 *
 * @example
 * const read = readMatgas("mgc.units = 'usc';", 'river.m');
 * read.ok ? [] : read.problems.map(({ code, place }) => [code, place?.line])[0];
 * // ['gas/case-units', 1]
 */
export function readMatgas(text: string, file: string): Result<GasCase> {
  const tables = matgasTables(text, file);
  if (!tables.ok) return tables;
  return new Reading(tables.value, file).result();
}

class Reading {
  readonly #text: MatgasText;
  readonly #file: string;
  readonly #problems: Problem[] = [];
  readonly #places = new Map<string, number>();

  constructor(text: MatgasText, file: string) {
    this.#text = text;
    this.#file = file;
  }

  result(): Result<GasCase> {
    this.#checkUnits();
    this.#checkTables();
    if (this.#problems.length > 0) return { ok: false, problems: this.#problems };
    const gravity = this.#value('gas_specific_gravity', 0.05, 10);
    const heatRatio = this.#value('specific_heat_capacity_ratio', 1.000_001, 10);
    const temperature = this.#value('temperature', 1, 5000);
    const soundSpeed = this.#soundSpeed(gravity, temperature);
    const junctions = this.#junctions();
    const pipes = [...this.#pipes('pipe', soundSpeed), ...this.#pipes('ne_pipe', soundSpeed)];
    const compressors = [...this.#compressors('compressor'), ...this.#compressors('ne_compressor')];
    const exchanges = [
      ...this.#exchanges('receipt', 1),
      ...this.#exchanges('delivery', -1),
      ...this.#exchanges('transfer', -1),
    ];
    if (this.#problems.length > 0) return { ok: false, problems: this.#problems };
    const title = this.#file;
    const gas = { soundSpeed, gravity, heatRatio, temperature };
    return { ok: true, value: { title, ...gas, junctions, pipes, compressors, exchanges } };
  }

  #checkUnits(): void {
    const { values } = this.#text;
    const units = values.get('units');
    if (units !== undefined && units.text !== 'si') {
      this.#add('gas/case-units', units);
    }
    const perUnit = values.get('is_per_unit') ?? values.get('per_unit');
    if (perUnit !== undefined && !['0', 'false'].includes(perUnit.text)) {
      this.#add('gas/case-per-unit', perUnit);
    }
  }

  #checkTables(): void {
    for (const [name, rows] of this.#text.tables) {
      const status = Object.hasOwn(NOT_MODELLED, name) ? NOT_MODELLED[name] : undefined;
      if (status === undefined) {
        const [first] = rows;
        if (name in COLUMNS || name === 'sources' || first === undefined) continue;
        const place = first.place;
        this.#problems.push(gasProblem({ code: 'gas/case-unknown-table', value: name, place }));
        continue;
      }
      const standing = rows.find(({ entries }) => entries[status]?.text !== '0');
      if (standing === undefined) continue;
      const { place } = standing;
      this.#problems.push(gasProblem({ code: 'gas/case-component', value: name, place }));
    }
    if (!this.#text.tables.has('junction')) {
      const place = { file: this.#file, line: 1, column: 1 };
      this.#problems.push(gasProblem({ code: 'gas/case-no-table', value: 'mgc.junction', place }));
    }
  }

  /** √(Z·R·T/M) where the case does not state the speed of sound itself. */
  #soundSpeed(gravity: number, temperature: number): number {
    if (this.#text.values.has('sound_speed')) return this.#value('sound_speed', 1, 5000);
    const z = this.#value('compressibility_factor', 0.01, 10);
    const constant = this.#text.values.has('R') ? this.#value('R', 8, 9) : 8.314;
    const molarMass = this.#text.values.has('gas_molar_mass')
      ? this.#value('gas_molar_mass', 0.001, 1)
      : gravity * AIR_MOLAR_MASS;
    return Math.sqrt((z * constant * temperature) / molarMass);
  }

  #value(name: string, least: number, most: number): number {
    const entry = this.#text.values.get(name);
    if (entry === undefined) {
      const place = { file: this.#file, line: 1, column: 1 };
      this.#problems.push(gasProblem({ code: 'gas/case-no-value', value: `mgc.${name}`, place }));
      return NaN;
    }
    return this.#number(entry, name, least, most);
  }

  #junctions(): GasJunction[] {
    const junctions: GasJunction[] = [];
    for (const row of this.#rows('junction')) {
      const lowest = row.number('p_min', 0, 1e12);
      const highest = row.number('p_max', Math.max(lowest, Number.MIN_VALUE), 1e12);
      const held = row.number('junction_type', 0, 1);
      const nominal = held === 1 ? row.number('p_nominal', lowest, highest) : 0;
      if (this.#places.has(row.id)) this.#add('gas/case-twice', row.entry('id'));
      this.#places.set(row.id, junctions.length);
      junctions.push({ id: row.id, lowest, highest, ...(held === 1 ? { held: nominal } : {}) });
    }
    return junctions;
  }

  #pipes(table: 'pipe' | 'ne_pipe', soundSpeed: number): GasPipe[] {
    return this.#rows(table).map((row): GasPipe => {
      const diameter = row.number('diameter', 1e-3, 100);
      const length = row.number('length', 1e-3, 1e8);
      const friction = row.number('friction_factor', 1e-6, 10);
      return {
        id: `${table.replace('_', '-')}-${row.id}`,
        from: row.junction('fr_junction'),
        to: row.junction('to_junction'),
        conductance: pipeConductance(diameter, length, friction, soundSpeed),
        oneWay: table === 'pipe' ? row.number('is_bidirectional', 0, 1) === 0 : row.at(10) === '0',
        ...(table === 'ne_pipe' ? { cost: row.number('construction_cost', 0, 1e15) } : {}),
      };
    });
  }

  #compressors(table: 'compressor' | 'ne_compressor'): GasCompressor[] {
    const ways = ['both', 'forward', 'bypass'] as const;
    return this.#rows(table).map((row): GasCompressor => {
      const leastRatio = row.number('c_ratio_min', 0, 100);
      const leastFlow = row.number('flow_min', -1e9, 1e9);
      return {
        id: `${table.replace('_', '-')}-${row.id}`,
        from: row.junction('fr_junction'),
        to: row.junction('to_junction'),
        leastRatio,
        mostRatio: row.number('c_ratio_max', Math.max(leastRatio, 1), 100),
        leastFlow,
        mostFlow: row.number('flow_max', leastFlow, 1e9),
        mostPower: row.number('power_max', 0, Infinity),
        ways: ways[row.number('directionality', 0, 2)] ?? 'bypass',
        ...(table === 'ne_compressor' ? { cost: row.number('construction_cost', 0, 1e15) } : {}),
      };
    });
  }

  #exchanges(table: 'receipt' | 'delivery' | 'transfer', sign: 1 | -1): GasExchange[] {
    const [low, high, nominal] =
      table === 'receipt'
        ? (['injection_min', 'injection_max', 'injection_nominal'] as const)
        : (['withdrawal_min', 'withdrawal_max', 'withdrawal_nominal'] as const);
    return this.#rows(table).map((row): GasExchange => {
      const junction = row.junction('junction_id');
      const id = `${table}-${row.id}`;
      if (row.number('is_dispatchable', 0, 1) === 0) {
        const fixed = sign * row.number(nominal, -1e9, 1e9) || 0;
        return { id, junction, least: fixed, most: fixed };
      }
      const from = row.number(low, -1e9, 1e9);
      const to = row.number(high, from, 1e9);
      return sign === 1
        ? { id, junction, least: from, most: to }
        : { id, junction, least: -to || 0, most: -from || 0 };
    });
  }

  /** The rows of a table that are in service, to be asked by column. */
  #rows(table: TableName): Row[] {
    const columns: readonly string[] = COLUMNS[table];
    const rows = this.#text.tables.get(table) ?? [];
    return rows.flatMap((row) => {
      if (row.entries.length < columns.length) {
        const params = { table: `mgc.${table}`, wanted: columns.length };
        const value = String(row.entries.length);
        this.#problem({ code: 'gas/case-columns', value, params, place: row.place });
        return [];
      }
      const made = this.#row(row, columns);
      return made.number('status', 0, 1) === 0 ? [] : [made];
    });
  }

  #row(row: MatgasRow, columns: readonly string[]): Row {
    const entry = (column: string): Entry => {
      const found = row.entries[columns.indexOf(column)];
      return found ?? { text: '', quoted: false, place: row.place };
    };
    return {
      id: entry('id').text,
      entry,
      at: (place) => row.entries[place]?.text,
      number: (column, least, most) => this.#number(entry(column), column, least, most),
      junction: (column) => {
        const place = this.#places.get(entry(column).text);
        if (place === undefined) this.#add('gas/case-junction', entry(column));
        return place ?? -1;
      },
    };
  }

  #number(entry: Entry, column: string, least: number, most: number): number {
    const isWhole = WHOLE.has(column);
    const value = NUMBER.test(entry.text) && !entry.quoted ? Number(entry.text) : NaN;
    if (!Number.isFinite(value)) {
      this.#add('gas/case-number', entry);
    } else if (value < least || value > most || (isWhole && !Number.isInteger(value))) {
      const params = { column };
      const { text, place } = entry;
      this.#problem({ code: 'gas/case-range', value: text, params, place });
    }
    return value;
  }

  #add(code: string, { text, place }: Entry): void {
    this.#problem({ code, value: text, place });
  }

  #problem(fields: Parameters<typeof gasProblem>[0]): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(gasProblem(fields));
  }
}

interface Row {
  readonly id: string;
  entry(column: string): Entry;
  /** what stands at a place that not every row has */
  at(place: number): string | undefined;
  number(column: string, least: number, most: number): number;
  junction(column: string): number;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

const WHOLE: ReadonlySet<string> = new Set([
  'junction_type',
  'status',
  'is_bidirectional',
  'is_dispatchable',
  'directionality',
]);
