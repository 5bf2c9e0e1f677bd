import type { Command } from 'commander';
import { collect } from './collect.ts';
import { exampleList, examplePack } from '../example-pack.ts';

export interface PowerOptions {
  readonly body?: string;
  readonly behind?: string;
  readonly votes?: true | readonly string[];
  readonly years?: string;
  readonly wanting?: readonly string[];
  readonly compliance?: string;
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
}

const examples = (): string => `${exampleList([
  ['landbridge power votes.yaml', 'a vote from a file: see below'],
  ["landbridge power '[51; 50, 49, 1]'", 'quota first, then the weights of the voters'],
  [
    `landbridge power ${examplePack()} --body ID`,
    'a body of a pack, with those who sit in it today',
  ],
  [
    `landbridge power ${examplePack()} --body ID --as-of 2018-06-29`,
    'the same with the members of that day',
  ],
  [
    `landbridge power ${examplePack()} --behind ID`,
    'whose approval an actor, a body or a rule waits for',
  ],
  [
    `landbridge power ${examplePack()} --body ID --years 2012-2019 --wanting ID`,
    'how strong a no was against those who want it',
  ],
  [
    `landbridge power ${examplePack()} --votes`,
    'recorded votes: who stopped what, which camp split',
  ],
  ['landbridge power votes.yaml --csv', 'the indices as a table'],
])}
A file, in YAML or JSON; rules may follow one another, and all of them must be met:
  voters: { North: 3, South: 2, Islands: 1 }
  quota: 4
  vetoes: [North]

Reading it:
  Shapley–Shubik  in how many of all orders of joining a voter is the one that passes it
  Banzhaf         how often it decides when all others vote by the toss of a coin
  of all swings   its part of all swings: Banzhaf so that all sum to 1
  swings          coalitions that pass with it and not without it

Exit code: 0 answered, 1 failed, 2 input to mend.`;

/** Adds the command `power` to a program. */
export function addPower(program: Command): void {
  program
    .command('power')
    .summary('who decides in a vote, who can stop it, who never counts')
    .description(
      'How much each voter decides under the rule of a body: weights, quotas and vetoes counted out.',
    )
    .argument('<votes>', 'a file of a vote, a vote as [quota; weights], or a pack with --body')
    .option('-b, --body <id>', 'of a pack: an institution, or the body that decides by it')
    .option('--behind <id>', 'of a pack: whose approval one waits for, and what they ask for first')
    .option('--votes [ids...]', 'of a pack: votes on record, reckoned again from rule and members')
    .option('--years <a-b>', 'with --body: how strong a no was, by rule and by power, year by year')
    .option('--wanting <id>', 'of --years: who wants it; may be given again', collect)
    .option('--compliance <n>', 'of --years: chance, 0 to 1, that a refusal is heeded (default: 1)')
    .option('--as-of <day>', 'members of that day, as they could be known (default: today, UTC)')
    .option('--strict', 'without anything known only later')
    .option('--json', 'print the whole answer as JSON')
    .option('--csv', 'print the indices as CSV')
    .addHelpText('after', examples)
    .action(async (votes: string, options: PowerOptions) => {
      const { power } = await import('../run/politics/power.ts');
      process.exitCode = await power(votes, options);
    });
}
