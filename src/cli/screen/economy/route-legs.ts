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
  const heads = ['km', 'hours', `cost, ${units.cost}`, 'state'].map((head) => ({ head }));
  return [[], ...gridLines({ head: 'leg', columns: heads, rows, width: screen.width })];
}

function rowOf(leg: RouteLeg, { names, width }: RouteScreen): GridRow {
  const { cost, gauge, hours, km, mode, name, states, unknown, use } = leg;
  const isLink = leg.kind === 'link';
  const how = isLink ? `${mode ?? ''}${gauge === null ? '' : ` ${gauge} mm`}, ` : '  ';
  const where = isLink ? `${names.place(leg.from)} → ${names.place(leg.to)}` : name;
  const state = states.join(' or ');
  const isIdle = use === 'closed' || use === 'idea' || use === 'assumed';
  const between = isLink ? leg.transfers.map(({ name: what }) => `  with ${what}`) : [];
  return {
    name: `${how}${where || names.place(leg.from)}`,
    cells: [
      km === null ? '' : rounded(Math.round(km.base)),
      amountText(hours),
      amountText(cost),
      isIdle ? styled(state, 'warning') : dim(leg.maybe ? `${state}?` : state),
    ],
    below: [...between.map((text): Line => [dim(`    ${text}`)]), ...unknownOf()],
  };

  function unknownOf(): Line[] {
    if (unknown.length === 0) return [];
    const told = unknown.map((text) => names.text(text)).join(' · ');
    return fill(['      '], [styled(told, 'warning')], width, 6);
  }
}
