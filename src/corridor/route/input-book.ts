import { compileDistribution, convert, parseUnit } from '../../quantity/index.ts';
import type { Problem, Text, Unit } from '../../quantity/index.ts';
import { workOut } from '../../scenario/index.ts';
import type { Pack, PackQuantity } from '../../scenario/index.ts';
import type { Monomial } from './monomial.ts';
import type { Range } from './range.ts';
import { routeProblem } from './route-problem.ts';

/** Who stands behind a number, where its quantity does not say so itself. */
export interface Provenance {
  readonly source?: readonly string[] | undefined;
  readonly assumption?: string | undefined;
  readonly hindsight?: boolean | undefined;
}

/** One number of the pack that times and costs rest on, in the unit it is stated in. */
export interface RouteInput extends Range {
  /** random address, made of ordinals and words of the model, never of ids */
  readonly stream: string;
  /** which number it is, in words */
  readonly what: Text;
  readonly unit: string;
  readonly quantity: PackQuantity;
  /** the named value it is, where it is one */
  readonly value: string | null;
  readonly sources: readonly string[];
  readonly assumption: string | null;
  readonly hindsight: boolean;
}

/** A number to be read off the pack. */
export interface NewInput {
  readonly stream: string;
  readonly what: Text;
  readonly quantity: PackQuantity | undefined;
  /** the record it stands in; its source counts where the quantity has none */
  readonly record: Provenance;
  /** where it is written: `links.river-line.length` */
  readonly path: string;
  /** what is divided by it must not be 0 */
  readonly aboveZero?: boolean;
  /** it may be below 0 */
  readonly anySign?: boolean;
}

interface Resolved {
  readonly quantity: PackQuantity;
  readonly record: Provenance;
  readonly value: string | null;
  readonly stream: string;
}

/** Collects the numbers a network rests on, each once: what two links share moves both alike. */
export class InputBook {
  readonly inputs: RouteInput[] = [];
  readonly problems: Problem[] = [];
  readonly #pack: Pack;
  readonly #byStream = new Map<string, number>();
  readonly #factors = new Map<string, number | undefined>();
  readonly #units = new Map<string, Unit | undefined>();
  readonly #values: ReadonlyMap<string, number>;

  constructor(pack: Pack) {
    this.#pack = pack;
    this.#values = new Map(Object.keys(pack.values).map((id, ordinal) => [id, ordinal]));
  }

  /** The number of an input; undefined where the pack does not know it. */
  add(given: NewInput): number | undefined {
    if (given.quantity === undefined) return undefined;
    const resolved = this.#resolve(given.quantity, given);
    const known = this.#byStream.get(resolved.stream);
    if (known !== undefined) return known;
    const range = this.#rangeOf(resolved.quantity, given);
    if (range === undefined) return undefined;
    const { quantity, record, stream, value } = resolved;
    const sources = quantity.source ?? record.source ?? [];
    const assumption = quantity.assumption ?? (sources.length > 0 ? undefined : record.assumption);
    this.inputs.push({
      ...range,
      stream,
      what: given.what,
      unit: quantity.unit,
      quantity,
      value,
      sources,
      assumption: assumption ?? null,
      hindsight: quantity.hindsight === true || record.hindsight === true,
    });
    this.#byStream.set(stream, this.inputs.length - 1);
    return this.inputs.length - 1;
  }

  /** An input brought to a unit of its own dimension; undefined where unknown or of another kind. */
  inUnit(given: NewInput, unit: string): Monomial | undefined {
    const input = this.add(given);
    if (input === undefined) return undefined;
    const factor = this.#factor(this.inputs[input]?.unit ?? '', unit);
    if (factor !== undefined) return { factor, of: [[input, 1]] };
    this.warn('route/other-unit', given.path, this.inputs[input]?.unit ?? '', { unit });
    return undefined;
  }

  /** What one unit is in another, worked out once. */
  #factor(from: string, to: string): number | undefined {
    const key = `${from} > ${to}`;
    if (this.#factors.has(key)) return this.#factors.get(key);
    const [one, other] = [this.unit(from), this.unit(to)];
    const converted = one === undefined || other === undefined ? undefined : convert(1, one, other);
    const factor = converted?.ok === true ? converted.value : undefined;
    this.#factors.set(key, factor);
    return factor;
  }

  unitOf(input: number): Unit | undefined {
    return this.unit(this.inputs[input]?.unit ?? '');
  }

  /** A unit read once. */
  unit(text: string): Unit | undefined {
    if (this.#units.has(text)) return this.#units.get(text);
    const parsed = parseUnit(text);
    const unit = parsed.ok ? parsed.value : undefined;
    this.#units.set(text, unit);
    return unit;
  }

  /** Something that is left unknown because the pack does not fit together: said once. */
  warn(code: string, path: string, value: string, params: Record<string, string | number>): void {
    if (this.problems.some((one) => one.code === code && one.path === path)) return;
    this.problems.push(routeProblem({ code, severity: 'warning', path, value, params }));
  }

  #resolve(quantity: PackQuantity, { record, stream }: NewInput): Resolved {
    const { use } = quantity;
    if (use === undefined) return { quantity, record, value: null, stream };
    const named = Object.hasOwn(this.#pack.values, use) ? this.#pack.values[use] : undefined;
    const shared = { value: use, stream: `value/${this.#values.get(use) ?? use}` };
    if (named === undefined) {
      return { ...shared, quantity: { ...quantity, unknown: 'not-known-yet' }, record };
    }
    if (named.formula !== undefined) {
      const worked = workOut(this.#pack.values, use);
      const { unit } = named.formula;
      const result: PackQuantity = worked.ok
        ? worked.value.quantity
        : { kind: 'quantity', unit, unknown: worked.problems[0]?.message ?? 'formula' };
      const sources = worked.ok
        ? worked.value.operands.flatMap((operand) => operand.quantity.source ?? [])
        : [];
      const source = [...new Set([...(named.source ?? []), ...sources])];
      return { ...shared, quantity: result, record: { ...named, source } };
    }
    const found = named.quantity ?? { ...quantity, unknown: 'not-stated' };
    return { ...shared, quantity: found, record: named };
  }

  #rangeOf(quantity: PackQuantity, given: NewInput): Range | undefined {
    const { aboveZero = false, anySign = false, path } = given;
    if (quantity.unknown !== undefined) return undefined;
    const { distribution, high, low } = quantity;
    const lowest = Math.min(low ?? Infinity, quantity.base ?? Infinity);
    if (!anySign && (lowest < 0 || (aboveZero && lowest === 0))) {
      const code = aboveZero ? 'route/not-above-zero' : 'route/negative';
      this.problems.push(routeProblem({ code, path, value: `${lowest} ${quantity.unit}` }));
      return undefined;
    }
    if (distribution !== undefined || quantity.base === undefined) {
      const sampler = compileDistribution(quantity);
      if (!sampler.ok) return undefined;
      const { mean } = sampler.value;
      const least = anySign ? -Infinity : 0;
      const ends = {
        low: low ?? Math.max(least, sampler.value.quantile(0.05)),
        high: high ?? Math.max(least, sampler.value.quantile(0.95)),
      };
      const base = quantity.base ?? mean;
      if (aboveZero && ends.low === 0) return undefined;
      return { low: Math.min(ends.low, base), base, high: Math.max(ends.high, base) };
    }
    const { base } = quantity;
    return { low: low ?? base, base, high: high ?? base };
  }
}
