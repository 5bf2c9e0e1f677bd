import {
  compileDistribution,
  convertQuantity,
  makeProblem,
  render,
  tabulateQuantile,
} from '../../quantity/index.ts';
import type { Problem, Reason, Text } from '../../quantity/index.ts';
import type { Pack, PackQuantity } from '../../scenario/index.ts';
import type { CompiledInput } from '../compiled.ts';
import { wordsEn } from '../words-en.ts';

/** Who stands behind a number. */
export interface Provenance {
  readonly source?: readonly string[] | undefined;
  readonly assumption?: string | undefined;
  readonly hindsight?: boolean | undefined;
}

/** What an input is and on what it rests: for the reasons of an answer. */
export interface InputOrigin {
  /** which number this is, in words */
  readonly label: Text;
  readonly quantity: PackQuantity;
  /** what distribution was chosen, and why */
  readonly shape: Text;
  readonly kind: 'source' | 'assumption' | 'unknown';
  readonly sources: readonly string[];
  readonly assumption: string | undefined;
  readonly hindsight: boolean;
  readonly mean: number;
  /** lines of evidence an estimated stance rests on */
  readonly evidence?: readonly EvidenceLine[];
  /** ids of the reasons it was reckoned from, where it was reckoned elsewhere */
  readonly reasons?: readonly string[];
  /** the graph of those reasons, where the answer has it from nowhere else */
  readonly carries?: readonly Reason[];
}

/** One record behind an estimated stance, and how far it moves the estimate. */
export interface EvidenceLine {
  readonly record: string;
  readonly weight: number;
  readonly effect: number;
}

export interface NewInput {
  /** random address: made of ordinals and words of the model, never of ids */
  readonly stream: string;
  readonly label: Text;
  readonly quantity: PackQuantity;
  /** the record the quantity stands in; its source counts where the quantity has none */
  readonly record?: Provenance | undefined;
  /** unit to convert to */
  readonly unit?: string;
  /** what an unknown may be: drawn evenly over it, and counted as unknown */
  readonly unknownRange?: readonly [number, number];
  /** the caller itself says what an unknown means here */
  readonly mayBeUnknown?: boolean;
}

/** The sampled quantities of a question, each once, with where they come from. */
export class InputTable {
  readonly inputs: CompiledInput[] = [];
  readonly origins: InputOrigin[] = [];
  readonly problems: Problem[] = [];
  readonly #byStream = new Map<string, number>();
  readonly #pack: Pack;

  constructor(pack: Pack) {
    this.#pack = pack;
  }

  /** Adds an input; undefined when it is unknown and nothing says what it may be. */
  add(given: NewInput): number | undefined {
    const known = this.#byStream.get(given.stream);
    if (known !== undefined) return known;
    const resolved = this.#resolve(given.quantity);
    const record = resolved.record ?? given.record;
    const { quantity } = resolved;
    if (quantity.unknown !== undefined) return this.#addUnknown(given, quantity);
    const inUnit =
      given.unit === undefined
        ? { ok: true as const, value: quantity }
        : convertQuantity(quantity, { unit: given.unit });
    if (!inUnit.ok) {
      this.problems.push(...inUnit.problems);
      return this.#addUnknown(given, { ...quantity, unknown: 'unit' });
    }
    const sampler = compileDistribution(inUnit.value);
    if (!sampler.ok) {
      this.problems.push(...sampler.problems);
      return this.#addUnknown(given, { ...quantity, unknown: 'range' });
    }
    const sources = quantity.source ?? record?.source ?? [];
    const assumption = quantity.assumption ?? (quantity.source ? undefined : record?.assumption);
    return this.#push(
      given.stream,
      tabulateQuantile((u) => sampler.value.quantile(u)),
      {
        label: given.label,
        quantity: inUnit.value,
        shape: sampler.value.describe,
        kind: sources.length > 0 ? 'source' : 'assumption',
        sources,
        assumption,
        hindsight: quantity.hindsight === true || record?.hindsight === true,
        mean: sampler.value.mean,
      },
    );
  }

  /** Adds an input that is drawn over a range where it is unknown, so that it is always there. */
  addSure(given: NewInput & Required<Pick<NewInput, 'unknownRange'>>): number {
    const index = this.add(given);
    if (index === undefined) throw new Error(`${given.stream} has a range and no input`);
    return index;
  }

  /**
   * Adds an input by a tabulated inverse distribution function and its origin. Inputs of one stream
   * under several keys are drawn at the same rank: they rise and fall together.
   */
  addTable(
    stream: string,
    quantile: (u: number) => number,
    origin: InputOrigin,
    key = stream,
  ): number {
    return this.#byStream.get(key) ?? this.#push(stream, tabulateQuantile(quantile), origin, key);
  }

  #addUnknown(given: NewInput, quantity: PackQuantity): number | undefined {
    const range = given.unknownRange;
    if (range === undefined) {
      if (given.mayBeUnknown !== true) this.#warnLeftOut(given);
      return undefined;
    }
    const [low, high] = range;
    return this.#push(given.stream, [low, high], {
      label: given.label,
      quantity,
      shape: { code: 'input/unknown-even', params: { low, high } },
      kind: 'unknown',
      sources: [],
      assumption: undefined,
      hindsight: false,
      mean: (low + high) / 2,
    });
  }

  #warnLeftOut(given: NewInput): void {
    const { label } = given;
    const params = { what: render(label, wordsEn) };
    this.problems.push(
      makeProblem({ code: 'assess/unknown-left-out', severity: 'warning', params }, wordsEn),
    );
  }

  #push(stream: string, knots: readonly number[], origin: InputOrigin, key = stream): number {
    const index = this.inputs.length;
    this.inputs.push({ stream, knots });
    this.origins.push(origin);
    this.#byStream.set(key, index);
    return index;
  }

  #resolve(quantity: PackQuantity): { quantity: PackQuantity; record?: Provenance } {
    if (quantity.use === undefined) return { quantity };
    const named = this.#pack.values[quantity.use];
    if (named?.quantity === undefined) {
      return { quantity: { ...quantity, unknown: 'not-known-yet' } };
    }
    return { quantity: named.quantity, record: named };
  }
}
