import { placeAt } from '../../../quantity/index.ts';
import type { ProblemFields } from '../../../quantity/index.ts';
import type { Demand, FlowNetwork, Line, Share, Supply } from '../../network/flow-network.ts';
import { isInScale } from '../cell-values.ts';
import type { Findings } from '../findings.ts';
import { BRANCH, BUS, GEN, ISOLATED, REFERENCE } from './case.ts';
import type { CaseRow, MatpowerCase, TableName } from './case.ts';
import type { MatpowerDetails, MatpowerGen } from './details.ts';
import { addGen } from './gen.ts';
import type { MatpowerOptions } from './read-matpower.ts';

/** A row of a table with what is needed to say where a problem is. */
export interface RowAt {
  readonly cells: readonly number[];
  /** A finite number. */
  readonly number: (column: number, name: string) => number;
  readonly error: (code: string, name: string, fields?: Partial<ProblemFields>) => void;
}

/** The lists of a network while they grow. */
export interface CaseDraft {
  readonly supplies: Supply[];
  readonly demands: Demand[];
  readonly lines: Line[];
  constant: number;
}

interface Source {
  readonly file: string;
  readonly text: string;
}

/** Turns the tables of a case into a network. */
export function networkFromCase(
  found: MatpowerCase,
  source: Source,
  { countries = {}, money = 'currency' }: MatpowerOptions,
  findings: Findings,
): { readonly network: FlowNetwork; readonly details: MatpowerDetails } {
  const rowAt = (table: TableName, at: number, row: CaseRow): RowAt =>
    rowOf(findings, source, table, at, row);
  const draft: CaseDraft = { supplies: [], demands: [], lines: [], constant: 0 };
  const country = (bus: number): string | undefined =>
    Object.hasOwn(countries, String(bus)) ? countries[String(bus)] : undefined;
  const shares = (...buses: number[]): { readonly owners?: Share[] } => sharesOf(buses, country);

  const isIsolated = new Map<number, boolean>();
  const buses: FlowNetwork['buses'][number][] = [];
  const busRows = new Int32Array(found.bus.length).fill(-1);
  let reference = -1;
  for (const [at, row] of found.bus.entries()) {
    const { cells, error, number } = rowAt('bus', at, row);
    const id = number(BUS.id, 'bus_i');
    if (isIsolated.has(id)) error('matpower/bus-twice', 'bus_i', { value: String(id) });
    const stands = cells[BUS.type] !== ISOLATED;
    isIsolated.set(id, !stands);
    if (!stands) continue;
    if (cells[BUS.type] === REFERENCE && reference < 0) reference = at;
    busRows[at] = buses.length;
    const of = country(id);
    buses.push({ id: String(id), carrier: 'AC', ...(of === undefined ? {} : { country: of }) });
    addLoad(draft, id, number(BUS.pd, 'Pd') + number(BUS.gs, 'Gs'), shares(id));
  }
  if (buses.length === 0) findings.error({ code: 'matpower/no-buses', path: 'bus' });
  const stands = (row: RowAt, column: number, name: string): boolean => {
    const id = row.number(column, name);
    const isolated = isIsolated.get(id);
    if (isolated === undefined) row.error('matpower/unknown-bus', name, { value: String(id) });
    return isolated === false;
  };

  const gens = found.gen.map((row, at): MatpowerGen => {
    const gen = rowAt('gen', at, row);
    const isOn = stands(gen, GEN.bus, 'bus') && (row.cells[GEN.status] ?? 0) > 0;
    const cost = found.gencost[at];
    if (!isOn) return { supplies: [], demands: [] };
    const rowOfCost = cost === undefined ? undefined : rowAt('gencost', at, cost);
    return addGen(draft, at, gen, rowOfCost, shares(row.cells[GEN.bus] ?? 0));
  });
  if (found.gencost.length > 0 && found.gencost.length < found.gen.length) {
    findings.error({
      code: 'matpower/gencost-rows',
      path: 'gencost',
      params: { found: found.gencost.length, wanted: found.gen.length },
    });
  }

  const branches = Int32Array.from(found.branch, (row, at) => {
    const branch = rowAt('branch', at, row);
    const from = stands(branch, BRANCH.from, 'fbus');
    const to = stands(branch, BRANCH.to, 'tbus');
    if (!from || !to || row.cells[BRANCH.status] === 0) return -1;
    return addBranch(draft, at, branch, shares);
  });
  warnOfAngles(found.branch, findings);

  const { demands, lines, supplies } = draft;
  return {
    network: {
      title: found.name,
      units: { flow: 'MW', money, price: `${money}/MWh`, base: found.base },
      snapshots: [{ name: 'now', weight: 1, period: 0 }],
      periods: [{ name: 'all', weight: 1 }],
      buses,
      supplies,
      demands,
      links: [],
      lines,
      stores: [],
      limits: [],
    },
    details: {
      case: found,
      constant: draft.constant,
      gens,
      branches,
      buses: busRows,
      reference: Math.max(0, reference),
    },
  };
}

