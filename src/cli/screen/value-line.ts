import type { ProjectAnswer, StepAnswer } from '../../assessment/index.ts';
import type { Names } from '../names.ts';
import { FIXED_SPACE, dim, styled } from './line.ts';
import type { Line } from './line.ts';
import { moneyText } from './money.ts';
import { percent } from './percent.ts';

/** Amounts nobody has stated: the rest is counted. */
const MOST_MISSING = 2;
const MOST_PAYMENTS = 3;

/** Whether those whose part the step needs gain by it, who loses, and which payments would mend it. */
export function valueText(
  { step, value: gate }: Pick<StepAnswer, 'step' | 'value'>,
  value: ProjectAnswer['value'],
  names: Names,
): Line {
  const named = (id: string): string => (id === 'nobody-named' ? 'nobody named' : names.actor(id));
  const list = (ids: readonly string[]): string => ids.map(named).join(', ');
  const { asked, because, losers, missing, status } = gate;
  if (status === 'open') {
    return [styled('open', 'good'), `: ${list(asked)} gain`, dim(`; so${odds(gate)}`)];
  }
  if (status === 'transfers') {
    const unit = value === null ? '' : ` (${value.currency} of ${value.priceYear})`;
    return [`open with payments${unit}: ${payments(gate, named)}`, dim(`; so${odds(gate)}`)];
  }
  if (status === 'shut') {
    const who = losers.length === 0 ? 'what nobody bears is more' : `${list(losers)} lose more`;
    return [styled('shut', 'bad'), `: ${who} than all others gain`, dim(`; open${odds(gate)}`)];
  }
  if (status === 'granted') {
    return [styled('open', 'good'), ': those whose part it needs have agreed, on record'];
  }
  if (status === 'refused') {
    return [styled('shut', 'bad'), ': one whose part it needs has refused, on record'];
  }
  if (status === 'unknown') {
    const rest = missing.length - MOST_MISSING;
    const more = rest > 0 ? ` and ${rest} more` : '';
    const what = missing.slice(0, MOST_MISSING).join(', ');
    return [styled('unknown', 'warning'), `: nobody has stated ${what}${more}`];
  }
  if (status === 'sunk') return [];
  return [styled('not assessed', 'warning'), `: ${unasked(because, step)}`];
}

type Gate = StepAnswer['value'];

function odds({ chance }: Gate): string {
  return chance === null ? '' : ` in${FIXED_SPACE}${percent(chance)} of what the amounts may be`;
}

function payments({ transfers }: Gate, named: (id: string) => string): string {
  const shown = transfers
    .slice(0, MOST_PAYMENTS)
    .map(({ amount, from, to }) => `${named(from)} to ${named(to)} ${inOneWord(amount)}`);
  const rest = transfers.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

function unasked(because: StepAnswer['value']['because'], step: string): string {
  if (because === 'states-only')
    return 'it needs only states, and money is not yet a term of their consent';
  if (because === 'no-parts') return `nobody says whose part ${step} needs`;
  return 'its costs and income are not written down';
}

/** Which gates are missing from the answer, or that none is. */
export function gatesText({ ladder }: ProjectAnswer, isLawAssessed: boolean): string {
  const open = ladder.filter(({ value }) => value.status !== 'sunk');
  const known = open.filter(
    ({ value }) => value.status !== 'unknown' && value.status !== 'not-assessed',
  );
  const value =
    known.length === open.length
      ? ''
      : known.length === 0
        ? 'value gate not assessed'
        : `value gate assessed for ${known.map(({ step }) => step).join(', ')} alone`;
  const missing = [isLawAssessed ? '' : 'law gate not assessed', value].filter(
    (each) => each !== '',
  );
  return missing.length === 0 ? 'every gate assessed' : missing.join(', ');
}

/** An amount that no line ends within. */
const inOneWord = (amount: number): string => moneyText(amount).replaceAll(' ', FIXED_SPACE);
