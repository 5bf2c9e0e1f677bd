import { answerBargain } from '../../../assessment/index.ts';
import type { BargainResult, OnTheTable } from '../../../assessment/index.ts';
import {
  ROUND_MODELS,
  playRounds,
  tableAtBase,
  tableOfView,
  writeKtabCsv,
} from '../../../bargaining/index.ts';
import type { EstimatedTable, RoundsAnswer } from '../../../bargaining/index.ts';
import { createReasons, unwrap } from '../../../quantity/index.ts';
import type { Problem } from '../../../quantity/index.ts';
import type { View } from '../../../scenario/index.ts';
import type { BargainOptions } from '../../commands/bargain.ts';
import { namesOf } from '../../names.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { openProgress } from '../../progress.ts';
import { bargainScreen } from '../../screen/politics/bargain-screen.ts';
import { fill } from '../../screen/fill.ts';
import { roundsScreen } from '../../screen/politics/rounds-screen.ts';
import { paintLines } from '../../screen/line.ts';
import { csvTable } from '../economy/csv-table.ts';
import { sayNotices } from '../economy/say-notices.ts';
import { sameCommand, writePage } from '../economy/write-page.ts';
import { countOption, openView } from '../open-view.ts';
import { failWith, numberOption } from './bargain-options.ts';
import { openTable } from './open-table.ts';
import { packTable } from './pack-table.ts';

/** A table, and how those at it are called. */
interface Opened extends OnTheTable {
  readonly named: (actor: string) => string;
  readonly title: string | undefined;
  /** what was switched on that nobody has established */
  readonly notices: readonly Problem[];
  /** the same before anything was supposed; left out where nothing was */
  readonly baseline?: OnTheTable;
}

/** Prints who wants what, what is likely, who can say no; returns the exit code. */
export async function bargain(given: string | undefined, options: BargainOptions): Promise<0> {
  if (options.score !== undefined) {
    if (given !== undefined || options.actors !== undefined) {
      failWith('cli/bargain-two-inputs', '--score', options.score);
    }
    const { score } = await import('./score.ts');
    return score(options.score, options);
  }
  if (options.coerce !== undefined) {
    if (given !== undefined || options.actors !== undefined) {
      failWith('cli/bargain-two-inputs', '--coerce', options.coerce);
    }
    const { coerce } = await import('./coerce.ts');
    return coerce(options.coerce, options);
  }
  const opened = await learned(await open(given, options), options);
  if (options.ktab === true) {
    const text = unwrap(writeKtabCsv(unwrap(tableAtBase(opened.table))));
    await printLines(text.trimEnd().split('\n'));
    return 0;
  }
  const level = numberOption(options.level, '--level');
  const draws = countOption(options.draws, '--draws');
  const seed = countOption(options.seed, '--seed');
  const progress = openProgress('weighing who wants what');
  let result: BargainResult;
  try {
    await progress.show();
    const found = unwrap(
      answerBargain(opened, {
        ...(draws === undefined ? {} : { draws }),
        ...(seed === undefined ? {} : { seed }),
        ...(level === undefined ? {} : { level }),
        supposed: [...WHAT_IFS, 'calibrate' as const].flatMap((each) => {
          const texts = options[each];
          return texts === undefined ? [] : [texts].flat().map((text) => `${each} ${text}`);
        }),
        ...(opened.baseline === undefined ? {} : { baseline: opened.baseline }),
        ...roundsOption(opened.table, options),
      }),
    );
    result = { ...found, warnings: [...opened.notices, ...found.warnings] };
  } finally {
    progress.close();
  }
  if (options.json === true) {
    await printJson(result);
  } else if (options.csv === true) {
    await printLines(result.answer.rounds === null ? standsCsv(result) : roundsCsv(result.answer));
  } else {
    await sayNotices(result.warnings);
    await printLines(paintLines(screen(opened, result), PAINT));
  }
  if (options.html !== undefined) await writeBargain(options.html, opened, result);
  return 0;
}

async function writeBargain(file: string, opened: Opened, result: BargainResult): Promise<void> {
  const { writeBargainPage } = await import('../../../report/index.ts');
  const html = writeBargainPage({
    result,
    view: opened.view,
    title: opened.title,
    command: sameCommand(process.argv.slice(2), result.asOf ?? undefined),
    generated: new Date().toISOString(),
  });
  await writePage(file, html);
}

/** With powers learned from decided cases, where that is asked for. */
async function learned(opened: Opened, options: BargainOptions): Promise<Opened> {
  if (options.calibrate === undefined) return opened;
  const { calibrated } = await import('./calibrate.ts');
  const { notices, table } = calibrated(opened.table, options.calibrate, options, opened.reasons);
  const { baseline = opened } = opened;
  return { ...opened, table, baseline, notices: [...opened.notices, ...notices] };
}

