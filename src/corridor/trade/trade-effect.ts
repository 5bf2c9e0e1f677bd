import { fail, makeProblem, pow, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { tradeWordsEn } from './words-en.ts';

/** Trade from one party to another before and after a change of what it costs. */
export interface TradeChange {
  readonly exporter: string;
  readonly importer: string;
  /** at the border, before tariffs: money a year */
  readonly value: number;
  /** shares of the price at the border */
  readonly tariffBefore: number;
  readonly tariffAfter: number;
  /** all other costs of the trade, as a share of the price: −0.02 where they fall by 2 % */
  readonly costChange: number;
}

export interface TradeQuestion {
  readonly changes: readonly TradeChange[];
  /** by how many per cent trade falls when its cost rises by one; above 0 */
  readonly elasticity: number;
  /** what each importer spends in all, money a year */
  readonly spending: Readonly<Record<string, number>>;
}

/** What changes for one flow. */
export interface FlowEffect {
  readonly exporter: string;
  readonly importer: string;
  /** price at the buyer's, after ÷ before */
  readonly price: number;
  /** value at the border, after less before */
  readonly sales: number;
  /** tariff revenue, after less before */
  readonly revenue: number;
}

/** What changes for one party. */
export interface PartyEffect {
  readonly party: string;
  /** real income: cheaper purchases and the change of tariff revenue, money a year */
  readonly gain: number;
  /** the gain as a share of spending */
  readonly share: number;
  readonly revenue: number;
  /** sales to the parties of the change, after less before */
  readonly sales: number;
}

export interface TradeEffect {
  readonly flows: readonly FlowEffect[];
  /** every importer and exporter, in the order first named */
  readonly parties: readonly PartyEffect[];
  /** what the same buyers buy less of everybody else, home included: who is displaced */
  readonly displaced: number;
}

/**
 * What cheaper trade is worth to whom, from the trade there is and one elasticity: exact hat algebra of
 * a constant-elasticity import demand (Dekle, Eaton & Kortum 2008; Arkolakis, Costinot &
 * Rodríguez-Clare 2012, eq. 9 and 15), with wages and all other prices held.
 *
 * With τ̂ the price at the buyer's after ÷ before and s the share of a supplier in all the buyer spends,
 * the buyer's price index moves by P̂ = (Σ s·τ̂^−ε)^(−1/ε), the suppliers' shares by (τ̂ ÷ P̂)^−ε, and the
 * buyer gains 1 ÷ P̂ − 1 of what it spends, and the change of its tariff revenue.
 *
 * What it leaves out: wages and terms of trade, supply chains, growth, firms. For small shares the first
 * matter little. Gains of exporters beyond their sales are not claimed.
 *
 * Fails where a number cannot be: `trade/elasticity`, `trade/share` (buys more than it spends),
 * `trade/tariff`, `trade/spending` (none stated).
 *
 * @example
 * const change = { exporter: 'XA', importer: 'XB', value: 10, tariffBefore: 0.1, tariffAfter: 0, costChange: 0 };
 * const effect = unwrap(tradeEffect({ changes: [change], elasticity: 4, spending: { XB: 1000 } }));
 * effect.parties.find(({ party }) => party === 'XB').gain; // ≈ 0.274
 */
export function tradeEffect(question: TradeQuestion): Result<TradeEffect> {
  const { changes, elasticity, spending } = question;
  if (!(elasticity > 0) || !Number.isFinite(elasticity)) {
    return refuse('trade/elasticity', 'elasticity', String(elasticity));
  }
  const wrong = changes.findIndex(
    ({ costChange, tariffAfter, tariffBefore, value }) =>
      !(tariffBefore > -1 && tariffAfter > -1 && costChange > -1 && value >= 0) ||
      ![tariffBefore, tariffAfter, costChange, value].every(Number.isFinite),
  );
  if (wrong >= 0) return refuse('trade/tariff', `changes[${wrong}]`, '');
  const flows: FlowEffect[] = [];
  const gains = new Map<string, number>();
  const displaced: number[] = [];
  for (const [importer, own] of Map.groupBy(changes, (change) => change.importer)) {
    const total = spending[importer];
    if (total === undefined || !(total > 0)) {
      return refuse('trade/spending', `spending.${importer}`, importer);
    }
    const market = buyersMarket(own, elasticity, total);
    if (market === undefined) return refuse('trade/share', `spending.${importer}`, importer);
    flows.push(...market.flows);
    gains.set(importer, market.gain);
    displaced.push(market.displaced);
  }
  const names = [...new Set(changes.flatMap(({ exporter, importer }) => [importer, exporter]))];
  const parties = names.map((party): PartyEffect => {
    const revenue = sumInOrder(
      flows.filter(({ importer }) => importer === party).map((flow) => flow.revenue),
    );
    const gain = (gains.get(party) ?? 0) + revenue;
    const total = spending[party];
    return {
      party,
      gain,
      share: total === undefined ? 0 : gain / total,
      revenue,
      sales: sumInOrder(
        flows.filter(({ exporter }) => exporter === party).map((flow) => flow.sales),
      ),
    };
  });
  return succeed({ flows, parties, displaced: sumInOrder(displaced) });
}

/** One buyer's suppliers before and after; nothing where it would buy more than it spends. */
function buyersMarket(
  changes: readonly TradeChange[],
  elasticity: number,
  total: number,
): { flows: FlowEffect[]; gain: number; displaced: number } | undefined {
  const prices = changes.map(
    ({ costChange, tariffAfter, tariffBefore }) =>
      ((1 + tariffAfter) * (1 + costChange)) / (1 + tariffBefore),
  );
  const shares = changes.map(({ tariffBefore, value }) => (value * (1 + tariffBefore)) / total);
  const rest = 1 - sumInOrder(shares);
  if (rest < 0) return undefined;
  const weights = prices.map((price) => pow(price, -elasticity));
  const weighted = sumInOrder(shares.map((share, at) => share * (weights[at] ?? 0)));
  const sum = rest + weighted;
  const priceIndex = pow(sum, -1 / elasticity);
  const flows = changes.map((change, at): FlowEffect => {
    const spent = (total * (shares[at] ?? 0) * (weights[at] ?? 0)) / sum;
    const value = spent / (1 + change.tariffAfter);
    return {
      exporter: change.exporter,
      importer: change.importer,
      price: prices[at] ?? 1,
      sales: value - change.value,
      revenue: change.tariffAfter * value - change.tariffBefore * change.value,
    };
  });
  return {
    flows,
    gain: (1 / priceIndex - 1) * total,
    displaced: total * rest * (1 - 1 / sum),
  };
}

const refuse = (code: string, path: string, value: string): Result<never> =>
  fail(makeProblem({ code, path, value }, tradeWordsEn));
