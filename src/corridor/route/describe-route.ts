import type { Text } from '../../quantity/index.ts';
import { routeCapacity } from './route-capacity.ts';
import type { CapacityContext } from './link-capacity.ts';
import { rangeAt } from './monomial.ts';
import { byPart, COST_PARTS, HOUR_PARTS, totalOf } from './move.ts';
import type { LinkMove, Move, Term } from './move.ts';
import { needOf } from './needs.ts';
import { addRanges, multiplyRanges, NONE } from './range.ts';
import type { Range } from './range.ts';
import type { Route, RouteBreakdown, RouteLeg, RouteTotal } from './route-schema.ts';
import { territoryOf } from './territory.ts';

/** What telling of routes needs. */
export interface RouteContext extends CapacityContext {
  readonly sanctioned: ReadonlySet<string>;
}

interface Step {
  readonly move: Move;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A journey as a table of legs with its totals, each number with its reason.
 *
 * @param prefix begins the ids of its reasons: one a journey
 */
export function describeRoute(
  context: RouteContext,
  prefix: string,
  moves: readonly number[],
  from: number,
): Route {
  const { graph, reasons } = context;
  const steps = stepsOf(context, moves, from);
  const links = steps.flatMap(({ move }) => (move.kind === 'link' ? [move] : []));
  const legs = steps.map((step) => legOf(context, step));
  const hours = totalOfLegs(context, `${prefix}/hours`, 'route/total-hours', legs, 'hours');
  const cost = totalOfLegs(context, `${prefix}/cost`, 'route/total-cost', legs, 'cost');
  const { hour } = graph.cargo;
  const breakdown = breakdownOf(context, prefix, steps);
  const standings = [...new Set(links.map(({ standing }) => standing))];
  const unknown = steps.flatMap(({ move }) => [...move.unknownHours, ...move.unknownCost]);
  return {
    hours,
    cost,
    generalised: hour === undefined ? null : generalised(context, prefix, hours, cost),
    km: kilometres(context, prefix, links),
    legs,
    breakdown,
    territory: territoryOf(context, prefix, links),
    needs: standings
      .filter(({ use }) => use !== 'running')
      .map((standing) => needOf(graph, reasons, standing)),
    capacity: routeCapacity(context, standings),
    unknown: uniqueTexts(unknown),
    remarks: uniqueTexts(steps.flatMap(({ move }) => move.remarks)),
  };
}

/** Each text once, in the order they come. */
export function uniqueTexts(texts: readonly Text[]): Text[] {
  return [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()];
}

function stepsOf({ graph }: RouteContext, moves: readonly number[], from: number): Step[] {
  let place = from;
  const steps: Step[] = [];
  for (const at of moves) {
    const move = graph.moves[at];
    if (move === undefined || at === 0) continue;
    if (move.kind === 'transfer') {
      steps.push({ move, at, from: place, to: place });
      continue;
    }
    const [a, b] = move.standing.link.between;
    const here = graph.places[place];
    const next = graph.places.indexOf(here === a ? b : a);
    steps.push({ move, at, from: place, to: next });
    place = next;
  }
  return steps;
}

function legOf(context: RouteContext, step: Step): RouteLeg {
  const { graph, reasons } = context;
  const { at, from, move, to } = step;
  const named = (place: number): string => graph.places[place] ?? '';
  const transfers = move.transfers.map(({ id, transfer }) => ({
    id,
    name: transfer.name,
    kind: transfer.kind,
  }));
  const shared = {
    from: named(from),
    to: named(to),
    hours: tollTotal(context, `move/${at}/hours`, move, 'hours'),
    cost: tollTotal(context, `move/${at}/cost`, move, 'cost'),
    transfers,
    unknown: uniqueTexts([...move.unknownHours, ...move.unknownCost]),
  };
  if (move.kind === 'transfer') {
    const names = move.transfers.map(({ transfer }) => transfer.name);
    return {
      ...shared,
      kind: 'transfer',
      id: named(from),
      name: names.join(', '),
      mode: null,
      gauge: null,
      km: null,
      waiting: null,
      states: [],
      use: null,
      maybe: move.transfers.some(({ certainty }) => certainty === 'maybe'),
      countries: [],
      crosses: [],
    };
  }
  const { gauge, length, standing } = move;
  const { id, link, mode, states, use } = standing;
  const waits = move.hours.filter(({ part }) => part === 'waiting');
  const params = { link: id };
  return {
    ...shared,
    kind: 'link',
    id,
    name: link.name,
    mode,
    gauge: gauge === 0 ? null : gauge,
    km:
      length === undefined
        ? null
        : reasons.range(
            `link/${id}/km`,
            { code: 'route/km', params },
            rangeAt(length, graph.inputs),
            reasons.inputsOf([length]),
          ),
    waiting:
      waits.length === 0
        ? null
        : reasons.range(
            `move/${at}/waiting`,
            { code: 'route/waiting', params },
            totalOf(waits, graph.inputs),
            reasons.inputsOf(waits.map(({ of }) => of)),
          ),
    states: states.map(({ state }) => state),
    use: use === 'silent' ? null : use,
    maybe: standing.open === 'maybe',
    countries: link.countries,
    crosses: link.crosses ?? [],
  };
}

function nameOf(move: Move): string {
  if (move.kind === 'link') return move.standing.id;
  return move.transfers.map(({ id }) => id).join(', ');
}

function tollTotal(
  { graph, reasons }: RouteContext,
  id: string,
  move: Move,
  which: 'hours' | 'cost',
): RouteTotal {
  const terms: readonly Term<string>[] = move[which];
  const missing = which === 'hours' ? move.unknownHours : move.unknownCost;
  const range = totalOf(terms, graph.inputs);
  const from = [
    ...reasons.inputsOf(terms.map(({ of }) => of)),
    ...missing.map((text) => reasons.unknown(text)),
  ];
  const text = { code: `route/move-${which}`, params: { what: nameOf(move) } };
  return { ...reasons.range(id, text, range, from), complete: missing.length === 0 };
}

function totalOfLegs(
  { reasons }: RouteContext,
  id: string,
  code: string,
  legs: readonly RouteLeg[],
  which: 'hours' | 'cost',
): RouteTotal {
  const range = legs.reduce<Range>((sum, leg) => addRanges(sum, leg[which]), NONE);
  const why = legs.map((leg) => leg[which].why);
  const complete = legs.every((leg) => leg[which].complete);
  return { ...reasons.range(id, { code, params: {} }, range, why), complete };
}

/** Cost plus time at its value. */
function generalised(
  { graph, reasons }: RouteContext,
  prefix: string,
  hours: RouteTotal,
  cost: RouteTotal,
): RouteTotal | null {
  const { hour } = graph.cargo;
  if (hour === undefined) return null;
  const range = addRanges(cost, multiplyRanges(hours, rangeAt(hour, graph.inputs)));
  const from = [cost.why, hours.why, ...reasons.inputsOf([hour])];
  const text = { code: 'route/total-generalised', params: {} };
  const complete = hours.complete && cost.complete;
  return { ...reasons.range(`${prefix}/generalised`, text, range, from), complete };
}

function kilometres(
  { graph, reasons }: RouteContext,
  prefix: string,
  links: readonly LinkMove[],
): RouteTotal {
  const lengths = links.flatMap(({ length }) => (length === undefined ? [] : [length]));
  const range = lengths.reduce(
    (sum, length) => addRanges(sum, rangeAt(length, graph.inputs)),
    NONE,
  );
  const missing = links
    .filter(({ length }) => length === undefined)
    .map(({ standing }) =>
      reasons.unknown({ code: 'route/unknown-length', params: { link: standing.id } }),
    );
  const from = [...reasons.inputsOf(lengths), ...missing];
  const text = { code: 'route/total-km', params: {} };
  return { ...reasons.range(`${prefix}/km`, text, range, from), complete: missing.length === 0 };
}

function breakdownOf(
  { graph, reasons }: RouteContext,
  prefix: string,
  steps: readonly Step[],
): RouteBreakdown {
  const hourTerms = steps.flatMap(({ move }) => move.hours);
  const costTerms = steps.flatMap(({ move }) => move.cost);
  const { hour } = graph.cargo;
  const rate = hour === undefined ? undefined : rangeAt(hour, graph.inputs);
  const table = <P extends string>(
    names: readonly P[],
    terms: readonly Term<P>[],
    kind: 'hours' | 'cost' | 'time-cost',
  ): Record<string, Route['breakdown']['hours'][string]> => {
    const sums = byPart(terms, graph.inputs);
    return Object.fromEntries(
      names.map((name) => {
        const sum = sums[name];
        if (sum === undefined) return [name, null];
        const own = terms.filter(({ part }) => part === name).map(({ of }) => of);
        const isTime = kind === 'time-cost' && rate !== undefined && hour !== undefined;
        const range = isTime ? multiplyRanges(sum, rate) : sum;
        const from = reasons.inputsOf(isTime ? [...own, hour] : own);
        const text = { code: `route/part-${kind}-${name}`, params: {} };
        return [name, reasons.range(`${prefix}/${kind}/${name}`, text, range, from)];
      }),
    );
  };
  return {
    hours: table(HOUR_PARTS, hourTerms, 'hours'),
    cost: table(COST_PARTS, costTerms, 'cost'),
    timeCost: rate === undefined ? null : table(HOUR_PARTS, hourTerms, 'time-cost'),
  };
}
