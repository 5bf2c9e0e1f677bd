import { csvText, fail, succeed } from '../../../quantity/index.ts';
import type { Result } from '../../../quantity/index.ts';
import type { FlowSolution } from '../../network/flow-solution.ts';
import { interchangeWordsEn } from '../words-en.ts';
import { BRANCH, BUS, GEN } from './case.ts';
import type { MatpowerDetails } from './details.ts';

/**
 * The objective as MATPOWER states it: with the constant terms of the costs.
 *
 * @example
 * matpowerObjective({ constant: 20 }, { objective: 500 }); // 520
 */
export function matpowerObjective(
  details: Pick<MatpowerDetails, 'constant'>,
  solution: Pick<FlowSolution, 'objective'>,
): number {
  return solution.objective + details.constant;
}

/**
 * Writes results as MATPOWER's `rundcopf` gives them back: `case.json` is the case with `f` and
 * `success`, output in `gen`, flows in `branch` (PF, QF, PT, QT) and prices in `bus` (LAM_P);
 * `bus.csv`, `gen.csv` and `branch.csv` hold the results alone. Voltage angles are reckoned from the
 * flows, with that of the reference bus 0.
 *
 * @returns text by file name; an error where the network has no solution
 *
 * @example
 * const text = JSON.stringify({
 *   baseMVA: 100,
 *   bus: [[7, 3, 50, 0, 0, 0, 1, 1, 0, 110, 1, 1.1, 0.9]],
 *   gen: [[7, 0, 0, 0, 0, 1, 100, 1, 80, 10]],
 *   branch: [],
 *   gencost: [[2, 0, 0, 2, 5, 20]],
 * });
 * const none = new Float64Array();
 * const solution = {
 *   ...{ status: 'optimal', objective: 250, priceRule: 'middle', error: 0, limitPrice: none },
 *   ...{ output: Float64Array.of(50), served: Float64Array.of(50), price: Float64Array.of(5) },
 *   ...{ sent: none, arrived: none, lineFlow: none, held: none },
 *   built: { supplies: none, links: none, lines: none, stores: none },
 * };
 * const written = unwrap(writeMatpower(unwrap(readMatpower(text)).matpower, solution));
 * written.get('gen.csv'); // 'bus,Pg\n7,50\n'
 * written.get('bus.csv'); // 'bus_i,Va,LAM_P\n7,0,5\n'
 */
export function writeMatpower(
  details: MatpowerDetails,
  solution: FlowSolution,
): Result<ReadonlyMap<string, string>> {
  const isSolved = solution.status === 'optimal' || solution.status === 'limit';
  if (!isSolved || solution.price.length === 0) {
    return fail({ code: 'interchange/no-solution', value: solution.status }, interchangeWordsEn);
  }
  const { base, bus, branch, gen, gencost, name } = details.case;
  const output = details.gens.map(({ demands, supplies }) => {
    const made = supplies.reduce((sum, at) => sum + (solution.output[at] ?? 0), 0);
    return demands.reduce((sum, at) => sum - (solution.served[at] ?? 0), made);
  });
  const flow = Array.from(details.branches, (line) =>
    line < 0 ? 0 : (solution.lineFlow[line] ?? 0),
  );
  const price = Array.from(details.buses, (at) => (at < 0 ? 0 : (solution.price[at] ?? 0)));
  const angle = busAngles(details, flow);

  const written = {
    name,
    baseMVA: base,
    bus: bus.map(({ cells }, at) => [
      ...cells.slice(0, LAMBDA).toSpliced(BUS.va, 1, angle[at] ?? 0),
      price[at] ?? 0,
    ]),
    gen: gen.map(({ cells }, at) => cells.toSpliced(GEN.pg, 1, output[at] ?? 0)),
    branch: branch.map(({ cells }, at) => {
      const sent = flow[at] ?? 0;
      return [
        ...Array.from({ length: FLOWS }, (_, column) => cells[column] ?? 0),
        sent,
        0,
        0 - sent,
        0,
      ];
    }),
    gencost: gencost.map(({ cells }) => cells),
    f: matpowerObjective(details, solution),
    success: 1,
  };
  return succeed(
    new Map([
      ['case.json', `${JSON.stringify(written)}\n`],
      [
        'bus.csv',
        csvText([
          ['bus_i', 'Va', 'LAM_P'],
          ...bus.map(({ cells }, at) => [cells[BUS.id] ?? 0, angle[at] ?? 0, price[at] ?? 0]),
        ]),
      ],
      [
        'gen.csv',
        csvText([
          ['bus', 'Pg'],
          ...gen.map(({ cells }, at) => [cells[GEN.bus] ?? 0, output[at] ?? 0]),
        ]),
      ],
      [
        'branch.csv',
        csvText([
          ['fbus', 'tbus', 'PF', 'PT'],
          ...branch.map(({ cells }, at) => {
            const sent = flow[at] ?? 0;
            return [cells[BRANCH.from] ?? 0, cells[BRANCH.to] ?? 0, sent, 0 - sent];
          }),
        ]),
      ],
    ]),
  );
}

/** Columns of `bus` before LAM_P, and of `branch` before PF. */
const LAMBDA = 13;
const FLOWS = 13;

/**
 * θ_to = θ_from − x·tap·P / base − shift, from the reference on along branches in service; every
 * part of the network that it does not reach begins at its first bus with 0.
 */
export function busAngles(details: MatpowerDetails, flow: readonly number[]): number[] {
  const { base, branch, bus } = details.case;
  const rowOf = new Map(bus.map(({ cells }, at) => [cells[BUS.id] ?? 0, at]));
  const around = new Map<number, { readonly other: number; readonly rise: number }[]>();
  const join = (from: number, other: number, rise: number): void => {
    const known = around.get(from);
    if (known === undefined) around.set(from, [{ other, rise }]);
    else known.push({ other, rise });
  };
  for (const [at, { cells }] of branch.entries()) {
    if ((details.branches[at] ?? -1) < 0) continue;
    const [from, to] = [rowOf.get(cells[BRANCH.from] ?? 0), rowOf.get(cells[BRANCH.to] ?? 0)];
    const tap = cells[BRANCH.tap] ?? 0;
    const reactance = (cells[BRANCH.x] ?? 0) * (tap === 0 ? 1 : tap);
    const drop = (reactance * (flow[at] ?? 0) * DEGREES) / base + (cells[BRANCH.shift] ?? 0);
    if (from === undefined || to === undefined) continue;
    join(from, to, 0 - drop);
    join(to, from, drop);
  }
  const angle: (number | undefined)[] = bus.map(() => undefined);
  for (const root of [details.reference, ...bus.keys()]) {
    if (angle[root] !== undefined) continue;
    angle[root] = 0;
    const open = [root];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const { other, rise } of around.get(at) ?? []) {
        if (angle[other] !== undefined) continue;
        angle[other] = (angle[at] ?? 0) + rise;
        open.push(other);
      }
    }
  }
  return angle.map((value) => value ?? 0);
}

/** Degrees in one radian. */
const DEGREES = 57.295_779_513_082_32;
