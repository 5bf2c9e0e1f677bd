import { inlineRunner } from './inline-runner.ts';
import type { Runner } from './job.ts';
import { threadRunner } from './thread-runner.ts';

/**
 * The runner for a number of threads: 1 runs here and starts none, more run on threads. Default:
 * as many as the machine runs at the same time. Throws a `LandbridgeError` for a number that is
 * none.
 *
 * @example
 * const runner = openRunner({ threads: 1 });
 * runner.threads; // 1
 * await runner.close();
 */
export function openRunner(options: { readonly threads?: number } = {}): Runner {
  return options.threads === 1 ? inlineRunner() : threadRunner(options);
}
