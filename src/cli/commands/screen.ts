import { Option } from 'commander';
import type { Command } from 'commander';
import { collect } from './collect.ts';
import { exampleList } from '../example-pack.ts';

export interface ScreenOptions {
  readonly list: readonly string[];
  readonly type?: string;
  readonly dob?: string;
  readonly country?: string;
  readonly imo?: string;
  readonly threshold?: string;
  readonly limit?: string;
  readonly all?: boolean;
  readonly failOnMatch?: boolean;
  readonly json?: boolean;
}

const examples = (): string => `${exampleList([
  ['landbridge screen "North Quay Lines" --list UN.xml', 'one name against the UN list'],
  [
    'landbridge screen parties.csv --list UN.xml --list sdn.csv --list alt.csv',
    'a file, two lists',
  ],
  ['landbridge screen "Ann Quay" --dob 1931-05 --list UN.xml', 'with a date of birth'],
  ['landbridge screen "Quay Star" --imo 9074729 --list sdn.csv', 'a ship by its IMO number'],
  ['landbridge screen parties.csv --list UN.xml --json', 'the same for programs'],
])}
Lists come from their publishers, none comes along: the UN consolidated list
(XML) and the SDN list (sdn.csv, alt.csv, add.csv).
A FILE holds one name a line, CSV with a first line of name,type,dob,country,imo, or a JSON list.
A possible match is not a determination: compare the dates, numbers and papers of the party.

Exit code: 0 answered (with --fail-on-match 3 where there are possible matches), 1 failed, 2 input
to mend.`;

/** Adds the command `screen` to a program. */
export function addScreen(program: Command): void {
  program
    .command('screen')
    .summary('look for parties in sanctions lists')
    .description(
      'Look for persons, companies and ships in sanctions lists, in any script and\n' +
        'spelling: a score for each possible match, with the reasons for and against.',
    )
    .argument('<name...>', 'a name, or a file of names')
    .addOption(
      new Option('-l, --list <file>', 'a list to look in; repeat it for more')
        .makeOptionMandatory()
        .argParser(collect),
    )
    .option('--type <type>', 'what the names are: person, entity, vessel, aircraft')
    .option('--dob <date>', 'the date of birth: 1931, 1931-05, 1931-05-14')
    .option('--country <country>', 'the country')
    .option('--imo <number>', 'the IMO number of a ship')
    .option('--threshold <score>', 'leave out what scores below, 0 to 1 (default: 0.65)')
    .option('--limit <count>', 'possible matches a name, at most (default: 5)')
    .option('--all', 'also print each name without a possible match')
    .option('--fail-on-match', 'exit with 3 where there are possible matches')
    .option('--json', 'print the result as JSON (docs/screening.md says its shape)')
    .addHelpText('after', examples)
    .action(async (names: readonly string[], options: ScreenOptions) => {
      const { screen } = await import('../run/screen.ts');
      process.exitCode = await screen(names, options);
    });
}
