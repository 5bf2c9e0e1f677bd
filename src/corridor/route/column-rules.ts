import type { ColumnName } from './cargo.ts';
import { landDistances } from './land-distance.ts';
import { rangeAt } from './monomial.ts';
import type { LinkMove } from './move.ts';
import { classNumber, phaseTable } from './path-rule.ts';
import type { ArcClass, PathRule } from './path-rule.ts';
import type { RouteGraph } from './route-graph.ts';

/** How far links that carry nothing on the day may be taken. */
export type Opening = 'none' | 'assumed' | 'closed' | 'ideas';

/** What carries goods over land. */
export const LAND_MODES = ['rail', 'road'] as const;
export type LandMode = (typeof LAND_MODES)[number];

/** Where a journey begins and ends, by places. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

/** A column: a kind of route, with the links it may take. */
export interface Column {
  readonly name: ColumnName | 'via';
  /** of `via`, the state */
  readonly via: string | null;
  readonly opening: Opening;
  readonly rule: PathRule;
}

/** What a column goes by where its name alone is not enough: `all-sea`, `via/XA`. */
export function columnKey(name: string, via: string | null): string {
  return via === null ? name : `${name}/${via}`;
}

export interface ColumnOptions extends Ends {
  /** kilometres over running land links within which a port is near the origin or the destination */
  readonly lastMile: number;
  readonly landKm: Float64Array;
  readonly via?: string | null;
  /** states whose territory and waters are not to be used */
  readonly avoid?: ReadonlySet<string>;
  /** states whose land is left to columns of their own */
  readonly left?: ReadonlySet<string>;
  /** what may be used over land; default: all there is */
  readonly byLand?: ReadonlySet<LandMode>;
}

/**
 * The rule of a column, from what a route is like and never from ids:
 *
 * | column | a route that |
 * | --- | --- |
 * | `all-sea` | goes by ship from a port near the origin to one near the destination, and by land only to and from these |
 * | `sea-land` | goes by ship, and by land to or from a port that is not near |
 * | `through` | goes by land alone |
 * | `via` | goes over land of a state, and not out of it as it came in |
 *
 * A port is near within the last mile over running land links of known length. Land between two
 * voyages is in `sea-land` only where the way to the first of them was long already, and no voyage of
 * it is longer than the way over land before or after it: a ship all the way but for a stretch at its
 * end is no land bridge. A state that has a column of its own is left to it by the others, over land.
 * No journey comes to a place twice.
 */
export function columnOf(
  graph: RouteGraph,
  name: ColumnName | 'via',
  opening: Opening,
  options: ColumnOptions,
): Column {
  const { via = null } = options;
  const classOf = classesOf(graph, name, opening, options);
  const rule: PathRule = { classOf, ...AUTOMATA[name] };
  // a journey of one phase and weights from 0 on never gains by coming back
  if (rule.phases === 1) return { name, via, opening, rule };
  const once = graph.moveOf.map((index, arc) =>
    graph.moves[index]?.kind === 'link' ? (graph.placeOf[graph.head[arc] ?? -1] ?? -1) : -1,
  );
  return { name, via, opening, rule: { ...rule, once } };
}

function classesOf(
  graph: RouteGraph,
  name: ColumnName | 'via',
  opening: Opening,
  options: ColumnOptions,
): Uint8Array {
  const { from, landKm, lastMile, to, via = null } = options;
  const { head, moveOf, moves, nodes, placeOf } = graph;
  const allowed: Readonly<Record<string, boolean>> = {
    running: true,
    assumed: opening !== 'none',
    closed: opening === 'closed' || opening === 'ideas',
    idea: opening === 'ideas',
  };
  const visits = via === null ? undefined : visitsOf(moves, via);
  const isBySea = name === 'all-sea' || name === 'sea-land';
  const bound = name === 'sea-land' ? Infinity : lastMile;
  const near = isBySea
    ? {
        from: landDistances(graph, landKm, from, 'from', bound),
        to: landDistances(graph, landKm, to, 'to', bound),
      }
    : undefined;
  const distance = (distances: Float64Array | undefined, node: number): number =>
    distances?.[placeOf[node] ?? -1] ?? Infinity;
  const classOf = new Uint8Array(head.length);
  for (let node = 0; node < nodes; node++) {
    const end = graph.first[node + 1] ?? 0;
    for (let arc = graph.first[node] ?? 0; arc < end; arc++) {
      const move = moves[moveOf[arc] ?? 0];
      let kind: ArcClass = 'transfer';
      if (move?.kind === 'link') {
        const { mode, use } = move.standing;
        const isSea = mode === 'sea';
        // a voyage that is not made is never opened by assumption unless it is named
        const isOpen = allowed[use] === true && (!isSea || use === 'running' || use === 'assumed');
        const isBack = placeOf[head[arc] ?? -1] === from;
        if (!isOpen || isBack || isKeptOff(move, options)) kind = 'barred';
        else if (isSea) {
          const before = distance(near?.from, node);
          const after = distance(near?.to, head[arc] ?? -1);
          const begins = before <= lastMile ? 'near' : 'far';
          const ends = after <= lastMile ? 'near' : 'far';
          const isTooLong = name === 'sea-land' && seaKm(graph, move) > Math.max(before, after);
          kind = isTooLong ? 'barred' : `${begins}-${ends}`;
        } else kind = visits?.(move) === true ? 'visit' : 'land';
      }
      classOf[arc] = classNumber(kind);
    }
  }
  return classOf;
}

