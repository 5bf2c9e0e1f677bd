import { VERSION } from '../../../assessment/index.ts';
import type { NetworkGains } from '../../../assessment/index.ts';
import { gameToJson, membersOf } from '../../../coalition/index.ts';
import type { AllocationTable, Game } from '../../../coalition/index.ts';
import { unwrap } from '../../../quantity/index.ts';
import type { OpenedNetwork } from './open-network.ts';

/** The whole answer for programs: `schemas/result-gains.json`. */
export function gainsResult(
  opened: OpenedNetwork,
  { ledgers, network, table, warnings, worths }: NetworkGains,
  solver: string,
) {
  return {
    schema: 'gains@1',
    version: VERSION,
    view: opened.view?.digest ?? null,
    asOf: opened.day,
    request: { project: opened.project ?? null, rules: table.rules.map(({ rule }) => rule) },
    answer: {
      title: network.title,
      units: network.units,
      solver,
      coalitions: worths.map((worth, mask) => ({
        members: membersOf(table.players, mask),
        worth,
      })),
      table,
      ledgers,
      left: opened.left,
    },
    warnings: [...opened.warnings, ...warnings],
  };
}

export interface PlayedGame {
  readonly game: Game;
  readonly table: AllocationTable;
}

/** The same of games from a file: `schemas/result-gains-of-game.json`. */
export function gainsOfGameResult(games: readonly PlayedGame[]) {
  return {
    schema: 'gains-of-game@1',
    version: VERSION,
    games: games.map(({ game, table }) => ({ game: asJson(game), table })),
  };
}

function asJson(game: Game): unknown {
  return JSON.parse(unwrap(gameToJson(game)));
}
