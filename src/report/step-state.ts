import type { StepAnswer } from '../assessment/index.ts';
import { say } from './say.ts';

/** How a step stands, with the day where the record holds one. */
export function stateOf(
  status: StepAnswer['status'],
  since: string | null,
  barredBy: StepAnswer['barredBy'] = null,
): string {
  if (status === 'barred' && barredBy === 'value') return say('state-barred-value');
  if (status === 'done' && since !== null) return say('state-done-on', { since });
  if (status === 'running' && since !== null) return say('state-running-since', { since });
  return say(`state-${status}`);
}
