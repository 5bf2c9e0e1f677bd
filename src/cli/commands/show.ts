import type { Command } from 'commander';
import { exampleList, examplePack } from '../example-pack.ts';

export interface ShowOptions {
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly kind?: string;
  readonly ids?: boolean;
  readonly json?: boolean;
}

const examples = (): string => `${exampleList([
  [`landbridge show ${examplePack()}`, 'what the pack holds, by kind'],
  [`landbridge show ${examplePack()} --kind issues`, 'every id of one kind'],
  [`landbridge show ${examplePack()} ID`, 'one thing, and what is recorded about it'],
  [`landbridge show ${examplePack()} ID --as-of 2020-02-29`, 'as it was known on that day'],
  [`landbridge show ${examplePack()} ID --kind project`, 'where one id names several things'],
])}
Sources stand in brackets; show PACK SOURCE prints the citation and what rests on it.

Exit code: 0 answered, 1 failed, 2 input to mend.`;

/** Adds the command `show` to a program. */
export function addShow(program: Command): void {
  program
    .command('show')
    .summary('print anything of a pack with its sources')
    .description(
      'Print an actor, issue, project, source, institution, event, decision, commitment, track,\n' +
        'place, link, value, question … of a pack as of a day, with the sources of every part.',
    )
    .argument('<pack>', 'the folder of a pack, or the name of one that comes along')
    .argument('[id]', 'the id; without one: what there is')
    .option('-k, --kind <kind>', 'the kind of thing: actor, issue, project, source …')
    .option('--as-of <day>', 'as it could be known on that day (default: today, UTC)')
    .option('--strict', 'leave out what was learned or written after the as-of day')
    .option('--ids', 'print ids instead of names')
    .option('--json', 'print the record and its parts as JSON')
    .addHelpText('after', examples)
    .action(async (pack: string, id: string | undefined, options: ShowOptions) => {
      const { show } = await import('../run/show.ts');
      process.exitCode = await show(pack, id, options);
    });
}
