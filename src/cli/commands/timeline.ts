import type { Command } from 'commander';
import { exampleList, examplePack } from '../example-pack.ts';

export interface TimelineOptions {
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly actor?: string;
  readonly project?: string;
  readonly kind?: string;
  readonly ids?: boolean;
  readonly json?: boolean;
}

const examples = (): string => `${exampleList([
  [`landbridge timeline ${examplePack()} --from 2018 --to 2019`, 'two years'],
  [`landbridge timeline ${examplePack()} --actor ID --kind summit`, "one actor's summits"],
  [`landbridge timeline ${examplePack()} --project ID`, 'milestones and decisions of a project'],
  [`landbridge timeline ${examplePack()} --as-of 2020-02-29`, 'what was known on that day'],
])}
A date that is known to the month or the year alone is printed as it is written.
Each line ends with an id for landbridge show PACK ID.

Exit code: 0 answered, 1 failed, 2 input to mend.`;

/** Adds the command `timeline` to a program. */
export function addTimeline(program: Command): void {
  program
    .command('timeline')
    .summary('events, milestones and decisions in order')
    .description('Events, milestones and decisions of a pack in order, one line each.')
    .argument('<pack>', 'the folder of a pack, or the name of one that comes along')
    .option('--from <date>', 'from this day, month or year on')
    .option('--to <date>', 'up to this day, month or year')
    .option('--actor <id>', 'what this actor took part in')
    .option('--project <id>', 'what is about this project')
    .option('-k, --kind <kind>', 'milestone, decision, or a kind of event such as summit')
    .option('--as-of <day>', 'what could be known on that day (default: today, UTC)')
    .option('--strict', 'leave out what was learned or written after the as-of day')
    .option('--ids', 'print ids instead of names')
    .option('--json', 'print the entries as JSON')
    .addHelpText('after', examples)
    .action(async (pack: string, options: TimelineOptions) => {
      const { timeline } = await import('../run/timeline.ts');
      process.exitCode = await timeline(pack, options);
    });
}
