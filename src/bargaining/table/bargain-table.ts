import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';

/** A line on which actors take positions. */
export interface BargainIssue {
  readonly id: string;
  readonly title?: string;
  /** ends of the line, in its unit; 0 and 100 for most */
  readonly low: number;
  readonly high: number;
  readonly unit?: string;
  /** where things stand without an agreement, in the unit of the line */
  readonly statusQuo?: number;
}

/** Who bargains. */
export interface BargainActor {
  readonly id: string;
  readonly name?: string;
  /** what it can bring to bear, from 0, in a unit all actors share */
  readonly capability: number;
}

/** Where an actor stands on an issue. */
export interface Stand {
  /** what it asks for, in the unit of the issue's line */
  readonly position: number;
  /** how much it cares: 0 not at all, 1 as much as can be */
  readonly salience: number;
}

export interface BargainFields {
  readonly title?: string;
  readonly issues: readonly BargainIssue[];
  readonly actors: readonly BargainActor[];
  /** by actor, then by issue; undefined where the actor takes no position */
  readonly stands: readonly (readonly (Stand | undefined)[])[];
}

declare const checked: unique symbol;

/**
 * Actors × issues: position, salience, capability. What every model of bargaining reads. Made by
 * {@link bargainTable} alone, so that a model need not look for positions off the line, negative weights,
 * numbers that are none, or one name for two actors.
 */
export interface BargainTable extends BargainFields {
  readonly [checked]: true;
}

/**
 * Checks a table of actors and issues. Fails on no actor or issue, a name missing or used twice, a line
 * whose ends do not lie in order, a row of another length than there are issues, a position off its line, a
 * salience outside 0 to 1, a capability below 0, and a number that is not finite; each with its place.
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 3 }],
 *     stands: [[{ position: 80, salience: 0.9 }], [{ position: 20, salience: 0.5 }]],
 *   }),
 * );
 * table.actors.length; // 2
 */
export function bargainTable(fields: BargainFields): Result<BargainTable> {
  if (isSound(fields)) return succeed(fields);
  const problem = firstProblem(fields) ?? { code: 'bargaining/no-actor', path: 'actors' };
  return fail(problem, bargainingWordsEn);
}

/** The mark of a checked table is known to the type alone. */
function isSound(fields: BargainFields): fields is BargainTable {
  return firstProblem(fields) === undefined;
}

interface Wrong {
  readonly code: string;
  readonly path: string;
  readonly value?: string;
  readonly params?: Record<string, string | number>;
}

function firstProblem({ actors, issues, stands }: BargainFields): Wrong | undefined {
  if (issues.length === 0) return { code: 'bargaining/no-issue', path: 'issues' };
  if (actors.length === 0) return { code: 'bargaining/no-actor', path: 'actors' };
  return (
    namesProblem('issues', issues) ??
    namesProblem('actors', actors) ??
    first(issues, lineProblem) ??
    first(actors, capabilityProblem) ??
    shapeProblem(stands, actors.length, issues.length) ??
    first(actors, (actor, at) =>
      first(issues, (issue, column) => standProblem(actor, issue, stands[at]?.[column])),
    )
  );
}

function first<T>(
  list: readonly T[],
  look: (each: T, at: number) => Wrong | undefined,
): Wrong | undefined {
  for (const [at, each] of list.entries()) {
    const found = look(each, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function namesProblem(
  path: 'issues' | 'actors',
  list: readonly { readonly id: string }[],
): Wrong | undefined {
  const seen = new Set<string>();
  return first(list, ({ id }, at) => {
    if (id === '') return { code: 'bargaining/name-missing', path: `${path}.${at}` };
    if (seen.has(id)) return { code: 'bargaining/name-twice', path: `${path}.${id}`, value: id };
    seen.add(id);
    return undefined;
  });
}

function lineProblem({ high, id, low, statusQuo }: BargainIssue): Wrong | undefined {
  const path = `issues.${id}`;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) {
    return { code: 'bargaining/bad-line', path, params: { low: String(low), high: String(high) } };
  }
  return statusQuo === undefined ? undefined : offLine(`${path}.status-quo`, statusQuo, low, high);
}

function offLine(path: string, at: number, low: number, high: number): Wrong | undefined {
  if (at >= low && at <= high) return undefined;
  return { code: 'bargaining/off-line', path, value: String(at), params: { low, high } };
}

function capabilityProblem({ capability, id }: BargainActor): Wrong | undefined {
  if (Number.isFinite(capability) && capability >= 0) return undefined;
  const path = `actors.${id}.capability`;
  return { code: 'bargaining/bad-capability', path, value: String(capability) };
}

function shapeProblem(
  stands: BargainFields['stands'],
  actors: number,
  issues: number,
): Wrong | undefined {
  if (stands.length !== actors) {
    const params = { found: stands.length, expected: actors };
    return { code: 'bargaining/rows', path: 'stands', params };
  }
  return first(stands, (row, at) =>
    row.length === issues
      ? undefined
      : {
          code: 'bargaining/columns',
          path: `stands.${at}`,
          params: { found: row.length, expected: issues },
        },
  );
}

function standProblem(
  actor: BargainActor,
  issue: BargainIssue,
  stand: Stand | undefined,
): Wrong | undefined {
  if (stand === undefined) return undefined;
  const path = `${actor.id}.${issue.id}`;
  const { position, salience } = stand;
  if (!(salience >= 0 && salience <= 1)) {
    return { code: 'bargaining/bad-salience', path: `${path}.salience`, value: String(salience) };
  }
  return offLine(`${path}.position`, position, issue.low, issue.high);
}
