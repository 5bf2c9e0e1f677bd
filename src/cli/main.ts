#!/usr/bin/env node
import { CommanderError } from 'commander';
import { buildProgram } from './program.ts';

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** What a shell expects of a program that was interrupted: 128 + the number of the signal. */
const INTERRUPTED = 130;
process.once('SIGINT', () => {
  // A progress bar leaves the cursor hidden and its line open.
  if (process.stderr.isTTY) process.stderr.write('\u001B[?25h\n');
  process.exit(INTERRUPTED);
});

const USAGE = 2;

try {
  const program = buildProgram();
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  } else {
    const { reportFailure } = await import('./failure.ts');
    process.exitCode = await reportFailure(error, process.argv.includes('--json'));
  }
}
