import type { NetworkFlows } from '../../../assessment/index.ts';
import { dim, textWidth } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';
import type { FlowsScreen } from './flows-screen.ts';
import { gridLines } from './grid.ts';

const ROWS = 24;
const SNAPSHOTS = 4;
/** Columns a place keeps for its name. */
const PLACE = 22;

/** What one more unit costs at each place, in the first moments of the network. */
export function priceTable(
  { network, solution }: NetworkFlows,
  { names, width }: FlowsScreen,
): Line[] {
  const { buses, snapshots, units } = network;
  const widest = Math.max(...snapshots.slice(0, SNAPSHOTS).map(({ name }) => textWidth(name)));
  const fit = Math.max(1, Math.floor((width - PLACE - 2) / (widest + 2)));
  const shown = snapshots.slice(0, Math.min(SNAPSHOTS, fit));
  const priceAt = (entry: number): string => {
    const price = solution.price[entry];
    if (price === undefined || solution.undetermined?.includes(entry) === true) return 'any';
    return number(price).replace('-', '−');
  };
  const more = [
    ...(buses.length > ROWS ? [`${buses.length - ROWS} more places`] : []),
    ...(snapshots.length > shown.length ? [`${snapshots.length - shown.length} more moments`] : []),
  ];
  return [
    ...gridLines({
      head: `prices, ${units.price}`,
      columns: shown.map(({ name }) => ({ head: name })),
      rows: buses.slice(0, ROWS).map(({ id }, at) => ({
        name: names.bus(id),
        cells: shown.map((_, s) => priceAt(at * snapshots.length + s)),
      })),
      width,
    }),
    ...(more.length === 0 ? [] : [[dim(`  and ${more.join(' and ')} (--json lists all)`)]]),
  ];
}
