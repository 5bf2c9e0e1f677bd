import type { Command } from 'commander';
import { collect } from './collect.ts';
import { exampleList, examplePack } from '../example-pack.ts';

/** The options of every command that asks the model. */
export interface QuestionOptions {
  readonly project?: readonly string[];
  readonly phase?: string;
  readonly asOf?: string;
  readonly horizon?: string;
  readonly draws?: string;
  readonly seed?: string;
  readonly strict?: boolean;
  readonly threads?: string;
  readonly ids?: boolean;
  readonly json?: boolean;
}

export interface AssessOptions extends QuestionOptions {
  /** a file, or false for none */
  readonly report?: string | false;
}

const examples = (): string => `${exampleList([
  [`landbridge assess ${examplePack()}`, 'every project of the pack, as of today'],
  [`landbridge assess ${examplePack()} --project ID --phase survey`, 'one project, one step'],
  [`landbridge assess ${examplePack()} --as-of 2020-02-29`, 'as it could be known on that day'],
  ['landbridge assess ./my-corridor --json | jq .answer', 'the whole answer for programs'],
])}
Reading it:
  at most       the value gate is not assessed yet (nor is law where the pack names none):
                every chance is an upper bound
  inputs a–b    where the chance lies in 90 % of what we do not know of the inputs
  simulation ±  one standard error from the finite number of draws, in percentage points

Exit code: 0 answered, 1 failed, 2 input to mend.`;

/** Adds the command `assess` to a program. */
export function addAssess(program: Command): void {
  const command = program
    .command('assess')
    .summary('can it go ahead, by when, and who holds it?')
    .description(
      'Can a project go ahead, by when, who holds it, and what is that resting on?\n' +
        'Without options: the question of the day for every project of the pack.',
    )
    .argument('<pack>', 'the folder of a pack, or the name of one that comes along');
  command
    .option(
      '-p, --project <id>',
      'a project of the pack; may be given again (default: all)',
      collect,
    )
    .option('--phase <step>', 'survey, ceremony, works, trial or service (default: works)');
  addRunOptions(command)
    .option('--json', 'print the whole answer as JSON')
    .option('--report <file>', 'write the report to this file')
    .option('--no-report', 'write no report')
    .addHelpText('after', examples)
    .action(async (pack: string, options: AssessOptions) => {
      const { assess } = await import('../run/assess.ts');
      process.exitCode = await assess(pack, options);
    });
}

/** The options of a run, shared with `why`. */
export function addRunOptions(command: Command): Command {
  return command
    .option('--as-of <day>', 'answer as it could be known on that day (default: today, UTC)')
    .option('--horizon <day>', 'by when (default: 24 months after the as-of day)')
    .option('--draws <n>', 'number of draws (default: 10,000)')
    .option('--seed <n>', 'same seed, same answer (default: 1)')
    .option('--strict', 'leave out what was learned or written after the as-of day')
    .option('--threads <n>', 'threads to draw on; the answer is the same with any number')
    .option('--ids', 'print ids instead of names');
}
