import { clamp, normal, randomStream, streamName } from '../../quantity/index.ts';
import type { AlignContext } from '../ties/align-context.ts';
import type { Dyad } from '../ties/dyad.ts';
import { fillTable, walkCamps, wouldMove } from './camp-walk.ts';
import type { WalkSetting } from './camp-walk.ts';
import type { StandingCamps } from './standing-camps.ts';
import { drawSums, pairStreams, within } from './tie-draws.ts';
import type { PairStreams } from './tie-draws.ts';

/** Runs within one draw of today's ties. */
export const INNER = 20;
/** Draws of today's ties at least. */
const LEAST_TRIED = 100;
const YEAR = 365.25;
const INERTIA = streamName('align/inertia');
const VOLATILITY = streamName('align/volatility');

/** What was drawn: today's ties, and how each walks on from there. */
export interface Sampled {
  readonly tried: number;
  readonly at: number;
  /** draws of today's ties that fit the record, each with its own setting and walks */
  readonly outer: readonly {
    readonly setting: WalkSetting;
    readonly sums: Float64Array;
    readonly walks: readonly Float64Array[];
  }[];
}

interface Sampling {
  readonly at: number;
  readonly days: number;
  readonly draws: number;
  readonly seed: number;
  readonly sizes: Float64Array;
}

/** Draws today's ties, keeps those that fit where the actor is known to stand, and walks them on. */
export function sampleRuns(
  context: AlignContext,
  dyads: readonly Dyad[],
  standing: StandingCamps,
  ids: readonly string[],
  { at, days, draws, seed, sizes }: Sampling,
): Sampled {
  const { parameters } = context;
  const stream = randomStream(seed);
  const streams = pairStreams(context, dyads);
  const inertia = parameters.get('inertia');
  const volatility = parameters.get('tie-volatility');
  const unknownSpread = parameters.get('unknown-spread').base;
  const steps = Math.max(1, Math.ceil(days / parameters.get('question-step').base));
  const perStep = Math.sqrt(days / steps / YEAR);
  const n = ids.length;
  const sides = Int8Array.from(standing.placed, (each) =>
    each.with === standing.poles[0] ? 1 : -1,
  );
  const fixed = ids.map((id) => standing.poles.includes(id));
  const tried = Math.max(LEAST_TRIED, Math.ceil(draws / INNER));
  const table = new Float64Array(n * n);
  const outer = Array.from({ length: tried }, (_, draw) => draw).flatMap((draw) => {
    const sums = drawSums(dyads, streams, stream, draw, unknownSpread);
    const setting: WalkSetting = {
      sizes,
      sides,
      fixed,
      inertia: clamp(within(inertia, normal(stream, draw, INERTIA, 0)), 0, 1),
    };
    fillTable(table, sums, n);
    if (wouldMove(table, setting, sides, at)) return [];
    const step = Math.max(0, within(volatility, normal(stream, draw, VOLATILITY, 0))) * perStep;
    const walks = Array.from({ length: INNER }, (_unused, inner) =>
      walkOf(streams, stream, draw * INNER + inner, steps, step),
    );
    return [{ setting, sums, walks }];
  });
  return { tried, at, outer };
}

function walkOf(
  streams: readonly PairStreams[],
  stream: ReturnType<typeof randomStream>,
  draw: number,
  steps: number,
  spread: number,
): Float64Array {
  const walk = new Float64Array(steps * streams.length);
  for (let step = 0; step < steps; step++) {
    for (const [pair, { walk: name }] of streams.entries()) {
      walk[step * streams.length + pair] = normal(stream, draw, name, step + 1, 0, spread);
    }
  }
  return walk;
}

/** Outcomes by draw of today's ties, then by run. */
export interface Runs {
  readonly ever: readonly (readonly boolean[])[];
  readonly atEnd: readonly (readonly boolean[])[];
}

/** What becomes of the actor in every run, its ties changed as asked. */
export function runAll({ at, outer }: Sampled, change: (sums: Float64Array) => Float64Array): Runs {
  const ends = outer.map(({ setting, sums, walks }) =>
    walks.map((walk) => walkCamps(setting, change(sums), walk, at)),
  );
  return {
    ever: ends.map((each) => each.map(({ ever }) => ever)),
    atEnd: ends.map((each) => each.map(({ atEnd }) => atEnd)),
  };
}
