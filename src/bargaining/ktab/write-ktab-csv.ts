import { csvText, fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { shiftDigits } from './shift-digits.ts';
import type { SpatialOutcome } from './spatial-outcome.ts';
import { ktabWordsEn } from './words-en.ts';

/** Saliences that sum to 1 on paper may sum to a little more in the machine. */
const ROUNDING = 1e-9;

/**
 * Writes a table as an input file of KTAB's spatial model; {@link readKtabCsv} reads it back. Lines other
 * than from 0 to 100 are brought to that, and a status quo is not written: KTAB knows none. Fails on an
 * actor without a position on an issue, or whose saliences sum to more than 1: KTAB takes neither.
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     title: 'Fees',
 *     issues: [{ id: 'Fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 3 }],
 *     stands: [[{ position: 80, salience: 0.9 }]],
 *   }),
 * );
 * unwrap(writeKtabCsv(table)); // 'Fees,,1,1\nActor,Description,Power,Fee,Salience 1\nnorth,,3,80,90\n'
 */
export function writeKtabCsv(table: BargainTable): Result<string> {
  const { actors, issues, stands, title = '' } = table;
  const titles = issues.flatMap(({ id }, at) => [id, `Salience ${at + 1}`]);
  const rows: (string | number)[][] = [
    [title, '', actors.length, issues.length],
    ['Actor', 'Description', 'Power', ...titles],
  ];
  for (const [row, { capability, id, name = '' }] of actors.entries()) {
    const cells: (string | number)[] = [id, name, capability];
    let attention = 0;
    for (const [column, issue] of issues.entries()) {
      const stand = stands[row]?.[column];
      if (stand === undefined) {
        return fail({ code: 'ktab/no-stand', path: `${id}.${issue.id}`, value: id }, ktabWordsEn);
      }
      const { high, low } = issue;
      const { position, salience } = stand;
      const isHundred = low === 0 && high === 100;
      const at = isHundred ? position : (100 * (position - low)) / (high - low);
      cells.push(Math.min(at, 100), shiftDigits(salience, 2));
      attention += salience;
    }
    if (attention > 1 + ROUNDING) {
      const problem = { code: 'ktab/over-committed', path: `${id}.salience` };
      return fail({ ...problem, value: String(attention) }, ktabWordsEn);
    }
    rows.push(cells);
  }
  return succeed(csvText(rows));
}

/**
 * Writes where all stood, turn by turn: `turn,dim,actor,position`, with turn 0 the table itself, issues by
 * number from 0, positions in the unit of the issue's line.
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'Fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 3 }],
 *     stands: [[{ position: 80, salience: 0.9 }]],
 *   }),
 * );
 * writePositionsCsv(unwrap(spatialModel(table))).split('\n')[1]; // '0,0,north,80'
 */
export function writePositionsCsv({ actors, issues, states }: SpatialOutcome): string {
  const rows: (string | number)[][] = [['turn', 'dim', 'actor', 'position']];
  for (const [turn, { position }] of states.entries()) {
    for (const issue of issues.keys()) {
      for (const [actor, id] of actors.entries()) {
        rows.push([turn, issue, id, position[actor]?.[issue] ?? '']);
      }
    }
  }
  return csvText(rows);
}
