import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Which rules fired on each file, from oxlint run in `folder` with the configuration `config`. */
export function lint(folder: string, config: string, ...options: string[]): Map<string, string[]> {
  const { stdout } = runTool('oxlint', folder, ['-c', config, '-f', 'json', ...options, '.']);
  const fired = new Map<string, string[]>();
  for (const { filename, code } of diagnosticsOf(JSON.parse(stdout))) {
    fired.set(filename, [...(fired.get(filename) ?? []), code]);
  }
  return fired;
}

/** Runs an installed development tool under this Node, with `folder` as its working directory. */
export function runTool(
  name: 'oxlint' | 'tsc',
  folder: string,
  args: readonly string[],
): { stdout: string; status: number | null } {
  const file = { oxlint: 'oxlint/bin/oxlint', tsc: 'typescript/bin/tsc' }[name];
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules', file), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error !== undefined) throw run.error;
  return { stdout: run.stdout, status: run.status };
}

interface Diagnostic {
  readonly filename: string;
  readonly code: string;
}

function diagnosticsOf(report: unknown): Diagnostic[] {
  return (report as { diagnostics: Diagnostic[] }).diagnostics;
}
