import type { FlowNetwork } from '../network/flow-network.ts';
import type { FlowSolution } from '../network/flow-solution.ts';
import { snapshotWeights } from '../network/series.ts';
import type { WelfareLedger } from './ledger.ts';

/** A network, its solution and its accounts: one of the two that are compared. */
export interface AccountedCase {
  readonly network: FlowNetwork;
  readonly solution: FlowSolution;
  readonly ledger: WelfareLedger;
}

export type Verdict = 'gains' | 'loses' | 'same' | 'unknown';

export interface CountryChange {
  readonly country: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** nothing while one of the two is unknown */
  readonly change: number | undefined;
  /** of what is known on both sides */
  readonly knownChange: number;
  readonly verdict: Verdict;
}

/** What one country has in one asset, over all kinds of lines. */
export interface StakeChange {
  readonly country: string;
  readonly asset: string;
  readonly change: number;
}

/** What flows over an asset, over all snapshots by their weights. */
export interface FlowChange {
  readonly asset: string;
  readonly kind: 'supply' | 'link' | 'line';
  /** nothing where the asset is not there */
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly change: number;
}

export interface LosersAndWinners {
  readonly countries: readonly CountryChange[];
  /** greatest loss first */
  readonly losers: readonly StakeChange[];
  /** greatest gain first */
  readonly winners: readonly StakeChange[];
  /** `none`: nobody loses, and nothing is unknown that could say otherwise */
  readonly anyLoser: 'yes' | 'none' | 'unknown';
  /** assets that lose flow to others, greatest loss first: the substitutes of what is new */
  readonly diverted: readonly FlowChange[];
  /** assets that gain flow, greatest gain first */
  readonly drawn: readonly FlowChange[];
}

/**
 * Who loses and who wins between two cases, country by country and asset by asset, and which flows
 * move: with a project against without it, that shows what it displaces; without against with it,
 * who benefits when it fails. Assets and countries are matched by their ids.
 *
 * @example
 * const session = unwrap(openFlow(pipes, solver));
 * const caseOf = (solution) => {
 *   return { network: pipes, solution, ledger: unwrap(welfareByCountry(pipes, solution)) };
 * };
 * const after = caseOf(session.solve());
 * session.close({ links: [0] });
 * const before = caseOf(session.solve());
 * losersAndWinners(before, after).anyLoser; // 'none'
 * losersAndWinners(before, after).winners.map(({ asset }) => asset); // ['pipe', 'pipe', 'buyers']
 */
export function losersAndWinners(before: AccountedCase, after: AccountedCase): LosersAndWinners {
  // what rounding of both accounts can explain is no change
  const least = 2e-6 * Math.max(before.ledger.identity.gross, after.ledger.identity.gross, 1e-6);
  const countries = countryChanges(before.ledger, after.ledger, least);
  const stakes = stakeChanges(before.ledger, after.ledger).filter(
    ({ change }) => Math.abs(change) > least,
  );
  const isUnknown = countries.some(({ verdict }) => verdict === 'unknown');
  const losers = stakes.filter(({ change }) => change < 0).toSorted((a, b) => a.change - b.change);
  const lost = losers.length > 0 || countries.some(({ verdict }) => verdict === 'loses');
  const flows = flowChanges(before, after);
  return {
    countries,
    losers,
    winners: stakes.filter(({ change }) => change > 0).toSorted((a, b) => b.change - a.change),
    anyLoser: lost ? 'yes' : isUnknown ? 'unknown' : 'none',
    diverted: flows.filter(({ change }) => change < 0).toSorted((a, b) => a.change - b.change),
    drawn: flows.filter(({ change }) => change > 0).toSorted((a, b) => b.change - a.change),
  };
}

function countryChanges(
  before: WelfareLedger,
  after: WelfareLedger,
  least: number,
): CountryChange[] {
  const first = new Map(before.totals.map((total) => [total.country, total]));
  const second = new Map(after.totals.map((total) => [total.country, total]));
  const names = [...new Set([...second.keys(), ...first.keys()])];
  return names.map((country) => {
    const nothing = { known: 0, total: 0 };
    const had = first.get(country) ?? nothing;
    const has = second.get(country) ?? nothing;
    const knownChange = has.known - had.known;
    const change =
      had.total === undefined || has.total === undefined ? undefined : has.total - had.total;
    const verdict: Verdict =
      change === undefined
        ? 'unknown'
        : Math.abs(change) <= least
          ? 'same'
          : change < 0
            ? 'loses'
            : 'gains';
    return { country, before: had.total, after: has.total, change, knownChange, verdict };
  });
}

function stakeChanges(before: WelfareLedger, after: WelfareLedger): StakeChange[] {
  const stakes = new Map<string, { country: string; asset: string; change: number }>();
  const add = ({ lines }: WelfareLedger, sign: 1 | -1): void => {
    for (const { amount, asset, country } of lines) {
      const key = `${country}\n${asset}`;
      const known = stakes.get(key);
      if (known === undefined) stakes.set(key, { country, asset, change: sign * amount });
      else known.change += sign * amount;
    }
  };
  add(before, -1);
  add(after, 1);
  return [...stakes.values()];
}

function flowChanges(before: AccountedCase, after: AccountedCase): FlowChange[] {
  const first = flowsOf(before);
  const second = flowsOf(after);
  let greatest = 1e-9;
  for (const { flow } of [...first.values(), ...second.values()]) {
    greatest = Math.max(greatest, flow);
  }
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((asset) => {
    const had = first.get(asset);
    const has = second.get(asset);
    const change = (has?.flow ?? 0) - (had?.flow ?? 0);
    const kind = has?.kind ?? had?.kind;
    if (kind === undefined || Math.abs(change) <= 1e-6 * greatest) return [];
    return [{ asset, kind, before: had?.flow, after: has?.flow, change }];
  });
}

function flowsOf({
  network,
  solution,
}: AccountedCase): Map<string, { kind: FlowChange['kind']; flow: number }> {
  const weights = snapshotWeights(network);
  const flows = new Map<string, { kind: FlowChange['kind']; flow: number }>();
  const add = (
    kind: FlowChange['kind'],
    assets: readonly { readonly id: string }[],
    entries: Float64Array,
  ): void => {
    for (const [at, { id }] of assets.entries()) {
      let flow = 0;
      for (const [s, weight] of weights.entries()) {
        flow += weight * Math.abs(entries[at * weights.length + s] ?? 0);
      }
      flows.set(id, { kind, flow });
    }
  };
  add('supply', network.supplies, solution.output);
  add('link', network.links, solution.sent);
  add('line', network.lines, solution.lineFlow);
  return flows;
}
