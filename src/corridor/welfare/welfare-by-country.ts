import { fail, makeProblem, succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import type { ClosedAssets } from '../flow/closed-assets.ts';
import type { Asset, FlowNetwork } from '../network/flow-network.ts';
import type { FlowSolution } from '../network/flow-solution.ts';
import { ASSET_KINDS, statesOf } from '../network/states.ts';
import { AccountBook } from './account-book.ts';
import { accountedNetwork } from './accounted-network.ts';
import { assetShares } from './asset-shares.ts';
import type { InterconnectorRule } from './asset-shares.ts';
import { bookDemands, bookStores, bookSupplies } from './book-markets.ts';
import { bookLines, bookLinks } from './book-transport.ts';
import { UNASSIGNED, identityOf, totalsOf } from './ledger.ts';
import type { WelfareLedger } from './ledger.ts';
import { welfareWordsEn } from './words-en.ts';

/** How welfare is accounted for. */
export interface WelfareOptions {
  /** who is booked what a cross-border link or line earns and costs; `owners` when left out */
  readonly interconnectorRule?: InterconnectorRule;
  /**
   * what each country is to end at, say its Shapley value: the difference is paid between them after
   * everything else was booked
   */
  readonly settle?: { readonly to: Readonly<Record<string, number>> };
  /** prices by bus and snapshot to account at, instead of the solution's */
  readonly prices?: Float64Array;
  /** what a unit of fixed demand is worth where no value of lost load is stated */
  readonly referencePrice?: number;
  /** what was closed when it was solved: demands left out are not accounted for */
  readonly closed?: ClosedAssets;
}

/**
 * The accounts of a solved network by country: who gains, who pays, down to the asset. They sum to
 * the welfare of the whole under every rule and at any prices, because what enters a bus is paid what
 * leaves it pays; `identity` shows it against the solver's objective. What has no country stands on
 * an account of its own. All amounts are sums over snapshots and periods, each by its weight.
 *
 * An asset of which something is unknown makes the totals of its accounts unknown: their known part
 * is shown with what is missing.
 *
 * @param network as it was solved: the `network` of its session where numbers were changed
 *
 * @example
 * const session = unwrap(openFlow(pipes, solver));
 * const { identity, totals } = unwrap(welfareByCountry(pipes, session.solve()));
 * totals.map(({ country, known }) => [country, known]); // [['XA', ≈ 1000], ['XB', ≈ 1800]]
 * identity.holds; // true
 */
export function welfareByCountry(
  network: FlowNetwork,
  solution: FlowSolution,
  options: WelfareOptions = {},
): Result<WelfareLedger> {
  const { closed, interconnectorRule: rule = 'owners', referencePrice, settle } = options;
  if (solution.status !== 'optimal') {
    const value = solution.status;
    return fail({ code: 'welfare/not-solved', value }, welfareWordsEn);
  }
  const prices = options.prices ?? solution.price;
  const wanted = network.buses.length * network.snapshots.length;
  if (prices.length !== wanted || solution.price.length !== wanted) {
    const params = { entries: Math.min(prices.length, solution.price.length), wanted };
    return fail({ code: 'welfare/other-network', params }, welfareWordsEn);
  }
  const accounted = accountedNetwork(network, solution, prices);
  const sharesOf = assetShares(network, rule);
  const book = new AccountBook();
  const demands = bookDemands(accounted, book, (at) => closed?.demands[at] === 1, referencePrice);
  bookSupplies(accounted, book, sharesOf);
  bookLinks(accounted, book, sharesOf);
  bookLines(accounted, book, sharesOf);
  bookStores(accounted, book, sharesOf, (at) => closed?.stores[at] === 1);

  const notes: Problem[] = [];
  const note = (code: string, path: string, value: string): void => {
    notes.push(makeProblem({ code, path, value, severity: 'notice' }, welfareWordsEn));
  };
  for (const at of demands.unvalued) {
    note('welfare/unvalued', `demands[${at}].need`, network.demands[at]?.id ?? '');
  }
  const missing = new Map<string, { asset: string; what: string }[]>();
  for (const kind of ASSET_KINDS) {
    for (const [at, asset] of network[kind].entries()) {
      const { lacks, shares } = sharesOf(asset);
      if (lacks !== undefined) note(`welfare/lacks-${lacks}`, `${kind}[${at}]`, asset.id);
      for (const what of unknownOf(asset)) {
        for (const { of, share } of shares) {
          if (share <= 0) continue;
          missing.set(of, [...(missing.get(of) ?? []), { asset: asset.id, what }]);
        }
      }
    }
  }
  if (settle !== undefined) {
    const left = bookSettlement(book, settle.to);
    const { gross } = identityOf(book.lines(), 0);
    if (Math.abs(left) > 1e-6 * gross) note('welfare/settlement-left', '', String(left));
  }
  const lines = book.lines();
  return succeed({
    lines,
    totals: totalsOf(lines, missing, statesOf(network)),
    identity: identityOf(lines, demands.worthOfAll - solution.objective),
    notes,
  });
}

/** What is unknown of an asset that stands at some time. */
function unknownOf({ active, unknown }: Asset): readonly string[] {
  return active?.every((stands) => !stands) === true ? [] : (unknown ?? []);
}

/**
 * Pays each country the difference to what it is to end at. What they are paid together comes from
 * the account of nobody, so that settlements sum to nothing.
 *
 * @returns what that account paid beyond what it had
 */
function bookSettlement(book: AccountBook, to: Readonly<Record<string, number>>): number {
  const totals = new Map<string, number>();
  for (const { amount, country } of book.lines()) {
    totals.set(country, (totals.get(country) ?? 0) + amount);
  }
  let paid = 0;
  for (const country of Object.keys(to).toSorted()) {
    const amount = (to[country] ?? 0) - (totals.get(country) ?? 0);
    book.add(country, 'settlement', 'settlement', amount);
    paid += amount;
  }
  book.add(UNASSIGNED, 'settlement', 'settlement', -paid);
  return (totals.get(UNASSIGNED) ?? 0) - paid;
}
