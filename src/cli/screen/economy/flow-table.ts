import type { NetworkFlows } from '../../../assessment/index.ts';
import { meanFlows } from '../../../corridor/index.ts';
import type { MeanFlow } from '../../../corridor/index.ts';
import { fill } from '../fill.ts';
import { dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';
import type { FlowsScreen } from './flows-screen.ts';
import { gridLines } from './grid.ts';

/** Rows of a table before the rest is only counted. */
const ROWS = 24;

/** What flows where, of how much room, the most first. */
export function flowTable(found: NetworkFlows, { names, width }: FlowsScreen): Line[] {
  const flows = meanFlows(found.network, found.solution).filter(
    ({ built, mean }) => Math.abs(mean) > 1e-6 || built > 1e-6,
  );
  if (flows.length === 0) return [[dim('  nothing flows')]];
  const shown = flows.slice(0, ROWS);
  const open = shown.filter(({ unknown }) => unknown.length > 0);
  return [
    ...gridLines({
      head: 'flows',
      columns: ['mean', 'capacity', 'built', 'use'].map((head) => ({ head })),
      rows: shown.map((flow) => ({
        name: `${flow.unknown.length > 0 ? '? ' : ''}${names.asset(flow.id)}`,
        cells: cellsOf(flow),
      })),
      width,
    }),
    ...(flows.length > ROWS ? [[dim(`  and ${flows.length - ROWS} more (--csv lists all)`)]] : []),
    ...(open.length === 0
      ? []
      : fill(
          ['  '],
          [
            styled('? ', 'warning'),
            `nobody has stated ${open
              .map(({ id, unknown }) => `${unknown.join(' and ')} of ${names.asset(id)}`)
              .join(', ')}`,
          ],
          width,
          4,
        )),
  ];
}

function cellsOf({ built, capacity, mean, use }: MeanFlow) {
  const share = use === undefined ? '' : `${number(100 * use)} %`;
  return [
    number(mean).replace('-', '−'),
    Number.isFinite(capacity) ? number(capacity) : 'no limit',
    built > 1e-6 ? number(built) : '',
    use !== undefined && use >= 0.999 ? styled('full', 'warning') : share,
  ];
}
