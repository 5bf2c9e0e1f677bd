import { createReasons, makeProblem, succeed } from '../../quantity/index.ts';
import type { Problem, Reason, Result } from '../../quantity/index.ts';
import { leafReasons, resolvedQuantity } from '../../scenario/index.ts';
import type { Pack, PackQuantity } from '../../scenario/index.ts';
import type { PriceBasis } from '../finance/stated-money.ts';
import { statedAmount } from '../value/stated-amount.ts';
import { Amounts } from '../value/amounts.ts';
import { tradeEffect } from './trade-effect.ts';
import type { TradeChange, TradeEffect } from './trade-effect.ts';
import { tradeWordsEn } from './words-en.ts';

type Project = Pack['projects'][string];

/** A yearly amount over the draws; `base` with every input at its base. */
export interface YearlySpread {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

export interface TradeAnswer {
  /** money a year, of the basis */
  readonly parties: readonly {
    readonly party: string;
    readonly gain: YearlySpread;
    /** of what it spends in all */
    readonly share: YearlySpread;
    readonly sales: YearlySpread;
    readonly revenue: YearlySpread;
    readonly why: string;
  }[];
  /** what the same buyers buy less of everybody else */
  readonly displaced: YearlySpread;
  readonly elasticity: YearlySpread;
  readonly reasons: readonly Reason[];
}

/**
 * What a project's change of trade costs is worth by party, with range over its inputs
 * ({@link tradeEffect} in every draw). `undefined` where the project changes no trade.
 *
 * Fails where an input is unknown (`trade/unknown`): a gain without one of them would be a guess.
 */
export function tradeOfProject(
  pack: Pack,
  project: Project,
  basis: PriceBasis,
  draws = 1000,
  seed = 1,
): Result<TradeAnswer | undefined> {
  const { trade } = project;
  if (trade === undefined) return succeed(undefined);
  const amounts = new Amounts(pack.values);
  const reasons = createReasons();
  const leaves: string[] = [];
  const problems: Problem[] = [];
  const keyOf = (quantity: PackQuantity, place: string, ...around: object[]): string => {
    leaves.push(...leafReasons(reasons, pack, quantity, ...around));
    const key = amounts.add(quantity, place);
    if (key === undefined)
      problems.push(makeProblem({ code: 'trade/unknown', value: place }, tradeWordsEn));
    return key ?? '';
  };
  /** money of the basis for one unit of the quantity's own number */
  const scaleOf = (quantity: PackQuantity, place: string): number => {
    const resolved = resolvedQuantity(quantity, pack.values);
    const one: PackQuantity = {
      kind: 'quantity',
      unit: resolved.unit,
      base: 1,
      ...(resolved.year === undefined ? {} : { year: resolved.year }),
    };
    const amount = statedAmount([one], 'yearly', pack.values, basis);
    if (amount === null)
      problems.push(makeProblem({ code: 'trade/unknown', value: place }, tradeWordsEn));
    return amount?.base ?? 0;
  };
  const elasticity = keyOf(trade.elasticity, 'elasticity', trade);
  const spending = trade.spending.map((each, at) => ({
    actor: each.actor,
    key: keyOf(each.value, `spending of ${each.actor}`, each, trade),
    scale: scaleOf(each.value, `spending ${at}`),
  }));
  const changes = trade.changes.flatMap((change) => {
    const flow = Object.hasOwn(pack.trade, change.flow) ? pack.trade[change.flow] : undefined;
    if (flow === undefined) return [];
    const optional = (quantity: PackQuantity | undefined, place: string): string | undefined =>
      quantity === undefined
        ? undefined
        : keyOf(quantity, `${change.flow} ${place}`, change, trade);
    return [
      {
        exporter: flow.exporter,
        importer: flow.importer,
        value: keyOf(flow.value, change.flow, flow),
        scale: scaleOf(flow.value, change.flow),
        before:
          flow.tariff === undefined ? undefined : keyOf(flow.tariff, `${change.flow} tariff`, flow),
        after: optional(change['tariff-after'], 'tariff-after'),
        cost: optional(change['cost-change'], 'cost-change'),
      },
    ];
  });
  if (problems.length > 0) return { ok: false, problems };
  const effectAt = (numbers: (key: string) => number) =>
    tradeEffect({
      elasticity: numbers(elasticity),
      spending: Object.fromEntries(
        spending.map(({ actor, key, scale }) => [actor, numbers(key) * scale]),
      ),
      changes: changes.map((each): TradeChange => {
        const tariffBefore = each.before === undefined ? 0 : numbers(each.before);
        return {
          exporter: each.exporter,
          importer: each.importer,
          value: numbers(each.value) * each.scale,
          tariffBefore,
          // no tariff rises by an agreement to lower it
          tariffAfter:
            each.after === undefined ? tariffBefore : Math.min(tariffBefore, numbers(each.after)),
          costChange: each.cost === undefined ? 0 : numbers(each.cost),
        };
      }),
    });
  const bases = amounts.bases();
  const base = effectAt((key) => bases.get(key) ?? 0);
  if (!base.ok) return base;
  const drawn = amounts.draws(draws, seed);
  const all: TradeEffect[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const effect = effectAt((key) => drawn.get(key)?.[draw] ?? 0);
    if (!effect.ok) return effect;
    all.push(effect.value);
  }
  const why = reasons.add({
    kind: 'computed',
    text: { code: 'reason/trade-effect', params: { flows: changes.length } },
    from: [...new Set(leaves)],
  });
  return succeed({
    parties: base.value.parties.map((party, at) => {
      const spread = (field: 'gain' | 'share' | 'sales' | 'revenue'): YearlySpread =>
        spreadOf(
          party[field],
          all.map(({ parties }) => parties[at]?.[field] ?? 0),
        );
      return {
        party: party.party,
        gain: spread('gain'),
        share: spread('share'),
        sales: spread('sales'),
        revenue: spread('revenue'),
        why,
      };
    }),
    displaced: spreadOf(
      base.value.displaced,
      all.map(({ displaced }) => displaced),
    ),
    elasticity: spreadOf(bases.get(elasticity) ?? 0, [...(drawn.get(elasticity) ?? [])]),
    reasons: reasons.list(),
  });
}

function spreadOf(base: number, drawn: readonly number[]): YearlySpread {
  const sorted = Float64Array.from(drawn).toSorted();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? base;
  return { low: at(0.05), base, high: at(0.95) };
}
