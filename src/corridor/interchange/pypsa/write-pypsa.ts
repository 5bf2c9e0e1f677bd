import { csvText, fail, pow, succeed } from '../../../quantity/index.ts';
import type { Result } from '../../../quantity/index.ts';
import type { FlowSolution } from '../../network/flow-solution.ts';
import { interchangeWordsEn } from '../words-en.ts';
import type { Extendable, PypsaDetails, PypsaLink, PypsaStore, PypsaTable } from './details.ts';
import { pypsaObjective } from './objective.ts';

export interface PypsaWriting {
  /**
   * sign of a global constraint's `mu`: `worth`, what one more unit allowed saves, as PyPSA wrote it
   * up to 0.34; `dual`, what it adds to the cost, as PyPSA 1 does. `worth` when left out
   */
  readonly mu?: 'worth' | 'dual';
}

interface Columns {
  readonly names: readonly string[];
  /** by component and snapshot */
  readonly at: (component: number, snapshot: number) => number;
}

/**
 * Writes results as a PyPSA folder has them: static tables with `p_nom_opt`, `s_nom_opt`, `e_nom_opt`
 * and `mu`, series of power, level and marginal price, and the objective in PyPSA's convention. Laid
 * over the folder that was read they give one that PyPSA loads as a solved network. Every component
 * has its column, also where all of it is 0.
 *
 * @returns text by file name; an error where the network has no solution
 *
 * @example
 * const files = new Map([
 *   ['buses.csv', 'name\nnorth\n'],
 *   ['generators.csv', 'name,bus,p_nom,marginal_cost\nmill,north,50,12\n'],
 *   ['loads.csv', 'name,bus,p_set\ntown,north,30\n'],
 * ]);
 * const none = new Float64Array();
 * const solution = {
 *   ...{ status: 'optimal', objective: 360, priceRule: 'middle', error: 0, limitPrice: none },
 *   ...{ output: Float64Array.of(30), served: Float64Array.of(30), price: Float64Array.of(12) },
 *   ...{ sent: none, arrived: none, lineFlow: none, held: none },
 *   built: { supplies: none, links: none, lines: none, stores: none },
 * };
 * const written = unwrap(writePypsa(unwrap(readPypsa(files)).pypsa, solution));
 * written.get('generators.csv'); // 'name,bus,p_nom,marginal_cost,p_nom_opt\nmill,north,50,12,50\n'
 * written.get('generators-p.csv'); // ',mill\n0,30\n'
 */
export function writePypsa(
  details: PypsaDetails,
  solution: FlowSolution,
  { mu = 'worth' }: PypsaWriting = {},
): Result<ReadonlyMap<string, string>> {
  const isSolved = solution.status === 'optimal' || solution.status === 'limit';
  if (!isSolved || solution.price.length === 0) {
    return fail({ code: 'interchange/no-solution', value: solution.status }, interchangeWordsEn);
  }
  const count = details.periodOf.length;
  const files = new Map<string, string>();
  for (const [list, table] of tablesOf(details, solution, mu)) {
    files.set(`${list}.csv`, csvText([table.header, ...table.rows]));
  }
  for (const [file, { names, at }] of seriesOf(details, solution)) {
    if (names.length === 0) continue;
    const rows = Array.from({ length: count }, (_, snapshot) => [
      snapshot,
      ...names.map((_name, component) => at(component, snapshot) + 0),
    ]);
    files.set(`${file}.csv`, csvText([['', ...names], ...rows]));
  }
  return succeed(files);
}

function tablesOf(
  details: PypsaDetails,
  solution: FlowSolution,
  mu: 'worth' | 'dual',
): [string, PypsaTable][] {
  const { built } = solution;
  const sign = mu === 'worth' ? 1 : -1;
  const periods = (details.periodOf.at(-1) ?? 0) + 1;
  const best = (of: Float64Array, asset: number, { isExtendable, given, scale }: Extendable) => {
    const stands = of.subarray(asset * periods, (asset + 1) * periods);
    return isExtendable ? stands.reduce((most, value) => Math.max(most, value), 0) * scale : given;
  };
  const results: [string, string, Map<string, number>][] = [
    [
      'generators',
      'p_nom_opt',
      named(details.generators, (of) => best(built.supplies, of.supply, of)),
    ],
    ['links', 'p_nom_opt', named(details.links, (of) => best(built.links, of.link, of))],
    ['lines', 's_nom_opt', named(details.lines, (of) => best(built.lines, of.line, of))],
    [
      'transformers',
      's_nom_opt',
      named(details.transformers, (of) => best(built.lines, of.line, of)),
    ],
    ['stores', 'e_nom_opt', named(details.stores, (of) => best(built.stores, of.store, of))],
    ['storage_units', 'p_nom_opt', named(details.storageUnits, ({ given }) => given)],
    [
      'global_constraints',
      'mu',
      named(details.limits, ({ limit }) => sign * (solution.limitPrice[limit * periods] ?? 0) + 0),
    ],
  ];
  const written = results.flatMap(([list, column, values]): [string, PypsaTable][] => {
    const table = details.tables[list];
    return table === undefined ? [] : [[list, withColumn(table, column, values)]];
  });
  return [['network', networkTable(details, solution)], ...written];
}

