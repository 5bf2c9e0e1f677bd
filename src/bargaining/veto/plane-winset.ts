import { succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { areaWithin, edgeArcs, meetings } from './disc-edges.ts';
import type { WinsetArc } from './disc-edges.ts';
import {
  along,
  checkPlane,
  cross,
  discsOf,
  distance,
  isPlace,
  minus,
  offPlane,
  samePlace,
} from './plane.ts';
import type { Disc, PlanePlayer, PlanePoint } from './plane.ts';
import { byAll, byVotes } from './passing.ts';
import type { Passing, VoteRules } from './passing.ts';

/** What passes on two issues at once. */
export interface PlaneWinset {
  /** its edge; the winset lies to the left of each arc. Empty where it is the status quo alone */
  readonly arcs: readonly WinsetArc[];
  /** in the unit of the plane, squared */
  readonly area: number;
  /** nothing passes but the status quo, or points without area */
  readonly isStuck: boolean;
  /** corners of the smallest convex area with all ideals, counter-clockwise: the core when all must consent */
  readonly hull: readonly string[];
}

/**
 * What passes on two issues at once, when all consent or by votes: a player accepts the disc around its
 * ideal whose edge runs through the status quo (Tsebelis, Veto Players, 2002, ch. 1; the winset of
 * Euclidean preferences). For all it is what the discs have in common, for votes the union over winning
 * coalitions. Edge and area are those of the exact circles. Both axes must be in one unit and count alike: stretch
 * an axis by the root of its weight first. Fails on players without names, names used twice, coordinates
 * that are no numbers, and rules that are none.
 *
 * @param rules - votes by weight; left out, everybody must consent
 *
 * @example
 * const players = [{ id: 'north', ideal: { x: 1, y: 0 } }, { id: 'south', ideal: { x: 0, y: 1 } }];
 * const { arcs, area } = unwrap(planeWinset(players, { x: 0, y: 0 }));
 * arcs.length; // 2
 * area; // ≈ 0.570796327
 */
export function planeWinset(
  players: readonly PlanePlayer[],
  statusQuo: PlanePoint,
  rules?: VoteRules,
): Result<PlaneWinset> {
  const passes = passingOf(players, statusQuo, rules);
  if (!passes.ok) return passes;
  const same = samePlace(players, statusQuo);
  const arcs = edgeArcs(discsOf(players, statusQuo), passes.value, statusQuo, same);
  return succeed({
    arcs,
    area: areaWithin(arcs),
    isStuck: arcs.length === 0,
    hull: hullOf(players).map(({ id }) => id),
  });
}

/** Where a proposal of two issues at once comes to lie. */
export interface PlaneSetterOutcome {
  readonly at: PlanePoint;
  readonly isStatusQuo: boolean;
  /** how much nearer it lies to the setter's ideal than the status quo */
  readonly gain: number;
  readonly why: readonly Text[];
}

/**
 * The point of what passes that lies closest to the ideal of the one who may propose (Romer and Rosenthal
 * 1978, on two issues). Exact: it is that ideal, or the point of a player's circle nearest to it, or one
 * where two circles meet; all are tried. Fails as {@link planeWinset}.
 *
 * @param setter - who may propose; its own consent need not be among the players'
 *
 * @example
 * const players = [{ id: 'north', ideal: { x: 4, y: 0 } }];
 * const setter = { id: 'south', ideal: { x: 4, y: 6 } };
 * unwrap(planeSetter(players, { x: 0, y: 0 }, setter)).at; // { x: 4, y: 4 }
 */
export function planeSetter(
  players: readonly PlanePlayer[],
  statusQuo: PlanePoint,
  setter: PlanePlayer,
  rules?: VoteRules,
): Result<PlaneSetterOutcome> {
  const passes = passingOf(players, statusQuo, rules);
  if (!passes.ok) return passes;
  const { allowance = 0, id, ideal } = setter;
  if (!isPlace(ideal)) return offPlane(`${id}.ideal`);
  const same = samePlace([...players, setter], statusQuo);
  const discs = discsOf(players, statusQuo);
  const passing = candidates(discs, ideal, statusQuo, same).filter((place) =>
    passes.value(new Set(discs.filter((disc) => isIn(disc, place, same)).map((disc) => disc.id))),
  );
  let found: PlanePoint | undefined;
  let nearest = distance(statusQuo, ideal) + allowance - same;
  for (const place of passing) {
    const far = distance(place, ideal);
    if (far >= nearest) continue;
    found = place;
    nearest = far;
  }
  const isStatusQuo = found === undefined;
  const at = found ?? statusQuo;
  const gain = isStatusQuo ? 0 : distance(statusQuo, ideal) + allowance - nearest;
  const [code, params] = isStatusQuo
    ? ['bargaining/why-setter-none', { setter: id, statusQuo: where(statusQuo) }]
    : ['bargaining/why-setter', { setter: id, at: where(at) }];
  return succeed({ at, isStatusQuo, gain, why: [{ code, params }] });
}

function where({ x, y }: PlanePoint): string {
  return `(${x}, ${y})`;
}

function candidates(
  discs: readonly Disc[],
  ideal: PlanePoint,
  statusQuo: PlanePoint,
  same: number,
): PlanePoint[] {
  const nearest = discs.flatMap(({ centre, radius }) => {
    const span = distance(centre, ideal);
    return span <= same ? [] : [along(centre, minus(ideal, centre), radius / span)];
  });
  const met = discs.flatMap((disc, at) =>
    discs.slice(at + 1).flatMap((other) => meetings(disc, other, statusQuo, same)),
  );
  return [ideal, ...nearest, ...met];
}

function isIn({ centre, radius }: Disc, place: PlanePoint, same: number): boolean {
  return distance(place, centre) <= radius + same;
}

function passingOf(
  players: readonly PlanePlayer[],
  statusQuo: PlanePoint,
  rules: VoteRules | undefined,
): Result<Passing> {
  const checked = checkPlane(players, statusQuo);
  if (!checked.ok) return checked;
  const ids = players.map(({ id }) => id);
  return rules === undefined ? succeed(byAll(ids)) : byVotes(ids, rules);
}

/**
 * Corners of the smallest convex area with all ideals, counter-clockwise from the lowest x (Andrew's
 * monotone chain). Of players of one ideal the first stands for all.
 */
function hullOf(players: readonly PlanePlayer[]): PlanePlayer[] {
  const order = players.toSorted((a, b) => a.ideal.x - b.ideal.x || a.ideal.y - b.ideal.y);
  const apart = order.filter(
    ({ ideal }, at) => at === 0 || distance(ideal, order[at - 1]?.ideal ?? ideal) > 0,
  );
  if (apart.length < 3) return apart;
  return [...chain(apart), ...chain(apart.toReversed())];
}

/** Corners passed on the way along a list, each turning left; the last is the first of the way back. */
function chain(list: readonly PlanePlayer[]): PlanePlayer[] {
  const kept: PlanePlayer[] = [];
  for (const player of list) {
    while (kept.length > 1 && !isLeft(kept.at(-2), kept.at(-1), player)) kept.pop();
    kept.push(player);
  }
  return kept.slice(0, -1);
}

function isLeft(a: PlanePlayer | undefined, b: PlanePlayer | undefined, c: PlanePlayer): boolean {
  if (a === undefined || b === undefined) return true;
  return cross(minus(b.ideal, a.ideal), minus(c.ideal, a.ideal)) > 0;
}
