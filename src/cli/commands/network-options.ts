import type { Command } from 'commander';
import { collect } from './collect.ts';

/** Options of every command that solves a network. */
export interface NetworkCommandOptions {
  readonly asOf?: string;
  readonly network?: string;
  readonly project?: string;
  readonly variant?: string;
  readonly assume?: readonly string[];
  readonly without?: readonly string[];
  readonly build?: boolean;
  readonly prefix?: string;
  readonly strict?: boolean;
  readonly solver?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly html?: string;
}

/** Adds them to a command. */
export function networkOptions(command: Command): Command {
  return command
    .option(
      '-n, --network <id>',
      'a network of the pack (default: that of the project, or the largest)',
    )
    .option('-p, --project <id>', 'a project of the pack: its network, with and without its links')
    .option('--variant <name>', 'a variant of the project; links of its others are left out')
    .option(
      '--as-of <day>',
      'the network of that day, as it could be known then (default: today, UTC)',
    )
    .option('--assume <link>', 'a link taken as in service; may be given again', collect)
    .option('--without <link>', 'a link left out; may be given again', collect)
    .option('--no-build', 'nothing may be built: only what stands')
    .option('--strict', 'without anything known only later')
    .option('--prefix <text>', 'what stands before the file names of a PyPSA folder')
    .option(
      '--solver <name>',
      'wasm, highs or cbc (default: wasm, a native one for large networks)',
    )
    .option('--json', 'print the whole answer as JSON')
    .option('--csv', 'print tables as CSV')
    .option('--html <file>', 'also write a page: figures, tables, what is unknown');
}
