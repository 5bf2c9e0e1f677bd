import type { Problem } from '../../quantity/index.ts';

/** The account of what no country stands behind. It is a party like the others, never dropped. */
export const UNASSIGNED = 'unassigned';

/**
 * What a line of the ledger is about. Rents and surpluses are at the prices of buses; costs, losses,
 * payments are below 0; fees, taxes and payments for a limit stand on both sides.
 */
export type LedgerKind =
  /** what served demand is worth less what it pays */
  | 'consumer-surplus'
  /** what a demand pays whose worth nobody has stated */
  | 'consumer-payment'
  /** what a supply earns less its cost of production: the rent of scarce capacity is in it */
  | 'producer-surplus'
  /** what a store earns by buying and selling */
  | 'storage-margin'
  /** the difference of prices times what was sent; on a loop of lines it may be below 0 */
  | 'congestion-rent'
  /** what was lost on the way, at the price where it would have arrived */
  | 'losses'
  | 'fees-received'
  | 'fees-paid'
  | 'taxes-received'
  | 'taxes-paid'
  | 'operating-cost'
  | 'capital-cost'
  /** demand not served, at its value of lost load */
  | 'lost-load'
  /** what emissions or a quota cost who uses them, and who is paid for it */
  | 'limit-paid'
  | 'limit-rent'
  /** paid between countries so that each ends at its agreed share */
  | 'settlement';

export interface LedgerLine {
  /** a state, or {@link UNASSIGNED} */
  readonly country: string;
  readonly kind: LedgerKind;
  /** id of the asset, demand or limit */
  readonly asset: string;
  /** money over all periods, each by its weight: discounted */
  readonly amount: number;
}

export interface AccountTotal {
  readonly country: string;
  /** sum of what can be said */
  readonly known: number;
  /** the same, or nothing while something of it is unknown */
  readonly total: number | undefined;
  /** what is missing, asset by asset */
  readonly missing: readonly { readonly asset: string; readonly what: string }[];
  readonly byKind: Readonly<Partial<Record<LedgerKind, number>>>;
}

/** Whether the accounts add up to what the network is worth as a whole. */
export interface LedgerIdentity {
  /** of the whole, from the solver's objective */
  readonly welfare: number;
  /** of all lines */
  readonly sum: number;
  readonly difference: number;
  /** sum of the sizes of all lines */
  readonly gross: number;
  /** a millionth of the gross */
  readonly tolerance: number;
  readonly holds: boolean;
}

export interface WelfareLedger {
  readonly lines: readonly LedgerLine[];
  /** of every state the network names, in alphabetical order; {@link UNASSIGNED} last where it has a line */
  readonly totals: readonly AccountTotal[];
  readonly identity: LedgerIdentity;
  /** what the reader of the accounts must know: no owner named, no value of demand stated */
  readonly notes: readonly Problem[];
}

/** Sums a ledger by account: one for each state there is, what nothing touches ending at 0. */
export function totalsOf(
  lines: readonly LedgerLine[],
  missing: ReadonlyMap<string, AccountTotal['missing']>,
  states: readonly string[],
): AccountTotal[] {
  const byCountry = new Map<string, LedgerLine[]>();
  for (const country of [...states, ...missing.keys()]) byCountry.set(country, []);
  for (const line of lines) {
    const known = byCountry.get(line.country);
    if (known === undefined) byCountry.set(line.country, [line]);
    else known.push(line);
  }
  const order = [...byCountry.keys()].toSorted((a, b) => {
    if (a === UNASSIGNED || b === UNASSIGNED) return a === b ? 0 : a === UNASSIGNED ? 1 : -1;
    return a < b ? -1 : 1;
  });
  return order.map((country) => {
    const byKind: Partial<Record<LedgerKind, number>> = {};
    let known = 0;
    for (const { amount, kind } of byCountry.get(country) ?? []) {
      known += amount;
      byKind[kind] = (byKind[kind] ?? 0) + amount;
    }
    const lacks = missing.get(country) ?? [];
    return {
      country,
      known,
      total: lacks.length === 0 ? known : undefined,
      missing: lacks,
      byKind,
    };
  });
}

/** Compares the sum of a ledger with what the whole is worth. */
export function identityOf(lines: readonly LedgerLine[], welfare: number): LedgerIdentity {
  let sum = 0;
  let gross = 0;
  for (const { amount } of lines) {
    sum += amount;
    gross += Math.abs(amount);
  }
  const difference = sum - welfare;
  const tolerance = 1e-6 * gross;
  // an empty ledger of a network worth nothing adds up too
  const holds = Math.abs(difference) <= Math.max(tolerance, 1e-9);
  return { welfare, sum, difference, gross, tolerance, holds };
}
