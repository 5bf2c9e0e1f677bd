import { CommanderError } from 'commander';
import { buildProgram } from './program.ts';

const USAGE = 2;

/** Runs the command line of this process; leaves the exit code in `process.exitCode`. */
export async function start(): Promise<void> {
  guardStreams();
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
}

/** What a shell expects of a program that was interrupted: 128 + the number of the signal. */
const INTERRUPTED = 130;

function guardStreams(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
  process.once('SIGINT', () => {
    // A progress bar leaves the cursor hidden and its line open.
    if (process.stderr.isTTY) process.stderr.write('\u001B[?25h\u001B[?7h\n');
    process.exit(INTERRUPTED);
  });
}
