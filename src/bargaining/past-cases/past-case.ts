import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { ScoredCase } from '../score/score-forecasts.ts';
import { bargainTable } from '../table/bargain-table.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { onIssue } from '../table/on-issue.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { bargainingWordsEn } from '../words-en.ts';

/** An actor of a case that is decided. */
export interface PastActor {
  readonly id: string;
  /** 0 to 100 */
  readonly position: number;
  /** 0 to 1 */
  readonly salience: number;
  /** from 0, in a unit all actors of the case share; 1 for all where none is known */
  readonly capability: number;
}

export interface PastCaseFields {
  readonly id: string;
  /** what it hangs together with, such as the proposal an issue is part of; the case itself, if alone */
  readonly group: string;
  readonly year?: number;
  readonly actors: readonly PastActor[];
  /** what was agreed, 0 to 100 */
  readonly outcome: number;
  /** where things stood before, 0 to 100 */
  readonly statusQuo?: number;
}

/** A decided case, checked, as the models read it. */
export interface PastCase extends ScoredCase {
  readonly year?: number;
  readonly statusQuo?: number;
  /** with this case as its only issue, on a line from 0 to 100 */
  readonly table: BargainTable;
  readonly columns: IssueColumns;
}

/** An election between so many positions takes about a second. */
const MOST_ACTORS = 1000;

/**
 * Checks a decided case. Fails as {@link bargainTable}, with more than 1,000 actors, where nobody has any capability × salience, and on
 * an outcome off the line from 0 to 100.
 *
 * @example
 * const actors = [{ id: 'north', position: 80, salience: 1, capability: 2 }];
 * const fee = unwrap(pastCase({ id: 'fee', group: 'line', actors, outcome: 75 }));
 * fee.columns.ids; // ['north']
 */
export function pastCase(fields: PastCaseFields): Result<PastCase> {
  const { actors, group, id, outcome, statusQuo, year } = fields;
  if (actors.length > MOST_ACTORS) {
    const params = { found: actors.length, limit: MOST_ACTORS, model: 'a decided case' };
    return fail({ code: 'bargaining/too-many-actors', path: id, params }, bargainingWordsEn);
  }
  const table = bargainTable({
    issues: [{ id, low: 0, high: 100, ...(statusQuo === undefined ? {} : { statusQuo }) }],
    actors: actors.map((actor) => ({ id: actor.id, capability: actor.capability })),
    stands: actors.map(({ position, salience }) => [{ position, salience }]),
  });
  if (!table.ok) return table;
  const columns = onIssue(table.value, 0);
  if (columns.totalWeight <= 0) {
    return fail(
      { code: 'bargaining/no-weight', path: `issues.${id}`, value: id },
      bargainingWordsEn,
    );
  }
  if (!(outcome >= 0 && outcome <= 100)) {
    const params = { low: 0, high: 100 };
    const path = `${id}.outcome`;
    return fail(
      { code: 'bargaining/off-line', path, value: String(outcome), params },
      bargainingWordsEn,
    );
  }
  return succeed({
    id,
    group,
    outcome,
    table: table.value,
    columns,
    ...(year === undefined ? {} : { year }),
    ...(statusQuo === undefined ? {} : { statusQuo }),
  });
}

/** The same case with other capabilities, by actor. */
export function withCapabilities(
  past: PastCase,
  capabilityOf: (actor: string, stated: number) => number,
): Result<PastCase> {
  const { columns, group, id, outcome, statusQuo, year } = past;
  return pastCase({
    id,
    group,
    outcome,
    actors: columns.ids.map((actor, row) => ({
      id: actor,
      position: columns.position[row] ?? Number.NaN,
      salience: columns.salience[row] ?? Number.NaN,
      capability: capabilityOf(actor, columns.capability[row] ?? Number.NaN),
    })),
    ...(year === undefined ? {} : { year }),
    ...(statusQuo === undefined ? {} : { statusQuo }),
  });
}
