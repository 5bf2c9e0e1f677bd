import type { Result } from '../../quantity/index.ts';
import { positionExchange } from '../exchange/position-exchange.ts';
import { whyTrade } from '../exchange/why-exchange.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { outcomeOver, positionsOf, tableNames, turnOf } from './centres.ts';
import type { RoundsRequest } from './play-rounds.ts';
import type { RoundsAnswer } from './rounds-schema.ts';

/** Position exchange, one trade a round. */
export function exchangeRounds(
  table: BargainTable,
  { rounds }: RoundsRequest,
): Result<RoundsAnswer> {
  const run = positionExchange(table, rounds === undefined ? {} : { mostTrades: rounds });
  if (!run.ok) return run;
  const { isSettled, trades } = run.value;
  const names = tableNames(table);
  const positions = positionsOf(table);
  const turns = [turnOf(table, 0, positions)];
  const moves: RoundsAnswer['moves'] = [];
  for (const [at, trade] of trades.entries()) {
    const [why] = whyTrade(trade);
    for (const [side, { actor, from, issue, to }] of trade.gives.entries()) {
      const row = positions[names.issues.indexOf(issue)];
      if (row !== undefined) row[names.actors.findIndex((each) => each.actor === actor)] = to;
      const other = trade.gives[1 - side]?.actor ?? null;
      if (why !== undefined) moves.push({ turn: at + 1, actor, with: other, issue, from, to, why });
    }
    turns.push(turnOf(table, at + 1, positions));
  }
  return {
    ok: true,
    value: {
      model: 'exchange',
      preset: null,
      ...names,
      turns,
      settles: isSettled ? 'yes' : 'unknown',
      after: trades.length,
      period: null,
      outcome: outcomeOver(table, turns.slice(-1)),
      moves,
    },
  };
}
