import type { Reasons, Text } from '../../quantity/index.ts';
import { leafReasons, provenanceReasons, resolvedQuantity } from '../../scenario/index.ts';
import type { PackQuantity, Provenance, StanceEstimate, View } from '../../scenario/index.ts';

/** The reason of a number of a pack: what it is, its range, and what it rests on. */
export function numberReason(
  { pack }: View,
  reasons: Reasons,
  label: Text,
  quantity: PackQuantity,
  around: readonly (Provenance | undefined)[],
): string {
  const { base, high, low } = resolvedQuantity(quantity, pack.values);
  const range = low === undefined || high === undefined ? {} : { low, high };
  return reasons.add({
    kind: 'computed',
    text: { code: label.code, params: { ...label.params, ...range } },
    ...(base === undefined ? {} : { value: base }),
    from: leafReasons(reasons, pack, quantity, ...around),
  });
}

/** The reason of a position estimated from what an actor said and did. */
export function evidenceReason(
  { pack }: View,
  reasons: Reasons,
  actor: string,
  issue: string,
  { lines, quantiles }: StanceEstimate,
): string {
  const from = lines.flatMap(({ record }) => {
    const entry = pack.evidence[record];
    return entry === undefined
      ? []
      : provenanceReasons(reasons, pack, [
          { source: [entry.where.source, ...(entry.source ?? [])], assumption: entry.assumption },
        ]);
  });
  return reasons.add({
    kind: 'computed',
    text: {
      code: 'bargaining/why-evidence',
      params: { actor, issue, records: lines.length, low: quantiles.p05, high: quantiles.p95 },
    },
    value: quantiles.p50,
    from: [...new Set(from)],
  });
}
