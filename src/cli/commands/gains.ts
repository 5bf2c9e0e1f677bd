import type { Command } from 'commander';
import { collect } from './collect.ts';
import { exampleList, examplePack } from '../example-pack.ts';
import { networkOptions } from './network-options.ts';
import type { NetworkCommandOptions } from './network-options.ts';

export interface GainsOptions extends NetworkCommandOptions {
  readonly game?: string;
  readonly player?: readonly string[];
  readonly rule?: readonly string[];
}

const examples = (): string => `${exampleList([
  [
    `landbridge gains ${examplePack()} --project ID`,
    'who gains what if the states of its network cooperate',
  ],
  ['landbridge gains network.yaml', 'the game a network file plays'],
  [
    `landbridge gains ${examplePack()} --project ID --html gains.html`,
    'a page: the split by rule, coalitions, who can stop it',
  ],
  ['landbridge gains --game game.json', 'a game from a table of coalitions'],
  [
    'landbridge gains --game game.json --rule shapley --rule nucleolus --rule gately',
    'other rules of sharing',
  ],
])}
Reading it:
  alone      what a state can do with what stands on its own ground and belongs to it
  gain       what a state gets beyond that, by the rule before it
  Shapley    the mean of what a state adds, over all orders in which they could join
  nucleolus  the split whose worst-off coalition has least to complain of
  core       no group of states could do better by themselves

Exit code: 0 answered, 1 failed, 2 input to mend.`;

/** Adds the command `gains` to a program. */
export function addGains(program: Command): void {
  const command = program
    .command('gains')
    .summary('who gains what from cooperating, and who could stop it')
    .description(
      'What each group of states could do by themselves, how the gain of all together can be shared, and\n' +
        'whether any group would rather stay out.',
    )
    .argument('[network]', 'a pack, a network file, a PyPSA folder, or a MATPOWER case');
  networkOptions(command)
    .option('--game <file>', 'a game as JSON instead of a network')
    .option(
      '--player <state>',
      'one of the players (default: every state of the network); may be repeated',
      collect,
    )
    .option(
      '--rule <rule>',
      'shapley, nucleolus, prenucleolus, gately, tau, equal-surplus; may be repeated',
      collect,
    )
    .addHelpText('after', examples)
    .action(async (given: string | undefined, options: GainsOptions) => {
      const { gains } = await import('../run/economy/gains.ts');
      process.exitCode = await gains(given, options);
    });
}
