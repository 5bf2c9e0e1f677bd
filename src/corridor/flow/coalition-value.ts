import type { LpStatus } from '../../quantity/index.ts';
import { seriesAt, snapshotWeights } from '../network/series.ts';
import { statesOf } from '../network/states.ts';
import type { FlowSession } from './open-flow.ts';

/** What a coalition of states can do with the assets it holds. */
export interface CoalitionValue {
  readonly status: LpStatus;
  /**
   * welfare: what served demand is worth less what serving it costs; a fixed demand without a value
   * of lost load adds its cost alone. Nothing where a demand of the coalition cannot be served.
   */
  readonly value: number | undefined;
}

/** The values of all coalitions of some players. */
export interface CoalitionValues {
  readonly players: readonly string[];
  /** entry m: of the players whose bit is set in m, the first player being bit 0 */
  readonly values: readonly (number | undefined)[];
}

/**
 * The worth of the states present: every asset that needs another stands still, and other states'
 * demands are left out. Only bounds of the model change, and the solver starts from its last basis.
 *
 * @example
 * const session = unwrap(openFlow(pipes, solver));
 * coalitionValue(session, ['XA', 'XB']).value; // ≈ 2800
 * coalitionValue(session, ['XA']).value; // ≈ 0
 */
export function coalitionValue(session: FlowSession, present: Iterable<string>): CoalitionValue {
  const here = new Set(present);
  return valueWithout(
    session,
    statesOf(session.network).filter((state) => !here.has(state)),
  );
}

/**
 * The characteristic function of players over a network: v(S) for every coalition S, as a game
 * wants it. States that are no players take part in every coalition. They are asked in the order
 * of a Gray code, where one player comes or goes at a time, so that each solve starts next to
 * its answer. The session is left with everything open.
 *
 * @param players at most 20: 2ⁿ solves
 *
 * @example
 * const session = unwrap(openFlow(pipes, solver));
 * coalitionValues(session, ['XA', 'XB']).values; // [≈ 0, ≈ 0, ≈ 0, ≈ 2800]
 */
export function coalitionValues(session: FlowSession, players: readonly string[]): CoalitionValues {
  if (players.length > 20)
    throw new RangeError(`${players.length} players are too many: 20 at most`);
  const values: (number | undefined)[] = [];
  const count = 1 << players.length;
  for (let step = 0; step < count; step++) {
    const coalition = step ^ (step >> 1);
    const absent = players.filter((_, player) => ((coalition >> player) & 1) === 0);
    values[coalition] = valueWithout(session, absent).value;
  }
  session.openAll();
  return { players, values };
}

function valueWithout(session: FlowSession, absent: readonly string[]): CoalitionValue {
  session.closeFor(absent);
  const { objective, status } = session.solve({ prices: 'none' });
  if (status !== 'optimal') return { status, value: undefined };
  return { status, value: 0 - objective + worthOfAll(session) };
}

/** What fixed demands that are not left out would be worth if all were served. */
function worthOfAll({ closed, network }: FlowSession): number {
  const weights = snapshotWeights(network);
  let worth = 0;
  for (const [at, { need }] of network.demands.entries()) {
    if (need.kind !== 'fixed' || need.lostLoad === undefined || closed.demands[at] === 1) continue;
    for (const [s, weight] of weights.entries()) {
      worth += weight * need.lostLoad * seriesAt(need.amount, s);
    }
  }
  return worth;
}
