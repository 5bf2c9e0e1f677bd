import { VERSION } from '../../assessment/index.ts';
import type { NetworkGains } from '../../assessment/index.ts';
import type { AllocationTable, Game } from '../../coalition/index.ts';
import type { LeftOut } from '../../corridor/index.ts';
import type { Problem } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import { figureDocument } from '../figure-document.ts';
import type { Piece } from '../markup.ts';
import { amountsIn } from './amounts.ts';
import { byRulePart } from './by-rule-part.ts';
import { coalitionsPart } from './coalitions-part.ts';
import { pageOf, reproduce } from './frame.ts';
import { splitPart } from './split-part.ts';
import { stopPart } from './stop-part.ts';
import { tell } from './tell.ts';
import { unknownPart } from './unknown-part.ts';
import type { PageNames } from './write-flows-page.ts';

export interface GainsPageInput {
  readonly found: NetworkGains;
  readonly left: readonly LeftOut[];
  readonly warnings: readonly Problem[];
  readonly names: PageNames;
  readonly day: string;
  readonly solver: string;
  readonly view: View | undefined;
  readonly command: string;
  readonly generated: string;
  /** the answer as `--json` prints it */
  readonly data: unknown;
}

/** One game as a page tells it. */
export interface GameOnPage {
  /** prefix of the ids of its figures, unique in the page */
  readonly id: string;
  readonly table: AllocationTable;
  /** entry m: what the players whose bits are set in m can do; what nobody holds taken off */
  readonly worths: readonly number[];
  readonly named: (player: string) => string;
}

/**
 * Who gains what from cooperating over a network, as one HTML file: the split by rule, what coalitions
 * could do, who can stop it, the ledger by rule. The same input gives the same bytes.
 *
 * @throws LandbridgeError when jsdom, which the figures are drawn with, cannot be loaded
 *
 * @example
 * const found = unwrap(networkGains(pipes, solver));
 * const plain = (id) => id;
 * const page = writeGainsPage({
 *   found, left: [], warnings: [], names: { state: plain, asset: plain, bus: plain },
 *   day: '2031-05-14', solver: 'HiGHS', view: undefined, command: '', generated: '2031-05-14', data: {},
 * });
 * page.includes('The split by rule'); // true
 */
export function writeGainsPage(input: GainsPageInput): string {
  const { command, data, day, found, generated, names, solver, view } = input;
  const { network, table } = found;
  const document = figureDocument();
  const idle = found.worths[0] ?? 0;
  const game: GameOnPage = {
    id: 'game',
    table,
    worths: found.worths.map((worth) => (worth ?? 0) - idle),
    named: names.state,
  };
  return pageOf({
    title: tell('gains-title', { title: network.title, day }),
    eyebrow: tell('gains-eyebrow', { day }),
    heading: network.title,
    facts: [
      ...gameFacts(game),
      [
        tell('solved-by'),
        tell('solved-text', {
          solver,
          assets: network.links.length + network.lines.length,
          buses: network.buses.length,
          moments: network.snapshots.length,
        }),
      ],
    ],
    sections: [
      { id: 'split', title: tell('split'), body: splitPart(game, document) },
      { id: 'coalitions', title: tell('coalitions'), body: coalitionsPart(game, document) },
      { id: 'stop', title: tell('stop'), body: stopPart(game) },
      { id: 'by-rule', title: tell('by-rule'), body: byRulePart(found, names, document) },
      { id: 'unknown', title: tell('unknown'), body: unknownPart(input) },
      {
        id: 'reproduce',
        title: tell('reproduce'),
        body: reproduce([
          [tell('command'), command],
          ...(view === undefined ? [] : [[tell('view'), view.digest] as const]),
          [tell('version'), VERSION],
          [tell('generated'), generated],
        ]),
      },
    ],
    version: VERSION,
    data,
  });
}

export interface GamesPageInput {
  readonly title: string;
  readonly games: readonly { readonly game: Game; readonly table: AllocationTable }[];
  readonly command: string;
  readonly generated: string;
  readonly data: unknown;
}

/**
 * Games from a file as one HTML file, a section each.
 *
 * @example
 * const game = unwrap(tableGame({ players: ['A', 'B'], kind: 'gain', worths: [0, 1, 2, 9] }));
 * const games = [{ game, table: unwrap(allocate(game, { solver })) }];
 * writeGamesPage({ title: 'two', games, command: '', generated: '2031-05-14', data: {} }).includes('+3'); // true
 */
export function writeGamesPage(input: GamesPageInput): string {
  const { command, data, games, generated, title } = input;
  const document = figureDocument();
  return pageOf({
    title: tell('games-title', { title }),
    eyebrow: tell('game-eyebrow'),
    heading: title,
    facts: [],
    sections: [
      ...games.map(({ game, table }, at) => {
        const worths = game.table();
        const onPage: GameOnPage = {
          id: `game-${at + 1}`,
          table,
          worths: worths.ok ? [...worths.value] : [],
          named: (id) => id,
        };
        return {
          id: onPage.id,
          title: game.title ?? game.id ?? `${at + 1}`,
          body: gameBody(onPage, document),
        };
      }),
      {
        id: 'reproduce',
        title: tell('reproduce'),
        body: reproduce([
          [tell('command'), command],
          [tell('version'), VERSION],
          [tell('generated'), generated],
        ]),
      },
    ],
    version: VERSION,
    data,
  });
}

const gameBody = (game: GameOnPage, document: ReturnType<typeof figureDocument>): Piece => [
  splitPart(game, document),
  coalitionsPart(game, document),
  stopPart(game),
];

function gameFacts({ named, table }: GameOnPage) {
  const amounts = amountsIn(table.unit ?? '', [table.total]);
  const amount = `${amounts.text(table.total)} ${amounts.unit}`.trim();
  const code = table.kind === 'gain' ? 'whole-text' : 'cost-text';
  return [
    [tell('all-together'), tell(code, { amount })],
    [tell('players'), table.players.map(named).join(', ')],
  ] as const;
}
