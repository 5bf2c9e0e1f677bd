import type { RouteAnswer } from '../../../corridor/index.ts';
import { bold, dim } from '../line.ts';
import type { Line } from '../line.ts';
import { gridLines } from './grid.ts';
import { amountText, inDays, rounded } from './route-amount.ts';
import type { RouteScreen } from './route-screen.ts';

/** All pairs asked for: time, cost and what the narrowest railway passes, by kind of route. */
export function matrixLines({ matrix, units }: RouteAnswer, { names, width }: RouteScreen): Line[] {
  if (matrix === null) return [];
  const rows = matrix.flatMap(({ columns, from, to }) =>
    columns.map(({ aYear, column, cost, hours, trainsADay }) => ({
      name: `${names.place(from)} → ${names.place(to)}, ${names.column(column)}`,
      cells:
        hours === null || cost === null
          ? [dim('no way'), '', '', '']
          : [
              amountText(inDays(hours)),
              amountText(cost),
              trainsADay === null ? '' : limitText(trainsADay),
              aYear === null ? '' : limitText(aYear),
            ],
    })),
  );
  const heads = ['days', `cost, ${units.cost}`, 'trains a day', 'a year'].map((head) => ({ head }));
  return [
    [],
    [bold('from where to where'), dim(' · what the narrowest link passes one way')],
    ...gridLines({ head: '', columns: heads, rows, width }),
  ];
}

function limitText(limit: { low: number; high: number; atMost: boolean }): string {
  const range = `${rounded(limit.low)}–${rounded(limit.high)}`;
  return limit.atMost ? `≤ ${range}` : range;
}
