import type { Route, RouteAnswer, RouteLeg } from '../../../corridor/index.ts';
import { fill } from '../fill.ts';
import { dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { gridLines } from './grid.ts';
import type { GridRow } from './grid.ts';
import { amountText, rounded } from './route-amount.ts';
import type { RouteScreen } from './route-screen.ts';

/** Every leg of a way: how, how far, how long, for how much, in which state, what is unknown. */
export function legLines({ legs }: Route, { units }: RouteAnswer, screen: RouteScreen): Line[] {
  const rows = legs
    .filter((leg) => leg.kind === 'link' || leg.transfers.length > 0 || leg.unknown.length > 0)
    .map((leg) => rowOf(leg, screen));
  const heads = ['km', 'hours', `cost, ${units.cost}`].map((head) => ({ head }));
  return [[], ...gridLines({ head: 'leg', columns: heads, rows, width: screen.width })];
}

function rowOf(leg: RouteLeg, { names, width }: RouteScreen): GridRow {
  const { cost, gauge, hours, km, mode, name, states, transfers, unknown, use } = leg;
  const isLink = leg.kind === 'link';
  const how = isLink ? `${mode ?? ''}${gauge === null ? '' : ` ${gauge}`}, ` : '  ';
  const where = isLink ? `${names.place(leg.from)} → ${names.place(leg.to)}` : name;
  const state = states.join(' or ');
  const below = (text: Line): Line[] => fill(['      '], text, width, 8);
  const isIdle = use === 'closed' || use === 'idea' || use === 'assumed';
  return {
    name: `${how}${where || names.place(leg.from)}`,
    cells: [km === null ? '' : rounded(Math.round(km.base)), amountText(hours), amountText(cost)],
    below: [
      ...(isIdle ? below([styled(state, 'warning')]) : []),
      ...(leg.maybe ? below([styled(`${state}: left open on the day`, 'warning')]) : []),
      ...(isLink ? transfers.flatMap(({ name: what }) => below([dim(`with ${what}`)])) : []),
      ...unknown.flatMap((text) => below([styled(names.text(text), 'warning')])),
    ],
  };
}
