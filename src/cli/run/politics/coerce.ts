import { VERSION } from '../../../assessment/index.ts';
import { answerCoercion } from '../../../bargaining/index.ts';
import { readTextFile } from '../../../intake/index.ts';
import { LandbridgeError, unwrap } from '../../../quantity/index.ts';
import type { BargainOptions } from '../../commands/bargain.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { coerceScreen } from '../../screen/politics/coerce-screen.ts';
import { paintLines } from '../../screen/line.ts';
import { sayNotices } from '../economy/say-notices.ts';
import { failWith } from './bargain-options.ts';

/** Prints what threats, instruments, records and offers of a file come to; returns the exit code. */
export async function coerce(path: string, options: BargainOptions): Promise<0> {
  for (const [option, value] of [
    ['--csv', options.csv],
    ['--html', options.html],
    ['--model', options.model],
    ['--issue', options.issue],
  ] as const) {
    if (value !== undefined) failWith('cli/bargain-not-of-coerce', option, String(value));
  }
  const { file, text } = unwrap(readTextFile(path));
  const { problems, value } = answerCoercion({ path: file, text });
  if (value === undefined) throw new LandbridgeError(problems);
  if (options.json === true) {
    await printJson({
      schema: 'coerce@1',
      version: VERSION,
      request: { file },
      answer: value,
      warnings: problems,
    });
    return 0;
  }
  await sayNotices(problems);
  await printLines(paintLines(coerceScreen(value, file, screenWidth()), PAINT));
  return 0;
}
