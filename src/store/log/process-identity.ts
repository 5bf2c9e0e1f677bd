import { readFileSync } from 'node:fs';

/**
 * Whether a process of this machine runs, and which run it is: numbers of processes are used again,
 * soon in a container, where every run may have the same one.
 *
 * @returns undefined when no such process runs; `started` tells two runs of one number apart, null
 * where the system does not say
 */
export function runningProcess(pid: number): { readonly started: string | null } | undefined {
  try {
    process.kill(pid, 0); // asks only
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return undefined;
  }
  const stat = firstLine(`/proc/${pid}/stat`);
  const boot = firstLine('/proc/sys/kernel/random/boot_id');
  if (stat === undefined || boot === undefined) return { started: null };
  // proc(5): the name in brackets may hold anything; state is field 3, the start is field 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') return undefined; // ended, and not yet fetched by its parent
  return { started: `${boot}/${fields[19] ?? ''}` };
}

function firstLine(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').split('\n')[0];
  } catch {
    return undefined;
  }
}
