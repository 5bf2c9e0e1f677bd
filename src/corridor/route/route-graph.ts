import { didYouMean, hasErrors, succeed } from '../../quantity/index.ts';
import type { Problem, Result, Text } from '../../quantity/index.ts';
import { standsOn } from '../../scenario/index.ts';
import type { Pack, View } from '../../scenario/index.ts';
import { cargoTerms } from './cargo.ts';
import type { CargoTerms } from './cargo.ts';
import { InputBook } from './input-book.ts';
import type { RouteInput } from './input-book.ts';
import { linkStandings } from './link-standing.ts';
import type { LinkStanding } from './link-standing.ts';
import { addTolls, lengthOf, linkToll, transferToll } from './link-toll.ts';
import type { TollContext } from './link-toll.ts';
import { FREE } from './move.ts';
import type { Move } from './move.ts';
import { failRoute, routeProblem } from './route-problem.ts';
import { changesBetween, saysBorder } from './transition.ts';
import type { Side, StandingTransfer } from './transition.ts';
import { chosenVariant } from './variant.ts';
import type { ChosenVariant } from './variant.ts';

/** What is assumed of the network beside what the pack says of the day. */
export interface GraphOptions {
  /** a cargo of the pack; default: its first */
  readonly cargo?: string;
  /** links taken to be in service, by id */
  readonly assume?: readonly string[];
  /** `PROJECT/NAME`: its changes hold, and the links it puts into service are assumed */
  readonly variant?: string;
  /** of all money; default: that of the first valuation of the pack, else of the cargo's value */
  readonly currency?: string;
}

/**
 * The network of a day as a graph whose states know what one is on: for every place one node to
 * begin at, one to end at, and for each kind of link there (mode, gauge, traction, states) one to
 * come in by and one to go out by. Arcs point to moves; a link's two directions are one move.
 */
export interface RouteGraph extends TollContext {
  readonly cargo: CargoTerms;
  readonly inputs: readonly RouteInput[];
  readonly places: readonly string[];
  readonly standings: readonly LinkStanding[];
  readonly moves: readonly Move[];
  /** arcs of node n: entries first[n] to first[n + 1] of head and moveOf */
  readonly first: Int32Array;
  readonly head: Int32Array;
  readonly moveOf: Int32Array;
  readonly nodes: number;
  /** by place: the node a journey begins at, and the one it ends at; -1 where no link comes */
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly placeOf: Int32Array;
  readonly assumed: ReadonlySet<string>;
  readonly variant: ChosenVariant | undefined;
  /** warnings: what the pack says and cannot be used */
  readonly problems: readonly Problem[];
}

/** More links than any corridor has; beyond it a graph would not fit in memory. */
const MOST_LINKS = 200_000;
/** Kinds of links that may meet at one place: the ways between them grow with the square. */
const MOST_KINDS = 40;

/**
 * Places, links and transfers of a view as a graph to route over, on the day of the view.
 *
 * - Only rail, road and sea carry freight. Links run both ways unless `one-way`.
 * - Time of a link is its travel time, else length over speed; half the headway is waited. Cost is
 *   per unit of cargo, per tonne, and either per length; fees and insurance are added.
 * - What is unknown stays passable and is reported: it is never zero.
 * - Fails with located problems: a railway without gauge (`route/no-gauge`), a number below 0
 *   (`route/negative`), a speed of 0 (`route/not-above-zero`), too large a network, an unknown
 *   cargo, link or variant.
 *
 * @example
 * const { pack: river } = view;
 * unwrap(routeGraph({ ...view, pack: { ...river, cargoes: {
 *   boxes: { title: 'Boxes', unit: 'TEU',
 *     value: { kind: 'quantity', unit: 'USD/TEU', base: 40_000 },
 *     'time-value': { kind: 'quantity', unit: 'share/d', base: 0.01 } },
 * } } })).moves.length; // 1
 * routeGraph(view).problems[0].code; // 'route/no-cargo'
 */
export function routeGraph(view: View, options: GraphOptions = {}): Result<RouteGraph> {
  const { asOf: day, pack } = view;
  const size = Object.keys(pack.links).length;
  if (size > MOST_LINKS) {
    const params = { most: MOST_LINKS };
    return failRoute({ code: 'route/too-large', path: 'links', value: String(size), params });
  }
  const book = new InputBook(pack);
  const cargo = cargoTerms(pack, book, options.cargo, options.currency);
  if (!cargo.ok) return cargo;
  const variant = options.variant === undefined ? undefined : chosenVariant(pack, options.variant);
  if (variant?.ok === false) return variant;
  const assumed = assumedLinks(pack, options.assume ?? [], variant?.value);
  if (!assumed.ok) return assumed;
  const context = { pack, day, book, cargo: cargo.value, variant: variant?.value };
  const builder = new Builder(context, linkStandings(pack, day, assumed.value));
  const problems = [...builder.problems, ...book.problems];
  if (hasErrors(problems)) {
    return { ok: false, problems: problems.filter(({ severity }) => severity === 'error') };
  }
  return succeed({
    ...context,
    ...builder.arrays(),
    inputs: book.inputs,
    assumed: assumed.value,
    problems,
  });
}

