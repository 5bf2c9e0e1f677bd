import type { Problem } from '../../quantity/index.ts';
import type { Series, Share } from '../network/flow-network.ts';
import { flowProblem } from './flow-problem.ts';

/** What an amount may be beyond a number of 0 or more. */
export interface AmountRules {
  readonly mayBeInfinite?: boolean;
  readonly mayBeNegative?: boolean;
  readonly mustBePositive?: boolean;
}

/** What is wrong with a number, if anything. */
export function checkAmount(
  path: string,
  value: number,
  { mayBeInfinite, mayBeNegative, mustBePositive }: AmountRules = {},
): Problem | undefined {
  const refuse = (code: string): Problem => flowProblem({ code, path, value: String(value) });
  if (Number.isNaN(value)) return refuse('corridor/not-a-number');
  if (value === -Infinity || (value === Infinity && mayBeInfinite !== true)) {
    return refuse('corridor/not-finite');
  }
  if (mustBePositive === true && value <= 0) return refuse('corridor/not-positive');
  if (mayBeNegative !== true && value < 0) return refuse('corridor/negative');
  return undefined;
}

/** What is wrong with a series: its length, or the first entry that is no number in its range. */
export function checkSeries(
  path: string,
  series: Series,
  snapshots: number,
  range: { readonly from?: number; readonly to?: number; readonly isAbove?: number } = {},
): Problem | undefined {
  const wrong = (value: number): string | undefined => {
    if (!Number.isFinite(value)) return 'corridor/not-finite';
    if (value < (range.from ?? -Infinity) || value > (range.to ?? Infinity)) {
      return 'corridor/out-of-range';
    }
    return value <= (range.isAbove ?? -Infinity) ? 'corridor/not-positive' : undefined;
  };
  const params = { from: range.from ?? '−∞', to: range.to ?? '∞' };
  if (typeof series === 'number') {
    const code = wrong(series);
    return code === undefined
      ? undefined
      : flowProblem({ code, path, value: String(series), params });
  }
  if (series.length !== snapshots) {
    const lengths = { entries: series.length, snapshots };
    return flowProblem({ code: 'corridor/series-length', path, params: lengths });
  }
  const at = series.findIndex((value) => wrong(value) !== undefined);
  if (at === -1) return undefined;
  const value = series[at] ?? 0;
  const code = wrong(value) ?? '';
  return flowProblem({ code, path: `${path}[${at}]`, value: String(value), params });
}

/** What is wrong with shares: each 0 to 1, of one state once, 1 in all. */
export function checkShares(path: string, shares: readonly Share[] | undefined): Problem[] {
  if (shares === undefined) return [];
  const problems: Problem[] = [];
  let sum = 0;
  const seen = new Set<string>();
  for (const [at, { of, share }] of shares.entries()) {
    if (!(share >= 0 && share <= 1)) {
      const value = String(share);
      problems.push(flowProblem({ code: 'corridor/share', path: `${path}[${at}].share`, value }));
    }
    if (seen.has(of)) {
      problems.push(
        flowProblem({ code: 'corridor/share-twice', path: `${path}[${at}]`, value: of }),
      );
    }
    seen.add(of);
    sum += share;
  }
  if (Math.abs(sum - 1) > 1e-6) {
    problems.push(flowProblem({ code: 'corridor/share-sum', path, value: String(sum) }));
  }
  return problems;
}
