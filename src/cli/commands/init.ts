import type { Command } from 'commander';
import { exampleList } from '../example-pack.ts';

export interface InitOptions {
  readonly dir?: string;
}

const EXAMPLES = `${exampleList([
  ['landbridge init my-corridor', 'a small pack in the folder my-corridor'],
  ['landbridge init my-corridor --dir packs', 'the same in packs/my-corridor'],
  ['landbridge assess ./my-corridor', 'it answers at once'],
])}
The pack has three invented actors, one issue, one project and one source, with comments, and
the schemas with which an editor completes and checks what you write.

Exit code: 0 written, 1 failed, 2 input to mend.`;

/** Adds the command `init` to a program. */
export function addInit(program: Command): void {
  program
    .command('init')
    .summary('write a small pack to start from')
    .description('Write a small, working scenario pack with comments.')
    .argument('<name>', 'the name of the pack: lower-case words joined by hyphens')
    .option('--dir <folder>', 'where its folder is made (default: here)')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: InitOptions) => {
      const { init } = await import('../run/init.ts');
      process.exitCode = await init(name, options);
    });
}
