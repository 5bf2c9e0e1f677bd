import { COLUMN_NAMES } from './cargo.ts';
import type { ColumnName } from './cargo.ts';
import type { RouteContext } from './describe-route.ts';
import { logitElasticity, logitShares } from './mode-choice.ts';
import { rangeAt } from './monomial.ts';
import type { RouteChoice, RouteColumn } from './route-schema.ts';

/** A column that can be chosen: its route is fully known. */
interface Choosable {
  readonly name: ColumnName;
  readonly column: RouteColumn;
  readonly generalised: number;
  readonly total: number;
  readonly from: readonly string[];
}

/**
 * How shippers would divide over the three kinds of route, by a logit over generalised cost with the
 * scale and constants of the cargo; and how without one of them. `null` where no scale is stated, the
 * value of time is unknown, or fewer than two kinds are fully known.
 */
export function chooseColumn(
  { graph, reasons }: RouteContext,
  columns: readonly RouteColumn[],
  without: ColumnName,
): RouteChoice | null {
  const { hour, scale } = graph.cargo;
  if (scale === undefined || hour === undefined) return null;
  const types = columns.filter(({ name, route }) => name !== 'via' && route !== null);
  const open = types.flatMap((column): Choosable[] => {
    const name = COLUMN_NAMES.find((known) => known === column.name);
    const { generalised } = column.route ?? {};
    if (name === undefined || !generalised?.complete) return [];
    const from = [generalised.why, ...(column.constant === null ? [] : [column.constant.why])];
    const total = generalised.base + (column.constant?.base ?? 0);
    return [{ name, column, generalised: generalised.base, total, from }];
  });
  if (open.length < 2) return null;
  const scaleRange = rangeAt(scale, graph.inputs);
  const theta = scaleRange.base;
  const shares = logitShares(
    theta,
    open.map(({ total }) => total),
  );
  const gone = open.findIndex(({ name }) => name === without);
  const rest = logitShares(
    theta,
    open.map(({ total }, at) => (at === gone ? Infinity : total)),
  );
  const scaleWhy = reasons.range(
    'choice/scale',
    { code: 'route/scale', params: {} },
    scaleRange,
    reasons.inputsOf([scale]),
  );
  const all = [scaleWhy.why, ...open.flatMap(({ from }) => from)];
  const why = reasons.computed('choice', { code: 'route/choice', params: {} }, all);
  const timeRate = rangeAt(hour, graph.inputs).base;
  return {
    scale: scaleWhy,
    shares: open.map(({ column, name }, at) => {
      const share = shares[at] ?? 0;
      const text = { code: 'route/choice-share', params: { column: name } };
      const { cost, hours } = column.route ?? {};
      return {
        column: name,
        share,
        without: gone < 0 || (open.length < 3 && at === gone) ? null : (rest[at] ?? 0),
        elasticity: {
          cost: logitElasticity(theta, cost?.base ?? 0, share, 'own'),
          time: logitElasticity(theta, timeRate * (hours?.base ?? 0), share, 'own'),
        },
        why: reasons.computed(`choice/${name}`, text, all, share),
      };
    }),
    left: types
      .filter(({ name }) => !open.some((one) => one.name === name))
      .map(({ name }) => name),
    without: gone < 0 ? null : without,
    why,
  };
}
