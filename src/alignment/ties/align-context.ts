import type { Interval } from '../../quantity/index.ts';
import { intervalOf, stateOf } from '../../scenario/index.ts';
import type { Pack, View } from '../../scenario/index.ts';
import type { AlignParameters } from '../parameters/align-parameters.ts';
import type { Dyad } from './dyad.ts';
import { codeEvents } from './event-code.ts';
import type { CodedEvent } from './event-code.ts';
import { isBloc } from './states.ts';
import type { StanceOnDay, Stance } from './stance-on-day.ts';

export type Tie = Pack['ties'][number];

/** A view prepared for questions about ties: read once, asked for many days. */
export interface AlignContext {
  readonly view: View;
  readonly pack: Pack;
  readonly parameters: AlignParameters;
  /** ties in the order of the pack, each end the state behind it or a bloc */
  readonly ties: readonly StateTie[];
  /** the same by kind */
  readonly byKind: ReadonlyMap<Tie['kind'], readonly StateTie[]>;
  /** stances by `ACTOR ISSUE`, in the order of the pack */
  readonly stances: ReadonlyMap<string, readonly Stance[]>;
  /** stances already looked up, by `ACTOR ISSUE DAY` */
  readonly looked: Map<string, StanceOnDay | undefined>;
  /** pairs already looked at, by `A B DAY` */
  readonly dyads: Map<string, Dyad>;
  readonly events: readonly CodedEvent[];
  /** how strong an outside driver is, by its id; 1 is as on record */
  readonly drivers: ReadonlyMap<string, number>;
}

/** A tie with its ends brought to states; a bloc stays a bloc, since its members hang on the day. */
export interface StateTie {
  readonly tie: Tie;
  readonly interval: Interval;
  readonly of: string;
  readonly with: string;
}

/**
 * Reads a view for questions about ties.
 *
 * @param drivers - strength of outside drivers, by id; see {@link exogenousDrivers}
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * [context.ties.length, context.events.map(({ id }) => id)]; // [0, ['river-summit']]
 */
export function alignContext(
  view: View,
  parameters: AlignParameters,
  drivers: ReadonlyMap<string, number> = new Map(),
): AlignContext {
  const { pack } = view;
  const ties = pack.ties.map((tie) => ({
    tie,
    interval: intervalOf(tie),
    of: endOf(pack, tie.of),
    with: endOf(pack, tie.with),
  }));
  return {
    view,
    pack,
    parameters,
    ties,
    byKind: Map.groupBy(ties, ({ tie }) => tie.kind),
    stances: Map.groupBy(pack.stances, ({ actor, issue }) => `${actor} ${issue}`),
    looked: new Map(),
    dyads: new Map(),
    events: codeEvents(pack, parameters),
    drivers,
  };
}

function endOf(pack: Pack, id: string): string {
  return isBloc(pack, id) ? id : (stateOf(pack, id) ?? id);
}
