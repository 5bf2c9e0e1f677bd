import { fail, succeed } from '../../quantity/index.ts';
import type { ProblemFields, Result } from '../../quantity/index.ts';
import { scaleCapabilities } from './capability-scale.ts';
import type { SpatialTurns } from './spatial-turns.ts';
import { ktabWordsEn } from './words-en.ts';

/** What actors want and weigh, in columns. */
export interface SpatialColumns {
  /** by actor, then by issue, on a line from 0 to 1 */
  readonly position: ArrayLike<number>;
  /** by actor, then by issue, 0 to 1 */
  readonly salience: ArrayLike<number>;
  /** by actor, from 0 */
  readonly capability: ArrayLike<number>;
}

/** What to call actors and issues in a problem; their numbers where no names are given. */
interface SpatialNames {
  readonly actors: readonly string[];
  readonly issues: readonly string[];
}

/** Saliences that sum to 1 on paper may sum to a little more in the machine. */
const ROUNDING = 1e-9;

/** Writes columns into a run. Fails on the first number out of its range. */
export function loadColumns(
  turns: SpatialTurns,
  columns: SpatialColumns,
  names?: SpatialNames,
): Result<SpatialTurns> {
  const problem = copyColumns(turns, columns, names);
  if (problem !== undefined) return fail(problem, ktabWordsEn);
  const { room } = turns;
  scaleCapabilities(room.capability);
  room.settle();
  if (!room.weight.some((each) => each > 0)) {
    return fail({ code: 'ktab/no-weight', path: 'actors' }, ktabWordsEn);
  }
  return succeed(turns);
}

function copyColumns(
  { room, settings }: SpatialTurns,
  { capability, position, salience }: SpatialColumns,
  names: SpatialNames | undefined,
): ProblemFields | undefined {
  const { actors, issues } = room;
  const nameOf = (actor: number): string => names?.actors[actor] ?? String(actor);
  const cellOf = (at: number, what: string): string => {
    const issue = at % issues;
    return `${nameOf(Math.floor(at / issues))}.${names?.issues[issue] ?? String(issue)}.${what}`;
  };
  for (let at = 0; at < actors * issues; at++) {
    const place = position[at] ?? Number.NaN;
    const care = salience[at] ?? Number.NaN;
    if (!(place >= 0 && place <= 1)) return bad(cellOf(at, 'position'), place, 'from 0 to 1');
    if (!(care >= 0 && care <= 1)) return bad(cellOf(at, 'salience'), care, 'from 0 to 1');
    room.position[at] = place;
    room.salience[at] = care;
  }
  for (let actor = 0; actor < actors; actor++) {
    const power = capability[actor] ?? Number.NaN;
    if (!(power >= 0 && power <= Number.MAX_VALUE)) {
      return bad(`${nameOf(actor)}.capability`, power, 'a number from 0 up');
    }
    room.capability[actor] = power;
    let attention = 0;
    const end = (actor + 1) * issues;
    for (let at = actor * issues; at < end; at++) attention += room.salience[at] ?? 0;
    if (attention <= 1 + ROUNDING) continue;
    if (settings.overCommitted === 'refuse') {
      const path = `${nameOf(actor)}.salience`;
      return { code: 'ktab/over-committed', path, value: String(attention) };
    }
    for (let at = actor * issues; at < end; at++) {
      room.salience[at] = (room.salience[at] ?? 0) / attention;
    }
  }
  return undefined;
}

function bad(path: string, value: number, wanted: string): ProblemFields {
  return { code: 'ktab/bad-number', path, value: String(value), params: { wanted } };
}
