import type { IssueColumns } from '../table/on-issue.ts';
import type { RoundStart } from './outlook.ts';
import { placesOf } from './places.ts';
import type { ScholzSettings } from './scholz-options.ts';
import { spanOf } from './settling.ts';

/**
 * What a round starts from. Weights are divided by the greatest, so that no sum of them overflows.
 *
 * @param startRange - from the lowest to the highest position before the talks
 */
export function roundStart(
  columns: IssueColumns,
  { rules, tolerance }: ScholzSettings,
  startRange: number,
  state: { readonly position: readonly number[]; readonly median: number },
): RoundStart {
  const { high, low } = spanOf(state.position);
  const range = rules.range === 'start' ? startRange : high - low;
  return {
    rules,
    places: placesOf(state.position),
    salience: [...columns.salience],
    weight: evenedWeights(columns),
    // where all stand together every distance is 0, whatever it is measured in
    range: range > 0 ? range : 1,
    slack: tolerance * startRange,
    median: state.median,
  };
}

/** Weights as shares of the greatest; all 0 where nobody has any. */
export function evenedWeights({ weight }: IssueColumns): number[] {
  let most = 0;
  for (const each of weight) most = Math.max(most, each);
  return Array.from(weight, (each) => (most > 0 ? each / most : 0));
}
