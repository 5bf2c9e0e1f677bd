import type { Reason } from '../quantity/index.ts';

/** The groups of the appendix, from conclusions down to what nothing stands behind. */
export const REASON_GROUPS = [
  'steps',
  'needs',
  'held',
  'inputs',
  'money',
  'evidence',
  'decisions',
  'assumptions',
  'unknowns',
  'rules',
  'sources',
] as const;

export type ReasonGroup = (typeof REASON_GROUPS)[number];

const MONEY = new Set([
  'reason/cash-flow',
  'reason/party-value',
  'reason/share-value',
  'reason/whole-value',
  'reason/part-gain',
  'reason/worth',
]);

/** The group a reason is listed in. */
export function groupOf({ kind, text }: Reason): ReasonGroup {
  if (kind === 'source') return 'sources';
  if (kind === 'decision' || kind === 'provision') return 'decisions';
  if (kind === 'assumption') return 'assumptions';
  if (kind === 'unknown') return 'unknowns';
  if (kind === 'rule') return 'rules';
  if (text.code.startsWith('input/')) return 'inputs';
  if (text.code.startsWith('reason/need')) return 'needs';
  if (text.code === 'reason/held') return 'held';
  if (MONEY.has(text.code)) return 'money';
  return text.code === 'reason/evidence' ? 'evidence' : 'steps';
}

/** The reasons group by group, each group in the order the answer gave them. */
export function inPrintOrder(reasons: readonly Reason[]): Reason[] {
  return REASON_GROUPS.flatMap((group) => reasons.filter((reason) => groupOf(reason) === group));
}

/**
 * The id of a reason's entry in the page. What may not stand in an address is written by its code
 * point, so that two reasons never share an entry.
 *
 * @example
 * anchorOf('step/river-line/works'); // 'r-step/river-line/works'
 */
export function anchorOf(reason: string): string {
  const safe = reason.replaceAll(
    /[^A-Za-z0-9/._-]/gu,
    (letter) => `~${(letter.codePointAt(0) ?? 0).toString(16)}~`,
  );
  return `r-${safe}`;
}
