import { quantileAt, streamName, uniform } from '../../quantity/index.ts';
import type { RandomStream, StreamName } from '../../quantity/index.ts';
import type { CompiledInput } from '../compiled.ts';

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
