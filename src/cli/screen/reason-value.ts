import type { AssessResult } from '../../assessment/index.ts';
import type { Reason } from '../../quantity/index.ts';
import { FIXED_SPACE } from './line.ts';
import { quantity } from './number.ts';
import { drawnPercent, percent, percentRange, plusMinus } from './percent.ts';

/**
 * The number each reason of an answer stands for, as printed. Chances and shares are taken from the
 * answer, which knows what they are; inputs from their own range.
 */
export function reasonValues({ answer, reasons }: AssessResult): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const reason of reasons) {
    const value = ownValue(reason);
    if (value !== undefined) values.set(reason.id, value);
  }
  for (const { baseRate, ladder, severance } of answer.projects) {
    for (const step of ladder) {
      if (step.probability !== null) {
        const { inputs, simulation, value } = step.probability;
        const spread = `inputs${FIXED_SPACE}${percentRange(inputs)}, simulation${FIXED_SPACE}${plusMinus(simulation)}`;
        const drawn = step.status === 'open' || step.status === 'running';
        values.set(step.why, drawn ? `${percent(value)} (${spread})` : percent(value));
      }
      for (const need of step.needs) {
        if (need.chance !== null)
          values.set(need.why, `yes in ${percent(need.chance)} when first asked`);
      }
      for (const { share, why } of step.heldBy) values.set(why, drawnPercent(share));
    }
    if (severance !== null) values.set(severance.why, percent(severance.probability));
    if (baseRate !== null) values.set(baseRate.why, `${baseRate.reached} of ${baseRate.of}`);
  }
  return values;
}

function ownValue({ text, value }: Reason): string | undefined {
  if (value === undefined) return undefined;
  const { base, high, low, unit } = text.params;
  if (typeof unit !== 'string') return typeof value === 'number' ? undefined : value;
  const stated = { low: numeric(low), base: numeric(base), high: numeric(high) };
  // Where only a distribution is stated, its mean is the one number there is.
  const hasRange = Object.values(stated).some((each) => each !== undefined);
  if (!hasRange && typeof value === 'number') return `mean ${quantity({ unit, base: value })}`;
  return quantity({ unit, ...stated });
}

const numeric = (value: string | number | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;
