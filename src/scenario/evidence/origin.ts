import { logit } from '../../quantity/index.ts';
import type { Dropped } from './position.ts';
import type { Signal } from './signal.ts';

/**
 * Lets each origin say a thing once. A record marked as a copy and its root are one record; and
 * records of one origin that take the same side of the same threshold are one statement, repeated.
 * The one with the most weight counts, the first in the order of the pack where two weigh the same.
 * One origin may still report several positions (for the survey, against the works): these are
 * different statements.
 */
export function countOrigins(signals: readonly Signal[]): {
  readonly kept: readonly Signal[];
  readonly copies: readonly Dropped[];
} {
  const records = bestOf(signals, ({ record }) => record.root);
  const statements = bestOf(records.kept, ({ record, sign, threshold }) =>
    JSON.stringify([record.origin, record.leader ?? null, sign, threshold]),
  );
  return { kept: statements.kept, copies: [...records.copies, ...statements.copies] };
}

function bestOf(signals: readonly Signal[], keyOf: (signal: Signal) => string) {
  const best = new Map<string, Signal>();
  for (const signal of signals) {
    const rival = best.get(keyOf(signal));
    if (rival === undefined || pull(signal) > pull(rival)) best.set(keyOf(signal), signal);
  }
  const kept = signals.filter((signal) => best.get(keyOf(signal)) === signal);
  const copies = signals.flatMap((signal): Dropped[] => {
    const counts = best.get(keyOf(signal));
    if (counts === undefined || counts === signal) return [];
    return [{ id: signal.record.id, why: 'copy', by: counts.record.id }];
  });
  return { kept, copies };
}

/** How far a signal moves the odds of its side: (c / (1 − c))^w, as a logarithm. */
function pull({ weight, chance }: Signal): number {
  return weight * logit(chance);
}
