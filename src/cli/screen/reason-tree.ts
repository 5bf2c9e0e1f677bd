import type { AssessResult } from '../../assessment/index.ts';
import { isLeafKind } from '../../quantity/index.ts';
import type { Reason } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import type { Names } from '../names.ts';
import { reasonInWords } from '../reason-text.ts';
import { fill } from './fill.ts';
import { bold, dim, styled } from './line.ts';
import type { Line, Span, Style } from './line.ts';
import { reasonValues } from './reason-value.ts';

export interface TreeStyle {
  readonly names: Names;
  readonly width: number;
  /** levels below the root that are printed */
  readonly depth: number;
  /** print the id of each reason as well */
  readonly ids: boolean;
}

const INDENT = 2;
/** deeper levels are not moved in further: a narrow column of words cannot be read */
const DEEPEST_INDENT = 20;

/** Prints trees of one answer; what was printed once is not unfolded again. */
export class ReasonTree {
  readonly #reasons: ReadonlyMap<string, Reason>;
  readonly #values: ReadonlyMap<string, string>;
  readonly #sources: View['pack']['sources'];
  readonly #style: TreeStyle;
  readonly #seen = new Set<string>();

  constructor(result: AssessResult, view: View, style: TreeStyle) {
    this.#reasons = new Map(result.reasons.map((reason) => [reason.id, reason]));
    this.#values = reasonValues(result);
    this.#sources = view.pack.sources;
    this.#style = style;
  }

  /** The lines of a reason and of all it follows from. */
  lines(id: string, level = 0): Line[] {
    const reason = this.#reasons.get(id);
    if (reason === undefined) return [];
    const repeated = this.#seen.has(id) && reason.from.length > 0;
    this.#seen.add(id);
    const own = this.#nodeLines(reason, level, repeated);
    if (repeated) return own;
    if (level >= this.#style.depth) {
      const more = reason.from.length;
      return more === 0
        ? own
        : [...own, [' '.repeat(this.#indent(level + 1)), dim(`… ${more} below`)]];
    }
    return [...own, ...reason.from.flatMap((next) => this.lines(next, level + 1))];
  }

  #indent(level: number): number {
    return Math.min(DEEPEST_INDENT, (level + 1) * INDENT);
  }

  #nodeLines(reason: Reason, level: number, repeated: boolean): Line[] {
    const { ids, names, width } = this.#style;
    const indent = this.#indent(level);
    const value = this.#values.get(reason.id);
    const text: (string | Span)[] = [];
    if (isLeafKind(reason.kind))
      text.push(styled(`[${reason.kind}]`, MARKS[reason.kind] ?? 'dim'), ' ');
    text.push(withoutKind(reason, reasonInWords(reason, names)));
    if (value !== undefined) text.push(': ', bold(value));
    if (repeated) text.push(dim(' (see above)'));
    if (ids) text.push(dim(` ${reason.id}`));
    // What has an id in the pack can be opened with `show`.
    else if (reason.cite !== undefined) text.push(dim(` ${reason.cite}`));
    const lines = fill([' '.repeat(indent)], text, width, indent + INDENT);
    const url = reason.kind === 'source' ? this.#sources[reason.cite ?? '']?.url : undefined;
    return url === undefined ? lines : [...lines, [' '.repeat(indent + INDENT), dim(url)]];
  }
}

const MARKS: Readonly<Partial<Record<Reason['kind'], Style>>> = {
  source: 'good',
  provision: 'good',
  decision: 'bar',
  assumption: 'warning',
  unknown: 'error',
};

/** The mark in brackets says already what the sentence begins with. */
function withoutKind({ kind }: Reason, sentence: string): string {
  return sentence.startsWith(`${kind}: `) ? sentence.slice(kind.length + 2) : sentence;
}
