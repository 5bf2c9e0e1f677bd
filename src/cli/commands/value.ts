import type { Command } from 'commander';
import { exampleList, examplePack } from '../example-pack.ts';

export interface ValueOptions {
  readonly asOf?: string;
  readonly project?: string;
  readonly variant?: string;
  readonly valuation?: string;
  readonly draws?: string;
  readonly seed?: string;
  readonly strict?: boolean;
  readonly lines?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly html?: string;
}

const examples = (): string => `${exampleList([
  [`landbridge value ${examplePack()}`, 'the headline project: worth as one, by party, by state'],
  [
    `landbridge value ${examplePack()} --project ID --variant NAME`,
    'one of its variants, each a project of its own',
  ],
  [
    `landbridge value ${examplePack()} --project ID --lines`,
    'every payment, who bears it, who gets it',
  ],
  [`landbridge value ${examplePack()} --project ID --csv`, 'the ledger as a table'],
  [
    `landbridge value ${examplePack()} --project ID --html value.html`,
    'a page on which every number opens its source',
  ],
])}
Reading it:
  low and high  5 % and 95 % of the draws of every range lie beyond them
  own rate      each party discounts at its own rate; these do not add up
  share         all at one rate: these add up to the whole
  unknown       an amount nobody has stated: never zero, and what it leaves open is named

Exit code: 0 answered, 1 failed, 2 input to mend.`;

/** Adds the command `value` to a program. */
export function addValue(program: Command): void {
  program
    .command('value')
    .summary('what a project is worth, to whom, and who loses')
    .description(
      'Present value of a project as one, by party and by state, with range; who loses; whose part\n' +
        'is missing a gain, and which payments would make it good.',
    )
    .argument('<pack>', 'the folder of a pack, or the name of one that comes along')
    .option('-p, --project <id>', 'a project of the pack (default: its headline project)')
    .option('--variant <name>', 'one of the variants of the project')
    .option('--valuation <id>', 'currency, price year and rates (default: the first of the pack)')
    .option('--as-of <day>', 'as it could be known on that day (default: today, UTC)')
    .option('--draws <n>', 'draws of all ranges (default: 1000)')
    .option('--seed <n>', 'seed of the draws (default: 1)')
    .option('--strict', 'without anything known only later')
    .option('--lines', 'print every payment')
    .option('--json', 'print the whole answer as JSON')
    .option('--csv', 'print the ledger as CSV')
    .option('--html <file>', 'also write a page: figures, tables, every reason')
    .addHelpText('after', examples)
    .action(async (pack: string, options: ValueOptions) => {
      const { value } = await import('../run/economy/value.ts');
      process.exitCode = await value(pack, options);
    });
}
