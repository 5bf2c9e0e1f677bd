import { basename } from 'node:path';
import { networkGains } from '../../../assessment/index.ts';
import type { NetworkGains } from '../../../assessment/index.ts';
import { SHARING_RULES, allocate, parseGames } from '../../../coalition/index.ts';
import type { AllocationTable, SharingRule } from '../../../coalition/index.ts';
import { readTextFile } from '../../../intake/index.ts';
import { didYouMean, fail, unwrap } from '../../../quantity/index.ts';
import type { GainsOptions } from '../../commands/gains.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { openProgress } from '../../progress.ts';
import { gainsScreen, tableScreen } from '../../screen/economy/gains-screen.ts';
import { paintLines } from '../../screen/line.ts';
import { wordsEn } from '../../words-en.ts';
import { csvTable } from './csv-table.ts';
import { gainsOfGameResult, gainsResult } from './gains-result.ts';
import { networkNames } from './network-names.ts';
import { openNetwork } from './open-network.ts';
import type { OpenedNetwork } from './open-network.ts';
import { openSolver } from './open-solver.ts';
import { sayNotices } from './say-notices.ts';
import { sameCommand, writePage } from './write-page.ts';

/** Prints who gains what from cooperating; returns the exit code. */
export async function gains(given: string | undefined, options: GainsOptions): Promise<0> {
  const rules = (options.rule ?? ['shapley', 'nucleolus']).map(ruleOption);
  if (options.game !== undefined) return gainsOfGame(options.game, rules, options);
  if (given === undefined) return unwrap(fail({ code: 'cli/gains-of-what' }, wordsEn));
  const opened = await openNetwork(given, options);
  const solver = await openSolver(options.solver, opened.network);
  const progress = openProgress('counting coalitions');
  let found: NetworkGains;
  try {
    await progress.show();
    found = unwrap(
      networkGains(opened.network, solver, {
        rules,
        ...(options.player === undefined ? {} : { players: options.player }),
      }),
    );
  } finally {
    progress.close();
  }
  if (options.json !== true) await sayNotices([...opened.warnings, ...found.warnings]);
  if (options.json === true) {
    await printJson(gainsResult(opened, found, solver.name));
  } else if (options.csv === true) {
    await printLines(tableCsv(found.table));
  } else {
    const about = {
      title: found.network.title,
      day: opened.day,
      width: screenWidth(),
      named: networkNames(opened).state,
    };
    await printLines(paintLines(gainsScreen(found, about), PAINT));
  }
  if (options.html !== undefined) await writeGains(options.html, opened, found, solver.name);
  return 0;
}

async function writeGains(
  file: string,
  opened: OpenedNetwork,
  found: NetworkGains,
  solver: string,
): Promise<void> {
  const { writeGainsPage } = await import('../../../report/index.ts');
  const html = writeGainsPage({
    found,
    left: opened.left,
    warnings: [...opened.warnings, ...found.warnings],
    names: networkNames(opened),
    day: opened.day,
    solver,
    view: opened.view,
    command: sameCommand(process.argv.slice(2), opened.day),
    generated: new Date().toISOString(),
    data: gainsResult(opened, found, solver),
  });
  await writePage(file, html);
}

async function gainsOfGame(
  path: string,
  rules: readonly SharingRule[],
  options: GainsOptions,
): Promise<0> {
  const { text } = unwrap(readTextFile(path));
  const games = unwrap(parseGames({ path, text }));
  const solver = await openSolver(options.solver);
  const played = games.map((game) => ({ game, table: unwrap(allocate(game, { rules, solver })) }));
  if (options.json === true) await printJson(gainsOfGameResult(played));
  for (const { game, table } of options.json === true ? [] : played) {
    if (options.csv === true) {
      await printLines(tableCsv(table));
      continue;
    }
    const title = game.title ?? game.id ?? path;
    const lines = tableScreen(table, { title, width: screenWidth(), named: (id) => id });
    await printLines(paintLines([...lines, []], PAINT));
  }
  if (options.html !== undefined) {
    const { writeGamesPage } = await import('../../../report/index.ts');
    const [only, ...others] = games;
    const html = writeGamesPage({
      title: (others.length === 0 ? only?.title : undefined) ?? basename(path),
      games: played,
      command: sameCommand(process.argv.slice(2)),
      generated: new Date().toISOString(),
      data: gainsOfGameResult(played),
    });
    await writePage(options.html, html);
  }
  return 0;
}

function tableCsv({ players, rules, unit }: AllocationTable): string[] {
  const head = ['rule', ...players, 'in core', 'worst coalition', 'its complaint', 'unit'];
  const rows = rules.map(({ inCore, payoffs, rule, worst }) => [
    rule,
    ...players.map((_, at) => payoffs?.[at] ?? null),
    String(inCore),
    worst?.members.join(' + ') ?? null,
    worst?.excess ?? null,
    unit ?? null,
  ]);
  return csvTable(head, rows);
}

function ruleOption(text: string): SharingRule {
  const rule = SHARING_RULES.find((each) => each === text);
  if (rule !== undefined) return rule;
  const near = didYouMean(text, SHARING_RULES);
  const params = { known: SHARING_RULES.join(', ') };
  const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
  return unwrap(
    fail({ code: 'cli/no-rule', path: '--rule', value: text, params, ...hint }, wordsEn),
  );
}
