import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, timed } from './measure.ts';
import type { Figure } from './measure.ts';

export const about =
  'start of `landbridge --help`, from the checkout and from dist/, beside `node -e 0`';

const TIMES = 15;
const ROOT = join(import.meta.dirname, '..');
const GOAL = 150;

function start(args: readonly string[]): Promise<number> {
  return timed(TIMES, () => runNode(args));
}

export async function run(): Promise<Figure[]> {
  const figures: Figure[] = [{ what: 'node -e 0', value: await start(['-e', '0']), unit: 'ms' }];
  for (const main of ['src/cli/main.ts', 'dist/cli/main.js']) {
    if (!existsSync(join(ROOT, main))) continue; // dist/ is there after `npm run build`
    const value = await start([join(ROOT, main), '--help']);
    figures.push({ what: `node ${main} --help`, value, unit: 'ms', goal: GOAL });
  }
  return figures;
}
