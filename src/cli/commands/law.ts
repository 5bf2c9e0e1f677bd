import type { Command } from 'commander';
import { collect } from './collect.ts';
import { exampleList, examplePack } from '../example-pack.ts';

/** Options of every question to the law. */
export interface LawOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly switch?: readonly string[];
  readonly json?: boolean;
  readonly trace?: boolean;
}

export interface LawPhaseOptions extends LawOptions {
  readonly project?: string;
  readonly phase?: string;
  readonly lift?: readonly string[];
}

export interface LawDiffOptions {
  readonly from?: string;
  readonly to?: string;
  readonly pack?: string;
  readonly list?: readonly string[];
  readonly json?: boolean;
}

export interface LawLedgerOptions {
  readonly year?: string;
  readonly claim?: string;
  readonly by?: readonly string[];
  readonly asOf?: string;
  readonly json?: boolean;
}

const examples = (): string => `${exampleList([
  [
    `landbridge law ${examplePack()} --project ID --phase works`,
    'activities against the layers of law, blockers, unlock sets',
  ],
  [
    `landbridge law ${examplePack()} --project ID --phase works --lift ID`,
    'what the others still bar when one measure is lifted',
  ],
  [
    'landbridge law judge activities.yaml --as-of 2020-02-29',
    'activities outside any pack; `-` reads standard input',
  ],
  ['landbridge law list --as-of 2020-02-29', 'the rows in force on a day'],
  ['landbridge law show ID', 'one provision: content, exceptions, who can open it, wording'],
  ['landbridge law diff --from 2017-01-01 --to 2018-01-01', 'what began and what ended'],
  ['landbridge law ledger ID --year 2019', 'a quota: reported, estimated, determined, gaps'],
  ['landbridge law deadlines --as-of 2020-02-29', 'duties with a day, reminders, compliance'],
])}
Reading it:
  open          no prohibition found in the rows encoded
  conditional   barred, and a power in force can open it
  prohibited    barred, and only repeal opens it
  undetermined  a missing fact decides; it is named
This is no legal advice.

Exit code: 0 answered, 1 failed, 2 input to mend.`;

/** Adds the command `law` and its parts to a program. */
export function addLaw(program: Command): void {
  const law = program
    .command('law')
    .summary('what sanctions law bars, who can open it, what would have to change')
    .description(
      'What sanctions law bars of a project, paragraph by paragraph, who can open it under which\n' +
        'paragraph, and which smallest sets of acts would open all of it.',
    )
    .argument('<pack>', 'the folder of a pack, or the name of one that comes along')
    .option('-p, --project <id>', 'a project of the pack (default: its headline project)')
    .option('--phase <step>', 'survey, ceremony, works, trial or service (default: works)')
    .option('--lift <id>', 'a provision or regime taken as lifted; may be given again', collect);
  lawOptions(law)
    .addHelpText('after', examples)
    .action(async (pack: string, options: LawPhaseOptions) => {
      const { lawPhase } = await import('../run/sanctions/law-phase.ts');
      process.exitCode = await lawPhase(pack, options);
    });
  const judge = law
    .command('judge')
    .summary('judge activities from a file, outside any pack')
    .description(
      'Judge activities in YAML or JSON: a list, or a map with `activities` and `given`.',
    )
    .argument('<file>', 'the file, or - for standard input');
  lawOptions(judge).action(async (file: string, options: LawOptions, command: Command) => {
    const { lawJudge } = await import('../run/sanctions/law-judge.ts');
    process.exitCode = await lawJudge(file, merged(options, command));
  });
  law
    .command('list')
    .summary('the rows in force on a day')
    .option('--as-of <day>', 'the day (default: today, UTC)')
    .option('--json', 'print as JSON')
    .action(async (options: LawOptions, command: Command) => {
      const { lawList } = await import('../run/sanctions/law-list.ts');
      process.exitCode = await lawList(merged(options, command));
    });
  law
    .command('show')
    .summary('one provision, regime, switch or ledger')
    .argument('<id>', 'its id')
    .option('--as-of <day>', 'the day (default: today, UTC)')
    .option('--json', 'print as JSON')
    .action(async (id: string, options: LawOptions, command: Command) => {
      const { lawShow } = await import('../run/sanctions/law-show.ts');
      process.exitCode = await lawShow(id, merged(options, command));
    });
  law
    .command('diff')
    .summary('what began and ended between two days, or two designation lists')
    .option('--from <day>', 'the earlier day')
    .option('--to <day>', 'the later day (default: today, UTC)')
    .option('--pack <pack>', 'also the designations a pack records')
    .option('--list <file>', 'a designation list; give two to compare them', collect)
    .option('--json', 'print as JSON')
    .action(async (options: LawDiffOptions, command: Command) => {
      const { lawDifference } = await import('../run/sanctions/law-difference.ts');
      process.exitCode = await lawDifference(merged(options, command));
    });
  law
    .command('ledger')
    .summary('a quota in one of its years')
    .argument('<id>', 'the ledger')
    .option('--year <year>', 'the year that begins in it (default: that of the day)')
    .option('--claim <amount>', 'hold a stated monthly figure against it, such as "4000 t"')
    .option('--by <state>', 'of this supplier; may be given again', collect)
    .option('--as-of <day>', 'as it was known on that day (default: today, UTC)')
    .option('--json', 'print as JSON')
    .action(async (id: string, options: LawLedgerOptions, command: Command) => {
      const { lawLedger } = await import('../run/sanctions/law-ledger.ts');
      process.exitCode = await lawLedger(id, merged(options, command));
    });
  law
    .command('deadlines')
    .summary('duties with a day, reminders, compliance')
    .option('--as-of <day>', 'the day (default: today, UTC)')
    .option('--json', 'print as JSON')
    .action(async (options: LawOptions, command: Command) => {
      const { lawDeadlines } = await import('../run/sanctions/law-deadlines.ts');
      process.exitCode = await lawDeadlines(merged(options, command));
    });
}

function lawOptions(command: Command): Command {
  return command
    .option('--as-of <day>', 'the law of that day (default: today, UTC)')
    .option('--known-at <day>', 'as it was known on that day (default: the as-of day)')
    .option(
      '--switch <id=option>',
      'another reading where lawyers differ; may be repeated',
      collect,
    )
    .option('--trace', 'print every fact asked, exceptions that failed, and near misses')
    .option('--json', 'print the whole answer as JSON');
}

/** Options of the command itself stand before those its parent shares the names of. */
function merged<T extends object>(own: T, command: Command): T {
  return { ...command.optsWithGlobals(), ...own };
}
