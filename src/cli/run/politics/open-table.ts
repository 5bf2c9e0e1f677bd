import {
  certainTable,
  readBargainCsv,
  readKtabCsv,
  tableOfFile,
} from '../../../bargaining/index.ts';
import type { EstimatedTable } from '../../../bargaining/index.ts';
import { readTextFile } from '../../../intake/index.ts';
import { LandbridgeError, unwrap } from '../../../quantity/index.ts';
import type { Reasons } from '../../../quantity/index.ts';
import { parseBargainFile } from '../../../scenario/index.ts';
import type { BargainFile } from '../../../scenario/index.ts';
import type { BargainOptions } from '../../commands/bargain.ts';
import { failWith } from './bargain-options.ts';

/** The table of a file, by what is in it: CSV by its ending, YAML or JSON else. */
export async function openTable(
  path: string,
  options: BargainOptions,
  reasons: Reasons,
): Promise<EstimatedTable> {
  for (const [option, value] of [
    ['--without-leader', options.withoutLeader],
    ['--one-goal', options.oneGoal],
    ['--suppose', options.suppose],
    ['--motive', options.motive],
    ['--near', options.near === undefined ? undefined : [options.near]],
  ] as const) {
    if (value !== undefined) failWith('cli/bargain-only-pack', option, value.join(', '));
  }
  const { file, text } = unwrap(readTextFile(path));
  const table = isKtab(path, text)
    ? certainTable(unwrap(readKtabCsv(text, file)), file, reasons)
    : unwrap(tableOfFile(readFile(file, text), file, reasons));
  return options.issue === undefined ? table : withIssues(table, options.issue);
}

/** KTAB writes a name, a description and two counts first, and names its columns in the second row. */
function isKtab(path: string, text: string): boolean {
  const [first = ''] = text.split(/\r?\n|\r/, 1);
  return /\.csv$/i.test(path) && /,\s*\d+\s*,\s*\d+\s*,?\s*$/.test(first);
}

function readFile(path: string, text: string): BargainFile {
  if (/\.csv$/i.test(path)) return unwrap(readBargainCsv({ path, text }));
  const { file, problems } = parseBargainFile({ path, text });
  if (file === undefined) throw new LandbridgeError(problems);
  return file;
}

function withIssues(table: EstimatedTable, wanted: readonly string[]): EstimatedTable {
  const known = table.issues.map(({ id }) => id);
  const at = wanted.map((id) => {
    const found = known.indexOf(id);
    return found < 0
      ? failWith('cli/bargain-no-issue', '--issue', id, { known: known.join(', ') })
      : found;
  });
  return {
    ...table,
    issues: at.flatMap((index) => table.issues[index] ?? []),
    stands: table.stands.map((row) => at.map((index) => row[index])),
  };
}
