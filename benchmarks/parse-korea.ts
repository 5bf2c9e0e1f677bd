import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, runNode, timed } from './measure.ts';
import type { Figure } from './measure.ts';

export const about =
  'reading the Korean pack in a fresh process: cold, and unchanged from the cache';

const TIMES = 7;
const SCRIPT = join(import.meta.dirname, 'load-once.ts');

/** The pack's own time, and that of the whole process as somebody waits for it. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'landbridge-bench-'));
  try {
    runNode([SCRIPT], { LANDBRIDGE_CACHE: folder }); // fills the cache
    const cold = await loads('off', false);
    const cached = await loads(folder, true);
    return [
      { what: 'cold parse', value: cold.own, unit: 'ms', goal: 1500 },
      { what: 'cold parse, whole process', value: cold.whole, unit: 'ms' },
      { what: 'unchanged pack, from the cache', value: cached.own, unit: 'ms', goal: 150 },
      { what: 'unchanged pack, whole process', value: cached.whole, unit: 'ms' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function loads(cache: string, expected: boolean): Promise<{ own: number; whole: number }> {
  const own: number[] = [];
  const whole = await timed(TIMES, () => {
    const { took, cached } = readLoad(runNode([SCRIPT], { LANDBRIDGE_CACHE: cache }));
    if (cached !== expected) throw new Error(`the cache was ${cached ? '' : 'not '}used`);
    own.push(took);
  });
  return { own: median(own.slice(1)), whole }; // the first run warms the disk
}

function readLoad(text: string): { took: number; cached: boolean } {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && 'took' in value && 'cached' in value) {
    const { took, cached } = value;
    if (typeof took === 'number' && typeof cached === 'boolean') return { took, cached };
  }
  throw new Error(`unexpected output: ${text}`);
}
