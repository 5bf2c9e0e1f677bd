import type { SpatialSettings } from './spatial-settings.ts';

/** Weight of a side's own position where neither side has any: both then stay where they are. */
const OWN = 1e-6;
/** Meeting points are rounded to this part of the line. */
const STEPS = 10_000;

/** One side of a bargain on one issue. */
export interface Side {
  /** on a line from 0 to 1 */
  readonly at: number;
  readonly salience: number;
  /** that it would win the contest */
  readonly chance: number;
}

/**
 * Where the first side of a bargain moves to on an issue; ask again the other way round for the second.
 * KTAB 1.4, `SMPActor::interpBrgnSnPm` and `interpBrgnS2PMax`.
 */
export function meetingPoint(
  kind: SpatialSettings['interpolation'],
  own: Side,
  other: Side,
): number {
  if (kind === 's2pmax') {
    const behind = Math.max(0, other.chance - own.chance);
    const pull = behind * other.salience * other.salience;
    const hold = OWN + (1 - behind) * own.salience * own.salience;
    return own.at + (pull / (pull + hold)) * (other.at - own.at);
  }
  const mine = weightOf(kind, own) + OWN;
  const theirs = weightOf(kind, other);
  return rounded((mine * own.at + theirs * other.at) / (mine + theirs));
}

function weightOf(kind: 's1p1' | 's2p2', { chance, salience }: Side): number {
  const weight = salience * chance;
  return kind === 's1p1' ? weight : salience * salience * (chance * chance);
}

const rounded = (at: number): number => Math.floor(0.5 + at * STEPS) / STEPS;
