import { deadlinesOn } from '../../../law/index.ts';
import type { LawOptions } from '../../commands/law.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { fill } from '../../screen/fill.ts';
import { bold, column, dim, paintLines, styled } from '../../screen/line.ts';
import type { Line } from '../../screen/line.ts';
import { openLawbook } from './open-lawbook.ts';

/** Prints the duties with a day; returns the exit code. */
export async function lawDeadlines(options: LawOptions): Promise<0> {
  const { asOf, digest, lawbook } = await openLawbook(options);
  const deadlines = deadlinesOn(lawbook, asOf);
  if (options.json === true) {
    await printJson({ schema: 'law-deadlines@1', view: digest, asOf, deadlines });
    return 0;
  }
  const width = screenWidth();
  const lines: Line[] = [[bold('Duties with a day'), dim(` · as of ${asOf}`)]];
  for (const { compliance, due, obligors, provision, remind, says, state } of deadlines) {
    const mark =
      state === 'pending' ? dim(column(state, 10)) : styled(column(state, 10), STYLE[state]);
    lines.push([due, '  ', mark, '  ', bold(provision), dim(` · ${obligors}`)]);
    lines.push(...fill(['    '], [says], width, 4));
    if (remind !== null) {
      const when = remind === 0 ? 'due today' : `due in ${remind} days`;
      lines.push(['    ', styled(`reminder: ${when}`, 'warning')]);
    }
    for (const each of compliance) {
      const source = dim(` [${(each.source ?? []).join(', ')}]`);
      lines.push(...fill(['    '], [`${each.status}: ${each.says}`, source], width, 6));
    }
  }
  await printLines(paintLines(lines, PAINT));
  return 0;
}

const STYLE = { met: 'good', partly: 'warning', 'not-met': 'bad', 'no-record': 'dim' } as const;
