import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { checkNames } from './line-player.ts';

/** A point of two issues at once, both counted in one unit. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** Somebody whose consent counts on two issues at once; what is far is bad, whichever way it lies. */
export interface PlanePlayer {
  readonly id: string;
  readonly ideal: PlanePoint;
  /** as that of a `LinePlayer`, in the unit of the plane; default 0 */
  readonly allowance?: number;
}

/** What a player accepts: a disc around its ideal whose edge runs through the status quo. */
export interface Disc {
  readonly id: string;
  readonly centre: PlanePoint;
  readonly radius: number;
  /** the edge runs through the status quo: there is no allowance */
  readonly isThroughStatusQuo: boolean;
}

export function distance(a: PlanePoint, b: PlanePoint): number {
  return Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

export function minus(a: PlanePoint, b: PlanePoint): PlanePoint {
  return { x: a.x - b.x, y: a.y - b.y };
}

/** From a point some way along a direction. */
export function along(from: PlanePoint, direction: PlanePoint, factor: number): PlanePoint {
  return { x: from.x + factor * direction.x, y: from.y + factor * direction.y };
}

/** Above 0 where b lies to the left of a. */
export function cross(a: PlanePoint, b: PlanePoint): number {
  return a.x * b.y - a.y * b.x;
}

export function dot(a: PlanePoint, b: PlanePoint): number {
  return a.x * b.x + a.y * b.y;
}

/** Below this two places are one: a billionth of what the plane spans. */
export function samePlace(players: readonly PlanePlayer[], statusQuo: PlanePoint): number {
  const spans = players.map(({ allowance = 0, ideal }) => distance(ideal, statusQuo) + allowance);
  return 1e-9 * Math.max(1e-300, ...spans);
}

/** Discs of the players; one whose allowance leaves it nothing to accept has none. */
export function discsOf(players: readonly PlanePlayer[], statusQuo: PlanePoint): Disc[] {
  return players.flatMap(({ allowance = 0, id, ideal }) => {
    const radius = distance(ideal, statusQuo) + allowance;
    return radius < 0 ? [] : [{ id, centre: ideal, radius, isThroughStatusQuo: allowance === 0 }];
  });
}

/** Names that can be told apart, and numbers that are some. */
export function checkPlane(players: readonly PlanePlayer[], statusQuo: PlanePoint): Result<true> {
  const named = checkNames(players);
  if (!named.ok) return named;
  if (!isPlace(statusQuo)) return offPlane('statusQuo');
  for (const { allowance = 0, id, ideal } of players) {
    if (!isPlace(ideal)) return offPlane(`${id}.ideal`);
    if (Number.isFinite(allowance)) continue;
    const fields = { code: 'bargaining/not-finite', path: `${id}.allowance` };
    return fail({ ...fields, value: String(allowance) }, bargainingWordsEn);
  }
  return succeed(true);
}

/** Numbers whose squares can be added up: beyond them distances would be infinite. */
export function isPlace({ x, y }: PlanePoint): boolean {
  return Math.abs(x) <= 1e100 && Math.abs(y) <= 1e100;
}

export function offPlane(path: string): Result<never> {
  return fail({ code: 'bargaining/off-plane', path }, bargainingWordsEn);
}
