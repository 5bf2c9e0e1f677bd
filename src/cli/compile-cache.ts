import { constants, enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Lets Node keep what it compiled of our code for the next start, which halves the time every
 * command takes. Only ever a help: where it cannot write it does without.
 *
 * It lies in the user's own cache folder, beside the packs, and not in the shared temporary folder
 * that Node would take: code that others can write to must not be run. `LANDBRIDGE_CACHE=off` turns
 * it off.
 */
export function keepCompiledCode(): void {
  const chosen = process.env['LANDBRIDGE_CACHE'];
  if (chosen === 'off') return;
  const { XDG_CACHE_HOME: cache } = process.env;
  const home = cache !== undefined && cache !== '' ? cache : join(homedir(), '.cache');
  const folder = chosen !== undefined && chosen !== '' ? chosen : join(home, 'landbridge');
  const { status } = enableCompileCache(join(folder, 'code'));
  if (process.env['LANDBRIDGE_DEBUG'] === '1' && status === constants.compileCacheStatus.FAILED) {
    process.stderr.write(`compiled code cannot be kept in ${folder}\n`);
  }
}