/** Whether the request keeps a column off a link: its states, what runs over it. */
function isKeptOff(
  { standing: { link, mode } }: LinkMove,
  { avoid, byLand, left, via = null }: ColumnOptions,
): boolean {
  const isOff = (states: ReadonlySet<string> | undefined): boolean =>
    states !== undefined && link.countries.some((state) => state !== via && states.has(state));
  if (isOff(avoid)) return true;
  if (mode === 'sea') return false;
  return isOff(left) || (byLand !== undefined && !byLand.has(mode));
}

/** Kilometres at sea; 0 where unknown, so that what is not known keeps nobody off. */
function seaKm({ inputs }: RouteGraph, { length }: LinkMove): number {
  return length === undefined ? 0 : rangeAt(length, inputs).base;
}

/**
 * What counts as over land of a state: a link that lies in it alone, so that touching its border does
 * not; where the pack has none such, any that needs its territory.
 */
function visitsOf(moves: RouteGraph['moves'], via: string): (move: LinkMove) => boolean {
  const isOver = ({ standing: { link, mode } }: LinkMove): boolean =>
    mode !== 'sea' && link.countries.includes(via);
  const isWithin = (move: LinkMove): boolean =>
    isOver(move) && move.standing.link.countries.length === 1;
  return moves.some((move) => move.kind === 'link' && isWithin(move)) ? isWithin : isOver;
}

const stay = (phase: number): Partial<Record<ArcClass, number>> => ({ transfer: phase });
const voyages = (toNear: number, toFar: number): Partial<Record<ArcClass, number>> => ({
  'near-near': toNear,
  'far-near': toNear,
  'near-far': toFar,
  'far-far': toFar,
});

const AUTOMATA: Readonly<Record<ColumnName | 'via', Omit<PathRule, 'classOf' | 'once'>>> = {
  'all-sea': {
    phases: 4,
    next: phaseTable([
      // before the first ship, which must leave near the origin
      { ...stay(0), land: 0, 'near-near': 1, 'near-far': 2 },
      // put ashore near the destination: on by another ship or over the last mile
      { ...stay(1), ...voyages(1, 2), land: 3 },
      // put ashore elsewhere: on by another ship alone
      { ...stay(2), ...voyages(1, 2) },
      { ...stay(3), land: 3 },
    ]),
    accepts: Uint8Array.of(0, 1, 0, 1),
  },
  'sea-land': {
    phases: 6,
    next: phaseTable([
      { ...stay(0), land: 0, 'near-near': 1, 'near-far': 2, 'far-near': 4, 'far-far': 4 },
      // put ashore near the destination: the rest would be a last mile
      { ...stay(1), ...voyages(1, 2) },
      // put ashore far from it: the rest is a long way by land
      { ...stay(2), ...voyages(1, 2), land: 3 },
      { ...stay(3), land: 3 },
      // came a long way by land before the ship
      { ...stay(4), ...voyages(4, 4), land: 5 },
      { ...stay(5), ...voyages(4, 4), land: 5 },
    ]),
    accepts: Uint8Array.of(0, 0, 0, 1, 1, 1),
  },
  through: {
    phases: 1,
    next: phaseTable([{ ...stay(0), land: 0, visit: 0 }]),
    accepts: Uint8Array.of(1),
  },
  via: {
    phases: 2,
    next: phaseTable([
      { ...stay(0), ...voyages(0, 0), land: 0, visit: 1 },
      { ...stay(1), ...voyages(1, 1), land: 1, visit: 1 },
    ]),
    accepts: Uint8Array.of(0, 1),
  },
};
