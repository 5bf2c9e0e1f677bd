import type { Command } from 'commander';
import pc from 'picocolors';

import type { Severity } from '../../quantity/index.ts';
import { countProblems, listProblems } from '../problem-list.ts';

interface CheckOptions {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly quiet?: boolean;
  readonly failOnWarnings?: boolean;
}

/** Problems of one severity that are printed without `--all`. */
const LIMIT = 100;

const EXAMPLES = `
Examples:
  landbridge check ./my-corridor           every problem with file, line and what would be right
  landbridge check my-pack --json          the same for programs
  landbridge check ./my-corridor --quiet   errors and warnings only

Exit code: 0 no error (with --fail-on-warnings: and no warning), 2 something to mend.`;

/** Adds the command `check` to a program. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .summary('check a scenario pack')
    .description('Check a scenario pack: YAML, schema, references, dates, sources.')
    .argument('<pack>', 'the folder of a pack, or the name of one that comes along')
    .option('--json', 'print the problems as JSON')
    .option('--all', 'print every problem, however many')
    .option('-q, --quiet', 'leave out notices')
    .option('--fail-on-warnings', 'exit with 2 on warnings as well')
    .addHelpText('after', EXAMPLES)
    .action(async (given: string, options: CheckOptions) => {
      process.exitCode = await check(given, options);
    });
}

async function check(given: string, options: CheckOptions): Promise<number> {
  // Loaded on use: the help of all commands must not wait for what one of them needs.
  const { hasErrors } = await import('../../quantity/index.ts');
  const { loadScenario } = await import('../../store/index.ts');
  const loaded = await loadScenario(given);
  const problems =
    options.quiet === true
      ? loaded.problems.filter(({ severity }) => severity !== 'notice')
      : loaded.problems;
  const failed =
    hasErrors(problems) ||
    (options.failOnWarnings === true && problems.some(({ severity }) => severity === 'warning'));
  if (options.json === true) {
    const answer = { schema: 'check@1', pack: given, digest: loaded.digest, ok: !failed, problems };
    await print(process.stdout, `${JSON.stringify(answer, null, 2)}\n`);
    return failed ? 2 : 0;
  }
  const lines = listProblems(problems, {
    limit: options.all === true ? Number.POSITIVE_INFINITY : LIMIT,
    paint: PAINT,
    ...(process.stdout.isTTY ? { files: loaded.files } : {}),
  });
  if (lines.length > 0) await print(process.stdout, `${lines.join('\n')}\n`);
  const { length } = loaded.files;
  const size = `${length} file${length === 1 ? '' : 's'}`;
  await print(process.stderr, `${given}: ${countProblems(problems)} in ${size}\n`);
  return failed ? 2 : 0;
}

const PAINT: Readonly<Record<Severity | 'dim' | 'bold', (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  notice: pc.cyan,
  dim: pc.dim,
  bold: pc.bold,
};

/** Waits until all of it is written: a pipe takes a long list in pieces. */
function print(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done) => {
    stream.write(text, () => done());
  });
}
