import { spawnSync } from 'node:child_process';

/** One measured figure; the goal, where there is one, is an upper limit in the same unit. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: number;
}

/** The middle one of repeated measurements: one disturbed run does not move it. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)] ?? Number.NaN;
  const high = sorted[Math.ceil(middle)] ?? Number.NaN;
  return (low + high) / 2;
}

/** Milliseconds a function takes once warm: median of `times` runs after one that does not count. */
export async function timed(times: number, act: () => unknown): Promise<number> {
  const took: number[] = [];
  await act();
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await act();
    took.push(performance.now() - start);
  }
  return median(took);
}

/** Runs this Node with arguments to its end and gives what it printed; throws when it fails. */
export function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string {
  const child = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (child.status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${child.stderr}`);
  return child.stdout;
}
