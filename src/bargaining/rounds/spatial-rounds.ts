import type { Result } from '../../quantity/index.ts';
import { spatialModel } from '../ktab/spatial-model.ts';
import type { SpatialOutcome } from '../ktab/spatial-outcome.ts';
import { KTAB_SETTINGS } from '../ktab/spatial-settings.ts';
import { whySpatialTurn } from '../ktab/why-spatial.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { outcomeOver, tableNames, turnOf } from './centres.ts';
import type { RoundsRequest } from './play-rounds.ts';
import type { RoundsAnswer } from './rounds-schema.ts';

/** The spatial model over all issues at once; saliences that overrun an actor's attention are shared out. */
export function spatialRounds(
  table: BargainTable,
  { rounds }: RoundsRequest,
): Result<RoundsAnswer> {
  const most = rounds ?? KTAB_SETTINGS.mostTurns;
  const run = spatialModel(table, {
    overCommitted: 'shares',
    mostTurns: most,
    leastTurns: Math.min(KTAB_SETTINGS.leastTurns, most),
  });
  if (!run.ok) return run;
  const { issues, states, stop } = run.value;
  const turns = states.map(({ position }, turn) =>
    turnOf(
      table,
      turn,
      issues.map((_, issue) => position.map((row) => row[issue] ?? null)),
    ),
  );
  const { period } = stop;
  const told = period === undefined ? turns.slice(-1) : turns.slice(-period);
  return {
    ok: true,
    value: {
      model: 'spatial',
      preset: null,
      ...tableNames(table),
      turns,
      settles: period !== undefined ? 'no' : stop.reason === 'quiet' ? 'yes' : 'unknown',
      after: period === undefined ? turns.length - 1 : turns.length - 1 - period,
      period: period ?? null,
      outcome: outcomeOver(table, told),
      moves: movesOf(run.value),
    },
  };
}

function movesOf(outcome: SpatialOutcome): RoundsAnswer['moves'] {
  const { actors, issues, states, turns } = outcome;
  return turns.flatMap(({ bargains, moves }, turn) => {
    const whys = whySpatialTurn(outcome, turn);
    return moves.flatMap(({ bargain }, actor) => {
      const taken = bargain === undefined ? undefined : bargains[bargain];
      const why = whys[actor];
      if (taken === undefined || why === undefined) return [];
      const other = actors[taken.by === actor ? taken.on : taken.by] ?? null;
      return issues.flatMap((issue, at) => {
        const from = states[turn]?.position[actor]?.[at] ?? Number.NaN;
        const to = states[turn + 1]?.position[actor]?.[at] ?? Number.NaN;
        return from === to
          ? []
          : [{ turn: turn + 1, actor: actors[actor] ?? '', with: other, issue, from, to, why }];
      });
    });
  });
}
