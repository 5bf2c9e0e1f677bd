import type { Probability } from '../assessment/index.ts';
import { errorPoints, percent, percentRange } from '../figures/index.ts';
import type { Context } from './context.ts';
import type { Markup } from './markup.ts';
import { say } from './say.ts';

/** A chance that opens its reason; a dash where there is none. */
export function chance({ number }: Context, value: number | null, why: string): Markup {
  return number(value === null ? say('untimed') : percent(value), why);
}

/** What a column of chances is called: all of them bounds, or some. */
export function chanceColumn(rows: readonly { readonly atMost: boolean }[]): string {
  return rows.every(({ atMost }) => atMost) ? 'col-at-most' : 'col-chance';
}

/** The cells of a probability: chance, range over the inputs, simulation error. */
export function probabilityCells(
  context: Context,
  probability: Probability | null,
  why: string,
  /** an upper bound in a column where not all are */
  isBound = false,
): Markup[] {
  const { number } = context;
  if (probability === null) return [1, 2, 3].map(() => number(say('untimed'), why));
  const { inputs, simulation, value } = probability;
  return [
    number(`${isBound ? '≤\u202F' : ''}${percent(value)}`, probability.why),
    number(percentRange(inputs), probability.why),
    number(errorPoints(simulation), probability.why),
  ];
}

/** A probability as a sentence: '18 %, inputs 1–46 %, simulation ±3.5 points'. */
export function probabilityText({ inputs, simulation, value }: Probability): string {
  if (value === 0 || value === 1) return percent(value);
  const error = errorPoints(simulation);
  return [
    percent(value),
    say('inputs', { range: percentRange(inputs) }),
    error.startsWith('<')
      ? say('simulation-small', { error: error.slice(2) })
      : say('simulation', { error }),
  ].join(', ');
}
