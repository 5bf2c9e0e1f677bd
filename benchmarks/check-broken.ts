import { rmSync } from 'node:fs';
import { BROKEN_PACKS } from '../test/broken/broken-packs.ts';
import { breakPack, inTurns, runCheck, temporaryFolder } from '../test/broken/run-check.ts';
import { median } from './measure.ts';
import type { Figure } from './measure.ts';

export const about = 'time and memory of `check` on each broken pack of test/broken, one at a time';

const GOAL_MS = 2000;
const GOAL_MB = 500;

export async function run(): Promise<Figure[]> {
  const above = temporaryFolder('bench-broken');
  const folders = BROKEN_PACKS.map((pack, index) => breakPack(pack, above, index));
  const wall: number[] = [];
  const runs = await inTurns(
    folders.map((folder) => async () => {
      const start = performance.now();
      const left = await runCheck(folder, above);
      wall.push(performance.now() - start);
      return left;
    }),
    1,
  );
  rmSync(above, { recursive: true, force: true });
  const megabytes = runs.map((left) => left.megabytes);
  return [
    { what: `${runs.length} broken packs, median`, value: median(wall), unit: 'ms' },
    { what: 'slowest', value: Math.max(...wall), unit: 'ms', goal: GOAL_MS },
    { what: 'largest', value: Math.max(...megabytes), unit: 'MB', goal: GOAL_MB },
  ];
}
