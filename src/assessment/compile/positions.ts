import { daysBetween } from '../../quantity/index.ts';
import {
  centralValue,
  officeHolders,
  spanOf,
  stanceFromEvidence,
  stanceOn,
  statusQuoOn,
  stanceQuantile,
} from '../../scenario/index.ts';
import type { Stance, StanceEstimate, View } from '../../scenario/index.ts';
import type { CompiledIssue, CompiledPosition } from '../compiled.ts';
import type { EvidenceLine, InputTable } from './input-table.ts';
import { nearestProvenance } from './nearest-provenance.ts';
import type { Ordinals } from './ordinals.ts';

/** the leader stays beyond any horizon that can be asked for */
const NO_END = 1_000_000;
const WHOLE_LINE = [0, 100] as const;

/** A position of an actor on an issue, and what the pack says of it. */
export interface PositionOrigin {
  readonly actor: string;
  readonly issue: string;
  readonly stance: Stance | undefined;
  readonly ideal: number;
}

/**
 * Compiles who stands where, each position once: an analyst's stance, else the estimate from
 * evidence, else anywhere on the line (unknown, and said so).
 */
export class Positions {
  readonly positions: CompiledPosition[] = [];
  readonly origins: PositionOrigin[] = [];
  readonly issues: CompiledIssue[] = [];
  readonly moods: { stream: string; actor: string }[] = [];
  readonly #view: View;
  readonly #inputs: InputTable;
  readonly #ordinals: Ordinals;
  readonly #project: { id: string; issues: ReadonlySet<string> };
  readonly #byKey = new Map<string, number>();
  readonly #issueIndex = new Map<string, number>();
  readonly #moodIndex = new Map<string, number>();

  constructor(
    view: View,
    inputs: InputTable,
    ordinals: Ordinals,
    project: { id: string; issues: ReadonlySet<string> },
  ) {
    this.#view = view;
    this.#inputs = inputs;
    this.#ordinals = ordinals;
    this.#project = project;
  }

  /** The index of an actor's position on an issue. */
  of(actor: string, issue: string): number {
    const key = `${actor} ${issue}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const index = this.positions.length;
    this.#byKey.set(key, index);
    const stance = stanceOn(this.#view, actor, issue);
    const ideal = this.#ideal(actor, issue, stance);
    const placeholder = {
      mood: this.#mood(actor, issue),
      issue: 0,
      ideal,
      asks: [],
      asksAbove: 100,
    };
    // entered before its conditions, which may lead back here
    this.positions.push(placeholder);
    this.origins.push({ actor, issue, stance, ideal });
    this.positions[index] = {
      ...placeholder,
      issue: this.issue(issue),
      ...this.#leader(actor, issue, stance),
      ...this.#limit(actor, issue, stance),
      asks: this.#asks(actor, issue, stance),
      asksAbove: stance?.ideal.high ?? stance?.ideal.base ?? WHOLE_LINE[1],
    };
    return index;
  }

  /** The index of an issue with its status quo and whoever moves it. */
  issue(id: string): number {
    const known = this.#issueIndex.get(id);
    if (known !== undefined) return known;
    const index = this.issues.length;
    this.#issueIndex.set(id, index);
    const now = statusQuoOn(this.#view.pack, id, this.#view.asOf);
    const statusQuo = this.#inputs.addSure({
      stream: `issue/${this.#ordinals.of('issues', id)}/status-quo`,
      label: { code: 'input/status-quo', params: { issue: id } },
      quantity: now?.at ?? { kind: 'quantity', unit: 'point', unknown: 'not-stated' },
      record: nearestProvenance(this.#statusQuoRecord(id), this.#view.pack.issues[id]),
      unknownRange: WHOLE_LINE,
    });
    this.issues.push({ statusQuo });
    const mover = this.#view.pack.issues[id]?.['moved-by'];
    if (mover !== undefined) {
      this.issues[index] = { statusQuo, mover: this.of(mover, id) };
    }
    return index;
  }

  /** Whether nobody says where the actor stands: neither a stance nor evidence. */
  isUnknown(index: number): boolean {
    const ideal = this.origins[index]?.ideal;
    return ideal === undefined || this.#inputs.origins[ideal]?.kind === 'unknown';
  }

  /** Every input a position is judged by. */
  inputsOf(index: number): number[] {
    const position = this.positions[index];
    if (position === undefined) return [];
    const { asks, ideal, leader, limit } = position;
    return [
      ideal,
      this.issues[position.issue]?.statusQuo,
      leader?.shift,
      limit,
      ...asks.map(({ at }) => at),
    ].filter((input) => input !== undefined);
  }

  #statusQuoRecord(id: string) {
    const issue = this.#view.pack.issues[id];
    return issue?.['status-quo'].findLast((entry) => {
      const began = entry.from === undefined ? undefined : spanOf(entry.from).earliest;
      return began === undefined || daysBetween(began, this.#view.asOf) >= 0;
    });
  }

