import type { Share } from '../../network/flow-network.ts';
import { isInScale } from '../cell-values.ts';
import { GEN, GENCOST } from './case.ts';
import { costAtZero, costPieces } from './cost-pieces.ts';
import type { CostPoint } from './cost-pieces.ts';
import type { MatpowerGen } from './details.ts';
import type { CaseDraft, RowAt } from './network-from-case.ts';

interface Gen {
  readonly id: string;
  readonly bus: string;
  readonly least: number;
  readonly most: number;
  readonly owner: { readonly owners?: readonly Share[] };
}

/** Slopes that fall by less, as a share, are rounding of the breakpoints. */
const SLACK = 1e-9;

const NOTHING: MatpowerGen = { supplies: [], demands: [] };

/** Adds a generator in service; without a row of cost it costs nothing. */
export function addGen(
  draft: CaseDraft,
  at: number,
  row: RowAt,
  cost: RowAt | undefined,
  owner: { readonly owners?: readonly Share[] },
): MatpowerGen {
  const least = row.number(GEN.pmin, 'Pmin');
  const most = row.number(GEN.pmax, 'Pmax');
  if (least > most) {
    row.error('matpower/least-above-most', 'Pmin', { params: { least, most } });
    return NOTHING;
  }
  const bus = String(row.cells[GEN.bus] ?? 0);
  const gen: Gen = { id: `gen ${at + 1}`, bus, least, most, owner };
  if (cost === undefined) return addPieces(draft, gen, straight(0));
  switch (cost.cells[GENCOST.model]) {
    case 1:
      return addPiecewise(draft, gen, cost);
    case 2:
      return addPolynomial(draft, gen, cost);
    default:
      cost.error('matpower/model', 'model', { value: String(cost.cells[GENCOST.model]) });
      return NOTHING;
  }
}

/** A cost of one slope. */
const straight = (slope: number): readonly CostPoint[] => [
  [0, 0],
  [1, slope],
];

/** What the cost row states, as many numbers as it says; nothing where they are not there. */
function numbersOf(cost: RowAt, each: number): number[] | undefined {
  const count = cost.cells[GENCOST.count] ?? 0;
  const isCount = Number.isInteger(count) && count > 0 && count <= cost.cells.length;
  const numbers = cost.cells.slice(GENCOST.first, GENCOST.first + (isCount ? count * each : 0));
  if (isCount && numbers.length === count * each && numbers.every(isSound)) return numbers;
  cost.error('matpower/cost-numbers', 'n', { value: String(count) });
  return undefined;
}

const isSound = (value: number): boolean => Number.isFinite(value) && isInScale(value);

function addPolynomial(draft: CaseDraft, gen: Gen, cost: RowAt): MatpowerGen {
  const numbers = numbersOf(cost, 1);
  if (numbers === undefined) return NOTHING;
  const [constant = 0, linear = 0, quadratic = 0, ...higher] = numbers.toReversed();
  const { bus, id, least, most, owner } = gen;
  draft.constant += constant;
  if (higher.some((coefficient) => coefficient !== 0)) cost.error('matpower/degree', 'n');
  if (quadratic === 0) return addPieces(draft, gen, straight(linear));
  if (quadratic < 0) cost.error('matpower/concave', 'c2', { value: String(quadratic) });
  if (least < 0) cost.error('matpower/quadratic-load', 'c2', { value: String(quadratic) });
  const supply = draft.supplies.length;
  draft.supplies.push({
    id,
    bus,
    capacity: most,
    ...(least === 0 || most === 0 ? {} : { least: least / most }),
    cost: linear,
    quadratic,
    ...owner,
  });
  return { supplies: [supply], demands: [] };
}

function addPiecewise(draft: CaseDraft, gen: Gen, cost: RowAt): MatpowerGen {
  const numbers = numbersOf(cost, 2);
  if (numbers === undefined) return NOTHING;
  const points = Array.from({ length: numbers.length / 2 }, (_, at): CostPoint => [
    numbers[2 * at] ?? 0,
    numbers[2 * at + 1] ?? 0,
  ]);
  const isRising = points.every(([output], at) => at === 0 || output > (points[at - 1]?.[0] ?? 0));
  if (!isRising || points.length < 2) {
    cost.error('matpower/breakpoints', 'n');
    return NOTHING;
  }
  const slopes = costPieces(points, points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0, []);
  const falls = slopes.some(({ slope }, at) => {
    const before = slopes[at - 1]?.slope ?? -Infinity;
    return slope < before - SLACK * Math.max(1, Math.abs(before));
  });
  if (falls) {
    cost.error('matpower/concave', 'cost');
    return NOTHING;
  }
  draft.constant += costAtZero(points);
  return addPieces(draft, gen, points);
}

/**
 * Output above 0 becomes supplies, of which what lies below Pmin must run; output below 0 demands,
 * of which what lies above Pmax must be served. Dear pieces come last by themselves where the cost
 * is convex.
 */
function addPieces(draft: CaseDraft, gen: Gen, points: readonly CostPoint[]): MatpowerGen {
  const { bus, id, least, most, owner } = gen;
  const cuts = [least, most];
  const supplies: number[] = [];
  const demands: number[] = [];
  for (const { from, slope, to } of costPieces(
    points,
    Math.min(least, 0),
    Math.max(most, 0),
    cuts,
  )) {
    const parts = supplies.length + demands.length;
    const name = parts === 0 ? id : `${id} piece ${parts + 1}`;
    if (from >= 0) {
      supplies.push(draft.supplies.length);
      const mustRun = to <= least ? { least: 1 } : {};
      draft.supplies.push({
        id: name,
        bus,
        capacity: to - from,
        ...mustRun,
        cost: slope,
        ...owner,
      });
    } else {
      demands.push(draft.demands.length);
      const mayShed = from >= most ? {} : { lostLoad: slope };
      draft.demands.push({
        id: name,
        bus,
        need: { kind: 'fixed', amount: to - from, ...mayShed },
      });
      // MATPOWER counts what is served as a gain, a network what is not served as a loss
      draft.constant -= slope * (to - from);
    }
  }
  return { supplies, demands };
}
