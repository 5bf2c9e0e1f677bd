import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import {
  openSpatial,
  readKtabCsv,
  spatialModel,
  writePositionsCsv,
} from '../src/bargaining/index.ts';
import type { SpatialColumns } from '../src/bargaining/index.ts';
import { randomStream, streamName, uniform, unwrap } from '../src/quantity/index.ts';
import { median, runNode, timed } from './measure.ts';
import type { Figure } from './measure.ts';

export const about =
  'the spatial model beside KTAB on its own inputs (LANDBRIDGE_CASES=FOLDER), and 10,000 draws of a round';

/**
 * Seconds of KTAB 1.4 itself, a run in its process with database and text log off, several threads, as
 * measured on a machine of two cores; with its full log it takes several times as long.
 */
const KTAB_SECONDS: Readonly<Record<string, number>> = {
  dummyData_3Dim: 0.026,
  'SOE-Policy': 0.615,
};
/** Ours is to take a twentieth. */
const GOAL = 1 / 20;

const TIMES = 100;
const COLD_TIMES = 5;
const ROOT = join(import.meta.dirname, '..');

export async function run(): Promise<Figure[]> {
  const folder = resolve(ROOT, process.env['LANDBRIDGE_CASES'] ?? '../shared/cases', 'ktab');
  const figures: Figure[] = [];
  for (const [name, seconds] of Object.entries(KTAB_SECONDS)) {
    const file = join(folder, `${name}.csv`);
    if (existsSync(file)) figures.push(...(await besideKtab(name, file, seconds)));
    else process.stdout.write(`  no input of KTAB at ${file}: nothing to compare\n`);
  }
  return [...figures, await draws()];
}

async function besideKtab(name: string, file: string, seconds: number): Promise<Figure[]> {
  const text = readFileSync(file, 'utf8');
  const act = () => unwrap(spatialModel(unwrap(readKtabCsv(text, file))));
  const took = await timed(TIMES, act);
  const once = Array.from({ length: COLD_TIMES }, () => {
    const printed = runNode([join(import.meta.dirname, 'ktab-once.ts'), file]);
    return z.object({ took: z.number() }).parse(JSON.parse(printed)).took;
  });
  const theirs = placesIn(readFileSync(file.replace(/\.csv$/, '.ktab-positions.csv'), 'utf8'));
  const ours = placesIn(writePositionsCsv(act()));
  const apart = theirs.map((at, row) => Math.abs(at - (ours[row] ?? Number.NaN)));
  const theirMs = 1000 * seconds;
  return [
    { what: `${name}, read and run to its end`, value: took, unit: 'ms' },
    { what: '… first time in a fresh process', value: median(once), unit: 'ms' },
    { what: '… KTAB 1.4, without its database and log', value: theirMs, unit: 'ms' },
    { what: "… ÷ KTAB's", value: took / theirMs, unit: '× the time', goal: GOAL },
    { what: "… first time ÷ KTAB's", value: median(once) / theirMs, unit: '× the time' },
    {
      what: `… largest difference of ${theirs.length} positions`,
      value: Math.max(...apart),
      unit: 'of 100',
      goal: 0.01,
    },
  ];
}

/** Positions in the order of the file: by turn, dimension and actor. */
function placesIn(csv: string): number[] {
  const [, ...rows] = csv.trim().split(/\r?\n/);
  return rows.map((row) => Number(row.slice(row.lastIndexOf(',') + 1)));
}

const DRAWS = 10_000;
const ACTORS = 15;
const ISSUES = 8;
const STREAM = randomStream(1);

/** A round of the spatial model on tables drawn about one that is made up; the time includes the drawing. */
async function draws(): Promise<Figure> {
  const session = unwrap(openSpatial(ACTORS, ISSUES));
  const position = drawnAbout('position', ACTORS * ISSUES, 1);
  // saliences of an actor sum to less than its whole attention
  const salience = drawnAbout('salience', ACTORS * ISSUES, 1 / ISSUES);
  const capability = drawnAbout('capability', ACTORS, 100);
  const value = await timed(3, () => {
    for (let draw = 1; draw <= DRAWS; draw++) {
      const columns: SpatialColumns = {
        position: position(draw),
        salience: salience(draw),
        capability: capability(draw),
      };
      unwrap(session.start(columns)).turn();
    }
  });
  const what = `${DRAWS} draws of a round, ${ACTORS} actors, ${ISSUES} issues, made up`;
  return { what, value, unit: 'ms', goal: 5000 };
}

/** Draws a column: each number within a fifth of its range about that of the made-up table, draw 0. */
function drawnAbout(name: string, count: number, most: number): (draw: number) => Float64Array {
  const address = streamName(name);
  const at = (draw: number, step: number): number => most * uniform(STREAM, draw, address, step);
  const middle = Float64Array.from({ length: count }, (_, step) => at(0, step));
  const drawn = new Float64Array(count);
  return (draw) => {
    for (const [step, each] of middle.entries()) drawn[step] = 0.8 * each + 0.2 * at(draw, step);
    return drawn;
  };
}
