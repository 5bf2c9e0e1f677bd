import type { RouteColumn } from '../../corridor/index.ts';
import { COLUMN_SIGN, columnInk } from '../../figures/index.ts';
import { grouped } from '../economy/amounts.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { amountText, inDays, shareText } from './amounts.ts';
import { keyOf, way } from './context.ts';
import type { RouteContext } from './context.ts';

/** The columns side by side, every number with its reason. */
export function besidePart(context: RouteContext): Piece {
  const { answer, column: named, number } = context;
  const { columns, draws, units } = answer;
  const drawn = (column: RouteColumn) => draws?.columns.find((one) => one.column === keyOf(column));
  const row = (
    code: string,
    cell: (route: NonNullable<RouteColumn['route']>, column: RouteColumn) => Piece,
    params = {},
  ): Piece[] => [
    way(`row-${code}`, params),
    ...columns.map((column) => (column.route === null ? '–' : cell(column.route, column))),
  ];
  const rows: Piece[][] = [
    [
      way('row-days'),
      ...columns.map(({ route }) =>
        route === null ? way('no-way') : number(amountText(inDays(route.hours)), route.hours.why),
      ),
    ],
    row('cost', ({ cost }) => number(amountText(cost), cost.why), { unit: units.cost }),
    row(
      'generalised',
      ({ generalised }) =>
        generalised === null ? '–' : number(amountText(generalised), generalised.why),
      { unit: units.cost },
    ),
    row('km', ({ km }) => number(amountText(km), km.why)),
  ];
  if (draws !== null) {
    const span = (points: { p05: number; p95: number } | undefined, factor: number): Piece =>
      points === undefined
        ? '–'
        : number(`${grouped(points.p05 * factor)}–${grouped(points.p95 * factor)}`, draws.why);
    rows.push(
      row('drawn-days', (_, column) => span(drawn(column)?.hours, 1 / 24)),
      row('drawn-cost', (_, column) => span(drawn(column)?.cost, 1)),
      row('wins', (_, column) => {
        const one = drawn(column);
        return one === undefined || !one.complete ? '–' : number(shareText(one.wins), draws.why);
      }),
    );
  }
  if (answer.choice !== null) {
    rows.push(
      row('share', (_, column) => {
        const found = answer.choice?.shares.find((one) => one.column === keyOf(column));
        return found === undefined ? '–' : number(shareText(found.share), found.why);
      }),
    );
  }
  rows.push(
    row('trains', ({ capacity: { trainsADay } }) => {
      if (trainsADay === null) return '–';
      const range = `${grouped(trainsADay.low)}–${grouped(trainsADay.high)}`;
      const text = trainsADay.atMost ? way('at-most', { amount: range }) : range;
      return number(text, trainsADay.why);
    }),
    row('needs', ({ needs }) => (needs.length === 0 ? way('none') : String(needs.length))),
    row('bans', ({ territory }) => {
      const states = territory.flatMap((one) =>
        one.sanctioned ? [context.actor(one.country)] : [],
      );
      return states.length === 0 ? way('no-state') : states.join(', ');
    }),
  );
  return table({
    caption: way('beside-caption'),
    columns: [
      { label: '' },
      ...columns.map((column, at) => ({
        label: `${COLUMN_SIGN[columnInk(at).symbol]} ${named(column)}`,
      })),
    ],
    rows,
  });
}
