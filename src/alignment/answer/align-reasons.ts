import { createReasons } from '../../quantity/index.ts';
import type { Reason, Reasons, Text } from '../../quantity/index.ts';
import { leafReasons, provenanceReasons, sourceReason } from '../../scenario/index.ts';
import type { PackQuantity, Provenance, View } from '../../scenario/index.ts';
import type { AlignParameters } from '../parameters/align-parameters.ts';
import { PARAMETER_TABLE } from '../parameters/parameter-table.ts';
import type { ParameterName } from '../parameters/parameter-table.ts';
import type { Range } from '../range.ts';
import type { ComponentItem } from '../ties/component.ts';

/** Who stands behind something. */
export interface Behind {
  readonly source: readonly string[];
  readonly assumption: string | undefined;
}

/** Builds the reasons of an answer: every number down to a source, an assumption or an unknown. */
export class AlignReasons {
  readonly #reasons: Reasons = createReasons();
  readonly #view: View;
  readonly #parameters: AlignParameters;

  constructor(view: View, parameters: AlignParameters) {
    this.#view = view;
    this.#parameters = parameters;
  }

  list(): Reason[] {
    return this.#reasons.list();
  }

  /** A constant: an assumption of ours, or what the pack says. */
  parameter(name: ParameterName): string {
    const { base, from, high, low, quantity, unit } = this.#parameters.get(name);
    const params = { name, low, base, high, unit };
    if (quantity !== undefined) {
      return this.#reasons.add({
        id: `parameter/${name}`,
        kind: 'computed',
        text: { code: 'align/parameter-of-pack', params },
        value: base,
        from: leafReasons(this.#reasons, this.#view.pack, quantity),
      });
    }
    const code =
      from === 'request' ? 'align/parameter-asked' : `align/why/${PARAMETER_TABLE[name].why}`;
    return this.#reasons.add({
      id: `parameter/${name}`,
      kind: 'assumption',
      text: { code, params },
      value: base,
    });
  }

  parameters(names: readonly ParameterName[]): string[] {
    return [...new Set(names)].map((name) => this.parameter(name));
  }

  assumption(text: Text): string {
    return this.#reasons.add({ kind: 'assumption', text });
  }

  unknown(text: Text): string {
    return this.#reasons.add({ kind: 'unknown', text });
  }

  /** The leaves of a record: its sources, else its assumption, else that nobody says. */
  behind({ assumption, source }: Behind): string[] {
    if (source.length > 0) {
      return source.map((id) => sourceReason(this.#reasons, this.#view.pack, id));
    }
    const text =
      assumption === undefined
        ? { code: 'align/no-source', params: {} }
        : { code: 'reason/assumption', params: { text: assumption } };
    return [this.assumption(text)];
  }

  /** The leaves of a quantity of the pack: its own, else those of the record it stands in. */
  quantity(quantity: PackQuantity, record: Provenance): string[] {
    return leafReasons(this.#reasons, this.#view.pack, quantity, record);
  }

  /** The leaves of the first of these records that has any. */
  records(around: readonly (Provenance | undefined)[]): string[] {
    return provenanceReasons(this.#reasons, this.#view.pack, around);
  }

  /** One record and what it says. */
  item({ assumption, source, text, value }: ComponentItem): string {
    return this.#reasons.add({
      kind: 'computed',
      text,
      value: value.base,
      from: unique(this.behind({ source, assumption })),
    });
  }

  /** A computed number; where nothing stands behind it, that is said. */
  computed(id: string, text: Text, from: readonly string[], value?: number | string): string {
    const basis = from.length > 0 ? from : [this.assumption({ code: 'align/nothing', params: {} })];
    return this.#reasons.add({
      id,
      kind: 'computed',
      text,
      from: unique(basis),
      ...(value === undefined ? {} : { value }),
    });
  }
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Ends of a range as the answer tells them. */
export const endsOf = ({ base, high, low }: Range): Range => ({ low, base, high });

export const endsOrNull = (range: Range | null): Range | null =>
  range === null ? null : endsOf(range);
