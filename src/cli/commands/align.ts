import type { Command } from 'commander';
import { collect } from './collect.ts';
import { exampleList, examplePack } from '../example-pack.ts';

export interface AlignOptions {
  readonly actor?: string;
  readonly asOf?: string;
  readonly by?: string;
  readonly poles?: string;
  readonly with?: string;
  readonly actors?: string;
  readonly pair?: readonly string[];
  readonly from?: string;
  readonly every?: string;
  readonly driver?: readonly string[];
  readonly draws?: string;
  readonly seed?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly html?: string;
}

const examples = (): string => `${exampleList([
  [`landbridge align ${examplePack()}`, 'the two camps of today, and how far each is from moving'],
  [
    `landbridge align ${examplePack()} --actor ID`,
    'would it change sides, why, and what moves it most',
  ],
  [`landbridge align ${examplePack()} --actor ID --as-of 2017-06-30`, 'the same as known that day'],
  [
    `landbridge align ${examplePack()} --actor ID --csv > ties.csv`,
    'its place between the poles and the warmth of its ties, over time',
  ],
])}
Reading it:
  warmth      50 neither warm nor cold, with its range; 0 and 100 are never reached
  pull        what a part makes of a tie: above 0 together, below 0 apart
  hold        what keeps it in its camp, in hundredths of the world's capability; below 0 it would move
  tips at     the one tie, and how far it must change, for the actor to be as well off on the other side
  by votes    where it stood in votes of the General Assembly, on a line between the poles
  wedge       0 nothing to 100 all that could part two allies

Exit code: 0 answered, 1 failed, 2 input to mend.`;

/** Adds the command `align` to a program. */
export function addAlign(program: Command): void {
  program
    .command('align')
    .summary('who stands with whom, how firmly, and who might change sides')
    .description(
      'The two camps that dated ties make, who is how far from changing sides and what would move it,\n' +
        'the wedge inside an alliance, who is left out of talks, what leaving would cost.',
    )
    .argument('<pack>', 'the folder of a pack, or the name of one that comes along')
    .option('-a, --actor <id>', 'would this state change sides?')
    .option('--as-of <day>', 'as it could be known on that day (default: today, UTC)')
    .option('--by <day>', 'by when (default: two years after the as-of day)')
    .option('--poles <a,b>', 'the poles of the two camps (default: the pair furthest apart)')
    .option('--with <ids>', 'who stands with the first pole (default: by treaties, then by ties)')
    .option('--actors <ids>', 'who takes a side at all (default: states of known capability)')
    .option('--pair <a,b>', 'a further pair to tell the wedge of; may be given again', collect)
    .option('--from <day>', 'where series begin (default: three years before)')
    .option('--every <n>', 'months between points of a series (default: 3)')
    .option('--driver <id=n>', 'an outside rivalry n times as strong; may be given again', collect)
    .option('--draws <n>', 'runs of the question (default: 4000)')
    .option('--seed <n>', 'same seed, same answer (default: 1)')
    .option('--strict', 'without anything known only later')
    .option('--json', 'print the whole answer as JSON')
    .option('--csv', 'print the series as CSV')
    .option('--html <file>', 'also write a page: figures, tables, every reason')
    .addHelpText('after', examples)
    .action(async (given: string, options: AlignOptions) => {
      const { align } = await import('../run/politics/align.ts');
      process.exitCode = await align(given, options);
    });
}
