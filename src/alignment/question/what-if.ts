import type { AlignContext } from '../ties/align-context.ts';
import { dyadOf } from '../ties/dyad.ts';
import type { Dyad } from '../ties/dyad.ts';
import { INNER, runAll } from './camp-runs.ts';
import type { Sampled } from './camp-runs.ts';
import { chanceOf } from './chance.ts';

/** What would change the chance, asked on the same draws. */
export interface WhatIf {
  /** the treaty with its own pole ends; the other pole and it promise to consult */
  readonly change: 'treaty-ends' | 'promise-to-consult';
  readonly with: string;
  readonly value: number;
}

/** The treaty with its own pole ends; the other pole and it promise to consult. */
export function whatIfs(
  context: AlignContext,
  sampled: Sampled,
  dyads: readonly Dyad[],
  actor: string,
  [home, away]: readonly [string, string],
): WhatIf[] {
  const changed = (other: string, by: (dyad: Dyad) => number): number | undefined => {
    const pair = dyads.findIndex(
      ({ a, b }) => (a === actor && b === other) || (a === other && b === actor),
    );
    const dyad = dyads[pair];
    if (dyad === undefined) return undefined;
    const shift = by(dyad);
    const { ever } = runAll(sampled, (sums) => {
      const then = Float64Array.from(sums);
      then[pair] = (then[pair] ?? 0) + shift;
      return then;
    });
    return chanceOf(ever, INNER).value;
  };
  const ends = changed(home, (dyad) => {
    const { a, b, components, day, sum } = dyad;
    const rest = components.filter(({ name }) => name !== 'treaty');
    return dyadOf(context, a, b, day, rest).sum.base - sum.base;
  });
  const { parameters } = context;
  const consult = parameters.get('weight-treaty').base * parameters.get('value-consultation').base;
  const promised = changed(away, () => consult);
  return [
    ...(ends === undefined ? [] : [{ change: 'treaty-ends' as const, with: home, value: ends }]),
    ...(promised === undefined
      ? []
      : [{ change: 'promise-to-consult' as const, with: away, value: promised }]),
  ];
}
