import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';

/** What a number has to be. */
type AmountKind = 'any' | 'from-0' | 'above-0' | 'share';

const CODES: Readonly<Record<AmountKind, string>> = {
  any: 'bargaining/bad-amount',
  'from-0': 'bargaining/bad-amount-from-0',
  'above-0': 'bargaining/bad-amount-above-0',
  share: 'bargaining/bad-share',
};

/** Whether each of the numbers is what it has to be; the first that is not is told with its place. */
export function checkAmounts(
  amounts: readonly (readonly [path: string, value: number, kind: AmountKind])[],
): Result<true> {
  for (const [path, value, kind] of amounts) {
    if (Number.isFinite(value) && isOfKind(value, kind)) continue;
    return fail({ code: CODES[kind], path, value: String(value) }, bargainingWordsEn);
  }
  return succeed(true);
}

function isOfKind(value: number, kind: AmountKind): boolean {
  if (kind === 'any') return true;
  if (kind === 'above-0') return value > 0;
  return value >= 0 && (kind === 'from-0' || value <= 1);
}
