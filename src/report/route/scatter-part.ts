import type { Route } from '../../corridor/index.ts';
import { costAgainstTime } from '../../figures/index.ts';
import type { WayPoint } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { amountText, inDays } from './amounts.ts';
import { howOf } from './how.ts';
import { keyOf, way } from './context.ts';
import type { RouteContext } from './context.ts';

/** Cost against time of all ways that are fully known, with their Pareto sets as a table. */
export function scatterPart(context: RouteContext): Piece {
  const { answer, column: named, document, number, place } = context;
  const ways = waysOf(context);
  if (ways.length === 0) return null;
  const figure = costAgainstTime({
    document,
    id: 'cost-time',
    title: way('scatter-title', { from: place(answer.from), to: place(answer.to) }),
    unit: answer.units.cost,
    ways,
  });
  const rows = answer.columns.flatMap((column) =>
    othersOf(column.route, column.pareto).map((route, at): Piece[] => [
      at === 0 ? named(column) : '',
      number(amountText(inDays(route.hours)), route.hours.why),
      number(amountText(route.cost), route.cost.why),
      howOf(context, route.legs),
    ]),
  );
  const caption =
    answer.draws === null ? way('scatter-caption-ends') : way('scatter-caption-draws');
  return html`<figure>
      ${trusted(figure.outerHTML)}
      <figcaption>${caption}</figcaption>
    </figure>
    ${table({
      caption: way('alternatives'),
      columns: [
        { label: way('col-kind'), isTight: true },
        { label: way('col-days'), isTight: true },
        { label: `${way('col-cost')}, ${answer.units.cost}`, isTight: true },
        { label: way('col-how') },
      ],
      rows,
    })}`;
}

/** The way shown, then the others of its Pareto set. */
function othersOf(shown: Route | null, pareto: readonly Route[]): Route[] {
  if (shown === null) return [];
  const own = linksOf(shown);
  return [shown, ...pareto.filter((route) => linksOf(route) !== own)];
}

const linksOf = ({ legs }: Route): string =>
  legs.flatMap(({ id, kind }) => (kind === 'link' ? [id] : [])).join(' ');

function waysOf({ answer, column: named }: RouteContext): WayPoint[] {
  return answer.columns.flatMap((column, at) => {
    const drawn = answer.draws?.columns.find((one) => one.column === keyOf(column));
    return othersOf(column.route, column.pareto).flatMap((route, place): WayPoint[] => {
      const { cost, hours } = route;
      if (!cost.complete || !hours.complete) return [];
      const days = inDays(hours);
      const isShown = place === 0;
      const spread =
        isShown && drawn !== undefined
          ? {
              days: { low: drawn.hours.p05 / 24, base: days.base, high: drawn.hours.p95 / 24 },
              cost: { low: drawn.cost.p05, base: cost.base, high: drawn.cost.p95 },
            }
          : { days, cost };
      return [{ column: at, name: named(column), isShown, ...spread }];
    });
  });
}
