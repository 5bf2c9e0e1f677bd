import type { Asset, Bus, FlowNetwork } from '../network/flow-network.ts';
import type { FlowSolution } from '../network/flow-solution.ts';
import { seriesAt } from '../network/series.ts';

/** A position as GeoJSON has it: longitude before latitude. */
export type GeoPosition = readonly [lon: number, lat: number];

export type GeoGeometry =
  | { readonly type: 'Point'; readonly coordinates: GeoPosition }
  | { readonly type: 'LineString'; readonly coordinates: readonly GeoPosition[] }
  | {
      readonly type: 'MultiLineString';
      readonly coordinates: readonly (readonly GeoPosition[])[];
    };

export interface GeoFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: GeoGeometry;
  readonly properties: Readonly<Record<string, string | number | readonly string[] | null>>;
}

export interface NetworkGeoJson {
  readonly collection: {
    readonly type: 'FeatureCollection';
    readonly features: readonly GeoFeature[];
  };
  /** what could not be drawn, and the bus whose position nobody has stated */
  readonly notDrawn: readonly {
    readonly kind: 'bus' | 'link' | 'line';
    readonly id: string;
    readonly bus: string;
  }[];
}

/** What of an asset stands: `capacity` with what is built; nothing is `absent` but was not built. */
type State = 'stands' | 'built' | 'not-built' | 'absent';

/**
 * A network as GeoJSON (RFC 7946): buses as points, links and lines as straight lines between them,
 * with what a solution says of them in one snapshot: `flow` (from → to; below 0 the other way),
 * `arrives`, `use` as a share of capacity, `price` of buses and at both ends, `state`, and `unknown`,
 * what nobody has stated. What is not known is `null`. A line over the 180th meridian is cut in two
 * there. No position is invented: what lacks one is listed instead of drawn.
 *
 * @param snapshot which one; the first when left out
 *
 * @example
 * const files = new Map([['buses.csv', 'name,x,y\nnorth,10,50\nsouth,,\n']]);
 * const { collection, notDrawn } = toGeoJson(unwrap(readPypsa(files)).network);
 * collection.features.map(({ geometry }) => geometry.coordinates); // [[10, 50]]
 * notDrawn; // [{ kind: 'bus', id: 'south', bus: 'south' }]
 */
export function toGeoJson(
  network: FlowNetwork,
  solution?: FlowSolution,
  snapshot = 0,
): NetworkGeoJson {
  const drawing = new Drawing(network, solution, snapshot);
  for (const [at, bus] of network.buses.entries()) drawing.bus(at, bus);
  for (const [at, link] of network.links.entries()) {
    const { directions, sent } = solution ?? {};
    const forward = drawing.value(directions?.forward ?? sent, at);
    const backward = drawing.value(directions?.backward, at) ?? 0;
    const flow = drawing.value(sent, at);
    const isBack = link.bothWays !== true && (flow ?? 0) < 0;
    drawing.edge('link', at, link, {
      stands: drawing.capacity(solution?.built.links, at, link),
      flow,
      carried: forward === null ? null : Math.max(Math.abs(forward), forward + backward),
      arrives: drawing.value(solution?.arrived, at),
      most: isBack ? -seriesAt(link.least, snapshot) : seriesAt(link.most, snapshot, 1),
    });
  }
  for (const [at, line] of network.lines.entries()) {
    const flow = drawing.value(solution?.lineFlow, at);
    drawing.edge('line', at, line, {
      stands: drawing.capacity(solution?.built.lines, at, line),
      flow,
      carried: flow === null ? null : Math.abs(flow),
      arrives: flow,
      most: 1,
    });
  }
  return {
    collection: { type: 'FeatureCollection', features: drawing.features },
    notDrawn: drawing.notDrawn,
  };
}

interface EdgeFacts {
  readonly stands: number | null;
  readonly flow: number | null;
  readonly carried: number | null;
  readonly arrives: number | null;
  readonly most: number;
}

type Edge = Asset & { readonly from: string; readonly to: string; readonly capacity: number };