  /**
   * One latent will per actor and project, shared by all its instruments; on issues that no need of
   * the project is about, the actor has a will of its own.
   */
  #mood(actor: string, issue: string): number {
    const isOwn = this.#project.issues.has(issue);
    const topic = isOwn ? '' : `/${this.#ordinals.of('issues', issue)}`;
    const key = `${actor}${topic}`;
    const known = this.#moodIndex.get(key);
    if (known !== undefined) return known;
    const project = this.#ordinals.of('projects', this.#project.id);
    const stream = `mood/${this.#ordinals.of('actors', actor)}/${project}${topic}`;
    this.#moodIndex.set(key, this.moods.length);
    this.moods.push({ stream, actor });
    return this.moods.length - 1;
  }

  #stream(actor: string, issue: string): string {
    return `stance/${this.#ordinals.of('actors', actor)}/${this.#ordinals.of('issues', issue)}`;
  }

  #ideal(actor: string, issue: string, stance: Stance | undefined): number {
    const label = { code: 'input/ideal', params: { actor, issue } };
    const stream = `${this.#stream(actor, issue)}/ideal`;
    const estimate = stance === undefined ? this.#estimate(actor, issue) : undefined;
    if (estimate !== undefined) return this.#addEstimate(stream, actor, issue, estimate);
    return this.#inputs.addSure({
      stream,
      label,
      quantity: stance?.ideal ?? { kind: 'quantity', unit: 'point', unknown: 'no-stance' },
      record: stance,
      unknownRange: WHOLE_LINE,
    });
  }

  #estimate(actor: string, issue: string): StanceEstimate | undefined {
    const found = stanceFromEvidence(this.#view.pack, actor, issue, this.#view.asOf);
    return found.ok && found.value.lines.length > 0 ? found.value : undefined;
  }

  #addEstimate(stream: string, actor: string, issue: string, estimate: StanceEstimate): number {
    const evidence: EvidenceLine[] = estimate.lines.map(({ record, weight, effect }) => ({
      record,
      weight,
      effect,
    }));
    const sources = evidence.flatMap(({ record }) => {
      const entry = this.#view.pack.evidence[record];
      return entry === undefined ? [] : [entry.where.source, ...(entry.source ?? [])];
    });
    return this.#inputs.addTable(stream, (u) => stanceQuantile(estimate.grid, u), {
      label: { code: 'input/ideal', params: { actor, issue } },
      quantity: {
        kind: 'quantity',
        unit: 'point',
        low: estimate.quantiles.p05,
        base: estimate.quantiles.p50,
        high: estimate.quantiles.p95,
        interval: 'p05-p95',
      },
      shape: { code: 'input/estimated', params: { records: estimate.lines.length } },
      kind: 'source',
      sources: [...new Set(sources)],
      assumption: undefined,
      hindsight: false,
      mean: estimate.mean,
      evidence,
    });
  }

  /** The leader's own part, while that leader holds the office. */
  #leader(
    actor: string,
    issue: string,
    stance: Stance | undefined,
  ): Pick<CompiledPosition, 'leader'> {
    const leader = stance?.leader;
    if (leader === undefined) return {};
    const term = officeHolders(this.#view.pack, leader.office, this.#view.asOf).find(
      ({ holder }) => holder === leader.holder,
    );
    if (term === undefined) return {};
    const shift = this.#inputs.add({
      stream: `${this.#stream(actor, issue)}/leader`,
      label: { code: 'input/leader', params: { actor, issue, holder: leader.holder } },
      quantity: leader.shift,
      record: nearestProvenance(leader, stance),
    });
    if (shift === undefined) return {};
    const until =
      term.to === undefined ? NO_END : daysBetween(this.#view.asOf, spanOf(term.to).earliest);
    return { leader: { shift, until } };
  }

  #limit(
    actor: string,
    issue: string,
    stance: Stance | undefined,
  ): Pick<CompiledPosition, 'limit'> {
    const absolute = stance?.absolute;
    if (absolute === undefined) return {};
    const limit = this.#inputs.add({
      stream: `${this.#stream(actor, issue)}/limit`,
      label: { code: 'input/limit', params: { actor, issue } },
      quantity: absolute.limit,
      record: nearestProvenance(absolute, stance),
    });
    return limit === undefined ? {} : { limit };
  }

  #asks(actor: string, issue: string, stance: Stance | undefined): CompiledPosition['asks'] {
    const first = (stance?.asks ?? []).filter((ask) => ask.order === 'first');
    return first.flatMap((ask, index) => {
      const at = this.#inputs.add({
        stream: `${this.#stream(actor, issue)}/asks/${index}`,
        label: { code: 'input/asks', params: { actor, issue: ask.issue } },
        quantity: ask.at,
        record: nearestProvenance(ask, stance),
      });
      const above = ask.above && centralValue(ask.above, this.#view.pack.values);
      return at === undefined
        ? []
        : [{ issue: this.issue(ask.issue), at, ...(above === undefined ? {} : { above }) }];
    });
  }
}
