#!/usr/bin/env node
import { Command } from 'commander';

const program = new Command('landbridge')
  .description('Can a contested cross-border project go ahead, and who can stop it?')
  .showHelpAfterError();

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// Each command is loaded only when it is asked for: the help must not wait for all of them.
const wanted = process.argv[2];
if (wanted === 'check' || wanted === undefined || wanted.startsWith('-') || wanted === 'help') {
  const { addCheck } = await import('./commands/check.ts');
  addCheck(program);
}
await program.parseAsync();
