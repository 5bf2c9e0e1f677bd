import { succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import type { CompressorKind } from './compressor.ts';
import type { Hydraulics } from './flow-equation.ts';
import { failGas, negative, notPositive } from './gas-problem.ts';
import { sizeLine } from './size-line.ts';
import type { LineDesign, LinePipe, LineTask } from './size-line.ts';

/** What building and running a line costs; all handed in, in one money. */
export interface LineCosts {
  /** for one km of one inch of inner diameter */
  readonly perKmInch: number;
  /** for one MW of stations */
  readonly perMegawatt: number;
  /** share of capital that one year costs: 1 / annuity factor */
  readonly capitalCharge: number;
  /** yearly upkeep as a share of capital */
  readonly upkeep: number;
  /** worth of 1000 m3 of gas burnt on the way */
  readonly gasPrice: number;
}

/** One diameter of the table, and what a line of it costs. */
export interface DiameterChoice {
  readonly pipe: LinePipe;
  readonly design: LineDesign;
  readonly capital: number;
  /** capital charge, upkeep and fuel of one year */
  readonly yearly: number;
  /** yearly cost for 1000 m3 carried */
  readonly perThousandCubicMetres: number;
}

export interface CheapestDiameter {
  readonly best: DiameterChoice;
  /** all that carry the flow, cheapest first */
  readonly choices: readonly DiameterChoice[];
  /** those that do not, and why */
  readonly refused: readonly { readonly pipe: LinePipe; readonly problems: readonly Problem[] }[];
}

const INCH = 0.0254;
const SECONDS_PER_YEAR = 31_536_000;

/**
 * The pipe of a table that carries a flow at the least yearly cost: wide pipes cost steel, narrow ones
 * stations and fuel. Of equals the earlier in the table.
 *
 * Fails with `gas/no-diameter` where none does; each one's reason is then in its problem's list.
 *
 * @param pipes the diameters that can be bought
 *
 * @example
 * const gas = { gravity: 0.6, temperature: 288.15, base: { temperature: 288.15, pressure: 101_325 } };
 * const how = { gas, model: { name: 'panhandle-b' as const }, compressibility: 'papay' as const };
 * const kind = { heatRatio: 1.3, efficiency: 0.8, driverEfficiency: 0.35, heatingValue: 35e6 };
 * const task = {
 *   length: 1_000_000, flow: 320, supplyPressure: 1e7, topPressure: 1e7, deliveryPressure: 5e6,
 *   topRatio: 1.5,
 * };
 * const costs = {
 *   perKmInch: 60_000, perMegawatt: 2.5e6, capitalCharge: 0.1, upkeep: 0.03, gasPrice: 150,
 * };
 * const pipes = [0.6, 0.8, 1, 1.2, 1.4].map((diameter) => ({ diameter, efficiency: 0.92 }));
 * unwrap(cheapestDiameter(task, pipes, costs, how, kind)).best.pipe.diameter; // 0.8
 */
export function cheapestDiameter(
  task: LineTask,
  pipes: readonly LinePipe[],
  costs: LineCosts,
  how: Hydraulics,
  kind: CompressorKind,
): Result<CheapestDiameter> {
  const problem = negative({ ...costs });
  if (problem !== undefined) return { ok: false, problems: [problem] };
  const choices: DiameterChoice[] = [];
  const refused: { pipe: LinePipe; problems: readonly Problem[] }[] = [];
  for (const pipe of pipes) {
    const design = sizeLine(task, pipe, how, kind);
    if (design.ok) choices.push(costed(task, pipe, design.value, costs));
    else refused.push({ pipe, problems: design.problems });
  }
  const sorted = choices.toSorted((a, b) => a.yearly - b.yearly);
  const [best] = sorted;
  if (best === undefined) {
    const none = failGas({ code: 'gas/no-diameter' });
    const why = refused.flatMap(({ problems }) => problems);
    return none.ok ? none : { ok: false, problems: [...none.problems, ...why] };
  }
  return succeed({ best, choices: sorted, refused });
}

function costed(
  task: LineTask,
  pipe: LinePipe,
  design: LineDesign,
  costs: LineCosts,
): DiameterChoice {
  const steel = costs.perKmInch * (task.length / 1000) * (pipe.diameter / INCH);
  const capital = steel + costs.perMegawatt * (design.power / 1e6);
  const volume = task.flow * SECONDS_PER_YEAR;
  const fuel = (design.fuelShare * volume * costs.gasPrice) / 1000;
  const yearly = capital * (costs.capitalCharge + costs.upkeep) + fuel;
  return { pipe, design, capital, yearly, perThousandCubicMetres: (yearly / volume) * 1000 };
}

/**
 * Cubic metres a second of a yearly volume, at full use of the year.
 *
 * @param volume m3 a year
 *
 * @example
 * flowOfYear(31_536_000); // { ok: true, value: 1 }
 */
export function flowOfYear(volume: number): Result<number> {
  const problem = notPositive({ volume });
  if (problem !== undefined) return { ok: false, problems: [problem] };
  return succeed(volume / SECONDS_PER_YEAR);
}
