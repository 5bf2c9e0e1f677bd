import { along, cross, distance, dot, minus } from './plane.ts';
import type { Disc, PlanePoint } from './plane.ts';
import type { Passing } from './passing.ts';

/** A piece of the edge of what passes, counter-clockwise around the ideal of a player. */
export interface WinsetArc {
  readonly player: string;
  readonly centre: PlanePoint;
  readonly radius: number;
  readonly from: PlanePoint;
  readonly to: PlanePoint;
}

/**
 * Where the edges of two discs meet. Two that run through the status quo meet there and at its mirror
 * image in the line of their centres: exact where the general formula would lose half of its digits.
 */
export function meetings(a: Disc, b: Disc, statusQuo: PlanePoint, same: number): PlanePoint[] {
  const between = minus(b.centre, a.centre);
  const span = distance(a.centre, b.centre);
  if (span <= same) return [];
  if (a.isThroughStatusQuo && b.isThroughStatusQuo) {
    const foot = dot(minus(statusQuo, a.centre), between) / (span * span);
    return [
      statusQuo,
      along(along(a.centre, between, foot), minus(statusQuo, along(a.centre, between, foot)), -1),
    ];
  }
  const reach = (span * span + a.radius * a.radius - b.radius * b.radius) / (2 * span);
  const height = a.radius * a.radius - reach * reach;
  if (height < -same * Math.max(a.radius, b.radius)) return [];
  const middle = along(a.centre, between, reach / span);
  const half = Math.sqrt(Math.max(0, height)) / span;
  const across = { x: -between.y, y: between.x };
  return [along(middle, across, half), along(middle, across, -half)];
}

/**
 * The edge of what passes, exactly, as pieces of circles: on a circle the answer changes only where it meets
 * another, and a piece belongs to the edge when a proposal passes with those whose circle it is and not
 * without them.
 */
export function edgeArcs(
  discs: readonly Disc[],
  passes: Passing,
  statusQuo: PlanePoint,
  same: number,
): WinsetArc[] {
  return unlike(discs, same).flatMap((disc) => {
    if (disc.radius <= same) return [];
    return piecesOf(disc, discs, statusQuo, same).filter((arc) => {
      const place = arcMiddle(arc);
      const inside = new Set<string>();
      const onEdge = new Set<string>();
      for (const { centre, id, radius } of discs) {
        const beyond = distance(place, centre) - radius;
        if (beyond < -same) inside.add(id);
        else if (beyond <= same) onEdge.add(id);
      }
      return passes(new Set([...inside, ...onEdge])) && !passes(inside);
    });
  });
}

/** Players of one ideal have one circle. */
function unlike(discs: readonly Disc[], same: number): Disc[] {
  return discs.filter(
    (disc, at) =>
      !discs
        .slice(0, at)
        .some(
          ({ centre, radius }) =>
            distance(centre, disc.centre) <= same && Math.abs(radius - disc.radius) <= same,
        ),
  );
}

function piecesOf(
  disc: Disc,
  discs: readonly Disc[],
  statusQuo: PlanePoint,
  same: number,
): WinsetArc[] {
  const { centre, id, radius } = disc;
  const met = discs
    .flatMap((other) => (other === disc ? [] : meetings(disc, other, statusQuo, same)))
    .toSorted((a, b) => turn(minus(a, centre)) - turn(minus(b, centre)));
  const apart = met.filter((place, at) => at === 0 || distance(place, met[at - 1] ?? place) > same);
  const [first] = apart;
  if (apart.length > 1 && first !== undefined && distance(first, apart.at(-1) ?? first) <= same) {
    apart.pop();
  }
  // a whole circle is cut in two, so that every piece has two ends
  const ends = apart.length > 1 ? apart : halves(disc, first);
  return ends.map((from, at) => {
    const to = ends[(at + 1) % ends.length] ?? from;
    return { player: id, centre, radius, from, to };
  });
}

function halves({ centre, radius }: Disc, at: PlanePoint | undefined): PlanePoint[] {
  const one = at ?? { x: centre.x + radius, y: centre.y };
  return [one, along(centre, minus(one, centre), -1)];
}

/** Rises with the angle, from 0 to 4 once around; needs no arc tangent. */
function turn({ x, y }: PlanePoint): number {
  const share = y / (Math.abs(x) + Math.abs(y));
  if (Number.isNaN(share)) return 0;
  if (x < 0) return 2 - share;
  return share < 0 ? 4 + share : share;
}

/** The point halfway along an arc; needs no sine. */
function arcMiddle({ centre, from, radius, to }: WinsetArc): PlanePoint {
  const [a, b] = [minus(from, centre), minus(to, centre)];
  const left = cross(a, b);
  const sum = { x: a.x + b.x, y: a.y + b.y };
  const length = Math.sqrt(dot(sum, sum));
  // two opposite ends: a quarter turn on from the first
  if (length <= 1e-9 * radius)
    return along(centre, { x: -a.y, y: a.x }, radius / Math.sqrt(dot(a, a)));
  return along(centre, sum, (left < 0 ? -radius : radius) / length);
}

/**
 * The area within arcs that have it on their left, by Green's theorem over chords of 32, 64 and 128 a
 * piece, and Richardson's extrapolation of the three; within a billionth of the area.
 */
export function areaWithin(arcs: readonly WinsetArc[]): number {
  let area = 0;
  for (const arc of arcs) {
    const [coarse, middle, fine] = [5, 6, 7].map((depth) => under(arc, depth));
    if (coarse === undefined || middle === undefined || fine === undefined) continue;
    const [one, other] = [(4 * middle - coarse) / 3, (4 * fine - middle) / 3];
    area += (16 * other - one) / 15;
  }
  return area;
}

/** Half of Σ (from × to) over 2^depth chords of equal length. */
function under(arc: WinsetArc, depth: number): number {
  if (depth === 0) return cross(arc.from, arc.to) / 2;
  const middle = arcMiddle(arc);
  return under({ ...arc, to: middle }, depth - 1) + under({ ...arc, from: middle }, depth - 1);
}
