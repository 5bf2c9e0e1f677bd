import { supposedView } from '../../../assessment/index.ts';
import {
  distancesTo,
  tableOfView,
  withMotives,
  withNearSalience,
} from '../../../bargaining/index.ts';
import type { EstimatedTable } from '../../../bargaining/index.ts';
import { unwrap } from '../../../quantity/index.ts';
import type { Problem, Reasons } from '../../../quantity/index.ts';
import type { View } from '../../../scenario/index.ts';
import type { BargainOptions } from '../../commands/bargain.ts';
import { numberOption, suppositions } from './bargain-options.ts';

/** A table of a pack, the view behind it with all that was supposed, and what to tell of that. */
export interface PackTable {
  readonly table: EstimatedTable;
  readonly view: View;
  /** alleged motives that were switched on, each with who alleges it */
  readonly notices: readonly Problem[];
}

/** The table of issues of a pack: motives first, so that what a user supposes of a mind has the last word. */
export function packTable(
  view: View,
  issues: readonly string[],
  options: BargainOptions,
  reasons: Reasons,
): PackTable {
  const { notices, view: moved } = unwrap(withMotives(view, options.motive ?? []));
  const supposed = unwrap(supposedView(moved, suppositions(options)));
  const table = unwrap(tableOfView(supposed, { issues }, reasons));
  if (options.near === undefined) return { table, view: supposed, notices };
  const distances = unwrap(distancesTo(view, options.near));
  const half = numberOption(options.halfDistance, '--half-distance');
  return {
    table: unwrap(withNearSalience(table, distances, reasons, half)),
    view: supposed,
    notices,
  };
}
