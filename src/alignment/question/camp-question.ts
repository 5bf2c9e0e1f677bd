import {
  clamp,
  daysBetween,
  fail,
  normal,
  randomStream,
  streamName,
  sumInOrder,
} from '../../quantity/index.ts';
import type { IsoDate, Result } from '../../quantity/index.ts';
import type { AlignContext } from '../ties/align-context.ts';
import { dyadOf } from '../ties/dyad.ts';
import type { Dyad } from '../ties/dyad.ts';
import type { LandscapeOnDay } from '../ties/landscape-on.ts';
import { alignmentWordsEn } from '../words-en.ts';
import { fillTable, walkCamps, wouldMove } from './camp-walk.ts';
import type { WalkSetting } from './camp-walk.ts';
import type { StandingCamps } from './standing-camps.ts';
import { drawSums, pairStreams, within } from './tie-draws.ts';
import type { PairStreams } from './tie-draws.ts';

/** A chance with its two uncertainties told apart. */
export interface Chance {
  /** posterior mean under the prior of Jeffreys: never 0 or 1 */
  readonly value: number;
  /** standard error from the finite number of draws */
  readonly simulation: number;
  /** 5 % and 95 % points over what is not known of the ties today */
  readonly inputs: readonly [number, number];
}

/** What one tie does to the chance. */
export interface TieDriver {
  readonly a: string;
  readonly b: string;
  /** chance in the runs in which the tie ends up in the coldest fifth, and in the warmest */
  readonly cold: number;
  readonly warm: number;
}

/** What would change the chance, asked on the same draws. */
export interface WhatIf {
  /** the treaty with its own pole ends; the other pole and it promise to consult */
  readonly change: 'treaty-ends' | 'promise-to-consult';
  readonly with: string;
  readonly value: number;
}

/** Will an actor stand in the other camp by a day? */
export interface CampQuestion {
  readonly actor: string;
  readonly from: string;
  readonly to: string;
  readonly by: IsoDate;
  /** it stands there at some time by then */
  readonly ever: Chance;
  /** it stands there on the day itself */
  readonly atEnd: Chance;
  readonly draws: number;
  readonly seed: number;
  /** share of the draws of today's ties in which it would stay where it is known to stand: the others are left out */
  readonly kept: number;
  /** the strongest first */
  readonly drivers: readonly TieDriver[];
  readonly whatIf: readonly WhatIf[];
}

export interface CampQuestionOptions {
  readonly actor: string;
  readonly by: IsoDate;
  /** runs in all; 2,000 at least */
  readonly draws: number;
  readonly seed: number;
}

/** Runs within one draw of today's ties. */
const INNER = 20;
/** Draws of today's ties at least, and fewer than this that fit the record tell nothing. */
const LEAST_TRIED = 100;
const LEAST_KEPT = 20;
/** Ties told as drivers. */
const DRIVERS = 6;
const YEAR = 365.25;
const INERTIA = streamName('align/inertia');
const VOLATILITY = streamName('align/volatility');

/**
 * The alignment question as a probability. Today's ties are drawn from what is known of them; those draws
 * in which the actor would at once leave the camp it is known to stand in contradict the record and are
 * left out. From there every tie's sum walks with the stated volatility, and whoever gains more than its
 * inertia by moving changes sides (Axelrod and Bennett's myopic actors, one at a time). The poles stay:
 * they say what the camps are.
 *
 * @returns a Result; it fails with `align/by`, `align/actor-is-pole`, `align/unknown-actor`, or
 *   `align/contradicts-record` where hardly any draw fits where the actor stands
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * const on = unwrap(landscapeOn(context, ['XA', 'XB', 'XC'], day));
 * const standing = unwrap(standingCamps(context, on.map, ['XC', 'XA'], day));
 * const options = { actor: 'XB', by: isoDate('2021-06-01'), draws: 400, seed: 1 };
 * const asked = unwrap(campQuestion(context, on, standing, options));
 * [asked.from, asked.to, asked.ever.value > 0 && asked.ever.value < 1]; // ['XA', 'XC', true]
 */
export function campQuestion(
  context: AlignContext,
  { dyads, map }: LandscapeOnDay,
  standing: StandingCamps,
  { actor, by, draws, seed }: CampQuestionOptions,
): Result<CampQuestion> {
  const at = map.actors.findIndex(({ id }) => id === actor);
  if (at < 0) return failed('align/unknown-actor', 'actor', actor);
  if (standing.poles.includes(actor)) return failed('align/actor-is-pole', 'actor', actor);
  const days = daysBetween(context.view.asOf, by);
  if (days <= 0) return failed('align/by', 'by', by);
  const ids = map.actors.map(({ id }) => id);
  const home = standing.placed.find((each) => each.actor === actor)?.with ?? standing.poles[0];
  const sizes = Float64Array.from(map.actors, ({ size }) => size);
  const sampled = sample(context, dyads, standing, ids, { at, days, draws, seed, sizes });
  if (sampled.outer.length < LEAST_KEPT) {
    return failed('align/contradicts-record', 'actor', actor, {
      kept: sampled.outer.length,
      tried: sampled.tried,
    });
  }
  const runs = runAll(sampled, (sums) => sums);
  const away = home === standing.poles[0] ? standing.poles[1] : standing.poles[0];
  return {
    ok: true,
    value: {
      actor,
      from: home,
      to: away,
      by,
      ever: chanceOf(runs.ever),
      atEnd: chanceOf(runs.atEnd),
      draws: sampled.outer.length * INNER,
      seed,
      kept: sampled.outer.length / sampled.tried,
      drivers: driversOf(sampled, runs.ever, dyads),
      whatIf: whatIfs(context, sampled, dyads, actor, [home, away]),
    },
  };
}

