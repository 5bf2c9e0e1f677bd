import { createReasons } from '../../quantity/index.ts';
import type { Reason, Reasons } from '../../quantity/index.ts';
import { sourceReason } from '../../scenario/index.ts';
import type { View } from '../../scenario/index.ts';
import type { DatedDecision } from '../compile/decisions-on.ts';
import type { InputOrigin, Provenance } from '../compile/input-table.ts';
import type { NeedOrigin, Origin } from '../compile/origin.ts';
import { valueReasonId } from '../compile/value-reasons.ts';

/** Builds the reasons of an answer: every number down to a source, a decision or an assumption. */
export class ReasonBook {
  readonly #reasons: Reasons = createReasons();
  readonly #view: View;
  readonly #origin: Origin;
  readonly #inputs = new Map<number, string>();

  constructor(view: View, origin: Origin) {
    this.#view = view;
    this.#origin = origin;
  }

  list(): Reason[] {
    return this.#reasons.list();
  }

  source(id: string): string {
    return sourceReason(this.#reasons, this.#view.pack, id);
  }

  assumption(text: string): string {
    return this.#reasons.add({
      kind: 'assumption',
      text: { code: 'reason/assumption', params: { text } },
    });
  }

  /** That nobody says something; with an id of its own where its text may hold a name. */
  unknown(what: string, id?: string): string {
    return this.#reasons.add({
      ...(id === undefined ? {} : { id }),
      kind: 'unknown',
      text: { code: 'reason/unknown', params: { what } },
    });
  }

  /** The leaves of a record: its sources, else its assumption, else that nobody says. */
  provenance(record: Provenance): string[] {
    const sources = (record.source ?? []).map((id) => this.source(id));
    if (sources.length > 0) return sources;
    return [this.assumption(record.assumption ?? 'stated in the pack without a source')];
  }

  decision(dated: DatedDecision): string {
    const { id, decision, text } = dated;
    return this.#reasons.add({
      id: `decision/${id}`,
      kind: 'decision',
      text: {
        code: `reason/decision-${decision.outcome}`,
        params: {
          authority: decision.authority,
          steps: decision.scope.join(', '),
          date: text,
          until: decision.to ?? '',
          covers: decision.covers ?? '',
        },
      },
      cite: id,
      from: this.provenance(decision),
    });
  }

  /** The reason of an input: what it is, how it was spread, and who says so. */
  input(index: number): string {
    const known = this.#inputs.get(index);
    if (known !== undefined) return known;
    const origin = this.#origin.inputs[index];
    if (origin === undefined) return this.unknown(`input ${index}`);
    const reason = this.#reasons.add({
      id: `input/${index}`,
      kind: 'computed',
      text: { code: origin.label.code, params: { ...origin.label.params, ...shapeParams(origin) } },
      value: origin.mean,
      from: this.#leaves(origin),
    });
    this.#inputs.set(index, reason);
    return reason;
  }

  #leaves(origin: InputOrigin): string[] {
    if (origin.kind === 'unknown') return [this.unknown(origin.quantity.unknown ?? 'not-stated')];
    for (const reason of origin.carries ?? []) this.#reasons.add({ ...reason, from: reason.from });
    if (origin.reasons !== undefined) return [...origin.reasons];
    if (origin.evidence !== undefined) return origin.evidence.map((line) => this.#evidence(line));
    return this.provenance({ source: origin.sources, assumption: origin.assumption });
  }

  #evidence(line: { record: string; weight: number; effect: number }): string {
    const record = this.#view.pack.evidence[line.record];
    const sources = record === undefined ? [] : [record.where.source, ...(record.source ?? [])];
    return this.#reasons.add({
      id: `evidence/${line.record}`,
      kind: 'computed',
      text: {
        code: 'reason/evidence',
        params: {
          says: record?.says ?? line.record,
          at: record?.where.at ?? '',
          weight: line.weight,
          effect: line.effect,
        },
      },
      value: line.effect,
      from: [...new Set(sources)].map((id) => this.source(id)),
    });
  }

  /** Takes over what a project's worth was reckoned from, down to who says so. */
  worth(project: string, reasons: readonly Reason[]): void {
    const idOf = (id: string): string => valueReasonId(project, reasons, id);
    for (const reason of reasons) {
      const text = { ...reason.text, params: { ...reason.text.params } };
      this.#reasons.add({ ...reason, text, id: idOf(reason.id), from: reason.from.map(idOf) });
    }
  }

  /** The number a reason carries. */
  valueOf(id: string): number | string | undefined {
    return this.#reasons.get(id)?.value;
  }

  /** A paragraph of law, as encoded. */
  provision(id: string): string {
    const provision = this.#view.pack.provisions[id];
    if (provision === undefined) return this.unknown(id);
    const { cite, says, wording } = provision;
    return this.#reasons.add({
      id: `provision/${id}`,
      kind: 'provision',
      text: { code: 'reason/provision', params: { cite, says, wording } },
      cite: id,
      from: this.provenance(provision),
    });
  }

  /** That nothing was found rests on how much was looked through. */
  rows(): string {
    const rows = Object.keys(this.#view.pack.provisions).length;
    return this.#reasons.add({
      id: 'law/rows',
      kind: 'assumption',
      text: { code: 'reason/law-rows', params: { rows } },
      value: rows,
    });
  }

  /** The reason already given for a need. */
  needReason(need: NeedOrigin): string {
    return needId(need);
  }

  /** A need: its level, the stances behind it, what is on record, and the law that requires it. */
  need(need: NeedOrigin, chance: number | null): string {
    const law = need.law.flatMap(({ provisions }) => provisions.map((id) => this.provision(id)));
    const record = need.decisions.map((dated) => this.decision(dated));
    const asked =
      need.issue === undefined
        ? []
        : this.provenance({ source: need.sources, assumption: need.assumption });
    return this.#reasons.add({
      id: needId(need),
      kind: 'computed',
      text: {
        code: codeOf(need),
        params: { authority: need.authority, under: need.under ?? '', kind: need.kind },
      },
      ...(chance === null ? {} : { value: chance }),
      from: unique([...need.inputs.map((input) => this.input(input)), ...record, ...asked, ...law]),
    });
  }

  computed(
    id: string,
    text: Reason['text'],
    from: readonly string[],
    value?: number | string,
  ): string {
    const basis = from.length > 0 ? from : [this.assumption('nothing in the pack bears on this')];
    return this.#reasons.add({
      id,
      kind: 'computed',
      text,
      from: unique(basis),
      ...(value === undefined ? {} : { value }),
    });
  }
}

function needId(need: NeedOrigin): string {
  return need.level === undefined ? `need/${need.id}` : `need/${need.id}/${need.level}`;
}

function codeOf({ isUnmapped, issue }: NeedOrigin): string {
  if (issue === undefined) return 'reason/need-worth';
  return isUnmapped ? 'reason/need-unmapped' : 'reason/need';
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function shapeParams(origin: InputOrigin): Record<string, string | number> {
  const { low, base, high, unit } = origin.quantity;
  const params: Record<string, string | number> = {
    ...origin.shape.params,
    unit,
    shape: origin.shape.code,
  };
  if (low !== undefined) params['low'] = low;
  if (base !== undefined) params['base'] = base;
  if (high !== undefined) params['high'] = high;
  return params;
}
