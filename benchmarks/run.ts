/** Runs a benchmark by name: `npm run bench -- NAME`, or `all`; without a name it lists them. */
import type { Figure } from './measure.ts';

interface Benchmark {
  readonly about: string;
  readonly run: () => Promise<Figure[]>;
}

const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  'parse-korea': () => import('./parse-korea.ts'),
  draws: () => import('./draws.ts'),
  startup: () => import('./startup.ts'),
  'check-broken': () => import('./check-broken.ts'),
  screening: () => import('./screening.ts'),
  law: () => import('./law.ts'),
  solver: () => import('./solver.ts'),
  flow: () => import('./flow.ts'),
  route: () => import('./route.ts'),
  gains: () => import('./gains.ts'),
  coalition: () => import('./coalition.ts'),
  deu: () => import('./deu.ts'),
  ktab: () => import('./ktab.ts'),
  landscape: () => import('./landscape.ts'),
};

const names = Object.keys(BENCHMARKS);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => name !== 'all' && !names.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`no benchmark "${unknown.join('", "')}"; there are: ${names.join(', ')}\n`);
  process.exitCode = 2;
} else if (wanted.length === 0) {
  for (const [name, load] of Object.entries(BENCHMARKS)) {
    process.stdout.write(`${name.padEnd(14)}${(await load()).about}\n`);
  }
} else {
  for (const [name, load] of Object.entries(BENCHMARKS)) {
    if (!wanted.includes('all') && !wanted.includes(name)) continue;
    process.stdout.write(`${name}: ${process.version}, ${process.platform} ${process.arch}\n`);
    for (const figure of await (await load()).run()) process.stdout.write(`${lineOf(figure)}\n`);
  }
}

/** A figure missing its goal is said, and fails nothing: machines differ. */
function lineOf({ what, value, unit, goal }: Figure): string {
  const shown = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  const met = goal === undefined ? '' : `  (goal ${goal}: ${value <= goal ? 'met' : 'MISSED'})`;
  return `  ${what.padEnd(52)}${shown.padStart(9)} ${unit}${met}`;
}
