import type { View } from '../../scenario/index.ts';
import type { Compilation } from '../compile/compile.ts';
import type { InputOrigin } from '../compile/input-table.ts';
import type { Counts } from './types.ts';

function of(kind: InputOrigin['kind'], list: readonly InputOrigin[]): number {
  return list.filter((input) => input.kind === kind).length;
}

/** Counts the values an answer rests on by who stands behind them. */
export function countInputs(view: View, { origin }: Compilation): Counts {
  const decisions = new Map<string, boolean>();
  for (const project of origin.projects) {
    for (const phase of project.phases) {
      for (const need of phase.needs) {
        for (const { id, decision } of need.decisions) {
          decisions.set(id, decision.hindsight === true);
        }
      }
    }
  }
  const ideals = origin.inputs.filter(({ label }) => label.code === 'input/ideal');
  return {
    sourced: of('source', origin.inputs) + decisions.size,
    assumed: of('assumption', origin.inputs),
    unknown: of('unknown', origin.inputs),
    hindsight: view.strict
      ? 0
      : origin.inputs.filter((input) => input.hindsight).length +
        [...decisions.values()].filter(Boolean).length,
    stances: {
      sourced: of('source', ideals),
      assumed: of('assumption', ideals),
      unknown: of('unknown', ideals),
    },
  };
}
