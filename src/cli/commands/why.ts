import type { Command } from 'commander';
import { exampleList, examplePack } from '../example-pack.ts';
import { addRunOptions } from './assess.ts';
import type { QuestionOptions } from './assess.ts';

export interface WhyOptions extends QuestionOptions {
  /** how far down the tree is printed */
  readonly depth?: string;
}

const examples = (): string => `${exampleList([
  [`landbridge why ${examplePack()} PROJECT`, 'the headline, drivers and base rate of a project'],
  [`landbridge why ${examplePack()} PROJECT/works`, 'one step: what it needs, who held it'],
  [
    `landbridge why ${examplePack()} PROJECT/works/AUTHORITY`,
    'one permission, down to its sources',
  ],
  [
    `landbridge why ${examplePack()} PROJECT/works --json`,
    'the part of the reason graph behind it',
  ],
])}
Leaves are marked [source], [decision], [assumption] or [unknown]. Give the options of the
assess run you ask about: the same seed and draws give the same numbers.

Exit code: 0 answered, 1 failed, 2 input to mend.`;

/** Adds the command `why` to a program. */
export function addWhy(program: Command): void {
  const command = program
    .command('why')
    .summary('why any number of an answer is what it is')
    .description('Why a number of an answer is what it is: every reason down to its source.')
    .argument('<pack>', 'the folder of a pack, or the name of one that comes along')
    .argument('<path>', 'PROJECT, PROJECT/STEP, PROJECT/STEP/AUTHORITY, or the id of a reason');
  addRunOptions(command)
    .option('--depth <n>', 'print only so many levels of the tree')
    .option('--json', 'print the reasons as JSON')
    .addHelpText('after', examples)
    .action(async (pack: string, path: string, options: WhyOptions) => {
      const { why } = await import('../run/why.ts');
      process.exitCode = await why(pack, path, options);
    });
}
