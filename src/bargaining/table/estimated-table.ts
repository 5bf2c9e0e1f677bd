import { streamName, uniform, unwrap } from '../../quantity/index.ts';
import type { RandomStream, Result, StreamName } from '../../quantity/index.ts';
import { bargainTable } from './bargain-table.ts';
import type { BargainIssue, BargainTable, Stand } from './bargain-table.ts';
import { valueAt } from './estimate.ts';
import type { Estimate } from './estimate.ts';

/** An actor with what it can bring to bear. */
export interface EstimatedActor {
  readonly id: string;
  readonly name?: string;
  readonly capability: Estimate;
}

export interface EstimatedStand {
  /** in the unit of the issue's line */
  readonly position: Estimate;
  /** 0 to 1 */
  readonly salience: Estimate;
}

/** Who was left out of a table, and why. */
export interface LeftOut {
  readonly actor: string;
  readonly issue: string;
  readonly code: 'no-capability' | 'part-of' | 'no-stance';
  readonly params: Readonly<Record<string, string>>;
}

/** Actors × issues as known: every number with its range and its reason. */
export interface EstimatedTable {
  readonly title?: string;
  readonly issues: readonly BargainIssue[];
  readonly actors: readonly EstimatedActor[];
  readonly stands: readonly (readonly (EstimatedStand | undefined)[])[];
  readonly left: readonly LeftOut[];
}

/**
 * The table with every number at its base.
 *
 * @example
 * const why = 'r1';
 * const number = (min, max) => unknownEstimate({ min, max, why });
 * const table = {
 *   issues: [{ id: 'fee', low: 0, high: 100 }],
 *   actors: [{ id: 'north', capability: number(0, 2) }],
 *   stands: [[{ position: number(0, 100), salience: number(0, 1) }]],
 *   left: [],
 * };
 * unwrap(tableAtBase(table)).stands[0][0].position; // 50
 */
export function tableAtBase(estimated: EstimatedTable): Result<BargainTable> {
  return tableOf(estimated, (estimate) => estimate.base);
}

/**
 * One table drawn within the ranges. Numbers have addresses, seed × draw × place in the table: the same
 * draw of two tables that differ in one number differs in that number alone.
 *
 * @param draw - whole number from 0
 *
 * @example
 * const number = (min, max) => unknownEstimate({ min, max, why: 'r1' });
 * const table = {
 *   issues: [{ id: 'fee', low: 0, high: 100 }],
 *   actors: [{ id: 'north', capability: number(0, 2) }],
 *   stands: [[{ position: number(0, 100), salience: number(0, 1) }]],
 *   left: [],
 * };
 * const [one, two] = [drawnTable(table, randomStream(1), 7), drawnTable(table, randomStream(1), 7)];
 * one.stands[0][0].position === two.stands[0][0].position; // true
 */
export function drawnTable(
  estimated: EstimatedTable,
  stream: RandomStream,
  draw: number,
): BargainTable {
  const table = tableOf(estimated, (estimate, name) =>
    valueAt(
      estimate,
      estimate.parts.map((_, step) => uniform(stream, draw, name, step)),
    ),
  );
  // every estimate keeps to its line and its bounds, so that a drawn table is as sound as its base
  return unwrap(table);
}

type Read = (estimate: Estimate, name: StreamName) => number;

/** Addresses by place in the table, each hashed once. */
const names = new Map<string, StreamName>();

function nameOf(place: string): StreamName {
  const known = names.get(place);
  if (known !== undefined) return known;
  const name = streamName(`bargain/${place}`);
  names.set(place, name);
  return name;
}

function tableOf(estimated: EstimatedTable, read: Read): Result<BargainTable> {
  const { actors, issues, stands, title } = estimated;
  return bargainTable({
    ...(title === undefined ? {} : { title }),
    issues,
    actors: actors.map(({ capability, id, name }, at) => ({
      id,
      ...(name === undefined ? {} : { name }),
      capability: read(capability, nameOf(`${at}/capability`)),
    })),
    stands: stands.map((row, at) =>
      row.map((stand, issue): Stand | undefined =>
        stand === undefined
          ? undefined
          : {
              position: read(stand.position, nameOf(`${at}/${issue}/position`)),
              salience: read(stand.salience, nameOf(`${at}/${issue}/salience`)),
            },
      ),
    ),
  });
}
