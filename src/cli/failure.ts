import { LandbridgeError, makeProblem } from '../quantity/index.ts';
import type { Problem } from '../quantity/index.ts';
import { PAINT, print, printJson } from './output.ts';
import { listProblems } from './problem-list.ts';
import { wordsEn } from './words-en.ts';

/** Problems printed at once when a command cannot go on; `check` shows them all. */
const SHOWN = 10;

/**
 * Tells what is wrong in the way `check` does, or as JSON where a program asked. Returns the exit
 * code: 2 for input to mend, 1 for a fault of ours.
 */
export async function reportProblems(
  problems: readonly Problem[],
  options: { readonly json?: boolean; readonly exitCode?: 1 | 2 } = {},
): Promise<1 | 2> {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (options.json === true) {
    await printJson({ schema: 'problems@1', ok: false, problems: errors });
  } else {
    const lines = listProblems(errors, { limit: SHOWN, paint: PAINT });
    await print(process.stderr, `${lines.join('\n')}\n`);
  }
  return options.exitCode ?? 2;
}

/** Whatever was thrown, in words; the place in our code only where LANDBRIDGE_DEBUG asks for it. */
export async function reportFailure(error: unknown, json: boolean): Promise<1 | 2> {
  if (process.env['LANDBRIDGE_DEBUG'] === '1' && error instanceof Error) {
    await print(process.stderr, `${error.stack ?? error.message}\n`);
  }
  if (error instanceof LandbridgeError) {
    return reportProblems(error.problems, { json, exitCode: error.exitCode });
  }
  const reason = error instanceof Error ? error.message : String(error);
  const problem = makeProblem({ code: 'cli/unforeseen', params: { reason } }, wordsEn);
  return reportProblems([problem], { json, exitCode: 1 });
}
