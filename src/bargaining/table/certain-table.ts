import type { Reasons } from '../../quantity/index.ts';
import type { BargainTable } from './bargain-table.ts';
import type { Estimate } from './estimate.ts';
import type { EstimatedTable } from './estimated-table.ts';

/**
 * A table whose numbers have no range, as the tables of other tools have none; each rests on the file it
 * stands in.
 *
 * @param file - name of the file, for the reasons
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }],
 *     stands: [[{ position: 80, salience: 0.9 }]],
 *   }),
 * );
 * certainTable(table, 'fee.csv', createReasons()).stands[0][0].position.low; // 80
 */
export function certainTable(table: BargainTable, file: string, reasons: Reasons): EstimatedTable {
  const { actors, issues, stands, title } = table;
  const certain = (value: number, path: string, min: number, max: number): Estimate => ({
    low: value,
    base: value,
    high: value,
    parts: [() => value],
    min,
    max,
    isUnknown: false,
    why: reasons.add({
      kind: 'assumption',
      text: { code: 'bargaining/why-file', params: { file, path, because: '' } },
      value,
    }),
  });
  return {
    ...(title === undefined ? {} : { title }),
    issues,
    actors: actors.map(({ capability, id, name }) => ({
      id,
      ...(name === undefined ? {} : { name }),
      capability: certain(capability, `${id}.capability`, 0, Infinity),
    })),
    stands: stands.map((row, at) =>
      row.map((stand, column) => {
        const issue = issues[column];
        if (stand === undefined || issue === undefined) return undefined;
        const path = `${actors[at]?.id ?? ''}.${issue.id}`;
        const { high, low } = issue;
        return {
          position: certain(stand.position, `${path}.position`, low, high),
          salience: certain(stand.salience, `${path}.salience`, 0, 1),
        };
      }),
    ),
    left: [],
  };
}
