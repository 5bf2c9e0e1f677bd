import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { bargainTable } from '../table/bargain-table.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { loadColumns } from './load-columns.ts';
import type { SpatialColumns } from './load-columns.ts';
import { SPATIAL_ACTORS } from './open-spatial.ts';
import { SpatialRecord } from './spatial-record.ts';
import type { SpatialOutcome, SpatialStop } from './spatial-outcome.ts';
import { spatialSettings } from './spatial-settings.ts';
import type { SpatialOptions } from './spatial-settings.ts';
import { SpatialTurns } from './spatial-turns.ts';
import { ktabWordsEn } from './words-en.ts';

/** Keeps the share of movement a number where nobody moves at all. KTAB's `minSigDelta`. */
const HARDLY = 1e-4;

/**
 * KTAB's Spatial Model of Politics: actors with positions on several issues challenge one another, turn by
 * turn, strike bargains, and each takes the one most likely to win an election among those open to it. The
 * rules are those of the program KTAB 1.4 (KAPSARC, 2019; github.com/lsyaseen/KTAB, `kmodel` and `smp`),
 * described by Efird, Lester and Wise, "Analyzing energy and industrial policies", Journal of East Asian
 * Studies 16 (2016) 117. With {@link KTAB_SETTINGS} the positions of every turn are KTAB's.
 *
 * Each issue's line becomes one from 0 to 1. Saliences of an actor are parts of its whole attention, so
 * they may sum to 1 at most (or see `overCommitted`); an actor that cares about nothing yields to any
 * challenge. As a forecast of what will be agreed the model does worse than the weighted mean
 * on record; it tells who presses whom, and where that leads.
 *
 * Fails on a wrong option, more than {@link SPATIAL_ACTORS} actors, an actor without a position on an
 * issue, saliences that sum to more than 1, and where nobody has any weight.
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 3 }, { id: 'west', capability: 1 }, { id: 'south', capability: 2 }],
 *     stands: [
 *       [{ position: 0, salience: 0.9 }],
 *       [{ position: 40, salience: 0.5 }],
 *       [{ position: 100, salience: 0.7 }],
 *     ],
 *   }),
 * );
 * const run = unwrap(spatialModel(table));
 * run.states.map(({ position }) => position[0][0]); // [0, ≈ 14.02, ≈ 16.37, ≈ 16.37]
 * run.stop; // { reason: 'quiet', share: 0 }
 */
export function spatialModel(
  table: BargainTable,
  options: SpatialOptions = {},
): Result<SpatialOutcome> {
  const settings = spatialSettings(options);
  if (!settings.ok) return settings;
  const { actors, issues } = table;
  if (actors.length > SPATIAL_ACTORS) {
    const params = { found: actors.length, limit: SPATIAL_ACTORS, model: 'the spatial model' };
    return fail({ code: 'bargaining/too-many-actors', path: 'actors', params }, bargainingWordsEn);
  }
  const columns = columnsOf(table);
  if (!columns.ok) return columns;
  const turns = new SpatialTurns(actors.length, issues.length, settings.value);
  const names = { actors: actors.map(({ id }) => id), issues: issues.map(({ id }) => id) };
  const loaded = loadColumns(turns, columns.value, names);
  if (!loaded.ok) return loaded;
  const record = new SpatialRecord(table, turns);
  const { leastTurns, mostTurns, quietShare } = settings.value;
  let first = 0;
  for (let turn = 0; ; turn++) {
    turns.look();
    record.state();
    const moved = turns.move(turn);
    record.turn(moved);
    if (turn === 0) first = moved + HARDLY;
    const share = moved / first;
    const isQuiet = turn + 1 >= leastTurns && share < quietShare;
    if (!isQuiet && turn + 1 < mostTurns) continue;
    turns.look();
    record.state();
    const stop: SpatialStop = { reason: isQuiet ? 'quiet' : 'limit', share };
    return succeed(record.outcome(names, stop));
  }
}

function columnsOf({ actors, issues, stands }: BargainTable): Result<SpatialColumns> {
  const position = new Float64Array(actors.length * issues.length);
  const salience = new Float64Array(actors.length * issues.length);
  for (const [row, actor] of actors.entries()) {
    for (const [column, { high, id, low }] of issues.entries()) {
      const stand = stands[row]?.[column];
      if (stand === undefined) {
        return fail(
          { code: 'ktab/no-stand', path: `${actor.id}.${id}`, value: actor.id },
          ktabWordsEn,
        );
      }
      const at = row * issues.length + column;
      position[at] = (stand.position - low) / (high - low);
      salience[at] = stand.salience;
    }
  }
  const capability = actors.map((actor) => actor.capability);
  return succeed({ position, salience, capability });
}

/**
 * The table as it stands after a turn, for any other model to read: the same issues, capabilities and
 * saliences, with the positions of a state. The last state where none is named.
 *
 * @param state - index in `outcome.states`
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 3 }, { id: 'south', capability: 1 }],
 *     stands: [[{ position: 0, salience: 0.9 }], [{ position: 100, salience: 0.5 }]],
 *   }),
 * );
 * const after = unwrap(spatialTable(table, unwrap(spatialModel(table))));
 * after.stands[1][0].position; // ≈ 1.05
 */
export function spatialTable(
  table: BargainTable,
  outcome: SpatialOutcome,
  state = outcome.states.length - 1,
): Result<BargainTable> {
  const found = outcome.states[state];
  if (found === undefined) throw new RangeError(`there is no state ${state}`);
  return bargainTable({
    ...table,
    stands: table.stands.map((row, actor) =>
      row.map((stand, issue) => {
        const position = found.position[actor]?.[issue];
        return stand === undefined || position === undefined ? stand : { ...stand, position };
      }),
    ),
  });
}
