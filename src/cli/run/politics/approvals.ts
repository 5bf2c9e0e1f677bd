import { approvalsAnswer } from '../../../institution/index.ts';
import { createReasons, fail, unwrap } from '../../../quantity/index.ts';
import type { PowerOptions } from '../../commands/power.ts';
import { namesOf } from '../../names.ts';
import { PAINT, printLines, screenWidth } from '../../output.ts';
import { paintLines } from '../../screen/line.ts';
import { approvalsScreen } from '../../screen/politics/approvals-screen.ts';
import { openView } from '../open-view.ts';
import { printPackAnswer } from './print-pack-answer.ts';
import { powerWordsEn } from './power-words-en.ts';

/** Prints whose approval stands behind one of a pack; returns the exit code. */
export async function approvals(given: string, behind: string, options: PowerOptions): Promise<0> {
  for (const [option, value] of [
    ['--body', options.body],
    ['--csv', options.csv],
  ] as const) {
    if (value === undefined) continue;
    const params = { beside: '--behind' };
    unwrap(fail({ code: 'cli/power-not-beside', path: option, params }, powerWordsEn));
  }
  const { view } = await openView(given, {
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    strict: options.strict === true,
  });
  const reasons = createReasons();
  const answer = unwrap(approvalsAnswer(view, behind, reasons));
  if (options.json === true) return printPackAnswer('approvals@1', view, answer, reasons);
  const names = namesOf(view.pack);
  const screen = {
    width: screenWidth(),
    day: view.asOf,
    named: (id: string): string => {
      const { institutions } = view.pack;
      const institution = Object.hasOwn(institutions, id) ? institutions[id] : undefined;
      return institution?.name ?? names.actor(id);
    },
  };
  await printLines(paintLines(approvalsScreen(answer, screen), PAINT));
  return 0;
}
