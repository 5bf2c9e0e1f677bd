import { answerAlign } from '../../../alignment/index.ts';
import type { AlignResult } from '../../../alignment/index.ts';
import { unwrap } from '../../../quantity/index.ts';
import type { AlignOptions } from '../../commands/align.ts';
import { namesOf } from '../../names.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { openProgress } from '../../progress.ts';
import { alignScreen } from '../../screen/politics/align/align-screen.ts';
import { paintLines } from '../../screen/line.ts';
import { csvTable } from '../economy/csv-table.ts';
import { sayNotices } from '../economy/say-notices.ts';
import { sameCommand, writePage } from '../economy/write-page.ts';
import { openView } from '../open-view.ts';
import { alignRequest } from './align-options.ts';

/** Prints who stands with whom, and whether one would change sides; returns the exit code. */
export async function align(given: string, options: AlignOptions): Promise<0> {
  const request = alignRequest(options);
  const { view } = await openView(given, options);
  const progress = openProgress('weighing ties');
  let result: AlignResult;
  try {
    await progress.show();
    result = unwrap(answerAlign(view, request, { onProgress: progress.update }));
  } finally {
    progress.close();
  }
  if (options.json === true) {
    await printJson(result);
  } else if (options.csv === true) {
    await printLines(seriesCsv(result));
  } else {
    const names = namesOf(view.pack);
    await sayNotices(result.warnings);
    const screen = { width: screenWidth(), named: (id: string) => names.actor(id) };
    await printLines(paintLines(alignScreen(result, screen), PAINT));
  }
  if (options.html !== undefined) {
    const { writeAlignPage } = await import('../../../report/index.ts');
    const html = writeAlignPage({
      result,
      view,
      command: sameCommand(process.argv.slice(2), view.asOf),
      generated: new Date().toISOString(),
    });
    await writePage(options.html, html);
  }
  return 0;
}

/** One row for each series and day: places between the poles, warmth of ties, wedges. */
function seriesCsv({ answer }: AlignResult): string[] {
  const [first, second] = answer.poles;
  type Ends = { readonly low: number; readonly base: number; readonly high: number } | null;
  const row = (day: string, series: string, a: string, b: string, range: Ends) =>
    range === null ? [] : [[day, series, a, b, range.low, range.base, range.high]];
  const rows = [
    ...answer.positions.flatMap(({ actor, points }) =>
      points.flatMap(({ byTies, byVotes, day }) => [
        ...row(day, 'place-by-ties', actor, `${first}-${second}`, byTies),
        ...row(day, 'place-by-votes', actor, `${first}-${second}`, byVotes),
      ]),
    ),
    ...answer.temperatures.flatMap(({ a, b, points }) =>
      points.flatMap(({ day, ...range }) => row(day, 'warmth', a, b, range)),
    ),
    ...answer.wedges.flatMap(({ a, b, points }) =>
      points.flatMap(({ day, wedge }) => row(day, 'wedge', a, b, wedge)),
    ),
  ];
  return csvTable(['day', 'series', 'a', 'b', 'low', 'base', 'high'], rows);
}
