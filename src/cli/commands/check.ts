import type { Command } from 'commander';
import { exampleList, examplePack } from '../example-pack.ts';

export interface CheckOptions {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly quiet?: boolean;
  readonly strict?: boolean;
}

const examples = (): string => `${exampleList([
  ['landbridge check ./my-corridor', 'every problem with file, line and what would be right'],
  [`landbridge check ${examplePack()} --json`, 'the same for programs'],
  ['landbridge check ./my-corridor --quiet', 'errors and warnings only'],
])}
Exit code: 0 no error (with --strict: and no warning), 2 something to mend.`;

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
    .option('--strict', 'exit with 2 on warnings as well')
    .addHelpText('after', examples)
    .action(async (pack: string, options: CheckOptions) => {
      const { check } = await import('../run/check.ts');
      process.exitCode = await check(pack, options);
    });
}