function failed(
  code: string,
  path: string,
  value: string,
  params: Record<string, string | number> = {},
): Result<never> {
  return fail({ code, path, value, params }, alignmentWordsEn);
}

interface Sampled {
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

function sample(
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
interface Runs {
  readonly ever: readonly (readonly boolean[])[];
  readonly atEnd: readonly (readonly boolean[])[];
}

function runAll({ at, outer }: Sampled, change: (sums: Float64Array) => Float64Array): Runs {
  const ends = outer.map(({ setting, sums, walks }) =>
    walks.map((walk) => walkCamps(setting, change(sums), walk, at)),
  );
  return {
    ever: ends.map((each) => each.map(({ ever }) => ever)),
    atEnd: ends.map((each) => each.map(({ atEnd }) => atEnd)),
  };
}

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;

/** Posterior mean of a chance under Jeffreys' prior Beta(½, ½): never quite 0 or 1. */
const jeffreys = (hits: number, of: number): number => (hits + 0.5) / (of + 1);

/**
 * A chance from a nested simulation: the spread of the shares of single draws is that of the inputs plus
 * the noise of few runs, which is taken out of the ends (as in the joint model).
 */
function chanceOf(outcomes: readonly (readonly boolean[])[]): Chance {
  const hits = outcomes.map(count);
  const runs = outcomes.length * INNER;
  const total = sumInOrder(hits);
  const mean = total / runs;
  const shares = hits.map((each) => each / INNER).toSorted((a, b) => a - b);
  const variance = sumInOrder(shares.map((each) => (each - mean) * (each - mean))) / shares.length;
  const noise = sumInOrder(shares.map((each) => each * (1 - each))) / shares.length / (INNER - 1);
  const kept = variance > 0 ? Math.sqrt(Math.max(0, variance - noise) / variance) : 0;
  const value = jeffreys(total, runs);
  const end = (share: number): number => {
    const found = shares[Math.min(shares.length - 1, Math.floor(share * shares.length))] ?? mean;
    return clamp(mean + kept * (found - mean), 0, 1);
  };
  return {
    value,
    simulation: Math.max(
      Math.sqrt(variance / shares.length),
      Math.min(value, Math.sqrt((value * (1 - value)) / runs)),
    ),
    inputs: [Math.min(value, end(0.05)), Math.max(value, end(0.95))],
  };
}

/** How the chance differs between runs in which a tie ended cold and those in which it ended warm. */
function driversOf(
  { outer }: Sampled,
  ever: readonly (readonly boolean[])[],
  dyads: readonly Dyad[],
): TieDriver[] {
  const all = dyads.map(({ a, b }, pair): TieDriver => {
    const runs = outer.flatMap(({ sums, walks }, draw) =>
      walks.map((walk, inner) => ({
        end: endOf(sums, walk, pair, dyads.length),
        ever: ever[draw]?.[inner] === true,
      })),
    );
    const sorted = runs.toSorted((one, other) => one.end - other.end);
    const fifth = Math.max(1, Math.floor(sorted.length / 5));
    const share = (some: typeof sorted): number =>
      jeffreys(some.filter((each) => each.ever).length, some.length);
    return { a, b, cold: share(sorted.slice(0, fifth)), warm: share(sorted.slice(-fifth)) };
  });
  return all
    .toSorted((x, y) => Math.abs(y.warm - y.cold) - Math.abs(x.warm - x.cold))
    .slice(0, DRIVERS);
}

function endOf(sums: Float64Array, walk: Float64Array, pair: number, pairs: number): number {
  let end = sums[pair] ?? 0;
  for (let at = pair; at < walk.length; at += pairs) end += walk[at] ?? 0;
  return end;
}

function whatIfs(
  context: AlignContext,
  sampled: Sampled,
  dyads: readonly Dyad[],
  actor: string,
  [home, away]: readonly [string, string],
): WhatIf[] {
  const changed = (other: string, by: (dyad: Dyad) => number): number | undefined => {
    const pair = dyads.findIndex(
      ({ a, b }) => (a === actor && b === other) || (a === other && b === actor),
    );
    const dyad = dyads[pair];
    if (dyad === undefined) return undefined;
    const shift = by(dyad);
    const { ever } = runAll(sampled, (sums) => {
      const then = Float64Array.from(sums);
      then[pair] = (then[pair] ?? 0) + shift;
      return then;
    });
    return chanceOf(ever).value;
  };
  const ends = changed(home, (dyad) => {
    const { a, b, components, day, sum } = dyad;
    const rest = components.filter(({ name }) => name !== 'treaty');
    return dyadOf(context, a, b, day, rest).sum.base - sum.base;
  });
  const { parameters } = context;
  const consult = parameters.get('weight-treaty').base * parameters.get('value-consultation').base;
  const promised = changed(away, () => consult);
  return [
    ...(ends === undefined ? [] : [{ change: 'treaty-ends' as const, with: home, value: ends }]),
    ...(promised === undefined
      ? []
      : [{ change: 'promise-to-consult' as const, with: away, value: promised }]),
  ];
}