class Drawing {
  readonly features: GeoFeature[] = [];
  readonly notDrawn: NetworkGeoJson['notDrawn'][number][] = [];
  readonly #network: FlowNetwork;
  readonly #solution: FlowSolution | undefined;
  readonly #snapshot: number;
  readonly #buses: ReadonlyMap<string, { readonly at: number; readonly bus: Bus }>;

  constructor(network: FlowNetwork, solution: FlowSolution | undefined, snapshot: number) {
    this.#network = network;
    this.#solution = solution;
    this.#snapshot = snapshot;
    this.#buses = new Map(network.buses.map((bus, at) => [bus.id, { at, bus }]));
  }

  /** An entry of an array laid out asset after asset; nothing where there is no solution. */
  value(of: Float64Array | undefined, asset: number): number | null {
    const value = of?.[asset * this.#network.snapshots.length + this.#snapshot];
    return value !== undefined && Number.isFinite(value) ? value : null;
  }

  capacity(built: Float64Array | undefined, at: number, { capacity, invest }: Edge): number | null {
    if (invest === undefined) return capacity;
    const extra = built?.[at * this.#network.periods.length + this.#period];
    return extra === undefined ? null : capacity + extra;
  }

  bus(at: number, bus: Bus): void {
    const { carrier, country, id, position } = bus;
    if (position === undefined) {
      this.notDrawn.push({ kind: 'bus', id, bus: id });
      return;
    }
    this.features.push({
      type: 'Feature',
      id: `bus:${id}`,
      geometry: { type: 'Point', coordinates: [position.lon, position.lat] },
      properties: {
        kind: 'bus',
        id,
        carrier,
        country: country ?? null,
        price: this.value(this.#solution?.price, at),
      },
    });
  }

  edge(kind: 'link' | 'line', at: number, asset: Edge, facts: EdgeFacts): void {
    const from = this.#buses.get(asset.from);
    const to = this.#buses.get(asset.to);
    const [start, end] = [from?.bus.position, to?.bus.position];
    if (start === undefined || end === undefined) {
      const bus = start === undefined ? asset.from : asset.to;
      this.notDrawn.push({ kind, id: asset.id, bus });
      return;
    }
    const { arrives, carried, flow, most, stands } = facts;
    const room = stands === null ? null : stands * most;
    const isBounded = room !== null && room > 0 && Number.isFinite(room);
    this.features.push({
      type: 'Feature',
      id: `${kind}:${asset.id}`,
      geometry: straight([start.lon, start.lat], [end.lon, end.lat]),
      properties: {
        kind,
        id: asset.id,
        from: asset.from,
        to: asset.to,
        carrier: asset.carrier ?? null,
        capacity: stands !== null && Number.isFinite(stands) ? stands : null,
        flow,
        arrives,
        use: isBounded && carried !== null ? carried / room : null,
        priceFrom: this.value(this.#solution?.price, from?.at ?? 0),
        priceTo: this.value(this.#solution?.price, to?.at ?? 0),
        state: this.#state(at, kind, asset),
        unknown: asset.unknown ?? [],
      },
    });
  }

  #state(at: number, kind: 'link' | 'line', asset: Edge): State | null {
    if (asset.active?.[this.#period] === false) return 'absent';
    if (asset.capacity > 0) return 'stands';
    if (asset.invest === undefined) return 'absent';
    const built = kind === 'link' ? this.#solution?.built.links : this.#solution?.built.lines;
    const stands = this.capacity(built, at, asset);
    if (stands === null) return null;
    return stands > 0 ? 'built' : 'not-built';
  }

  get #period(): number {
    return this.#network.snapshots[this.#snapshot]?.period ?? 0;
  }
}

/** A straight line on the map; cut where it would go around the world the wrong way (RFC 7946, 3.1.9). */
function straight(from: GeoPosition, to: GeoPosition): GeoGeometry {
  const way = to[0] - from[0];
  if (Math.abs(way) <= 180) return { type: 'LineString', coordinates: [from, to] };
  const edge = from[0] > 0 ? 180 : -180;
  const whole = 360 - Math.abs(way);
  const share = whole === 0 ? 0 : Math.abs(edge - from[0]) / whole;
  const lat = from[1] + share * (to[1] - from[1]);
  return {
    type: 'MultiLineString',
    coordinates: [
      [from, [edge, lat]],
      [[-edge, lat], to],
    ],
  };
}
