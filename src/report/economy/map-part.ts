import { meanFlows } from '../../corridor/index.ts';
import type { MeanFlow } from '../../corridor/index.ts';
import { flowMap } from '../../figures/index.ts';
import type { MapFlow, FlowPlace } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { grouped } from './amounts.ts';
import { tell } from './tell.ts';
import { worldShapes } from './world-shapes.ts';
import type { FlowsContext } from './write-flows-page.ts';

/** A map for each carrier: gas and power do not run in one pipe. */
export function mapPart(context: FlowsContext): Piece {
  const { document, found, names } = context;
  const { network } = found;
  const places = placesOf(context);
  const ways = waysOf(context);
  const located = new Set(places.map(({ id }) => id));
  const carriers = [...new Set(ways.map(({ carrier }) => carrier))];
  const maps = carriers.flatMap((carrier) => {
    const flows = ways.filter(
      (way) => way.carrier === carrier && located.has(way.from) && located.has(way.to),
    );
    if (flows.length === 0) return [];
    const used = places.filter(({ id }) => flows.some(({ from, to }) => from === id || to === id));
    const figure = flowMap({
      document,
      id: `map-${asId(carrier)}`,
      title: network.title,
      unit: network.units.flow,
      world: worldShapes(used),
      places: used,
      flows,
    });
    return [
      html`${carriers.length > 1 && html`<h3>${tell('map-of', { carrier })}</h3>`}
        <figure class="map">
          ${trusted(figure.outerHTML)}
          <figcaption>${tell('map-caption', { unit: network.units.flow })}</figcaption>
        </figure> `,
    ];
  });
  if (maps.length === 0) return html`<p>${tell('map-nowhere')}</p>`;
  const lost = [
    ...new Set(ways.flatMap(({ from, to }) => [from, to].filter((id) => !located.has(id)))),
  ];
  return html`${maps}
  ${
    lost.length > 0 &&
    html`<p class="note">${tell('map-missing', { places: lost.map(names.bus).join(', ') })}</p>`
  }`;
}

const asId = (carrier: string): string => carrier.replaceAll(/[^A-Za-z0-9]+/g, '-');

/** A bus of a pack is `place/carrier`: on the map it is its place. */
const placeOf = (bus: string): string => bus.split('/')[0] ?? bus;

function placesOf({ found, names }: FlowsContext): FlowPlace[] {
  const places = new Map<string, FlowPlace>();
  for (const { id, position } of found.network.buses) {
    const place = placeOf(id);
    if (position === undefined || places.has(place)) continue;
    places.set(place, { id: place, name: names.bus(place), ...position });
  }
  return [...places.values()];
}

type Way = MapFlow & { readonly carrier: string };

/** What goes from place to place by each carrier: pipes side by side are one. */
function waysOf(context: FlowsContext): Way[] {
  const { found, left, view } = context;
  const groups = Map.groupBy(
    meanFlows(found.network, found.solution).filter(
      ({ from, to }) => placeOf(from) !== placeOf(to),
    ),
    ({ carrier, from, to }) =>
      `${carrier ?? ''}\n${[placeOf(from), placeOf(to)].toSorted().join('\n')}`,
  );
  const standing = [...groups.values()].map(wayOf);
  const known = new Set(standing.map(({ from, to }) => [from, to].toSorted().join('\n')));
  const absent = left.flatMap(({ id, why }): Way[] => {
    const link = view?.pack.links[id];
    if (why !== 'not-standing' || link === undefined) return [];
    const [from, to] = link.between;
    if (known.has([from, to].toSorted().join('\n'))) return [];
    const carrier = CARRIER_OF[link.mode];
    return carrier === undefined
      ? []
      : [{ from, to, carrier, amount: 0, label: '', state: 'absent' }];
  });
  return [...standing, ...absent];
}

const CARRIER_OF: Readonly<Record<string, string>> = {
  gas: 'gas',
  lng: 'gas',
  oil: 'oil',
  power: 'power',
  rail: 'freight',
  road: 'freight',
  sea: 'freight',
};

function wayOf(all: readonly MeanFlow[]): Way {
  const [first] = all;
  const start = first === undefined ? '' : placeOf(first.from);
  const end = first === undefined ? '' : placeOf(first.to);
  const sum = all.reduce(
    (total, { from, mean }) => total + (placeOf(from) === start ? mean : -mean),
    0,
  );
  const isBack = sum < 0;
  const stands = all.filter(({ built, capacity }) => capacity > 0 || built > 1e-9);
  const isFull = stands.every(({ use }) => use !== undefined && use >= 0.999);
  const amount = Math.abs(sum);
  const state =
    stands.length === 0 ? 'absent' : amount <= 1e-9 ? 'idle' : isFull ? 'full' : 'carries';
  return {
    from: isBack ? end : start,
    to: isBack ? start : end,
    carrier: first?.carrier ?? '',
    amount: state === 'carries' || state === 'full' ? amount : 0,
    label: grouped(amount),
    state,
  };
}
