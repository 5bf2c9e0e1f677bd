import { hasErrors, succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { Game } from './game.ts';
import { membersOf } from './game.ts';
import { GameReader, isLetter } from './game-reader.ts';
import { locatedJson } from './located-json.ts';

/** A text and the name it is known by in problems. */
export interface GameFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a game from JSON. Players are a list of names; the worths are either an object of coalitions
 * written by their letters, where every player is one letter (`{"AB": 3}`), or a list
 * (`[{"members": ["north", "south"], "worth": 3}]`). `"kind": "cost"` or `"cost": true` makes it a game of
 * costs. `id`, `title`, `unit` and `source` are kept; other fields are passed over, unless their name
 * looks like a misspelt one. Every coalition must be stated, and stated once: one that achieves nothing
 * is worth 0 and must say so. Every problem names file, line, column and field. At most 20 players and
 * 64 million characters.
 *
 * @example
 * const text = '{"players": ["A", "B"], "coalitions": {"A": 1, "B": 2, "AB": 9}}';
 * unwrap(parseGame({ path: 'game.json', text })).worth(3); // 9
 */
export function parseGame(file: GameFile): Result<Game> {
  const read = locatedJson(file.path, file.text);
  if (!read.ok) return read;
  const reader = new GameReader(file.path, file.text);
  const game = reader.read(read.value);
  if (game === undefined || hasErrors(reader.problems)) {
    return { ok: false, problems: reader.problems };
  }
  return succeed(game);
}

/**
 * Reads a file of one game or several: one as {@link parseGame} takes it, a list of such, or
 * `{"games": […]}`. Fails as that does, with the place of each problem; then no game is given.
 *
 * @example
 * const text = '{"games": [{"players": ["A"], "coalitions": {"A": 1}}]}';
 * unwrap(parseGames({ path: 'games.json', text })).length; // 1
 */
export function parseGames(file: GameFile): Result<Game[]> {
  const read = locatedJson(file.path, file.text);
  if (!read.ok) return read;
  const reader = new GameReader(file.path, file.text);
  const games = reader.readAll(read.value);
  if (hasErrors(reader.problems)) return { ok: false, problems: reader.problems };
  return succeed(games);
}

/**
 * Writes a game as JSON that {@link parseGame} reads back: by letters where every player is one
 * letter, else as a list; a coalition a line. Fails where the worths cannot be had.
 *
 * @example
 * const game = unwrap(tableGame({ players: ['A', 'B'], kind: 'gain', worths: [0, 1, 2, 9] }));
 * JSON.parse(unwrap(gameToJson(game))).coalitions; // { A: 1, B: 2, AB: 9 }
 */
export function gameToJson(game: Game): Result<string> {
  const table = game.table();
  if (!table.ok) return table;
  const { id, kind, players, source, title, unit } = game;
  const isByLetter = players.every(isLetter);
  const rows = [...table.value.entries()].slice(1).map(([mask, worth]) => {
    const members = membersOf(players, mask);
    if (!isByLetter) return JSON.stringify({ members, worth });
    return `${JSON.stringify(members.join(''))}: ${JSON.stringify(worth)}`;
  });
  const head = JSON.stringify({ id, title, unit, source, players, kind }).slice(1, -1);
  const [open, close] = isByLetter ? ['{', '}'] : ['[', ']'];
  return succeed(`{${head},\n"coalitions": ${open}\n${rows.join(',\n')}\n${close}}\n`);
}
