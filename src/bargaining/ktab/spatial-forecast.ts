import type { LineDistribution } from '../distribution/line-distribution.ts';
import type { SpatialOutcome } from './spatial-outcome.ts';

/**
 * Where the places of a state lie on one issue, each with its chance to win an election among all: what
 * the model has to say as a forecast, in the unit of the issue's line. The last state where none is named.
 *
 * @param issue - index of the issue; throws RangeError where there is none, or no such state
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 3 }, { id: 'south', capability: 1 }],
 *     stands: [[{ position: 0, salience: 0.9 }], [{ position: 100, salience: 0.5 }]],
 *   }),
 * );
 * const run = unwrap(spatialModel(table));
 * spatialForecast(run, 0, 0); // { at: [0, 100], share: [≈ 0.75, ≈ 0.25] }
 */
export function spatialForecast(
  outcome: SpatialOutcome,
  issue: number,
  state = outcome.states.length - 1,
): LineDistribution {
  const found = outcome.states[state];
  if (found === undefined) throw new RangeError(`there is no state ${state}`);
  if (outcome.issues[issue] === undefined) throw new RangeError(`there is no issue ${issue}`);
  const shares = new Map<number, number>();
  for (const [actor, place] of found.place.entries()) {
    const at = found.position[actor]?.[issue];
    // actors at one place are one option of the election: counted where the first of them stands
    if (place !== actor || at === undefined) continue;
    shares.set(at, (shares.get(at) ?? 0) + (found.chance[actor] ?? 0));
  }
  const sorted = [...shares].toSorted(([one], [other]) => one - other);
  return { at: sorted.map(([at]) => at), share: sorted.map(([, share]) => share) };
}
