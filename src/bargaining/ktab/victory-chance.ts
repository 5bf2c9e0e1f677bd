/** Laws of the chance of victory from the strengths of two sides; KTAB's "VictoryProbModel". */
export const VICTORY_LAWS = ['linear', 'square', 'quartic', 'octic', 'binary'] as const;

/**
 * How superior strength decides a contest. The chance of a side is its share of both strengths taken to
 * a power: `linear` 1, `square` 2, `quartic` 4, `octic` 8. `binary`: a tenth more strength wins for
 * certain but for one in a million, and in between the chance rises evenly.
 */
export type VictoryLaw = (typeof VICTORY_LAWS)[number];

/** No side is without any chance, so that products of many chances never come to nothing. */
const LEAST_CHANCE = 1e-100;

/** How much stronger a side must be to be sure of victory under `binary`. */
const SURE = 1.1;
/** What is left to the weaker side then. */
const SURPRISE = 1e-6;

/**
 * The chance that one side beats another, of two strengths from 0, not both 0 (then the chances are even).
 * Never 0 and never NaN. KTAB 1.4, `Model::vProb`.
 */
export function victoryChance(law: VictoryLaw, one: number, other: number): number {
  if (!(one > 0) && !(other > 0)) return 0.5;
  if (law === 'linear') return Math.max(one / (one + other), LEAST_CHANCE);
  if (law === 'binary') return binaryChance(one, other);
  // shares of the stronger side, so that no power leaves the range of a double
  const most = Math.max(one, other);
  const a = raised(law, one / most);
  const b = raised(law, other / most);
  return Math.max(a / (a + b), LEAST_CHANCE);
}

function raised(law: 'square' | 'quartic' | 'octic', x: number): number {
  const square = x * x;
  if (law === 'square') return square;
  const quartic = square * square;
  return law === 'quartic' ? quartic : quartic * quartic;
}

function binaryChance(one: number, other: number): number {
  if (one >= SURE * other) return 1 / (1 + SURPRISE);
  if (other >= SURE * one) return SURPRISE / (1 + SURPRISE);
  // 0 where the other side is stronger by SURE, 1 where this one is
  return Math.max(((one / (one + other)) * (SURE + 1) - 1) / (SURE - 1), LEAST_CHANCE);
}
