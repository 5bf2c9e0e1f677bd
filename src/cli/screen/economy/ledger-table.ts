import type { NetworkFlows } from '../../../assessment/index.ts';
import { LEDGER_COLUMNS, UNASSIGNED, ledgerParts } from '../../../corridor/index.ts';
import { fill } from '../fill.ts';
import { bold, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { amountsIn } from './amounts.ts';
import type { FlowsScreen } from './flows-screen.ts';
import { gridLines } from './grid.ts';

/** What is missing in the account of one state, before the rest is counted. */
const MOST = 3;

const HEADS = {
  consumers: 'consumers',
  producers: 'producers',
  transport: 'rent, fees',
  costs: 'costs',
} as const;

/** The account of each state, by who in it gains. */
export function ledgerTable({ ledger, network }: NetworkFlows, screen: FlowsScreen): Line[] {
  const { totals } = ledger;
  const amounts = amountsIn(
    network.units.money,
    totals.flatMap(({ byKind, known }) => [known, ...Object.values(ledgerParts(byKind))]),
  );
  return gridLines({
    head: `ledger, ${amounts.unit}`,
    columns: [...LEDGER_COLUMNS.map((name) => ({ head: HEADS[name] })), { head: 'total' }],
    rows: totals.map(({ byKind, country, known, missing, total }) => {
      const lacks = missing.map(({ asset, what }) => `${what} of ${screen.names.asset(asset)}`);
      const more = lacks.length > MOST ? ` and ${lacks.length - MOST} more` : '';
      return {
        name: country === UNASSIGNED ? 'of no state' : screen.names.state(country),
        cells: [
          ...LEDGER_COLUMNS.map((name) => {
            const sum = ledgerParts(byKind)[name];
            return sum === 0 ? '' : amounts.text(sum);
          }),
          total === undefined
            ? styled(`${amounts.text(known)} ?`, 'warning')
            : bold(amounts.text(known)),
        ],
        below:
          lacks.length === 0
            ? []
            : fill(
                ['    '],
                [styled('? ', 'warning'), `without ${lacks.slice(0, MOST).join(', ')}${more}`],
                screen.width,
                6,
              ),
      };
    }),
    width: screen.width,
  });
}
