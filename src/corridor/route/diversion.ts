import { standsOn } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { cargoAmount } from './cargo-amount.ts';
import type { RouteContext } from './describe-route.ts';
import { rangeAt } from './monomial.ts';
import { pointRange } from './range.ts';
import type {
  RangeWithWhy,
  Route,
  RouteChoice,
  RouteColumn,
  RouteDiversion,
} from './route-schema.ts';

type Shipment = Pack['shipments'][string];
type Kind = RouteDiversion['changes'][number]['kind'];

interface Sums {
  readonly kind: Kind;
  readonly id: string;
  with: number;
  without: number;
}

/**
 * Who carries more and who less once a route is gone (or, read the other way, is opened): amounts a
 * year over each link, through each port, over links of each owner and through each state. The amount
 * is that of the pack's shipments between the two places, a measured one before any other; where
 * there is none, 1: then the numbers are shares.
 */
export function diversionOf(
  context: RouteContext,
  ends: { readonly from: string; readonly to: string },
  columns: readonly RouteColumn[],
  choice: RouteChoice,
): RouteDiversion | null {
  const { without } = choice;
  if (without === null) return null;
  const { amount, unit } = amountOf(context, ends);
  const sums = new Map<string, Sums>();
  for (const { column, share, without: rest } of choice.shares) {
    const route = columns.find(({ name }) => name === column)?.route;
    if (route === null || route === undefined) continue;
    for (const { id, kind } of touchedBy(context, route)) {
      const key = `${kind} ${id}`;
      const sum = sums.get(key) ?? { kind, id, with: 0, without: 0 };
      sum.with += share * amount.base;
      sum.without += (rest ?? 0) * amount.base;
      sums.set(key, sum);
    }
  }
  const from = [choice.why, amount.why];
  return {
    without,
    unit,
    amount,
    changes: [...sums.values()].map((sum) => ({
      ...sum,
      why: context.reasons.computed(
        `diversion/${sum.kind}/${sum.id}`,
        { code: `route/diversion-${sum.kind}`, params: { id: sum.id, without } },
        from,
        sum.without - sum.with,
      ),
    })),
  };
}

function touchedBy({ graph }: RouteContext, route: Route): { kind: Kind; id: string }[] {
  const found = new Map<string, { kind: Kind; id: string }>();
  const add = (kind: Kind, id: string): void => void found.set(`${kind} ${id}`, { kind, id });
  for (const leg of route.legs) {
    if (leg.kind !== 'link' || leg.id === null) continue;
    add('link', leg.id);
    if (leg.mode === 'sea') for (const port of [leg.from, leg.to]) add('port', port);
    for (const country of leg.countries) add('country', country);
    for (const owner of graph.pack.links[leg.id]?.owners ?? []) {
      if (standsOn(owner, graph.day) !== 'no') add('owner', owner.actor);
    }
  }
  return [...found.values()];
}

function amountOf(
  { cargo, graph, reasons }: RouteContext,
  { from, to }: { readonly from: string; readonly to: string },
): { amount: RangeWithWhy; unit: string } {
  const matching = Object.entries(graph.pack.shipments)
    .map(([id, shipment], ordinal) => ({ id, shipment, ordinal }))
    .filter(
      ({ shipment }) =>
        fits(shipment, cargo.id, from, to) && standsOn(shipment, graph.day) !== 'no',
    )
    .toSorted((a, b) => rank(a.shipment) - rank(b.shipment) || a.ordinal - b.ordinal);
  for (const { id, ordinal, shipment } of matching) {
    const amount = cargoAmount(graph.book, cargo, {
      stream: `shipment/${ordinal}/amount`,
      what: { code: 'route/input-shipment', params: { shipment: id } },
      quantity: shipment.amount,
      record: shipment,
      path: `shipments.${id}.amount`,
    });
    if (amount === undefined || amount.is === 'trains-a-day' || amount.is === 'per-train') continue;
    const text = { code: 'route/shipment', params: { shipment: id, is: shipment.is } };
    const range = rangeAt(amount.of, graph.inputs);
    const why = reasons.range(`shipment/${id}`, text, range, reasons.inputsOf([amount.of]));
    return { amount: why, unit: `${cargo.unit.text}/yr` };
  }
  const one = pointRange(1);
  const why = reasons.assumption({ code: 'route/one-unit', params: {} }, 1);
  return { amount: { low: one.low, base: one.base, high: one.high, why }, unit: 'share' };
}

const fits = (shipment: Shipment, cargo: string, from: string, to: string): boolean =>
  shipment.origin === from && shipment.destination === to && shipment.cargo === cargo;

const rank = ({ is }: Shipment): number => (is === 'measured' ? 0 : 1);
