import { VERSION, compareDates, succeed } from '../../quantity/index.ts';
import type { Problem, Result, Text } from '../../quantity/index.ts';
import { spanOf, standsOn } from '../../scenario/index.ts';
import type { View } from '../../scenario/index.ts';
import { answerColumn, findColumn } from './answer-column.ts';
import type { FoundColumn, SearchContext } from './answer-column.ts';
import { columnKey } from './column-rules.ts';
import type { Ends } from './column-rules.ts';
import { cargoTerms, COLUMN_NAMES } from './cargo.ts';
import { checkForecast } from './check-forecast.ts';
import { chooseColumn } from './choose-column.ts';
import { linksOf } from './find-routes.ts';
import { diversionOf } from './diversion.ts';
import { drawRoutes } from './draw-routes.ts';
import { rangeAt, times } from './monomial.ts';
import { statedCost } from './needs.ts';
import { odMatrix } from './od-matrix.ts';
import { publishedOf } from './published.ts';
import { RouteReasons } from './reason-book.ts';
import { failRoute, routeProblem } from './route-problem.ts';
import { fullRouteRequest } from './route-request.ts';
import type { FullRouteRequest, RouteRequest } from './route-request.ts';
import { routeGraph } from './route-graph.ts';
import type { RouteGraph } from './route-graph.ts';
import type {
  RouteAnswer,
  RouteColumn,
  RouteDraws,
  RouteForecast,
  RouteResult,
} from './route-schema.ts';
import { baseValues, weigh } from './weights.ts';

/**
 * Routes between two places on the day of a view, always in three columns: by sea, by sea and an
 * existing land line, and by land alone through territory that may be closed; with time, cost and
 * their ranges, what is unknown, whose territory they need, what they can carry, how shippers would
 * choose, and whether the pack's forecasts fit on the track. Every number has its reason.
 *
 * @returns a Result; it fails as {@link routeGraph} and {@link fullRouteRequest} do, and with
 *   `route/disconnected` where no column has a route
 *
 * @example
 * answerRoute(view, { from: 'north', to: 'south' }).problems[0].code; // 'route/unknown-place'
 */
export function answerRoute(view: View, request: RouteRequest): Result<RouteResult> {
  const full = fullRouteRequest(view, request);
  if (!full.ok) return full;
  const asked = full.value;
  const graph = routeGraph(view, asked);
  if (!graph.ok) return graph;
  const context = contextOf(graph.value, asked);
  const ordinal = (id: string): number => graph.value.places.indexOf(id);
  const ends = { from: ordinal(asked.from), to: ordinal(asked.to) };
  const found = [
    ...COLUMN_NAMES.map((name) => findColumn(context, name, null, ends)),
    ...asked.via.map((state) => findColumn(context, 'via', state, ends)),
  ];
  const columns = found.map((one) => answerColumn(context, one, ends));
  if (columns.every(({ route }) => route === null)) return disconnected(columns, asked);
  const draws = drawsOf(context, asked, found, ends);
  if (draws?.ok === false) return draws;
  const choice = chooseColumn(context, columns, asked.without);
  const answer: RouteAnswer = {
    asOf: view.asOf,
    from: asked.from,
    to: asked.to,
    by: asked.by,
    cargo: {
      id: context.cargo.id,
      title: context.cargo.title,
      unit: context.cargo.unit.text,
    },
    units: {
      hours: 'h',
      cost: `${context.cargo.money.currency}/${context.cargo.unit.text}`,
      km: 'km',
    },
    timeValue: timeValueOf(context),
    variant: variantOf(context),
    assumed: [...graph.value.assumed],
    columns,
    choice,
    diversion: choice === null ? null : diversionOf(context, asked, columns, choice),
    draws: draws === null ? null : draws.value,
    forecasts: forecastsOf(context, ends),
    published: publishedOf(context, asked, columns),
    matrix: asked.matrix.length === 0 ? null : odMatrix(context, asked.matrix),
    remarks: remarksOf(asked, columns),
  };
  const used = context.reasons.usedInputs();
  const reasons = context.reasons.list();
  const sourced = used.filter(({ sources }) => sources.length > 0).length;
  return succeed({
    schema: 'landbridge/route@1',
    version: VERSION,
    view: view.digest,
    asOf: view.asOf,
    seed: asked.seed,
    request: asked,
    answer,
    reasons,
    warnings: [...graph.value.problems, ...warningsOf(view, graph.value)],
    counts: {
      sourced,
      assumed: used.length - sourced,
      unknown: reasons.filter(({ kind }) => kind === 'unknown').length,
      hindsight: view.strict ? 0 : used.filter(({ hindsight }) => hindsight).length,
    },
  });
}

function contextOf(graph: RouteGraph, asked: FullRouteRequest): SearchContext {
  return {
    graph,
    cargo: graph.cargo,
    reasons: new RouteReasons(graph.pack, graph.inputs),
    parameters: asked.line,
    sanctioned: new Set(asked.sanctioned),
    weights: weigh(graph, baseValues(graph)),
    by: asked.by === 'both' ? 'generalised' : asked.by,
    lastMile: asked.lastMile,
    alternatives: asked.alternatives,
    avoid: new Set(asked.avoid),
    via: new Set(asked.via),
    byLand: new Set(asked.byLand),
  };
}

