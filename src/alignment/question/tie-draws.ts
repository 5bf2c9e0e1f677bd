import { clamp, normal, streamName, uniform } from '../../quantity/index.ts';
import type { RandomStream, StreamName } from '../../quantity/index.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from '../ties/align-context.ts';
import type { Component } from '../ties/component.ts';
import { COMPONENTS } from '../ties/component.ts';
import type { Dyad } from '../ties/dyad.ts';

/** Half of a range as standard deviations of a normal distribution. */
const NINETY_FIVE = 1.6448536269514722;

/** Where the random numbers of a pair are found: by ordinals of the view, never by ids. */
export interface PairStreams {
  readonly parts: readonly StreamName[];
  readonly walk: StreamName;
}

/**
 * The addresses of the random numbers of each pair. Actors are numbered in the order of the pack, so that
 * leaving one out of a question shifts nobody else's numbers.
 */
export function pairStreams({ pack }: AlignContext, dyads: readonly Dyad[]): PairStreams[] {
  const ordinals = new Map(Object.keys(pack.actors).map((id, at) => [id, at]));
  return dyads.map(({ a, b }) => {
    const pair = [ordinals.get(a) ?? 0, ordinals.get(b) ?? 0]
      .toSorted((one, other) => one - other)
      .join('-');
    return {
      parts: COMPONENTS.map((name) => streamName(`align/tie/${pair}/${name}`)),
      walk: streamName(`align/walk/${pair}`),
    };
  });
}

const WEIGHTS = COMPONENTS.map((name) => streamName(`align/weight/${name}`));

/** A number within a range, at a normal deviate; each side has its own width. */
export function within({ base, high, low }: Range, deviate: number): number {
  const side = deviate < 0 ? base - low : high - base;
  return base + (deviate * side) / NINETY_FIVE;
}

/**
 * The weighted sums of all pairs in one draw of what is not known: weights are drawn once for all pairs,
 * values for each; what nobody says is drawn evenly around nothing, as wide as `unknown-spread` has it.
 */
export function drawSums(
  dyads: readonly Dyad[],
  streams: readonly PairStreams[],
  stream: RandomStream,
  draw: number,
  unknownSpread: number,
): Float64Array {
  const deviates = WEIGHTS.map((name) => normal(stream, draw, name, 0));
  return Float64Array.from(dyads, ({ components }, pair) => {
    let sum = 0;
    for (const part of components) {
      const at = COMPONENTS.indexOf(part.name);
      const name = streams[pair]?.parts[at];
      if (name === undefined) continue;
      const weight = Math.max(0, within(part.weight, deviates[at] ?? 0));
      sum += weight * drawnValue(part, stream, draw, name, unknownSpread);
    }
    return sum;
  });
}

function drawnValue(
  { possible, value }: Component,
  stream: RandomStream,
  draw: number,
  name: StreamName,
  unknownSpread: number,
): number {
  if (value === undefined) {
    const width = (possible[1] - possible[0]) * unknownSpread;
    return width * (uniform(stream, draw, name, 0) - 0.5);
  }
  return clamp(within(value, normal(stream, draw, name, 0)), -1, 1);
}
