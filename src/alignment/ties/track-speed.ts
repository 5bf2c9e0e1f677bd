import type { IsoDate } from '../../quantity/index.ts';
import { trackStates } from '../../scenario/index.ts';
import type { TrackOnDay, TrackState } from '../../scenario/index.ts';
import type { ParameterName } from '../parameters/parameter-table.ts';
import type { AlignContext } from './align-context.ts';

/** Two lines of talks with one third party that go at different speed. */
export interface TrackMismatch {
  readonly third: string;
  readonly one: { readonly track: string; readonly state: TrackState; readonly speed: number };
  readonly other: { readonly track: string; readonly state: TrackState; readonly speed: number };
  /** 0 alike to 1 one runs and the other is broken */
  readonly gap: number;
}

const SPEEDS: Readonly<Record<TrackState, ParameterName>> = {
  open: 'speed-open',
  stalled: 'speed-stalled',
  none: 'speed-none',
  broken: 'speed-broken',
};

/** The constants that the speed of talks rests on. */
export const SPEED_NAMES: readonly ParameterName[] = Object.values(SPEEDS);

/**
 * Where two states each talk with the same third party, how differently fast: the gap between the
 * speeds of the two tracks, of several with one party the fastest. Tracks of more than two parties are
 * nobody's own and left out.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * trackMismatches(context, 'XA', 'XC', day); // []
 */
export function trackMismatches(
  context: AlignContext,
  a: string,
  b: string,
  day: IsoDate,
): TrackMismatch[] {
  const two = trackStates(context.pack, day).filter(({ track }) => track.parties.length === 2);
  const withA = fastestBy(context, two, a, b);
  const withB = fastestBy(context, two, b, a);
  return [...withA].flatMap(([third, one]): TrackMismatch[] => {
    const other = withB.get(third);
    if (other === undefined) return [];
    return [{ third, one, other, gap: Math.abs(one.speed - other.speed) }];
  });
}

/** The fastest track of a state with each third party: who talks anywhere talks. */
function fastestBy(
  context: AlignContext,
  tracks: readonly TrackOnDay[],
  of: string,
  not: string,
): ReadonlyMap<string, TrackMismatch['one']> {
  const fastest = new Map<string, TrackMismatch['one']>();
  for (const on of tracks) {
    const { parties } = on.track;
    const third = parties.find((each) => each !== of);
    if (!parties.includes(of) || third === undefined || third === not) continue;
    const speed = speedOf(context, on);
    if (speed === undefined || speed.speed <= (fastest.get(third)?.speed ?? -1)) continue;
    fastest.set(third, speed);
  }
  return fastest;
}

/** Of several states a track may be in, the latest begun counts. */
function speedOf(
  context: AlignContext,
  { id, states }: TrackOnDay,
): TrackMismatch['one'] | undefined {
  const state = states.at(-1)?.state;
  if (state === undefined) return undefined;
  return { track: id, state, speed: context.parameters.get(SPEEDS[state]).base };
}