/** Names the side that can be reached and the links that would lead on. */
function disconnected(columns: readonly RouteColumn[], asked: FullRouteRequest): Result<never> {
  const absences = columns.flatMap(({ absent }) => (absent === null ? [] : [absent]));
  const [widest] = absences.toSorted((a, b) => b.reachedCount - a.reachedCount);
  const cut = (widest?.cut ?? []).map(
    ({ link, states }) => `${link} (${states.join(', ') || '?'})`,
  );
  const params = {
    from: asked.from,
    to: asked.to,
    count: widest?.reachedCount ?? 0,
    reached: (widest?.reached ?? []).join(', '),
    cut: cut.length === 0 ? '–' : cut.join(', '),
  };
  return failRoute({ code: 'route/disconnected', path: 'to', value: asked.to, params });
}

function drawsOf(
  context: SearchContext,
  asked: FullRouteRequest,
  found: readonly FoundColumn[],
  ends: Ends,
): Result<RouteDraws> | null {
  if (asked.draws === 0) return null;
  const { by, graph, reasons } = context;
  const columns = found.map(({ column }) => column);
  const drawn = drawRoutes(graph, columns, { ...ends, by, draws: asked.draws, seed: asked.seed });
  if (!drawn.ok) return drawn;
  const ranged = graph.inputs.flatMap(({ high, low }, at) => (low === high ? [] : [at]));
  const params = { draws: asked.draws, inputs: ranged.length };
  const used = reasons.inputsOf([{ factor: 1, of: ranged.map((at) => [at, 1] as const) }]);
  return succeed({
    draws: asked.draws,
    seed: asked.seed,
    columns: drawn.value.flatMap((one, at) => {
      const column = columns[at];
      if (one === null || column === undefined) return [];
      return [{ column: columnKey(column.name, column.via), ...one }];
    }),
    why: reasons.computed('draws', { code: 'route/draws-of', params }, used),
  });
}

/** The value of time, told by the day. */
function timeValueOf({ cargo, graph, reasons }: SearchContext): RouteAnswer['timeValue'] {
  if (cargo.hour === undefined) return null;
  const day = times(cargo.hour, { factor: 24, of: [] });
  const text = { code: 'route/time-value', params: { cargo: cargo.id } };
  return reasons.range('time-value', text, rangeAt(day, graph.inputs), reasons.inputsOf([day]));
}

function variantOf({ graph, reasons }: SearchContext): RouteAnswer['variant'] {
  const { variant } = graph;
  if (variant === undefined) return null;
  const { name, path, project, stream, variant: own } = variant;
  const given = {
    stream: `${stream}/cost`,
    path: `${path}.cost`,
    params: { title: `${project}/${name}` },
  };
  const cost = statedCost(graph, reasons, own.cost, own, given) ?? null;
  return { project, name, scope: own.scope, cost };
}

/** The pack's shipments held against the links they go over, or else against their way by land. */
function forecastsOf(context: SearchContext, asked: Ends): RouteForecast[] {
  const { graph } = context;
  const byId = new Map(graph.standings.map((standing) => [standing.id, standing]));
  return Object.entries(graph.pack.shipments).flatMap(([id, shipment]) => {
    if (standsOn(shipment, graph.day) === 'no') return [];
    const cargo = cargoTerms(graph.pack, graph.book, shipment.cargo, graph.cargo.money.currency);
    if (!cargo.ok) return [];
    const ends = {
      from: graph.places.indexOf(shipment.origin),
      to: graph.places.indexOf(shipment.destination),
    };
    const isAsked = ends.from === asked.from && ends.to === asked.to;
    const named = (shipment.over ?? []).flatMap((link) => byId.get(link) ?? []);
    if (named.length === 0 && !isAsked) return [];
    const path = named.length > 0 ? undefined : findColumn(context, 'through', null, ends).path;
    const links = path === undefined ? named : linksOf(graph, path.moves);
    const checked = checkForecast({ ...context, cargo: cargo.value }, id, shipment, links);
    return checked === null ? [] : [checked];
  });
}

function remarksOf(asked: FullRouteRequest, columns: readonly RouteColumn[]): Text[] {
  const remarks: Text[] = [
    { code: 'route/remark-ends', params: {} },
    { code: 'route/remark-last-mile', params: { km: asked.lastMile } },
  ];
  for (const { name, opening, route } of columns) {
    if (route === null || route.needs.length === 0) continue;
    const params = { column: name, opening, links: route.needs.map(({ link }) => link).join(', ') };
    remarks.push({ code: 'route/remark-needs', params });
  }
  return remarks;
}

function warningsOf({ asOf, pack }: View, { cargo }: RouteGraph): Problem[] {
  const problems: Problem[] = [];
  const warn = (code: string, params: Record<string, string | number>): void =>
    void problems.push(routeProblem({ code, severity: 'warning', params }));
  const coversTo = pack.scenario['covers-to'];
  if (compareDates(asOf, spanOf(coversTo).latest) > 0)
    warn('route/beyond-record', { asOf, coversTo });
  if (cargo.hour === undefined) warn('route/no-time-value', { cargo: cargo.id });
  if (cargo.scale === undefined) warn('route/no-scale', { cargo: cargo.id });
  return problems;
}
