import type { Share } from '../network/flow-network.ts';
import type { LedgerKind, LedgerLine } from './ledger.ts';

/** Collects amounts by country, kind and asset. */
export class AccountBook {
  readonly #amounts = new Map<string, { line: Omit<LedgerLine, 'amount'>; amount: number }>();

  /** Books an amount to one account. */
  add(country: string, kind: LedgerKind, asset: string, amount: number): void {
    if (amount === 0) return;
    const key = `${country}\n${kind}\n${asset}`;
    const known = this.#amounts.get(key);
    if (known === undefined) this.#amounts.set(key, { line: { country, kind, asset }, amount });
    else known.amount += amount;
  }

  /** Books an amount to several, each its share. */
  split(shares: readonly Share[], kind: LedgerKind, asset: string, amount: number): void {
    for (const { of, share } of shares) this.add(of, kind, asset, share * amount);
  }

  /** In the order in which they were first booked. */
  lines(): LedgerLine[] {
    return [...this.#amounts.values()].map(({ amount, line }) => ({ ...line, amount }));
  }
}
