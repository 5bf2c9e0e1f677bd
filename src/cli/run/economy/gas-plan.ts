import { unwrap } from '../../../quantity/index.ts';
import { planGasNetwork, readMatgas } from '../../../corridor/index.ts';
import { readTextFile } from '../../../intake/index.ts';
import type { GasPlanOptions } from '../../commands/gas.ts';
import { openProgress } from '../../progress.ts';
import { gasPlanScreen } from '../../screen/economy/gas-plan-screen.ts';
import { countOption } from '../open-view.ts';
import type { PlanAnswer } from './gas-answers.ts';
import { printGas } from './gas-print.ts';
import { openSolver } from './open-solver.ts';

/** Prints what to build of a gas network's candidates; returns the exit code. */
export async function gasPlan(path: string, options: GasPlanOptions): Promise<0> {
  const { file, text } = unwrap(readTextFile(path));
  const network = unwrap(readMatgas(text, file));
  const pieces = countOption(options.pieces, '--pieces');
  const solver = await openSolver(options.solver);
  const progress = openProgress('choosing what to build');
  let plan;
  try {
    await progress.show();
    plan = unwrap(planGasNetwork(network, solver, pieces === undefined ? {} : { pieces }));
  } finally {
    progress.close();
  }
  const candidates = [...network.pipes, ...network.compressors].flatMap(({ cost, id }) =>
    cost === undefined ? [] : [{ id, cost, isBuilt: plan.built.includes(id) }],
  );
  const answer: PlanAnswer = {
    title: network.title === '' ? path : network.title,
    solver: solver.name,
    size: {
      junctions: network.junctions.length,
      pipes: network.pipes.length,
      compressors: network.compressors.length,
    },
    candidates,
    plan: { ...plan, cost: finite(plan.cost), lowerBound: finite(plan.lowerBound) },
  };
  await printGas(options, {
    schema: 'gas-plan@1',
    pack: undefined,
    answer,
    screen: (width) => gasPlanScreen(answer, width),
    table: {
      head: ['what', 'id', 'value', 'unit'],
      rows: [
        ...candidates.map(({ cost, id, isBuilt }) => [
          isBuilt ? 'built' : 'not built',
          id,
          cost,
          'cost',
        ]),
        ...part('pressure', 'Pa', plan.pressures),
        ...part('flow', 'kg/s', plan.flows),
        ...part('inflow', 'kg/s', plan.inflows),
      ],
    },
  });
  return 0;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const part = (what: string, unit: string, numbers: readonly (readonly [string, number])[]) =>
  numbers.map(([id, value]) => [what, id, value, unit]);
