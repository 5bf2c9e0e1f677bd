import { join } from 'node:path';
import {
  assess,
  assessWith,
  isoDate,
  loadScenario,
  openRunner,
  prepareAssessment,
  runChunk,
  unwrap,
  viewAsOf,
} from '../src/index.ts';
import type { AssessRequest, View } from '../src/index.ts';
import { timed } from './measure.ts';
import type { Figure } from './measure.ts';
import { plainDraws } from './plain-model.ts';

export const about =
  'draws a second of the joint model, beside its acceptance rule written out plainly';

const TIMES = 5;

export async function run(): Promise<Figure[]> {
  const river = join(import.meta.dirname, '../test/fixtures/three-actors');
  return [
    ...(await figuresOf('river pack', await viewOf(river, '2019-06-01'), 10_000)),
    ...(await figuresOf('Korean pack', await viewOf('korea', '2018-11-28'), 4000)),
  ];
}

async function viewOf(name: string, day: string): Promise<View> {
  const { pack } = await loadScenario(name);
  if (pack === undefined) throw new Error(`${name} has errors: landbridge check says which`);
  return viewAsOf(pack, isoDate(day));
}

/** A draw is one course of events of every project of the pack. */
async function figuresOf(name: string, view: View, draws: number): Promise<Figure[]> {
  const request: AssessRequest = { draws, seed: 1 };
  const { chunks, compilation } = unwrap(prepareAssessment(view, request));
  const { compiled } = compilation;
  const count = compiled.projects.length;
  const pack = `${name} (${count} project${count === 1 ? '' : 's'})`;
  const model = await timed(TIMES, () => {
    for (let n = 0; n < chunks; n++) runChunk(compiled, n);
  });
  const plain = await timed(TIMES, () => plainDraws(compiled));
  const whole = await timed(TIMES, () => unwrap(assess(view, request)));
  const threads = await onThreads(view, request);
  const perSecond = (ms: number): number => (draws / ms) * 1000;
  return [
    { what: `${pack}: joint model, inline`, value: perSecond(model), unit: 'draws/s' },
    { what: `${pack}: plain version`, value: perSecond(plain), unit: 'draws/s' },
    { what: `${pack}: joint model ÷ plain version`, value: model / plain, unit: '× the time' },
    { what: `${pack}: assess() with ${draws} draws`, value: whole, unit: 'ms' },
    { what: `${pack}: assessWith 2 threads, warm`, value: perSecond(threads), unit: 'draws/s' },
  ];
}

async function onThreads(view: View, request: AssessRequest): Promise<number> {
  const runner = openRunner({ threads: 2 });
  await assessWith(runner, view, request); // starts the threads
  const took = await timed(TIMES, () => assessWith(runner, view, request));
  await runner.close();
  return took;
}
