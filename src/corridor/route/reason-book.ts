import { createReasons } from '../../quantity/index.ts';
import type { Reason, Reasons, Text } from '../../quantity/index.ts';
import { sourceReason } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import type { Provenance, RouteInput } from './input-book.ts';
import type { Monomial } from './monomial.ts';
import type { Range } from './range.ts';
import type { RangeWithWhy } from './route-schema.ts';

/** Builds the reasons of an answer: every number down to a source, an assumption or an unknown. */
export class RouteReasons {
  readonly #reasons: Reasons = createReasons();
  readonly #pack: Pick<Pack, 'sources'>;
  readonly #inputs: readonly RouteInput[];
  readonly #made = new Map<number, string>();

  constructor(pack: Pick<Pack, 'sources'>, inputs: readonly RouteInput[]) {
    this.#pack = pack;
    this.#inputs = inputs;
  }

  list(): Reason[] {
    return this.#reasons.list();
  }

  /** The inputs that an answer came to rest on. */
  usedInputs(): RouteInput[] {
    return [...this.#made.keys()].flatMap((at) => this.#inputs[at] ?? []);
  }

  source(id: string): string {
    return sourceReason(this.#reasons, this.#pack, id);
  }

  assumption(text: Text, value?: number): string {
    const stated = value === undefined ? {} : { value };
    return this.#reasons.add({ kind: 'assumption', text, ...stated });
  }

  unknown(text: Text): string {
    return this.#reasons.add({ kind: 'unknown', text });
  }

  /** The leaves of a record: its sources, else its assumption, else that nobody says. */
  provenance({ assumption, source = [] }: Provenance): string[] {
    if (source.length > 0) return source.map((id) => this.source(id));
    const text =
      assumption === undefined
        ? { code: 'route/no-source', params: {} }
        : { code: 'route/assumption', params: { text: assumption } };
    return [this.assumption(text)];
  }

  input(at: number): string {
    const known = this.#made.get(at);
    if (known !== undefined) return known;
    const input = this.#inputs[at];
    if (input === undefined) return this.unknown({ code: 'route/no-source', params: {} });
    const { assumption, base, high, low, sources, unit, value, what } = input;
    const id = this.#reasons.add({
      id: `input/${at}`,
      kind: 'computed',
      text: { code: what.code, params: { ...what.params, unit, low, base, high } },
      value: base,
      ...(value === null ? {} : { cite: value }),
      from: this.provenance({ source: sources, assumption: assumption ?? undefined }),
    });
    this.#made.set(at, id);
    return id;
  }

  inputsOf(monomials: readonly Monomial[]): string[] {
    const all = monomials.flatMap(({ of }) => of.map(([input]) => input));
    return [...new Set(all)].map((input) => this.input(input));
  }

  /** A computed number; where nothing stands behind it, that is said. */
  computed(id: string, text: Text, from: readonly string[], value?: number): string {
    const basis = from.length > 0 ? from : [this.assumption({ code: 'route/nothing', params: {} })];
    return this.#reasons.add({
      id,
      kind: 'computed',
      text,
      from: [...new Set(basis)],
      ...(value === undefined ? {} : { value }),
    });
  }

  /** A range with the reason it rests on. */
  range(id: string, text: Text, range: Range, from: readonly string[]): RangeWithWhy {
    const why = this.computed(id, text, from, range.base);
    return { low: range.low, base: range.base, high: range.high, why };
  }
}
