import { fail, pow, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { checkAmounts } from './amounts.ts';

/** A deal two parties could make, and what it is worth to each. */
export interface DealPoint {
  readonly id: string;
  readonly first: number;
  readonly second: number;
}

/** A point of the frontier: a deal, or a lottery between two. */
export interface FrontierPoint {
  readonly first: number;
  readonly second: number;
  /** the deals it is made of and the chance of each; one with 1 where no lottery is needed */
  readonly of: readonly { readonly deal: string; readonly chance: number }[];
}

export interface FrontierSplit {
  /** deals that nothing on offer, nor a lottery, beats for both; from the best for the second on */
  readonly frontier: readonly string[];
  readonly nash: FrontierPoint;
  readonly kalaiSmorodinsky: FrontierPoint;
}

/**
 * Where two parties end that choose among deals worth different things to each, lotteries allowed: the point
 * of the frontier with the largest product of gains (Nash 1950, weights on request), and the one at which
 * both get the same share of the most each could have (Kalai and Smorodinsky 1975). Both exact: the
 * frontier is a chain of straight pieces. Fails where no deal or lottery gives both what they have without,
 * and on numbers that are none.
 *
 * @param options - what the first and the second have without a deal
 * @param weight - bargaining weight of the first, 0 to 1; that of the second is the rest. Default 0.5
 *
 * @example
 * const deals = [{ id: 'road', first: 0, second: 8 }, { id: 'rail', first: 10, second: 0 }];
 * const { kalaiSmorodinsky, nash } = unwrap(frontierSplit(deals, [0, 0]));
 * nash; // { first: 5, second: 4, of: [{ deal: 'road', chance: 0.5 }, { deal: 'rail', chance: 0.5 }] }
 * [kalaiSmorodinsky.first, kalaiSmorodinsky.second]; // [≈ 5, ≈ 4]
 */
export function frontierSplit(
  deals: readonly DealPoint[],
  [firstOption, secondOption]: readonly [number, number],
  weight = 0.5,
): Result<FrontierSplit> {
  const checked = checkAmounts([
    ['options.first', firstOption, 'any'],
    ['options.second', secondOption, 'any'],
    ['weight', weight, 'share'],
    ...deals.flatMap(({ first, id, second }) => [
      [`${id}.first`, first, 'any'] as const,
      [`${id}.second`, second, 'any'] as const,
    ]),
  ]);
  if (!checked.ok) return checked;
  const corners = frontierOf(deals);
  const pieces = corners.slice(0, -1).map((from, at) => ({ from, to: corners[at + 1] ?? from }));
  const [only] = corners;
  if (pieces.length === 0 && only !== undefined) pieces.push({ from: only, to: only });
  const within = pieces.flatMap((piece) => withinOptions(piece, firstOption, secondOption) ?? []);
  const [start] = within;
  const end = within.at(-1);
  if (start === undefined || end === undefined) {
    return fail({ code: 'bargaining/no-deal-point', path: 'deals' }, bargainingWordsEn);
  }
  const nash = within
    .map((part) => bestOn(part, firstOption, secondOption, weight))
    .reduce((best, next) => (next.product > best.product ? next : best));
  // the best for the second of what the first would take, and the other way round
  const most = {
    first: pointAt(end, end.until).first - firstOption,
    second: pointAt(start, start.since).second - secondOption,
  };
  // gains of the first rise along the frontier from none to all it could have, so that one piece is met
  const even = within
    .map((part) => evenOn(part, firstOption, secondOption, most))
    .reduce((best, next) => (next.miss < best.miss ? next : best));
  return succeed({
    frontier: corners.map(({ id }) => id),
    nash: nash.point,
    kalaiSmorodinsky: even.point,
  });
}

/** A straight piece of the frontier, of which the part from `since` to `until` (0 to 1) suits both. */
interface Part {
  readonly from: DealPoint;
  readonly to: DealPoint;
  readonly since: number;
  readonly until: number;
}

/** Corners of the upper right hull, the first rising and the second falling. */
function frontierOf(deals: readonly DealPoint[]): DealPoint[] {
  const order = deals.toSorted((a, b) => a.first - b.first || a.second - b.second);
  const hull: DealPoint[] = [];
  for (const deal of order) {
    while (hull.length > 0 && !isKept(hull.at(-2), hull.at(-1), deal)) hull.pop();
    hull.push(deal);
  }
  return hull;
}

/** Whether the last corner of a hull stays when another point comes to its right. */
function isKept(
  before: DealPoint | undefined,
  last: DealPoint | undefined,
  next: DealPoint,
): boolean {
  if (last === undefined) return true;
  if (next.second >= last.second) return false;
  if (before === undefined) return true;
  const turn =
    (last.first - before.first) * (next.second - before.second) -
    (last.second - before.second) * (next.first - before.first);
  return turn < 0;
}

function withinOptions(
  { from, to }: { readonly from: DealPoint; readonly to: DealPoint },
  firstOption: number,
  secondOption: number,
): Part | undefined {
  const rise = to.first - from.first;
  const fall = from.second - to.second;
  const since = rise > 0 ? Math.max(0, (firstOption - from.first) / rise) : 0;
  const until = fall > 0 ? Math.min(1, (from.second - secondOption) / fall) : 1;
  const isPoint = rise === 0 && fall === 0;
  if (isPoint && (from.first < firstOption || from.second < secondOption)) return undefined;
  return since <= until ? { from, to, since, until } : undefined;
}

function pointAt({ from, to }: Part, way: number): FrontierPoint {
  if (way <= 0 || from === to) {
    return { first: from.first, second: from.second, of: [{ deal: from.id, chance: 1 }] };
  }
  if (way >= 1) return { first: to.first, second: to.second, of: [{ deal: to.id, chance: 1 }] };
  return {
    first: from.first + way * (to.first - from.first),
    second: from.second + way * (to.second - from.second),
    of: [
      { deal: from.id, chance: 1 - way },
      { deal: to.id, chance: way },
    ],
  };
}

/**
 * The best of a piece. With gains g = g₀ + t·r and h = h₀ - t·f, the product gᵂh¹⁻ᵂ is largest where
 * W·r·h = (1 - W)·f·g, at t = W·h₀/f - (1 - W)·g₀/r.
 */
function bestOn(
  part: Part,
  firstOption: number,
  secondOption: number,
  weight: number,
): { point: FrontierPoint; product: number } {
  const { from, since, to, until } = part;
  const rise = to.first - from.first;
  const fall = from.second - to.second;
  const [g, h] = [from.first - firstOption, from.second - secondOption];
  const free = rise > 0 && fall > 0 ? (weight * h) / fall - ((1 - weight) * g) / rise : since;
  const point = pointAt(part, Math.min(until, Math.max(since, free)));
  const gains = [point.first - firstOption, point.second - secondOption];
  return { point, product: productOf(gains, weight) };
}

/** Of use only to compare points. */
function productOf([g = 0, h = 0]: readonly number[], weight: number): number {
  return pow(Math.max(0, g), weight) * pow(Math.max(0, h), 1 - weight);
}

function evenOn(
  part: Part,
  firstOption: number,
  secondOption: number,
  most: { readonly first: number; readonly second: number },
): { point: FrontierPoint; miss: number } {
  // first gain × most second = second gain × most first
  const { from, since, to, until } = part;
  const lead = (from.first - firstOption) * most.second - (from.second - secondOption) * most.first;
  const step = (to.first - from.first) * most.second + (from.second - to.second) * most.first;
  const way = step > 0 ? -lead / step : since;
  const held = Math.min(until, Math.max(since, way));
  return { point: pointAt(part, held), miss: Math.abs(way - held) };
}
