import { compareAmounts, convertExact, rational, succeed } from '../../quantity/index.ts';
import type { Amount, Result } from '../../quantity/index.ts';
import type { Lawbook } from '../../scenario/index.ts';
import { toLedgerUnit } from './conversion.ts';
import type { LedgerLine, LedgerState } from './ledger-state.ts';
import { monthsOf } from './ledger-year.ts';

/** A figure somebody states of a month: "4,000 tonnes every month". */
export interface MonthlyClaim {
  readonly amount: string;
  /** of these suppliers; left out: of whoever is in the ledger */
  readonly suppliers?: readonly string[];
}

/** One entry that covers at least a year's quarter, as a monthly average beside the claim. */
export interface ClaimCompared {
  readonly entry: string;
  readonly months: number;
  /** in the unit of the ledger */
  readonly monthly: Amount;
  readonly claimIs: 'above' | 'below' | 'equal';
}

export interface ClaimChecked {
  readonly claimed: Amount;
  readonly compared: readonly ClaimCompared[];
  /** above or below all that was declared; mixed; or nothing to compare with */
  readonly verdict: 'above' | 'below' | 'mixed' | 'no-data';
}

/** Fewer months are no average. */
const LEAST_MONTHS = 3;

/**
 * Holds a stated monthly figure against what was declared to the keeper of a ledger: each reported
 * entry of the same suppliers that covers three months or more is averaged over its months. Earlier
 * and revised figures are compared too: a claim was made on what could be known then.
 *
 * @returns a Result; its problem is that of {@link toLedgerUnit}
 *
 * @example
 * const state = unwrap(ledgerState(lawbook, 'river-oil', 2019, isoDate('2019-12-31')));
 * unwrap(checkClaim(lawbook, state, { amount: '1000000 t' })).verdict; // 'above'
 */
export function checkClaim(
  lawbook: Lawbook,
  state: LedgerState,
  claim: MonthlyClaim,
): Result<ClaimChecked> {
  const ledger = lawbook.ledgers[state.ledger];
  const claimed = toLedgerUnit(ledger ?? { unit: state.unit }, claim.amount);
  if (!claimed.ok) return claimed;
  const compared = state.lines.flatMap((line): ClaimCompared[] => {
    if (line.status !== 'reported' || !isOf(line, claim.suppliers)) return [];
    const months = monthsOf(line.first, line.last).length;
    if (line.converted === null || months < LEAST_MONTHS) return [];
    const monthly = perMonth(line.converted.amount, months);
    const order = compareAmounts(claimed.value.amount, monthly);
    if (!order.ok) return [];
    const claimIs = order.value > 0 ? 'above' : order.value < 0 ? 'below' : 'equal';
    return [{ entry: line.id, months, monthly, claimIs }];
  });
  const words = new Set(compared.map(({ claimIs }) => claimIs));
  const [only] = words;
  const verdict =
    only === undefined ? 'no-data' : words.size === 1 && only !== 'equal' ? only : 'mixed';
  return succeed({ claimed: claimed.value.amount, compared, verdict });
}

function isOf({ suppliers }: LedgerLine, wanted: readonly string[] | undefined): boolean {
  if (wanted === undefined) return true;
  return suppliers.length === wanted.length && suppliers.every((each) => wanted.includes(each));
}

function perMonth(amount: Amount, months: number): Amount {
  const share = rational(1n, BigInt(months));
  const how = { scale: 2, rounding: 'half-even', factor: share } as const;
  const made = convertExact(amount, amount.unit, how);
  return made.ok ? made.value : amount;
}
