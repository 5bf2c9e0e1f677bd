import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { loadColumns } from './load-columns.ts';
import type { SpatialColumns } from './load-columns.ts';
import { spatialSettings } from './spatial-settings.ts';
import type { SpatialOptions } from './spatial-settings.ts';
import { SpatialTurns } from './spatial-turns.ts';
import { ktabWordsEn } from './words-en.ts';

/**
 * Actors at most, as in KTAB. Work grows with their number cubed: a turn of 250 takes about half a second,
 * one of 1,000 would take half a minute.
 */
export const SPATIAL_ACTORS = 250;

/** Issues at most. */
const ISSUES = 1000;
/** The spatial model, opened for so many actors and issues, to be run on one table after another. */
export interface SpatialSession {
  readonly actors: number;
  readonly issues: number;
  /** Where all stand now, by actor, then by issue, on a line from 0 to 1: read it, do not write to it. */
  readonly position: Float64Array;
  /** Risk attitudes before the turn that was run last, by actor. */
  readonly risk: Float64Array;
  /** Sets a table. Fails on a number out of its range, naming the first. */
  start(columns: SpatialColumns): Result<SpatialSession>;
  /** Runs one turn, and tells how far all moved together, the length of a line being 1. */
  turn(): number;
}

/**
 * Opens the spatial model for many runs in the same memory, as a simulation needs: no texts, no records of
 * turns, nothing allocated between `start` and the end of a turn but what bargains take. For one run with
 * all that happened in it see {@link spatialModel}.
 *
 * Fails on less than one actor or issue, more than {@link SPATIAL_ACTORS} actors, and on a wrong option.
 *
 * @example
 * const session = unwrap(openSpatial(3, 1));
 * const columns = { position: [0, 0.4, 1], salience: [0.9, 0.5, 0.7], capability: [3, 1, 2] };
 * unwrap(session.start(columns)).turn(); // ≈ 1
 * session.position; // Float64Array.of(0.1402, 0.4, 0.1402)
 */
export function openSpatial(
  actors: number,
  issues: number,
  options: SpatialOptions = {},
): Result<SpatialSession> {
  const settings = spatialSettings(options);
  if (!settings.ok) return settings;
  if (!(Number.isInteger(actors) && actors >= 1 && actors <= SPATIAL_ACTORS)) {
    const params = { limit: SPATIAL_ACTORS };
    return fail(
      { code: 'ktab/actors', path: 'actors', value: String(actors), params },
      ktabWordsEn,
    );
  }
  if (!(Number.isInteger(issues) && issues >= 1 && issues <= ISSUES)) {
    const params = { limit: ISSUES };
    return fail(
      { code: 'ktab/issues', path: 'issues', value: String(issues), params },
      ktabWordsEn,
    );
  }
  const turns = new SpatialTurns(actors, issues, settings.value);
  let done = 0;
  const session: SpatialSession = {
    actors,
    issues,
    position: turns.room.position,
    risk: turns.risk,
    start(columns) {
      const loaded = loadColumns(turns, columns);
      if (!loaded.ok) return loaded;
      done = 0;
      return succeed(session);
    },
    turn() {
      turns.look();
      const moved = turns.move(done);
      done += 1;
      return moved;
    },
  };
  return succeed(session);
}
