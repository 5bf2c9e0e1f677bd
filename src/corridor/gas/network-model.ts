import { lpBuilder } from '../../quantity/index.ts';
import type { LpBuilder, LpModel } from '../../quantity/index.ts';
import type { GasCase, GasCompressor } from './gas-case.ts';
import type { NetworkScale } from './network-scale.ts';
import { pipePieces } from './pipe-pieces.ts';

/** What is asked of a network's model. */
export interface ModelTask {
  /** pieces of each pipe on either side of 0 */
  readonly pieces: number;
  /** whether each pipe, then each compressor, is built; left out: to be chosen at least cost */
  readonly design?: readonly boolean[];
  /** designs that may not be chosen again */
  readonly excluded?: readonly (readonly boolean[])[];
}

/** A model, and where its columns are. */
export interface NetworkModel {
  readonly lp: LpModel;
  readonly pressure: readonly number[];
  readonly exchange: readonly number[];
  readonly pipeFlow: readonly number[];
  readonly compressorFlow: readonly number[];
  /** of each pipe, then each compressor; -1 where it stands already */
  readonly built: readonly number[];
  /** largest height of a band around f·|f|, in squared pressure of the scale */
  readonly error: number;
}

/**
 * The model of a network with a choice of what to build, as a mixed-integer programme over squared
 * pressures. f·|f| is enclosed in a band around straight pieces, so that every real state of the
 * network is a solution: the cost found is never above the true least cost. The power of compressors
 * is not part of it and is checked afterwards.
 *
 * With a given design the margin of all pressures to their bounds is made as wide as can be, and
 * compression small: a point from which the exact state does not stray over a bound.
 */
export function networkModel(network: GasCase, scale: NetworkScale, task: ModelTask): NetworkModel {
  const lp = lpBuilder();
  const { design } = task;
  const margin = design === undefined ? undefined : lp.column({ upper: 0.5, cost: -1 });
  const pressure = network.junctions.map(({ lowest, highest, held }) => {
    const [low, high] = [square(held ?? lowest, scale), square(held ?? highest, scale)];
    const column = lp.column({ lower: low, upper: high });
    if (margin !== undefined && high > low) {
      const over = lp.row(low, Infinity);
      lp.entry(over, column, 1);
      lp.entry(over, margin, low - high);
      const under = lp.row(-Infinity, high);
      lp.entry(under, column, 1);
      lp.entry(under, margin, high - low);
    }
    return column;
  });
  const balance = network.junctions.map(() => lp.row(0, 0));
  const exchange = network.exchanges.map(({ junction, least, most }) => {
    const column = lp.column({ lower: least / scale.flow, upper: most / scale.flow });
    entry(lp, balance[junction], column, 1);
    return column;
  });
  const built: number[] = [];
  const choice = (cost: number | undefined, at: number): number => {
    const given = design?.[at];
    if (cost === undefined) return -1;
    const fixed = given === undefined ? {} : { lower: given ? 1 : 0, upper: given ? 1 : 0 };
    const objective = design === undefined ? cost : 0;
    return lp.column({ upper: 1, integer: true, cost: objective, ...fixed });
  };
  const flowColumn = (from: number, to: number, least: number, most: number): number => {
    const column = lp.column({ lower: least, upper: most });
    entry(lp, balance[from], column, -1);
    entry(lp, balance[to], column, 1);
    return column;
  };
  let error = 0;
  const pipeFlow = network.pipes.map(({ from, to, oneWay, cost }, at) => {
    const bound = scale.bound[at] ?? 0;
    const k = scale.resistance[at] ?? 0;
    const pieces = pipePieces(bound, task.pieces, oneWay);
    const flow = flowColumn(from, to, pieces.from, bound);
    const z = choice(cost, at);
    built.push(z);
    if (z >= 0) onlyIfBuilt(lp, flow, z, pieces.from, bound);
    const band = k * pieces.error;
    error = Math.max(error, band);
    const free = z < 0 ? 0 : 1;
    // π₁ − π₂ − k·f|f| lies in [−band, 0] where flow is forward and in [0, band] where it is back
    const over = lp.row(-Infinity, k * pieces.start + (oneWay ? 0 : band) + free);
    const under = lp.row(k * pieces.start - (oneWay ? band : 0) - free, Infinity);
    for (const row of [over, under]) {
      entry(lp, row, pressure[from] ?? 0, 1);
      entry(lp, row, pressure[to] ?? 0, -1);
    }
    const sum = lp.row(pieces.from, pieces.from);
    lp.entry(sum, flow, 1);
    let before: { delta: number; y: number } | undefined;
    for (const [piece, slope] of pieces.slopes.entries()) {
      const delta = lp.column({ upper: pieces.width });
      lp.entry(sum, delta, -1);
      for (const row of [over, under]) lp.entry(row, delta, -k * slope);
      if (before !== undefined) {
        // a piece is entered only when the one before it is full
        const full = lp.row(0, Infinity);
        lp.entry(full, before.delta, 1);
        lp.entry(full, before.y, -pieces.width);
        const entered = lp.row(-Infinity, 0);
        lp.entry(entered, delta, 1);
        lp.entry(entered, before.y, -pieces.width);
        if (piece === pieces.zero) {
          // 1 where flow is forward: it moves the band from one side of the pieces to the other
          for (const row of [over, under]) lp.entry(row, before.y, band);
        }
      }
      if (piece + 1 < pieces.slopes.length) {
        before = { delta, y: lp.column({ upper: 1, integer: true }) };
      }
    }
    if (z >= 0) {
      lp.entry(over, z, free);
      lp.entry(under, z, -free);
    }
    return flow;
  });
  const compressorFlow = network.compressors.map((compressor, at) => {
    const least = Math.max(compressor.leastFlow / scale.flow, -MOST_FLOW);
    const most = Math.min(compressor.mostFlow / scale.flow, MOST_FLOW);
    const low = compressor.ways === 'forward' ? Math.max(0, least) : least;
    const z = choice(compressor.cost, network.pipes.length + at);
    built.push(z);
    const flow = flowColumn(compressor.from, compressor.to, z < 0 ? low : Math.min(0, low), most);
    if (z >= 0) onlyIfBuilt(lp, flow, z, low, most);
    const ends = [pressure[compressor.from] ?? 0, pressure[compressor.to] ?? 0] as const;
    ratioRows(lp, compressor, ends, flow, z, { low, most });
    return flow;
  });
  for (const excluded of task.excluded ?? []) exclude(lp, built, excluded);
  if (design !== undefined) addCompressionCost(lp, network, pressure, design);
  return { lp: lp.build('minimise'), pressure, exchange, pipeFlow, compressorFlow, built, error };
}

