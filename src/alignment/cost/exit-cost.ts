import type { IsoDate, Text } from '../../quantity/index.ts';
import type { ParameterName } from '../parameters/parameter-table.ts';
import { exactly, minusRange, plusRange, scaled, timesRange } from '../range.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from '../ties/align-context.ts';
import { sizeOf } from '../ties/landscape-on.ts';
import { leverageOn } from '../ties/leverage.ts';
import type { Leverage } from '../ties/leverage.ts';
import { tieItems } from '../ties/tie-items.ts';
import { spillOver, treatyLoss } from './spill-over.ts';
import { TRADE_UNIT } from './trade-between.ts';

/** One thing a patron gives, and what others would put in its place. */
export interface ExitLine {
  readonly what: 'security' | 'trade' | 'finance';
  readonly unit: string;
  /** what leaving takes away; null: nobody has stated what it is a part of */
  readonly lost: Range | null;
  /** what the others would put in its place; null as above */
  readonly replaced: Range | null;
  /** lost less replaced: above 0 leaving costs */
  readonly net: Range | null;
  /** what is missing */
  readonly unknown: Text | null;
  readonly source: readonly string[];
  readonly assumption: string | undefined;
}

/** What it costs a state to leave a patron for others. */
export interface ExitCost {
  readonly actor: string;
  readonly patron: string;
  readonly others: readonly string[];
  readonly lines: readonly ExitLine[];
  /** holds the patron has on it, which leaving would turn against it */
  readonly exposed: readonly Leverage[];
}

/**
 * What leaving a patron costs a state, and what other states could replace, line by line in units of
 * their own, since a share of world capability and a billion dollars have no common measure:
 *
 * - security: the capability of a protector times the chance that its promise is kept, which is near
 *   three in four for alliances (Leeds, Long and Mitchell, "Reevaluating Alliance Reliability", Journal of
 *   Conflict Resolution 44 (2000) 686), and less for promises to consult, as the others would give;
 * - trade with the patron that would go, and with the others that would come, by {@link spillOver};
 * - the premium on lending.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * const [security] = exitCost(context, 'XA', 'XC', ['XB'], day).lines;
 * [security.unit, security.lost.base]; // ['share of world capability', ≈ 0.005]
 */
export function exitCost(
  context: AlignContext,
  actor: string,
  patron: string,
  others: readonly string[],
  day: IsoDate,
): ExitCost {
  return {
    actor,
    patron,
    others,
    lines: [
      securityLine(context, actor, patron, others, day),
      ...economyLines(context, actor, patron, others, day),
    ],
    exposed: leverageOn(context, day).filter(
      ({ holder, over }) => holder === patron && over === actor,
    ),
  };
}

const SECURITY_UNIT = 'share of world capability';

function securityLine(
  context: AlignContext,
  actor: string,
  patron: string,
  others: readonly string[],
  day: IsoDate,
): ExitLine {
  const given = sizeOf(context, patron, day);
  const instead = others.map((id) => sizeOf(context, id, day));
  const missing = [given, ...instead].filter(({ size }) => size === null).map(({ id }) => id);
  const promised = context.parameters.get(promiseOf(context, actor, patron, day));
  const lost = given.size === null ? null : timesRange(given.size, promised);
  // those who are asked to replace a patron at first promise no more than to consult
  const offered = context.parameters.get('kept-promise-consultation');
  const found = instead.flatMap(({ id, size }) => {
    if (size === null) return [];
    const now = context.parameters.get(promiseOf(context, actor, id, day));
    return [timesRange(size, now.base > offered.base ? now : offered)];
  });
  const replaced = found.length < instead.length ? null : found.reduce(plusRange, exactly(0));
  return {
    what: 'security',
    unit: SECURITY_UNIT,
    lost,
    replaced,
    net: lost === null || replaced === null ? null : minusRange(lost, replaced),
    unknown: missingText('align/unknown-capability', missing),
    source: [...new Set([given, ...instead].flatMap(({ source }) => source))],
    assumption: given.assumption,
  };
}

function promiseOf(context: AlignContext, a: string, b: string, day: IsoDate): ParameterName {
  const kinds = tieItems(context, a, b, ['alliance', 'consultation'], day).map(({ kind }) => kind);
  if (kinds.includes('alliance')) return 'kept-promise-alliance';
  return kinds.length > 0 ? 'kept-promise-consultation' : 'kept-promise-none';
}

function economyLines(
  context: AlignContext,
  actor: string,
  patron: string,
  others: readonly string[],
  day: IsoDate,
): ExitLine[] {
  const leaving = spillOver(context, actor, patron, day, treatyLoss(context, actor, patron, day));
  // a promise to consult is what the others' tie would gain
  const gain =
    context.parameters.get('weight-treaty').base *
    context.parameters.get('value-consultation').base;
  const coming = others.map((id) => spillOver(context, actor, id, day, gain / (1 + gain)));
  const source = [...new Set([leaving, ...coming].flatMap(({ trade }) => trade.source))];
  const unknownTrade = [leaving, ...coming].filter(({ tradeChange }) => tradeChange === null);
  const lost = leaving.tradeChange === null ? null : scaled(leaving.tradeChange, -1);
  const come = coming.flatMap(({ tradeChange }) => (tradeChange === null ? [] : [tradeChange]));
  const replaced = come.length < coming.length ? null : come.reduce(plusRange, exactly(0));
  return [
    {
      what: 'trade',
      unit: TRADE_UNIT,
      lost,
      replaced,
      net: lost === null || replaced === null ? null : minusRange(lost, replaced),
      unknown: missingText(
        'align/unknown-trade',
        unknownTrade.map(({ b }) => b),
      ),
      source,
      assumption: leaving.trade.assumption,
    },
    {
      what: 'finance',
      unit: 'basis points',
      lost: leaving.financeChange,
      replaced: null,
      net: null,
      unknown: { code: 'align/unknown-lending', params: {} },
      source: [],
      assumption: undefined,
    },
  ];
}

const missingText = (code: string, missing: readonly string[]): Text | null =>
  missing.length === 0 ? null : { code, params: { actors: missing.join(', ') } };
