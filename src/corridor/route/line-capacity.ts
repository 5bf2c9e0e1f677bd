import type { Range } from './range.ts';

/** What the formulas of line capacity take for granted; every one may be handed in. */
export interface LineParameters {
  /** kilometres between the points where one train may stand while another passes or follows */
  readonly blockKm: Range;
  /** minutes to work a block before and after a train */
  readonly blockMinutes: Range;
  /** share of the theoretical capacity that can be used over a day */
  readonly efficiency: Range;
  /** tonnes of goods in one train, where the link says nothing */
  readonly trainTonnes: Range;
}

/**
 * Assumptions of ours, wide on purpose: block lengths of plain main lines, hand-worked to automatic
 * blocks, and a use of 60 to 75 % of the theoretical capacity, the band UIC Code 406 (2nd ed., 2013)
 * recommends for mixed traffic over a day and in the peak.
 */
export const LINE_DEFAULTS: LineParameters = {
  blockKm: { low: 2, base: 10, high: 20 },
  blockMinutes: { low: 2, base: 5, high: 8 },
  efficiency: { low: 0.6, base: 0.7, high: 0.75 },
  trainTonnes: { low: 1000, base: 2000, high: 4500 },
};

const MINUTES_A_DAY = 1440;

/**
 * Trains a day one way on a line, by Scott's formula of Indian Railways practice: trains in 24 hours
 * over the critical block C = 1440 / (T + t) · E, with T the minutes the slowest train runs over the
 * block, t the minutes to work it and E the efficiency. On a single track the block serves both
 * directions, so that each has half; on a double track each direction has its own and T + t is the
 * headway.
 *
 * @param speed km/h over the block, above 0
 * @returns trains a day one way; lowest for long blocks, slow trains and little efficiency
 *
 * @example
 * const speed = { low: 60, base: 60, high: 60 };
 * const exact = (value) => ({ low: value, base: value, high: value });
 * const line = {
 *   blockKm: exact(10), blockMinutes: exact(5), efficiency: exact(0.7), trainTonnes: exact(2000),
 * };
 * lineCapacity(1, speed, line).base; // ≈ 33.6
 * lineCapacity(2, speed, line).base; // ≈ 67.2
 */
export function lineCapacity(
  tracks: 1 | 2,
  speed: Range,
  parameters: LineParameters = LINE_DEFAULTS,
): Range {
  const { blockKm, blockMinutes, efficiency } = parameters;
  const one = (km: number, kmh: number, minutes: number, share: number): number =>
    ((MINUTES_A_DAY / ((60 * km) / kmh + minutes)) * share * tracks) / 2;
  return {
    low: one(blockKm.high, speed.low, blockMinutes.high, efficiency.low),
    base: one(blockKm.base, speed.base, blockMinutes.base, efficiency.base),
    high: one(blockKm.low, speed.high, blockMinutes.low, efficiency.high),
  };
}
