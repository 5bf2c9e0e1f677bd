import type { ActivityVerdict, VerdictWord } from '../../../law/index.ts';
import type { Lawbook } from '../../../scenario/index.ts';
import type { Style } from '../line.ts';

/** A verdict in a column of the matrix. "Allowed" is said as what it is: nothing was found. */
export const VERDICT_SHORT: Readonly<Record<VerdictWord, string>> = {
  allowed: 'open',
  conditional: 'condit.',
  prohibited: 'prohib.',
  undetermined: 'undet.',
};

const VERDICT_LONG: Readonly<Record<VerdictWord, string>> = {
  allowed: 'open: no prohibition found in the rows encoded',
  conditional: 'conditional: barred, and a power in force can open it',
  prohibited: 'prohibited: barred, and only repeal opens it',
  undetermined: 'undetermined: a missing fact decides',
};

/** What bars for certain is said, though a missing fact decides; so is what decisions have opened. */
export function verdictText({ layers, status, verdict }: ActivityVerdict): string {
  if (status === 'barred' && verdict === 'undetermined') {
    return 'barred; a missing fact decides whether more bars it';
  }
  const isOpened = layers.some(({ by }) => by.some(({ effect }) => effect === 'exempted'));
  if (verdict === 'allowed' && isOpened) return 'open, by decisions on record';
  return VERDICT_LONG[verdict];
}

export const VERDICT_STYLE: Readonly<Record<VerdictWord, Style>> = {
  allowed: 'good',
  conditional: 'warning',
  prohibited: 'bad',
  undetermined: 'notice',
};

/** An authority by its name. */
export function authorityName(lawbook: Lawbook, id: string): string {
  return lawbook.authorities[id]?.name ?? id;
}

/** A provision as lawyers cite it. */
export function citeOf(lawbook: Lawbook, id: string): string {
  return lawbook.provisions[id]?.cite ?? id;
}
