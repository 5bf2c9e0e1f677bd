import type { AccountTotal, LedgerKind } from './ledger.ts';

/** The kinds of lines gathered by who in a state they are about. */
export const LEDGER_COLUMNS = ['consumers', 'producers', 'transport', 'costs'] as const;

export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

const COLUMN_OF: Readonly<Record<LedgerKind, LedgerColumn>> = {
  'consumer-surplus': 'consumers',
  'consumer-payment': 'consumers',
  'lost-load': 'consumers',
  'producer-surplus': 'producers',
  'storage-margin': 'producers',
  'congestion-rent': 'transport',
  losses: 'transport',
  'fees-received': 'transport',
  'fees-paid': 'transport',
  'taxes-received': 'transport',
  'taxes-paid': 'transport',
  'limit-paid': 'transport',
  'limit-rent': 'transport',
  settlement: 'transport',
  'operating-cost': 'costs',
  'capital-cost': 'costs',
};

/**
 * An account in four parts: what consumers have, what producers and stores have, what is earned and
 * paid on the way (rents, losses, fees, taxes, limits, settlements), and what running and building
 * costs. The parts sum to the account.
 *
 * @example
 * const parts = ledgerParts({ 'consumer-surplus': 9, 'fees-paid': -2, 'operating-cost': -1 });
 * parts; // { consumers: 9, producers: 0, transport: -2, costs: -1 }
 */
export function ledgerParts(byKind: AccountTotal['byKind']): Record<LedgerColumn, number> {
  const parts = { consumers: 0, producers: 0, transport: 0, costs: 0 };
  for (const kind of LEDGER_KINDS) parts[COLUMN_OF[kind]] += byKind[kind] ?? 0;
  return parts;
}

/** In a fixed order, so that sums are the same bytes whatever order lines came in. */
const LEDGER_KINDS: readonly LedgerKind[] = [
  'consumer-surplus',
  'consumer-payment',
  'lost-load',
  'producer-surplus',
  'storage-margin',
  'congestion-rent',
  'losses',
  'fees-received',
  'fees-paid',
  'taxes-received',
  'taxes-paid',
  'limit-paid',
  'limit-rent',
  'settlement',
  'operating-cost',
  'capital-cost',
];
