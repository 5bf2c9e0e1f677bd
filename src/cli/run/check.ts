import { hasErrors } from '../../quantity/index.ts';
import { loadScenario } from '../../store/index.ts';
import type { CheckOptions } from '../commands/check.ts';
import { PAINT, printJson, printLines, say } from '../output.ts';
import { countProblems, listProblems } from '../problem-list.ts';

/** Problems of one severity that are printed without `--all`. */
const LIMIT = 100;

/** Prints every problem of a pack; returns the exit code. */
export async function check(given: string, options: CheckOptions): Promise<0 | 2> {
  const loaded = await loadScenario(given);
  const problems =
    options.quiet === true
      ? loaded.problems.filter(({ severity }) => severity !== 'notice')
      : loaded.problems;
  const failed =
    hasErrors(problems) ||
    (options.strict === true && problems.some(({ severity }) => severity === 'warning'));
  if (options.json === true) {
    const { digest } = loaded;
    await printJson({ schema: 'check@1', pack: given, digest, ok: !failed, problems });
    return failed ? 2 : 0;
  }
  const lines = listProblems(problems, {
    limit: options.all === true ? Number.POSITIVE_INFINITY : LIMIT,
    paint: PAINT,
    ...(process.stdout.isTTY ? { files: loaded.files } : {}),
  });
  await printLines(lines);
  const { length } = loaded.files;
  const size = `${length} file${length === 1 ? '' : 's'}`;
  await say(`${given}: ${countProblems(problems)} in ${size}`);
  return failed ? 2 : 0;
}