function assumedLinks(
  pack: Pack,
  asked: readonly string[],
  variant: ChosenVariant | undefined,
): Result<ReadonlySet<string>> {
  const known = Object.keys(pack.links);
  for (const id of asked) {
    if (Object.hasOwn(pack.links, id)) continue;
    const near = didYouMean(id, known);
    const hint = near === undefined ? {} : { hint: `did you mean ${near}?` };
    return failRoute({ code: 'route/unknown-link', path: 'assume', value: id, ...hint });
  }
  return succeed(new Set([...asked, ...(variant?.variant.links ?? [])]));
}

/** A change of gauge on the link itself. */
const isBreak = ({ transfer }: StandingTransfer): boolean =>
  transfer.kind === 'gauge-break' && transfer.gauges !== undefined;

interface Kind {
  readonly side: Side;
  readonly arrive: number;
  readonly depart: number;
}

interface Stop {
  readonly kinds: Map<string, Kind>;
  readonly records: StandingTransfer[];
}

/** Puts nodes, moves and arcs together. */
class Builder {
  readonly problems: Problem[] = [];
  readonly #context: TollContext;
  readonly #standings: readonly LinkStanding[];
  readonly #places: readonly string[];
  readonly #stops: Stop[];
  readonly #moves: Move[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #move: number[] = [];
  readonly #placeOf: number[] = [];
  readonly #onLink = new Map<string, StandingTransfer[]>();
  readonly #begin: Int32Array;
  readonly #end: Int32Array;