async function open(given: string | undefined, options: BargainOptions): Promise<Opened> {
  const reasons = createReasons();
  if (options.actors !== undefined) {
    if (given !== undefined) failWith('cli/bargain-two-inputs', '--actors', options.actors);
    const table = await openTable(options.actors, options, reasons);
    return { table, reasons, named: (id) => id, title: table.title, notices: [] };
  }
  if (given === undefined) return failWith('cli/bargain-of-what', '--actors', '');
  const { view } = await openView(given, options);
  const known = Object.keys(view.pack.issues);
  if (options.issue === undefined) {
    return failWith('cli/bargain-no-issue', '--issue', '', { known: known.join(', ') });
  }
  const names = namesOf(view.pack);
  const opened = packTable(view, options.issue, options, reasons);
  const isSupposed = WHAT_IFS.some((each) => options[each] !== undefined);
  return {
    ...opened,
    reasons,
    named: (id) => names.actor(id),
    title: undefined,
    ...(isSupposed ? { baseline: plainTable(view, options.issue) } : {}),
  };
}

/** Options that make another world of the pack's. */
const WHAT_IFS = ['motive', 'near', 'oneGoal', 'suppose', 'withoutLeader'] as const;

function plainTable(view: View, issues: readonly string[]): OnTheTable {
  const reasons = createReasons();
  return { table: unwrap(tableOfView(view, { issues }, reasons)), reasons, view };
}

/** The model to play, on the table at its base. */
function roundsOption(
  table: EstimatedTable,
  { model, preset, rounds }: BargainOptions,
): { rounds?: RoundsAnswer } {
  const count = countOption(rounds, '--rounds');
  if (model === undefined) {
    if (preset === undefined && count === undefined) return {};
    const option = preset === undefined ? '--rounds' : '--preset';
    return failWith('cli/bargain-no-model', option, '', { known: ROUND_MODELS.join(', ') });
  }
  return {
    rounds: unwrap(
      playRounds(unwrap(tableAtBase(table)), {
        model,
        ...(preset === undefined ? {} : { preset }),
        ...(count === undefined ? {} : { rounds: count }),
      }),
    ),
  };
}

/** One row for each round, issue and actor, with what the actor weighs: capability, and salience on it. */
function roundsCsv({ issues: told, rounds }: BargainResult['answer']): string[] {
  const { actors, issues, turns } = rounds ?? { actors: [], issues: [], turns: [] };
  const salience = new Map(
    told.flatMap(({ actors: all, issue }) =>
      all.map((each) => [JSON.stringify([issue.id, each.actor]), 100 * each.salience.base]),
    ),
  );
  const rows = turns.flatMap(({ positions, turn }) =>
    issues.flatMap((issue, at) =>
      actors.flatMap(({ actor, capability }, row) => {
        const place = positions[at]?.[row] ?? null;
        const cares = salience.get(JSON.stringify([issue, actor])) ?? null;
        return place === null ? [] : [[turn, issue, actor, place, capability, cares]];
      }),
    ),
  );
  return csvTable(['turn', 'issue', 'actor', 'position', 'capability', 'salience'], rows);
}

function screen({ named, notices, title }: Opened, { answer, asOf, request, seed }: BargainResult) {
  const day = asOf === null ? [] : [`as of ${asOf}`];
  const about = [...day, `${request.draws.toLocaleString('en-US')} draws`, `seed ${seed}`];
  const width = screenWidth();
  return [
    ...answer.issues.flatMap((issue, at) => [
      ...(at === 0 && title !== undefined ? [[title], []] : []),
      ...(at === 0 ? [] : [[]]),
      ...bargainScreen(issue, {
        width,
        named,
        about: about.join(' · '),
        before: answer.baseline?.find((each) => each.issue === issue.issue.id),
      }),
    ]),
    ...(notices.length === 0 ? [] : [[]]),
    ...notices.flatMap(({ message }) => fill(['  '], [`note: ${message}`], width, 4)),
    ...(answer.rounds === null ? [] : [[], ...roundsScreen(answer.rounds, { width, named })]),
  ];
}

function standsCsv({ answer }: BargainResult): string[] {
  const head = [
    'issue',
    'actor',
    'position',
    'position-low',
    'position-high',
    'salience',
    'salience-low',
    'salience-high',
    'capability',
    'weight',
    'pivotal',
  ];
  const rows = answer.issues.flatMap(({ actors, issue }) =>
    actors.map(({ actor, capability, pivotal, position, salience, weight }) => [
      issue.id,
      actor,
      position.base,
      position.low,
      position.high,
      100 * salience.base,
      100 * salience.low,
      100 * salience.high,
      capability.base,
      weight.share,
      pivotal,
    ]),
  );
  return csvTable(head, rows);
}
