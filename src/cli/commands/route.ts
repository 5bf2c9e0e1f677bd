import { Option } from 'commander';
import type { Command } from 'commander';
import { collect } from './collect.ts';
import { exampleList, examplePack } from '../example-pack.ts';

export interface RouteOptions {
  readonly from: string;
  readonly to: string;
  readonly asOf?: string;
  readonly by?: 'time' | 'cost' | 'both';
  readonly cargo?: string;
  readonly currency?: string;
  readonly via?: readonly string[];
  readonly avoid?: readonly string[];
  readonly byLand?: 'rail' | 'road' | 'both';
  readonly assume?: readonly string[];
  readonly variant?: string;
  readonly lastMile?: string;
  readonly without?: 'all-sea' | 'sea-land' | 'through';
  readonly matrix?: boolean;
  readonly draws?: string;
  readonly seed?: string;
  readonly legs?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly html?: string;
}

const examples = (): string => `${exampleList([
  [`landbridge route ${examplePack()} --from PLACE --to PLACE`, 'by sea, by sea and land, by land'],
  [
    `landbridge route ${examplePack()} --from PLACE --to PLACE --legs`,
    'every leg with its time, cost and state',
  ],
  [
    `landbridge route ${examplePack()} --from PLACE --to PLACE --variant PROJECT/NAME`,
    'as if a variant of a project were built',
  ],
  [
    `landbridge route ${examplePack()} --from PLACE --to PLACE --html way.html`,
    'a page with map, figures and reasons',
  ],
])}
Reading it:
  a place       by id or by name in any script
  all sea       by ship, and over land only to and from ports near both ends
  sea and land  by ship, then a long way over land that runs on the day
  by land alone derived from track, border and gauge; it may need links that carry nothing
  [low–high]    all inputs at their low end, all at their high end; draws lie closer
  at least      a part of the sum is unknown

Exit code: 0 answered, 1 failed, 2 input to mend (no way: where it breaks off, in words).`;

/** Adds the command `route` to a program. */
export function addRoute(program: Command): void {
  program
    .command('route')
    .summary('ways between two places: time, cost, whose territory, what is missing')
    .description(
      'Ways between two places, always side by side: by sea, by sea and an existing land line, by land\n' +
        'alone; with time, cost, their ranges, what carries nothing on the day, and what fits on the track.',
    )
    .argument('<pack>', 'the folder of a pack, or the name of one that comes along')
    .requiredOption('-f, --from <place>', 'where it begins')
    .requiredOption('-t, --to <place>', 'where it ends')
    .option(
      '--as-of <day>',
      'the network of that day, as it could be known then (default: today, UTC)',
    )
    .addOption(
      new Option(
        '--by <what>',
        'what is made small (default: both, cost and time at its value)',
      ).choices(['time', 'cost', 'both']),
    )
    .option('--cargo <id>', 'a cargo of the pack (default: its first)')
    .option('--currency <code>', 'of all money (default: that of the first valuation of the pack)')
    .option(
      '--via <state>',
      'a column of its own over the land of a state; may be given again; none: not those of the pack either',
      collect,
    )
    .option('--avoid <state>', 'keep off its territory and waters; may be given again', collect)
    .addOption(
      new Option('--by-land <mode>', 'what carries over land (default: both)').choices([
        'rail',
        'road',
        'both',
      ]),
    )
    .option('--assume <link>', 'a link taken as in service; may be given again', collect)
    .option('--variant <project/name>', 'a variant of a project taken as built')
    .option('--last-mile <km>', 'over land to a port that still counts as near (default: 1200)')
    .addOption(
      new Option(
        '--without <kind>',
        'who carries it if this kind of route is gone (default: through)',
      ).choices(['all-sea', 'sea-land', 'through']),
    )
    .option(
      '--matrix',
      'also all pairs of the shipments of the pack, with what their ways can carry',
    )
    .option('--draws <n>', 'draws of all ranges; 0 for none (default: 200)')
    .option('--seed <n>', 'seed of the draws (default: 1)')
    .option('--legs', 'print every leg')
    .option('--strict', 'without anything known only later')
    .option('--json', 'print the whole answer as JSON')
    .option('--csv', 'print columns and legs as CSV')
    .option('--html <file>', 'also write a page: map, figures, legs, reasons')
    .addHelpText('after', examples)
    .action(async (pack: string, options: RouteOptions) => {
      const { route } = await import('../run/economy/route.ts');
      process.exitCode = await route(pack, options);
    });
}
