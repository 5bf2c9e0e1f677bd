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
  /** that it would win the contest; may lie off 0 to 1 only where KTAB's slips are kept */
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
    return onLine(own.at + (pull / (pull + hold)) * (other.at - own.at), own.at);
  }
  const mine = weightOf(kind, own) + OWN;
  const theirs = weightOf(kind, other);
  const meet = (mine * own.at + theirs * other.at) / (mine + theirs);
  return onLine(Math.floor(0.5 + meet * STEPS) / STEPS, own.at);
}

function weightOf(kind: 's1p1' | 's2p2', { chance, salience }: Side): number {
  return kind === 's1p1' ? salience * chance : salience * salience * (chance * chance);
}

/** Weights of chances that are none can lead off the line, or nowhere: then a side stays where it is. */
function onLine(at: number, own: number): number {
  return at >= 0 && at <= 1 ? at : own;
}
