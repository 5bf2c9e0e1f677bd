import { answerAlign, campMap, landscape } from '../src/alignment/index.ts';
import type { LandscapeFields } from '../src/alignment/index.ts';
import { isoDate, randomStream, streamName, uniform, unwrap } from '../src/quantity/index.ts';
import { viewAsOf } from '../src/scenario/index.ts';
import { loadScenario } from '../src/store/index.ts';
import { timed } from './measure.ts';
import type { Figure } from './measure.ts';
import { plainCamps } from './plain-camps.ts';

export const about =
  'every way to draw two camps of 21 and 24 actors, and a whole alignment answer';

const TIMES = 5;
const DAY = '2018-08-17';

export async function run(): Promise<Figure[]> {
  // camps have no names: 21 actors can be drawn in 2^20 ways
  const fields = actorsOf(21);
  const many = unwrap(landscape(fields));
  const took = await timed(TIMES, () => campMap(many));
  let plain = { minima: 0, lowest: 0 };
  const plainTook = await timed(1, () => {
    plain = plainCamps(fields);
  });
  const { minima } = campMap(many);
  const most = unwrap(landscape(actorsOf(24)));
  const { pack } = await loadScenario('korea');
  if (pack === undefined) throw new Error('the pack does not load');
  const view = viewAsOf(pack, isoDate(DAY));
  return [
    { what: '2^20 arrangements, with minima and basins', value: took, unit: 'ms', goal: 2000 },
    { what: '… plain version, each from scratch', value: plainTook, unit: 'ms' },
    { what: '… ÷ plain version', value: took / plainTook, unit: '× the time' },
    {
      what: '… minima more or less than the plain version',
      value: minima.length - plain.minima,
      unit: 'of all',
    },
    {
      what: '… lowest energy, difference',
      value: Math.abs((minima[0]?.energy ?? Number.NaN) - plain.lowest),
      unit: '',
    },
    {
      what: '2^23 arrangements (24 actors)',
      value: await timed(1, () => campMap(most)),
      unit: 'ms',
    },
    {
      what: `alignment answer, ${DAY}, all actors`,
      value: await timed(TIMES, () => unwrap(answerAlign(view))),
      unit: 'ms',
      goal: 2000,
    },
    {
      what: '… one actor, with its question (4,000 runs)',
      value: await timed(TIMES, () => unwrap(answerAlign(view, { actor: 'KR' }))),
      unit: 'ms',
      goal: 2000,
    },
  ];
}

/** Sizes of some spread and propensities of both signs. */
function actorsOf(count: number): LandscapeFields {
  const stream = randomStream(1);
  const name = streamName('benchmark');
  const draw = (at: number): number => uniform(stream, at, name, 0);
  const actors = Array.from({ length: count }, (_, at) => ({ id: `a${at}`, size: 0.2 + draw(at) }));
  const propensity = actors.map((_, i) =>
    actors.map((_unused, j) =>
      i === j ? 0 : 2 * draw(1000 + Math.min(i, j) * count + Math.max(i, j)) - 1,
    ),
  );
  return { actors, propensity };
}
