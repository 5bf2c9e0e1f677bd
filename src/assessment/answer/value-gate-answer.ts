import type { Step } from '../../scenario/index.ts';
import type { PhaseValue, ProjectValue } from '../compile/value-gate.ts';
import { valueReasonId } from '../compile/value-reasons.ts';
import { jeffreys } from './probability.ts';
import type { ReasonBook } from './reason-book.ts';
import type { ValueGateAnswer } from './types.ts';

/** The value gate of a step, with its reason down to the cash flows of those asked. */
export function valueGateAnswer(
  { worth }: ProjectValue,
  project: string,
  step: Step,
  phase: PhaseValue,
  book: ReasonBook,
): ValueGateAnswer {
  const { asked, because, margin, missing, status } = phase;
  const currency = worth?.answer.currency ?? '';
  const idOf = (id: string): string => valueReasonId(project, worth?.answer.reasons ?? [], id);
  const basis = [
    ...phase.decisions.map((dated) => book.decision(dated)),
    ...asked.flatMap(({ gain }) => (gain.status === 'known' ? [idOf(gain.why)] : [])),
    ...missing.map((what, at) => book.unknown(what, `value-gate/${project}/${step}/${at}`)),
  ];
  const text = { code: `reason/value-gate-${status}`, params: { project, step } };
  return {
    status,
    because,
    chance: margin === undefined ? null : chanceOf(margin.margins),
    margin: margin === undefined ? null : spreadOf(margin.margins),
    asked: asked.map(({ actor }) => actor),
    losers: asked.filter(({ verdict }) => verdict === 'loses').map(({ actor }) => actor),
    transfers: (margin?.gate.transfers ?? []).map(({ amount, from, to }) => ({
      from,
      to,
      amount,
      text: { code: 'assess/transfer', params: { from, to, amount, currency } },
    })),
    missing: [...missing],
    why: book.computed(`value-gate/${project}/${step}`, text, basis),
  };
}

/** Never quite 0 or 1: so many draws are all that is known. */
function chanceOf(margins: Float64Array): number {
  return jeffreys(margins.filter((margin) => margin >= 0).length, margins.length);
}

function spreadOf(margins: Float64Array): NonNullable<ValueGateAnswer['margin']> {
  const sorted = margins.toSorted();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { low: at(0.05), median: at(0.5), high: at(0.95) };
}
