import type { Pack } from '../../scenario/index.ts';
import { cargoAmount, DAYS_A_YEAR } from './cargo-amount.ts';
import type { CapacityContext } from './link-capacity.ts';
import { linkCapacity } from './link-capacity.ts';
import type { LinkStanding } from './link-standing.ts';
import { rangeAt } from './monomial.ts';
import type { Range } from './range.ts';
import type { RangeWithWhy, RouteForecast } from './route-schema.ts';

type Shipment = Pack['shipments'][string];

interface Checked {
  readonly link: string;
  readonly needed: RangeWithWhy | null;
  readonly possible: RangeWithWhy | null;
  /** units of cargo a year, where it is no matter of trains */
  readonly capacity: RangeWithWhy | null;
  readonly verdict: RouteForecast['verdict'];
}

/**
 * Whether the links a forecast goes over can carry it. It is impossible where the fewest trains it
 * needs are more than the most a link can pass (or its least amount is more than the link's greatest
 * capacity), possible where every link passes it even at worst, else unsure.
 *
 * @param context of the cargo of the shipment
 * @param links those it is said to go over, or those of a route
 * @returns `null` where its amount is unknown or of another kind
 */
export function checkForecast(
  context: CapacityContext,
  id: string,
  shipment: Shipment,
  links: readonly LinkStanding[],
): RouteForecast | null {
  const { cargo, graph, reasons } = context;
  const ordinal = Object.keys(graph.pack.shipments).indexOf(id);
  const amount = cargoAmount(graph.book, cargo, {
    stream: `shipment/${ordinal}/amount`,
    what: { code: 'route/input-shipment', params: { shipment: id } },
    quantity: shipment.amount,
    record: shipment,
    path: `shipments.${id}.amount`,
  });
  if (amount === undefined || amount.is === 'trains-a-day' || amount.is === 'per-train')
    return null;
  const stated = rangeAt(amount.of, graph.inputs);
  const why = reasons.range(
    `forecast/${id}/amount`,
    { code: 'route/shipment', params: { shipment: id, is: shipment.is } },
    stated,
    reasons.inputsOf([amount.of]),
  );
  const checked = links.map((standing) => checkLink(context, id, why, standing));
  const verdict = joined(checked);
  const [worst] = checked
    .filter((one) => one.verdict === verdict)
    .toSorted((a, b) => excess(b) - excess(a));
  // what is told of: trains where a railway is narrowest, else amounts
  const by = verdict === 'unknown' || worst?.needed !== null ? '' : '-amount';
  const params = {
    shipment: id,
    links: checked.flatMap((one) => (one.verdict === 'unknown' ? [one.link] : [])).join(', '),
    unit: `${cargo.unit.text}/yr`,
    amount: round(stated.low),
    amountMost: round(stated.high),
    capacity: round(worst?.capacity?.high),
    capacityLeast: round(worst?.capacity?.low),
    link: worst?.link ?? '',
    needed: round(worst?.needed?.low),
    neededMost: round(worst?.needed?.high),
    possible: round(worst?.possible?.high),
    possibleLeast: round(worst?.possible?.low),
  };
  return {
    shipment: id,
    title: shipment.title,
    is: shipment.is,
    verdict,
    says: { code: `route/forecast-${verdict}${by}`, params },
    amount: why,
    unit: `${cargo.unit.text}/yr`,
    links: checked.map(({ capacity, link, needed, possible }) => ({
      link,
      needed,
      possible,
      capacity,
    })),
  };
}

function checkLink(
  context: CapacityContext,
  id: string,
  amount: RangeWithWhy,
  standing: LinkStanding,
): Checked {
  const { reasons } = context;
  const capacity = linkCapacity(context, standing);
  const link = standing.id;
  const { aYear = null, load = null, trainsADay = null } = capacity ?? {};
  if (trainsADay !== null && load !== null) {
    const range: Range = {
      low: amount.low / (load.high * DAYS_A_YEAR),
      base: amount.base / (load.base * DAYS_A_YEAR),
      high: amount.high / (load.low * DAYS_A_YEAR),
    };
    const text = { code: 'route/trains-needed', params: { shipment: id, link } };
    const needed = reasons.range(`forecast/${id}/${link}`, text, range, [amount.why, load.why]);
    return {
      link,
      needed,
      possible: trainsADay,
      capacity: null,
      verdict: compared(range, trainsADay),
    };
  }
  const none = { link, needed: null, possible: null, capacity: aYear };
  if (aYear === null) return { ...none, verdict: 'unknown' };
  return { ...none, verdict: compared(amount, aYear) };
}

function compared(needed: Range, possible: Range): RouteForecast['verdict'] {
  if (needed.low > possible.high) return 'impossible';
  return needed.high <= possible.low ? 'possible' : 'unsure';
}

/** One link that cannot is enough; all must surely be able to. */
function joined(checked: readonly Checked[]): RouteForecast['verdict'] {
  const has = (verdict: RouteForecast['verdict']): boolean =>
    checked.some((one) => one.verdict === verdict);
  if (has('impossible')) return 'impossible';
  if (has('unsure')) return 'unsure';
  return checked.length === 0 || has('unknown') ? 'unknown' : 'possible';
}

const excess = ({ needed, possible }: Checked): number =>
  needed === null || possible === null ? 0 : needed.base / possible.base;

const round = (value: number | undefined): number =>
  value === undefined ? 0 : Math.round(value * 10) / 10;
