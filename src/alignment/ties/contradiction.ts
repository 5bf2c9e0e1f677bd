import type { Component, ComponentName } from './component.ts';
import type { Dyad } from './dyad.ts';

/** Two parts of a tie that pull in opposite directions. */
export interface TieContradiction {
  readonly together: ComponentName;
  readonly apart: ComponentName;
  /** weight times value of each, best guess */
  readonly pulls: readonly [number, number];
}

/**
 * The parts of a tie that contradict one another: each pair of one that draws the two together and one
 * that draws them apart, both by more than `least` in the weighted sum, the strongest first. A treaty
 * beside votes that differ is the usual case. Shown, never averaged away.
 *
 * @param least - weight times value below which a part says too little to contradict
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * contradictionsOf(dyadOn(context, 'XA', 'XB', day), 0.1); // []
 */
export function contradictionsOf(
  { components }: Pick<Dyad, 'components'>,
  least: number,
): TieContradiction[] {
  const pulls = components.map((each) => [each.name, pullOf(each)] as const);
  const found = pulls.flatMap(([together, up]) =>
    up < least
      ? []
      : pulls.flatMap(([apart, down]) =>
          down > -least ? [] : [{ together, apart, pulls: [up, down] as const }],
        ),
  );
  return found.toSorted((a, b) => b.pulls[0] - b.pulls[1] - (a.pulls[0] - a.pulls[1]));
}

/** What a part adds to the weighted sum of a tie; nothing where it is unknown. */
export const pullOf = ({ value, weight }: Pick<Component, 'value' | 'weight'>): number =>
  value === undefined ? 0 : weight.base * value.base;