  constructor(context: TollContext, standings: readonly LinkStanding[]) {
    this.#context = context;
    this.#standings = standings;
    this.#places = Object.keys(context.pack.places);
    this.#stops = this.#places.map(() => ({ kinds: new Map(), records: [] }));
    this.#begin = new Int32Array(this.#places.length).fill(-1);
    this.#end = new Int32Array(this.#places.length).fill(-1);
    this.#moves.push({
      ...FREE,
      kind: 'transfer',
      place: -1,
      before: undefined,
      after: undefined,
      transfers: [],
    });
    const ordinals = new Map(this.#places.map((id, ordinal) => [id, ordinal]));
    this.#readTransfers(ordinals);
    for (const standing of standings) this.#addLink(standing, ordinals);
    for (const place of this.#stops.keys()) this.#addChanges(place);
  }

  arrays(): Pick<
    RouteGraph,
    | 'places'
    | 'standings'
    | 'moves'
    | 'first'
    | 'head'
    | 'moveOf'
    | 'nodes'
    | 'begin'
    | 'end'
    | 'placeOf'
  > {
    const nodes = this.#placeOf.length;
    const first = new Int32Array(nodes + 1);
    for (const from of this.#from) first[from + 1] = (first[from + 1] ?? 0) + 1;
    for (let node = 0; node < nodes; node++)
      first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
    const head = new Int32Array(this.#to.length);
    const moveOf = new Int32Array(this.#to.length);
    const filled = first.slice();
    for (const [arc, from] of this.#from.entries()) {
      const slot = filled[from] ?? 0;
      head[slot] = this.#to[arc] ?? 0;
      moveOf[slot] = this.#move[arc] ?? 0;
      filled[from] = slot + 1;
    }
    return {
      places: this.#places,
      standings: this.#standings,
      moves: this.#moves,
      first,
      head,
      moveOf,
      nodes,
      begin: this.#begin,
      end: this.#end,
      placeOf: Int32Array.from(this.#placeOf),
    };
  }

  #readTransfers(ordinals: ReadonlyMap<string, number>): void {
    const { day, pack } = this.#context;
    for (const [ordinal, [id, transfer]] of Object.entries(pack.transfers).entries()) {
      const certainty = standsOn(transfer, day);
      if (certainty === 'no') continue;
      const standing: StandingTransfer = { id, ordinal, transfer, certainty };
      if (transfer.on !== undefined) {
        const known = this.#onLink.get(transfer.on);
        if (known === undefined) this.#onLink.set(transfer.on, [standing]);
        else known.push(standing);
      }
      const place = transfer.at === undefined ? undefined : ordinals.get(transfer.at);
      if (place !== undefined) this.#stops[place]?.records.push(standing);
    }
  }

  #addLink(standing: LinkStanding, ordinals: ReadonlyMap<string, number>): void {
    const { id, link, mode } = standing;
    if (standing.use === 'silent') return;
    const [from, to] = link.between.map((place) => ordinals.get(place));
    if (from === undefined || to === undefined || from === to) return;
    const gauges = mode === 'rail' ? (link.gauge ?? []) : [0];
    if (gauges.length === 0) {
      this.problems.push(
        routeProblem({ code: 'route/no-gauge', path: `links.${id}.gauge`, value: id }),
      );
      return;
    }
    const onLink = this.#onLink.get(id) ?? [];
    const always = onLink.filter((one) => !isBreak(one));
    const length = lengthOf(this.#context, standing);
    const missing = this.#missingBorder(standing, onLink, from, to);
    const toll = addTolls(
      linkToll(this.#context, standing, length),
      transferToll(this.#context, always, missing),
    );
    for (const gauge of gauges) {
      const move: Move = {
        ...toll,
        kind: 'link',
        standing,
        gauge,
        gaugeAfter: gauge,
        transfers: always,
        length,
      };
      this.#addLinkMove(move, from, to, gauge, gauge);
    }
    for (const change of onLink.filter(isBreak)) {
      const [a = 0, b = 0] = change.transfer.gauges ?? [];
      const way = addTolls(toll, transferToll(this.#context, [change], []));
      for (const [gauge, gaugeAfter] of [
        [a, b],
        [b, a],
      ] as const) {
        const transfers = [...always, change];
        const move: Move = { ...way, kind: 'link', standing, gauge, gaugeAfter, transfers, length };
        this.#addLinkMove(move, from, to, gauge, gaugeAfter);
      }
    }
  }

  #addLinkMove(
    move: Move & { kind: 'link' },
    from: number,
    to: number,
    gauge: number,
    after: number,
  ): void {
    const index = this.#moves.push(move) - 1;
    const { link } = move.standing;
    this.#arc(
      this.#kind(from, move.standing, gauge).depart,
      this.#kind(to, move.standing, after).arrive,
      index,
    );
    if (link['one-way'] === true) return;
    this.#arc(
      this.#kind(to, move.standing, gauge).depart,
      this.#kind(from, move.standing, after).arrive,
      index,
    );
  }

  /** A link over a border of which the pack says nothing has a stop of unknown time and cost. */
  #missingBorder(
    { id, link, mode }: LinkStanding,
    onLink: readonly StandingTransfer[],
    from: number,
    to: number,
  ): Text[] {
    if (mode === 'sea' || link.countries.length < 2) return [];
    const atEnds = [from, to].flatMap((place) => this.#stops[place]?.records ?? []);
    if (saysBorder(link.countries, onLink, atEnds)) return [];
    const params = { link: id, countries: link.countries.join(', ') };
    return [{ code: 'route/unknown-link-border', params }];
  }

  #kind(place: number, { link, mode }: LinkStanding, gauge: number): Kind {
    const [only] = link.countries;
    const countries =
      link.countries.length === 1 && only !== undefined
        ? link.countries
        : [...new Set(link.countries)].toSorted();
    const key = `${mode} ${gauge} ${countries.join(',')} ${link.traction ?? ''}`;
    const stop = this.#stops[place];
    const known = stop?.kinds.get(key);
    if (known !== undefined) return known;
    const side: Side = { mode, gauge, traction: link.traction, countries };
    const kind: Kind = { side, arrive: this.#node(place), depart: this.#node(place) };
    stop?.kinds.set(key, kind);
    return kind;
  }

  #node(place: number): number {
    return this.#placeOf.push(place) - 1;
  }

  #arc(from: number, to: number, move: number): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#move.push(move);
  }

  #addChanges(place: number): void {
    const stop = this.#stops[place];
    if (stop === undefined || stop.kinds.size === 0) return;
    const id = this.#places[place] ?? '';
    const kinds = [...stop.kinds.values()];
    if (kinds.length > MOST_KINDS) {
      const params = { kinds: kinds.length, most: MOST_KINDS };
      this.problems.push(
        routeProblem({ code: 'route/too-many-kinds', path: `places.${id}`, value: id, params }),
      );
      return;
    }
    const begin = this.#node(place);
    const end = this.#node(place);
    this.#begin[place] = begin;
    this.#end[place] = end;
    for (const { arrive, depart, side } of kinds) {
      this.#change(place, undefined, side, begin, depart);
      this.#change(place, side, undefined, arrive, end);
    }
    for (const before of kinds) {
      for (const after of kinds) {
        this.#change(place, before.side, after.side, before.arrive, after.depart);
      }
    }
  }

  #change(
    place: number,
    before: Side | undefined,
    after: Side | undefined,
    from: number,
    to: number,
  ): void {
    const records = this.#stops[place]?.records ?? [];
    if (records.length === 0 && before === after) {
      this.#arc(from, to, 0);
      return;
    }
    const id = this.#places[place] ?? '';
    const country = this.#context.pack.places[id]?.country ?? '';
    for (const { missing, transfers } of changesBetween(before, after, { id, country }, records)) {
      if (transfers.length === 0 && missing.length === 0) {
        this.#arc(from, to, 0);
        continue;
      }
      const toll = transferToll(this.#context, transfers, missing);
      const move: Move = { ...toll, kind: 'transfer', place, before, after, transfers };
      this.#arc(from, to, this.#moves.push(move) - 1);
    }
  }
}
