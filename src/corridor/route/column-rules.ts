import type { ColumnName } from './cargo.ts';
import { classNumber, phaseTable } from './path-rule.ts';
import type { MoveClass, PathRule } from './path-rule.ts';
import type { LinkMove } from './move.ts';
import type { RouteGraph } from './route-graph.ts';

/** How far links that carry nothing on the day may be taken. */
export type Opening = 'none' | 'assumed' | 'closed' | 'ideas';

/** A column: a kind of route, with the links it may take. */
export interface Column {
  readonly name: ColumnName | 'via';
  /** of `via`, the state */
  readonly via: string | null;
  readonly opening: Opening;
  readonly rule: PathRule;
}

/**
 * The rule of a column, from what a route is like and never from ids:
 *
 * | column | a route that |
 * | --- | --- |
 * | `all-sea` | goes by ship, with at most `lastMile` kilometres over land before and after, none between |
 * | `sea-land` | goes by ship and further than that by land |
 * | `through` | goes by land alone |
 * | `via` | goes over land of a state |
 *
 * Of a land link of unknown length nobody can say that it is a last mile: it counts as longer.
 */
export function columnOf(
  graph: RouteGraph,
  name: ColumnName | 'via',
  opening: Opening,
  { lastMile, via = null }: { readonly lastMile: number; readonly via?: string | null },
): Column {
  const classOf = classesOf(graph, opening, via);
  const rule: PathRule = { classOf, ...automaton(name, lastMile) };
  if (name === 'via') {
    // a state is gone through, not gone into and out of by the same way
    const visit = classNumber('visit');
    const once = Int32Array.from(graph.moves, (move, at) =>
      move.kind === 'link' && classOf[at] === visit ? move.standing.ordinal : -1,
    );
    return { name, via, opening, rule: { ...rule, once, relaxed: rule } };
  }
  if (name !== 'sea-land') return { name, via, opening, rule };
  return { name, via, opening, rule: { ...rule, relaxed: { classOf, ...SOME_OF_BOTH } } };
}

function classesOf({ moves }: RouteGraph, opening: Opening, via: string | null): Uint8Array {
  const allowed: Readonly<Record<string, boolean>> = {
    running: true,
    assumed: opening !== 'none',
    closed: opening === 'closed' || opening === 'ideas',
    idea: opening === 'ideas',
  };
  const visits = via === null ? undefined : visitsOf(moves, via);
  return Uint8Array.from(moves, (move) => {
    let kind: MoveClass = 'transfer';
    if (move.kind === 'link') {
      const { mode, use } = move.standing;
      kind = mode === 'sea' ? 'sea' : 'land';
      // a sea link that carries nothing is never opened by assumption unless it is named
      if (allowed[use] !== true || (mode === 'sea' && use !== 'running' && use !== 'assumed'))
        kind = 'barred';
      else if (visits?.(move) === true) kind = 'visit';
    }
    return classNumber(kind);
  });
}

/** Some sea and some land, however little of either. */
const SOME_OF_BOTH: Omit<PathRule, 'classOf'> = {
  phases: 4,
  next: phaseTable([
    [0, 1, 2, 2, -1],
    [1, 1, 3, 3, -1],
    [2, 3, 2, 2, -1],
    [3, 3, 3, 3, -1],
  ]),
  accepts: Uint8Array.of(0, 0, 0, 1),
};

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

/** Rows are phases; columns transfer, sea, land, visit, barred. */
function automaton(name: ColumnName | 'via', km: number): Omit<PathRule, 'classOf'> {
  switch (name) {
    case 'all-sea':
      return {
        phases: 3,
        next: phaseTable([
          [0, 1, 0, 0, -1], // before the ship
          [1, 1, 2, 2, -1], // on it
          [2, -1, 2, 2, -1], // after it
        ]),
        accepts: Uint8Array.of(0, 1, 1),
        limit: {
          km,
          beyond: Int8Array.of(-1, -1, -1),
          counts: Uint8Array.of(1, 0, 1),
          wants: 'less',
        },
      };
    case 'sea-land':
      return {
        phases: 5,
        next: phaseTable([
          [0, 1, 0, 0, -1], // a little land
          [1, 1, 2, 2, -1], // on a ship
          [2, 4, 2, 2, -1], // a little land after a ship; another ship makes it land between ships
          [3, 4, 3, 3, -1], // much land, no ship yet
          [4, 4, 4, 4, -1], // both
        ]),
        accepts: Uint8Array.of(0, 0, 0, 0, 1),
        limit: {
          km,
          beyond: Int8Array.of(3, 1, 4, 3, 4),
          counts: Uint8Array.of(1, 0, 1, 0, 0),
          wants: 'more',
        },
      };
    case 'through':
      return {
        phases: 1,
        next: phaseTable([[0, -1, 0, 0, -1]]),
        accepts: Uint8Array.of(1),
      };
    default:
      return {
        phases: 2,
        next: phaseTable([
          [0, 0, 0, 1, -1],
          [1, 1, 1, 1, -1],
        ]),
        accepts: Uint8Array.of(0, 1),
      };
  }
}
