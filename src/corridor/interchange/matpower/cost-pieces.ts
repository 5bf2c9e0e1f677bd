/** A breakpoint of a cost: output in MW and what it costs an hour. */
export type CostPoint = readonly [output: number, cost: number];

/** A stretch of output, in MW, and its cost by unit. */
export interface CostPiece {
  readonly from: number;
  readonly to: number;
  readonly slope: number;
}

/**
 * The part of a piecewise linear cost between two outputs, in pieces. Beyond the first and the last
 * breakpoint the cost goes on as steep as in the piece next to it, as in MATPOWER (User's Manual,
 * Appendix B, table B-4). A piece never reaches over 0 or over one of `cuts`.
 *
 * @param points at least two, output rising
 */
export function costPieces(
  points: readonly CostPoint[],
  least: number,
  most: number,
  cuts: readonly number[],
): CostPiece[] {
  const edges = [least, most, 0, ...cuts, ...points.slice(1, -1).map(([output]) => output)]
    .filter((edge) => edge >= least && edge <= most)
    .toSorted((a, b) => a - b);
  return edges.flatMap((from, at): CostPiece[] => {
    const to = edges[at + 1];
    if (to === undefined || to === from) return [];
    return [{ from, to, slope: slopeIn(points, from, to) }];
  });
}

/** The slope between two outputs with no inner breakpoint between them. */
function slopeIn(points: readonly CostPoint[], from: number, to: number): number {
  const middle = (from + to) / 2;
  const inner = points.findIndex(([output], at) => at > 0 && output >= middle);
  const at = inner < 0 ? points.length - 1 : inner;
  const [low, high] = [points[at - 1], points[at]];
  if (low === undefined || high === undefined) return 0;
  return (high[1] - low[1]) / (high[0] - low[0]);
}

/** The cost of no output at all, which the pieces leave out. */
export function costAtZero(points: readonly CostPoint[]): number {
  const [first] = points;
  if (first === undefined) return 0;
  const [output, cost] = first;
  const between = costPieces(points, Math.min(output, 0), Math.max(output, 0), []);
  const sum = between.reduce((total, { from, slope, to }) => total + slope * (to - from), 0);
  return output > 0 ? cost - sum : cost + sum;
}