function named<T extends { readonly name: string }>(
  list: readonly T[],
  value: (item: T) => number,
): Map<string, number> {
  return new Map(list.map((item) => [item.name, value(item)]));
}

/** The column replaced where there is one, else added; 0 where nothing is known of a component. */
function withColumn(
  { header, rows }: PypsaTable,
  column: string,
  values: ReadonlyMap<string, number>,
): PypsaTable {
  const at = header.includes(column) ? header.indexOf(column) : header.length;
  return {
    header: header.toSpliced(at, 1, column),
    rows: rows.map((row) => row.toSpliced(at, 1, String(values.get(row[0] ?? '') ?? 0))),
  };
}

/** `objective_constant` is what was taken off, as PyPSA states it: above 0. */
function networkTable(details: PypsaDetails, solution: FlowSolution): PypsaTable {
  const results: [string, number][] = [
    ['objective', pypsaObjective(details, solution)],
    ['objective_constant', 0 - details.constant],
  ];
  const given = details.tables['network'];
  const hasRow = given?.rows.length === 1;
  const start: PypsaTable = hasRow ? given : { header: ['name'], rows: [[details.name]] };
  return results.reduce((table, [column, value]) => {
    const name = table.header.includes(`_${column}`) ? `_${column}` : column;
    return withColumn(table, name, new Map([[start.rows[0]?.[0] ?? '', value]]));
  }, start);
}

function columns<T extends { readonly name: string }>(
  list: readonly T[],
  value: (item: T, snapshot: number) => number,
): Columns {
  return {
    names: list.map(({ name }) => name),
    at: (component, snapshot) => {
      const item = list[component];
      return item === undefined ? 0 : value(item, snapshot);
    },
  };
}

function seriesOf(details: PypsaDetails, solution: FlowSolution): [string, Columns][] {
  const count = details.periodOf.length;
  const read = (of: Float64Array, asset: number | undefined, snapshot: number): number =>
    asset === undefined ? 0 : (of[asset * count + snapshot] ?? 0);
  const { arrived, held, lineFlow, output, sent, served } = solution;
  const level = (store: number, snapshot: number): number =>
    read(held, store, snapshot) * details.storeRatio;
  const power = storePower(details, level);
  const p0 = ({ link, back }: PypsaLink, s: number): number =>
    read(sent, link, s) - read(arrived, back, s);
  return [
    ['buses-marginal_price', columns(details.buses, ({ bus }, s) => read(solution.price, bus, s))],
    ['generators-p', columns(details.generators, ({ supply }, s) => read(output, supply, s))],
    [
      'loads-p',
      columns(details.loads, (of, s) => read(served, of.demand, s) - read(output, of.supply, s)),
    ],
    // what PyPSA 1 reckons running costs from; p0 again
    ['links-p', columns(details.links, p0)],
    ['links-p0', columns(details.links, p0)],
    [
      'links-p1',
      columns(details.links, ({ link, back }, s) => read(sent, back, s) - read(arrived, link, s)),
    ],
    ['lines-p0', columns(details.lines, ({ line }, s) => read(lineFlow, line, s))],
    ['lines-p1', columns(details.lines, ({ line }, s) => -read(lineFlow, line, s))],
    ['transformers-p0', columns(details.transformers, ({ line }, s) => read(lineFlow, line, s))],
    ['transformers-p1', columns(details.transformers, ({ line }, s) => -read(lineFlow, line, s))],
    ['stores-e', columns(details.stores, ({ store }, s) => level(store, s))],
    ['stores-p', columns(details.stores, power)],
    [
      'storage_units-p',
      columns(
        details.storageUnits,
        ({ charge, discharge }, s) => read(arrived, discharge, s) - read(sent, charge, s),
      ),
    ],
    [
      'storage_units-p_dispatch',
      columns(details.storageUnits, ({ discharge }, s) => read(arrived, discharge, s)),
    ],
    [
      'storage_units-p_store',
      columns(details.storageUnits, ({ charge }, s) => read(sent, charge, s)),
    ],
    [
      'storage_units-state_of_charge',
      columns(details.storageUnits, ({ store }, s) => level(store, s)),
    ],
  ];
}

/** Power given out by a store: what its level lost beside its standing loss, by hour. */
function storePower(
  { periodOf, storeHours }: PypsaDetails,
  level: (store: number, snapshot: number) => number,
): (store: PypsaStore, snapshot: number) => number {
  const last = new Map<number, number>();
  for (const [snapshot, period] of periodOf.entries()) last.set(period, snapshot);
  return ({ initial, isCyclic, standingLoss, store }, snapshot) => {
    const period = periodOf[snapshot] ?? 0;
    const isFirst = snapshot === 0 || periodOf[snapshot - 1] !== period;
    const end = isFirst ? (last.get(period) ?? snapshot) : snapshot - 1;
    const hours = storeHours[snapshot] ?? 1;
    // what a level begins with loses nothing before the second snapshot
    const left = isFirst && !isCyclic ? initial : level(store, end) * pow(1 - standingLoss, hours);
    return (left - level(store, snapshot)) / hours;
  };
}
