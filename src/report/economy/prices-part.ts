import { rangesByRow } from '../../figures/index.ts';
import { trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { grouped } from './amounts.ts';
import { beside } from './frame.ts';
import { tell } from './tell.ts';
import type { FlowsContext } from './write-flows-page.ts';

const MOST = 24;
const ROWS = 200;

interface Prices {
  readonly name: string;
  readonly range: { readonly low: number; readonly base: number; readonly high: number } | null;
}

/** What one more unit costs at each place, over all moments. */
export function pricesPart({ document, found, names }: FlowsContext): Piece {
  const { network, solution } = found;
  const { price: unit } = network.units;
  const count = network.snapshots.length;
  const total = network.snapshots.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const open = new Set(solution.undetermined);
  const rows = network.buses.map(({ id }, at): Prices => {
    const entries = network.snapshots.flatMap(({ weight }, s) => {
      const entry = at * count + s;
      const price = solution.price[entry];
      return price === undefined || open.has(entry) ? [] : [{ price, weight }];
    });
    const prices = entries.map(({ price }) => price);
    const mean = entries.reduce((sum, { price, weight }) => sum + price * weight, 0) / total;
    const range =
      entries.length < count
        ? null
        : { low: Math.min(...prices), base: mean, high: Math.max(...prices) };
    return { name: names.bus(id), range };
  });
  const figure = rangesByRow({
    document,
    id: 'prices',
    title: tell('prices-title', { unit }),
    rows: rows.filter(({ range }) => range !== null).slice(0, MOST),
    format: grouped,
  });
  return beside(
    trusted(figure.outerHTML),
    tell('prices-figure'),
    table({
      caption: tell('prices-caption', { unit }),
      columns: [
        { label: tell('col-place') },
        { label: tell('col-low'), isNumber: true },
        { label: tell('col-mean-price'), isNumber: true },
        { label: tell('col-high'), isNumber: true },
      ],
      rows: rows
        .slice(0, ROWS)
        .map(({ name, range }) => [
          name,
          range === null ? tell('any') : grouped(range.low),
          range === null ? '' : grouped(range.base),
          range === null ? '' : grouped(range.high),
        ]),
    }),
  );
}
