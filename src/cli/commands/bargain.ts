import type { Command } from 'commander';
import { collect } from './collect.ts';
import { exampleList, examplePack } from '../example-pack.ts';

export interface BargainOptions {
  readonly issue?: readonly string[];
  readonly actors?: string;
  readonly asOf?: string;
  readonly model?: string;
  readonly preset?: string;
  readonly rounds?: string;
  readonly level?: string;
  readonly withoutLeader?: readonly string[];
  readonly oneGoal?: readonly string[];
  readonly suppose?: readonly string[];
  readonly motive?: readonly string[];
  readonly near?: string;
  readonly halfDistance?: string;
  readonly score?: string;
  readonly calibrate?: string;
  readonly coerce?: string;
  readonly deal?: string;
  readonly draws?: string;
  readonly seed?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly ktab?: boolean;
  readonly html?: string;
}

const examples = (): string => `${exampleList([
  [
    `landbridge bargain ${examplePack()} --issue ID`,
    'who wants what, what is likely to be agreed, who can say no',
  ],
  [
    'landbridge bargain --actors table.csv --model scholz --preset plotted --rounds 10',
    'who moves whom, round by round, from a table of your own',
  ],
  ['landbridge bargain --actors ktab.csv --model spatial', "KTAB's input, in several dimensions"],
  [
    `landbridge bargain ${examplePack()} --issue ID --suppose XA=80`,
    'the same with an actor standing elsewhere',
  ],
  ['landbridge bargain --coerce threat.yaml', 'whether a threat deters, what an offer would buy'],
  [
    'landbridge bargain --deal deal.yaml',
    'whether a deal suits all, and an order, action for action, that holds',
  ],
  ['landbridge bargain --score past.csv', 'how well each forecast did on past cases of yours'],
])}
Tables:
  CSV    actor,capability,position,salience and where wanted name, issue, line-low, line-high,
         status-quo, and capability-low, capability-high and so on for ranges
  YAML   issues: { ID: { line: [0, 100] } }, actors: { ID: { capability, on: { ID: { position, salience } } } }
  KTAB   its CSV as it is

Reading it:
  asks for    the position an actor takes on the line of the issue, with its range
  cares       salience, 0 to 100
  weight      capability × salience, as a share of all
  pivotal     how often the weighted median is its position, over the ranges
  likely      half of the forecast lies below the first number; 90 % of it in the brackets
  if asked    chance of a yes on the as-of day from those whose consent a step needs

Exit code: 0 answered, 1 failed, 2 input to mend.`;

/** Adds the command `bargain` to a program. */
export function addBargain(program: Command): void {
  program
    .command('bargain')
    .summary('who wants what, who moves whom, who can say no')
    .description(
      'What is likely to be agreed on an issue, by a forecast scored on past decisions and by models of\n' +
        'bargaining beside it; whose change would matter; and, of a pack, who must consent and would not.',
    )
    .argument('[pack]', 'the folder of a pack, or the name of one that comes along')
    .option('-i, --issue <id>', 'an issue; may be given again (default: of a table all)', collect)
    .option(
      '--actors <file>',
      'a table of actors instead of a pack: CSV, YAML, JSON, or CSV of KTAB',
    )
    .option('--as-of <day>', 'as it could be known on that day (default: today, UTC)')
    .option('--model <name>', 'play it in rounds: scholz, spatial or exchange')
    .option('--preset <name>', 'of scholz: printed or plotted (default: printed)')
    .option('--rounds <n>', 'rounds to play (default: 10; of spatial until it ends)')
    .option('--level <n>', 'whose change alone would carry the outcome across it')
    .option('--without-leader <id>', 'as if another held the office; may be given again', collect)
    .option(
      '--one-goal <actor=issue>',
      'an actor that wants one thing only; may be given again',
      collect,
    )
    .option('--suppose <actor=n>', 'an actor that stands elsewhere; may be given again', collect)
    .option(
      '--motive <claim>',
      'take an alleged motive of the pack to be real; may be given again',
      collect,
    )
    .option('--near <place>', 'care nobody has stated: by distance from a place or a country')
    .option('--half-distance <km>', 'at which one cares half as much (default: 1000)')
    .option('--score <file>', 'how well the forecasts did on past cases')
    .option('--calibrate <file>', 'powers as past cases teach them (default: as stated)')
    .option('--coerce <file>', 'what threats, instruments, signals and offers of a file come to')
    .option(
      '--deal <file>',
      'a deal: who accepts which terms, what would turn a veto, and in which order it can be done',
    )
    .option('--draws <n>', 'draws of all ranges (default: 1000)')
    .option('--seed <n>', 'same seed, same answer (default: 1)')
    .option('--strict', 'without anything known only later')
    .option('--json', 'print the whole answer as JSON')
    .option('--csv', 'print positions as CSV: of the rounds played, else as they stand')
    .option('--ktab', "print the table as KTAB's CSV, every number at its best guess")
    .option('--html <file>', 'also write a page: figures, tables, every reason')
    .addHelpText('after', examples)
    .action(async (given: string | undefined, options: BargainOptions) => {
      if (options.deal !== undefined) {
        const { deal } = await import('../run/politics/deal.ts');
        process.exitCode = await deal(given, options.deal, options);
        return;
      }
      const { bargain } = await import('../run/politics/bargain.ts');
      process.exitCode = await bargain(given, options);
    });
}
