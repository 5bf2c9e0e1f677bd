import {
  bargainingWordsEn,
  calibratePowers,
  calibratedTable,
  readPastCases,
} from '../../../bargaining/index.ts';
import type { EstimatedTable } from '../../../bargaining/index.ts';
import { readTextFile } from '../../../intake/index.ts';
import { makeProblem, unwrap } from '../../../quantity/index.ts';
import type { Problem, Reasons } from '../../../quantity/index.ts';
import type { BargainOptions } from '../../commands/bargain.ts';
import { countOption } from '../open-view.ts';

/** A table whose capabilities are scaled by what decided cases teach, and whether that helped there. */
export function calibrated(
  table: EstimatedTable,
  path: string,
  options: BargainOptions,
  reasons: Reasons,
): { readonly table: EstimatedTable; readonly notices: readonly Problem[] } {
  const { file, text } = unwrap(readTextFile(path));
  const cases = unwrap(readPastCases({ path: file, text }));
  const seed = countOption(options.seed, '--seed');
  const found = unwrap(calibratePowers(cases, seed === undefined ? {} : { seed }));
  const notices = found.notes.map(({ code, params }) =>
    makeProblem({ code, params, severity: 'notice' }, bargainingWordsEn),
  );
  return { table: calibratedTable(table, found, reasons), notices };
}
