import { streamName, uniform } from '../../quantity/index.ts';
import type { RandomStream, StreamName } from '../../quantity/index.ts';
import type { CompiledInput } from '../compiled.ts';

/** Reads an inverse distribution function given at equally spaced probabilities, linearly between. */
export function quantileAt(knots: readonly number[], u: number): number {
  const last = knots.length - 1;
  if (last <= 0) return knots[0] ?? Number.NaN;
  const at = u * last;
  const index = Math.min(Math.floor(at), last - 1);
  const low = knots[index] ?? Number.NaN;
  const high = knots[index + 1] ?? Number.NaN;
  return low + (high - low) * (at - index);
}

/** Samples every input once, at the address of one input sample. */
export class InputSampler {
  readonly values: Float64Array;
  /** the probability each value was read at; its half tells low from high samples */
  readonly ranks: Float64Array;
  readonly #inputs: readonly CompiledInput[];
  readonly #names: readonly StreamName[];
  readonly #stream: RandomStream;

  constructor(inputs: readonly CompiledInput[], stream: RandomStream) {
    this.#inputs = inputs;
    this.#names = inputs.map((input) => streamName(input.stream));
    this.#stream = stream;
    this.values = new Float64Array(inputs.length);
    this.ranks = new Float64Array(inputs.length);
  }

  sample(outer: number): void {
    for (const [index, input] of this.#inputs.entries()) {
      const name = this.#names[index];
      if (name === undefined) continue;
      const u = uniform(this.#stream, outer, name, 0);
      this.ranks[index] = u;
      this.values[index] = quantileAt(input.knots, u);
    }
  }
}
