import type { RouteAnswer, RouteColumn } from '../../../corridor/index.ts';
import { dim, styled } from '../line.ts';
import type { Line, Span } from '../line.ts';
import { gridLines } from './grid.ts';
import type { GridRow } from './grid.ts';
import { amountText, inDays, rounded, shareText } from './route-amount.ts';
import type { RouteScreen } from './route-screen.ts';

type Cell = string | Span;
type Shown = (column: RouteColumn, key: string) => Cell;

export const keyOf = ({ name, via }: RouteColumn): string =>
  via === null ? name : `${name}/${via}`;

const NONE = dim('–');

/** The columns beside one another; where there is no room for all, under one another. */
export function sideBySide(answer: RouteAnswer, { names, width }: RouteScreen): Line[] {
  const { columns, draws, units } = answer;
  const drawn = (key: string) => draws?.columns.find((one) => one.column === key);
  const row = (name: string, shown: Shown): GridRow => ({
    name,
    cells: columns.map((column) => (column.route === null ? NONE : shown(column, keyOf(column)))),
  });
  const rows: GridRow[] = [
    {
      name: 'days',
      cells: columns.map(({ route }) =>
        route === null ? styled('no way', 'warning') : amountText(inDays(route.hours)),
      ),
    },
    row(`cost, ${units.cost}`, ({ route }) => amountText(route?.cost ?? null)),
    row('with time at its value', ({ route }) => amountText(route?.generalised ?? null)),
    row('km', ({ route }) => amountText(route?.km ?? null)),
  ];
  if (draws !== null) {
    rows.push(
      row('days, 9 draws of 10', (_, key) => quantilesText(drawn(key)?.hours, 1 / 24)),
      row('cost, 9 draws of 10', (_, key) => quantilesText(drawn(key)?.cost, 1)),
      row('best in draws', (_, key) => {
        const one = drawn(key);
        return one === undefined || !one.complete ? NONE : shareText(one.wins);
      }),
    );
  }
  if (answer.choice !== null) {
    rows.push(
      row('share by the logit', (_, key) => {
        const share = answer.choice?.shares.find(({ column }) => column === key)?.share;
        return share === undefined ? NONE : shareText(share);
      }),
    );
  }
  rows.push(
    row('trains a day one way', ({ route }) => {
      const narrowest = route?.capacity.trainsADay ?? null;
      if (narrowest === null) return NONE;
      const range = `${rounded(narrowest.low)}–${rounded(narrowest.high)}`;
      return narrowest.atMost ? `at most ${range}` : range;
    }),
    row('links not standing', ({ route }) => {
      const count = route?.needs.length ?? 0;
      return count === 0 ? 'none' : styled(String(count), 'warning');
    }),
    row('under bans', ({ route }) => {
      const states = (route?.territory ?? []).filter(({ sanctioned }) => sanctioned);
      if (states.length === 0) return 'no state';
      return styled(states.map(({ country }) => country).join(', '), 'warning');
    }),
  );
  const heads = columns.map((column) => ({ head: names.column(keyOf(column)) }));
  return gridLines({ head: '', columns: heads, rows, width });
}

function quantilesText(
  points: { readonly p05: number; readonly p95: number } | undefined,
  factor: number,
): Cell {
  if (points === undefined) return NONE;
  return `${rounded(points.p05 * factor)}–${rounded(points.p95 * factor)}`;
}
