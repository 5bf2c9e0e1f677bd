import { VERSION } from '../../../assessment/index.ts';
import {
  bargainingWordsEn,
  forecasterTitle,
  readPastCases,
  scorePastCases,
} from '../../../bargaining/index.ts';
import type { PastScores } from '../../../bargaining/index.ts';
import { readTextFile } from '../../../intake/index.ts';
import { render, unwrap } from '../../../quantity/index.ts';
import type { BargainOptions } from '../../commands/bargain.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { openProgress } from '../../progress.ts';
import { paintLines } from '../../screen/line.ts';
import { scoreScreen } from '../../screen/politics/score-screen.ts';
import { csvTable } from '../economy/csv-table.ts';
import { sameCommand, writePage } from '../economy/write-page.ts';
import { countOption } from '../open-view.ts';

/** Prints how well each forecast did on past cases of a user; returns the exit code. */
export async function score(path: string, options: BargainOptions): Promise<0> {
  const { file, text } = unwrap(readTextFile(path));
  const cases = unwrap(readPastCases({ path: file, text }));
  const seed = countOption(options.seed, '--seed');
  const draws = countOption(options.draws, '--draws');
  const progress = openProgress(`scoring forecasts on ${cases.length} cases`);
  let scores: PastScores;
  try {
    await progress.show();
    scores = unwrap(
      scorePastCases(cases, {
        learnPowers: true,
        ...(seed === undefined ? {} : { seed }),
        ...(draws === undefined ? {} : { draws }),
      }),
    );
  } finally {
    progress.close();
  }
  const result = { schema: 'bargain-score@1', version: VERSION, answer: scores };
  if (options.json === true) {
    await printJson(result);
  } else if (options.csv === true) {
    await printLines(scoreCsv(scores));
  } else {
    await printLines(paintLines(scoreScreen(scores, file, screenWidth()), PAINT));
  }
  if (options.html !== undefined) {
    const { writeScorePage } = await import('../../../report/index.ts');
    const html = writeScorePage({
      scores,
      file,
      command: sameCommand(process.argv.slice(2)),
      generated: new Date().toISOString(),
      data: result,
    });
    await writePage(options.html, html);
  }
  return 0;
}

function scoreCsv({ scores }: PastScores): string[] {
  const head = [
    'forecaster',
    'title',
    'cases',
    'MAE',
    'RMSE',
    'median error',
    'within 5',
    'within 10',
    'CRPS',
    'CRPS less baseline',
    'from',
    'to',
  ];
  const rows = scores.map((each) => {
    const against = each.against?.crps;
    return [
      each.id,
      render(forecasterTitle(each.id), bargainingWordsEn),
      each.cases,
      each.mae,
      each.rmse,
      each.medianAe,
      each.within5,
      each.within10,
      each.crps,
      against?.mean ?? null,
      against?.low ?? null,
      against?.high ?? null,
    ].map((cell) => (typeof cell === 'number' && !Number.isFinite(cell) ? null : cell));
  });
  return csvTable(head, rows);
}
