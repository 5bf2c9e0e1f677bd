import { votesReplayed } from '../../../institution/index.ts';
import type { VotesReplayed } from '../../../institution/index.ts';
import { createReasons, fail, unwrap } from '../../../quantity/index.ts';
import type { PowerOptions } from '../../commands/power.ts';
import { namesOf } from '../../names.ts';
import { PAINT, printLines, screenWidth } from '../../output.ts';
import { paintLines } from '../../screen/line.ts';
import { votesScreen } from '../../screen/politics/votes-screen.ts';
import { csvTable } from '../economy/csv-table.ts';
import { openView } from '../open-view.ts';
import { printPackAnswer } from './print-pack-answer.ts';
import { powerWordsEn } from './power-words-en.ts';

/** Prints the recorded votes of a pack, reckoned again; returns the exit code. */
export async function votes(
  given: string,
  only: readonly string[],
  options: PowerOptions,
): Promise<0> {
  for (const [option, value] of [
    ['--body', options.body],
    ['--years', options.years],
  ] as const) {
    if (value === undefined) continue;
    const params = { beside: '--votes' };
    unwrap(fail({ code: 'cli/power-not-beside', path: option, params }, powerWordsEn));
  }
  const { view } = await openView(given, options);
  const reasons = createReasons();
  const answer = unwrap(votesReplayed(view, reasons, only));
  if (options.json === true) return printPackAnswer('votes@1', view, answer, reasons);
  if (options.csv === true) {
    await printLines(ballotsCsv(answer));
    return 0;
  }
  const names = namesOf(view.pack);
  const screen = {
    width: screenWidth(),
    day: view.asOf,
    named: (id: string): string => names.actor(id),
    institution: (id: string): string => names.institution(id),
  };
  await printLines(paintLines(votesScreen(answer, screen), PAINT));
  return 0;
}

/** A row for each ballot. */
function ballotsCsv({ votes: all }: VotesReplayed): string[] {
  const rows = all.flatMap(({ date, id, lists, outcome }) =>
    (['for', 'against', 'abstain', 'absent'] as const).flatMap((ballot) =>
      lists[ballot].map((member) => [id, date, outcome, member, ballot]),
    ),
  );
  return csvTable(['vote', 'date', 'outcome', 'member', 'ballot'], rows);
}