/** Flow of a compressor beyond which no bound matters, in units of the scale. */
const MOST_FLOW = 100;

function square(pressure: number, scale: NetworkScale): number {
  return (pressure * pressure) / scale.pressure;
}

function entry(lp: LpBuilder, row: number | undefined, column: number, value: number): void {
  if (row !== undefined) lp.entry(row, column, value);
}

/** low·z ≤ flow ≤ high·z */
function onlyIfBuilt(lp: LpBuilder, flow: number, z: number, low: number, high: number): void {
  const over = lp.row(-Infinity, 0);
  lp.entry(over, flow, 1);
  lp.entry(over, z, -high);
  const under = lp.row(0, Infinity);
  lp.entry(under, flow, 1);
  lp.entry(under, z, -low);
}

/** Which squared pressures the ends of a compressor may have, by the way its gas flows. */
function ratioRows(
  lp: LpBuilder,
  compressor: GasCompressor,
  [from, to]: readonly [number, number],
  flow: number,
  z: number,
  { low, most }: { low: number; most: number },
): void {
  const least = compressor.leastRatio * compressor.leastRatio;
  const top = compressor.mostRatio * compressor.mostRatio;
  const turns = low < 0 && compressor.ways !== 'forward';
  const y = turns ? lp.column({ upper: 1, integer: true }) : undefined;
  if (y !== undefined) {
    const ahead = lp.row(-Infinity, 0);
    lp.entry(ahead, flow, 1);
    lp.entry(ahead, y, -most);
    const back = lp.row(low, Infinity);
    lp.entry(back, flow, 1);
    lp.entry(back, y, low);
  }
  /** factor·a ≤ b, unless not built or flowing the other way (`side`) */
  const atMost = (factor: number, a: number, b: number, side: 'ahead' | 'back'): void => {
    const open = factor + 1;
    const row = lp.row(
      -Infinity,
      (z >= 0 ? open : 0) + (y !== undefined && side === 'ahead' ? open : 0),
    );
    lp.entry(row, a, factor);
    lp.entry(row, b, -1);
    if (z >= 0) lp.entry(row, z, open);
    if (y !== undefined) lp.entry(row, y, side === 'ahead' ? open : -open);
  };
  atMost(1 / top, to, from, 'ahead');
  atMost(least, from, to, 'ahead');
  if (y === undefined) return;
  const isBypass = compressor.ways === 'bypass';
  atMost(isBypass ? 1 : 1 / top, from, to, 'back');
  atMost(isBypass ? 1 : least, to, from, 'back');
}

/** Σ over what the design builds of (1 − z), and of z over what it does not, is at least 1. */
function exclude(lp: LpBuilder, built: readonly number[], design: readonly boolean[]): void {
  const count = built.filter((z, at) => z >= 0 && design[at] === true).length;
  const row = lp.row(1 - count, Infinity);
  for (const [at, z] of built.entries()) {
    if (z >= 0) lp.entry(row, z, design[at] === true ? -1 : 1);
  }
}

/** A small price on what compressors raise, so that of equal margins the least work is taken. */
function addCompressionCost(
  lp: LpBuilder,
  network: GasCase,
  pressure: readonly number[],
  design: readonly boolean[],
): void {
  for (const [at, { from, to, cost }] of network.compressors.entries()) {
    if (cost !== undefined && design[network.pipes.length + at] !== true) continue;
    const rise = lp.column({ cost: 0.01 });
    const row = lp.row(0, Infinity);
    lp.entry(row, rise, 1);
    entry(lp, row, pressure[from] ?? 0, 1);
    entry(lp, row, pressure[to] ?? 0, -1);
  }
}
