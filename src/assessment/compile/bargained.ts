import { distributionQuantile, drawIssue, tableOfView } from '../../bargaining/index.ts';
import { createReasons, tabulateQuantile } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import type { InputTable } from './input-table.ts';
import type { Ordinals } from './ordinals.ts';

/** Draws of the ranges of an issue that is bargained over. */
const DRAWS = 500;
const WHOLE_LINE = [0, 100] as const;

/**
 * What is agreed on an issue that is decided by bargaining, as an input: one outcome a draw, by the default
 * forecast over the ranges of everybody's position. Where nobody stands on the issue with a capability it is
 * unknown, and drawn over the whole line.
 *
 * @returns its index
 */
export function bargainedOutcome(
  view: View,
  inputs: InputTable,
  ordinals: Ordinals,
  issue: string,
): number {
  const stream = `bargained/${ordinals.of('issues', issue)}`;
  const label = { code: 'input/bargained', params: { issue } };
  const reasons = createReasons();
  const table = tableOfView(view, { issues: [issue] }, reasons);
  const drawn = table.ok ? drawIssue(table.value, 0, { draws: DRAWS, seed: 1 }) : table;
  if (!drawn.ok) {
    return inputs.addSure({
      stream,
      label,
      quantity: { kind: 'quantity', unit: 'point', unknown: 'nobody stands on it' },
      unknownRange: WHOLE_LINE,
    });
  }
  const { distribution } = drawn.value;
  const at = (u: number): number => distributionQuantile(distribution, u);
  const transferred = reasons.add({
    kind: 'assumption',
    text: { code: 'reason/transferred', params: {} },
  });
  const carries = reasons.list();
  const knots = tabulateQuantile(at);
  return inputs.addTable(stream, at, {
    label,
    quantity: { kind: 'quantity', unit: 'point', low: at(0.05), base: at(0.5), high: at(0.95) },
    shape: { code: 'input/forecast', params: { draws: DRAWS } },
    kind: 'assumption',
    sources: [],
    assumption: undefined,
    reasons: [transferred, ...carries.flatMap(({ id, kind }) => (kind === 'computed' ? id : []))],
    carries,
    hindsight: false,
    mean: knots.reduce((sum, knot) => sum + knot, 0) / knots.length,
  });
}
