import type { IsoDate } from '../quantity/index.ts';
import type { Exemption } from './exemption.ts';

/** Days on which a set of decisions hold together, half-open; null: open-ended. */
export interface JointWindow {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/**
 * The windows in which decisions of several authorities hold together, earliest first; none where they
 * never do. A phase is open only on days that lie in all of them: one can lapse while another is
 * awaited. Decisions of one authority about the same activities renew one another: any of them does.
 *
 * @example
 * const day = isoDate;
 * const letter = { id: 'a', by: 'x', from: day('2031-01-10'), to: day('2031-03-01'), covers: 'all' };
 * const licence = { id: 'b', by: 'y', from: day('2031-02-20'), to: null, covers: 'all' };
 * const renewed = { ...letter, from: day('2031-03-01'), to: day('2031-06-01') };
 * jointWindows([letter, licence]); // [{ from: '2031-02-20', to: '2031-03-01' }]
 * jointWindows([letter, renewed, licence]); // [{ from: '2031-02-20', to: '2031-06-01' }]
 * jointWindows([letter, { ...licence, from: day('2031-04-01') }]); // []
 */
export function jointWindows(exemptions: readonly Exemption[]): JointWindow[] {
  const alike = Map.groupBy(exemptions, ({ by, covers }) => JSON.stringify([by, covers]));
  const [first, ...rest] = [...alike.values()].map(united);
  if (first === undefined) return [];
  return rest.reduce(shared, first);
}

/** Windows that touch or overlap, as one. */
function united(windows: readonly JointWindow[]): JointWindow[] {
  const found: JointWindow[] = [];
  for (const { from, to } of windows.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = found.at(-1);
    if (last === undefined || (last.to !== null && last.to < from)) found.push({ from, to });
    else if (last.to !== null && (to === null || to > last.to))
      found[found.length - 1] = { ...last, to };
  }
  return found;
}

const shared = (some: readonly JointWindow[], others: readonly JointWindow[]): JointWindow[] =>
  some.flatMap((a) =>
    others.flatMap((b) => {
      const from = a.from > b.from ? a.from : b.from;
      const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
      return to !== null && from >= to ? [] : [{ from, to }];
    }),
  );
