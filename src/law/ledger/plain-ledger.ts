import { formatAmount } from '../../quantity/index.ts';
import type { Amount } from '../../quantity/index.ts';
import type { LedgerState } from './ledger-state.ts';

/**
 * A ledger as plain JSON: amounts are exact decimals in text, `"403421.90 bbl"`.
 *
 * @example
 * plainLedger(unwrap(ledgerState(lawbook, 'river-oil', 2019, day))).estimated;
 * // { low: '700.00 bbl', base: '900.00 bbl', high: '1200.00 bbl' }
 */
export function plainLedger(state: LedgerState) {
  const { estimated, lines, limit, reported, ...rest } = state;
  return {
    ...rest,
    limit: text(limit),
    reported: text(reported),
    estimated: {
      low: text(estimated.low),
      base: text(estimated.base),
      high: text(estimated.high),
    },
    lines: lines.map(({ converted, high, low, ...line }) => ({
      ...line,
      converted:
        converted === null ? null : { ...converted, amount: formatAmount(converted.amount) },
      low: text(low),
      high: text(high),
    })),
  };
}

const text = (amount: Amount | null): string | null =>
  amount === null ? null : formatAmount(amount);
