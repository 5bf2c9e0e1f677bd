import { compileDistribution, randomStream, streamName, uniform } from '../../quantity/index.ts';
import { centralValue, resolvedQuantity } from '../../scenario/index.ts';
import type { Pack, PackQuantity } from '../../scenario/index.ts';

/** An uncertain number behind one or several lines: it is drawn once, and all of them move with it. */
interface Number1 {
  readonly key: string;
  readonly base: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly quantile: (u: number) => number;
}

/** The numbers of a project's money, each once, by an address made of ordinals and never of ids. */
export class Amounts {
  readonly #numbers = new Map<string, Number1>();
  readonly #ordinals: ReadonlyMap<string, number>;
  readonly #values: Pack['values'];

  constructor(values: Pack['values']) {
    this.#values = values;
    this.#ordinals = new Map(Object.keys(values).map((id, at) => [id, at]));
  }

  /** The key of a quantity's number, or `undefined` where it is unknown. */
  add(quantity: PackQuantity, place: string): string | undefined {
    const ordinal = quantity.use === undefined ? undefined : this.#ordinals.get(quantity.use);
    const key = ordinal === undefined ? place : `value/${ordinal}`;
    if (this.#numbers.has(key)) return key;
    const resolved = resolvedQuantity(quantity, this.#values);
    const base = centralValue(resolved, {});
    if (base === undefined) return undefined;
    const sampler = compileDistribution(resolved);
    if (!sampler.ok) return undefined;
    this.#numbers.set(key, {
      key,
      base,
      low: resolved.low ?? (resolved.high === undefined ? undefined : base),
      high: resolved.high ?? (resolved.low === undefined ? undefined : base),
      quantile: (u) => sampler.value.quantile(u),
    });
    return key;
  }

  get keys(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  /** Every number at its base. */
  bases(): Map<string, number> {
    return new Map([...this.#numbers.values()].map(({ base, key }) => [key, base]));
  }

  /** Low and high of one number; `undefined` where nobody has stated a range. */
  ends(key: string): { readonly low: number; readonly high: number } | undefined {
    const number = this.#numbers.get(key);
    return number?.low === undefined || number.high === undefined
      ? undefined
      : { low: number.low, high: number.high };
  }

  /** Lowest and highest value one number can take; infinite where its distribution has no end. */
  limits(key: string): { readonly low: number; readonly high: number } {
    const quantile = this.#numbers.get(key)?.quantile;
    if (quantile === undefined) return { low: -Infinity, high: Infinity };
    return { low: quantile(0), high: quantile(1) };
  }

  /** Every number in each draw, by key. */
  draws(count: number, seed: number): Map<string, Float64Array> {
    const stream = randomStream(seed);
    return new Map(
      [...this.#numbers.values()].map(({ key, quantile }) => {
        const name = streamName(`money/${key}`);
        const drawn = Float64Array.from({ length: count }, (_, draw) =>
          quantile(uniform(stream, draw, name, 0)),
        );
        return [key, drawn];
      }),
    );
  }
}
