import type { Route, RouteColumn } from '../../corridor/index.ts';
import { routeMap } from '../../figures/index.ts';
import type { GlobePoint, WayLine, WayPlace } from '../../figures/index.ts';
import { worldShapes } from '../economy/world-shapes.ts';
import { html, trusted } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { recordOf } from '../record-of.ts';
import { way } from './context.ts';
import type { RouteContext } from './context.ts';

/** Degrees a map shows around the links it is about. */
const AROUND = 1.5;

/** The ways on a map, and closer where links do not stand; what has no place on it is named. */
export function mapPart(context: RouteContext): Piece {
  const { answer, place, view } = context;
  const { columns, from, to } = answer;
  const points = (id: string): GlobePoint[] => {
    const { lat, lon } = recordOf(view.pack.places, id) ?? {};
    return lat === undefined || lon === undefined ? [] : [{ lat, lon }];
  };
  const lines = columns.flatMap(({ route }, column) =>
    route === null ? [] : linesOf(context, route, column, points),
  );
  if (lines.length === 0) return null;
  const places = placesOf(context, points);
  const all = lines.flatMap((line) => line.points);
  const title = way('map-title', { from: place(from), to: place(to) });
  const overview = figure(context, { id: 'ways', title, lines, places, frame: all });
  const frame = closeFrame(context, points);
  const missing = [...new Set(columns.flatMap(({ route }) => placesOn(route)))].filter(
    (id) => points(id).length === 0,
  );
  const notes = (view.pack.scenario['place-names'] ?? []).map(({ says }) => says);
  return html`<figure class="map">
      ${overview}
      <figcaption>${way('map-caption')}</figcaption>
    </figure>
    ${
      frame.length === 0
        ? null
        : html`<h3>${way('map-close')}</h3>
            <figure class="map">
              ${figure(context, {
                id: 'close',
                title: way('map-close'),
                lines,
                places: closePlaces(context, points),
                frame,
              })}
              <figcaption>${way('map-close-caption')}</figcaption>
            </figure>`
    }
    ${
      missing.length > 0 &&
      html`<p class="note">${way('map-missing', { places: missing.map(place).join(', ') })}</p>`
    }
    <p class="note">${[way('map-note'), ...notes].join(' ')}</p>`;
}

function figure(
  { answer, column, document }: RouteContext,
  drawn: {
    readonly id: string;
    readonly title: string;
    readonly lines: readonly WayLine[];
    readonly places: readonly WayPlace[];
    readonly frame: readonly GlobePoint[];
  },
): Markup {
  const svg = routeMap({
    ...drawn,
    document,
    world: worldShapes(drawn.frame),
    columns: answer.columns.map((one) => column(one)),
  });
  return trusted(svg.outerHTML);
}

function linesOf(
  { view }: RouteContext,
  { legs }: Route,
  column: number,
  points: (id: string) => GlobePoint[],
): WayLine[] {
  return legs.flatMap(({ from, id, kind, to, use }): WayLine[] => {
    const [start, end] = [points(from)[0], points(to)[0]];
    if (kind !== 'link' || start === undefined || end === undefined) return [];
    const link = id === null ? undefined : recordOf(view.pack.links, id);
    const between = (link?.drawn ?? []).map(([lon, lat]) => ({ lat, lon }));
    const inOrder = link?.between[0] === from ? between : between.toReversed();
    return [{ column, points: [start, ...inOrder, end], stands: use === 'running' }];
  });
}

/** The ends, and where the mode or the gauge changes. */
function placesOf(
  { answer, place }: RouteContext,
  points: (id: string) => GlobePoint[],
): WayPlace[] {
  const changes = answer.columns.flatMap(({ route }) => changesOf(route));
  const ids = [...new Set([answer.from, answer.to, ...changes])];
  return ids.flatMap((id) =>
    points(id).map((at) => ({
      ...at,
      name: place(id),
      isEnd: id === answer.from || id === answer.to,
    })),
  );
}

function changesOf(route: Route | null): string[] {
  const links = (route?.legs ?? []).filter(({ kind }) => kind === 'link');
  return links.flatMap((leg, at) => {
    const before = links[at - 1];
    if (before === undefined) return [];
    return before.mode !== leg.mode || before.gauge !== leg.gauge ? [leg.from] : [];
  });
}

const placesOn = (route: Route | null): string[] =>
  (route?.legs ?? []).flatMap(({ from, to }) => [from, to]);

/** What lies in the states whose links do not stand: the part of the ways the question is about. */
function closeFrame({ answer }: RouteContext, points: (id: string) => GlobePoint[]): GlobePoint[] {
  const around = answer.columns
    .flatMap((column) => legsNear(column))
    .flatMap((leg) => [...points(leg.from), ...points(leg.to)]);
  return around.flatMap(({ lat, lon }) => [
    { lat: lat - AROUND, lon },
    { lat: lat + AROUND, lon },
    { lat, lon: lon - AROUND },
    { lat, lon: lon + AROUND },
  ]);
}

function legsNear({ route }: RouteColumn): Route['legs'] {
  const states = new Set((route?.needs ?? []).flatMap(({ countries }) => countries));
  return (route?.legs ?? []).filter(
    ({ countries, kind, mode }) =>
      kind === 'link' && mode !== 'sea' && countries.some((state) => states.has(state)),
  );
}

/** Close by, every place on the way is named. */
function closePlaces(
  { answer, place }: RouteContext,
  points: (id: string) => GlobePoint[],
): WayPlace[] {
  const near = answer.columns.flatMap((column) => legsNear(column));
  const ids = [...new Set(near.flatMap(({ from, to }) => [from, to]))];
  return ids.flatMap((id) =>
    points(id).map((at) => ({
      ...at,
      name: place(id),
      isEnd: id === answer.from || id === answer.to,
    })),
  );
}
