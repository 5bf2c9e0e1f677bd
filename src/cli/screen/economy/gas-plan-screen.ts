import type { PlanAnswer } from '../../run/economy/gas-answers.ts';
import { bold, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';
import { gasRow, gasTitle } from './gas-numbers.ts';
import { gridLines } from './grid.ts';

const STATUS = {
  verified: ['works: its exact state breaks no rule', 'good'],
  unverified: ['unverified: no exact state was found for it, which proves nothing', 'warning'],
  infeasible: ['nothing works: no choice of the candidates has a state', 'bad'],
} as const;

const RULE = {
  balance: 'mass balance',
  friction: 'friction',
  pressure: 'pressure bounds',
  ratio: 'ratio of compression',
  flow: 'flow bounds',
  power: 'power',
  exchange: 'what flows in or out',
} as const;

/** More junctions than are worth a line each. */
const MOST = 30;

/** What is built of a case, and the state of the network with it. */
export function gasPlanScreen(
  { candidates, plan, size, solver, title }: PlanAnswer,
  width: number,
): Line[] {
  const about = `${number(size.junctions)} junctions · ${number(size.pipes)} pipes · ${number(size.compressors)} compressors · solved by ${solver}`;
  const [status, style] = STATUS[plan.status];
  const built = candidates.filter(({ isBuilt }) => isBuilt);
  const left = candidates.filter(({ isBuilt }) => !isBuilt);
  const { violation } = plan;
  return [
    ...gasTitle(title, about),
    ...gasRow(
      'cost',
      [
        plan.cost === null ? styled('none', 'bad') : bold(number(plan.cost)),
        plan.lowerBound === null
          ? ''
          : `, no design that works costs less than ${number(plan.lowerBound)}`,
      ],
      width,
    ),
    ...gasRow('state', [styled(status, style)], width),
    ...(violation === undefined
      ? []
      : gasRow(
          'breaks most',
          [`${violation.by.toExponential(1)} of ${RULE[violation.rule]} at ${violation.at}`],
          width,
        )),
    ...gasRow(
      'built',
      [
        built.length === 0
          ? 'nothing'
          : built.map(({ cost, id }) => `${id} (${number(cost)})`).join(' · '),
      ],
      width,
    ),
    ...(left.length === 0
      ? []
      : gasRow(
          'not built',
          [left.map(({ cost, id }) => `${id} (${number(cost)})`).join(' · ')],
          width,
        )),
    ...(plan.rejected === 0
      ? []
      : gasRow(
          'rejected',
          [`${number(plan.rejected)} cheaper designs without an exact state`],
          width,
        )),
    ...stateLines(plan, width),
  ];
}

function stateLines({ flows, inflows, pressures }: PlanAnswer['plan'], width: number): Line[] {
  if (pressures.length === 0 || pressures.length > MOST || flows.length > MOST) return [];
  const into = new Map(inflows);
  return [
    [],
    ...gridLines({
      head: 'junction',
      columns: ['MPa', 'kg/s in'].map((head) => ({ head })),
      rows: pressures.map(([id, value]) => ({
        name: id,
        cells: [(value / 1e6).toFixed(3), small(into.get(id) ?? 0)],
      })),
      width,
    }),
    [],
    ...gridLines({
      head: 'pipe or compressor',
      columns: [{ head: 'kg/s' }],
      rows: flows.map(([id, value]) => ({ name: id, cells: [small(value)] })),
      width,
    }),
  ];
}

/** To a gramme a second: below, it is rounding. */
const small = (value: number): string =>
  Math.abs(value) < 5e-4 ? '0' : value.toFixed(3).replace('-', '−');
