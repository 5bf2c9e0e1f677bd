import type { Command } from 'commander';
import { exampleList, examplePack } from '../example-pack.ts';
import { networkOptions } from './network-options.ts';
import type { NetworkCommandOptions } from './network-options.ts';

export interface FlowsOptions extends NetworkCommandOptions {
  readonly rule?: string;
  readonly write?: string;
  readonly geojson?: boolean;
}

const examples = (): string => `${exampleList([
  [
    `landbridge flows ${examplePack()}`,
    'flows, prices and the ledger of the largest network of a pack',
  ],
  [
    `landbridge flows ${examplePack()} --project ID`,
    'the network a project is about, with and without its links',
  ],
  [
    'landbridge flows network.yaml',
    'a network file of your own (docs/scenario-format.md, Network files)',
  ],
  [
    'landbridge flows pypsa-folder --write results',
    'a PyPSA folder; results as CSV that PyPSA users can compare',
  ],
  [
    `landbridge flows ${examplePack()} --project ID --html flows.html`,
    'a page with a map, prices, the ledger, losers and winners',
  ],
  ['landbridge flows case9.m', 'a MATPOWER case: DC optimal power flow with prices'],
])}
Reading it:
  price     what one more unit costs there; where several are right, the middle one is told
  ?         an amount nobody has stated enters this sum

Exit code: 0 answered, 1 failed, 2 input to mend (no solution: why, in words).`;

/** Adds the command `flows` to a program. */
export function addFlows(program: Command): void {
  const command = program
    .command('flows')
    .summary('least-cost flows, what is built, prices, and a ledger by state')
    .description(
      'Least-cost flows and investment over a network of gas, oil, power or freight; prices; and the\n' +
        'welfare of each state, which sums to that of the whole.',
    )
    .argument('<network>', 'a pack, a network file, a PyPSA folder, or a MATPOWER case');
  networkOptions(command)
    .option(
      '--rule <rule>',
      'who is booked a cross-border link: owners, half or territory (default: owners)',
    )
    .option('--write <folder>', 'also write the results as CSV, as PyPSA writes them')
    .option('--geojson', 'print places and links with their flows as GeoJSON')
    .addHelpText('after', examples)
    .action(async (given: string, options: FlowsOptions) => {
      const { flows } = await import('../run/economy/flows.ts');
      process.exitCode = await flows(given, options);
    });
}