function rowOf(
  findings: Findings,
  { file, text }: Source,
  table: TableName,
  at: number,
  { cells, offset }: CaseRow,
): RowAt {
  const error: RowAt['error'] = (code, name, fields = {}) => {
    findings.error(() => {
      const place = offset === undefined ? {} : { place: placeAt(file, text, offset) };
      const params = { table, name, ...fields.params };
      return { code, path: `${table}.${at + 1}.${name}`, ...place, ...fields, params };
    });
  };
  return {
    cells,
    error,
    number: (column, name) => {
      const value = cells[column] ?? NaN;
      if (Number.isFinite(value) && isInScale(value)) return value;
      const code = Number.isFinite(value) ? 'interchange/scale' : 'matpower/not-finite';
      error(code, name, { value: String(value) });
      return 0;
    },
  };
}

/** The owner of a thing at one bus, or half each of one between two. */
function sharesOf(
  buses: readonly number[],
  country: (bus: number) => string | undefined,
): { readonly owners?: Share[]; readonly territory?: Share[] } {
  const shares = new Map<string, number>();
  for (const bus of buses) {
    const of = country(bus);
    if (of === undefined) return {};
    shares.set(of, (shares.get(of) ?? 0) + 1 / buses.length);
  }
  const all = [...shares].map(([of, share]): Share => ({ of, share }));
  return { owners: all, territory: all };
}

/** What a bus draws; what it feeds in is a supply that must run. */
function addLoad(
  { demands, supplies }: CaseDraft,
  bus: number,
  amount: number,
  owner: { readonly owners?: Share[] },
): void {
  const id = `load ${bus}`;
  if (amount > 0) {
    demands.push({ id, bus: String(bus), need: { kind: 'fixed', amount } });
  } else if (amount < 0) {
    supplies.push({ id, bus: String(bus), capacity: -amount, least: 1, cost: 0, ...owner });
  }
}

/**
 * B = 1 / (x·tap) per unit (User's Manual, equation 3.21, with a nominal tap written as 0). A rating
 * of 0 is none.
 */
function addBranch(
  { lines }: CaseDraft,
  at: number,
  branch: RowAt,
  shares: (...buses: number[]) => { readonly owners?: Share[] },
): number {
  const { cells, number } = branch;
  const x = number(BRANCH.x, 'x');
  const tap = number(BRANCH.tap, 'ratio');
  const rating = number(BRANCH.rateA, 'rateA');
  const shift = number(BRANCH.shift, 'angle');
  const [from = 0, to = 0] = [cells[BRANCH.from], cells[BRANCH.to]];
  if (x === 0) branch.error('matpower/no-reactance', 'x');
  if (rating < 0)
    branch.error('interchange/below', 'rateA', { value: String(rating), params: { least: 0 } });
  return (
    lines.push({
      id: `branch ${at + 1}`,
      from: String(from),
      to: String(to),
      capacity: rating === 0 ? Infinity : rating,
      impedance: x * (tap === 0 ? 1 : tap),
      ...(shift === 0 ? {} : { shift }),
      ...shares(from, to),
    }) - 1
  );
}

const binds = (angle: number | undefined): boolean =>
  angle !== undefined && angle !== 0 && Math.abs(angle) < 360;

/** Limits of angles do not bind where they are 0 or a full turn; others are not kept. */
function warnOfAngles(branches: readonly CaseRow[], findings: Findings): void {
  const count = branches.filter(
    ({ cells }) => binds(cells[BRANCH.angmin]) || binds(cells[BRANCH.angmax]),
  ).length;
  if (count > 0) findings.warn({ code: 'matpower/angles', path: 'branch', params: { count } });
}
